"""The example's report in a browser: no request, nothing astray, nothing that axe finds."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from variorum.model import Study
from variorum.report import render_html

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")


@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's Chromium; CI installs it")
def test_report_of_the_example_has_no_faults(example_study: Study, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text(render_html(example_study), encoding="utf-8")
    package = find_spec("axe_playwright_python")
    assert package is not None
    assert package.origin is not None
    axe = Path(package.origin).parent / "axe.min.js"
    script = ROOT / "scripts" / "look_at_report.py"
    done = subprocess.run(
        [sys.executable, str(script), str(report), "--axe", str(axe)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"faults": []' in done.stdout
