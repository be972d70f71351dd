"""Strays: one or two articles left alone that tell of a story from another side.

A reportage shares hardly a word with the dispatches, so its average likeness stays
under ``join``; but it has a name that nearly all of the story have, and nobody else in
the pile, and it is liker to this story than to any other by far.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from variorum.group.clusters import Apart
from variorum.group.likeness import Pile
from variorum.group.prints import CALENDAR
from variorum.group.protagonists import known, protagonists
from variorum.settings import GroupSettings


def bring_home(
    found: Sequence[list[int]], pile: Pile, apart: Apart, settings: GroupSettings
) -> list[list[int]]:
    """Sets of row numbers with strays in the stories that they belong to.

    All are judged by the sets as given, so that one stray does not lead another in.

    Args:
        apart: whether two sets may not be one; the set that a stray goes to grows.
    """
    home = _Homes(found, pile, settings)
    grown = [list(members) for members in found]
    moved: dict[int, int] = {}
    # Pairs before single articles, which may belong to a pair and then go with it.
    for number, members in sorted(enumerate(found), key=lambda item: (-len(item[1]), item[0])):
        home_is = home.of(number) if len(members) <= settings.stray_most else None
        if home_is is None:
            continue
        goes_to = moved.get(home_is, home_is)
        if not apart(grown[goes_to], members):
            grown[goes_to] += members
            grown[number] = []
            moved[number] = goes_to
    return sorted(sorted(members) for members in grown if members)


class _Homes:
    """Which story a stray belongs to, if one may say so."""

    def __init__(
        self,
        found: Sequence[list[int]],
        pile: Pile,
        settings: GroupSettings,
    ) -> None:
        self._found, self._pile, self._settings = found, pile, settings
        self._set_of = {i: number for number, members in enumerate(found) for i in members}
        terms = pile.prints.terms
        self._texts = np.bincount(terms.columns, minlength=len(terms.words))
        days = np.array([c for c, w in enumerate(terms.words) if w in CALENDAR], np.int32)
        named = [np.setdiff1d(terms.names_of(i), days) for i in range(len(terms))]
        self._names = [
            protagonists(members, named, settings.protagonist_share * len(members))
            if len(members) > 1
            else []
            for members in found
        ]

    def of(self, number: int) -> int | None:
        """The set that set ``number`` belongs to; None where that is not clear."""
        ranked = self._averages(number)
        if not ranked:
            return None
        best, home = ranked[0]
        if len(self._found[home]) <= len(self._found[number]):
            return None
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        if best < self._settings.stray_join or best < self._settings.stray_margin * second:
            return None
        return home if any(self._share(n, number, home) for n in self._names[home]) else None

    def _averages(self, number: int) -> list[tuple[float, int]]:
        """Average likeness of a set to all others that have any, the likest first."""
        members, sums, alike = self._found[number], Counter[int](), self._pile.alike
        for i in members:
            row = slice(alike.indptr[i], alike.indptr[i + 1])
            for j, value in zip(alike.indices[row].tolist(), alike.data[row].tolist(), strict=True):
                sums[self._set_of[j]] += value
        del sums[number]
        averages = [
            (total / (len(members) * len(self._found[other])), other)
            for other, total in sums.items()
        ]
        return sorted(averages, key=lambda pair: (-pair[0], pair[1]))

    def _share(self, name: int, stray: int, home: int) -> bool:
        """Whether all of a stray have a name that hardly anybody else has."""
        prints = self._pile.prints
        strays, members = self._found[stray], self._found[home]
        if known(name, strays, prints) < len(strays):
            return False
        inside = known(name, members, prints) + len(strays)
        most = self._settings.stray_elsewhere * (len(prints) - len(members))
        return bool(self._texts[name] - inside <= most)
