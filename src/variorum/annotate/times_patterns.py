"""Where time expressions stand: patterns over the text, the longest from the left wins.

Each rule has a name, which says how the expression is resolved. The patterns say what
*can* be a time expression; whether it is one ("May said", "1,850", "the second man")
is for the parse to decide (times_checks).

Coverage follows TimeML's guidelines for TIMEX3 (R. Saurí et al., 2006), but the
prepositions stay outside, and a time of day with its date is one expression.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.annotate.times_patterns_dates import DATES
from variorum.annotate.times_patterns_spans import SPANS

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, how what it finds is resolved, and what a paragraph must hold to be searched."""

    name: str
    digit: bool
    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_match(self, lower: str, *, digit: bool) -> bool:
        """Whether a lower-case paragraph, with or without a digit, can hold a match."""
        if self.digit and not digit:
            return False
        return not self.words or any(word in lower for word in self.words)


def _rule(name: str, needs: str, source: str) -> Rule:
    words = tuple(word.replace("_", " ") for word in needs.removeprefix("#").split())
    pattern = re.compile(rf"(?<![\w£$€/])(?:{source})(?!\w)", re.IGNORECASE)
    return Rule(name, needs.startswith("#"), words, pattern)


RULES = tuple(_rule(*source) for source in (*DATES, *SPANS))


@dataclass(frozen=True, slots=True)
class Mention:
    """What may be a time expression; ``groups`` are the rule's named groups."""

    start: int
    end: int
    rule: str
    groups: dict[str, str | None]

    def __getitem__(self, name: str) -> str | None:
        """The words of a group; None where it did not take part."""
        return self.groups.get(name)


def find_candidates(text: str) -> list[Mention]:
    """Everything that any rule matches, the longest first at each place."""
    found: list[Mention] = []
    at = 0
    for paragraph in text.split("\n\n"):
        lower, end = paragraph.lower(), at + len(paragraph)
        digit = _DIGIT.search(paragraph) is not None
        for rule in RULES:
            if rule.may_match(lower, digit=digit):
                found += [
                    Mention(match.start(), match.end(), rule.name, match.groupdict())
                    for match in rule.pattern.finditer(text, at, end)
                ]
        at = end + 2
    return sorted(found, key=lambda m: (m.start, -m.end))
