"""``variorum export`` as a user runs it, and what all formats promise."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from typer.testing import CliRunner

from gate.stories import ROOT
from tests.export.hostile import hostile
from tests.export.readers import dot, graph, only
from tests.export.test_export_annotations import check_anchors
from tests.export.test_export_edition import check_witnesses, edition
from tests.report.small_study import LIBRARY, STUDY
from tests.test_cli import run
from variorum.cli import app
from variorum.codec import to_json
from variorum.errors import BadStudy
from variorum.export import FORMATS, export_study
from variorum.model import Edge, Reading, Span, Study, Versions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What ``variorum read`` writes, as far as an export needs it."""
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "story.json").write_bytes(to_json(STUDY))
    return tmp_path / "report"


@pytest.mark.parametrize("name", FORMATS)
def test_same_study_same_bytes(name: str, example_study: Study) -> None:
    assert export_study(example_study, [name]) == export_study(example_study, [name])


def test_another_process_writes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    done = run("export", str(folder), "--to", "all", "--out", str(tmp_path / "x"))
    assert done.returncode == 0, done.stderr.decode()
    expected = {f.name: f.content for f in export_study(STUDY, FORMATS).files}
    written = {
        str(p.relative_to(tmp_path / "x")): p.read_bytes()
        for p in (tmp_path / "x").rglob("*")
        if p.is_file()
    }
    assert written == expected
    assert str(tmp_path / "x" / "study.md") in done.stdout.decode().splitlines()


def invoke(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["export", *arguments], input=stdin)
    if isinstance(done.exception, Exception) and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


def test_one_file_by_name_or_to_standard_output(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "trees" / "tree.graphml"
    assert invoke(str(folder / "story.json"), "--to", "graphml", "--out", str(target))[0] == 0
    assert target.read_bytes() == only(STUDY, "graphml")
    code, printed, _ = invoke("-", "--to", "dot", "--out", "-", stdin=to_json(STUDY))
    assert code == 0
    assert printed.encode() == only(STUDY, "dot")


def test_several_formats_at_once(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "x"
    assert invoke(str(folder), "--to", "csl,dot", "--to", "tei", "--out", str(out))[0] == 0
    assert sorted(p.name for p in out.iterdir()) == ["articles.csl.json", "family-tree.dot", "tei"]


def test_what_is_wrong_is_named(folder: Path, tmp_path: Path) -> None:
    code, _, said = invoke(str(folder), "--to", "pdf")
    assert code == 2
    assert "pdf" in said
    code, _, said = invoke(str(folder), "--to", "csv", "--out", "-")
    assert code == 2
    done = run("export", str(tmp_path / "none"), "--to", "csl")
    assert done.returncode == 2
    assert b"none" in done.stderr


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (
            replace(LIBRARY, versions=Versions((Edge(
                child="e1", parent="e9", how="rewrite", probability=0.9, shared=0.5),))),
            "version 'e9'",
        ),
        (replace(LIBRARY, articles=("e1", "e9")), "article 'e9'"),
        (replace(LIBRARY, sources=()), "source 'p1'"),
        (replace(LIBRARY, origins=()), "origin 'o2'"),
        (replace(LIBRARY, claims=LIBRARY.claims * 2), "claim 'c1' stands twice"),
        (
            replace(LIBRARY, claims=(replace(
                LIBRARY.claims[0], readings=(Reading(Span("e1", 5, 99_999)),)),)),
            "no place",
        ),
    ],
)  # fmt: skip
def test_a_study_that_leads_nowhere_is_refused(story: object, words: str) -> None:
    with pytest.raises(BadStudy, match=words):
        export_study(replace(STUDY, stories=(story,)), ["csl"])


def test_replaced_characters_are_told() -> None:
    codes = [n.code for n in export_study(hostile(), FORMATS).notices]
    assert codes == ["characters-replaced"]
    assert not export_study(STUDY, FORMATS).notices


@given(st.text(max_size=30))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_text_breaks_an_export(junk: str) -> None:
    study = hostile(junk)
    for name in FORMATS:
        assert export_study(study, [name]).files
    graph(only(study, "graphml"))
    dot(only(study, "dot"))
    check_witnesses(study, edition(study))
    check_anchors(study)


def test_unpaired_surrogates_are_replaced_everywhere() -> None:
    study = hostile("a\ud800b")
    for file in export_study(study, FORMATS).files:
        assert b"\xed\xa0\x80" not in file.content
    check_witnesses(study, edition(study))


def test_the_documentation_tells_of_every_format_and_file() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"`{name}`" in page
    for file in export_study(STUDY, [n for n in FORMATS if n != "csv"]).files:
        named = file.name.replace("s1.xml", "STORY.xml")
        named = "texts/" if "texts/" in named else named
        assert named in page, file.name
