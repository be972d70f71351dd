"""The Markdown brief as a CommonMark reader shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from tests.export.hostile import JUNK, STARTS, hostile
from tests.export.readers import TWO, only
from tests.report.small_study import LIBRARY, STUDY
from variorum.export.marked import md
from variorum.model import Study
from variorum.report.visible import one_line

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline(text: str) -> list[Token]:
    return [c for t in READER.parse(text) for c in t.children or [] if t.type == "inline"]


def shown(text: str) -> str:
    return "".join(t.content for t in inline(text))


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=60))
def test_any_text_reads_as_itself(text: str) -> None:
    line = one_line(text)
    tokens = inline(f"x {md(text)}")
    assert {t.type for t in tokens} <= {"text", "text_special"}
    assert "".join(t.content for t in tokens).strip() == f"x {line}".strip()


@pytest.mark.parametrize("start", [*STARTS, JUNK])
def test_hostile_text_makes_no_markup(start: str) -> None:
    tokens = READER.parse(only(hostile(start), "markdown").decode())
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or []}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_inline"}
    plain = READER.parse(only(STUDY, "markdown").decode())
    count = [sum(t.type == "heading_open" for t in found) for found in (tokens, plain)]
    assert count[0] == count[1], "a field made a heading"
    cells = [sum(t.type == "td_open" for t in found) for found in (tokens, plain)]
    assert cells[0] == cells[1] + (5 if start == "" else cells[0] - cells[1])


def test_it_reads_from_the_verdict_to_the_limits(example_study: Study) -> None:
    text = only(example_study, "markdown").decode()
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings[0] == "# Astrolabe and 47 gold coins stolen from maritime museum"
    wanted = ["## In brief", "## Made from what", "## Where they disagree", "## Who says so"]
    assert [h for h in headings if h in wanted] == wanted
    assert headings[-1] == "# What to know"
    assert f"{len(example_study.articles)} articles" in text


def test_the_tree_is_a_nested_list() -> None:
    tokens = READER.parse(only(STUDY, "markdown").decode())
    depth = deepest = 0
    for token in tokens:
        depth += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
        deepest = max(deepest, depth)
    assert deepest >= 3
    told = shown(only(STUDY, "markdown").decode())
    assert "missing: Marrow Newswire dispatch" in told


def test_each_sentence_of_the_brief_has_its_source() -> None:
    text = only(STUDY, "markdown").decode()
    line = next(x for x in text.splitlines() if "A water main burst" in x and x.startswith("- "))
    assert "Lowland Digest" in line
    assert "rests on Marrow Newswire’s reporting" in line


def test_articles_alone_are_listed() -> None:
    assert "Tarn Gazette: Goat on roof" in only(TWO, "markdown").decode()


def test_a_changed_speaker_is_named() -> None:
    changed = replace(LIBRARY.drift[0], kind="speaker-changed", note="p1 -> p3")
    study = replace(STUDY, stories=(replace(LIBRARY, drift=(changed,)),))
    told = shown(only(study, "markdown").decode())
    assert "Oda Prill, county archivist -> Bram Sedge" in told
