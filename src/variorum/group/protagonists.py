"""Two events that are told in the same words: who is in them tells them apart.

Two arrests by one police force, two injured players of one team, share place, office
and phrase. But nearly every telling of the one names somebody in its lead of whom the
tellings of the other know nothing. Figures and days would not do: they change from the
first to the second day of one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.group.clusters import Apart
from variorum.group.likeness import Pile
from variorum.settings import GroupSettings
from variorum.text.fingerprint import bag_of

CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
"""Capitalised in English, but no names."""


def other_protagonists(pile: Pile, settings: GroupSettings) -> Apart:
    """Tells of two sets of articles whether one has a protagonist unknown to the other."""
    leads = [_lead_names(i, pile, settings) for i in range(len(pile.articles))]

    def has_its_own(mine: Sequence[int], theirs: Sequence[int]) -> bool:
        named = Counter(name for i in mine for name in leads[i])
        return any(
            count >= settings.protagonist_share * len(mine)
            and _known(name, theirs, pile) <= settings.protagonist_known * len(theirs)
            for name, count in named.items()
        )

    def apart(a: Sequence[int], b: Sequence[int]) -> bool:
        if min(len(a), len(b)) < settings.protagonist_least:
            return False
        return has_its_own(a, b) or has_its_own(b, a)

    return apart


def _known(name: str, articles: Sequence[int], pile: Pile) -> int:
    return sum(name in pile.bags[i].counts for i in articles)


def _lead_names(i: int, pile: Pile, settings: GroupSettings) -> frozenset[str]:
    """Names among the first words of headline and text, without days and months."""
    article, bag = pile.articles[i], pile.bags[i]
    top = f"{article.headline or ''}\n{article.text[: settings.lead_words * 12]}".split()
    words = bag_of(" ".join(top[: settings.lead_words])).counts
    return frozenset(
        w for w in words if bag.kinds.get(w) == "name" and w not in CALENDAR and len(w) > 1
    )
