"""What changes from parent to child."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Drift, Passage, Source, StoryTexts, Versions
from variorum.settings import ClaimsSettings


def find_drift(
    texts: StoryTexts,
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    settings: ClaimsSettings,
) -> tuple[Drift, ...]:
    """Drift along every edge of the tree."""
    return ()
