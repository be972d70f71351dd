"""The command as a user runs it: what it writes, prints and returns."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import variorum
from variorum.codec import from_json, to_json
from variorum.model import Study

ROOT = Path(__file__).parents[1]
FLOOD = (
    "Flood closes the Ansel bridge in Torvik\n\nBy Mara Lind\n\n4 March 2021, 10:15\n\n"
    "The Ansel bridge in Torvik was closed on Thursday after the river rose by two metres, the "
    'city said.\n\n"Nobody was hurt," mayor Odd Brekke told reporters. "We will open it when the '
    'engineers tell us to."\n\nAbout 4,000 people use the bridge each day.\n'
)


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "variorum", *arguments]
    environment = {"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin", "NO_COLOR": "1"}
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False)


def test_version() -> None:
    assert run("--version").stdout.decode().strip() == f"variorum {variorum.__version__}"


def test_writes_the_three_files_and_a_summary(tmp_path: Path, example_folder: Path) -> None:
    done = run("read", str(example_folder), "--out", str(tmp_path / "r"))
    assert done.returncode == 0, done.stderr.decode()
    assert sorted(p.name for p in (tmp_path / "r").iterdir()) == [
        "README.txt",
        "report.html",
        "story.json",
    ]
    study = from_json((tmp_path / "r" / "story.json").read_bytes())
    summary = done.stdout.decode()
    assert f"{len(study.articles)} articles" in summary
    assert "origin" in summary
    assert str(tmp_path / "r" / "report.html") in summary.replace("\n", "")


def test_same_input_same_bytes(tmp_path: Path, example_study: Study, example_folder: Path) -> None:
    """Another process, other hash seeds, the files in another order: the same study."""
    files = sorted(
        (str(p) for p in example_folder.iterdir() if p.suffix in {".txt", ".html"}), reverse=True
    )
    done = run("read", *files, "--json", str(tmp_path / "s.json"), "--quiet")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    again = from_json((tmp_path / "s.json").read_bytes())
    assert again.stories == example_study.stories


def test_standard_input_to_standard_output() -> None:
    done = run("read", "-", "--json", "-", stdin=FLOOD.encode())
    assert done.returncode == 0, done.stderr.decode()
    study = json.loads(done.stdout)
    assert study["articles"][0]["headline"] == "Flood closes the Ansel bridge in Torvik"
    assert study["articles"][0]["path"] == "-"
    assert [n["code"] for n in study["notices"]] == ["alone"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["read", "no/such/path"], 2, "no/such/path"),
        (["read"], 2, "paths"),
        (["tell"], 2, "tell"),
    ],
)
def test_errors_are_one_line_and_a_code(arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr.decode().lower()
    assert b"Traceback" not in done.stderr


def test_nothing_to_read(tmp_path: Path) -> None:
    done = run("read", str(tmp_path))
    assert done.returncode == 3
    assert str(tmp_path) in done.stderr.decode()


def test_library_does_the_same(tmp_path: Path, example_folder: Path, example_study: Study) -> None:
    study = variorum.read([str(example_folder)])
    assert isinstance(study, Study)
    assert study.stories == example_study.stories
    assert to_json(study) == to_json(variorum.read([str(example_folder)]))
