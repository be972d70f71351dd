"""Resolving what names a day: dates, holidays, weekdays, today and tomorrow.

A day without its year or week is taken by the verb's tense: the last one for the past, the
next for the future. Where the tense is not known a report is taken to tell of the past.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.annotate.times_clock import half_of_day, on_part
from variorum.annotate.times_place import Place
from variorum.annotate.times_scene import Answer, Scene, dated, safe_date
from variorum.annotate.times_tense import Tense
from variorum.annotate.times_words import (
    HOLIDAYS,
    month_number,
    position_of,
    weekday_number,
)
from variorum.annotate.times_years import digits, year_told
from variorum.text import periods
from variorum.text.periods import Period

# A day told without its year is hardly more than this many days off, whatever the verb.
_FAR_DAYS, _NEAR_DAYS = 270, 92


def iso(at: Place, scene: Scene) -> Answer:
    """2019-11-14, 2019-11-14T06:25."""
    m = at.mention
    day = safe_date(int(m["year"] or 0), int(m["monthno"] or 0), int(m["day"] or 0))
    if day is None:
        return Answer("date", None)
    if m["clock"]:
        stamp = f"{day.isoformat()}T{m['clock']}"
        return Answer("time", stamp, Period(stamp, stamp, stamp, "minute", day))
    return dated(periods.day(day))


def slashed(at: Place, scene: Scene) -> Answer:
    """14/11/2019; open where day and month could be either, and with a year of two digits."""
    m = at.mention
    a, b, year = int(m["a"] or 0), int(m["b"] or 0), m["year"] or ""
    if len(year) != 4:
        return Answer("date", None)
    if m["sep"] == "." or a > 12 or a == b:
        day = safe_date(int(year), b, a)
    elif b > 12:
        day = safe_date(int(year), a, b)
    else:
        return Answer("date", f"{year}-XX-XX", periods.year_of(int(year)))
    return dated(periods.day(day)) if day else Answer("date", None)


def day_month(at: Place, scene: Scene) -> Answer:
    """14 November, Nov. 14, 2019, 7th March 2023, 14 to 18 October."""
    m = at.mention
    month, number = month_number(m["month"] or ""), digits(m["day"])
    year = year_told(at, scene)
    if year is None and scene.reference.day is None:
        return Answer("date", f"XXXX-{month:02d}-{number:02d}")
    if year is not None:
        day = safe_date(year, month, number)
    else:
        day = _continued(at, scene, month, number)
        day = day or _nearest_day(month, number, scene, at)
    if day is None:
        return Answer("date", None)
    if m["day0"] and (first := safe_date(day.year, month, digits(m["day0"]))):
        return dated(periods.days(first, day))
    if m["wdpart"]:
        return on_part(day, m["wdpart"].strip())
    return dated(periods.day(day))


def holiday(at: Place, scene: Scene) -> Answer:
    """Christmas Day, New Year's Eve: holidays with a fixed date."""
    name = re.sub(r"\s+", " ", (at.mention["holiday"] or "").lower().replace("’", "'"))
    if at.mention["year"]:
        day = _holiday_in(name, int(at.mention["year"]))
    else:
        now = scene.reference.day
        years = (now.year - 1, now.year, now.year + 1) if now else ()
        around = [_holiday_in(name, y) for y in years]
        found = _nearest(around, now, scene.tense(at)) if now else None
        if found is None:
            return Answer("date", None)
        day = found
    return dated(periods.day(day))


def _holiday_in(name: str, year: int) -> date:
    fixed = HOLIDAYS[name]
    if fixed is not None:
        return date(year, *fixed)
    if name.startswith("thanksgiving"):  # the fourth Thursday of November, in the United States
        first = date(year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return easter(year) + timedelta(days={"good friday": -2, "easter monday": 1}.get(name, 0))


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian algorithm (1876).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, rest = divmod(year, 100)
    golden, leap = year % 19, (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def month_day(at: Place, scene: Scene) -> Answer:
    """On the 22nd: of the month told last; open where none was."""
    told = scene.anchor(at.mention.start)
    if told is None or told.grain not in ("month", "day", "part", "minute"):
        return Answer("date", None)
    day = safe_date(told.start.year, told.start.month, digits(at.mention["day"]))
    return dated(periods.day(day)) if day else Answer("date", None)


def week_of(at: Place, scene: Scene) -> Answer:
    """The week of March 6."""
    found = day_month(at, scene)
    if found.period is None:
        return Answer("date", None)
    return dated(periods.week(found.period.start))


def today(at: Place, scene: Scene) -> Answer:
    """Today, late yesterday, tonight, overnight, tomorrow morning."""
    word = re.sub(r"\s+", " ", (at.mention["today"] or "").lower())
    shift = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
             "the day after tomorrow": 2}.get(word, 0)  # fmt: skip
    now = scene.reference.day
    if now is None:
        return Answer("time" if word in ("tonight", "overnight") else "date", None)
    day = now + timedelta(days=shift)
    if word == "overnight":
        return _overnight(now, scene.tense(at))
    if word == "tonight":
        return on_part(day, "night")
    return _day_answer(day, at)


def weekday(at: Place, scene: Scene) -> Answer:
    """Thursday, last Friday, early on Monday, Tuesday night, Thursday of last week."""
    m = at.mention
    number, now = weekday_number(m["weekday"] or ""), scene.reference.day
    if now is None:
        return Answer("date", f"XXXX-WXX-{number + 1}")
    if m["nth"]:
        named = _numbered(now, number, digits(m["nth"]), scene.tense(at))
        return _day_answer(named, at) if named else Answer("date", None)
    which = re.sub(r"\s+", " ", (m["which"] or "").lower())
    if m["week"]:
        day = _in_week(number, re.sub(r"\s+", " ", m["week"].lower()), at, scene, now)
    elif which.endswith(("following", "previous")):
        day = _beside(scene.anchor_day(at.mention.start) or now, number, which)
    else:
        day = nearest_weekday(now, number, which, scene.tense(at))
    return _day_answer(day, at)


def _numbered(now: date, number: int, day: int, tense: Tense | None) -> date | None:
    """Friday the 13th: the last or next day of that name and number."""
    step = 1 if tense == "future" else -1
    near = (now + timedelta(days=step * away) for away in range(_FAR_DAYS))
    return next((d for d in near if (d.weekday(), d.day) == (number, day)), None)


def nearest_weekday(now: date, number: int, which: str, tense: Tense | None) -> date:
    """The weekday meant on the day ``now``; the day itself counts, but not as "last" or "next"."""
    back, ahead = (now.weekday() - number) % 7, (number - now.weekday()) % 7
    if which == "last":
        return now - timedelta(days=back or 7)
    if which in ("next", "coming", "this coming"):
        return now + timedelta(days=ahead or 7)
    if which == "this" and tense is None:  # of the week that runs
        return now + timedelta(days=number - now.weekday())
    if tense == "future":
        return now + timedelta(days=ahead)
    return now - timedelta(days=back)


def _in_week(number: int, words: str, at: Place, scene: Scene, now: date) -> date:
    base = (scene.anchor_day(at.mention.start) or now) if words.startswith("the") else now
    weeks = {"last": -1, "previous": -1, "next": 1, "following": 1}
    shift = next((n for w, n in weeks.items() if w in words), 0)
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=shift)
    return monday + timedelta(days=number)


def _beside(base: date, number: int, which: str) -> date:
    if which == "the following":
        return base + timedelta(days=(number - base.weekday()) % 7 or 7)
    return base - timedelta(days=(base.weekday() - number) % 7 or 7)


def _day_answer(day: date, at: Place) -> Answer:
    """A day, or the part or half of it that the words name."""
    position = position_of(at.mention["position"])
    if "hours" in (at.mention["position"] or "").lower():
        return on_part(day, "small hours")
    if at.mention["part"]:
        return on_part(day, at.mention["part"], position)
    if position in ("early", "late"):
        return Answer("date", day.isoformat(), half_of_day(day, position))
    return dated(periods.day(day))


def _overnight(now: date, tense: Tense | None) -> Answer:
    first = now if tense == "future" else now - timedelta(days=1)
    last = first + timedelta(days=1)
    value = f"{first.isoformat()}TNI"
    bounds = f"{first.isoformat()}T18:00", f"{last.isoformat()}T11:59"
    return Answer("time", value, Period(*bounds, value, "part", first))


def _nearest_day(number: int, day: int, scene: Scene, at: Place) -> date | None:
    now = scene.reference.day
    if now is None:
        return None
    around = [d for k in (-1, 0, 1) if (d := safe_date(now.year + k, number, day)) is not None]
    if at.words_before() == "ended" and (over := [d for d in around if d <= now]):
        return over[-1]  # "the year ended Jan. 31", however long ago
    return _nearest(around, now, scene.tense(at))


def _continued(at: Place, scene: Scene, month: int, number: int) -> date | None:
    """A day after one with its year, in one sentence: "on 3 May 2031 and 8 June"."""
    before = scene.year_before(at.mention.start, at.sentence()[0])
    day = safe_date(before.period.start.year, month, number) if before else None
    return day if before and day and day > before.period.start else None


def _nearest(around: list[date], now: date, tense: Tense | None) -> date | None:
    past = [d for d in around if d <= now]
    ahead = [d for d in around if d >= now]
    if not past or not ahead:
        return None
    back, forth = (now - past[-1]).days, (ahead[0] - now).days
    if tense == "future":
        return past[-1] if forth > _FAR_DAYS and back <= _NEAR_DAYS else ahead[0]
    return ahead[0] if back > _FAR_DAYS and forth <= _NEAR_DAYS else past[-1]
