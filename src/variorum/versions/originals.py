"""Originals that are not among the articles, supposed where they explain more than they cost.

A missing original is a node of the tree like any other: it explains the words that its
children have in common, and it has to be paid for, word for word, like any text. Credits
suppose one ("Castell Wire", and no Castell Wire article can be the parent); an agency's
"UPDATE 1" supposes an earlier dispatch; and text that unrelated versions share does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article
from variorum.settings import VersionsSettings
from variorum.text.trees import best_forest
from variorum.versions.credited import Credited, Grade
from variorum.versions.order import update_rank
from variorum.versions.overlap import Overlap
from variorum.versions.scores import Scores, explained

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Supposed:
    """A missing original: who is credited with it, and the versions whose words attest it.

    ``credits``: grade at which versions credit it; ``house``: an outlet among the given
    versions, of which only a later update is there.
    """

    name: str | None
    core: frozenset[int]
    credits: tuple[tuple[int, Grade], ...] = ()
    house: int | None = None
    updates: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The best forest of versions and missing originals, nodes beyond the versions being those."""

    scores: Scores
    parents: tuple[int | None, ...]
    supposed: tuple[Supposed, ...]
    total: float


def suppose_by_credit(articles: Sequence[Article], credited: Credited) -> tuple[Supposed, ...]:
    """One for each outlet that is credited with a text and has none, or only an update, here."""
    found = [
        Supposed(name, _copies(grades.items()), tuple(sorted(grades.items())))
        for name, grades in credited.absent.items()
        if _copies(grades.items())
    ]
    for number, article in enumerate(articles):
        if update_rank(article) and not _has_earlier(number, articles, credited):
            found.append(_before_update(number, credited, article))
    return tuple(found)


def _copies(grades: Iterable[tuple[int, Grade]]) -> frozenset[int]:
    return frozenset(c for c, grade in grades if grade is Grade.COPIES)


def _has_earlier(number: int, articles: Sequence[Article], credited: Credited) -> bool:
    rank = update_rank(articles[number])
    return any(
        credited.same_house(number, other) and (update_rank(a), other) < (rank, number)
        for other, a in enumerate(articles)
        if other != number
    )


def _before_update(number: int, credited: Credited, article: Article) -> Supposed:
    grades = {c: given[number] for c, given in enumerate(credited.given) if number in given}
    return Supposed(
        article.outlet,
        _copies(grades.items()) | {number},
        tuple(sorted(grades.items())),
        credited.houses[number],
        frozenset({number}),
    )


def suppose_by_text(
    overlap: Overlap, parents: Sequence[int | None], settings: VersionsSettings
) -> tuple[Supposed, ...]:
    """One for each set of roots that share more words than unrelated accounts do."""
    size = len(overlap.ids)
    roots = [c for c in range(size) if parents[c] is None]
    linked: dict[int, set[int]] = {r: {r} for r in roots}
    for a in roots:
        for b in roots:
            if a < b and _akin(overlap, a, b, settings):
                joined = linked[a] | linked[b]
                for member in joined:
                    linked[member] = joined
    groups = {frozenset(g) for g in linked.values() if len(g) > 1}
    below = {g: {c for c in range(size) if parents[c] in g} for g in groups}
    return tuple(Supposed(None, g | below[g]) for g in sorted(groups, key=min))


def _akin(overlap: Overlap, a: int, b: int, settings: VersionsSettings) -> bool:
    """Whether two roots share, outside quotation marks, more than unrelated accounts do."""
    shares = [
        overlap.mass_of(x, overlap.marks(x, y) & overlap.words[x].free)
        / max(overlap.words[x].mass, 1e-9)
        for x, y in ((a, b), (b, a))
    ]
    return max(shares) >= settings.unrelated_share


def grow(
    scores: Scores,
    supposed: Sequence[Supposed],
    overlap: Overlap,
    credited: Credited,
    settings: VersionsSettings,
) -> Tree:
    """The best forest in which each of these missing originals may be a parent."""
    size, more = len(overlap.ids), len(supposed)
    edges = np.full((size + more, size + more), -np.inf)
    edges[:size, :size] = scores.edges
    roots = np.concatenate([scores.roots, np.zeros(more)])
    for k, original in enumerate(supposed):
        edges[size + k, :size] = _children(original, overlap, credited, settings)
        roots[size + k] = -_cost(original, overlap, settings)
    parents = best_forest(edges, roots)
    total = sum(roots[c] if p is None else edges[p, c] for c, p in enumerate(parents))
    first = np.zeros_like(edges)
    first[:size, :size] = scores.first
    return Tree(Scores(edges, roots, first), tuple(parents), tuple(supposed), float(total))


def _children(
    original: Supposed, overlap: Overlap, credited: Credited, settings: VersionsSettings
) -> Floats:
    odds = {
        Grade.NONE: -settings.hidden_nats,
        Grade.CITES: settings.cite_nats,
        Grade.COPIES: settings.copy_nats,
    }
    grades = dict(original.credits)
    found = np.full(len(overlap.ids), -np.inf)
    for child in range(len(found)):
        own = original.house is not None and credited.houses[child] == original.house
        if own and child not in original.updates:
            continue
        marks = overlap.any_of(child, original.core)
        bonus = settings.house_nats if own else odds[grades.get(child, Grade.NONE)]
        found[child] = explained(overlap, child, marks, settings) + bonus
    return found


def _cost(original: Supposed, overlap: Overlap, settings: VersionsSettings) -> float:
    """Log weight of the original's own words: those that two of its children attest, once."""
    total, seen = 0.0, []
    for member in sorted(original.core):
        others = [m for m in original.core if m > member]
        marks = overlap.any_of(member, others) & ~overlap.any_of(member, seen)
        total += explained(overlap, member, marks, settings)
        seen.append(member)
    return total * (1 - settings.unrelated_share)


def choose(
    candidates: Sequence[Supposed],
    kept: Sequence[Supposed],
    scores: Scores,
    overlap: Overlap,
    credited: Credited,
    settings: VersionsSettings,
) -> Tree:
    """Keep, one by one, each missing original that makes the best forest better."""
    best = grow(scores, kept, overlap, credited, settings)
    for candidate in candidates:
        tree = grow(scores, (*best.supposed, candidate), overlap, credited, settings)
        least = settings.hidden_gain if candidate.name is None else 0.0
        if tree.total - best.total > least and _children_of(tree, len(tree.parents) - 1):
            best = tree
    return best


def _children_of(tree: Tree, node: int) -> list[int]:
    return [c for c, p in enumerate(tree.parents) if p == node]
