"""What is settled before texts are compared: pins set by hand, and stories known already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.errors import BadDecisions
from variorum.group.clusters import Apart
from variorum.group.copies import Copies
from variorum.group.prints import Prints
from variorum.model import ArticleId, Group, Pins


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Grouping:
    """Stories, and what must be known to add articles to them.

    ``story`` has the place in ``groups`` of each article, in the order of the prints.
    """

    groups: tuple[Group, ...]
    copies: Copies
    story: NDArray[np.int64]


class Bound:
    """Sets that are one from the start, and sets that may never be one.

    Attributes:
        start: rows that are one story, each set of two or more.

    Raises:
        BadDecisions: two articles are pinned apart that other pins, or the stories
            known already, put together.
    """

    def __init__(
        self,
        prints: Prints,
        firsts: NDArray[np.int64],
        copies: Copies,
        pins: Pins,
        known: Grouping | None,
    ) -> None:
        row = {article: i for i, article in enumerate(prints.ids)}
        place = {int(first): at for at, first in enumerate(firsts)}
        self._parts = _Parts(len(firsts))
        stories: dict[int, int] = {}
        self._old: dict[int, int] = {}
        if known:
            for at, first in enumerate(firsts[firsts < len(known.story)].tolist()):
                self._parts.unite(stories.setdefault(int(known.story[first]), at), at)
                self._old[at] = at
        for a, b in pins.together:
            self._parts.unite(*(place[int(copies.of[row[i]])] for i in (a, b)))
        self._old = {at: self._parts.of(at) for at in self._old}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for a, b in pins.apart:
            left, right = (place[int(copies.of[row[i]])] for i in (a, b))
            if self._parts.of(left) == self._parts.of(right):
                raise BadDecisions(
                    f"{a} and {b} are to be apart, but other decisions, or the stories that "
                    "articles are added to, have them together: take one of these away"
                )
            self._apart[left].add(right)
            self._apart[right].add(left)
        self.start = self._parts.sets()

    def together(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether some row of the one and some of the other are one story from the start."""
        if not self.start:
            return False
        return not {self._parts.of(i) for i in a}.isdisjoint(self._parts.of(i) for i in b)

    def apart(self, a: Sequence[int], b: Sequence[int]) -> bool:
        """Whether two sets may not be one."""
        if self._apart and any(self._apart.get(i, _NONE).intersection(b) for i in a):
            return True
        if not self._old:
            return False
        left, right = ({self._old[i] for i in side if i in self._old} for side in (a, b))
        return bool(left and right and left != right)


_NONE: frozenset[int] = frozenset()


def either(one: Apart, other: Apart) -> Apart:
    """Keeps apart what either of two does."""
    return lambda a, b: one(a, b) or other(a, b)


def but_pinned(copies: Copies, ids: Mapping[ArticleId, int], pins: Pins) -> Copies:
    """The same copies, but who is pinned apart from another is counted for itself."""
    of = copies.of.copy()
    for pair in pins.apart:
        for article in pair:
            of[ids[article]] = ids[article]
    # What hung on a text goes on hanging on it: every root is its own.
    return Copies(of, copies.same, copies.share, copies.back)


class _Parts:
    """Numbers in sets that are united two by two."""

    def __init__(self, size: int) -> None:
        self._part = list(range(size))

    def of(self, i: int) -> int:
        """The least number of the set of ``i``."""
        while self._part[i] != i:
            self._part[i] = self._part[self._part[i]]
            i = self._part[i]
        return i

    def unite(self, i: int, j: int) -> None:
        """Make one set of two."""
        a, b = self.of(i), self.of(j)
        self._part[max(a, b)] = min(a, b)

    def sets(self) -> list[list[int]]:
        """The sets of two or more."""
        found: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self._part)):
            found[self.of(i)].append(i)
        return [members for members in found.values() if len(members) > 1]
