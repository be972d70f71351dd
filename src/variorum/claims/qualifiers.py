"""One sum before deductions in one line, after them in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.fillers import Facing, facing
from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity
from variorum.settings import ClaimsSettings
from variorum.text.units import CURRENCIES

_GROSS = re.compile(r"\bgross\b|\bbefore (?:tax|taxes|deductions?)\b|\bpre-?tax\b", re.IGNORECASE)
_NET = re.compile(
    r"\bnet\b|\bafter (?:tax|taxes|deductions?)\b|\btak(?:e|es|ing)[ -]home\b|\btook home\b"
    r"|\bafter-tax\b|\bin (?:hand|the hand)\b",
    re.IGNORECASE,
)
_NEAR = 45
"""Characters on either side of a figure within which its qualifier stands."""


def compare_qualifiers(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Equal sums that stand against each other, gross in one line and net in the other."""
    width = settings.context_width
    for face in facing(pair, pair.a.quantities, pair.b.quantities, _same_sum, width):
        one, other = _qualified(pair.a, face.a), _qualified(pair.b, face.b)
        if one is None or other is None:
            continue
        yield Comparison(
            kind="number",
            a=one,
            b=other,
            verdict="same" if one.value == other.value else "differs",
            weight=min(1.0, (face.support + face.linked) / settings.full_support),
        )


def _same_sum(face: Facing[Quantity]) -> float:
    money = face.a.unit in CURRENCIES or face.a.unit is None
    same = face.a.unit == face.b.unit and face.a.low == face.b.low and face.a.high == face.b.high
    return float(money and same) * (face.support + face.linked)


def _qualified(line: Line, q: Quantity) -> Filler | None:
    """The figure with its qualifier; None where it has none, or both."""
    around = max(0, q.start - _NEAR), q.end + _NEAR
    gross = _GROSS.search(line.text, *around)
    net = _NET.search(line.text, *around)
    if (gross is None) == (net is None):
        return None
    match = gross or net
    if match is None:
        return None
    start, end = min(q.start, match.start()), max(q.end, match.end())
    return Filler(line.number, start, end, "gross" if gross else "net")
