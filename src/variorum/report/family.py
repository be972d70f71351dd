"""The family tree as rows in reading order, for the picture, the list and the terminal alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model import Article, Edge, How, MissingOriginal, Story
from variorum.report.times import read_stamp


@dataclass(frozen=True, slots=True)
class Descent:
    """One line of descent into a version; ``how`` and ``shared`` only where the parent is given."""

    parent: str
    probability: float
    how: How | None = None
    shared: float | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One version or missing original at its place in the drawn tree.

    Attributes:
        lasts: for each level down to this one, whether the branch ends there.
        descent: from the parent it is drawn under; None for a root.
        others: further parents, of a merged version.
    """

    id: str
    lasts: tuple[bool, ...]
    missing: MissingOriginal | None = None
    descent: Descent | None = None
    others: tuple[Descent, ...] = ()

    @property
    def depth(self) -> int:
        """Edges between this row and its root."""
        return len(self.lasts)


def draw_family(story: Story, articles: Mapping[str, Article]) -> tuple[Row, ...]:
    """All versions of a story, parents before children, siblings in order of publication.

    Roots come first that have most descendants. A circle of edges, which no true tree has,
    is opened at its first version.
    """
    lines = lines_of_descent(story)
    missing = {m.id: m for m in story.versions.missing_originals}
    nodes = [*missing, *story.articles]
    children: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        if lines.get(node):
            children[lines[node][0].parent].append(node)
    roots = [n for n in nodes if not lines.get(n)]
    size = {root: len(_reachable(root, children)) for root in nodes}
    order = {n: (_when(articles.get(n)), i) for i, n in enumerate(nodes)}
    roots.sort(key=lambda n: (-size[n], order[n]))
    rows: dict[str, Row] = {}
    drawn_on: set[str] = set()
    while roots:
        # Next to a merged version stand the other trees that it draws on.
        start = next((n for n in roots if n in drawn_on), roots[0])
        roots.remove(start)
        grown = _grow(start, missing, lines, children, order)
        rows |= {row.id: row for row in grown}
        drawn_on |= {d.parent for row in grown for d in row.others}
    for node in nodes:  # what a circle keeps from every root
        if node not in rows:
            grown = _grow(node, missing, lines, children, order)
            rows |= {row.id: row for row in grown if row.id not in rows}
    return tuple(rows.values())


def _grow(
    root: str,
    missing: Mapping[str, MissingOriginal],
    lines: Mapping[str, tuple[Descent, ...]],
    children: Mapping[str, list[str]],
    order: Mapping[str, tuple[float, int]],
) -> list[Row]:
    """The rows of one tree, from its root down."""
    rows: dict[str, Row] = {}
    stack: list[tuple[str, tuple[bool, ...]]] = [(root, ())]
    while stack:
        node, lasts = stack.pop()
        if node in rows:
            continue
        into = lines.get(node, ())
        drawn, others = (into[0], into[1:]) if lasts else (None, into)
        rows[node] = Row(node, lasts, missing.get(node), drawn, others)
        below = sorted((c for c in children.get(node, ()) if c not in rows), key=order.__getitem__)
        stack += [(c, (*lasts, c == below[-1])) for c in reversed(below)]
    return list(rows.values())


def lines_of_descent(story: Story) -> dict[str, tuple[Descent, ...]]:
    """For each version its lines of descent, the most probable first."""
    known = {*story.articles, *(m.id for m in story.versions.missing_originals)}
    lines: dict[str, list[Descent]] = defaultdict(list)
    for edge in story.versions.edges:
        if edge.parent in known and edge.child in known and edge.parent != edge.child:
            lines[edge.child].append(_from_edge(edge))
    for original in story.versions.missing_originals:
        for child in original.descendants:
            if child in known and child != original.id:
                lines[child].append(Descent(original.id, original.probability))
    return {
        child: tuple(sorted(found, key=lambda d: (-d.probability, d.parent)))
        for child, found in lines.items()
    }


def descendants(lines: Mapping[str, tuple[Descent, ...]]) -> dict[str, tuple[str, ...]]:
    """For each parent everything made from it at any remove, over all lines of descent."""
    children: dict[str, list[str]] = defaultdict(list)
    for child, found in lines.items():
        for descent in found:
            children[descent.parent].append(child)
    return {p: tuple(sorted(_reachable(p, children) - {p})) for p in sorted(children)}


def _from_edge(edge: Edge) -> Descent:
    return Descent(edge.parent, edge.probability, edge.how, edge.shared, edge.evidence)


def _reachable(start: str, children: Mapping[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo += children.get(node, ())
    return seen


def _when(article: Article | None) -> float:
    stamp = read_stamp(article.published) if article else None
    return stamp.earliest if stamp else float("inf")
