"""Names, links and words in context."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.small_study import ARTICLES, DIGEST, HERALD, LIBRARY, span
from variorum.model import Article
from variorum.report.refs import anchor, around, make_refs, narrowed, outlet_name, web_link
from variorum.report.visible import shorten, visible

REFS = make_refs(
    LIBRARY, "s1", {a.id: a for a in ARTICLES}, {a.id: n for n, a in enumerate(ARTICLES, 1)}
)
TEXT = "First one. “Get out,” said Dr. Vane, who left. Last one.\n\nNext paragraph."


def test_words_in_their_sentence() -> None:
    start = TEXT.index("said")
    before, after = around(TEXT, start, start + 4)
    assert before + "said" + after == "“Get out,” said Dr. Vane, who left."


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_context_stays_in_the_paragraph_and_touches_the_words(a: int, b: int) -> None:
    start, end = sorted((a, b))
    if "\n" in TEXT[max(start - 1, 0) : end]:
        return
    before, after = around(TEXT, start, end)
    assert "\n" not in (before + after).strip("\n")
    assert TEXT[:start].endswith(before.lstrip("\n")) or not before.strip()
    assert TEXT[end:].startswith(after)


def test_a_long_sentence_is_cut_with_an_ellipsis() -> None:
    text = "word " * 200 + "HERE" + " word" * 200 + "."
    start = text.index("HERE")
    before, after = around(text, start, start + 4)
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert len(before + after) < 300


def test_of_a_span_that_holds_the_value_once_only_that_is_marked() -> None:
    assert narrowed("at least 14 died", 0, 16, "14") == (9, 11)
    assert narrowed("14 of 14 died", 0, 13, "14") == (0, 13)
    assert narrowed("fourteen died", 0, 99, "14") == (0, 13)


def test_equal_wordings_are_given_once_with_all_their_places() -> None:
    quote = "We got the ledgers out first"
    found = REFS.said([span(ARTICLES[0], quote), span(HERALD, quote)], context=False)
    assert [(s.words, [p.version.id for p in s.places]) for s in found] == [(quote, ["e1", "e2"])]


def test_short_ids_are_sigla_and_long_ones_become_numbers() -> None:
    assert REFS.version("e4").siglum == "e4"
    long = [Article(id=f"2031-03-04-paper-{n}", path="x", text="x") for n in (1, 2)]
    story = LIBRARY.__class__(
        id="s1", title="t", articles=tuple(a.id for a in long), origin_count=LIBRARY.origin_count
    )
    refs = make_refs(story, "s1", {a.id: a for a in long}, {a.id: 5 for a in long})
    assert [refs.version(a.id).siglum for a in long] == ["1", "2"]


def test_a_version_that_is_not_there_is_named_without_a_link() -> None:
    assert REFS.version("nowhere").href == ""


def test_anchors_differ_where_spans_do() -> None:
    spans = [(n, s, e) for n in range(3) for s in range(40) for e in range(s, 40)]
    assert len({anchor(*s) for s in spans}) == len(spans)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://paper.example/a", "https://paper.example/a"),
        ("http://paper.example", "http://paper.example"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://[broken", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, link: str) -> None:
    assert web_link(url) == link


def test_an_outlet_without_name_is_called_by_its_host_then_its_id() -> None:
    page = Article(id="v1", path="x", url="https://www.paper.example/a", text="x")
    assert outlet_name(page) == "paper.example"
    assert outlet_name(DIGEST) == "Lowland Digest"
    assert outlet_name(Article(id="v1", path="x", url="https://[broken", text="x")) == "v1"


@given(st.text())
def test_visible_text_has_no_acting_character(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & {chr(c) for c in [*range(9), *range(14, 32), 0x202E, 0x2066, 0xFEFF]}
    assert visible(shown) == shown


@given(st.text(), st.integers(2, 40))
def test_shortened_text_is_one_line_and_short_enough(text: str, most: int) -> None:
    line = shorten(text, most)
    assert len(line) <= most
    assert "\n" not in line
