"""Counting units of time: two weeks from a day, the month before it, the value of a duration."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from variorum.annotate.times_place import Place
from variorum.annotate.times_scene import Answer, Scene, dated
from variorum.annotate.times_words import (
    UNIT_CODES,
    UNIT_SIZES,
)
from variorum.text import periods
from variorum.text.numbers import value_of
from variorum.text.periods import Period

_HALVES = {"hour": "30M", "minute": "30S", "day": "12H", "year": "6M"}


def duration_value(name: str, count: float | None) -> str:
    """TIMEX3 value of a duration.

    >>> duration_value("week", 2), duration_value("hour", 0.5), duration_value("decade", None)
    ('P2W', 'PT30M', 'PXY')
    """
    code = UNIT_CODES.get(name, "Y")
    halved = count is not None and count != int(count) and (count * 2) == int(count * 2)
    if halved and count is not None and name in _HALVES:
        whole, small = int(count), _HALVES[name]
        lead, time = ("PT", "") if code.startswith("T") else ("P", "T" if name == "day" else "")
        return lead + (f"{whole}{code[-1]}" if whole else "") + time + small
    count = count * UNIT_SIZES.get(name, 1) if count is not None else None
    told = "X" if count is None else f"{count:g}"
    return f"PT{told}{code[1]}" if code.startswith("T") else f"P{told}{code}"


def count_told(at: Place) -> float | None:
    """How many; None for "several"."""
    m = at.mention
    extra = 0.5 if "half" in (m["half"] or "") else 0.0
    if m["one"]:
        return 1 + extra
    words = re.sub(r"\s+", " ", (m["count"] or "").lower())
    if re.match(r"half\b|an? half", words):
        return 0.5
    if "couple" in words:
        return 2 + extra
    words = (
        re.split(r"\s*(?:\bto\b|\bor\b|-|–)\s*", words)[-1]
        if re.search(r"\d|to|or", words)
        else words
    )
    value = value_of(words)
    return None if value is None else value + extra


def past_one(name: str, base: date) -> Answer:
    """The past year: up to the day of writing."""
    first = moved(name, base, -1)
    exact = {"week": 10, "month": 10, "year": 7}.get(name, 4)
    bounds = first.isoformat()[:exact], base.isoformat()[:exact]
    value = shifted(name, base, -1)
    if value is None or name in ("decade", "century"):
        told = duration_value(name, 1)
        return Answer("duration", told, Period(*bounds, told, "decade", first))
    return Answer("date", value.value, Period(*bounds, value.value, "decade", first))


def shifted(name: str, base: date, shift: int) -> Period | None:
    """The calendar unit ``shift`` away from the one that ``base`` lies in."""
    if name in ("day", "week", "weekend"):
        away = base + timedelta(days=shift * (1 if name == "day" else 7))
        return {"day": periods.day, "week": periods.week, "weekend": periods.weekend}[name](away)
    if name == "month":
        return periods.month(base.year, base.month + shift)
    if name in ("quarter", "period"):
        number = base.year * 4 + (base.month - 1) // 3 + shift
        return periods.quarter(number // 4, number % 4 + 1)
    if name == "year":
        return periods.year_of(base.year + shift)
    if name == "decade":
        return periods.decade(base.year // 10 * 10 + 10 * shift)
    if name == "century":
        return periods.century(base.year // 100 + 1 + shift)
    return None


def moved(name: str, base: date, count: float) -> date:
    """The day ``count`` units away."""
    code, size = UNIT_CODES.get(name, "Y"), UNIT_SIZES.get(name, 1)
    if code in ("D", "W", "WE"):
        return base + timedelta(days=round(count * size * (1 if code == "D" else 7)))
    months = round(count * size * (1 if code == "M" else 12))
    # Years before the calendar's first are none that news counts in months.
    return (
        periods.months_before(base, max(-months, base.year * -12))
        if base.year * 12 > -months
        else base
    )


def counted(name: str, base: date, count: float, *, about: bool) -> Answer:
    """The calendar unit ``count`` away; a hedged or long count is wider by one unit each way."""
    there = moved(name, base, count)
    if name in ("day", "night"):
        period = periods.day(there)
    elif name in ("week", "fortnight", "weekend"):
        period = periods.week(there)
    elif name in ("month", "quarter"):
        period = periods.month(there.year, there.month)
    else:
        period = periods.year_of(there.year)
    if not about and name not in ("decade", "century"):
        return dated(period)
    before, after = moved(name, there, -1), moved(name, there, 1)
    exact = len(period.value) if name not in ("week", "fortnight", "weekend") else 10
    bounds = before.isoformat()[:exact], after.isoformat()[:exact]
    return Answer("date", period.value, Period(*bounds, period.value, "decade", there))


def hours_away(scene: Scene, at: Place, count: float, name: str, *, from_now: bool) -> Answer:
    """Hours and minutes away from a time of day that is known to the minute."""
    stamp = None
    if from_now and scene.reference.day is not None and scene.reference.minute:
        stamp = f"{scene.reference.day.isoformat()}T{scene.reference.minute}"
    elif not from_now:
        told = scene.anchor(at.mention.start)
        stamp = told.from_[:16] if told is not None and told.grain == "minute" else None
    if stamp is None:
        return Answer("time", None)
    seconds = count * {"hour": 3600, "minute": 60, "second": 1}[name]
    there = datetime.fromisoformat(stamp) + timedelta(seconds=seconds)
    found = there.isoformat()[:16]
    return Answer("time", found, Period(found, found, found, "minute", there.date()))


def a_year_before(told: Period) -> Period:
    """The same quarter or half a year earlier."""
    year, code = int(told.value[:4]) - 1, told.value[5:]
    make = periods.half if code.startswith("H") else periods.quarter
    return make(year, int(code[1:]))
