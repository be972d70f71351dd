"""Originals that stood between given versions: made from one, and the parent of several.

When the parent of two versions is missing but its own parent is here, the best forest makes
one of the two the other's parent, or hangs both on their grandparent. In the one case the
"child" has words of its "grandparent" that its "parent" lacks (``siblings``), in the other
the two share words that the grandparent lacks.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.versions.originals import Supposed
from variorum.versions.scores import Evidence
from variorum.versions.siblings import are_siblings, share_beyond


def suppose_between(evidence: Evidence, parents: Sequence[int | None]) -> tuple[Supposed, ...]:
    """One for each version whose children rather are its siblings, or share what it has not."""
    found = []
    for middle in range(evidence.size):
        above = parents[middle]
        below = [c for c in range(evidence.size) if parents[c] == middle]
        if above is not None and above < evidence.size:
            passing = {c for c in below if are_siblings(evidence, c, middle, above)}
            found.append((passing | {middle} if passing else set(), above))
        pairs = combinations(below, 2)
        alike = {c for pair in pairs if share_beyond(evidence, *pair, middle) for c in pair}
        found.append((alike, middle))
    return tuple(
        Supposed(None, frozenset(core), frozenset(core), parent=above)
        for core, above in found
        if core
    )
