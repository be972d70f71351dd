"""Who is in an event: what tells two events apart that are told in the same words.

Two arrests by one police force, two injured players of one team, share place, office
and phrase. But nearly every telling of the one names somebody in its lead of whom the
tellings of the other know nothing. Figures and days would not do: they change from the
first to the second day of one event.

The same names bring home a stray: a reportage that shares no phrase with the dispatches
still names the ship.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.group.clusters import Apart
from variorum.group.likeness import Pile
from variorum.settings import GroupSettings
from variorum.text.fingerprint import bag_of

CALENDAR = frozenset(
    re.findall(
        r"\w+",
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
        " fri sat sun january february march april may june july august september october"
        " november december jan feb mar apr jun jul aug sep sept oct nov dec",
    )
)
"""Capitalised in English, but no names."""

_CUE = (
    r"(?:said|says|saying|told|tells|according\s+to|added|adds|stated|announced|confirmed|reported)"
)
_NAME = r"(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w’'-]*"
_SPEAKER = re.compile(rf"{_NAME},?\s+{_CUE}\b|\b{_CUE}\s+(?:[a-z]+,?\s+){{0,3}}{_NAME}")
"""Whoever speaks is no protagonist: a spokesman is named by one dispatch and all its copies."""

LeadNames = Sequence[frozenset[str]]


def lead_names(pile: Pile, settings: GroupSettings) -> LeadNames:
    """Names among the first words of each article's headline and text; no days, no months."""
    return [_lead_names(i, pile, settings) for i in range(len(pile.articles))]


def protagonists(members: Sequence[int], leads: LeadNames, share: float) -> list[str]:
    """Names that at least ``share`` of a set's articles have in their leads, in order."""
    named = Counter(name for i in members for name in leads[i])
    return sorted(name for name, count in named.items() if count >= share * len(members))


def known(name: str, articles: Sequence[int], pile: Pile) -> int:
    """How many of some articles have a name anywhere."""
    return sum(name in pile.bags[i].counts for i in articles)


def other_protagonists(pile: Pile, leads: LeadNames, settings: GroupSettings) -> Apart:
    """Tells of two sets of articles whether one has a protagonist unknown to the other."""

    def has_its_own(mine: Sequence[int], theirs: Sequence[int]) -> bool:
        most = settings.protagonist_known * len(theirs)
        names = protagonists(mine, leads, settings.protagonist_share)
        return any(known(name, theirs, pile) <= most for name in names)

    def apart(a: Sequence[int], b: Sequence[int]) -> bool:
        if min(len(a), len(b)) < settings.protagonist_least:
            return False
        return has_its_own(a, b) or has_its_own(b, a)

    return apart


def _lead_names(i: int, pile: Pile, settings: GroupSettings) -> frozenset[str]:
    article, bag = pile.articles[i], pile.bags[i]
    # Twelve characters a word is ample: the rest of a long text need not be split.
    top = f"{article.headline or ''}\n{article.text[: settings.lead_words * 12]}".split()
    lead = " ".join(top[: settings.lead_words])
    words = bag_of(_SPEAKER.sub(" ", lead)).counts
    return frozenset(
        w for w in words if bag.kinds.get(w) == "name" and w not in CALENDAR and len(w) > 1
    )
