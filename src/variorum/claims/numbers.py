"""Numbers: figures for one thing that cannot both be right.

A figure is compared with the figure that stands against it, when both count or measure
the same kind of thing. Bounds, rounding and converted units are no difference (see
``text.intervals``); a unit changed under the same number is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.fillers import Facing, facing
from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity
from variorum.settings import ClaimsSettings
from variorum.text.intervals import compatible
from variorum.text.units import CURRENCIES

Face = Facing[Quantity]


def compare_numbers(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Figures that stand against each other."""
    faces = facing(pair, pair.a.quantities, pair.b.quantities, _affinity, settings.context_width)
    for face in faces:
        verdict = _verdict(pair, face, settings)
        if verdict is not None:
            yield Comparison(
                kind="number",
                a=_filler(pair.a, face.a),
                b=_filler(pair.b, face.b),
                verdict=verdict,
                about=_about(pair, face),
                weight=min(1.0, (face.support + face.linked) / settings.full_support),
            )


def _affinity(face: Face) -> float:
    """How much two figures look like figures for one thing: 0 or less, not at all."""
    a, b = face.a, face.b
    if not (face.linked or face.support):
        return 0.0
    counted = _counted(a, b)
    if counted < 0 and not face.linked:
        return 0.0
    same = a.unit == b.unit and stated(a) == stated(b)
    return 4.0 * same + 2.0 * face.linked + counted + 0.5 * min(face.support, 4)


def _counted(a: Quantity, b: Quantity) -> float:
    """1 where both count or measure one kind, -1 where they count two, 0 where it is not known."""
    if a.unit != b.unit:
        return -1.0
    if a.unit is not None:
        return 0.5
    if a.counted is None or b.counted is None:
        return 0.0
    return 1.0 if a.counted == b.counted else -1.0


def stated(q: Quantity) -> float:
    """The number that the words name: the finite bound, or the upper of two."""
    return q.high if math.isfinite(q.high) else q.low


def _verdict(pair: LinePair, face: Face, settings: ClaimsSettings) -> Verdict | None:
    a, b = face.a, face.b
    if a.unit != b.unit:
        return "differs" if _unit_changed(face) else None
    if stated(a) == stated(b):
        return "same"
    if a.unit is None and _counted(a, b) < 0 and face.support < settings.support_other_noun:
        return None
    if compatible(a, b) and not _both_bounds(a, b):
        return "rounding" if math.isclose(stated(a), stated(b), rel_tol=0.15) else None
    if not face.linked and face.support < settings.support_unlinked:
        return None
    return "differs" if face.support >= settings.least_support else None


def _both_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether both are lower bounds, or both upper ones: the figure itself was changed."""
    return (math.isinf(a.high) and math.isinf(b.high)) or (math.isinf(a.low) and math.isinf(b.low))


def _unit_changed(face: Face) -> bool:
    """Whether the same number stands at the same place with a unit of another kind."""
    a, b = face.a, face.b
    if not face.linked:
        return False
    if a.unit is None or b.unit is None:
        money = (a.unit or b.unit) in CURRENCIES
        return money and stated(a) == stated(b) and bool(a.counted if a.unit is None else b.counted)
    if {a.unit, b.unit} == {"percent", "percentage-point"} or {a.unit, b.unit} <= CURRENCIES:
        return stated(a) == stated(b)
    return _plain(a) == _plain(b)


def _plain(q: Quantity) -> float:
    return stated(q)


def _about(pair: LinePair, face: Face) -> str:
    words = face.a.counted or face.b.counted
    if words:
        return words
    inside = pair.a.covered(face.a.start, face.a.end)
    after = pair.a.tokens[inside[-1] + 1 : inside[-1] + 4] if inside else ()
    return " ".join(t.text for t in after) or pair.a.text[face.a.start : face.a.end]


def _filler(line: Line, q: Quantity) -> Filler:
    return Filler(line.number, q.start, q.end, f"{stated(q):g} {q.unit or ''}".strip())
