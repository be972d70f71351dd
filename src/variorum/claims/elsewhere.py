"""Figures and days told in sentences that no passage joins.

A figure moves into another sentence when a text is told anew: "60 vans were burnt" stands
alone in one article, in a list in another, and the two sentences are not otherwise alike.
Such figures are compared where they count or measure one kind of thing, share
``support_elsewhere`` content words right around them, and neither article has the other's
figure anywhere. Days likewise, where each is given by a date.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from variorum.claims.comparison import Comparison
from variorum.claims.dates import compare_days, dated_days
from variorum.claims.fillers import content_around
from variorum.claims.lines import Kin, Line, LinePair, Lines, akin, pair_up
from variorum.claims.moments import meet
from variorum.claims.numbers import compare_figures
from variorum.model import ArticleId, Quantity, TimeExpression
from variorum.settings import ClaimsSettings
from variorum.text.intervals import compatible

Part = TypeVar("Part", Quantity, TimeExpression)


@dataclass(frozen=True, slots=True, eq=False)
class _Told(Generic[Part]):
    """A filler, the line it stands in, and the content words around it."""

    line: Line
    part: Part
    near: frozenset[str]


def compare_elsewhere(
    lines: Lines, joined: Iterable[LinePair], kin: Kin, settings: ClaimsSettings
) -> Iterator[Comparison]:
    """Figures and days of lines that are not joined."""
    done = {(pair.a.number, pair.b.number) for pair in joined}
    figures = _by_kind(lines, _figures, settings)
    days = _by_kind(lines, dated_days, settings)
    for one, other in _apart(figures, done, compatible, settings):
        pair = pair_up(one.line, other.line, 0.0, 0.0, akin(one.line, other.line, kin))
        yield from compare_figures(pair, one.part, other.part, settings)
    for day, another in _apart(days, done, meet, settings):
        pair = pair_up(day.line, another.line, 0.0, 0.0, akin(day.line, another.line, kin))
        yield from compare_days(pair, day.part, another.part, settings)


def _figures(line: Line) -> Iterator[tuple[str, Quantity]]:
    """Each figure with what it measures or counts; bare ones are left out."""
    for q in line.quantities:
        if kind := q.unit or q.counted:
            yield kind, q


def _by_kind(
    lines: Lines,
    parts_of: Callable[[Line], Iterable[tuple[str, Part]]],
    settings: ClaimsSettings,
) -> list[list[_Told[Part]]]:
    """All fillers of a story, those of one kind together, in order of their lines."""
    kinds: dict[str, list[_Told[Part]]] = defaultdict(list)
    for line in lines.lines:
        for kind, part in parts_of(line):
            inside = line.covered(part.start, part.end)
            near = content_around(line, inside, settings.context_width)
            kinds[kind].append(_Told(line, part, frozenset(near)))
    return list(kinds.values())


def _apart(
    kinds: Iterable[Sequence[_Told[Part]]],
    done: set[tuple[int, int]],
    alike: Callable[[Part, Part], bool],
    settings: ClaimsSettings,
) -> Iterator[tuple[_Told[Part], _Told[Part]]]:
    """Two fillers of one kind and one context, each unknown to the other's articles."""
    for told in kinds:
        known: dict[ArticleId, list[Part]] = defaultdict(list)
        for t in told:
            for place in t.line.places:
                known[place.article].append(t.part)
        for one, other in _in_context(told, settings.support_elsewhere):
            if (one.line.number, other.line.number) in done or alike(one.part, other.part):
                continue
            if not (
                _has(other.line, one.part, known, alike) or _has(one.line, other.part, known, alike)
            ):
                yield one, other


def _has(
    line: Line,
    part: Part,
    known: dict[ArticleId, list[Part]],
    alike: Callable[[Part, Part], bool],
) -> bool:
    """Whether an article in which the line stands has a filler somewhere."""
    return any(alike(part, x) for place in line.places for x in known[place.article])


def _in_context(
    told: Sequence[_Told[Part]], least: int
) -> Iterator[tuple[_Told[Part], _Told[Part]]]:
    """Fillers of two lines that share ``least`` words around them, by an index of these words."""
    holding: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(told):
        shared = Counter(m for word in one.near for m in holding[word])
        for m in sorted(m for m, words in shared.items() if words >= least):
            if told[m].line.number != one.line.number:
                yield told[m], one
        for word in one.near:
            holding[word].append(n)
