"""What a time expression itself says, apart from the day that was read into it.

"At 1.15am" has an hour of its own and a day from the sentences around. Such a day is an
inference: two hours that agree are one moment, whatever days they were put on. And "until
Friday" bounds what "on Monday" dates: the end of a span is not set against a point.
"""

from __future__ import annotations

import re

from variorum.claims.lines import Line
from variorum.model import TimeExpression

_MINUTE = len("2031-05-06T12:30")
_CLOCK = slice(len("2031-05-06T"), _MINUTE)
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:to|yester)day|tonight|tomorrow|overnight"
    r"|\b(?:this|last|next|previous|following|same|later|earlier|ago|after|before|eve)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\b|\d{4}|\d[/-]\d",
    re.IGNORECASE,
)
"""Words by which a time of day names its day."""
_ROLES = (
    (
        "end",
        re.compile(r"\b(?:until|till|through|up to)\s+(?:at |least |the |about |around )*$", re.I),
    ),
    ("start", re.compile(r"\b(?:since|from|as of)\s+(?:at |least |the |about |around )*$", re.I)),
)
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
_CHAIN = 6
"""Steps from a time up to the verb it dates."""


def undated(line: Line, t: TimeExpression) -> bool:
    """Whether an expression is a time of day without a day of its own."""
    return t.kind == "time" and not _DAYS.search(line.text[t.start : t.end])


def agree(line: Line, t: TimeExpression, other: Line, u: TimeExpression) -> bool:
    """Whether two times may be one: by the clock alone where one has no day of its own."""
    if not (undated(line, t) or undated(other, u)):
        return meet(t, u)
    clocks = [clock(end) for end in (t.from_, t.to, u.from_, u.to)]
    if not all(clocks):
        return True
    first, last, start, end = clocks
    over_midnight = first > last or start > end
    return over_midnight or (first <= end and start <= last)


def alike(line: Line, t: TimeExpression, other: Line, u: TimeExpression) -> bool:
    """Whether two times agree and are of one kind: a time of day is no day, nor the reverse."""
    return undated(line, t) == undated(other, u) and agree(line, t, other, u)


def meet(a: TimeExpression, b: TimeExpression) -> bool:
    """Whether two intervals share a moment, told as exactly as the coarser one is."""
    if not (a.from_ and a.to and b.from_ and b.to):
        return True
    return not (_after(a.from_, b.to) or _after(b.from_, a.to))


def clock(end: str | None) -> str:
    """Hours and minutes of a moment; nothing where it is no more exact than its day.

    >>> clock("2031-05-06T12:30+02:00"), clock("2031-05-06")
    ('12:30', '')
    """
    return end[_CLOCK] if end and len(end) >= _MINUTE else ""


def role(line: Line, t: TimeExpression) -> str:
    """Whether a time is the end or the start of a span; nothing for a point."""
    before = line.text[: t.start]
    return next((name for name, pattern in _ROLES if pattern.search(before)), "")


def of_other_acts(a: Line, t: TimeExpression, b: Line, u: TimeExpression) -> bool:
    """Whether one time dates an act to come, the other an act of another name that is past."""
    one, other = _verb(a, t), _verb(b, u)
    if one is None or other is None or a.keys[one] == b.keys[other]:
        return False
    return _to_come(a, one) != _to_come(b, other)


def _verb(line: Line, t: TimeExpression) -> int | None:
    """The verb that a time belongs to."""
    inside = line.covered(t.start, t.end)
    here = inside[0] if inside else None
    for _ in range(_CHAIN):
        if here is None or line.tokens[here].pos == "VERB":
            return here
        above = line.tokens[here].head
        here = above if above != here else None
    return None


def _to_come(line: Line, verb: int) -> bool:
    return any(t.head == verb and t.text.lower() in _FUTURE for t in line.tokens)


def _after(one: str, other: str) -> bool:
    """Whether a moment lies after another; compared as exactly as both are given."""
    exact = min(len(one), len(other))
    return one[:exact] > other[:exact]
