"""Where an article says its text comes from."""

import pytest

from variorum.model import Article
from variorum.settings import SourcesSettings
from variorum.sources import find_credits


def credited(text: str = "It rained.", **fields: str | None) -> list[str]:
    article = Article(id="a", path="-", text=text, **fields)  # type: ignore[arg-type]
    found = find_credits(article, SourcesSettings())
    for credit in found:
        if credit.span is not None:
            assert text[credit.span.start : credit.span.end] == credit.credited
    return [c.credited for c in found]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ana Ruiz and Reuters", ["Reuters"]),
        ("By Lantern Reporter and Northsea Wire", ["Northsea Wire"]),
        ("From Northsea Wire in Halden", ["Northsea Wire"]),
        ("Ana Ruiz in Halden, for NSW", ["NSW"]),
        ("By Ana Ruiz and Eva Lind", []),
        ("Lantern staff", []),
    ],
)
def test_bylines(byline: str, expected: list[str]) -> None:
    assert credited(byline=byline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HALDEN, Norland, Nov 3 (Northsea Wire) - It rained.", ["Northsea Wire"]),
        ("HALDEN (Reuters) - It rained.", ["Reuters"]),
        ("The river (and its banks) rose.", []),
        ("It rained.\n\nSource: Northsea Wire", ["Northsea Wire"]),
        ("It rained.\n\nSources: Northsea Wire, Halden Radio", ["Northsea Wire", "Halden Radio"]),
        ("It rained.\n\nWith material from Reuters", ["Reuters"]),
        ("“It rained,” she told the Halden Gazette.", ["Halden Gazette"]),
        ("The newspaper Lantern reported the flood first.", ["Lantern"]),
        ("She told Peter that it rained.", []),
    ],
)
def test_text(text: str, expected: list[str]) -> None:
    assert credited(text) == expected


def test_picture_credits_do_not_credit_the_text() -> None:
    assert credited("It rained.") == []


@pytest.mark.parametrize(
    "word",
    ["Halden ", "A reported ", "a. ", "A. ", "the ", "H.a.", "told A ", "1 ", "reported by A "],
)
def test_hostile_text_is_read_to_its_end(word: str) -> None:
    """Twenty thousand words of one kind: what grows with their square would not come to an end."""
    text = word * 20_000 + "(wire) x.\n\nAs the newspaper Evening Lantern reported, it rained."
    assert credited(text)[-1] == "Evening Lantern"


def test_initials_before_a_bracket_are_tried_in_one_way_only() -> None:
    assert credited("A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. Q. R. S. T. x (Wire) y.") == []


def test_a_reporter_is_found_backwards_from_the_verb() -> None:
    text = "Snow fell. The Halden Evening Post had first reported it; the Evening Post wrote again."
    assert credited(text) == ["Halden Evening Post", "Evening Post"]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Gideon", []),
        ("NSW | Halden", ["NSW"]),
        ("Lorcan, Port Halden", ["Lorcan"]),
        ("Lantern News and Lorcan", ["Lantern News"]),
    ],
)
def test_a_single_word_is_an_agency_only_beside_its_place_or_in_capitals(
    byline: str, expected: list[str]
) -> None:
    assert credited(byline=byline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halden Mutual Bank (HMB) said on Sunday that it rained.", []),
        ("HALDEN, Jun 28 (PGN) Lakhs of people got wet.", ["PGN"]),
        ("It rained.\n\nSource: Open Harbour alert of 17 June", ["Open Harbour"]),
        (
            "It rained.\n\n(Translated and shortened from: Jornal do Norte, Halden, 6.3.2022)",
            ["Jornal do Norte"],
        ),
        ("It rained, the Halden daily Jornal do Norte reported.", ["Jornal do Norte"]),
        ("It rained.\n\n(Additional reporting by Ana Ruiz; editing by Eva Lind)", []),
        ("It rained.\n\n(Additional reporting by Northsea Wire)", ["Northsea Wire"]),
        ("It rained.\n\nReporting: Northsea Wire, Halden Press", ["Northsea Wire", "Halden Press"]),
        ("It rained, police said.\n\nTwo roads are closed. - NSW", ["NSW"]),
        ("It rained, police said.\n\nTwo roads are closed. NSW", ["NSW"]),
        ("It rained.\n\nWith information of the agency Northsea.", ["Northsea"]),
        ("It rained.\n\n“We got wet.” — Ana Ruiz", []),
        ("It rained.\n\nTwo roads are closed. ENDS", []),
        (
            "A storm is near, she told NSW by phone.\n\nNorthsea Service Wire",
            ["Northsea Service Wire", "NSW"],
        ),
    ],
)
def test_what_a_bracket_and_a_last_line_credit(text: str, expected: list[str]) -> None:
    assert credited(text) == expected
