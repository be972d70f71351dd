"""Settings of the stage ``brief``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BriefSettings:
    """Parameters of ``variorum.brief``."""
