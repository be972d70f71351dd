"""Articles -> stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Annotations, Article, ArticleId, Group
from variorum.settings import GroupSettings


def find_stories(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
) -> tuple[Group, ...]:
    """Group articles by event; an article that joins no other is a story of its own."""
    ids = tuple(sorted(a.id for a in articles))
    return (Group(id="s1", title=articles[0].headline or ids[0], articles=ids),)
