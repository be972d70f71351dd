"""Numbers: figures for one thing that cannot both be right.

A figure is compared with the figure that stands against it, when both count or measure
the same kind of thing. Bounds, rounding and converted units are no difference (see
``text.intervals``); a unit changed under the same number is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from msgspec.structs import replace

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.dates import of_other_days
from variorum.claims.fillers import Facing, facing
from variorum.claims.lexicon import NEGATORS
from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity
from variorum.settings import ClaimsSettings
from variorum.text.intervals import compatible
from variorum.text.units import CURRENCIES

_SHORT_NAMES = ({"pound", "GBP"}, {"degree", "C"}, {"degree", "F"}, {"cent", "USD"})
"""Units that one name may stand for; "pound" alone is money or weight."""

_PEOPLE = {
    "people": "person",
    "persons": "person",
    "individual": "person",
    "kid": "child",
    "kids": "child",
    "youngster": "child",
    "pupil": "child",
    "children": "child",
}

_GREAT = 1e5
"""A plain number from which it may be a sum of money whose currency goes without saying."""
_SHARES = {"percent", "percentage-point"}

Face = Facing[Quantity]


def compare_numbers(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Figures that stand against each other."""
    other_days = of_other_days(pair)
    faces = facing(pair, pair.a.quantities, pair.b.quantities, _affinity, settings.context_width)
    for face in faces:
        verdict = _verdict(pair, face, settings)
        if verdict == "differs" and (other_days or _kept(pair, face)):
            continue
        if verdict is not None:
            yield Comparison(
                kind="number",
                a=_filler(pair.a, face.a),
                b=_filler(pair.b, face.b),
                verdict=verdict,
                weight=min(1.0, (face.support + face.linked) / settings.full_support),
            )


def _kept(pair: LinePair, face: Face) -> bool:
    """Whether just one of two lines has both figures: then one stands there for another thing.

    Where both lines have both, the figures changed places.
    """
    both = [
        all(any(_same(x, q) for q in line.quantities) for x in (face.a, face.b))
        for line in (pair.a, pair.b)
    ]
    return both[0] != both[1]


def _same(a: Quantity, b: Quantity) -> bool:
    return _one_unit(a, b) and (a.low, a.high) == (b.low, b.high)


def _affinity(face: Face) -> float:
    """How much two figures look like figures for one thing: 0 or less, not at all."""
    a, b = face.a, face.b
    if not (face.linked or face.support):
        return 0.0
    counted = _counted(a, b)
    if counted < 0 and not face.linked:
        return 1.0 if _share_changed(a, b) and face.support else 0.0
    same = _one_unit(a, b) and stated(a) == stated(b)
    held = face.linked and face.beside >= 2
    return 4.0 * same + 2.0 * face.linked + 4.0 * held + counted + 0.5 * min(face.support, 4)


def _share_changed(a: Quantity, b: Quantity) -> bool:
    """Whether one number is per cent in one line and percentage points in the other."""
    return {a.unit, b.unit} == _SHARES and stated(a) == stated(b)


def _counted(a: Quantity, b: Quantity) -> float:
    """1 where both count or measure one kind, -1 where they count two, 0 where it is not known."""
    if not _one_unit(a, b):
        return -1.0
    if a.unit is not None:
        return 0.5
    if a.counted is None or b.counted is None:
        return 0.0
    return 1.0 if _noun(a.counted) == _noun(b.counted) else -1.0


def _noun(lemma: str) -> str:
    return _PEOPLE.get(lemma, lemma)


def _rate(line: Line, q: Quantity) -> bool:
    """Whether a plain count is one for each of another ("12 beds per thousand people")."""
    return q.unit is None and bool(
        re.match(r"\s+(?:\w+ ){0,2}per\s", line.text[q.end : q.end + 40])
    )


def _one_unit(a: Quantity, b: Quantity) -> bool:
    """Whether both have one unit, or one has the short name of the other's."""
    return a.unit == b.unit or {a.unit, b.unit} in _SHORT_NAMES or _bare_money(a, b)


def _bare_money(a: Quantity, b: Quantity) -> bool:
    """Whether one is a sum and the other a great number of nothing named ("34 million")."""
    bare = [q for q in (a, b) if q.unit is None and q.counted in (None, "million", "billion")]
    money = [q for q in (a, b) if q.unit in CURRENCIES]
    return len(bare) == len(money) == 1 and stated(bare[0]) >= _GREAT


def _ranges(a: Quantity, b: Quantity) -> bool:
    """Whether both are ranges with two ends."""
    return all(math.isfinite(q.low) and math.isfinite(q.high) and q.low < q.high for q in (a, b))


def _turned_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether one number is the least in one line and the most in the other."""
    turned = math.isinf(a.high) != math.isinf(b.high) and math.isinf(a.low) != math.isinf(b.low)
    return turned and stated(a) == stated(b)


def _denied(line: Line, q: Quantity) -> bool:
    """Whether a negator stands shortly before: "none has more than 150" is "at most 150"."""
    inside = line.covered(q.start, q.end)
    before = line.tokens[max(0, inside[0] - 6) : inside[0] + 1] if inside else ()
    return any(t.text.lower() in NEGATORS for t in before)


def _one_size(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are within rounding of each other, whatever bounds they have."""
    return math.isclose(stated(a), stated(b), rel_tol=0.15)


def stated(q: Quantity) -> float:
    """The number that the words name: the finite bound, or the upper of two."""
    return q.high if math.isfinite(q.high) else q.low


def _verdict(pair: LinePair, face: Face, settings: ClaimsSettings) -> Verdict | None:
    a, b = face.a, face.b
    if _rate(pair.a, a) != _rate(pair.b, b) or {a.unit, b.unit} == {"year-old", "s"}:
        return None
    if not _one_unit(a, b):
        return "differs" if _unit_changed(pair, face) else None
    if _turned_bounds(a, b):
        return None if _denied(pair.a, a) != _denied(pair.b, b) else "differs"
    if (a.low, a.high) == (b.low, b.high) or (stated(a) == stated(b) and not _ranges(a, b)):
        return "same"
    if _end_of_other(a, b):
        return None
    if face.linked and _figures(pair.a, a) == _figures(pair.b, b) and not _one_size(a, b):
        return "differs"  # the unit was changed under the number
    put_alike = _both_bounds(a, b) or (a.approximate == b.approximate and a.step == b.step)
    put_alike = put_alike and _measure(pair.a, a) == _measure(pair.b, b)
    if compatible(a, replace(b, unit=a.unit)) and not (put_alike and _finite(a, b)):
        return "rounding" if _one_size(a, b) else None
    return "differs" if _one_matter(pair, face, settings) else None


def _one_matter(pair: LinePair, face: Face, settings: ClaimsSettings) -> bool:
    """Whether two figures that cannot both be right are figures for one thing."""
    a, b = face.a, face.b
    if a.unit is None and _counted(a, b) < 0 and face.support < settings.support_other_noun:
        return False
    small, large = sorted((abs(stated(a)), abs(stated(b))))
    if large > settings.far_ratio * small and face.beside < 2:
        return False
    if face.linked and a.unit is None and _counted(a, b) > 0 and pair.akin:
        return pair.wording >= settings.near_wording or face.support >= settings.least_support
    needed = settings.least_support if face.linked else settings.support_unlinked
    return face.support >= needed


def _end_of_other(a: Quantity, b: Quantity) -> bool:
    """Whether one is a range and the other one of its ends."""
    ends = {x for x in (a.low, a.high) if math.isfinite(x)} & {b.low, b.high}
    return bool(ends) and not _ranges(a, b)


def _finite(a: Quantity, b: Quantity) -> bool:
    """Whether the two are bounded alike: both ranges, both bounds or both plain figures."""
    return math.isinf(a.high) == math.isinf(b.high) and math.isinf(a.low) == math.isinf(b.low)


def _both_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether both are lower bounds, or both upper ones: the figure itself was changed."""
    return (math.isinf(a.high) and math.isinf(b.high)) or (math.isinf(a.low) and math.isinf(b.low))


def _unit_changed(pair: LinePair, face: Face) -> bool:
    """Whether the same number stands at the same place with a unit of another kind."""
    a, b = face.a, face.b
    if not face.linked:
        return _share_changed(a, b)
    if _figures(pair.a, a) != _figures(pair.b, b):
        return False
    if a.unit is None or b.unit is None:
        money = (a.unit or b.unit) in CURRENCIES
        return money and bool(a.counted if a.unit is None else b.counted)
    return True


def _figures(line: Line, q: Quantity) -> tuple[str, ...]:
    """The numbers of a quantity as they stand, without unit."""
    return tuple(line.keys[i] for i in line.covered(q.start, q.end) if line.tokens[i].pos == "NUM")


def _measure(line: Line, q: Quantity) -> str | None:
    """The word for the unit, None for a plain count."""
    inside = line.covered(q.start, q.end)
    return line.keys[inside[-1]] if inside and q.unit is not None else None


def _filler(line: Line, q: Quantity) -> Filler:
    bound = "<=" if math.isinf(q.low) else ">=" if math.isinf(q.high) else ""
    return Filler(line.number, q.start, q.end, f"{bound}{stated(q):g} {q.unit or ''}".strip())
