"""From pairs to stories: sets of articles that are alike on the average.

Average link: two sets become one when *all* pairs between them are alike on the
average. One article that is like two stories, or one bad pair, then joins nothing.
Source: R. Sokal, C. Michener, "A statistical method for evaluating systematic
relationships" (1958).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush

import scipy.sparse as sp

Apart = Callable[[Sequence[int], Sequence[int]], bool]
"""Told two sets of row numbers; True keeps them apart however alike they are."""


def cluster(
    alike: sp.csr_matrix, join: float, apart: Apart, start: Sequence[Sequence[int]] = ()
) -> list[list[int]]:
    """Sets of row numbers whose average likeness reaches ``join``; every row is in one.

    The most alike sets are joined first; equals in the order of their rows. Only pairs
    that ``alike`` holds are looked at, so cost and memory grow with them: e log e.

    Args:
        start: sets that are one set from the start, however alike.
    """
    sets = _Sets(alike)
    for members in start:
        of = members[0]
        for other in members[1:]:
            of = sets.merge(of, other)
    heap = [
        (-average, i, j)
        for i in range(len(sets.members))
        for j, average in sets.averages(i)
        if i < j and average >= join
    ]
    heapify(heap)
    while heap:
        _, a, b = heappop(heap)
        if not (sets.members[a] and sets.members[b]) or apart(sets.members[a], sets.members[b]):
            continue
        new = sets.merge(a, b)
        for other, average in sets.averages(new):
            if average >= join:
                heappush(heap, (-average, other, new))
    return sorted(sorted(m) for m in sets.members if m)


class _Sets:
    """Sets of rows with the summed likeness between them; a merged set gets a new number.

    A set that was merged away keeps its number and has no members.
    """

    def __init__(self, alike: sp.csr_matrix) -> None:
        self.members: list[list[int]] = [[i] for i in range(alike.shape[0])]
        bounds = zip(alike.indptr[:-1], alike.indptr[1:], strict=True)
        self.sums: list[dict[int, float]] = [
            dict(zip(alike.indices[s:e].tolist(), alike.data[s:e].tolist(), strict=True))
            for s, e in bounds
        ]

    def merge(self, a: int, b: int) -> int:
        """Make one set of two; the sums of the lesser are poured into the greater's."""
        greater, lesser = (a, b) if len(self.sums[a]) >= len(self.sums[b]) else (b, a)
        row, poured = self.sums[greater], self.sums[lesser]
        for other, value in poured.items():
            row[other] = row.get(other, 0.0) + value
        row.pop(a, None)
        row.pop(b, None)
        new = len(self.members)
        self.members.append(sorted(self.members[a] + self.members[b]))
        self.sums.append(row)
        for other, value in row.items():
            theirs = self.sums[other]
            theirs.pop(a, None)
            theirs.pop(b, None)
            theirs[new] = value
        for old in (a, b):
            self.members[old], self.sums[old] = [], {}
        return new

    def averages(self, a: int) -> list[tuple[int, float]]:
        """Average likeness of a set to each that has any."""
        size = max(len(self.members[a]), 1)
        return [(b, v / (size * len(self.members[b]))) for b, v in self.sums[a].items()]
