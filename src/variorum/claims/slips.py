"""Figures that one slip of the pen makes of each other, wherever they are told.

Digits change places (61, 16; thirteen, 31), a scale is lost or a nought added (1.9 billion,
1.9 million; 900, 9,000). Two such figures for one thing are hardly two facts, so they need
fewer words around them in common than others that stand in sentences nothing joins. Small
round numbers (two, twenty) are everywhere and are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.comparison import Comparison
from variorum.claims.dates import of_other_days
from variorum.claims.figures import Slip, is_rate, of_own_sources, significant, slip_of, stated
from variorum.claims.fillers import content_around
from variorum.claims.lines import Kin, Line, LinePair, Lines, akin, pair_up
from variorum.claims.numbers import counted_thing, figure_filler
from variorum.model import ArticleId, Quantity
from variorum.settings import ClaimsSettings
from variorum.text.intervals import compatible

_SHORT_FIGURE = 2
"""Digits of a figure up to which it recurs by chance."""
_PERSON = "person"
_AGE = "year-old"


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A figure, its line, and the content words around it and in the whole line."""

    line: Line
    figure: Quantity
    near: frozenset[str]
    wide: frozenset[str]


def compare_slips(
    lines: Lines, joined: Iterable[LinePair], kin: Kin, settings: ClaimsSettings
) -> Iterator[Comparison]:
    """Slips between figures of lines that are not joined, each unknown to the other's articles."""
    done = {(pair.a.number, pair.b.number) for pair in joined}
    told = [_told(line, q, settings) for line in lines.lines for q in line.quantities]
    known: dict[ArticleId, list[Quantity]] = defaultdict(list)
    for one in told:
        for place in one.line.places:
            known[place.article].append(one.figure)
    for one, other in _alike(told):
        slip = slip_of(one.figure, other.figure)
        if slip is None or (one.line.number, other.line.number) in done:
            continue
        if _has(other.line, one.figure, known) or _has(one.line, other.figure, known):
            continue
        pair = pair_up(one.line, other.line, 0.0, 0.0, akin(one.line, other.line, kin))
        shared = _shared(one, other, slip)
        if shared and not of_other_days(pair) and not _apart(one, other):
            yield Comparison(
                kind="number",
                a=figure_filler(one.line, one.figure),
                b=figure_filler(other.line, other.figure),
                verdict="differs",
                weight=min(1.0, shared / settings.full_support),
            )


def _told(line: Line, q: Quantity, settings: ClaimsSettings) -> _Told:
    inside = line.covered(q.start, q.end)
    near = telling_words(line, inside, settings.context_width)
    return _Told(line, q, near, telling_words(line, inside, len(line.keys)))


def telling_words(line: Line, inside: range, width: int) -> frozenset[str]:
    """The content words within ``width`` tokens of a filler, short figures left out."""
    return frozenset(map(_word, content_around(line, inside, width))) - {""}


def _word(key: str) -> str:
    """A word of the context; nothing for a short figure, which tells little of another."""
    return key if key[:1].isalpha() or (key.isdigit() and len(key) > _SHORT_FIGURE) else ""


def _alike(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Figures of one unit that are made of the same digits, noughts apart."""
    made_of: dict[tuple[str | None, str], list[_Told]] = defaultdict(list)
    for one in told:
        value = stated(one.figure)
        if value > 0:
            key = one.figure.unit, "".join(sorted(significant(value)))
            for other in made_of[key]:
                if other.line.number != one.line.number:
                    yield other, one
            made_of[key].append(one)


def _shared(one: _Told, other: _Told, slip: Slip) -> int:
    """Words in common around both figures; 0 where they are too few to speak of one thing."""
    a, b = one.figure, other.figure
    things = counted_thing(a), counted_thing(b)
    near, wide = len(one.near & other.near), len(one.wide & other.wide)
    if a.unit is None and None in things:
        return 0  # a table's "118" may be millions
    if a.unit is None and things[0] != things[1]:
        long = len(significant(stated(a))) > 1
        return near if slip == "scale" and near > 1 and long else 0
    if slip == "scale":
        return near if near > (things[0] == _PERSON) else 0
    return near if near > 1 or (near and (wide > 2 or a.unit == _AGE)) else 0


def _apart(one: _Told, other: _Told) -> bool:
    """Whether two figures are rates of different kinds, or count an outlet's sources."""
    told = [(t.line, t.figure) for t in (one, other)]
    return is_rate(*told[0]) != is_rate(*told[1]) or any(of_own_sources(*t) for t in told)


def _has(line: Line, q: Quantity, known: dict[ArticleId, list[Quantity]]) -> bool:
    """Whether an article in which the line stands has this figure, for this or a nameless thing."""
    return any(
        compatible(q, x) and (q.unit or counted_thing(x) in (None, counted_thing(q)))
        for place in line.places
        for x in known[place.article]
    )
