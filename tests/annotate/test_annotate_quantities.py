"""Quantities as a reader would read them."""

from collections.abc import Callable
from math import inf

import pytest

from variorum.annotate.quantities import find_quantities
from variorum.model import Quantity, TimeExpression, Token

Tokens = Callable[[str], tuple[Token, ...]]


def one(text: str, tokens_of: Tokens) -> tuple[str, Quantity]:
    (found,) = find_quantities(text, tokens_of(text))
    return text[found.start : found.end], found


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("At least 16 sailors were found.", "At least 16", 16, inf),
        ("No fewer than nine sailors were found.", "No fewer than nine", 9, inf),
        ("More than 40 sheds burned.", "More than 40", 40, inf),
        ("Up to twelve trucks came.", "Up to twelve", -inf, 12),
        ("Between 40 and 60 horses ran.", "Between 40 and 60", 40, 60),
        ("They saw 3 to 4 million callers.", "3 to 4 million", 3e6, 4e6),
        ("Some 750 pupils sang.", "Some 750", 750, 750),
        ("It lists halls with 80 seats or fewer.", "80 seats or fewer", -inf, 80),
        ("He owned 20-odd cats.", "20-odd", 20, 20),
    ],
)
def test_bounds(text: str, words: str, low: float, high: float, tokens_of: Tokens) -> None:
    found_words, found = one(text, tokens_of)
    assert (found_words, found.low, found.high) == (words, low, high)
    assert found.unit is None


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("The bid was worth £2.3bn.", "£2.3bn", 2.3e9, "GBP"),
        ("It cost $3.1 bln.", "$3.1 bln", 3.1e9, "USD"),
        ("The bid is worth 2.3 billion pounds.", "2.3 billion pounds", 2.3e9, "GBP"),
        ("It sold 30 pounds of flour.", "30 pounds", 30, "pound"),
        ("They offered 30 pounds a share.", "30 pounds", 30, "GBP"),
        ("A loaf costs 310p.", "310p", 3.10, "GBP"),
        ("A loaf costs 310 pence.", "310 pence", 3.10, "GBP"),
        ("Turnout was 41 per cent.", "41 per cent", 41, "percent"),
        ("Turnout fell 0.7 percentage points.", "0.7 percentage points", 0.7, "percentage-point"),
        ("A 27-metre barge sank.", "27-metre", 27, "m"),
        ("It sank five nautical miles out.", "five nautical miles", 9260, "m"),
        ("It reached 38C.", "38C", 38, "C"),
        ("It reached 101F.", "101F", 101, "F"),
        ("The deal runs for a 24-month term.", "24-month", 2 * 365.25 * 86400, "s"),
        ("It took half an hour.", "half an hour", 1800, "s"),
        ("It fell to minus 7 degrees Celsius.", "minus 7 degrees Celsius", -7, "C"),
        ("He is 5 feet 8 inches tall.", "5 feet 8 inches", 1.7272, "m"),
        ("Almost one in ten hens was lost.", "Almost one in ten", 9, "percent"),
        ("A girl aged 7 won.", "7", 7, "year-old"),
        ("Nora Lund, 44, a baker, spoke.", "44", 44, "year-old"),
    ],
)
def test_units(text: str, words: str, low: float, unit: str, tokens_of: Tokens) -> None:
    found_words, found = one(text, tokens_of)
    assert (found_words, found.unit) == (words, unit)
    assert found.low == pytest.approx(low)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Nineteen passengers drowned.", "passenger"),
        ("It found 14 dead.", "dead"),
        ("A 27-metre ferry sank.", "ferry"),
        ("They count 30 of the clerks.", "clerk"),
        ("Nearly a third of the ships sank.", "ship"),
    ],
)
def test_what_is_counted(text: str, counted: str, tokens_of: Tokens) -> None:
    assert one(text, tokens_of)[1].counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "Flight 512 stood at Gate 7.",
        "They won 3-1.",
        "The KX40-B was withdrawn.",
        "One said that no one knew.",
        "It was a one-off.",
        "It was built in 1974.",
        "Ring 020 7946 0958 now.",
        "It was a third ship.",
        "The second half began.",
        "She came fifth.",
        "It is the twenty-first century.",
        "They listed them at eight.",
        "The Velo 20 bikes sold well.",
    ],
)
def test_what_is_no_quantity(text: str, tokens_of: Tokens) -> None:
    assert find_quantities(text, tokens_of(text)) == ()


def test_dates_are_masked_and_durations_are_not(tokens_of: Tokens) -> None:
    text = "On 14 May it ran for 20 days."
    times = (
        TimeExpression(start=3, end=9, kind="date"),
        TimeExpression(start=21, end=28, kind="duration"),
    )
    found = find_quantities(text, tokens_of(text), times)
    assert [text[q.start : q.end] for q in found] == ["20 days"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("3. Boats", 0), ("It sold 3. Boats", 1), ("a\n \n 3. Boats", 0), ("3. " * 9_000, 8_999)],
)
def test_a_number_that_opens_a_line_is_no_quantity(text: str, count: int) -> None:
    assert len(find_quantities(text, ())) == count
