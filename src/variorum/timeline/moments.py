"""Times -> moments, in order."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Moment, Passage, StoryTexts
from variorum.settings import TimelineSettings


def build_timeline(
    texts: StoryTexts, passages: Sequence[Passage], settings: TimelineSettings
) -> tuple[Moment, ...]:
    """One entry for one event however many versions tell it, in order of time."""
    return ()
