"""Dates and times of day: intervals that cannot both hold the same event.

Expressions are compared by what they resolve to, so "on Thursday" and "on 14 November"
are one date in two forms. What cannot be resolved is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.fillers import Facing, face, facing
from variorum.claims.lines import Line, LinePair
from variorum.claims.moments import agree, alike, clock, meet, of_other_acts, role, undated
from variorum.model import TimeExpression
from variorum.settings import ClaimsSettings

_DAY = len("2031-05-06")
_WEEKDAY = re.compile(
    r"(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s|’s)?"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_HEDGED = re.compile(
    r"(?:about|around|roughly|nearly|some|(?:shortly|just|soon) (?:before|after)|towards?"
    r"|at about)\s+(?:at\s+)?$",
    re.IGNORECASE,
)
_QUARTER_HOUR = 900
_WEEK = 7
_RECENT = 2
"""Days back to which an article still tells of its own day."""

Face = Facing[TimeExpression]


def compare_dates(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Time expressions that stand against each other and resolve to points or spans of time."""
    one, other = _resolved(pair.a), _resolved(pair.b)
    # What cannot be resolved still takes its place, lest another date be put there.
    affinity = partial(_affinity, pair)
    for two in facing(pair, _points(pair.a), _points(pair.b), affinity, settings.context_width):
        if two.a not in one or two.b not in other:
            continue
        verdict = _verdict(pair, two, settings)
        kept = any(alike(pair.a, two.a, pair.b, t) for t in other) or any(
            alike(pair.a, t, pair.b, two.b) for t in one
        )
        if verdict == "differs" and kept:
            continue  # the other line has this time too, at another place
        if verdict is not None:
            yield _told(pair, two, verdict, settings)


def compare_days(
    pair: LinePair, a: TimeExpression, b: TimeExpression, settings: ClaimsSettings
) -> Iterator[Comparison]:
    """Two days of lines that are not joined, where they differ."""
    two = face(pair, a, b, settings.context_width)
    if _verdict(pair, two, settings) == "differs":
        yield _told(pair, two, "differs", settings)


def dated_days(line: Line) -> Iterator[tuple[str, TimeExpression]]:
    """The days that a line gives by their dates, each under one name for all days."""
    for t in _resolved(line):
        if t.kind == "date" and len(t.from_ or "") == _DAY and re.search(r"\d", _words(line, t)):
            yield "day", t


def _told(pair: LinePair, two: Face, verdict: Verdict, settings: ClaimsSettings) -> Comparison:
    return Comparison(
        kind="date",
        a=time_filler(pair.a, two.a),
        b=time_filler(pair.b, two.b),
        verdict=verdict,
        weight=min(1.0, (two.support + two.linked) / settings.full_support),
    )


def of_other_days(pair: LinePair) -> bool:
    """Whether each line tells of its own article's day, and the days differ.

    "Thirty beds were free on Monday" and "twenty-two ... on Thursday", each of the day
    it was published: two counts of two days, neither of which the other denies.
    """
    return any(
        _own_days(pair, a, b)
        for a in _resolved(pair.a)
        for b in _resolved(pair.b)
        if not meet(a, b)
    )


def _own_days(pair: LinePair, a: TimeExpression, b: TimeExpression) -> bool:
    """Whether two days are each recent where they are told, and the later told later."""
    ends = (a.from_, pair.a.published, b.from_, pair.b.published)
    if any(end is None or len(end) < _DAY for end in ends):
        return False
    day_a, published_a, day_b, published_b = (date.fromisoformat((e or "")[:_DAY]) for e in ends)
    recent = all(
        0 <= (published - day).days <= _RECENT
        for published, day in ((published_a, day_a), (published_b, day_b))
    )
    return recent and published_a != published_b and (published_a < published_b) == (day_a < day_b)


def _points(line: Line) -> list[TimeExpression]:
    return [t for t in line.times if t.kind in ("date", "time")]


def _resolved(line: Line) -> list[TimeExpression]:
    return [t for t in _points(line) if t.from_ and t.to]


def _affinity(pair: LinePair, face: Face) -> float:
    if not (face.linked or face.support):
        return 0.0
    held = face.beside >= 2
    known = bool(face.a.from_ and face.b.from_)
    return (
        3.0 * (known and alike(pair.a, face.a, pair.b, face.b))
        + 2.0 * face.linked
        + 3.0 * held
        + 0.5 * face.support
    )


def _verdict(pair: LinePair, face: Face, settings: ClaimsSettings) -> Verdict | None:
    a, b = face.a, face.b
    if agree(pair.a, a, pair.b, b):
        return "same" if (a.from_, a.to) == (b.from_, b.to) else "date-form"
    roles = role(pair.a, a), role(pair.b, b)
    if roles[0] != roles[1] or (not roles[0] and of_other_acts(pair.a, a, pair.b, b)):
        return None
    if _words(pair.a, a) == _words(pair.b, b) or _own_days(pair, a, b):
        return None  # "today", kept or told anew on another day
    if _same_weekday(pair, a, b):
        return "date-form"
    if _about_then(pair, a, b):
        return "rounding"
    placed = face.linked or face.beside >= 2
    needed = settings.least_support if placed else settings.support_unlinked
    return "differs" if face.support >= needed else None


def _about_then(pair: LinePair, a: TimeExpression, b: TimeExpression) -> bool:
    """Whether a hedged time of day lies within a quarter of an hour of the other."""
    hedged = _HEDGED.search(pair.a.text[: a.start]) or _HEDGED.search(pair.b.text[: b.start])
    ends = a.from_ or "", b.from_ or ""
    if not hedged or not all(clock(e) for e in ends):
        return False
    if undated(pair.a, a) or undated(pair.b, b):
        day = ends[0][:_DAY]
        ends = f"{day}T{clock(ends[0])}", f"{day}T{clock(ends[1])}"
    one, other = (datetime.fromisoformat(e[: len("2031-05-06T12:30")]) for e in ends)
    return abs((one - other).total_seconds()) <= _QUARTER_HOUR


def _same_weekday(pair: LinePair, a: TimeExpression, b: TimeExpression) -> bool:
    """Whether a weekday alone may be the other's day: which week it is, tense does not tell."""
    alone = any(_WEEKDAY.fullmatch(words) for words in (_words(pair.a, a), _words(pair.b, b)))
    if not alone or min(len(a.from_ or ""), len(b.from_ or "")) < _DAY:
        return False
    one, other = (date.fromisoformat((t.from_ or "")[:_DAY]) for t in (a, b))
    return abs((one - other).days) == _WEEK and all(
        _within_week(line, t, {one, other}) for line, t in ((pair.a, a), (pair.b, b))
    )


def _within_week(line: Line, t: TimeExpression, days: set[date]) -> bool:
    """Whether a weekday alone, told on its article's day, may be either of two days."""
    if not _WEEKDAY.fullmatch(_words(line, t)) or len(line.published or "") < _DAY:
        return True
    published = date.fromisoformat((line.published or "")[:_DAY])
    return all(abs((day - published).days) <= _WEEK for day in days)


def _words(line: Line, t: TimeExpression) -> str:
    return line.text[t.start : t.end].lower()


def time_filler(line: Line, t: TimeExpression) -> Filler:
    """The time where it stands, grouped by what it resolves to."""
    return Filler(line.number, t.start, t.end, f"{t.from_}/{t.to}")
