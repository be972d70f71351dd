"""Trees over a dense matrix of scores: the best one, and how sure each of its edges is.

``scores[p, c]`` is the log weight of the edge from parent ``p`` to child ``c``, ``roots[c]``
that of ``c`` having no parent; minus infinity forbids. A forest of n nodes is a tree below
one root that is added, so several roots are allowed.

Sources: Y. Chu, T. Liu (1965) and J. Edmonds (1967) for the best tree; W. Tutte's
matrix-tree theorem as in T. Koo et al., "Structured prediction models via the matrix-tree
theorem" (2007) for the marginals. Why not networkx: its arborescence works on dictionaries
and needs minutes for 200 dense nodes; a test holds ours against it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def best_forest(scores: Floats, roots: Floats) -> list[int | None]:
    """Parent of each node in the forest of the highest total score; None for a root.

    Args:
        scores: log weights, shape (n, n), parent by child; the diagonal is ignored.
        roots: log weights of having no parent, shape (n,); at least one is finite.
    """
    size = len(roots)
    whole = np.full((size + 1, size + 1), -np.inf)
    whole[1:, 1:] = scores
    whole[0, 1:] = roots
    np.fill_diagonal(whole, -np.inf)
    parents = _arborescence(whole)
    return [None if p == 0 else p - 1 for p in parents[1:]]


def edge_marginals(scores: Floats, roots: Floats) -> tuple[Floats, Floats]:
    """Probabilities of each edge and of each root under all forests weighted by exp(score).

    Returns:
        Shapes (n, n), parent by child, and (n,). Each node's column with its root
        probability sums to 1.
    """
    top = np.maximum(
        scores.max(axis=0, initial=-np.inf, where=~np.eye(len(roots), dtype=bool)), roots
    )
    # A constant factor on all edges into one node changes no probability.
    weights = np.where(np.isfinite(scores), np.exp(np.maximum(scores - top, _FLOOR)), 0.0)
    own = np.exp(np.maximum(roots - top, _FLOOR))
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=0) + own) - weights
    inverse = np.linalg.inv(laplacian)
    diagonal = np.diag(inverse)
    edges = weights * (diagonal[None, :] - inverse.T)
    return np.clip(edges, 0.0, 1.0), np.clip(own * diagonal, 0.0, 1.0)


_FLOOR = -25.0
"""Least log weight against the node's best: lower ones would drown in rounding (1e-16)."""


def _arborescence(scores: Floats) -> list[int]:
    """Chu-Liu/Edmonds below node 0; the parent of node 0 is given as -1."""
    parents = scores.argmax(axis=0)
    parents[0] = -1
    cycle = _cycle(parents.tolist())
    if not cycle:
        return [int(p) for p in parents]
    return _expand(scores, parents, cycle)


def _cycle(parents: list[int]) -> list[int]:
    """Nodes of one cycle of a parent list, or none."""
    state = [0] * len(parents)
    for start in range(len(parents)):
        path, node = [], start
        while node >= 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = parents[node]
        if node >= 0 and state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _expand(scores: Floats, parents: NDArray[np.int64], cycle: list[int]) -> list[int]:
    """Make one node of a cycle, solve the rest, and open the cycle where the rest enters it."""
    inside = np.array(cycle)
    outside = np.array([n for n in range(len(scores)) if n not in set(cycle)])
    kept = scores[parents[inside], inside]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(outside, inside)] - kept
    smaller[:size, size] = into.max(axis=1)
    out_of = scores[np.ix_(inside, outside)]
    smaller[size, :size] = out_of.max(axis=0)
    solved = _arborescence(smaller)
    found = parents.tolist()
    for position, node in enumerate(outside[1:], start=1):
        parent = solved[position]
        leaving = inside[out_of[:, position].argmax()]
        found[node] = int(leaving) if parent == size else int(outside[parent])
    entering = solved[size]
    found[int(inside[into[entering].argmax()])] = int(outside[entering])
    found[0] = -1
    return [int(p) for p in found]
