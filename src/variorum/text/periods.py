"""Stretches of the calendar: days, weeks, months, quarters, seasons, years, decades.

A period is an inclusive interval of ISO 8601 dates, each as exact as the words that
named it ("2019-07" for July, not its first and last day), with its TIMEX3 value
(J. Pustejovsky et al., TimeML 1.2.1). Seasons are bounded by their year: which months a
summer has depends on the hemisphere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Grain = Literal["minute", "part", "day", "week", "month", "quarter", "season", "year", "decade"]
Position = Literal["start", "early", "mid", "late", "end"]

SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_MONTH_DAYS: dict[Position, tuple[int, int]] = {
    "start": (1, 10), "early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31),
}  # fmt: skip
_YEAR_MONTHS: dict[Position, tuple[int, int]] = {
    "start": (1, 1), "early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12),
}  # fmt: skip
_DECADE_YEARS: dict[Position, tuple[int, int]] = {
    "start": (0, 1), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (8, 9),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """Inclusive bounds ``from_`` and ``to``, ISO 8601; ``start`` is the first day."""

    from_: str
    to: str
    value: str
    grain: Grain
    start: date


def day(at: date) -> Period:
    """One day."""
    return Period(at.isoformat(), at.isoformat(), at.isoformat(), "day", at)


def days(first: date, last: date) -> Period:
    """Some days, without a TIMEX3 value of their own."""
    return Period(first.isoformat(), last.isoformat(), first.isoformat(), "day", first)


def week(at: date) -> Period:
    """The ISO week, Monday to Sunday, that a day lies in.

    >>> week(date(2024, 10, 16)).value
    '2024-W42'
    """
    monday = at - timedelta(days=at.weekday())
    sunday = monday + timedelta(days=6)
    year, number, _ = at.isocalendar()
    return Period(monday.isoformat(), sunday.isoformat(), f"{year}-W{number:02d}", "week", monday)


def weekend(at: date) -> Period:
    """Saturday and Sunday of the ISO week that a day lies in."""
    whole = week(at)
    saturday = whole.start + timedelta(days=5)
    return Period(saturday.isoformat(), whole.to, f"{whole.value}-WE", "week", saturday)


def month(year: int, number: int) -> Period:
    """A month; numbers beyond 1 to 12 run into the years beside.

    >>> month(2024, 0).value
    '2023-12'
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    name = f"{year:04d}-{number:02d}"
    return Period(name, name, name, "month", date(year, number, 1))


def quarter(year: int, number: int) -> Period:
    """Three months, 1 to 4."""
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Period(first.from_, last.to, f"{year:04d}-Q{number}", "quarter", first.start)


def half(year: int, number: int) -> Period:
    """Six months, 1 or 2."""
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Period(first.from_, last.to, f"{year:04d}-H{number}", "quarter", first.start)


def season(year: int, name: str) -> Period:
    """A season of a year, bounded by that year; a winter may reach into the next."""
    last = year + 1 if name == "winter" else year
    value = f"{year:04d}-{SEASON_CODES[name]}"
    return Period(f"{year:04d}", f"{last:04d}", value, "season", date(year, 1, 1))


def year_of(number: int) -> Period:
    """A calendar year."""
    name = f"{number:04d}"
    return Period(name, name, name, "year", date(number, 1, 1))


def decade(first: int) -> Period:
    """Ten years from ``first``."""
    return Period(
        f"{first:04d}", f"{first + 9:04d}", f"{first:04d}"[:3], "decade", date(first, 1, 1)
    )


def century(number: int) -> Period:
    """The 19th is 1800 to 1899, as newspapers count."""
    first = 100 * (number - 1)
    return Period(
        f"{first:04d}", f"{first + 99:04d}", f"{first:04d}"[:2], "decade", date(max(1, first), 1, 1)
    )


def narrowed(period: Period, position: Position) -> Period:
    """The early, middle or late part of a month, year or decade; others stay whole.

    >>> narrowed(month(2021, 8), "mid").from_
    '2021-08-11'
    """
    if period.grain == "month":
        low, high = _MONTH_DAYS[position]
        high = min(high, _days_in(period.start))
        bounds = f"{period.from_}-{low:02d}", f"{period.from_}-{high:02d}"
    elif period.grain == "year":
        low, high = _YEAR_MONTHS[position]
        bounds = f"{period.from_}-{low:02d}", f"{period.from_}-{high:02d}"
    elif period.grain == "decade" and len(period.value) == 3:
        low, high = _DECADE_YEARS[position]
        bounds = f"{period.start.year + low:04d}", f"{period.start.year + high:04d}"
    else:
        return period
    return Period(bounds[0], bounds[1], period.value, period.grain, period.start)


def months_before(at: date, count: int) -> date:
    """The same day ``count`` months earlier, or that month's last day.

    >>> months_before(date(2024, 3, 31), 1)
    datetime.date(2024, 2, 29)
    """
    target = month(at.year, at.month - count).start
    return target.replace(day=min(at.day, _days_in(target)))


def _days_in(at: date) -> int:
    following = month(at.year, at.month + 1).start
    return (following - at.replace(day=1)).days


def first_minute(stamp: str) -> str:
    """The first minute of an ISO 8601 date or time, for ordering; a zone is left out.

    >>> first_minute("2019-07")
    '2019-07-01T00:00'
    """
    return stamp[:16] + "0000-01-01T00:00"[len(stamp[:16]) :]


def last_minute(stamp: str) -> str:
    """The last minute of an ISO 8601 date or time, for ordering; a zone is left out.

    >>> last_minute("2019-02")
    '2019-02-28T23:59'
    """
    if len(stamp) == 7:
        stamp = f"{stamp}-{_days_in(date.fromisoformat(stamp + '-01')):02d}"
    return stamp[:16] + "0000-12-31T23:59"[len(stamp[:16]) :]
