"""Revision, slip or conflict: along the tree and the clock.

What changes from a parent to its child is a slip, unless the child reports anew with a
newer figure, which is a revision. Where the parent is missing its children are each
other's witnesses: what one alone has against its siblings is that one's slip. Sides that
no descent joins are in conflict, unless they are figures that follow one another on the
clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from variorum.claims.comparison import Found
from variorum.model import ArticleId, DisagreementKind, Edge, Side, Status, StoryTexts, Versions

_DAY = 10
_OF_FIGURES = frozenset({"number", "quote"})
"""Kinds that a newer count changes: figures, and what somebody says of them."""


@dataclass(frozen=True, slots=True)
class Descent:
    """The tree and the clock of a story, as a status needs them.

    Attributes:
        siblings: children of each missing original.
        family: a number that versions joined by descent share.
        updated: pairs of versions, in both orders, that differ in several figures: a
            copyist slips in one, a later report has them all anew.
    """

    edges: tuple[Edge, ...]
    siblings: tuple[tuple[ArticleId, ...], ...]
    published: Mapping[ArticleId, str | None]
    outlets: Mapping[ArticleId, str | None]
    family: Mapping[ArticleId, int]
    updated: frozenset[tuple[ArticleId, ArticleId]]


def descent_of(texts: StoryTexts, versions: Versions, found: Iterable[Found]) -> Descent:
    """Edges, siblings, dates and outlets of a story's versions."""
    siblings = tuple(m.descendants for m in versions.missing_originals)
    return Descent(
        versions.edges,
        siblings,
        {a.id: a.published for a in texts.articles},
        {a.id: a.outlet for a in texts.articles},
        _families([a.id for a in texts.articles], versions.edges, siblings),
        _updated(found),
    )


def status_of(
    kind: DisagreementKind, sides: Sequence[Side], descent: Descent
) -> tuple[Status, ArticleId | None]:
    """The status of a disagreement, and the version where the reading changed first."""
    side_of = _side_of(sides)
    changes = [
        e
        for e in descent.edges
        if e.child in side_of and e.parent in side_of and side_of[e.child] != side_of[e.parent]
    ]
    slips = [e.child for e in changes if not (kind == "number" and _new_report(e, descent))]
    anew, later = _later(kind, side_of, descent)
    if not (later and anew):
        slips += _lone(side_of, descent)
    if slips:
        return "slip", min(slips, key=lambda a: (_depth(a, descent), a))
    if changes:
        return "revision", min((e.child for e in changes), key=lambda a: (_depth(a, descent), a))
    return ("revision", later) if later else ("conflict", None)


def _families(
    articles: Sequence[ArticleId],
    edges: Iterable[Edge],
    siblings: Iterable[tuple[ArticleId, ...]],
) -> dict[ArticleId, int]:
    family = {article: number for number, article in enumerate(articles)}
    for together in [(e.child, e.parent) for e in edges] + list(siblings):
        known = [family[a] for a in together if a in family]
        family = {a: min(known) if n in known else n for a, n in family.items()}
    return family


def _updated(found: Iterable[Found]) -> frozenset[tuple[ArticleId, ArticleId]]:
    apart: Counter[tuple[ArticleId, ArticleId]] = Counter()
    for f in found:
        if f.kind == "number":
            side_of = _side_of(f.sides)
            apart.update((a, b) for a in side_of for b in side_of if side_of[a] != side_of[b])
    return frozenset(pair for pair, matters in apart.items() if matters > 1)


def _side_of(sides: Sequence[Side]) -> dict[ArticleId, int]:
    """The one side on which a version stands; versions that have both readings are left out."""
    found: dict[ArticleId, set[int]] = {}
    for number, side in enumerate(sides):
        for reading in side.readings:
            found.setdefault(reading.span.article, set()).add(number)
    return {article: min(on) for article, on in found.items() if len(on) == 1}


def _lone(side_of: Mapping[ArticleId, int], descent: Descent) -> list[ArticleId]:
    """Children of a missing original that stand alone against two siblings or more."""
    alone: list[ArticleId] = []
    for siblings in descent.siblings:
        known = [a for a in siblings if a in side_of]
        counts = Counter(side_of[a] for a in known).most_common(2)
        if len(counts) == 2 and counts[0][1] > 1 and counts[1][1] == 1:
            alone += [a for a in known if side_of[a] != counts[0][0]]
    return alone


def _new_report(edge: Edge, descent: Descent) -> bool:
    """Whether a child of the parent's own outlet, or a later one with new figures, reports anew."""
    child, parent = descent.published.get(edge.child), descent.published.get(edge.parent)
    if descent.outlets.get(edge.child) and (
        descent.outlets[edge.child] == descent.outlets.get(edge.parent)
    ):
        return True
    anew = edge.how == "merged" and (edge.child, edge.parent) in descent.updated
    return bool(child and parent and child[:_DAY] > parent[:_DAY] and anew)


def _depth(article: ArticleId, descent: Descent) -> int:
    """Edges above an article, on the longest way up; the tree has no circles."""
    above = [e.parent for e in descent.edges if e.child == article]
    return 1 + max((_depth(p, descent) for p in above), default=-1)


def _later(
    kind: DisagreementKind, side_of: Mapping[ArticleId, int], descent: Descent
) -> tuple[bool, ArticleId | None]:
    """The first version of the last side, when the sides follow one another on the clock.

    Sides that overlap in time still follow one another when the first versions of both
    are of one family and the later has several figures anew (the first value returned):
    an old dispatch goes on being copied after the next is out.
    """
    sides = _by_time(side_of, descent) if kind in _OF_FIGURES else []
    if len(sides) < 2 or len(sides) != len(set(side_of.values())):
        return False, None
    first, last = sides[0], sides[-1]
    one_family = len({descent.family[a] for a in side_of}) == 1
    if one_family and (first[0][1], last[0][1]) in descent.updated:
        return True, last[0][1]
    apart = all(one[-1][0] < other[0][0] for one, other in pairwise(sides))
    other_day = first[-1][0].date() < last[0][0].date()
    found = kind == "number" and apart and (one_family or other_day)
    return False, last[0][1] if found else None


def _by_time(
    side_of: Mapping[ArticleId, int], descent: Descent
) -> list[list[tuple[datetime, ArticleId]]]:
    """Each side's versions in order of time, the side with the earliest one first."""
    times: dict[int, list[tuple[datetime, ArticleId]]] = {}
    for article, side in side_of.items():
        if moment := _moment(descent.published.get(article)):
            times.setdefault(side, []).append((moment, article))
    return sorted(sorted(t) for t in times.values())


def _moment(published: str | None) -> datetime | None:
    """A publication date as a moment of UTC; a bare day is its end: nothing is put too early."""
    if not published:
        return None
    whole = published if len(published) > _DAY else published[:_DAY] + "T23:59"
    try:
        moment = datetime.fromisoformat(whole)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
