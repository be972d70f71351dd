"""Piles that no editor would make, and that arrive all the same."""

from __future__ import annotations

from variorum.group import find_stories
from variorum.model import Article, Group
from variorum.settings import GroupSettings

TEXT = (
    "The dam at Orrin Head leaked on Tuesday and 300 people left Low Orrin, the water board said. "
    "Engineer Sal Umber expected the wall to hold. Sandbags came by rail from Pinnock."
)


def stories(*texts: str) -> tuple[Group, ...]:
    articles = [Article(id=f"{n:05}", path="", text=t, language="en") for n, t in enumerate(texts)]
    return find_stories(articles, {}, GroupSettings())


def test_ten_thousand_copies_are_one_story() -> None:
    (group,) = stories(*[TEXT] * 10_000)
    assert len(group.articles) == 10_000
    assert len(group.why_together) == 9_999


def test_texts_that_are_nearly_alike_are_one_story() -> None:
    (group,) = stories(*[f"{TEXT} This is issue {n}." for n in range(3_000)])
    assert len(group.articles) == 3_000


def test_all_empty() -> None:
    assert [len(g.articles) for g in stories(*[""] * 300)] == [1] * 300


def test_texts_without_a_word() -> None:
    assert len(stories("...", "***", "  ", "—")) == 4


def test_one_very_long_text_beside_short_ones() -> None:
    long = " ".join(
        f"Para{n % 977} of report {n} tells of matter{n % 5003}." for n in range(60_000)
    )
    found = stories(long, TEXT, TEXT + " More soon.", "Leeks want sun.")
    assert sorted(len(g.articles) for g in found) == [1, 1, 2]


def test_a_text_of_one_word_over_and_over() -> None:
    assert len(stories("buffalo " * 50_000, TEXT)) == 2
