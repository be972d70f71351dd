"""Which of two texts without dates was first, by what its words say of its age."""

from collections.abc import Mapping

import numpy as np
import pytest

from tests.versions.made_up import story
from variorum.settings import VersionsSettings
from variorum.versions import align
from variorum.versions.ageing import ageing_signs, by_ageing
from variorum.versions.credited import read_credits

SETTINGS = VersionsSettings()
BARGE = "A barge sank off Oslet. Divers found 2 of the crew alive. The harbour is closed."
TAIL = "Divers found 2 of the crew alive near the pier. The harbour master closed both locks."


def odds(texts: Mapping[str, str], **fields: Mapping[str, str]) -> float:
    """Log odds that "a" was before "b"."""
    made = story(texts, **fields)
    found = by_ageing(made, align(made, SETTINGS), read_credits(made, ()), SETTINGS)
    assert np.array_equal(found, -found.T)
    return float(found[0, 1])


def signs(texts: Mapping[str, str]) -> dict[str, float]:
    made = story(texts)
    found = ageing_signs(made, align(made, SETTINGS), read_credits(made, ()))
    return {name: float(sign[0, 1]) for name, sign in found.items()}


def test_who_looks_back_on_yesterday_is_later() -> None:
    assert odds({"a": "A barge sank today.", "b": "A barge sank yesterday."}) > 0
    assert odds({"a": "A barge sank yesterday.", "b": "A barge sank today."}) < 0


def test_a_short_notice_that_leaves_today_out_is_later_than_what_says_it() -> None:
    long = f"A coal barge sank off Oslet pier today with six people aboard. {TAIL}"
    short = "A coal barge sank off Oslet pier with six people aboard."
    assert odds({"a": long, "b": short}) > 0
    assert odds({"a": short, "b": long}) < 0


def test_a_later_page_that_does_not_say_the_day_again_is_not_later_for_that() -> None:
    lead = f"A coal barge sank off Oslet pier today with six people aboard. {TAIL}"
    page = (
        "The crew had loaded gravel. Rain fell. Two tugs came. A crane lifted crates. Nets tore. "
        "A coal barge sank off Oslet pier in the afternoon with six people aboard."
    )
    assert signs({"a": lead, "b": page})["day_dropped"] == 0


def test_two_texts_that_open_with_today_are_of_one_day() -> None:
    first = "A barge sank today. The owner said yesterday that all was well."
    assert signs({"a": first, "b": "The owner of a barge was held today."})["day_dropped"] == 0


def test_what_was_planned_is_earlier_than_the_same_told_as_done() -> None:
    plan = "The skipper of the sunken barge is due to appear before Oslet magistrates today."
    done = "The skipper of the sunken barge appeared before Oslet magistrates today and was bailed."
    found = signs({"a": plan, "b": done})
    assert found["preview"] == 1
    assert found["turned"] == 1
    assert odds({"a": plan, "b": done}) > 0


@pytest.mark.parametrize(
    "text", [f"(Corrects the number of crew) {BARGE}", BARGE.replace("Oslet", "Osslet (correct)")]
)
def test_who_says_what_is_put_right_is_later(text: str) -> None:
    assert signs({"a": BARGE, "b": text})["note"] > 0
    assert odds({"a": BARGE, "b": text}) > 0


def test_growth_says_nothing_between_two_outlets() -> None:
    texts = {"a": BARGE, "b": BARGE * 3}
    assert odds(texts, outlet={"a": "Tarn Wire", "b": "Harbour Post"}) == 0
    assert odds(texts, outlet={"a": "Tarn Wire", "b": "Tarn Wire"}) > 0
