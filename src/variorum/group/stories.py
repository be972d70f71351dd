"""Articles -> stories: compare, cluster, bring strays home, say why, name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from variorum.group.clusters import cluster
from variorum.group.copies import Copies, find_copies
from variorum.group.evidence import joins
from variorum.group.likeness import Pile, Vectors, compare
from variorum.group.prints import Prints, chosen, prints_of
from variorum.group.protagonists import other_protagonists
from variorum.group.strays import bring_home
from variorum.model import Annotations, Article, ArticleId, Group, Join
from variorum.settings import GroupSettings


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
    in_order = sorted(articles, key=lambda a: a.id)
    vectors = None
    if all(a.id in annotations and len(annotations[a.id].vectors) for a in articles):
        vectors = known_vectors(annotations, in_order, settings)
    return group_prints(prints_of(in_order, settings), vectors, settings)


def group_prints(
    prints: Prints, vectors: Vectors | None, settings: GroupSettings
) -> tuple[Group, ...]:
    """Group articles by their prints, which stand in order of id; see ``find_stories``."""
    copies = find_copies(prints, settings).close(settings.copy_together)
    firsts = np.unique(copies.of)

    def of_firsts(rows: Sequence[int]) -> NDArray[np.float32]:
        return vectors(firsts[list(rows)].tolist()) if vectors else np.zeros((0, 0), np.float32)

    pile = compare(chosen(prints, firsts.tolist()), of_firsts if vectors else None, settings)
    sets = cluster(pile.alike, settings.join, other_protagonists(pile.prints, settings))
    sets = bring_home(sets, pile, settings)
    beside = joins_of_copies(prints, copies)
    groups = [_group(members, pile, beside, settings) for members in sets]
    groups.sort(key=lambda g: (-len(g.articles), g.articles))
    return tuple(structs.replace(g, id=f"s{n}") for n, g in enumerate(groups, start=1))


def title(members: Sequence[int], pile: Pile) -> str:
    """The headline of the article that is most like all others of its story.

    Without any headline, the top of that article's text.
    """
    central = list(members)
    if len(members) > 1:
        total = pile.alike[members][:, members].sum(axis=1).ravel().tolist()[0]
        central = [i for _, i in sorted(zip((-t for t in total), members, strict=True))]
    prints = pile.prints
    headlines = [prints.headlines[i] for i in central]
    return next((h for h in headlines if h), prints.tops[central[0]] or prints.ids[central[0]])


def joins_of_copies(prints: Prints, copies: Copies) -> dict[ArticleId, list[Join]]:
    """Of each text that has copies their joins to it, in order of row."""
    joins: dict[ArticleId, list[Join]] = {}
    for row in np.flatnonzero(copies.of != np.arange(len(prints))).tolist():
        of, share = int(copies.of[row]), float(copies.share[row])
        same = prints.digests[of] == prints.digests[row]
        why = "the same text, word for word" if same else _said(share, float(copies.back[row]))
        join = Join(prints.ids[of], prints.ids[row], round(share, 3), why)
        joins.setdefault(join.a, []).append(join)
    return joins


def _said(share: float, back: float) -> str:
    return (
        f"{share:.0%} of the one's runs of three words stand in the other, "
        f"{back:.0%} of the other's in it"
    )


def known_vectors(
    annotations: Mapping[ArticleId, Annotations],
    articles: Sequence[Article],
    settings: GroupSettings,
) -> Vectors:
    """Vectors that annotations have already."""

    def vectors(rows: Sequence[int]) -> NDArray[np.float32]:
        found = [annotations[articles[i].id].vectors[: settings.vector_sentences] for i in rows]
        means = np.array([v.mean(axis=0) for v in found], np.float32)
        norms = np.linalg.norm(means, axis=1, keepdims=True)
        unit: NDArray[np.float32] = means / np.maximum(norms, 1e-9)
        return unit

    return vectors


def _group(
    members: Sequence[int],
    pile: Pile,
    beside: Mapping[ArticleId, Sequence[Join]],
    settings: GroupSettings,
) -> Group:
    """A set as a group, not yet numbered; copies stand beside what they are copies of."""
    firsts = [pile.prints.ids[i] for i in members]
    copies = [join for first in firsts for join in beside.get(first, ())]
    why = sorted([*joins(members, pile, settings), *copies], key=lambda join: (join.a, join.b))
    ids = sorted([*firsts, *(join.b for join in copies)])
    return Group(id="", title=title(members, pile), articles=tuple(ids), why_together=tuple(why))
