"""Findings in the text: however they overlap, the text stays whole, each mark keeps its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.report.small_study import DIGEST, ECHO, HERALD, LIBRARY
from variorum.model import Article
from variorum.report.marks import Mark, cut, paragraphs, source_ids_named, story_marks

TEXT = "Ask for the key.\n\nNo key, no boat: said twice.\n\nThe end came late."


@st.composite
def some_marks(draw: st.DrawFn) -> list[Mark]:
    marks = []
    for n in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        kind = draw(st.sampled_from(["", "d", "n", "x"]))
        marks.append(Mark(start, end, kind, f"title {n}", "note" if kind else "", f"s1-d{n}"))
    return marks


def article(text: str = TEXT) -> Article:
    return Article(id="a", path="a.txt", text=text)


@given(some_marks())
def test_pieces_put_together_are_the_text(marks: list[Mark]) -> None:
    found = paragraphs(article(), 1, marks)
    assert "\n\n".join("".join(p.text for p in par.pieces) for par in found) == TEXT


@given(some_marks())
def test_every_mark_opens_once_at_its_first_word(marks: list[Mark]) -> None:
    opened = [o for par in paragraphs(article(), 7, marks) for p in par.pieces for o in p.opens]
    inside = {m for m in marks if TEXT[m.start] != "\n"}
    assert len(opened) == len(set(opened))
    assert len(opened) >= len({(m.start, m.end) for m in inside})


@given(some_marks())
def test_parts_are_covered_by_just_the_marks_that_span_them(marks: list[Mark]) -> None:
    for start, end, covering in cut(0, len(TEXT), marks):
        for mark in marks:
            whole = mark.start <= start and end <= mark.end
            apart = mark.end <= start or end <= mark.start
            assert (mark in covering) == whole
            assert whole or apart or not mark.kind


@given(some_marks())
def test_each_note_is_said_once_and_points_into_its_paragraph(marks: list[Mark]) -> None:
    found = paragraphs(article(), 1, marks)
    numbers = [n.number for par in found for n in par.notes]
    assert numbers == sorted(set(numbers))


def test_nested_and_overlapping_marks_are_split_at_their_boundaries() -> None:
    text = "a coastguard officer said so"
    marks = [
        Mark(0, 20, "u", "officer", "unnamed", "s1-p1"),
        Mark(13, 25, "d", "rank", "x", "s1-d1"),
    ]
    (paragraph,) = paragraphs(article(text), 1, marks)
    assert [(p.text, p.kinds) for p in paragraph.pieces] == [
        ("a coastguard ", ("u",)),
        ("officer", ("u", "d")),
        (" said", ("d",)),
        (" so", ()),
    ]
    assert [n.title for n in paragraph.notes] == ["officer", "rank"]


def test_a_mark_over_two_paragraphs_is_noted_beside_the_first() -> None:
    first, second = paragraphs(article("One two.\n\nThree four."), 1, [Mark(4, 15, "d", "t", "n")])
    assert [n.title for n in first.notes] == ["t"]
    assert second.notes == ()
    assert [p.text for p in second.pieces if p.kinds] == ["Three"]


def test_marks_of_a_story_say_what_the_finding_is() -> None:
    marks = story_marks(LIBRARY, "s1")
    notes = {(HERALD.text[m.start : m.end], m.title, m.note) for m in marks["e2"] if m.note}
    assert (
        "14 boxes of priceless parish records",
        "slip: boxes of records",
        "elsewhere 40",
    ) in notes
    assert ("archivist Oda Prill", "Oda Prill", "named, direct") in notes
    assert ("priceless", "loaded words added", "“priceless” is not in the parent") in notes
    kinds = {ECHO.text[m.start : m.end]: m.kind for m in marks["e1"] if m.note}
    assert kinds["A council engineer, who asked not to be named"] == "u"
    assert kinds["(Marrow Newswire)"] == "c"
    assert all(m.target.startswith("s1-") for m in marks["e4"] if m.note)
    assert {DIGEST.text[m.start : m.end] for m in marks["e4"] if m.kind == "d"} == {
        "14 boxes of records"
    }


def test_a_note_names_sources_instead_of_their_ids() -> None:
    assert source_ids_named("p1 -> p12", {"p1": "Oda Prill"}) == "Oda Prill -> p12"
