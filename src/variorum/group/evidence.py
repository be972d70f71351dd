"""Why two articles stand in one story, in words: the names, numbers and rare words they share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse.csgraph import minimum_spanning_tree

from variorum.group.likeness import Pile
from variorum.model import Join
from variorum.settings import GroupSettings


def joins(members: Sequence[int], pile: Pile, settings: GroupSettings) -> tuple[Join, ...]:
    """The strongest joins that hold a story together: one fewer than it has articles."""
    if len(members) < 2:
        return ()
    inner = pile.alike[members][:, members].toarray()
    # No distance is 0, which the tree would read as "no pair": each pair may be used.
    tree = minimum_spanning_tree(np.triu(1.0 - np.minimum(inner, 0.999), 1)).tocoo()
    pairs = sorted((int(i), int(j)) for i, j in zip(tree.row, tree.col, strict=True))
    return tuple(
        Join(
            pile.articles[members[i]].id,
            pile.articles[members[j]].id,
            round(min(float(inner[i, j]), 1.0), 3),
            shared_words(pile, members[i], members[j], settings.words_shown),
        )
        for i, j in pairs
    )


def shared_words(pile: Pile, a: int, b: int, most: int) -> str:
    """What two articles share, the most telling first: names, numbers, other words."""
    rows = pile.weighted.rows
    both = rows[a].multiply(rows[b]).tocoo()
    telling = sorted(
        (-float(v), pile.weighted.words[c]) for c, v in zip(both.col, both.data, strict=True)
    )
    left, right = pile.bags[a], pile.bags[b]
    kinds: dict[str, list[str]] = {"name": [], "number": [], "word": []}
    for _, word in telling:
        kind = "name" if "name" in (left.kinds[word], right.kinds[word]) else left.kinds[word]
        kinds[kind].append(left.forms.get(word) or right.forms.get(word) or word)
    parts = [
        f"{said} {_listed(kinds[kind][:most])}"
        for kind, said in (("name", "both name"), ("number", "the same numbers"), ("word", "words"))
        if kinds[kind]
    ]
    return "; ".join(parts) or "few words in common"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
