"""Whether a whole line of descent can be true of its times, not only each step of it.

Where the middle of a line says no hour, each step may be possible and the line not: a copy of
the morning cannot be made, by way of an undated one, from an update of the evening.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.text.trees import best_forest
from variorum.versions.times import Interval

Floats = NDArray[np.float64]
Times = Sequence[tuple[Interval, Interval] | None]
"""For each version when it was published and last touched, as far as that is known."""


def late_line(parents: Sequence[Sequence[int]], times: Times) -> tuple[int, ...]:
    """A line of descent, from ancestor to descendant, whose ends are in the wrong order; or none.

    Nodes beyond ``times`` (missing originals) have no time. The graph has no cycles.
    """
    known: dict[int, tuple[float, tuple[int, ...]]] = {}

    def soonest(node: int) -> tuple[float, tuple[int, ...]]:
        """When it was out at the soonest, and the line of descent that says so."""
        if node not in known:
            time = times[node] if node < len(times) else None
            own = (time[0].first if time else -np.inf, (node,))
            above = [soonest(p) for p in parents[node]]
            known[node] = max([own, *((t, (*line, node)) for t, line in above)], key=_when)
        return known[node]

    for node, time in enumerate(times):
        late, line = soonest(node)
        if time and late > time[1].last:
            return line
    return ()


def _when(found: tuple[float, tuple[int, ...]]) -> float:
    return found[0]


def best_in_time(edges: Floats, roots: Floats, times: Times) -> list[int | None]:
    """The best forest of which every line can be true; ``edges`` and ``roots`` as for trees.

    A line that cannot is broken where that costs least.
    """
    edges = edges.copy()
    parents = best_forest(edges, roots)
    while line := late_line([() if p is None else (p,) for p in parents], times):
        found = [_without(edges, roots, p, c) for p, c in pairwise(line)]
        total, place = max((total, n) for n, (total, _) in enumerate(found))
        if not np.isfinite(total):
            return parents
        edges[line[place], line[place + 1]] = -np.inf
        parents = found[place][1]
    return parents


def _without(
    edges: Floats, roots: Floats, parent: int, child: int
) -> tuple[float, list[int | None]]:
    """The best forest without one edge, and its total."""
    fewer = edges.copy()
    fewer[parent, child] = -np.inf
    parents = best_forest(fewer, roots)
    return sum(roots[c] if p is None else fewer[p, c] for c, p in enumerate(parents)), parents
