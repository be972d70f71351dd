"""Second parents: the tree becomes a graph where a version was merged from two.

Starting from the best forest, single changes are tried as long as one makes the whole
better: a second parent more or fewer, another parent, an edge turned round. A second parent
explains only the sentences that the first one does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from variorum.settings import VersionsSettings
from variorum.versions.credited import Grade
from variorum.versions.forest import Forest
from variorum.versions.overlap import Floats, Marks
from variorum.versions.scores import explained
from variorum.versions.succession import late_line

Parents = tuple[tuple[int, ...], ...]
"""For each node its parents, the one that explains most first; none for a root."""

Change = dict[int, tuple[int, ...]]
"""New parents of the nodes that change."""


def merge_parents(forest: Forest) -> Parents:
    """The best graph found from the forest by single changes; it has no cycles."""
    parents: Parents = tuple(() if p is None else (p,) for p in forest.parents)
    known: dict[tuple[int, tuple[int, ...]], float] = {}
    for _ in range(_MOST_CHANGES * len(parents)):
        better = _best_change(forest, parents, known)
        if better is None:
            return parents
        parents = better
    return parents


_LEAST_GAIN = 1e-6
_MOST_CHANGES = 4
"""Changes a version; the search ends by itself long before, this only bounds it."""


def _best_change(
    forest: Forest, parents: Parents, known: dict[tuple[int, tuple[int, ...]], float]
) -> Parents | None:
    """The graph one change away that gains most; ``known`` keeps values from call to call."""

    def value(child: int, mine: tuple[int, ...]) -> float:
        if (child, mine) not in known:
            known[child, mine] = value_of(forest, child, mine)
        return known[child, mine]

    best, gain = None, _LEAST_GAIN
    for change in _changes(forest, parents):
        gained = sum(value(c, new) - value(c, parents[c]) for c, new in change.items())
        if gained > gain:
            changed = tuple(change.get(c, mine) for c, mine in enumerate(parents))
            if not has_cycle(changed) and not late_line(changed, forest.evidence.times):
                best, gain = changed, gained
    return best


def value_of(forest: Forest, child: int, parents: Sequence[int]) -> float:
    """Log weight of a node with these parents; minus infinity where they may not be."""
    edges, roots = forest.edges, forest.roots
    if not parents:
        return float(roots[child])
    total = float(edges[parents[0], child])
    for parent in parents[1:]:
        total += _second(forest, child, parents[0], parent)
    return total


def _second(forest: Forest, child: int, first: int, second: int) -> float:
    """What a second parent adds: words in sentences that the first does not tell."""
    settings, overlap = forest.evidence.settings, forest.evidence.overlap
    score = float(forest.edges[second, child])
    marks = _marks(forest, child, second)
    less = overlap.mass_of(child, marks) <= overlap.mass_of(child, _marks(forest, child, first))
    if not np.isfinite(score) or not less:
        return -np.inf
    added = added_by(forest, child, first, second)
    grade = _grade(forest, child, second)
    credits, told = grade is not Grade.NONE, grade >= Grade.TOLD
    words = overlap.words[child]
    value = words.weight * np.where(words.free | credits, 1.0, settings.quoted_weight)
    sentences = len(np.unique(words.sentence[added]))
    share = settings.told_merged_share if told else settings.merged_share
    whole = len(np.unique(words.sentence))
    least = 1 if told else _least_sentences(whole, settings) - credits
    if sentences < least or float(value[added].sum()) < share * float(value.sum()):
        return -np.inf
    lost = explained(overlap, child, marks, settings) - explained(overlap, child, added, settings)
    return score - lost - settings.merged_nats


def _least_sentences(whole: int, settings: VersionsSettings) -> int:
    """Sentences that a second parent must add to a version of so many: fewer to a short one."""
    fifth = round(settings.merged_part * whole)
    return min(settings.merged_sentences, max(_FEWEST, fifth))


_FEWEST = 2


def added_by(forest: Forest, child: int, first: int, second: int) -> Marks:
    """Words of the child that the second parent has, in sentences that the first does not tell."""
    evidence = forest.evidence
    words, told = evidence.overlap.words[child], evidence.settings.told_share
    by_first = told_shares(forest, child, first)
    marks = _marks(forest, child, second)
    by_second = _told(words.sentence, words.weight, marks)
    mine = (by_second >= told) & (by_first < told)
    return marks & mine[words.sentence]


def _told(sentence: NDArray[np.int64], weight: Floats, marks: Marks) -> Floats:
    """Share of each sentence's weight that is marked."""
    whole = np.bincount(sentence, weight)
    part = np.bincount(sentence, weight * marks, minlength=len(whole))
    share: Floats = part / np.maximum(whole, 1e-9)
    return share


def told_shares(forest: Forest, child: int, parent: int) -> Floats:
    """Share of each sentence of the child, by weight of words, that the parent tells."""
    words = forest.evidence.overlap.words[child]
    return _told(words.sentence, words.weight, _marks(forest, child, parent))


def _marks(forest: Forest, child: int, parent: int) -> Marks:
    size = forest.evidence.size
    if parent < size:
        return forest.evidence.overlap.marks(child, parent)
    return forest.supposed[parent - size].marks(forest.evidence, child)


def _grade(forest: Forest, child: int, parent: int) -> Grade:
    size = forest.evidence.size
    if parent < size:
        return forest.evidence.credited.grade(child, parent)
    return forest.supposed[parent - size].grade(child)


def _changes(forest: Forest, parents: Parents) -> Iterator[Change]:
    """Every change of one edge."""
    size = forest.evidence.size
    edges = forest.edges
    near = np.argsort(-edges, axis=0, kind="stable")[: forest.evidence.settings.search_parents]
    for child in range(size):
        mine = parents[child]
        for parent in near[:, child].tolist():
            if np.isfinite(edges[parent, child]) and parent != child:
                yield from ({child: new} for new in _with(mine, parent))
        if not mine:
            pairs = _pairs(edges[:, child], near[:_PAIRED, child])
            yield from ({child: pair} for pair in pairs)
        for parent in mine:
            rest = tuple(p for p in mine if p != parent)
            yield {child: rest}
            if parent < size:  # the edge turned round; the new child keeps its other parents
                yield from ({child: rest, parent: new} for new in _with(parents[parent], child))


_PAIRED = 4
"""Parents of which two are tried at once for a version without any: neither alone may be worth
more than none."""


def _pairs(weights: Floats, near: NDArray[np.int64]) -> Iterator[tuple[int, ...]]:
    """Every two of the nearest possible parents, in either order."""
    return permutations([p for p in near.tolist() if np.isfinite(weights[p])], 2)


def _with(mine: tuple[int, ...], parent: int) -> Iterator[tuple[int, ...]]:
    """The ways to take one more parent, alone or beside one that is there."""
    if parent in mine:
        return
    yield (parent,)
    for other in mine:
        yield (other, parent)
        yield (parent, other)


def has_cycle(parents: Parents) -> bool:
    """Whether any node is its own ancestor: whether some are left when all roots are taken away."""
    left = {child: set(mine) for child, mine in enumerate(parents)}
    children: dict[int, list[int]] = {}
    for child, mine in enumerate(parents):
        for parent in mine:
            children.setdefault(parent, []).append(child)
    free = [child for child, mine in left.items() if not mine]
    taken = 0
    while free:
        node = free.pop()
        taken += 1
        for child in children.get(node, ()):
            left[child].discard(node)
            if not left[child]:
                free.append(child)
    return taken < len(parents)
