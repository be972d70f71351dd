"""The family tree of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import ArticleId, Citation, Credit, Passage, StoryTexts, Versions
from variorum.settings import VersionsSettings


def trace_descent(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> Versions:
    """Edges, missing originals, and versions of own reporting."""
    return Versions(independent=tuple(a.id for a in texts.articles))
