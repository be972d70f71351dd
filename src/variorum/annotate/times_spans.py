"""Resolving what is counted from a day: last week, two days earlier, the past decade, for a year.

Durations and sets have a TIMEX3 value and no interval, except where they hang on the day
of writing ("the past two months").
"""

from __future__ import annotations

import re
from datetime import timedelta

from variorum.annotate.times_clock import half_of_day, on_part
from variorum.annotate.times_counting import (
    a_year_before,
    count_told,
    counted,
    duration_value,
    hours_away,
    moved,
    past_one,
    shifted,
)
from variorum.annotate.times_days import nearest_weekday
from variorum.annotate.times_place import Place
from variorum.annotate.times_scene import Answer, Scene, dated
from variorum.annotate.times_words import (
    MONTHS,
    PARTS,
    UNIT_CODES,
    WEEKDAYS,
    position_of,
    singular,
    weekday_number,
)
from variorum.annotate.times_years import placed
from variorum.text import periods
from variorum.text.numbers import value_of
from variorum.text.periods import Period

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
        near = same or told or scene.told_near(at.mention.start)
        base = near.start if near else base
    shift = -1 if _BACK.search(which) else 1 if _AHEAD.search(which) else 0
    if base is None:
        return Answer("date", None)
    if re.search(r"\bpast\b", which) and name in ("week", "month", "year", "decade", "century"):
        return past_one(name, base)
    if name in PARTS or re.match(r"mid\s", name):
        return on_part(base + timedelta(days=shift), name, position_of(at.mention["position"]))
    if "latest" in which:
        shift = -1
    period = shifted(name, base, shift)
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
            return Answer("date", a_year_before(reported).value)
        if not at.mention["unit"]:
            return Answer("date", f"{now.year - 1:04d}")
        recent = shifted("quarter", now, -5)
        return Answer("date", recent.value if recent else None)
    name = (at.mention["unit"] or "").lower()
    ended = re.match(r"\s+(?:ended|ending)\b", at.text[at.mention.end :])
    if ended and name != "quarter":
        return Answer("duration", duration_value(name, 1))
    if at.mention["position"] and name != "quarter":  # "by the end of the year": this one
        here = shifted(name, now, 0)
        return dated(placed(here, at.mention["position"])) if here else Answer("date", None)
    if name == "quarter" and told is not None and told.grain == "quarter":
        return Answer("date", told.value)
    period = shifted(name, now, -1 if name == "quarter" else 0)
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
    words, count = (m["unit"] or "").lower(), count_told(at)
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
        return dated(periods.day(first - timedelta(weeks=int(count) - 1)))
    name = singular(words)
    reported = scene.quarter_before(m.start) if name == "year" and count == 1 and sign < 0 else None
    if reported is not None:
        return Answer("date", a_year_before(reported).value, a_year_before(reported))
    if not from_now and name in ("year", "month") and told is not None:
        base = told.start
        if name == "year" and told.grain == "month":
            return dated(periods.month(base.year + sign * int(count), base.month))
    if name in ("hour", "minute", "second"):
        return hours_away(scene, at, sign * count, name, from_now=from_now)
    return counted(name, base, sign * count, about=bool(m["about"]))


def past_n(at: Place, scene: Scene) -> Answer:
    """The past two months, the next three years, recent weeks, the first nine months."""
    m = at.mention
    name, count = singular(m["unit"] or ""), count_told(at)
    which = (m["which"] or "").lower()
    if not m["count"]:
        return Answer("duration", duration_value(name, None))
    value, now = duration_value(name, count), scene.reference.day
    back, ahead = bool(_BACK.search(which)), bool(_AHEAD.search(which))
    if now is None or count is None or not (back or ahead) or name in ("hour", "minute", "second"):
        return Answer("duration", value)
    other = moved(name, now, -count if back else count)
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
    return Answer("duration", duration_value(name, count_told(at)))


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
