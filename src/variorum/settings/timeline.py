"""Settings of the stage ``timeline``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineSettings:
    """Parameters of ``variorum.timeline``."""
