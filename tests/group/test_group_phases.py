"""Phases: a later day with news is told apart, a retelling is not."""

from __future__ import annotations

from variorum.group import find_stories
from variorum.model import Article, Group
from variorum.settings import GroupSettings

FIRST = (
    "A bridge over the Lunn at Corby Ferry fell on Monday, and 14 people were taken to hospital.",
    "Fourteen people are in hospital after the bridge at Corby Ferry fell into the Lunn on Monday.",
)
RETOLD = (
    "The bridge at Corby Ferry that fell into the Lunn on Monday lay in the water still.",
    "At Corby Ferry the bridge that fell on Monday still blocks the Lunn.",
)
NEWS = (
    "Police in Corby Ferry arrested Tam Rudge of Halder Works over the bridge that fell on Monday "
    "into the Lunn; 812 bolts were missing.",
    "Tam Rudge, who ran Halder Works, was arrested over the fallen bridge at Corby Ferry on the "
    "Lunn. The count of missing bolts is 812.",
)


def story(*days: tuple[str | None, tuple[str, ...]]) -> Group:
    articles = [
        Article(id=f"{d}{n}", path="", text=text, published=day, language="en")
        for d, (day, texts) in enumerate(days)
        for n, text in enumerate(texts)
    ]
    (group,) = find_stories(articles, {}, GroupSettings())
    return group


def test_a_day_with_news_opens_a_phase() -> None:
    group = story(("2031-05-05", FIRST), ("2031-05-06T08:00", RETOLD), ("2031-05-08", NEWS))
    assert [(p.from_, p.to, p.articles) for p in group.phases] == [
        ("2031-05-05", "2031-05-06", ("00", "01", "10", "11")),
        ("2031-05-08", "2031-05-08", ("20", "21")),
    ]
    assert group.phases[0].new == ()
    assert {"Rudge", "Halder", "812"} <= set(group.phases[1].new)


def test_a_retelling_opens_none() -> None:
    assert story(("2031-05-05", FIRST), ("2031-05-07", RETOLD)).phases == ()


def test_what_one_article_alone_has_opens_none() -> None:
    assert story(("2031-05-05", FIRST), ("2031-05-07", (NEWS[0], RETOLD[0]))).phases == ()


def test_articles_without_a_day_are_in_no_phase() -> None:
    group = story(("2031-05-05", FIRST), (None, RETOLD), ("2031-05-08", NEWS))
    assert [p.articles for p in group.phases] == [("00", "01"), ("20", "21")]
