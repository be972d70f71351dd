"""Revision, slip or conflict: along the tree and the clock.

What changes from a parent to its child is a slip, unless the child is a later report
with a newer figure, which is a revision. Sides that no edge joins are in conflict,
unless one side's versions are all later and it is a figure that goes with time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.model import ArticleId, DisagreementKind, Edge, Side, Status, StoryTexts, Versions

_DAY = 10


@dataclass(frozen=True, slots=True)
class Descent:
    """The tree and the clock of a story, as a status needs them."""

    edges: tuple[Edge, ...]
    published: Mapping[ArticleId, str | None]
    outlets: Mapping[ArticleId, str | None]


def descent_of(texts: StoryTexts, versions: Versions) -> Descent:
    """Edges, dates and outlets of a story's versions."""
    return Descent(
        versions.edges,
        {a.id: a.published for a in texts.articles},
        {a.id: a.outlet for a in texts.articles},
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
    if not changes:
        return ("revision" if _later(kind, sides, descent) else "conflict"), None
    slips = [e for e in changes if not (kind == "number" and _new_report(e, descent))]
    first = min(slips or changes, key=lambda e: (_depth(e.child, descent), e.child))
    return ("slip" if slips else "revision"), first.child


def _side_of(sides: Sequence[Side]) -> dict[ArticleId, int]:
    """The one side on which a version stands; versions that have both readings are left out."""
    found: dict[ArticleId, set[int]] = {}
    for number, side in enumerate(sides):
        for reading in side.readings:
            found.setdefault(reading.span.article, set()).add(number)
    return {article: min(on) for article, on in found.items() if len(on) == 1}


def _new_report(edge: Edge, descent: Descent) -> bool:
    """Whether a child of a later day or of the parent's own outlet reports anew."""
    child, parent = descent.published.get(edge.child), descent.published.get(edge.parent)
    if descent.outlets.get(edge.child) and (
        descent.outlets[edge.child] == descent.outlets.get(edge.parent)
    ):
        return True
    return bool(child and parent and child[:_DAY] > parent[:_DAY] and edge.how == "merged")


def _depth(article: ArticleId, descent: Descent) -> int:
    """Edges above an article, on the longest way up; the tree has no circles."""
    above = [e.parent for e in descent.edges if e.child == article]
    return 1 + max((_depth(p, descent) for p in above), default=-1)


def _later(kind: DisagreementKind, sides: Sequence[Side], descent: Descent) -> bool:
    """Whether the sides follow one another on the clock, with no overlap."""
    if kind != "number":
        return False
    spans = []
    for side in sides:
        dates = [descent.published.get(r.span.article) for r in side.readings]
        known = sorted(d for d in dates if d)
        if not known:
            return False
        spans.append((known[0], known[-1]))
    spans.sort()
    return all(one[1] < other[0] for one, other in pairwise(spans))
