"""Times that come again or have no date: the evening or the morning, the first half.

What resolves to a date is compared in ``dates``; here are words of one closed class that
stand against each other: parts of the day, how often, halves and quarters of a year.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings

_CLASSES: tuple[dict[str, str], ...] = (
    {
        "morning": "morning",
        "dawn": "morning",
        "afternoon": "afternoon",
        "evening": "evening",
        "night": "evening",
        "nightly": "evening",
    },
    {
        "hourly": "hour",
        "daily": "day",
        "weekly": "week",
        "fortnightly": "fortnight",
        "monthly": "month",
        "quarterly": "quarter",
        "yearly": "year",
        "annual": "year",
        "annually": "year",
    },
)
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last"})
_SPANS = frozenset({"half", "quarter", "trimester", "semester"})


def compare_calendar_words(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Words of one class at one place that name another time."""
    for i, j in pair.links:
        one, other = _named(pair.a, i), _named(pair.b, j)
        if one is None or other is None or one[0] != other[0]:
            continue
        support = pair.support(i, j, settings.context_width)
        if support >= settings.sure_support:
            yield Comparison(
                kind="date",
                a=one[1],
                b=other[1],
                verdict="same" if one[1].value == other[1].value else "differs",
                weight=min(1.0, support / settings.full_support),
            )


def _named(line: Line, i: int) -> tuple[int, Filler] | None:
    """The class of a token that names an undated time, and the filler."""
    token = line.tokens[i]
    if any(t.from_ and t.start <= token.start < t.end for t in line.times):
        return None
    word = line.keys[i]
    for number, words in enumerate(_CLASSES):
        if word in words:
            return number, Filler(line.number, token.start, token.end, words[word])
    before = line.tokens[i - 1] if i else token
    if word in _SPANS and before.text.lower() in _ORDINALS:
        value = f"{before.text.lower()} {word}"
        return len(_CLASSES), Filler(line.number, before.start, token.end, value)
    return None
