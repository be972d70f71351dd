"""Numbers: figures for one thing that cannot both be right.

A figure is compared with the figure that stands against it, when both count or measure
the same kind of thing. Bounds, rounding and converted units are no difference (see
``text.intervals``); a unit changed under the same number is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec.structs import replace

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.dates import of_other_days
from variorum.claims.families import one_name
from variorum.claims.figures import (
    both_bounds,
    both_ranges,
    bounded_alike,
    current,
    denied,
    digits,
    end_of_other,
    far_apart,
    is_rate,
    measure,
    of_own_sources,
    one_size,
    slip_of,
    stated,
    turned_bounds,
)
from variorum.claims.fillers import Facing, face, facing
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
    of_a, of_b = current(pair.a, pair.b), current(pair.b, pair.a)
    for two in facing(pair, of_a, of_b, _affinity, settings.context_width):
        verdict = _verdict(pair, two, settings)
        if verdict == "differs" and (other_days or _kept(pair, two)):
            continue
        if verdict is not None:
            yield _told(pair, two, verdict, settings)


def compare_figures(
    pair: LinePair, a: Quantity, b: Quantity, settings: ClaimsSettings
) -> Iterator[Comparison]:
    """Two figures of lines that are not joined, where they differ."""
    two = face(pair, a, b, settings.context_width)
    scaled = digits(pair.a, a) == digits(pair.b, b) or slip_of(a, b) == "scale"
    if far_apart(a, b, settings) and not scaled:
        return
    if _verdict(pair, two, settings) == "differs" and not of_other_days(pair):
        yield _told(pair, two, "differs", settings)


def _told(pair: LinePair, two: Face, verdict: Verdict, settings: ClaimsSettings) -> Comparison:
    return Comparison(
        kind="number",
        a=figure_filler(pair.a, two.a),
        b=figure_filler(pair.b, two.b),
        verdict=verdict,
        weight=min(1.0, (two.support + two.linked) / settings.full_support),
    )


def _kept(pair: LinePair, face: Face) -> bool:
    """Whether just one of two lines has both figures: then one stands there for another thing.

    Where both lines have both, the figures changed places.
    """
    both = [
        all(any(_same(x, q) for q in figures) for x in (face.a, face.b))
        for figures in (current(pair.a, pair.b), current(pair.b, pair.a))
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
    return _PEOPLE.get(lemma) or one_name(lemma)


def counted_thing(q: Quantity) -> str | None:
    """What a plain count counts, by the first of its names; None where it is not told."""
    return None if q.counted is None else _noun(q.counted)


def _one_unit(a: Quantity, b: Quantity) -> bool:
    """Whether both have one unit, or one has the short name of the other's."""
    return a.unit == b.unit or {a.unit, b.unit} in _SHORT_NAMES or _bare_money(a, b)


def _bare_money(a: Quantity, b: Quantity) -> bool:
    """Whether one is a sum and the other a great number of nothing named ("34 million")."""
    bare = [q for q in (a, b) if q.unit is None and q.counted in (None, "million", "billion")]
    money = [q for q in (a, b) if q.unit in CURRENCIES]
    return len(bare) == len(money) == 1 and stated(bare[0]) >= _GREAT


def _verdict(pair: LinePair, face: Face, settings: ClaimsSettings) -> Verdict | None:
    a, b = face.a, face.b
    sources = of_own_sources(pair.a, a) and of_own_sources(pair.b, b)
    if sources and not (pair.akin and pair.wording >= settings.kept_wording):
        return None
    if is_rate(pair.a, a) != is_rate(pair.b, b) or {a.unit, b.unit} == {"year-old", "s"}:
        return None
    if not _one_unit(a, b):
        return "differs" if _unit_changed(pair, face) else None
    if turned_bounds(a, b):
        return None if denied(pair.a, a) != denied(pair.b, b) else "differs"
    if (a.low, a.high) == (b.low, b.high) or (stated(a) == stated(b) and not both_ranges(a, b)):
        return "same"
    if end_of_other(a, b):
        return None
    if face.linked and digits(pair.a, a) == digits(pair.b, b) and not one_size(a, b):
        return "differs"  # the unit was changed under the number
    put_alike = both_bounds(a, b) or (a.approximate == b.approximate and a.step == b.step)
    put_alike = put_alike and measure(pair.a, a) == measure(pair.b, b)
    if compatible(a, replace(b, unit=a.unit)) and not (put_alike and bounded_alike(a, b)):
        return "rounding" if one_size(a, b) else None
    return "differs" if _one_matter(pair, face, settings) else None


def _one_matter(pair: LinePair, face: Face, settings: ClaimsSettings) -> bool:
    """Whether two figures that cannot both be right are figures for one thing."""
    a, b = face.a, face.b
    if a.unit is None and _counted(a, b) < 0 and face.support < settings.support_other_noun:
        return False
    told = a.unit is not None or None not in (a.counted, b.counted)  # a table's "118" is bare
    slip = told and slip_of(a, b) == "scale" and face.support >= settings.sure_support
    if far_apart(a, b, settings) and face.beside < 2 and not slip:
        return False
    if face.linked and a.unit is None and _counted(a, b) > 0 and pair.akin:
        return pair.wording >= settings.near_wording or face.support >= settings.least_support
    needed = settings.least_support if face.linked else settings.support_unlinked
    return face.support >= needed


def _unit_changed(pair: LinePair, face: Face) -> bool:
    """Whether the same number stands at the same place with a unit of another kind."""
    a, b = face.a, face.b
    if not face.linked:
        return _share_changed(a, b)
    if a.approximate != b.approximate and face.beside < 2:
        return False
    if digits(pair.a, a) != digits(pair.b, b):
        return False
    if a.unit is None or b.unit is None:
        money = (a.unit or b.unit) in CURRENCIES
        return money and bool(a.counted if a.unit is None else b.counted)
    return True


def figure_filler(line: Line, q: Quantity) -> Filler:
    """The figure where it stands, grouped by its number, unit and bound."""
    bound = "<=" if math.isinf(q.low) else ">=" if math.isinf(q.high) else ""
    return Filler(line.number, q.start, q.end, f"{bound}{stated(q):g} {q.unit or ''}".strip())
