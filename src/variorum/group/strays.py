"""Strays: one or two articles left alone that tell of a story from another side.

A reportage shares hardly a word with the dispatches, so its average likeness stays
under ``join``; but it has a name that nearly all of the story have, and nobody else in
the pile, and it is liker to this story than to any other by far.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.group.likeness import Pile
from variorum.group.protagonists import CALENDAR, protagonists
from variorum.settings import GroupSettings


def bring_home(found: Sequence[list[int]], pile: Pile, settings: GroupSettings) -> list[list[int]]:
    """Sets of row numbers with strays in the stories that they belong to.

    All are judged by the sets as given, so that one stray does not lead another in.
    """
    home = _Homes(found, pile, settings)
    grown = [list(members) for members in found]
    for number, members in enumerate(found):
        goes_to = home.of(number) if len(members) <= settings.stray_most else None
        if goes_to is not None:
            grown[goes_to] += members
            grown[number] = []
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
        self._texts = Counter(word for bag in pile.bags for word in bag.counts)
        named = [
            frozenset(w for w, kind in bag.kinds.items() if kind == "name" and w not in CALENDAR)
            for bag in pile.bags
        ]
        self._names = [
            protagonists(members, named, settings.protagonist_share)
            if len(members) > settings.stray_most
            else []
            for members in found
        ]

    def of(self, number: int) -> int | None:
        """The set that set ``number`` belongs to; None where that is not clear."""
        ranked = self._averages(number)
        if not ranked:
            return None
        best, home = ranked[0]
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        if best < self._settings.stray_join or best < self._settings.stray_margin * second:
            return None
        return home if any(self._share(n, number, home) for n in self._names[home]) else None

    def _averages(self, number: int) -> list[tuple[float, int]]:
        """Average likeness of a set to all others that have any, the likest first."""
        members, sums = self._found[number], Counter[int]()
        for i in members:
            row = self._pile.alike[i]
            for j, value in zip(row.indices.tolist(), row.data.tolist(), strict=True):
                sums[self._set_of[j]] += value
        del sums[number]
        averages = [
            (total / (len(members) * len(self._found[other])), other)
            for other, total in sums.items()
        ]
        return sorted(averages, key=lambda pair: (-pair[0], pair[1]))

    def _share(self, name: str, stray: int, home: int) -> bool:
        """Whether all of a stray have a name that hardly anybody else has."""
        bags = self._pile.bags
        if not all(name in bags[i].counts for i in self._found[stray]):
            return False
        inside = sum(name in bags[i].counts for i in [*self._found[home], *self._found[stray]])
        elsewhere = len(bags) - len(self._found[home])
        return self._texts[name] - inside <= self._settings.stray_elsewhere * elsewhere
