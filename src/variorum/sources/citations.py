"""Attributions: who is cited, by which cue, for which content."""

from __future__ import annotations

from variorum.model import Annotations, Article, Citation
from variorum.settings import SourcesSettings


def find_citations(
    article: Article, annotations: Annotations, settings: SourcesSettings
) -> tuple[Citation, ...]:
    """All attributions of one article, in order, with what it says of each source."""
    return ()
