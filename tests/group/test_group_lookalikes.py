"""Events of one kind, told in the same words: who and where keep them apart."""

from __future__ import annotations

import pytest

from variorum.group import find_stories
from variorum.model import Article
from variorum.settings import GroupSettings

SUMMITS = (
    [
        "Leaders of the Sarn states met in Velm on Tuesday and signed a treaty on river water. "
        "President Ada Moric of Tressia said that the treaty would end thirty years of quarrel.",
        "The treaty on river water was signed in Velm on Tuesday by leaders of the Sarn states; "
        "Ada Moric, president of Tressia, called it an end to thirty years of quarrel.",
        "In Velm, leaders of the Sarn states put their names to a treaty on water. Tressia's Ada "
        "Moric spoke of thirty quarrelsome years that were over.",
        "Thirty years of quarrel over river water ended in Velm, said Ada Moric of Tressia, when "
        "leaders of the Sarn states signed a treaty there on Tuesday.",
    ],
    [
        "Leaders of the Sarn states met in Quorl on Tuesday and failed to sign a treaty on gas. "
        "Chancellor Ebbe Lund of Harrow said that the talks would go on in the autumn.",
        "No treaty on gas was signed in Quorl on Tuesday by leaders of the Sarn states; Ebbe "
        "Lund, chancellor of Harrow, said that there would be more talks in the autumn.",
        "In Quorl, leaders of the Sarn states could not agree on a treaty on gas. Harrow's Ebbe "
        "Lund spoke of talks in the autumn.",
        "Talks on gas will go on in the autumn, said Ebbe Lund of Harrow in Quorl, where leaders "
        "of the Sarn states signed no treaty on Tuesday.",
    ],
)
STRIKES = (
    [
        "Bus drivers in Norbeck walked out at midnight over pay, and 40 routes stood still. Union "
        "secretary Gwen Tarry said that the drivers wanted nine percent.",
        "A strike by bus drivers over pay stopped 40 routes in Norbeck from midnight. The drivers "
        "want nine percent, said Gwen Tarry, secretary of their union.",
        "Norbeck woke without buses: drivers went on strike over pay at midnight. Gwen Tarry of "
        "the union wants nine percent; 40 routes do not run.",
        "Gwen Tarry led the bus drivers of Norbeck out at midnight. Nine percent more pay is what "
        "their union asks; 40 routes are on strike.",
    ],
    [
        "Bus drivers in Aldmoor walked out at midnight over rest breaks, and 25 routes stood "
        "still. Union secretary Piers Okoro said that the drivers were worn out.",
        "A strike by bus drivers over rest breaks stopped 25 routes in Aldmoor from midnight. The "
        "drivers are worn out, said Piers Okoro, secretary of their union.",
        "Aldmoor woke without buses: drivers went on strike over rest breaks at midnight. Piers "
        "Okoro of the union calls them worn out; 25 routes do not run.",
        "Piers Okoro led the bus drivers of Aldmoor out at midnight. Longer rest breaks are what "
        "their union asks; 25 routes are on strike.",
    ],
)
RECALLS = (
    [
        "Corvane recalled 12,000 Pip strollers on Friday after a brake failed in Dunmarch. Nobody "
        "was hurt, the company said.",
        "After the brake of a Pip stroller failed in Dunmarch, Corvane called 12,000 of them back "
        "on Friday.",
        "Some 12,000 Pip strollers go back to Corvane. A brake had failed in Dunmarch.",
    ],
    [
        "Corvane recalled 3,500 Lull cradles on Friday after a rail broke in Estry. A child was "
        "bruised, the company said.",
        "After the rail of a Lull cradle broke in Estry, Corvane called 3,500 of them back on "
        "Friday. One child was bruised.",
        "Some 3,500 Lull cradles go back to Corvane. A rail had broken in Estry and bruised a "
        "child.",
    ],
)


@pytest.mark.parametrize(
    "events", [SUMMITS, STRIKES, RECALLS], ids=["summits", "strikes", "recalls"]
)
def test_two_events_of_one_kind_are_two_stories(events: tuple[list[str], list[str]]) -> None:
    articles = [
        Article(id=f"{'ab'[side]}{n}", path="", text=text, language="en", published="2031-05-06")
        for side, texts in enumerate(events)
        for n, text in enumerate(texts)
    ]
    found = find_stories(articles, {}, GroupSettings())
    for group in found:
        assert len({article[0] for article in group.articles}) == 1, group.articles
    assert max(len(g.articles) for g in found) >= len(events[0]) - 1
