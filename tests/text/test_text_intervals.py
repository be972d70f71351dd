"""Which quantities can both be right."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Quantity
from variorum.text.intervals import compatible
from variorum.text.units import convert


def quantity(
    low: float,
    high: float | None = None,
    unit: str | None = None,
    *,
    about: bool = False,
    step: float = 1.0,
) -> Quantity:
    return Quantity(
        start=0, end=1, low=low, high=low if high is None else high, unit=unit,
        approximate=about, step=step,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (quantity(110, inf), quantity(121)),  # more than 110, and 121
        (quantity(20, about=True), quantity(19)),  # about 20, and 19
        (quantity(14, inf), quantity(19)),  # at least 14, and 19
        (quantity(-inf, 30), quantity(12)),  # up to 30, and 12
        (quantity(3100, step=100), quantity(3086)),  # a round figure
        (quantity(1.9e9, unit="GBP", step=1e8), quantity(1.87e9, unit="GBP", step=1e7)),
        (quantity(34, unit="percent"), quantity(34.2, unit="percent", step=0.1)),
    ],
)
def test_compatible(a: Quantity, b: Quantity) -> None:
    assert compatible(a, b)
    assert compatible(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (quantity(14), quantity(19)),
        (quantity(20, step=10), quantity(19)),  # a toll of 20 is not one of 19
        (quantity(4.1, unit="GBP", step=0.01), quantity(4.15, unit="GBP", step=0.01)),
        (quantity(0.8, unit="percent", step=0.1), quantity(0.8, unit="percentage-point")),
        (quantity(30, inf), quantity(29)),
        (quantity(6800, step=100), quantity(8600, step=100)),
        (quantity(38, unit="m"), quantity(83, unit="m")),
    ],
)
def test_incompatible(a: Quantity, b: Quantity) -> None:
    assert not compatible(a, b)
    assert not compatible(b, a)


def measured(value: float, name: str, step: float) -> Quantity:
    converted, unit = convert(value, name)
    return quantity(converted, unit=unit, step=convert(step, name)[0])


def test_converted_units_agree_within_rounding() -> None:
    assert compatible(measured(30, "knots", 10), measured(35, "mph", 1))
    assert compatible(measured(38, "cm", 1), measured(380, "mm", 10))
    assert compatible(measured(3000, "hectares", 1000), measured(7410, "acres", 10))
    assert not compatible(measured(10, "km", 10), measured(10, "miles", 10))


@given(st.floats(-1e9, 1e9), st.floats(0, 1e6), st.booleans())
def test_a_quantity_is_compatible_with_itself(low: float, width: float, about: bool) -> None:
    one = quantity(low, low + width, about=about)
    assert compatible(one, one)


def test_pounds_are_compared_as_what_the_other_is() -> None:
    pounds = quantity(200, unit="pound", step=1)
    assert compatible(pounds, quantity(200, unit="GBP", step=1))
    assert compatible(pounds, measured(91, "kg", 1))
    assert not compatible(pounds, quantity(410, unit="GBP", step=1))
