"""What `pip install .` gives: everything that a run needs, and no network."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_wheel_holds_models_templates_and_licences(installed: Path) -> None:
    names = {str(p.relative_to(installed)) for p in installed.rglob("*")}
    assert "variorum/annotate/weights/minilm-l6-int8.onnx" in names
    assert any(
        n.startswith("variorum/report/templates/") and n.endswith((".j2", ".html")) for n in names
    )
    assert any(n.endswith("licenses/LICENSE") for n in names)
    assert any(n.endswith("licenses/THIRD_PARTY.md") for n in names)


def test_wheel_runs_without_network(installed: Path, tmp_path: Path) -> None:
    """Every socket is refused; the whole job still runs."""
    article = tmp_path / "a.txt"
    article.write_text(
        "A bridge falls\n\nA bridge fell in Torvik on Monday, police said. Nobody was on it.\n\n"
        "The bridge was built in 1950 and had been closed for repairs since the spring.\n"
    )
    script = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = refuse\n"
        "import variorum\n"
        f"study = variorum.read([{str(article)!r}])\n"
        "assert 'torch' not in sys.modules\n"
        "print(variorum.__file__, len(study.stories))\n"
    )
    environment = {"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        env=environment,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert str(installed) in done.stdout.decode()
    assert done.stdout.decode().split()[-1] == "1"
