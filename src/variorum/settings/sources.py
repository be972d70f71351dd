"""Settings of the stage ``sources``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourcesSettings:
    """Parameters of ``variorum.sources``."""
