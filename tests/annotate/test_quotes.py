"""Quotation marks of many styles, balanced or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.quotes import find_quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Stay inside," she said. "It is safer."', ["Stay inside,", "It is safer."]),
        ("“Stay inside,” she said.", ["Stay inside,"]),
        ("‘Stay inside,’ she said.", ["Stay inside,"]),
        ("'Stay inside,' she said.", ["Stay inside,"]),
        ("``Stay inside,'' she said.", ["Stay inside,"]),
        ("‘‘Stay inside,’’ she said.", ["Stay inside,"]),
        ("„Bleibt drin“, sagte sie.", ["Bleibt drin"]),
        ("»Bleibt drin«, sagte sie.", ["Bleibt drin"]),
        ("« Restez », dit-elle.", ["Restez"]),
        ('He said:"No comment".', ["No comment"]),
        ('the "green" and the "blue" lists', ["green", "blue"]),
    ],
)
def test_marks_of_many_styles(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bakers' union doesn't like the owners' plan.", []),
        ("The bakers’ union doesn’t like the owners’ plan.", []),
        ("‘The bakers’ union won’t move,’ he said.", ["The bakers’ union won’t move,"]),
        ("'The bakers' union won't move,' he said.", ["The bakers' union won't move,"]),
        ("He sang rock 'n' roll in the '70s and the '80s.", []),
        ("'Go get 'em,' he said.", ["Go get 'em,"]),
        ("a wave 6' 2\" high, and “no warning”", ["no warning"]),
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_only_the_outermost_quotation_is_found() -> None:
    assert inner("“He told me ‘go home’ twice,” she said.") == ["He told me ‘go home’ twice,"]
    assert inner("‘He told me “go home” twice,’ she said.") == ["He told me “go home” twice,"]


def test_a_quotation_goes_on_in_paragraphs_that_open_with_its_mark() -> None:
    text = 'He said: "The bridge held.\n\n"Nobody crossed it.\n\n"It is closed." Then he left.'
    found = find_quotations(text)
    assert [q.continued for q in found] == [True, True, False]
    assert inner(text) == ["The bridge held.", "Nobody crossed it.", "It is closed."]


def test_an_unclosed_mark_costs_only_its_own_quotation() -> None:
    text = '"The bridge held, he said.\n\nShe answered: "It is closed." He nodded.'
    assert inner(text) == ["It is closed."]
    assert inner('"The bridge held, he said. "It is closed," she said.') == ["It is closed,"]
    assert inner("“The bridge held, he said. “It is closed,” she said.") == ["It is closed,"]
    assert inner('It is closed," she said. "Go home."') == ["Go home."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“The dam held," Ruiz said. "It will last.”', ["The dam held,", "It will last."]),
        ('"The dam held,” Ruiz said. “It will last."', ["The dam held,", "It will last."]),
        ('“Is it safe?" she asked.', ["Is it safe?"]),
        ('“He said "no way." And he left,” said Ruiz.', ['He said "no way." And he left,']),
        ('“Call it "work," if you like,” he said.', ['Call it "work," if you like,']),
        ('"He said “no way.” And he left," said Ruiz.', ["He said “no way.” And he left,"]),
    ],
)
def test_a_straight_mark_may_close_a_curly_one_and_the_reverse(
    text: str, expected: list[str]
) -> None:
    assert inner(text) == expected


def test_a_text_that_is_one_quotation() -> None:
    assert inner("“All of it.”") == ["All of it."]


@pytest.mark.parametrize("piece", ['"So it is," he said. ', "‘So,’ he said. ", '"', "“a ", "'b "])
def test_ten_thousand_marks_are_gone_through(piece: str) -> None:
    text = piece * 10_000
    found = find_quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert len(found) == 10_000 or "he said" not in piece


@given(st.text(alphabet="ab .,\n\"'“”‘’„«»", max_size=60))
def test_quotations_are_in_order_apart_and_inside_one_paragraph(text: str) -> None:
    at = 0
    for q in find_quotations(text):
        assert at <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        assert "\n\n" not in text[q.start : q.end]
        assert text[q.inner_start : q.inner_end].strip()
        at = q.end
