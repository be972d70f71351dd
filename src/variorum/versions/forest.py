"""The best forest of versions and missing originals.

A missing original is a node like any other: it explains the words that its children have
in common, and it is paid for, word for word, like any text without a parent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.text.trees import best_forest
from variorum.versions.credited import Grade
from variorum.versions.originals import (
    Supposed,
    suppose_before_updates,
    suppose_by_credit,
    suppose_by_text,
)
from variorum.versions.scores import Evidence, explained

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
    named = (*suppose_by_credit(evidence), *suppose_before_updates(evidence))
    forest = _choose(named, _grow(evidence, ()))
    return _choose(suppose_by_text(evidence, forest.parents[: evidence.size]), forest)


def _choose(candidates: Sequence[Supposed], forest: Forest) -> Forest:
    """Keep, one by one, each missing original that has children and makes the forest better."""
    for candidate in candidates:
        least = 0.0 if candidate.name else forest.evidence.settings.hidden_gain
        larger = _grow(forest.evidence, (*forest.supposed, candidate))
        if larger.total - forest.total > least and larger.children(len(larger.parents) - 1):
            forest = larger
    return forest


def _grow(evidence: Evidence, supposed: tuple[Supposed, ...]) -> Forest:
    size, more = evidence.size, len(supposed)
    edges = np.full((size + more, size + more), -np.inf)
    edges[:size, :size] = evidence.scores.edges
    roots = np.concatenate([evidence.scores.roots, np.zeros(more)])
    for number, original in enumerate(supposed, start=size):
        edges[number, :size] = [_explains(original, c, evidence) for c in range(size)]
        roots[number] = -_cost(original, evidence)
    parents = best_forest(edges, roots)
    total = sum(roots[c] if p is None else edges[p, c] for c, p in enumerate(parents))
    return Forest(evidence, supposed, edges, roots, tuple(parents), float(total))


def _explains(original: Supposed, child: int, evidence: Evidence) -> float:
    """Log weight of a missing original as a version's parent."""
    settings = evidence.settings
    own = original.house is not None and evidence.credited.houses[child] == original.house
    if (own and child not in original.updates) or child in original.barred:
        return -np.inf
    odds = {
        Grade.NONE: settings.house_nats if own else -settings.hidden_nats,
        Grade.CITES: settings.cite_nats,
        Grade.COPIES: settings.copy_nats,
    }
    marks = original.marks(evidence, child)
    return explained(evidence.overlap, child, marks, settings) + odds[original.grade(child)]


def _cost(original: Supposed, evidence: Evidence) -> float:
    """Log weight of the original's own words: those that two of its children attest, once."""
    overlap, settings = evidence.overlap, evidence.settings
    total = 0.0
    seen: list[int] = []
    for member in sorted(original.core):
        marks = original.marks(evidence, member) & ~overlap.any_of(member, seen)
        total += explained(overlap, member, marks, settings)
        seen.append(member)
    return total * (1 - settings.unrelated_share)
