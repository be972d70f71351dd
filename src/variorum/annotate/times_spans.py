"""Resolving what is counted from a day: last week, two days earlier, the past decade, for a year.

Durations and sets have a TIMEX3 value and no interval, except where they hang on the day
of writing ("the past two months").
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from variorum.annotate.times_checks import Place
from variorum.annotate.times_clock import half_of_day, on_part
from variorum.annotate.times_dates import nearest_weekday, placed
from variorum.annotate.times_scene import Answer, Scene
from variorum.annotate.times_words import (
    MONTHS,
    PARTS,
    UNIT_CODES,
    UNIT_SIZES,
    WEEKDAYS,
    position_of,
    singular,
    weekday_number,
)
from variorum.text import periods
from variorum.text.numbers import value_of
from variorum.text.periods import Period

_HALVES = {"hour": "30M", "minute": "30S", "day": "12H", "year": "6M"}
_BACK = re.compile(r"\b(?:last|past|previous|preceding)\b")
_AHEAD = re.compile(r"\b(?:next|coming|following|ensuing)\b")
_RATE_BEFORE = frozenset({"NOUN", "NUM", "SYM", "PROPN"})
_OFTEN = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
          "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y",
          "hourly": "PT1H"}  # fmt: skip


def unit(at: Place, scene: Scene) -> Answer:
    """Last week, this morning, the next day, later that year, the past decade."""
    which = re.sub(r"\s+", " ", (at.mention["which"] or "").lower())
    name = re.sub(r"\s+", " ", (at.mention["unit"] or "").lower())
    anchored = bool(re.search(r"that|same|the (?:next|following|previous|preceding)", which))
    now = scene.reference.day
    base = scene.anchor_day(at.mention.start) if anchored else now
    if anchored and name in ("year", "quarter", "month", "period"):
        told = scene.anchor(at.mention.start)
        same = scene.told_last(name, at.mention.start) if "that" in which else None
        base = same.start if same else told.start if told else base
    shift = -1 if _BACK.search(which) else 1 if _AHEAD.search(which) else 0
    if base is None:
        return Answer("date", None)
    if re.search(r"\bpast\b", which) and name in ("week", "month", "year", "decade", "century"):
        return _past_one(name, base)
    if name in PARTS or re.match(r"mid\s", name):
        return on_part(base + timedelta(days=shift), name, position_of(at.mention["position"]))
    if "latest" in which:
        shift = -1
    period = _shifted(name, base, shift)
    if period is None:
        return Answer("date", None)
    return Answer("date", period.value, placed(period, at.mention["position"]))


def parted(at: Place, scene: Scene) -> Answer:
    """Early in the day, late in the afternoon."""
    name, day = (at.mention["unit"] or "").lower(), scene.anchor_day(at.mention.start)
    if name == "week":
        return Answer("date", None)
    if name == "day":
        period = half_of_day(day, (at.mention["position"] or "").lower()) if day else None
        return Answer("time", period.value if period else None, period)
    return on_part(day, name)


def weekend(at: Place, scene: Scene) -> Answer:
    """The weekend: the last one for reports, the next for plans."""
    now = scene.reference.day
    if now is None:
        return Answer("date", "XXXX-WXX-WE")
    saturday = nearest_weekday(now, 5, "", scene.tense(at))
    if now.weekday() == 6 and scene.tense(at) == "future":
        saturday = now - timedelta(days=1)
    period = periods.weekend(saturday)
    return Answer("date", period.value, period)


def the_unit(at: Place, scene: Scene) -> Answer:
    """The quarter, the year, year-earlier: a value, but no interval, for the context decides."""
    now, told = scene.reference.day, scene.anchor(at.mention.start)
    if now is None:
        return Answer("date", None)
    if at.mention["old"]:
        reported = scene.quarter_before(at.mention.start)
        if reported is not None:
            return Answer("date", _a_year_before(reported).value)
        if not at.mention["unit"]:
            return Answer("date", f"{now.year - 1:04d}")
        recent = _shifted("quarter", now, -5)
        return Answer("date", recent.value if recent else None)
    name = (at.mention["unit"] or "").lower()
    ended = re.match(r"\s+(?:ended|ending)\b", at.text[at.mention.end :])
    if ended and name != "quarter":
        return Answer("duration", duration_value(name, 1))
    if at.mention["position"] and name != "quarter":  # "by the end of the year": this one
        here = _shifted(name, now, 0)
        return _answer(placed(here, at.mention["position"])) if here else Answer("date", None)
    if name == "quarter" and told is not None and told.grain == "quarter":
        return Answer("date", told.value)
    period = _shifted(name, now, -1 if name == "quarter" else 0)
    return Answer("date", period.value if period else None)


def year_end(at: Place, scene: Scene) -> Answer:
    """Year-end: the last day of a year that the words do not tell."""
    now = scene.reference.day
    if now is None:
        return Answer("date", None)
    year = now.year if scene.tense(at) == "future" else now.year - 1
    return Answer("date", f"{year:04d}-12-31")


def ago(at: Place, scene: Scene) -> Answer:
    """Two days earlier, three summers ago, a year later, six weeks ago."""
    m = at.mention
    words, count = (m["unit"] or "").lower(), _count(at)
    way = re.sub(r"\s+", " ", (m["way"] or "").lower())
    sign = 1 if way in ("later", "after", "from now", "hence", "on") else -1
    from_now = way in ("ago", "from now", "hence", "back")
    base = scene.reference.day if from_now else scene.anchor_day(m.start)
    told = scene.anchor(m.start)
    if base is None or count is None:
        return Answer("date", None if base is None else ("PAST_REF" if sign < 0 else "FUTURE_REF"))
    if words.rstrip("s") in periods.SEASON_CODES:
        period = periods.season(base.year + sign * int(count), words.rstrip("s"))
        return Answer("date", period.value, period)
    if words.rstrip("s") in WEEKDAYS:
        first = nearest_weekday(base, weekday_number(words.rstrip("s")), "last", None)
        return _answer(periods.day(first - timedelta(weeks=int(count) - 1)))
    name = singular(words)
    reported = scene.quarter_before(m.start) if name == "year" and count == 1 and sign < 0 else None
    if reported is not None:
        return Answer("date", _a_year_before(reported).value, _a_year_before(reported))
    if not from_now and name in ("year", "month") and told is not None:
        base = told.start
        if name == "year" and told.grain == "month":
            return _answer(periods.month(base.year + sign * int(count), base.month))
    if name in ("hour", "minute", "second"):
        return _hours(scene, at, sign * count, name, from_now=from_now)
    return _counted(name, base, sign * count, about=bool(m["about"]))


def past_n(at: Place, scene: Scene) -> Answer:
    """The past two months, the next three years, recent weeks, the first nine months."""
    m = at.mention
    name, count = singular(m["unit"] or ""), _count(at)
    which = (m["which"] or "").lower()
    if not m["count"]:
        return Answer("duration", duration_value(name, None))
    value, now = duration_value(name, count), scene.reference.day
    back, ahead = bool(_BACK.search(which)), bool(_AHEAD.search(which))
    if now is None or count is None or not (back or ahead) or name in ("hour", "minute", "second"):
        return Answer("duration", value)
    other = _moved(name, now, -count if back else count)
    first, last = (other, now) if back else (now, other)
    exact = 10 if name in ("day", "night", "week", "fortnight", "weekend") else 7
    exact = 4 if name in ("year", "decade", "century") else exact
    bounds = first.isoformat()[:exact], last.isoformat()[:exact]
    return Answer("duration", value, Period(*bounds, value, "decade", first))


def duration(at: Place, scene: Scene) -> Answer:
    """For two weeks, 24-month, half an hour; "a year" after a noun or an amount is a rate."""
    m = at.mention
    name = singular(m["unit"] or "")
    if m["one"] and not m["about"]:
        before = at.before()
        if before is not None and (before.pos in _RATE_BEFORE or before.text == "%"):
            return Answer("set", duration_value(name, 1))
    return Answer("duration", duration_value(name, _count(at)))


def sets(at: Place, scene: Scene) -> Answer:
    """Daily, every Friday, each July, Tuesday nights, twice a week."""
    words = at.text[at.mention.start : at.mention.end].lower()
    if words in _OFTEN:
        return Answer("set", _OFTEN[words])
    names = re.findall(r"[a-z-]+", (at.mention["unit"] or "").lower())
    day = next((WEEKDAYS[n.rstrip("s")] for n in names if n.rstrip("s") in WEEKDAYS), None)
    told = [*names, (at.mention["part"] or "").lower()]  # "on Monday and Tuesday nights"
    part = next((PARTS[n.rstrip("s")] for n in told if n.rstrip("s") in PARTS), None)
    if day is not None:
        return Answer("set", f"XXXX-WXX-{day + 1}" + (f"T{part}" if part else ""))
    name = singular(names[0]) if names else ""
    if name in MONTHS:
        return Answer("set", f"XXXX-{MONTHS[name]:02d}")
    if name in periods.SEASON_CODES:
        return Answer("set", f"XXXX-{periods.SEASON_CODES[name]}")
    if part and name not in UNIT_CODES:
        return Answer("set", f"XXXX-XX-XXT{part}")
    count = (
        2.0 if " other " in words else value_of(words.split()[1]) if len(words.split()) > 2 else 1
    )
    return Answer("set", duration_value(name, count or 1))


def vague(at: Place, scene: Scene) -> Answer:
    """Now, recently, the future: a direction only."""
    word = re.sub(r"\s+", " ", (at.mention["ref"] or "").lower())
    if word in ("future",):
        return Answer("date", "FUTURE_REF")
    past = word in ("recently", "recent", "lately", "past")
    return Answer("date", "PAST_REF" if past else "PRESENT_REF")


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


def _count(at: Place) -> float | None:
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


def _past_one(name: str, base: date) -> Answer:
    """The past year: up to the day of writing."""
    first = _moved(name, base, -1)
    exact = {"week": 10, "month": 10, "year": 7}.get(name, 4)
    bounds = first.isoformat()[:exact], base.isoformat()[:exact]
    value = _shifted(name, base, -1)
    if value is None or name in ("decade", "century"):
        told = duration_value(name, 1)
        return Answer("duration", told, Period(*bounds, told, "decade", first))
    return Answer("date", value.value, Period(*bounds, value.value, "decade", first))


def _shifted(name: str, base: date, shift: int) -> Period | None:
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


def _moved(name: str, base: date, count: float) -> date:
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


def _counted(name: str, base: date, count: float, *, about: bool) -> Answer:
    """The calendar unit ``count`` away; a hedged or long count is wider by one unit each way."""
    there = _moved(name, base, count)
    if name in ("day", "night"):
        period = periods.day(there)
    elif name in ("week", "fortnight", "weekend"):
        period = periods.week(there)
    elif name in ("month", "quarter"):
        period = periods.month(there.year, there.month)
    else:
        period = periods.year_of(there.year)
    if not about and name not in ("decade", "century"):
        return _answer(period)
    before, after = _moved(name, there, -1), _moved(name, there, 1)
    exact = len(period.value) if name not in ("week", "fortnight", "weekend") else 10
    bounds = before.isoformat()[:exact], after.isoformat()[:exact]
    return Answer("date", period.value, Period(*bounds, period.value, "decade", there))


def _hours(scene: Scene, at: Place, count: float, name: str, *, from_now: bool) -> Answer:
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


def _a_year_before(told: Period) -> Period:
    year, code = int(told.value[:4]) - 1, told.value[5:]
    make = periods.half if code.startswith("H") else periods.quarter
    return make(year, int(code[1:]))


def _answer(period: Period) -> Answer:
    return Answer("date", period.value, period)
