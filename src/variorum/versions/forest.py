"""The best forest of versions and missing originals.

A missing original is a node like any other: it explains the words that its children have
in common, and it is paid for, word for word, like any text without a parent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.versions.between import suppose_between
from variorum.versions.credited import Grade
from variorum.versions.dispatches import suppose_earlier
from variorum.versions.order import credit_odds, is_release
from variorum.versions.originals import (
    Supposed,
    suppose_by_credit,
    suppose_by_text,
    suppose_cited,
)
from variorum.versions.overlap import Marks
from variorum.versions.scores import Evidence, explained
from variorum.versions.succession import best_in_time

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Parent of each node, None for a root; nodes from ``evidence.size`` on are ``supposed``.

    ``edges`` and ``roots`` are the log weights of all nodes, ``total`` those of the forest.
    """

    evidence: Evidence
    supposed: tuple[Supposed, ...]
    edges: Floats
    roots: Floats
    parents: tuple[int | None, ...]
    total: float

    def children(self, node: int) -> list[int]:
        """Nodes whose parent it is."""
        return [c for c, p in enumerate(self.parents) if p == node]


def grow_forest(evidence: Evidence) -> Forest:
    """The best forest, with every missing original that makes it better."""
    named = (*suppose_by_credit(evidence), *suppose_earlier(evidence))
    forest = _choose(named, _grow(evidence, ()))
    forest = _choose(suppose_cited(evidence, forest.parents[: evidence.size]), forest)
    forest = _choose(suppose_by_text(evidence, forest.parents[: evidence.size]), forest)
    return _choose(suppose_between(evidence, forest.parents[: evidence.size]), forest)


def _choose(candidates: Sequence[Supposed], forest: Forest) -> Forest:
    """Keep, one by one, each missing original that has children and makes the forest better."""
    for candidate in candidates:
        larger = _grow(forest.evidence, (*forest.supposed, candidate))
        if larger.total - forest.total > 0 and larger.children(len(larger.parents) - 1):
            forest = larger
    return forest


def _grow(evidence: Evidence, supposed: tuple[Supposed, ...]) -> Forest:
    size, more = evidence.size, len(supposed)
    edges = np.full((size + more, size + more), -np.inf)
    edges[:size, :size] = evidence.scores.edges
    roots = np.concatenate([evidence.scores.roots, np.zeros(more)])
    for number, original in enumerate(supposed, start=size):
        edges[number, :size] = [_explains(original, c, evidence) for c in range(size)]
        if original.parent is None:
            roots[number] = -_cost(original, evidence)
        else:  # it has its parent's words from there, and pays for its own only
            roots[number] = -np.inf
            edges[original.parent, number] = -_cost(original, evidence)
    parents = best_in_time(edges, roots, evidence.times)
    total = sum(roots[c] if p is None else edges[p, c] for c, p in enumerate(parents))
    return Forest(evidence, supposed, edges, roots, tuple(parents), float(total))


def _explains(original: Supposed, child: int, evidence: Evidence) -> float:
    """Log weight of a missing original as a version's parent."""
    house = original.house is not None and evidence.credited.houses[child] == original.house
    if (house and child not in original.updates) or child in original.barred:
        return -np.inf
    if original.parent is not None and child not in original.core:
        return -np.inf
    settings = evidence.settings
    weight = explained(evidence.overlap, child, resting_marks(original, child, evidence), settings)
    grade = original.grade(child)
    if grade is not Grade.COPIES and is_release(evidence.articles[child]):
        return -np.inf  # others have their words from a release, not it from theirs
    if child in original.own:
        return weight + float(evidence.scores.roots[child])
    if grade is Grade.COPIES or child in original.updates:
        return weight + (settings.copy_nats if grade is Grade.COPIES else settings.house_nats)
    if child in original.silent:
        return weight
    if grade is Grade.NONE and _had_none(original, child, evidence):
        return -np.inf
    if original.parent is not None:
        return weight - settings.between_nats
    if original.own:  # what attests it may as well be the parent
        return weight - (0.0 if child in original.copies else settings.hidden_nats)
    return weight + (credit_odds(settings)[grade] or -settings.hidden_nats)


def _had_none(original: Supposed, child: int, evidence: Evidence) -> bool:
    """Whether a version was certainly out before every copy of an original, and shares little.

    What it has in common with a text that it does not credit, that text rather has from it, or
    both from a public statement.
    """
    marks = original.marks(evidence, child)
    share = evidence.overlap.mass_of(child, marks) / max(evidence.overlap.words[child].mass, 1e-9)
    little = share < evidence.settings.silent_share and child not in original.core
    return little and all(not np.isfinite(evidence.scores.edges[m, child]) for m in original.copies)


def resting_marks(original: Supposed, child: int, evidence: Evidence) -> Marks:
    """The words that a missing original explains of a version.

    One that the text is credited to, or that it must have had, has what the best given parent
    has as well.
    """
    overlap, marks = evidence.overlap, original.marks(evidence, child)
    told = original.updates | original.silent
    credited = original.grade(child) is Grade.COPIES or child in told
    if child in original.own or not credited:
        return marks
    given = (overlap.marks(child, p) for p in range(evidence.size))
    return max((marks, *given), key=lambda found: overlap.mass_of(child, found))


def _cost(original: Supposed, evidence: Evidence) -> float:
    """Log weight of the original's own words."""
    overlap, settings = evidence.overlap, evidence.settings
    total = sum(
        explained(overlap, m, marks, settings) for m, marks in own_words(original, evidence)
    )
    return total * (1 - settings.unrelated_share)


def own_words(original: Supposed, evidence: Evidence) -> Iterator[tuple[int, Marks]]:
    """The original's words by version: those that two copies attest, once.

    Words in quotation marks are not among them, for they cost a version without a parent
    nothing either.
    """
    overlap = evidence.overlap
    seen: list[int] = [] if original.parent is None else [original.parent]
    for member in sorted(original.copies):
        marks = overlap.any_of(member, original.copies) & ~overlap.any_of(member, seen)
        yield member, marks & overlap.words[member].free
        seen.append(member)
