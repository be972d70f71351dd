"""Written dates, times of day and zones, as pages print them: found and read, never guessed.

A reading keeps what the words leave open: a date without a year has ``year`` None, a numeric
date that may be of two months has both in ``choices``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS = {
    written: number
    for number, name in enumerate(_MONTH_NAMES.split(), start=1)
    for written in {name, name[:3]} | ({"sept"} if name == "september" else set())
}
WEEKDAYS = {
    written: number
    for number, name in enumerate(_WEEKDAY_NAMES.split())
    for written in {name, name[:3]}
} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
# Names of months in other languages, for the date lines of pages: only with day and year.
_FOREIGN = {
    written: number
    for number, names in enumerate(
        (
            "januar jänner janvier enero gennaio janeiro januari stycznia января січня",
            "februar février fevrier febrero febbraio fevereiro februari lutego февраля лютого",
            "märz mrz mars marzo março maart marca марта березня",
            "avril abril aprile kwietnia апреля квітня",
            "mai mayo maggio maio mei maja maj мая травня",
            "juni juin junio giugno junho czerwca июня червня",
            "juli juillet julio luglio julho lipca июля липня",
            "août aout agosto augustus augusti sierpnia августа серпня",
            "septembre septiembre settembre setembro września сентября вересня",
            "oktober okt octobre octubre ottobre outubro października октября жовтня",
            "novembre noviembre novembro listopada ноября листопада",
            "dezember dez décembre decembre diciembre dicembre dezembro december grudnia "
            "декабря грудня",
        ),
        start=1,
    )
    for written in names.split()
}
# Minutes east of Greenwich. Left out: abbreviations of several zones (IST, and CST in Asia).
ZONES = {
    name: int(60 * float(hours))
    for hours, names in {
        "0": "z gmt utc ut wet", "1": "bst west cet wat", "2": "cest eet sast cat",
        "3": "eest eat msk", "4": "gst", "5": "pkt", "7": "wib", "8": "hkt sgt awst",
        "9": "jst kst", "10": "aest", "11": "aedt", "12": "nzst", "13": "nzdt", "-2.5": "ndt",
        "-3.5": "nst", "-3": "adt brt", "-4": "ast edt", "-5": "est cdt", "-6": "cst mdt",
        "-7": "mst pdt", "-8": "pst akdt", "-9": "akst", "-10": "hst",
    }.items()
    for name in names.split()
}  # fmt: skip
_AMERICAN = {"et": -300, "ct": -360, "mt": -420, "pt": -480}  # standard or summer time by the date

_MONTH = r"(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?<![\d.,])(?<!\d:)(?P<{0}>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_WEEKDAY = (
    r"(?:\b(?P<weekday>"
    + "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    + r")\b\.?,?\s+(?:the\s+)?)?"
)
_DATE = re.compile(
    _WEEKDAY
    + r"(?:"
    + r"\b"
    + _YEAR.format("y1")
    + r"-(?P<m1>[01]?\d)-(?P<d1>[0-3]?\d)(?!\d)"
    + r"|\b"
    + _YEAR.format("y2")
    + r"(?P<s2>[/.])(?P<m2>[01]?\d)(?P=s2)(?P<d2>[0-3]?\d)(?!\d)"
    + r"|(?<![\d/.-])(?P<a3>[0-3]?\d)(?P<s3>[/-]|\. ?)(?P<b3>[0-3]?\d)(?P=s3)"
    + r"(?P<y3>(?:19|20)?\d\d)(?![\d/-])"
    + r"|"
    + _DAY.format("d4")
    + r"[\s-]*(?:of\s+)?"
    + _MONTH.format("m4")
    + r"(?:[,\s-]*"
    + _YEAR.format("y4")
    + r")?"
    + r"|\b"
    + _MONTH.format("m5")
    + r"\s*(?P<d5>[0-3]?\d)(?!\d|:\d|\.\d\d)(?:st|nd|rd|th)?\b(?:\s*,?\s*"
    + _YEAR.format("y5")
    + r")?"
    + r"|"
    + _DAY.format("d6")
    + r"\s*(?:de\s+|di\s+)?(?P<m6>"
    + "|".join(sorted(_FOREIGN, key=len, reverse=True))
    + r")\b\.?,?\s*(?:de\s+|del\s+)?"
    + _YEAR.format("y6")
    + r")",
    re.I,
)
_DIGIT = re.compile(r"\d")
_BARE_WEEKDAY = re.compile(
    r"\b(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b[\s,.|/-]*(?:at\s+)?$", re.I
)
_CLOCK = re.compile(
    r"(?<![\d:.,/-])(?:"
    r"(?P<h1>[0-2]?\d)(?P<sep>[:.h])(?P<n1>[0-5]\d)(?:(?P=sep)(?P<sec>[0-5]\d)(?:\.\d+)?)?(?![\d]|[./]\d)"
    r"|(?P<h2>1?\d)(?=\s*[ap]\.?m\b)"
    r"|(?P<h3>[0-2]\d)(?P<n3>[0-5]\d)(?=\s*(?:gmt|utc|z|hrs?|hours)\b)"
    r")\s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*(?:hrs?|hours|h|uhr)\b\.?)?",
    re.I,
)
_ZONE = re.compile(
    r"[\s(]*(?:(?P<name>" + "|".join(sorted([*ZONES, *_AMERICAN], key=len, reverse=True)) + r")\b"
    r"(?P<plus>[+-]\d{1,2}(?::?\d\d)?)?|(?P<offset>[+-][01]\d:?[0-5]\d)(?!\d))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written; ``choices`` are (month, day) pairs, one where it is clear."""

    start: int
    end: int
    year: int | None
    choices: tuple[tuple[int, int], ...]
    weekday: int | None = None

    def days(self, year: int) -> list[date]:
        """The days it can mean in that year, by the calendar and its own weekday."""
        possible = [_day(year, month, day) for month, day in self.choices]
        return [d for d in possible if d and (self.weekday is None or d.weekday() == self.weekday)]


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time of day; ``zone`` in minutes east of Greenwich; ``american`` needs the date."""

    start: int
    end: int
    hour: int
    minute: int
    second: int | None = None
    zone: int | None = None
    american: int | None = None

    def offset(self, day: date) -> int | None:
        """Minutes east of Greenwich on that day, None where no zone is written."""
        if self.american is None:
            return self.zone
        return self.american + (60 if _american_summer(day) else 0)


def find_dates(text: str) -> list[WrittenDate]:
    """All dates in a text that the calendar knows, in order.

    >>> [(d.year, d.choices) for d in find_dates("Thu, 3rd of May 2018; 04/05/2018; 31/2/2018")]
    [(2018, ((5, 3),)), (2018, ((5, 4), (4, 5)))]
    """
    if not _DIGIT.search(text):  # ten times as fast as looking for a date
        return []
    return [found for match in _DATE.finditer(text) if (found := _read_date(match))]


def find_times(text: str) -> list[WrittenTime]:
    """All times of day in a text, in order.

    >>> [(t.hour, t.minute, t.zone) for t in find_times("7.05pm BST or 09:30 (0830 GMT)")]
    [(19, 5, 60), (9, 30, None), (8, 30, 0)]
    """
    found: list[WrittenTime] = []
    for match in _CLOCK.finditer(text):
        read = _read_time(match, text)
        if read and (
            not found or read.start >= found[-1].end
        ):  # "+02:00" belongs to the one before
            found.append(read)
    return found


def find_weekday(text: str, before: int) -> WrittenDate | None:
    """A weekday by itself directly before a time of day: "Posted Tuesday 7.40am".

    >>> find_weekday("Posted Tuesday 7.40am", 15).weekday
    1
    """
    match = _BARE_WEEKDAY.search(text[:before])
    if not match:
        return None
    return WrittenDate(match.start(), match.end(), None, (), WEEKDAYS[match[1].lower()])


def _read_date(match: re.Match[str]) -> WrittenDate | None:
    group = match.groupdict()
    weekday = WEEKDAYS[group["weekday"].lower()] if group["weekday"] else None
    year, choices = _parts(group)
    possible = tuple(c for c in choices if _day(year or 2000, *c))
    if not possible:
        return None
    found = WrittenDate(match.start(), match.end(), year, possible, weekday)
    if year is None or len(possible) == 1:
        return found
    settled = tuple((d.month, d.day) for d in found.days(year))  # a weekday may settle which
    return WrittenDate(match.start(), match.end(), year, settled or possible, weekday)


def _parts(group: dict[str, str | None]) -> tuple[int | None, list[tuple[int, int]]]:
    """The year and the (month, day) readings of whichever form matched."""
    for n in ("1", "2"):
        if group["y" + n]:
            return int(group["y" + n] or 0), [(int(group["m" + n] or 0), int(group["d" + n] or 0))]
    if group["y3"]:
        a, b, year = int(group["a3"] or 0), int(group["b3"] or 0), int(group["y3"])
        # With dots the day stands first everywhere; with strokes it depends on the country.
        both = [(b, a)] if (group["s3"] or "").strip() == "." or a == b else [(b, a), (a, b)]
        return year if year > 99 else 2000 + year, [c for c in both if c[0] <= 12]
    n = next(n for n in ("4", "5", "6") if group["m" + n])
    written = group["y" + n]
    name = (group["m" + n] or "").lower()
    month = MONTHS[name] if name in MONTHS else _FOREIGN[name]
    return int(written) if written else None, [(month, int(group["d" + n] or 0))]


def _read_time(match: re.Match[str], text: str) -> WrittenTime | None:
    hour = int(match["h1"] or match["h2"] or match["h3"])
    minute = int(match["n1"] or match["n3"] or 0)
    half = (match["half"] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if hour > 23:
        return None
    zone = _ZONE.match(text, match.end())
    end, offset, american = match.end(), None, None
    if zone:
        end = zone.end()
        american = _AMERICAN.get((zone["name"] or "").lower())
        offset = (
            None
            if american is not None
            else zone_minutes(zone["name"], zone["plus"] or zone["offset"])
        )
    second = int(match["sec"]) if match["sec"] else None
    return WrittenTime(match.start(), end, hour, minute, second, offset, american)


def zone_minutes(name: str | None, plus: str | None) -> int:
    """Minutes east of Greenwich of "BST", "GMT+2", "-0330"."""
    minutes = ZONES.get((name or "z").lower(), 0)
    if plus:
        digits = plus[1:].replace(":", "")
        hours, rest = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
        minutes += (-1 if plus[0] == "-" else 1) * (hours * 60 + rest)
    return minutes


def without_dates(text: str) -> Iterator[str]:
    """What is left of a text beside its dates and times: the pieces between them."""
    taken = [(d.start, d.end) for d in find_dates(text)]
    taken += [
        (t.start, t.end)
        for t in find_times(text)
        if not any(s < t.end and t.start < e for s, e in taken)
    ]
    at = 0
    for start, end in sorted(taken):
        yield text[at:start]
        at = max(at, end)
    yield text[at:]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _american_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November (since 2007)."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begins = march + timedelta(days=6 - march.weekday())
    ends = november + timedelta(days=6 - november.weekday())
    return begins <= day < ends
