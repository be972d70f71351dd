"""How long ago a page says it was published, counted back from when it was got."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from variorum.read.stamps import Kind, Stamp

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AGO = re.compile(
    r"(?<![\w.])(?P<count>\d{1,2}|an?|one|two|three|four|five|six)\s*"
    r"(?P<unit>min(?:ute)?s?|m|h(?:ou)?rs?|h|days?|d|weeks?|months?|years?)\.?\s+ago\b",
    re.I,
)
_MOST_LETTERS = 60


def is_ago_line(text: str) -> bool:
    """Whether a short line tells how long ago the page was published.

    >>> is_ago_line("Updated 3 hours ago"), is_ago_line("He left two hours ago.")
    (True, False)
    """
    match = _AGO.search(text) if len(text) <= _MOST_LETTERS else None
    if not match:
        return False
    rest = re.findall(r"[^\W\d_]{2,}", text[: match.start()] + " " + text[match.end() :])
    return len(rest) <= 4 and not text.rstrip().endswith((".", "?", "!"))


def ago_stamp(text: str, where: str, fetched: str) -> Stamp | None:
    """The time that a line tells, counted back from the fetch; None where it is too vague.

    Minutes give the minute. Hours are rounded by the page, up or down: they give the day, if
    the hour before and the hour after are on one. Days are not resolved (``ago_bounds``): pages
    count them by the calendar or by 24 hours.
    """
    match = _AGO.search(text)
    try:
        got = datetime.fromisoformat(fetched)
    except ValueError:
        return None
    if not match or match["unit"][0].lower() not in "mh" or match["unit"].lower().startswith("mo"):
        return None
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    kind: Kind = (
        "updated" if re.search(r"\b(?:updated|modified|edited)\b", text, re.I) else "unknown"
    )
    source = f"{where}; counted from the fetch"
    if match["unit"][0].lower() == "m":
        at = got - timedelta(minutes=count)
        shift = at.utcoffset()
        minutes = int(shift.total_seconds() // 60) if shift is not None else None
        return Stamp(kind, "shown", source, (at.date(),), clock=f"{at:%H:%M}", offset=minutes)
    early, late = (got - timedelta(hours=count + more) for more in (1, -1))
    if early.date() != late.date():
        return None
    return Stamp(kind, "shown", source, (early.date(),))


def ago_bounds(text: str, fetched: str) -> tuple[date, date] | None:
    """The days between which the time lies that a line tells, where it is of publication.

    Pages count by the calendar or by the clock, and round down or to the nearest: "2 days ago"
    is one to three days before the fetch.

    >>> ago_bounds("2 days ago", "2024-03-05T12:00:00+00:00")
    (datetime.date(2024, 3, 2), datetime.date(2024, 3, 4))
    """
    match = _AGO.search(text)
    try:
        got = datetime.fromisoformat(fetched)
    except ValueError:
        return None
    unit = match["unit"].lower() if match else ""
    days = next((n for name, n in _DAYS.items() if unit.startswith(name)), 0.0)
    if not match or not days or re.search(r"\b(?:updated|modified|edited)\b", text, re.I):
        return None
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    early, late = (got - timedelta(days=days * (count + more)) for more in (1, -1))
    return early.date(), late.date()


_DAYS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "mo": 31.0, "y": 366.0}
"""Days of a unit, the most."""
