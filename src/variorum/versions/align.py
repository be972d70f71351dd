"""Which sentences of two versions tell the same."""

from __future__ import annotations

from variorum.model import Passage, StoryTexts
from variorum.settings import VersionsSettings


def align(texts: StoryTexts, settings: VersionsSettings) -> tuple[Passage, ...]:
    """All passages between all pairs of a story's versions, ``a`` < ``b``."""
    return ()
