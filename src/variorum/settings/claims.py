"""Settings of the stage ``claims``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimsSettings:
    """Parameters of ``variorum.claims``."""
