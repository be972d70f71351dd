"""Within what something is the first or the largest: the region, the country, the world.

One rank in both lines, but of another realm: "the oldest in the province", "the oldest in
the world". A realm that is named ("in Norland") is set against the whole world only, for
it may be the very country or region of the other line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import RANKS, SUPERLATIVES
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings
from variorum.text.clock import MONTHS, WEEKDAYS

_LEVELS = {
    "world": "world|globe|planet",
    "continent": "continent|Europe|Africa|Asia|North America|South America",
    "country": "country|nation",
    "region": "region|province|state|county|district|canton|prefecture|department",
    "town": "city|town|village|borough|municipality|parish|neighbourhood|neighborhood",
}
_SEASONS = ("spring", "summer", "autumn", "winter")  # as months and weekdays, no places
_REALM = re.compile(
    r"\b(?:in|of) (?:the |its |their |all )?(?:[\w’'-]+ ){0,3}?(?:"
    + "|".join(f"(?P<{level}>{words})" for level, words in _LEVELS.items())
    + r")\b|\bin (?!(?i:"
    + "|".join((*MONTHS, *WEEKDAYS, *_SEASONS))
    + r")\b)(?P<named>[A-Z]\w+)\b"
)
_WITHIN = 60
"""Characters after the rank within which its realm stands."""


def compare_realms(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Realms of one rank that both lines give."""
    for i in range(len(pair.a.tokens)):
        one = _ranked(pair.a, i)
        if one is None:
            continue
        for j in range(len(pair.b.tokens)):
            other = _ranked(pair.b, j)
            if other is None or one[0] != other[0] or not _apart(one[1], other[1]):
                continue
            support = len(
                pair.a.content_near(i, settings.context_width)
                & pair.b.content_near(j, settings.context_width)
            )
            if pair.forward.get(i) == j or support >= settings.sure_support:
                yield Comparison(
                    kind="scope",
                    a=one[2],
                    b=other[2],
                    verdict="differs",
                    weight=min(1.0, support / settings.full_support),
                )


def _ranked(line: Line, i: int) -> tuple[str, str, Filler] | None:
    """The rank at a token, its realm's level, and where both stand."""
    token = line.tokens[i]
    word = token.text.lower()
    if word not in RANKS and token.tag not in ("JJS", "RBS"):
        return None
    match = _REALM.search(line.text, token.end, token.end + _WITHIN)
    if match is None or not match.lastgroup:
        return None
    rank = RANKS.get(word, SUPERLATIVES.get(word, word))
    level = match.lastgroup
    return rank, level, Filler(line.number, token.start, match.end(), level)


def _apart(one: str, other: str) -> bool:
    return one != other and ("named" not in (one, other) or "world" in (one, other))
