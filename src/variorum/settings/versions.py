"""Settings of the stage ``versions``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VersionsSettings:
    """Parameters of ``variorum.versions``."""

    propose_meaning: float = 0.55
    """Cosine from which two sentences are compared word by word. Of rewrites of rewrites
    hardly one in thirty lies below; unrelated sentences of one story reach 0.5."""

    propose_covered: float = 0.6
    """Share of the shorter sentence's content, for pairs that vectors miss (split sentences)."""

    passage_strength: float = 0.43
    """Least of (2 * meaning + content + wording) / 4 for two sentences that are each other's
    best. Unlike statements on one matter reach 0.42, synonym-swapped rewrites start at 0.44."""

    one_way_strength: float = 0.55
    """The same for a sentence that is the other's best, but not the other way: a sentence
    that was split, merged or summed up."""

    one_way_covered: float = 0.6
    """Share of the shorter one's content that such a pair must have in common."""
