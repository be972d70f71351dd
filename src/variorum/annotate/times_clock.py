"""Times of day and parts of the day, put on a day.

A time that the words leave open between morning and evening ("three o'clock") is
resolved to its day only.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.annotate.times_patterns import Mention
from variorum.annotate.times_scene import Answer
from variorum.annotate.times_words import PART_HOURS, PARTS, ZONES
from variorum.text import periods
from variorum.text.numbers import value_of
from variorum.text.periods import Period

_SPOKEN = {"half": 30, "quarter": 15}


def on_part(day: date | None, part: str, position: str | None = None) -> Answer:
    """As "Friday night": as an interval of that day; an early or late part is not narrowed."""
    name = re.sub(r"mid\s", "mid-", re.sub(r"\s+", " ", part.lower()))
    name = re.sub(r"^mid([ma])", r"mid-\1", name)
    code = PARTS[name]
    if day is None:
        return Answer("time", f"T{code}")
    first, last = PART_HOURS[name]
    if position == "late" and code == "NI":
        first = "21:00"
    stamp = day.isoformat()
    period = Period(f"{stamp}T{first}", f"{stamp}T{last}", f"{stamp}T{code}", "part", day)
    return Answer("time", period.value, period)


def half_of_day(day: date, position: str) -> Period:
    """Of "early on Thursday", "late on Tuesday": before or after noon; its value is the day's."""
    stamp = day.isoformat()
    first, last = ("00:00", "11:59") if position == "early" else ("12:00", "23:59")
    return Period(f"{stamp}T{first}", f"{stamp}T{last}", stamp, "part", day)


def on_clock(day: date | None, mention: Mention) -> Answer:
    """A time of day on a day; without a day only the time of day is known."""
    read = _read(mention)
    if read is None:
        return _day_only(day)
    hour, minute = read
    zone = ZONES.get((mention["zone"] or "").lower(), "")
    clock = f"T{hour:02d}:{minute:02d}"
    if day is None:
        return Answer("time", clock)
    value = f"{day.isoformat()}{clock}"  # TIMEX3 has no zones here
    if hour == 24:
        day, clock = day + timedelta(days=1), "T00:00"
    stamp = f"{day.isoformat()}{clock}{zone}"
    return Answer("time", value, Period(stamp, stamp, value, "minute", day))


def _day_only(day: date | None) -> Answer:
    if day is None:
        return Answer("time", None)
    return Answer("time", day.isoformat(), periods.day(day))


def _read(mention: Mention) -> tuple[int, int] | None:
    """Hour (0 to 24) and minute; None where morning and evening are both open."""
    if mention["named"]:
        return (24, 0) if mention["named"].lower() == "midnight" else (12, 0)
    number = value_of(mention["hour"] or "")
    number = (
        float(mention["hour"] or 0)
        if number is None and (mention["hour"] or "").isdigit()
        else number
    )
    if number is None or number != int(number) or number > 24:
        return None
    minute = _minute(mention)
    hour = _half_day(int(number), mention)
    if hour is None:
        return None
    total = 60 * hour + minute
    return (total // 60, total % 60) if 0 <= total <= 24 * 60 else None


def _minute(mention: Mention) -> int:
    """Minutes past the hour; negative for "ten to six"."""
    shift = re.sub(r"\s+", " ", (mention["shift"] or "").lower())
    if not shift:
        return int(mention["minute"] or 0)
    words = re.sub(r"^a |\s*minutes\s*| (?:past|to)$", " ", shift).strip().split(" ")[0]
    amount = _SPOKEN.get(words) or int(value_of(words.strip()) or 0)
    return -amount if shift.endswith(" to") else amount


def _half_day(hour: int, mention: Mention) -> int | None:
    """The hour on the 24-hour clock, by "p.m." or "in the evening"."""
    letter = (mention["ampm"] or "")[:1].lower()
    part = PARTS.get((mention["part"] or "").lower())
    if letter:
        return hour % 12 + (12 if letter == "p" else 0)
    if part:
        late = part in ("AF", "EV") or (part == "NI" and hour >= 6)
        return hour % 12 + 12 if late and hour <= 12 else hour
    if mention["minute"] and not mention["shift"]:
        return hour
    return hour if hour > 12 or mention["exact"] is not None else None
