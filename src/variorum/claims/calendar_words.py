"""Times that come again or are parts of a year: every evening or every morning, the first half.

What resolves to a date is compared in ``dates``; here are words of one closed class that
stand against each other: parts of the day, how often, halves and quarters. What was earned
in the first half was not earned in the second quarter, though one lies within the other.
"""

from __future__ import annotations

import re
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


_PERIOD = re.compile(
    r"\b(first|second|third|fourth|last|final)[- ](half|quarter)\b(?! of the (?:game|match))",
    re.IGNORECASE,
)


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


def compare_periods(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """The half or quarter of a year, where each line gives one."""
    one, other = _period(pair.a), _period(pair.b)
    if one is None or other is None:
        return
    width = 2 * settings.context_width  # each line has one period: it cannot be another's
    near = [
        line.content_near(line.covered(f.start, f.end)[0], width)
        for line, f in ((pair.a, one), (pair.b, other))
    ]
    support = len(near[0] & near[1])
    if support >= settings.sure_support:
        yield Comparison(
            kind="date",
            a=one,
            b=other,
            verdict="same" if one.value == other.value else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _period(line: Line) -> Filler | None:
    found = list(_PERIOD.finditer(line.text))
    if len(found) != 1:
        return None
    value = found[0][0].lower().replace("-", " ")
    return Filler(line.number, found[0].start(), found[0].end(), value)


def _named(line: Line, i: int) -> tuple[int, Filler] | None:
    """The class of a token that names an undated time, and the filler."""
    token = line.tokens[i]
    if any(t.from_ and t.start <= token.start < t.end for t in line.times):
        return None
    word = line.keys[i]
    for number, words in enumerate(_CLASSES):
        if word in words:
            return number, Filler(line.number, token.start, token.end, words[word])
    return None
