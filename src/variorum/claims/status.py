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

from msgspec.structs import replace

from variorum.claims.comparison import Found
from variorum.claims.matters import Sets
from variorum.model import ArticleId, DisagreementKind, Edge, Side, Status, StoryTexts, Versions

_DAY = 10
_NEWS = frozenset({"number", "date"})
"""Kinds in which a new report may have newer news: tolls, and when something is to be."""
_OF_FIGURES = frozenset({"number", "quote"})
"""Kinds that a newer count changes: figures, and what somebody says of them."""


@dataclass(frozen=True, slots=True)
class Descent:
    """The tree and the clock of a story, as a status needs them.

    Attributes:
        siblings: children of each missing original.
        family: what stands for all versions that descent joins with one another.
        depth: edges above a version, on the longest way up.
        figures: for each finding on a number, the side on which a version stands.
    """

    edges: tuple[Edge, ...]
    siblings: tuple[tuple[ArticleId, ...], ...]
    published: Mapping[ArticleId, str | None]
    outlets: Mapping[ArticleId, str | None]
    family: Mapping[ArticleId, object]
    depth: Mapping[ArticleId, int]
    figures: tuple[Mapping[ArticleId, int], ...]

    def updated(self, one: ArticleId, other: ArticleId) -> bool:
        """Whether two differ in several figures.

        A copyist slips in one, a later report has them all anew.
        """
        apart = (
            side_of[one] != side_of[other]
            for side_of in self.figures
            if one in side_of and other in side_of
        )
        return any(apart) and any(apart)


def descent_of(texts: StoryTexts, versions: Versions, found: Iterable[Found]) -> Descent:
    """Edges, siblings, dates and outlets of a story's versions."""
    siblings = tuple(m.descendants for m in versions.missing_originals)
    return Descent(
        versions.edges,
        siblings,
        {a.id: a.published for a in texts.articles},
        {a.id: a.outlet for a in texts.articles},
        _families([a.id for a in texts.articles], versions.edges, siblings),
        _depths(versions.edges),
        tuple(_side_of(f.sides) for f in found if f.kind == "number"),
    )


def status_of(
    kind: DisagreementKind, sides: Sequence[Side], descent: Descent
) -> tuple[Status, ArticleId | None]:
    """The status of a disagreement, and the version where the reading changed first."""
    side_of = _side_of(sides)
    changes = [e for e in _lineage(side_of, descent) if side_of[e.child] != side_of[e.parent]]
    slips = [e.child for e in changes if not (kind in _NEWS and _new_report(e, descent))]
    anew, later = _later(kind, side_of, descent)
    if not (later and anew):
        slips += _lone(side_of, descent)
    if slips or changes:
        changed = slips or [e.child for e in changes]
        first = min(changed, key=lambda a: (descent.depth.get(a, 0), a))
        return "slip" if slips else "revision", first
    return ("revision", later) if later else ("conflict", None)


def _families(
    articles: Sequence[ArticleId],
    edges: Iterable[Edge],
    siblings: Iterable[tuple[ArticleId, ...]],
) -> dict[ArticleId, object]:
    groups = Sets()
    for together in [*((e.child, e.parent) for e in edges), *siblings]:
        for one, other in pairwise(together):
            groups.join(one, other)
    return {article: groups.find(article) for article in articles}


def _depths(edges: Sequence[Edge]) -> dict[ArticleId, int]:
    """Edges above each version that has any: its parents' depths come before its own.

    The tree has no circles; versions on one, were there one, are left out.
    """
    parents = Counter(e.child for e in edges)
    children: dict[ArticleId, list[ArticleId]] = {}
    for e in edges:
        children.setdefault(e.parent, []).append(e.child)
    ready = [parent for parent in children if parent not in parents]
    depth = dict.fromkeys(ready, 0)
    for parent in ready:  # grows as versions become ready
        for child in children.get(parent, ()):
            depth[child] = max(depth.get(child, 0), depth[parent] + 1)
            parents[child] -= 1
            if not parents[child]:
                ready.append(child)
    return depth


def _side_of(sides: Sequence[Side]) -> dict[ArticleId, int]:
    """The one side on which a version stands; versions that have both readings are left out."""
    found: dict[ArticleId, set[int]] = {}
    for number, side in enumerate(sides):
        for reading in side.readings:
            found.setdefault(reading.span.article, set()).add(number)
    return {article: min(on) for article, on in found.items() if len(on) == 1}


def _lineage(side_of: Mapping[ArticleId, int], descent: Descent) -> list[Edge]:
    """Edges between versions that stand on sides, those over versions that say nothing included.

    A version that leaves the matter out is passed over: its child then stands beside its parent.
    """
    above: dict[ArticleId, list[Edge]] = {}
    for edge in descent.edges:
        above.setdefault(edge.child, []).append(edge)
    found = []
    for child in sorted(side_of):
        todo, seen = list(above.get(child, ())), {child}
        while todo:
            edge = todo.pop(0)
            if edge.parent in side_of:
                found.append(replace(edge, child=child))
            elif edge.parent not in seen:
                seen.add(edge.parent)
                todo += above.get(edge.parent, ())
    return found


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
    anew = edge.how == "merged" and descent.updated(edge.child, edge.parent)
    return bool(child and parent and child[:_DAY] > parent[:_DAY] and anew)


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
    if one_family and descent.updated(first[0][1], last[0][1]):
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
