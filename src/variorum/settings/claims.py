"""Settings of the stage ``claims``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimsSettings:
    """Parameters of ``variorum.claims``."""

    context_width: int = 6
    """Words on either side of a slot that count as its context."""

    least_support: int = 1
    """Content words that must be equal in the context of both fillers."""

    full_support: int = 4
    """Equal content words from which the context is as sure as it gets (weight 1)."""

    least_name_letters: int = 4
    """Letters of a name part, below which a likeness in letters means nothing."""

    name_likeness: float = 0.5
    """Least likeness in letters (1 - distance / length) of two name parts of which one is
    taken for a slip of the other."""
