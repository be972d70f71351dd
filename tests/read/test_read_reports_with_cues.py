"""Sentences of an article that begin as page furniture does."""

from __future__ import annotations

import pytest

from variorum.read.furniture import cue_reason
from variorum.read.talk import is_report

REPORTED = [
    "Donate a coat before winter, the priest urged on Sunday.",
    "Keep reading, the judge warned the jurors.",
    "Call the studio before noon, the mayor told listeners.",
    "Register for the summer school opened on Tuesday.",
    "Contact the desk of the harbour office, a clerk said.",
    "Share this was the motto that bakers wrote over the door.",
    "Subscribe to nothing, the bank told its customers.",
    "Cyclone Tove 2030. It flooded four valleys.",
    "Safety standards for lifts were raised in May.",
]

FURNITURE = [
    ("Donate now to keep us going.", "paywall"),
    ("Keep reading", "paywall"),
    ("Our standards: how the desk works and whom it names.", "disclaimer"),
    ("Call the newsdesk on 555 0199.", "newsdesk-appeal"),
    ("Read more: The mayor said that he knew of nothing.", "related-link"),
    ("Get the day's best headlines delivered to your inbox.", "newsletter"),
    ("© 2030 North Post. All rights reserved.", "copyright"),
]


@pytest.mark.parametrize("line", REPORTED)
@pytest.mark.parametrize("edge", [False, True])
def test_a_sentence_that_reports_is_the_articles_whatever_it_begins_with(
    line: str, edge: bool
) -> None:
    assert cue_reason(line, edge=edge) is None


@pytest.mark.parametrize(("line", "why"), FURNITURE)
def test_what_the_page_says_of_itself_is_furniture(line: str, why: str) -> None:
    assert cue_reason(line, edge=False) == why


def test_a_page_about_itself_in_the_past_is_no_report() -> None:
    assert not is_report("This article was first printed by the North Post.")
    assert not is_report("Stay informed with updates delivered to phones.")
