"""Numbers: what they are worth, and that their spans are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.numbers import find_numbers, value_of

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("24 millions", 24e6),
        ("Seventeen", 17),
        ("a hundred and six", 106),
        ("two hundred and fifty-one", 251),
        ("three thousand two hundred", 3200),
        ("one million, two hundred thousand and five", 1_200_005),
        ("7,450", 7450),
        ("3.6 billion", 3.6e9),
        ("12bn", 12e9),
        ("4.5 mln", 4.5e6),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("two and a half", 2.5),
        ("3 1/2", 3.5),
        ("6½", 6.5),
        ("two-thirds", 2 / 3),
    ],
)
def test_one_number(words: str, value: float) -> None:
    assert value_of(words) == pytest.approx(value)


@pytest.mark.parametrize("words", ["KX40-B", "007", "A1", "v2.0.1", "ship", "3:2", "12/05/2031"])
def test_codes_and_series_are_no_numbers(words: str) -> None:
    assert value_of(words) is None


def test_numbers_side_by_side_stay_apart() -> None:
    assert [n.low for n in find_numbers("two three")] == [2, 3]
    assert [n.low for n in find_numbers("twenty nineteen")] == [20, 19]


def test_vague_numbers_have_bounds() -> None:
    (dozens,) = find_numbers("dozens")
    (tens,) = find_numbers("tens of thousands")
    assert dozens.vague
    assert dozens.low == 24
    assert tens.low == 20_000


def test_step_is_the_last_place_stated() -> None:
    steps = [n.step for n in find_numbers("3,100 and 1,851 and 2.4 billion and nineteen")]
    assert steps == [100, 1, 1e8, 1]


@given(st.integers(0, 999_999_999))
def test_digits_with_commas_read_back(value: int) -> None:
    assert value_of(f"{value:,}") == value


@given(st.sampled_from(TENS), st.sampled_from(ONES), st.sampled_from(["-", " "]))
def test_words_compose(tens: str, ones: str, join: str) -> None:
    want = 20 + 10 * TENS.index(tens) + 1 + ONES.index(ones)
    assert value_of(f"{tens}{join}{ones}") == want


@given(st.text(alphabet="a1 ,.-½onetw£$%hundredmillion", max_size=60))
def test_spans_are_in_order_and_do_not_overlap(text: str) -> None:
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.end <= len(text)
        assert number.low <= number.high
        at = number.end


@pytest.mark.parametrize("unit", ["hundred ", "one ", "9", "tens of ", "1,", "1 000 "])
def test_text_made_to_hurt_gives_finite_numbers(unit: str) -> None:
    assert all(abs(n.high) < 1e60 for n in find_numbers(unit * 3000))
