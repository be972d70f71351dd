"""Credits: what an article says of where its text comes from."""

from __future__ import annotations

from variorum.model import Article, Credit
from variorum.settings import SourcesSettings


def find_credits(article: Article, settings: SourcesSettings) -> tuple[Credit, ...]:
    """Credits in dateline, byline, sign-off, text and captions of one article."""
    return ()
