"""What one figure is, and how two stand to each other, whatever they count.

Overtaken figures, rates, bounds and ranges, sizes: what ``numbers`` asks before it sets
two figures against each other.
"""

from __future__ import annotations

import math
import re
from typing import Literal

from variorum.claims.lexicon import NEGATORS
from variorum.claims.lines import Line
from variorum.model import Quantity
from variorum.settings import ClaimsSettings

Slip = Literal["turned", "scale"]
_LEAST_SCALED = 100
"""Figure from which a nought more or less is a slip and not another small number."""
_OVERTAKEN = re.compile(r"\b(?:up|down)(?: slightly| sharply)? from\s+$", re.IGNORECASE)
"""What stands before a figure that another one has overtaken."""
_PAST = re.compile(
    r"\b(?:from|earlier|previous(?:ly)?|prior|before|ago|compar\w+"
    r"|last (?:year|quarter|month|week))\b",
    re.IGNORECASE,
)
"""Words of a line that may tell of the past itself."""
_SOURCES = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:officials?|sources?|persons?|people|insiders?|executives?|bankers?|aides?"
    r"|diplomats?)\s+(?:(?:with|who had) (?:\w+ )?knowledge|familiar with|close to|briefed on"
    r"|who (?:asked|spoke|declined|requested|were|was)\b|not authori[sz]ed)",
    re.IGNORECASE,
)
"""What follows the number of those who told an outlet something."""


def current(line: Line, other: Line) -> tuple[Quantity, ...]:
    """The figures of a line without the one it tells as overtaken ("67, up from 43").

    The other line, which knows the old figure as the figure, is then set against the new
    one. Where it tells of the past itself, its figure may be the old one's equal.
    """
    if _PAST.search(other.text):
        return line.quantities
    return tuple(q for q in line.quantities if not _OVERTAKEN.search(line.text[: q.start]))


def is_rate(line: Line, q: Quantity) -> bool:
    """Whether a plain count is one for each of another ("12 beds per thousand people")."""
    return q.unit is None and bool(
        re.match(r"\s+(?:\w+ ){0,2}per\s", line.text[q.end : q.end + 40])
    )


def both_ranges(a: Quantity, b: Quantity) -> bool:
    """Whether both are ranges with two ends."""
    return all(math.isfinite(q.low) and math.isfinite(q.high) and q.low < q.high for q in (a, b))


def denied(line: Line, q: Quantity) -> bool:
    """Whether a negator stands shortly before: "none has more than 150" is "at most 150"."""
    inside = line.covered(q.start, q.end)
    before = line.tokens[max(0, inside[0] - 6) : inside[0] + 1] if inside else ()
    return any(t.text.lower() in NEGATORS for t in before)


def one_size(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are within rounding of each other, whatever bounds they have."""
    return math.isclose(stated(a), stated(b), rel_tol=0.15)


def stated(q: Quantity) -> float:
    """The number that the words name: the finite bound, or the upper of two."""
    return q.high if math.isfinite(q.high) else q.low


def far_apart(a: Quantity, b: Quantity, settings: ClaimsSettings) -> bool:
    """Whether one figure is many times the other: then they are of two matters as a rule."""
    small, large = sorted((abs(stated(a)), abs(stated(b))))
    return large > settings.far_ratio * small


def digits(line: Line, q: Quantity) -> tuple[str, ...]:
    """The numbers of a quantity as they stand, without unit."""
    return tuple(line.keys[i] for i in line.covered(q.start, q.end) if line.tokens[i].pos == "NUM")


def measure(line: Line, q: Quantity) -> str | None:
    """The word for the unit, None for a plain count."""
    inside = line.covered(q.start, q.end)
    return line.keys[inside[-1]] if inside and q.unit is not None else None


def bounded_alike(a: Quantity, b: Quantity) -> bool:
    """Whether the two are bounded alike: both ranges, both bounds or both plain figures."""
    return math.isinf(a.high) == math.isinf(b.high) and math.isinf(a.low) == math.isinf(b.low)


def both_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether both are lower bounds, or both upper ones: the figure itself was changed."""
    return (math.isinf(a.high) and math.isinf(b.high)) or (math.isinf(a.low) and math.isinf(b.low))


def end_of_other(a: Quantity, b: Quantity) -> bool:
    """Whether one is a range and the other one of its ends."""
    ends = {x for x in (a.low, a.high) if math.isfinite(x)} & {b.low, b.high}
    return bool(ends) and not both_ranges(a, b)


def turned_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether one number is the least in one line and the most in the other."""
    turned = math.isinf(a.high) != math.isinf(b.high) and math.isinf(a.low) != math.isinf(b.low)
    return turned and stated(a) == stated(b)


def of_own_sources(line: Line, q: Quantity) -> bool:
    """Whether a figure counts an outlet's sources ("three officials with knowledge of it").

    Each outlet has its own: two numbers of them are no matter.
    """
    return _SOURCES.match(line.text, q.end) is not None


def slip_of(a: Quantity, b: Quantity) -> Slip | None:
    """Which slip makes one figure of the other; None where none does."""
    one, other = stated(a), stated(b)
    if a.unit != b.unit or min(one, other) <= 0 or one == other:
        return None
    figures = significant(one), significant(other)
    if figures[0] == figures[1]:
        return "scale" if min(one, other) >= _LEAST_SCALED else None
    alike = sorted(figures[0]) == sorted(figures[1]) and len(str(figures[0])) > 1
    return "turned" if alike and _size(one) == _size(other) else None


def significant(value: float) -> str:
    """The digits of a figure without noughts at its ends.

    >>> significant(1_900_000.0), significant(9_000.0)
    ('19', '9')
    """
    return f"{value:.6e}".split("e")[0].replace(".", "").rstrip("0")


def _size(value: float) -> int:
    return math.floor(math.log10(value))
