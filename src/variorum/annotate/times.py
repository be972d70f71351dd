"""Time expressions, resolved to intervals against the article's own date."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Article, TimeExpression, Token


def find_times(article: Article, tokens: Sequence[Token]) -> tuple[TimeExpression, ...]:
    """All time expressions of an article, in order."""
    return ()
