"""Articles -> stories: compare, cluster, bring strays home, say why, name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.group.clusters import cluster
from variorum.group.evidence import joins
from variorum.group.likeness import Pile, compare
from variorum.group.protagonists import lead_names, other_protagonists
from variorum.group.strays import bring_home
from variorum.model import Annotations, Article, ArticleId, Group, Join
from variorum.settings import GroupSettings

Copies = Mapping[ArticleId, Sequence[ArticleId]]
"""First article of each text -> the other articles that have the same text."""


def find_stories(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
) -> tuple[Group, ...]:
    """Group articles by event; an article that joins no other is a story of its own.

    Args:
        annotations: of all articles, or none: only short texts have their vectors asked.

    Returns:
        Stories by size, then by first id, named ``s1``, ``s2``, ...; their articles by id.
        The order in which articles are given does not matter.
    """
    if not articles:
        return ()
    first, copies = _each_text_once(sorted(articles, key=lambda a: a.id))
    pile = compare(first, annotations, settings)
    leads = lead_names(pile, settings)
    sets = cluster(pile.alike, settings.join, other_protagonists(pile, leads, settings))
    sets = bring_home(sets, pile, settings)
    groups = [_group(members, pile, copies, settings) for members in sets]
    groups.sort(key=lambda g: (-len(g.articles), g.articles))
    return tuple(
        Group(id=f"s{n}", title=g.title, articles=g.articles, why_together=g.why_together)
        for n, g in enumerate(groups, start=1)
    )


def title(members: Sequence[int], pile: Pile) -> str:
    """The headline of the article that is most like all others of its story.

    Without any headline, the top of that article's text.
    """
    total = pile.alike[members][:, members].sum(axis=1).ravel().tolist()[0]
    central = [i for _, i in sorted(zip((-t for t in total), members, strict=True))]
    headlines = [pile.articles[i].headline for i in central]
    first = pile.articles[central[0]]
    return next((h for h in headlines if h), first.text.split("\n", 1)[0][:120] or first.id)


def _each_text_once(articles: Sequence[Article]) -> tuple[list[Article], Copies]:
    """Articles without those that repeat another's text: ten thousand copies cost what one does."""
    first: dict[str, Article] = {}
    copies: dict[ArticleId, list[ArticleId]] = {}
    for article in articles:
        # Nothing is not the same as nothing: articles without text stay apart.
        original = first.setdefault(article.text.strip() or f"\n{article.id}", article)
        if original is not article:
            copies.setdefault(original.id, []).append(article.id)
    return list(first.values()), copies


def _group(members: Sequence[int], pile: Pile, copies: Copies, settings: GroupSettings) -> Group:
    """A set as a group, not yet numbered; copies stand beside what they are copies of."""
    firsts = [pile.articles[i].id for i in members]
    same = [
        Join(first, copy, 1.0, "the same text, word for word")
        for first in firsts
        for copy in copies.get(first, ())
    ]
    why = sorted([*joins(members, pile, settings), *same], key=lambda join: (join.a, join.b))
    ids = sorted([*firsts, *(join.b for join in same)])
    return Group(id="", title=title(members, pile), articles=tuple(ids), why_together=tuple(why))
