"""Whether two stated quantities can both be right.

Words bound a number ("at least 14": 14 and up), hedges widen it ("about 20"), and
round figures and converted units are right only to the place they state. Two
quantities are compatible when, so widened, their intervals meet. That they are
compatible does not say that they are the same.
"""

from __future__ import annotations

import math

from msgspec.structs import replace

from variorum.model import Quantity
from variorum.settings.annotate import Tolerance
from variorum.text.units import CURRENCIES

# "pounds" are money or mass, "cents" of many currencies.
_OPEN_UNITS = {
    ("pound", "GBP"): 1.0, ("pound", "kg"): 0.453_592_37, ("cent", "USD"): 0.01,
    ("cent", "EUR"): 0.01, ("cent", "AUD"): 0.01, ("cent", "CAD"): 0.01,
}  # fmt: skip
_DEFAULT = Tolerance()
_STATED_AS_IS = {None, "percent", "percentage-point", "year-old", "magnitude"} | CURRENCIES


def compatible(a: Quantity, b: Quantity, tolerance: Tolerance = _DEFAULT) -> bool:
    """Whether both can be right of one thing; quantities of different units cannot.

    What is counted is the caller's matter: "14 dead" and "14 injured" are compatible.
    """
    a, b = _told_open(a, b), _told_open(b, a)
    if a.unit != b.unit:
        return False
    if _meet(_bounds(a, tolerance), _bounds(b, tolerance)):
        return True
    return _rounded(a, b, tolerance) or _rounded(b, a, tolerance)


def _told_open(q: Quantity, other: Quantity) -> Quantity:
    """A quantity whose unit has two meanings, in the meaning that the other one has."""
    factor = _OPEN_UNITS.get((q.unit or "", other.unit or ""))
    if factor is None:
        return q
    return replace(
        q, unit=other.unit, low=q.low * factor, high=q.high * factor, step=q.step * factor
    )


def _bounds(q: Quantity, tolerance: Tolerance) -> tuple[float, float]:
    """The interval of a quantity; hedges widen a single value, others are as wide as they say."""
    if not q.approximate or q.low != q.high:
        return q.low, q.high
    around = tolerance.approximate_share * abs(q.low)
    return q.low - around, q.high + around


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    slack = 1e-9 * max(1.0, *(abs(x) for x in (*a, *b) if math.isfinite(x)))
    return min(a[1], b[1]) - max(a[0], b[0]) >= -slack


def _rounded(rough: Quantity, fine: Quantity, tolerance: Tolerance) -> bool:
    """Whether ``rough`` is ``fine`` rounded to the place that ``rough`` states."""
    apart = _distance(rough, fine)
    size = max(abs(x) for x in (rough.low, rough.high, 0.0) if math.isfinite(x))
    if rough.unit not in _STATED_AS_IS:
        return apart <= min(rough.step / 2, tolerance.measure_share * size) * (1 + 1e-9)
    # One zero at the end of a whole number is no sign of rounding; a last digit or a
    # decimal place is exact to that place.
    if rough.step < fine.step or 1 < rough.step < tolerance.least_round_step:
        return False
    return apart <= min(rough.step / 2, tolerance.rounding_share * size) * (1 + 1e-9)


def _distance(a: Quantity, b: Quantity) -> float:
    """The least distance between stated ends; infinite where one has none."""
    pairs = ((x, y) for x in (a.low, a.high) for y in (b.low, b.high))
    finite = [abs(x - y) for x, y in pairs if math.isfinite(x) and math.isfinite(y)]
    return min(finite, default=math.inf)
