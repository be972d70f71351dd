"""From pairs to stories: sets of articles that are alike on the average.

Average link: two sets become one when *all* pairs between them are alike on the
average. One article that is like two stories, or one bad pair, then joins nothing.
Source: R. Sokal, C. Michener, "A statistical method for evaluating systematic
relationships" (1958).
"""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform


def cluster(alike: sp.csr_matrix, join: float) -> list[list[int]]:
    """Sets of row numbers whose average likeness reaches ``join``; every row is in one.

    Only rows that a chain of likely pairs connects are compared, so the cost is that
    of the largest such component squared, not of the pile.
    """
    _, component = connected_components(alike >= join, directed=False)
    order = np.argsort(component, kind="stable")
    bounds = np.flatnonzero(np.diff(component[order])) + 1
    found: list[list[int]] = []
    for members in np.split(order, bounds):
        found += _average_link(alike[members][:, members].toarray(), members, join)
    return sorted(found)


def _average_link(
    alike: NDArray[np.float32], members: NDArray[np.int64], join: float
) -> list[list[int]]:
    if len(members) == 1:
        return [[int(members[0])]]
    distance = np.maximum(1.0 - alike.astype(np.float64), 0.0)
    np.fill_diagonal(distance, 0.0)
    labels = fcluster(
        linkage(squareform(distance, checks=False), "average"), 1.0 - join, "distance"
    )
    sets: dict[int, list[int]] = {}
    for member, label in zip(members, labels, strict=True):
        sets.setdefault(int(label), []).append(int(member))
    return list(sets.values())
