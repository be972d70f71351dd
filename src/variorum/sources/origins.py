"""Origins: on whose reporting a story finally rests."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Credit, Origin, OriginCount, Source, StoryTexts, Versions
from variorum.settings import SourcesSettings


def find_origins(
    texts: StoryTexts,
    versions: Versions,
    credits: Sequence[Credit],
    sources: Sequence[Source],
    settings: SourcesSettings,
) -> tuple[tuple[Origin, ...], OriginCount]:
    """The independent origins, and their number as a range."""
    return (), OriginCount(0, 0)
