"""A part in one line and the whole in the other; a range in one, its upper end in the other.

"One of the prison's four blocks" and "all four blocks" tell the same four and not the same
part of them. "Somewhere between 40 and 60" hardens into "sixty".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.fillers import Facing, facing
from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity
from variorum.settings import ClaimsSettings

_PART = re.compile(
    r"\b(?P<part>one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|most|some|none) of "
    r"(?:(?:the|its|their|his|her|our|these|those)\s+)?(?:[\w’'-]+[’']s?\s+)?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all|all of|each of|every one of)\s+(?:the |its |their )?$", re.IGNORECASE
)
_LEAST_WHOLE = 2


def compare_parts(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Parts of one counted whole, and ranges against their ends."""
    yield from _wholes(pair, settings)
    yield from _ranges(pair, settings)


def _wholes(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for two in _facing(pair, _same_whole, settings):
        one, other = _part(pair.a, two.a), _part(pair.b, two.b)
        if one is None or other is None or (one.value == "all") == (other.value == "all"):
            continue
        yield Comparison("scope", one, other, "differs", _weight(two, settings))


def _ranges(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for two in _facing(pair, _range_and_end, settings):
        if _other_end_too(two, (pair.a, pair.b)):
            continue
        yield Comparison(
            "certainty",
            _filler(pair.a, two.a),
            _filler(pair.b, two.b),
            "differs",
            _weight(two, settings),
        )


def _other_end_too(two: Facing[Quantity], lines: tuple[Line, Line]) -> bool:
    """Whether the line with one end has the other as well: "the range of 40 and 60"."""
    low = min(two.a.low, two.b.low)
    ends = [q for line in lines for q in line.quantities if q.low == q.high == low]
    return bool(ends)


def _facing(
    pair: LinePair, affinity: Callable[[Facing[Quantity]], float], settings: ClaimsSettings
) -> list[Facing[Quantity]]:
    return facing(pair, pair.a.quantities, pair.b.quantities, affinity, settings.context_width)


def _weight(two: Facing[Quantity], settings: ClaimsSettings) -> float:
    return min(1.0, (two.support + two.linked) / settings.full_support)


def _same_whole(two: Facing[Quantity]) -> float:
    a, b = two.a, two.b
    same = a.unit is None is b.unit and a.counted == b.counted and a.counted is not None
    whole = a.low == a.high == b.low == b.high and a.low >= _LEAST_WHOLE
    return float(same and whole) * (1 + two.support + two.linked)


def _range_and_end(two: Facing[Quantity]) -> float:
    a, b = two.a, two.b
    wide = [q for q in (a, b) if q.low < q.high and q.low > 0 and q.high != math.inf]
    exact = [q for q in (a, b) if q.low == q.high and not q.approximate]
    if len(wide) != 1 or len(exact) != 1 or a.unit != b.unit:
        return 0.0
    return float(exact[0].high == wide[0].high) * (two.support + two.linked) * two.linked


def _part(line: Line, q: Quantity) -> Filler | None:
    """The figure with the words that say which part of the whole; None where none do."""
    before = line.text[: q.start]
    if match := _WHOLE.search(before):
        return Filler(line.number, match.start(), q.end, "all")
    if match := _PART.search(before):
        return Filler(line.number, match.start(), q.end, match["part"].lower())
    return None


def _filler(line: Line, q: Quantity) -> Filler:
    return Filler(line.number, q.start, q.end, "range" if q.low < q.high else "exact")
