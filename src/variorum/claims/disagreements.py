"""Where readings of one claim cannot all be right, and where they merely differ."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Claim, Disagreement, Passage, Source, StoryTexts, Variant, Versions
from variorum.settings import ClaimsSettings


def find_disagreements(
    texts: StoryTexts,
    claims: Sequence[Claim],
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    settings: ClaimsSettings,
) -> tuple[tuple[Disagreement, ...], tuple[Variant, ...]]:
    """Disagreements, the important ones first, and variants."""
    return (), ()
