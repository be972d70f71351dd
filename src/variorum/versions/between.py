"""Originals that stood between given versions: made from one, and the parent of several.

When the parent of two versions is missing but its own parent is here, the best forest makes
one of the two the other's parent. It gives itself away: the "child" then has words of its
"grandparent" that its "parent" changed or cut. A true child can have them only by chance.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from variorum.versions.credited import Grade
from variorum.versions.originals import Supposed
from variorum.versions.scores import Evidence


def suppose_between(
    evidence: Evidence, parents: Sequence[int | None]
) -> tuple[Supposed, ...]:
    """One for each version with a parent whose children have more of that parent than it has."""
    found = []
    for middle in range(evidence.size):
        above = parents[middle]
        if above is None or above >= evidence.size:
            continue
        below = [c for c in range(evidence.size) if parents[c] == middle]
        passing = frozenset(c for c in below if _siblings(evidence, c, middle, above))
        if passing:
            core = passing | {middle}
            found.append(Supposed(None, core, core, parent=above))
    return tuple(found)


def _siblings(evidence: Evidence, child: int, parent: int, above: int) -> bool:
    """Whether neither can be the other's parent: each has words from above past the other.

    Not when one credits the other, or both are of one house: an outlet has its old drafts.
    """
    credited = evidence.credited
    if credited.grade(child, parent) >= Grade.CITES or credited.same_house(child, parent):
        return False
    if np.isfinite(evidence.scores.edges[child, parent]):  # which came first is not certain
        pairs = ((child, parent), (parent, child))
        return all(_passes_by(evidence, c, p, above, whole=False) for c, p in pairs)
    return _passes_by(evidence, child, parent, above, whole=True)


def _passes_by(evidence: Evidence, child: int, parent: int, above: int, *, whole: bool) -> bool:
    """Whether a version has more of its grandparent past its parent than chance gives.

    ``whole``: count sentences that the parent cut, too. They tell as much, but where the order
    is open they may also have come by merging.
    """
    overlap, settings = evidence.overlap, evidence.settings
    words, by_parent = overlap.words[child], overlap.marks(child, parent)
    told = whole | np.isin(words.sentence, words.sentence[by_parent])
    common = overlap.marks(child, above) & words.free & told
    past, of = overlap.forms_of(child, common & ~by_parent), overlap.forms_of(child, common)
    return past >= settings.between_words and past >= settings.between_share * of
