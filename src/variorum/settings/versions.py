"""Settings of the stage ``versions``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VersionsSettings:
    """Parameters of ``variorum.versions``."""
