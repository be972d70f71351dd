"""The brief: which sentences, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import BriefSentence, Claim, Disagreement, StoryTexts, Versions
from variorum.settings import BriefSettings


def write_brief(
    texts: StoryTexts,
    claims: Sequence[Claim],
    disagreements: Sequence[Disagreement],
    versions: Versions,
    settings: BriefSettings,
) -> tuple[BriefSentence, ...]:
    """Sentences that stand in the articles, each central claim once."""
    return ()
