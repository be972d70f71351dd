"""On which origins a claim rests.

A version that is resting on two origins need not rest on both with every sentence. A reading
that a version shares with a version it was made from came with the text; only the
readings where the claim *enters* the story are asked for their origin, and the fewest
origins that explain them all are taken: a claim is never said to be better supported than
the tree shows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from variorum.model import ArticleId, Origin, Versions

Ancestors = Mapping[ArticleId, frozenset[ArticleId]]


def ancestors_of(versions: Versions) -> dict[ArticleId, frozenset[ArticleId]]:
    """All given versions that each child was made from, at any remove."""
    parents: dict[ArticleId, set[ArticleId]] = {}
    for edge in versions.edges:
        parents.setdefault(edge.child, set()).add(edge.parent)
    found: dict[ArticleId, frozenset[ArticleId]] = {}
    for child in sorted(parents):
        seen: set[ArticleId] = set()
        waiting = sorted(parents[child])
        while waiting:
            parent = waiting.pop()
            if parent not in seen:
                seen.add(parent)
                waiting += sorted(parents.get(parent, ()))
        found[child] = frozenset(seen)
    return found


def entries_of(origin: Origin, ancestors: Ancestors) -> frozenset[ArticleId]:
    """The versions through which an origin came into the story: none they were made from has it."""
    resting = frozenset(origin.articles)
    return frozenset(a for a in origin.articles if not ancestors.get(a, frozenset()) & resting)


def resting_on(
    readings: Collection[ArticleId],
    origins: Sequence[Origin],
    entries: Mapping[str, frozenset[ArticleId]],
    ancestors: Ancestors,
) -> tuple[str, ...]:
    """Ids of the fewest origins that explain who has a claim, in the order of ``origins``.

    Args:
        readings: the versions that have the claim.
        entries: for each origin, the versions through which it came in.
        ancestors: for each version, those it was made from at any remove.

    A version whose parents lack the claim, and which adds no reporting of its own, is explained
    only where it rests on one origin in all.
    """
    have = frozenset(readings)
    open_ = {a for a in have if not ancestors.get(a, frozenset()) & have}
    explains = {o.id: frozenset(open_) & entries[o.id] for o in origins}
    for article in sorted(open_):
        of = [o.id for o in origins if article in o.articles]
        if len(of) == 1:
            explains[of[0]] |= {article}
    chosen: set[str] = set()
    while True:
        best = max(
            (o.id for o in origins if explains[o.id] & open_),
            key=lambda o: (len(explains[o] & open_), -len(entries[o])),
            default=None,
        )
        if best is None:
            return tuple(o.id for o in origins if o.id in chosen)
        chosen.add(best)
        open_ -= explains[best]
