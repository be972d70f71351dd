"""Articles -> stories: compare, cluster, bring strays home, say why, name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.group.clusters import cluster
from variorum.group.evidence import joins
from variorum.group.likeness import Pile, compare
from variorum.group.protagonists import lead_names, other_protagonists
from variorum.group.strays import bring_home
from variorum.model import Annotations, Article, ArticleId, Group
from variorum.settings import GroupSettings


def find_stories(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
) -> tuple[Group, ...]:
    """Group articles by event; an article that joins no other is a story of its own.

    Returns:
        Stories by size, then by first id, named ``s1``, ``s2``, ...; their articles by id.
        The order in which articles are given does not matter.
    """
    if not articles:
        return ()
    pile = compare(sorted(articles, key=lambda a: a.id), annotations, settings)
    leads = lead_names(pile, settings)
    sets = cluster(pile.alike, settings.join, other_protagonists(pile, leads, settings))
    sets = bring_home(sets, pile, leads, settings)
    found = sorted(sets, key=lambda m: (-len(m), m))
    return tuple(
        Group(
            id=f"s{number}",
            title=title(members, pile),
            articles=tuple(pile.articles[i].id for i in members),
            why_together=joins(members, pile, settings),
        )
        for number, members in enumerate(found, start=1)
    )


def title(members: Sequence[int], pile: Pile) -> str:
    """The headline of the article that is most like all others of its story."""
    inner = pile.alike[members][:, members].sum(axis=1)
    central = sorted(zip((-inner).ravel().tolist()[0], members, strict=True))
    for _, i in central:
        if headline := pile.articles[i].headline:
            return headline
    first = pile.articles[central[0][1]]
    return first.text.split("\n", 1)[0][:120] or first.id
