"""Who is in an event: what tells two events apart that are told in the same words.

Two arrests by one police force, two injured players of one team, share place, office
and phrase. But nearly every telling of the one names somebody in its lead of whom the
tellings of the other know nothing. Figures and days would not do: they change from the
first to the second day of one event.

The same names bring home a stray: a reportage that shares no phrase with the dispatches
still names the ship.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.group.clusters import Apart
from variorum.group.prints import Prints
from variorum.settings import GroupSettings

Names = Sequence[NDArray[np.int32]]
"""Of each article the columns of some of its names."""


def protagonists(members: Sequence[int], names: Names, least: float) -> list[int]:
    """Names that at least so many of a set's articles have, in order."""
    named = Counter(name for i in members for name in names[i].tolist())
    return sorted(name for name, count in named.items() if count >= least)


def _needed(members: Sequence[int], prints: Prints, settings: GroupSettings) -> float:
    """How many articles of a set must name somebody for it to be the set's protagonist.

    A snippet has so few words that one of several may well leave the person out.
    """
    needed = settings.protagonist_share * len(members)
    if all(prints.distinct(i) <= settings.snippet_words for i in members):
        return min(needed, max(_TWO, len(members) - 1))
    return needed


_TWO = 2
"""Articles, at least, that must have a name for it to be a set's."""


def known(name: int, articles: Sequence[int], prints: Prints) -> int:
    """How many of some articles have a name anywhere."""
    return sum(prints.terms.has(i, name) for i in articles)


def parted(
    found: Sequence[list[int]], prints: Prints, bound: Apart, settings: GroupSettings
) -> list[list[int]]:
    """Sets of row numbers with those divided in which two events were told.

    Look-alikes that came together article by article, before either was a set of its own,
    are told apart by who is in them: all that have one name against all that have not,
    where these have a protagonist whom hardly any of the former know.

    Args:
        bound: whether two sets may not be parted.
    """
    leads = [prints.lead_names(i) for i in range(len(prints))]
    waiting, kept = [list(members) for members in found], []
    while waiting:
        members = waiting.pop()
        halves = _halves(members, leads, prints, settings)
        if halves is None or bound(*halves):
            kept.append(members)
        else:
            waiting += halves
    return sorted(kept)


def _halves(
    members: Sequence[int], leads: Names, prints: Prints, settings: GroupSettings
) -> tuple[list[int], list[int]] | None:
    """The two events that a set tells of; None where it tells of one."""
    least = settings.parted_least
    if len(members) < 2 * least:
        return None
    named = Counter(name for i in members for name in leads[i].tolist())
    for name, count in sorted(named.items(), key=lambda item: (-item[1], item[0])):
        if count < least:
            return None
        mine = [i for i in members if prints.terms.has(i, name)]
        rest = sorted(set(members).difference(mine))
        if len(rest) < least or count < settings.protagonist_share * len(mine):
            continue
        most = settings.protagonist_known * len(mine)
        others = protagonists(rest, leads, _needed(rest, prints, settings))
        if any(known(other, mine, prints) <= most for other in others):
            return mine, rest
    return None


def other_protagonists(prints: Prints, settings: GroupSettings) -> Apart:
    """Tells of two sets of articles whether one has a protagonist unknown to the other."""
    people = _People(prints, settings)

    def apart(a: Sequence[int], b: Sequence[int]) -> bool:
        if min(len(a), len(b)) < settings.protagonist_least:
            return False
        return people.unknown(a, b) or people.unknown(b, a)

    return apart


def protagonists_each(prints: Prints, settings: GroupSettings) -> Apart:
    """Tells of two sets of articles whether each has a protagonist that the other has not.

    One must be unknown to the other set; the other's may be known to the first, though not
    from its leads: who tells of a second event may mention the first. The later phase of one
    story has new people, but opens with the old ones too.
    """
    people = _People(prints, settings)

    def apart(a: Sequence[int], b: Sequence[int]) -> bool:
        if min(len(a), len(b)) < settings.protagonist_least:
            return False
        return (people.unknown(a, b) and people.not_in_leads(b, a)) or (
            people.unknown(b, a) and people.not_in_leads(a, b)
        )

    return apart


class _People:
    """Who is in the sets of a pile."""

    def __init__(self, prints: Prints, settings: GroupSettings) -> None:
        self._prints, self._settings = prints, settings
        self._leads = [prints.lead_names(i) for i in range(len(prints))]
        self._sought = [frozenset(names.tolist()) for names in self._leads]

    def _of(self, members: Sequence[int]) -> list[int]:
        return protagonists(members, self._leads, _needed(members, self._prints, self._settings))

    def unknown(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether one set has a protagonist whom hardly any of the other name."""
        most = self._settings.protagonist_known * len(theirs)
        return any(known(name, theirs, self._prints) <= most for name in self._of(mine))

    def not_in_leads(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether one set has a protagonist with whom few of the other open."""
        most = self._settings.protagonist_leads * len(theirs)
        return any(sum(name in self._sought[i] for i in theirs) <= most for name in self._of(mine))
