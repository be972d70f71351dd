"""Undated articles: their text bounds the day of publication, or it does not."""

from datetime import date

import pytest

from variorum.read.bounds import bounds_of

TODAY = date(2034, 1, 1)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("She told a briefing on 6 May 2031 that the pier was safe.", "2031-05-06"),
        ("He spoke on 6 May 2031. Two days later the pier fell.", "2031-05-08"),
        ("He spoke on 6 May 2031. A week later the pier fell.", "2031-05-13"),
        ("He spoke on 6 May 2031. The following Thursday the pier fell.", "2031-05-08"),
        ("He spoke on 6 May 2031. The pier fell on Tuesday, 27 May.", "2031-05-27"),
    ],
)
def test_what_is_told_as_past_is_a_lower_bound(text: str, low: str) -> None:
    assert bounds_of(text, None, TODAY) == (low, None)


@pytest.mark.parametrize(
    "text",
    [
        "She told a briefing on Tuesday that the pier was safe.",
        "She told a briefing on Tuesday, 27 May that the pier was safe.",
        "The pier will be shut on 6 May 2031.",
        "Two days later the pier fell.",
    ],
)
def test_without_an_anchor_nothing_is_guessed(text: str) -> None:
    assert bounds_of(text, None, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on 6 May 2031. The pier fell on Tuesday.",
        "He spoke on 6 May 2031. The pier fell on 27 May.",
        "He spoke on 6 May 2031. The pier may fall two days later.",
        "He spoke on 6 May 2031.\n\nTwo days later the pier fell.",
        "He spoke on 6 May 2031. The pier fell on Tuesday, 28 May.",
    ],
)
def test_a_day_that_fits_twice_or_not_at_all_bounds_nothing(text: str) -> None:
    assert bounds_of(text, None, TODAY) == ("2031-05-06", None)


def test_a_bound_after_the_fetch_is_dropped() -> None:
    assert bounds_of("He spoke on 6 May 2031.", "2031-05-01T08:00", TODAY) == (None, "2031-05-01")
