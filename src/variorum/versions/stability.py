"""How far each line of descent hangs on a few sentences: the bootstrap of family trees.

A story's sentences are drawn again with replacement, all versions of one sentence together,
like the columns of an alignment; the best forest is found anew on what was drawn; and the
share of draws in which a line stands is its stability. Times and credits stay as they are,
and so do the missing originals that were supposed: only words are drawn again. Every score
is linear in the weights of words, so all draws are one product of two matrices.

Source: J. Felsenstein, "Confidence limits on phylogenies: an approach using the bootstrap"
(1985), which stemmatology took over (T. Roos and T. Heikkilä, 2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from variorum.model import Passage, StoryTexts
from variorum.settings import VersionsSettings
from variorum.versions.forest import Forest, own_words, resting_marks
from variorum.versions.merging import Parents, added_by, value_of
from variorum.versions.scores import root_words
from variorum.versions.succession import best_in_time

Floats = NDArray[np.float64]
Columns = tuple[NDArray[np.int64], ...]
"""For each version the column in which each of its sentences stands."""


@dataclass(frozen=True, slots=True, eq=False)
class _Rest:
    """The words that one log weight rests on, as mass by column; ``parent`` None for a root."""

    parent: int | None
    child: int
    column: NDArray[np.int64]
    mass: Floats


def edge_stability(
    forest: Forest, parents: Parents, texts: StoryTexts, passages: Sequence[Passage]
) -> Mapping[tuple[int, int], float]:
    """Share of draws, in [0, 1], in which each chosen edge (parent, child) stands."""
    settings = forest.evidence.settings
    standing: dict[tuple[int, int], int] = {(p, c): 0 for c, m in enumerate(parents) for p in m}
    if not standing:
        return {}
    columns, count = _columns(texts, passages)
    rests = list(_rests(forest, parents, columns))
    pairs = [_of_pair(forest, mine, c, columns) for c, mine in enumerate(parents) if len(mine) > 1]
    together = [value_of(forest, pair.child, parents[pair.child]) for pair in pairs]
    changes = _table([*rests, *pairs], count) @ _draws(count, settings)
    for change in changes.T:
        edges, roots = _drawn(forest, rests, change)
        found = best_in_time(edges, roots, forest.evidence.times)
        best = np.maximum(edges.max(axis=0), roots)
        both = {
            pair.child
            for pair, value, more in zip(pairs, together, change[len(rests) :], strict=True)
            if value + more >= best[pair.child]
        }
        for parent, child in standing:
            standing[parent, child] += found[child] == parent or child in both
    return {edge: times / settings.stability_runs for edge, times in standing.items()}


def _draws(count: int, settings: VersionsSettings) -> Floats:
    """How much more or less often than once each column is drawn, times the nats of a word."""
    random = np.random.default_rng(settings.stability_seed)
    drawn = random.multinomial(count, np.full(count, 1 / count), size=settings.stability_runs)
    more: Floats = settings.word_nats * (drawn.T.astype(np.float64) - 1.0)
    return more


def _drawn(forest: Forest, rests: Sequence[_Rest], change: Floats) -> tuple[Floats, Floats]:
    """Log weights of edges and roots after one draw; edges not worth trying are left out."""
    edges, roots = np.full_like(forest.edges, -np.inf), forest.roots.copy()
    for rest, more in zip(rests, change.round(_DIGITS).tolist(), strict=False):
        if rest.parent is None:
            roots[rest.child] += more
        else:
            edges[rest.parent, rest.child] = forest.edges[rest.parent, rest.child] + more
    return edges, roots


_DIGITS = 9
"""Decimals of a change: the same words must weigh the same in whatever order they are added."""


def _columns(texts: StoryTexts, passages: Sequence[Passage]) -> tuple[Columns, int]:
    """Sentences that tell the same, at any remove, stand in one column."""
    sizes = [len(texts.annotations[a.id].sentences) for a in texts.articles]
    starts = np.cumsum([0, *sizes])
    first = {a.id: int(s) for a, s in zip(texts.articles, starts, strict=False)}
    left = [first[p.a] + p.a_sentence for p in passages]
    right = [first[p.b] + p.b_sentence for p in passages]
    shape = (int(starts[-1]), int(starts[-1]))
    joined = coo_matrix((np.ones(len(left)), (left, right)), shape=shape)
    count, column = connected_components(joined, directed=False)
    return tuple(np.split(column.astype(np.int64), starts[1:-1])), int(count)


def _rests(forest: Forest, parents: Parents, columns: Columns) -> Iterator[_Rest]:
    """What each root and each edge worth trying rests on."""
    evidence, edges = forest.evidence, forest.edges
    near = np.argsort(-edges, axis=0, kind="stable")[: evidence.settings.search_parents]
    for child in range(len(parents)):
        tried = dict.fromkeys([*near[:, child].tolist(), *parents[child]])
        for parent in (p for p in tried if np.isfinite(edges[p, child])):
            yield _of_edge(forest, parent, child, columns)
        if child < evidence.size:
            mass = root_words(evidence.overlap, child, evidence.settings)
            yield _rest(forest, None, child, mass, columns)
        elif forest.supposed[child - evidence.size].parent is None:
            yield _of_cost(forest, None, child, columns)


def _of_edge(forest: Forest, parent: int, child: int, columns: Columns) -> _Rest:
    evidence = forest.evidence
    if child >= evidence.size:
        return _of_cost(forest, parent, child, columns)
    weight = evidence.overlap.words[child].weight
    if parent < evidence.size:
        mass = weight * evidence.overlap.marks(child, parent)
        return _rest(forest, parent, child, mass, columns)
    original = forest.supposed[parent - evidence.size]
    mass = weight * resting_marks(original, child, evidence)
    if child in original.own:
        mass = mass + root_words(evidence.overlap, child, evidence.settings)
    return _rest(forest, parent, child, mass, columns)


def _of_pair(forest: Forest, mine: tuple[int, ...], child: int, columns: Columns) -> _Rest:
    """What two parents together explain."""
    first = _of_edge(forest, mine[0], child, columns)
    weight = forest.evidence.overlap.words[child].weight
    parts = [first] + [
        _rest(forest, p, child, weight * added_by(forest, child, mine[0], p), columns)
        for p in mine[1:]
    ]
    return _joined(None, child, parts)


def _of_cost(forest: Forest, parent: int | None, child: int, columns: Columns) -> _Rest:
    """What a missing original's own words cost."""
    evidence = forest.evidence
    share = evidence.settings.unrelated_share - 1
    parts = [
        _rest(
            forest, parent, member, share * evidence.overlap.words[member].weight * marks, columns
        )
        for member, marks in own_words(forest.supposed[child - evidence.size], evidence)
    ]
    return _joined(parent, child, parts)


def _joined(parent: int | None, child: int, parts: Sequence[_Rest]) -> _Rest:
    column = np.concatenate([np.zeros(0, np.int64), *(p.column for p in parts)])
    mass = np.concatenate([np.zeros(0), *(p.mass for p in parts)])
    return _Rest(parent, child, column, mass)


def _rest(forest: Forest, parent: int | None, child: int, mass: Floats, columns: Columns) -> _Rest:
    """Mass of words to mass by column."""
    by_sentence = np.bincount(forest.evidence.overlap.words[child].sentence, mass).astype(float)
    told = np.flatnonzero(by_sentence)
    return _Rest(parent, child, columns[child][told], by_sentence[told])


def _table(rests: Sequence[_Rest], count: int) -> csr_matrix:
    """One row a rest, one column a column; shape (rests, count)."""
    row = np.repeat(np.arange(len(rests)), [len(r.column) for r in rests])
    column = np.concatenate([r.column for r in rests])
    mass = np.concatenate([r.mass for r in rests])
    return coo_matrix((mass, (row, column)), shape=(len(rests), count)).tocsr()
