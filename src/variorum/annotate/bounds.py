"""Words that bound or hedge a number: "at least", "nearly", "up to", "or so".

The lists are the closed class of English numeral modifiers (R. Huddleston and
G. Pullum, The Cambridge Grammar of the English Language, 2002, chapter 5, section 11).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

Way = Literal["least", "most", "about", "just-under", "just-over"]

# How far "nearly" and "just over" may stand from the number; the hedge's own tolerance
# comes on top where two quantities are compared.
_NEAR = 0.1

_BEFORE: dict[Way, str] = {
    "least": r"at (?:the very )?least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|"
    r"minimum of|upwards? of|(?:well |far |much |slightly )?more than|(?:well )?over|"
    r"(?:well )?above|exceed(?:ing|s|ed)|in excess of|greater than|higher than|larger than|"
    r"better than|north of|beyond",
    "most": r"up to|at (?:the very )?most|(?:no|not) (?:more|higher|greater) than|"
    r"as (?:many|much) as|a maximum of|maximum of|fewer than|(?:much |far |well )?less than|"
    r"(?:well )?under|(?:well )?below|lower than|south of",
    "just-under": r"nearly|almost|just under|just short of|close to|(?:fast )?approaching|"
    r"a (?:little|bit) (?:under|less than)|slightly (?:under|less than|below)|not quite|nearing",
    "just-over": r"(?:just|a (?:little|bit)|slightly) (?:over|more than|above)",
    "about": r"about|around|some|roughly|approximately|approx\.?|circa|ca\.|an estimated|"
    r"estimated|in the region of|somewhere (?:around|near)|something like|in the order of|"
    r"on the order of|give or take|perhaps|maybe|more or less|or so|near",
}
_AFTER: dict[Way, str] = {
    "least": r"\s+or more\b|\s+and (?:more|counting)\b|\s+or (?:over|above)\b|-plus\b|\+",
    "most": r"\s+or (?:fewer|less|under|below)\b",
    "about": r"\s+or (?:so|thereabouts)\b|-odd\b|-ish\b|,? give or take\b|\s+or more or less\b",
}
_FILLER = r"(?:(?:a|the)\s+(?:total|further|combined)\s+(?:of\s+)?|another\s+|only\s+|just\s+)?"


def _compiled(ways: dict[Way, str], lead: str, tail: str) -> re.Pattern[str]:
    groups = "|".join(
        f"(?P<{way.replace('-', '_')}>{words})".replace(" ", r"\s+") if lead else
        f"(?P<{way.replace('-', '_')}>{words})"
        for way, words in sorted(ways.items(), key=lambda kv: not kv[0].startswith("just"))
    )  # fmt: skip
    return re.compile(f"{lead}(?:{groups}){tail}", re.IGNORECASE)


_BEFORE_RE = _compiled(_BEFORE, r"\b", rf"\s+{_FILLER}$")
_AFTER_NOUN_RE = re.compile(  # "80 seats or fewer", "12 feet or longer"
    r"(?:\s+[a-z][\w-]*){0,2}\s+or\s+(?:(?P<least>more|longer|over|older|above)|"
    r"(?P<most>fewer|less|under|younger|below))\b"
)
_AFTER_RE = _compiled(_AFTER, "", "")
_LONGEST = 48  # code points before a number in which its modifier stands


@dataclass(frozen=True, slots=True)
class Bound:
    """Which way a number is bounded, by the words at ``[start, end)``."""

    start: int
    end: int
    way: Way
    word: str

    @property
    def approximate(self) -> bool:
        """Whether the words hedge, and do not only bound."""
        return self.way in ("about", "just-under", "just-over")

    def apply(self, low: float, high: float) -> tuple[float, float]:
        """The bounds that the words allow.

        >>> Bound(0, 8, "least", "at least").apply(14, 14)
        (14, inf)
        """
        if self.way == "least":
            return low, math.inf
        if self.way == "most":
            return -math.inf, high
        if self.way == "just-under":
            return low - _NEAR * abs(low), high
        if self.way == "just-over":
            return low, high + _NEAR * abs(high)
        return low, high


def bound_before(text: str, at: int) -> Bound | None:
    """The modifier right before a number that starts at ``at``.

    >>> bound_before("no fewer than 14", 14).way
    'least'
    """
    lead = max(0, at - _LONGEST)
    match = _BEFORE_RE.search(text[lead:at])
    if not match:
        return None
    return _made(match, lead + match.start(), at)


def bound_after(text: str, at: int) -> Bound | None:
    """The modifier right after a number that ends at ``at``: "14 or so", "30-odd"."""
    match = _AFTER_RE.match(text, at) or _AFTER_NOUN_RE.match(text, at)
    return _made(match, at, match.end()) if match else None


def _made(match: re.Match[str], start: int, end: int) -> Bound:
    ways: dict[str, Way] = {way.replace("-", "_"): way for way in _BEFORE}
    name = next(name for name, words in match.groupdict().items() if words)
    return Bound(start, end, ways[name], match[name].lower())
