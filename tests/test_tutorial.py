"""docs/tutorial.md is run, block by block, as a reader would."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", TUTORIAL, re.S)


def test_the_tutorial_runs(tmp_path: Path) -> None:
    names = re.findall(r"^File `([\w.]+)`:", TUTORIAL, re.M)
    for name, content in zip(names, blocks("text"), strict=True):
        (tmp_path / name).write_text(content, encoding="utf-8")
    environment = {"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin", "NO_COLOR": "1"}
    shown = ""
    for command in blocks("console"):
        words = shlex.split(command.removeprefix("$ "))
        assert words[0] == "variorum"
        shown += _run([sys.executable, "-m", *words], tmp_path, environment)
    for expected in "".join(blocks("shows")).splitlines():
        assert expected in shown, f"{expected!r} is not in the summary:\n{shown}"
    printed = _run([sys.executable, "-c", "".join(blocks("python"))], tmp_path, environment)
    assert re.search(r"^number .*4,000", printed, re.M), printed
    assert "Sign up for our newsletter" in printed


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
