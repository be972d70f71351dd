"""Days and years that differ by one digit, told of one thing in sentences nothing joins.

"On the night of 19 February" and "9 February", "founded in 2016" and "2017": a digit lost,
changed or moved. Where neither article has the other's date, and words right around them
and in the whole sentences are shared, they are one date told in two ways.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from variorum.claims.comparison import Comparison
from variorum.claims.dates import time_filler
from variorum.claims.lexicon import REPORTING
from variorum.claims.lines import Kin, Line, LinePair, Lines, akin, pair_up
from variorum.claims.moments import meet, of_other_acts, role
from variorum.claims.slips import telling_words
from variorum.model import ArticleId, TimeExpression
from variorum.settings import ClaimsSettings

_MONTH, _DAY = len("2031-05"), len("2031-05-06")
_LEAST_SHARED = 3
"""Words that two sentences must share, times and figures left out, one of them right around both
dates. With 2, dates of two matters were told in one of 27 stories; with 3, in none."""

_Dated = tuple[Line, TimeExpression]


def compare_day_slips(
    lines: Lines, joined: Iterable[LinePair], kin: Kin, settings: ClaimsSettings
) -> Iterator[Comparison]:
    """Dates one digit apart, of lines that are not joined, unknown to each other's articles."""
    done = {(pair.a.number, pair.b.number) for pair in joined}
    dated = [(line, t) for line in lines.lines for t in line.times if _exact(line, t)]
    known: dict[ArticleId, list[TimeExpression]] = defaultdict(list)
    for line in lines.lines:
        for place in line.places:
            known[place.article] += line.times
    for (a, t), (b, u) in _one_digit_apart(dated):
        if (a.number, b.number) in done or _has(b, t, known) or _has(a, u, known):
            continue
        near = _words(a, t, settings.context_width) & _words(b, u, settings.context_width)
        shared = _words(a, t, len(a.keys)) & _words(b, u, len(b.keys))
        if not near or len(shared) < _LEAST_SHARED:
            continue
        if role(a, t) != role(b, u) or of_other_acts(a, t, b, u):
            continue
        pair = pair_up(a, b, 0.0, 0.0, akin(a, b, kin))
        yield Comparison(
            kind="date",
            a=time_filler(pair.a, t),
            b=time_filler(pair.b, u),
            verdict="differs",
            weight=min(1.0, len(shared) / settings.full_support),
        )


def _exact(line: Line, t: TimeExpression) -> bool:
    """Whether a time is a day given by its number, or a year."""
    words = line.text[t.start : t.end]
    one = t.kind == "date" and t.from_ == t.to and bool(t.from_)
    figures = re.findall(r"\d+", words)
    if not one or t.from_ is None or words.endswith("s"):
        return False
    if len(t.from_) == _DAY:
        return any(len(f) <= 2 and int(f) == int(t.from_[_MONTH + 1 :]) for f in figures)
    return figures == [t.from_]


def _one_digit_apart(dated: list[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    """Days of one month, and years, in order of their lines."""
    for n, (line, t) in enumerate(dated):
        for other, u in dated[:n]:
            one, two = t.from_ or "", u.from_ or ""
            if len(one) != len(two) or one == two or line.number == other.number:
                continue
            one_month = len(one) < _DAY or one[:_MONTH] == two[:_MONTH]
            if one_month and _slipped(_number(one), _number(two)):
                yield (other, u), (line, t)


def _number(date: str) -> str:
    """The number of the day in its month, or of the year."""
    return str(int(date[_MONTH + 1 :] if len(date) == _DAY else date))


def _slipped(one: str, other: str) -> bool:
    """Whether a digit was lost, changed or moved: 9 and 19, 14 and 24, 1704 and 1740.

    Two days of one ten (21, 29) are two days; two years of one ten may be a slip.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return long.endswith(short) or long.startswith(short)
    changed = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    of_days = len(one) == 2 and one[-1] == other[-1]
    return sorted(one) == sorted(other) or of_days or (len(changed) == 1 and len(one) > 2)


def _words(line: Line, t: TimeExpression, width: int) -> frozenset[str]:
    words = telling_words(line, line.covered(t.start, t.end), width)
    timed = {line.keys[i] for u in line.times for i in line.covered(u.start, u.end)}
    return words - timed - REPORTING


def _has(line: Line, t: TimeExpression, known: dict[ArticleId, list[TimeExpression]]) -> bool:
    """Whether an article in which the line stands gives this date as exactly somewhere."""
    return any(
        meet(t, x) and len(x.from_ or "") >= len(t.from_ or "")
        for place in line.places
        for x in known[place.article]
    )
