"""Settings of the stage ``sources``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourcesSettings:
    """Parameters of ``variorum.sources``."""

    stances: bool = False
    """Whether wishes, stances and appearances ("she wants", "they support") count as
    attributions. Off: nobody is cited by them, and a register of sources that lists
    them misleads. On only where they are measured (PolNeAR annotates them)."""
