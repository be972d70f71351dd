"""How a version was made from its parent: verbatim, lightly edited, abridged, told anew."""

from __future__ import annotations

import numpy as np

from variorum.model import How
from variorum.versions.overlap import Overlap
from variorum.versions.scores import Evidence


def kind_of(evidence: Evidence, child: int, parent: int) -> How:
    """The kind of an edge from a single parent.

    ``faithful`` is the share of words kept in the child's sentences that the parent tells at
    all: what was added does not make a light edit a rewrite.
    """
    overlap, settings = evidence.overlap, evidence.settings
    faithful = _faithful(overlap, child, parent)
    own = evidence.credited.same_house(child, parent)
    if faithful < (settings.house_edit_share if own else settings.light_edit_share):
        return "rewrite"
    share, words = overlap.share(child, parent), overlap.words
    keeps_most = _left(overlap, child, parent) >= settings.abridged_kept
    shorter = words[child].mass <= settings.cut_length * words[parent].mass
    if share >= settings.abridged_own and (shorter or not keeps_most):
        return "abridged"
    if not keeps_most:
        return "rewrite"
    verbatim = share >= settings.verbatim_share and faithful >= settings.verbatim_faithful
    return "verbatim" if verbatim else "light-edit"


def _faithful(overlap: Overlap, child: int, parent: int) -> float:
    marks, words = overlap.marks(child, parent), overlap.words[child]
    within = np.isin(words.sentence, words.sentence[marks]) & words.free
    return overlap.mass_of(child, marks & words.free) / max(float(words.weight[within].sum()), 1e-9)


def _left(overlap: Overlap, child: int, parent: int) -> float:
    """Share of the parent's sentences, by weight, that the child tells."""
    marks, words = overlap.marks(parent, child), overlap.words[parent]
    within = np.isin(words.sentence, words.sentence[marks])
    return float(words.weight[within].sum()) / max(words.mass, 1e-9)
