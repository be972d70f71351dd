"""Originals that stood between given versions: made from one, and the parent of several.

When the parent of two versions is missing but its own parent is here, the best forest makes
one of the two the other's parent; ``siblings`` tells how it gives itself away.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.versions.originals import Supposed
from variorum.versions.scores import Evidence
from variorum.versions.siblings import are_siblings


def suppose_between(evidence: Evidence, parents: Sequence[int | None]) -> tuple[Supposed, ...]:
    """One for each version with a parent whose children have more of that parent than it has."""
    found = []
    for middle in range(evidence.size):
        above = parents[middle]
        if above is None or above >= evidence.size:
            continue
        below = [c for c in range(evidence.size) if parents[c] == middle]
        passing = frozenset(c for c in below if are_siblings(evidence, c, middle, above))
        if passing:
            core = passing | {middle}
            found.append(Supposed(None, core, core, parent=above))
    return tuple(found)
