"""Whether a whole line of descent can be true of its times, not only each step of it.

Where the middle of a line says no hour, each step may be possible and the line not: a copy of
the morning cannot be made, by way of an undated one, from an update of the evening.
"""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import TopologicalSorter
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

    Nodes beyond ``times`` (missing originals) have no time. The graph has no cycles. A version
    whose own two times contradict each other makes no line.
    """
    soonest, above = _soonest(parents, times)
    for node, time in enumerate(times):
        if time and soonest[node] > max(time[0].last, time[1].last):
            line = [node]
            while (parent := above[line[-1]]) is not None:
                line.append(parent)
            if len(line) > 1:
                return tuple(reversed(line))
    return ()


def _soonest(
    parents: Sequence[Sequence[int]], times: Times
) -> tuple[list[float], list[int | None]]:
    """When each node was out at the soonest, and the parent that says so; None for itself.

    Ancestors come before their descendants, without recursion: a line may have thousands.
    """
    own = [times[n] if n < len(times) else None for n in range(len(parents))]
    soonest = [time[0].first if time else -np.inf for time in own]
    above: list[int | None] = [None] * len(parents)
    for node in TopologicalSorter(dict(enumerate(parents))).static_order():
        for parent in parents[node]:
            if soonest[parent] > soonest[node]:
                soonest[node], above[node] = soonest[parent], parent
    return soonest, above


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
