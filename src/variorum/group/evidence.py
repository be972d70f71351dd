"""Why two articles stand in one story, in words: the names, numbers and rare words they share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from variorum.group.likeness import Pile
from variorum.model import Join
from variorum.settings import GroupSettings
from variorum.text.terms import NAME, NUMBER


def joins(
    members: Sequence[int], pile: Pile, settings: GroupSettings, settled: frozenset[int]
) -> list[Join]:
    """The strongest joins that hold a story together: one fewer than it has articles.

    Args:
        settled: rows that are known to be of one story; none is joined to another of them.
    """
    return [
        Join(
            pile.prints.ids[a],
            pile.prints.ids[b],
            round(score, 3),
            shared_words(pile, a, b, settings.words_shown),
        )
        for a, b, score in _spanning(members, pile, settled)
    ]


def _spanning(
    members: Sequence[int], pile: Pile, settled: frozenset[int]
) -> list[tuple[int, int, float]]:
    """The pairs of a maximum spanning tree, in order. Source: J. Kruskal (1956).

    Where no pair that is alike leads to a part of the story (it was alike on the average
    of many that are hardly so), that part is tied to the story's first article.
    """
    inner = pile.alike[members][:, members].tocoo()
    pairs = sorted(
        (-float(v), int(i), int(j))
        for i, j, v in zip(inner.row, inner.col, inner.data, strict=True)
        if i < j
    )
    pairs += [(0.0, 0, i) for i in range(1, len(members))]
    first = next((at for at, row in enumerate(members) if row in settled), 0)
    part = [first if row in settled else at for at, row in enumerate(members)]
    tree = []
    for negative, i, j in pairs:
        a, b = _root(part, i), _root(part, j)
        if a != b:
            part[max(a, b)] = min(a, b)
            tree.append((members[i], members[j], min(-negative, 1.0)))
    return sorted(tree)


def _root(part: list[int], i: int) -> int:
    while part[i] != i:
        part[i] = part[part[i]]
        i = part[i]
    return i


def shared_words(pile: Pile, a: int, b: int, most: int) -> str:
    """What two articles share, the most telling first: names, numbers, other words."""
    rows, terms = pile.rows, pile.prints.terms
    left, right = (slice(rows.indptr[i], rows.indptr[i + 1]) for i in (a, b))
    both, at, to = np.intersect1d(
        rows.indices[left], rows.indices[right], assume_unique=True, return_indices=True
    )
    weight = rows.data[left][at] * rows.data[right][to]
    kind = terms.kinds[left][at] | terms.kinds[right][to]
    kinds: dict[str, list[str]] = {"name": [], "number": [], "word": []}
    for i in np.lexsort((both, -weight)).tolist():
        if weight[i] > 0:
            said = "name" if kind[i] & NAME else "number" if kind[i] & NUMBER else "word"
            kinds[said].append(terms.forms[both[i]])
    parts = [
        f"{said} {_listed(kinds[kind][:most])}"
        for kind, said in (("name", "both name"), ("number", "the same numbers"), ("word", "words"))
        if kinds[kind]
    ]
    return "; ".join(parts) or "few words in common"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
