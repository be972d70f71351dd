"""ISO 8601 stamps as a page gave them: an interval to place them by, and words to show.

``2019-11`` may be any moment of that month; a stamp without a zone is placed as if it
were UTC, and is never shown with one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import log1p
from statistics import median

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?$"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The interval ``[earliest, latest]`` in seconds since 1970 UTC; ``exact`` has a time of day.

    ``words`` are for readers; ``short`` leaves the year out where there is a day; ``day``
    the time of day.
    """

    earliest: float
    latest: float
    exact: bool
    words: str
    short: str
    day: str


def read_stamp(text: str | None) -> Stamp | None:
    """The stamp, or None where there is none or it is no date.

    >>> read_stamp("2019-11-14T11:20+03:00").words
    '14 Nov 2019, 11:20 (+03:00)'
    >>> read_stamp("soon") is None
    True
    """
    match = _FORM.match(text.strip()) if text else None
    if not match:
        return None
    part = match.groupdict()
    year, month, day, hour, minute, second = (int(part[k] or least) for k, least in _LEAST)
    try:
        start = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        start -= _offset(part["zone"])
        length = _length(start, part)
        return Stamp(
            earliest=start.timestamp(),
            latest=(start + length).timestamp(),
            exact=bool(part["hour"]),
            words=_say(part),
            short=_say(part, short=True),
            day=_say({**part, "hour": None}),
        )
    except (ValueError, OverflowError):
        return None


_SQUEEZE = 0.5
_LEAST = (("year", 1), ("month", 1), ("day", 1), ("hour", 0), ("minute", 0), ("second", 0))


def _offset(zone: str | None) -> timedelta:
    if not zone or zone == "Z":
        return timedelta()
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return timedelta(minutes=-minutes if zone[0] == "-" else minutes)


def _length(start: datetime, part: dict[str, str | None]) -> timedelta:
    """How long the stamp's own exactness lasts."""
    if part["hour"]:
        return timedelta()
    if part["day"]:
        return timedelta(days=1, seconds=-1)
    if part["month"]:
        month_end = (start.replace(day=28) + timedelta(days=4)).replace(day=1)
        return month_end - start - timedelta(seconds=1)
    return start.replace(year=start.year + 1) - start - timedelta(seconds=1)


def _say(part: dict[str, str | None], *, short: bool = False) -> str:
    words = "" if short and part["day"] else part["year"] or ""
    if part["month"]:
        words = f"{_MONTHS[int(part['month']) - 1]} {words}"
    if part["day"]:
        words = f"{int(part['day'])} {words}"
    if part["hour"]:
        words += f", {part['hour']}:{part['minute']}"
        zone = part["zone"]
        words += "" if not zone else " (UTC)" if zone in ("Z", "+00:00", "+0000") else f" ({zone})"
    return " ".join(words.replace(" ,", ",").split())


def utc_words(instant: float) -> tuple[str, str]:
    """An instant as day and time of day in UTC: ("14 Nov 2019", "11:20"); no time at midnight."""
    moment = datetime.fromtimestamp(instant, UTC)
    clock = f"{moment:%H:%M}"
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}", clock.replace("00:00", "")


def span_words(first: str | None, last: str | None) -> str:
    """An interval in words: one date, or two with a dash; "no date" for neither."""
    start, end = read_stamp(first), read_stamp(last)
    if start is None and end is None:
        return "no date"
    if start is None or end is None:
        return f"until {end.words}" if end else f"from {start.words}" if start else ""
    return start.words if start.words == end.words else f"{start.words} – {end.words}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Instants -> places in [0, 1]; long gaps are shortened, so that hours and decades fit."""

    instants: tuple[float, ...]
    places: tuple[float, ...]

    def place(self, instant: float) -> float:
        """Where an instant stands; linear between the instants that made the scale."""
        pairs = list(zip(self.instants, self.places, strict=True))
        if instant <= pairs[0][0]:
            return pairs[0][1]
        for (left, x), (right, y) in pairwise(pairs):
            if instant <= right:
                return min(y, x + (y - x) * ((instant - left) / (right - left)))
        return pairs[-1][1]


def make_scale(instants: Sequence[float]) -> Scale:
    """A scale on which gaps grow slowly with their length, which is taken in median gaps.

    The logarithm brings decades beside hours; the power gives hours room enough for labels.

    Args:
        instants: seconds; at least one.
    """
    distinct = sorted(set(instants))
    gaps = [b - a for a, b in pairwise(distinct)]
    if not gaps:
        return Scale(tuple(distinct), (0.5,))
    unit = median(gaps)
    at = [0.0]
    for gap in gaps:
        at.append(at[-1] + log1p(gap / unit) ** _SQUEEZE)
    return Scale(tuple(distinct), tuple(x / at[-1] for x in at))
