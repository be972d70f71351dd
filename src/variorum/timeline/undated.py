"""Dates without their year, in versions that do not say when they were published.

"PORT ELDA, May 4 (KNA)", "on Sept. 6", "in March": the other versions of the story say in
which year that is, for all tell of one event. The year is taken that brings the date
nearest to the days on which they were published; where two are nearly as near, or the
date is far from all, it stays open. A weekday is resolved only if it is the dateline's own.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.model import Annotations, Article, StoryTexts, TimeExpression
from variorum.settings import TimelineSettings

Bounds = tuple[str, str]

_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)(T\d\d:\d\d)?$")
_MONTH = re.compile(r"XXXX-(\d\d)$")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)$")
_DATELINE_REACH = 120  # code points within which a dateline names its day


def story_days(texts: StoryTexts) -> tuple[date, date] | None:
    """First and last day of publication in a story; None where no version tells one."""
    stamps = sorted(a.published[:10] for a in texts.articles if a.published)
    try:
        return (date.fromisoformat(stamps[0]), date.fromisoformat(stamps[-1])) if stamps else None
    except ValueError:  # a month or a year only
        return None


def dateline_of(
    article: Article, notes: Annotations, days: tuple[date, date], settings: TimelineSettings
) -> date | None:
    """The day that an undated version's dateline names."""
    first = next((t for t in notes.times if t.start < _DATELINE_REACH), None)
    if first is None or "\n" in article.text[: first.start]:
        return None
    bounds = _of_day(first.value or "", days, settings)
    return date.fromisoformat(bounds[0][:10]) if bounds else None


def bounds_of(
    time: TimeExpression,
    days: tuple[date, date],
    dateline: date | None,
    settings: TimelineSettings,
) -> Bounds | None:
    """From and to of an expression whose value has no year; None where they stay open."""
    value = time.value or ""
    weekday = _WEEKDAY.match(value)
    if weekday:
        same = dateline is not None and dateline.isoweekday() == int(weekday[1])
        return (dateline.isoformat(),) * 2 if same and dateline is not None else None
    return _of_day(value, days, settings) or _of_month(value, days, settings)


def _of_day(value: str, days: tuple[date, date], settings: TimelineSettings) -> Bounds | None:
    match = _DAY.match(value)
    if not match:
        return None
    nearest = _nearest(int(match[1]), int(match[2]), days, settings)
    stamp = nearest.isoformat() + (match[3] or "") if nearest else None
    return (stamp, stamp) if stamp else None


def _of_month(value: str, days: tuple[date, date], settings: TimelineSettings) -> Bounds | None:
    match = _MONTH.match(value)
    nearest = _nearest(int(match[1]), 15, days, settings) if match else None
    return (nearest.isoformat()[:7],) * 2 if nearest else None


def _nearest(
    month: int, day: int, days: tuple[date, date], settings: TimelineSettings
) -> date | None:
    """The date in the year that brings it nearest to the story's days; None when far."""
    found = []
    for year in range(days[0].year - 1, days[1].year + 2):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    best = min(found, key=lambda d: _away(d, days), default=None)
    if best is None or _away(best, days) > timedelta(days=settings.undated_days):
        return None
    return best


def _away(day: date, days: tuple[date, date]) -> timedelta:
    return max(days[0] - day, day - days[1], timedelta(0))
