"""Claims: what versions assert, matched across versions."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Claim, Origin, Passage, Source, StoryTexts
from variorum.settings import ClaimsSettings


def find_claims(
    texts: StoryTexts,
    passages: Sequence[Passage],
    sources: Sequence[Source],
    origins: Sequence[Origin],
    settings: ClaimsSettings,
) -> tuple[Claim, ...]:
    """One claim for one assertion, with all its readings and the origins it rests on."""
    return ()
