"""Whether two versions that look like parent and child are siblings.

Made from one text that is not here, both keep words of what stood above it, but not the same
ones: the "child" has words of its "grandparent" that its "parent" changed or cut. A true child
can have them only by chance.

Source: shared readings past an intermediary are how a lost copy is inferred in editing
manuscripts; see P. Maas, "Textual Criticism" (1958).
"""

from __future__ import annotations

import numpy as np

from variorum.versions.credited import Grade
from variorum.versions.scores import Evidence


def are_siblings(evidence: Evidence, child: int, parent: int, above: int) -> bool:
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


def share_beyond(evidence: Evidence, a: int, b: int, above: int) -> bool:
    """Whether two versions share with each other, past their parent, more than chance gives.

    Not when one credits the parent: then it has its text from there.
    """
    overlap, settings = evidence.overlap, evidence.settings
    if any(evidence.credited.grade(c, above) >= Grade.CITES for c in (a, b)):
        return False
    for child, other in ((a, b), (b, a)):
        common = overlap.marks(child, other) & overlap.words[child].free
        beyond = overlap.forms_of(child, common & ~overlap.marks(child, above))
        of = overlap.forms_of(child, common)
        if beyond < settings.between_words or beyond < settings.between_share * of:
            return False
    return True
