"""Time expressions by dateparser and recognizers-text, for ``bench.quality.times --peers``.

Each is set as its authors advise for a text about the past: the day of the document as the
reference, dates taken from the past where a name leaves two. What they answer is turned
into the TIMEX3 value that their answer means (a range that is a quarter becomes "1989-Q3"),
so that they are not blamed for another notation. They are no dependencies.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from variorum.text import periods

_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?")


@dataclass(frozen=True, slots=True)
class PeerTime:
    """One expression as a peer found it: a span of code points, and a TIMEX3 value."""

    start: int
    end: int
    value: str | None


class Peer(Protocol):
    """What both do: look through a text, and read one expression alone."""

    def search(self, text: str, now: datetime) -> list[PeerTime]:
        """All expressions of a text written at ``now``, in order."""

    def read(self, words: str, now: datetime) -> str | None:
        """The value of one expression."""


def load_peers() -> dict[str, Peer | str]:
    """The peers by name; "not installed" for those that are absent."""
    makers: dict[str, Callable[[], Peer]] = {
        "dateparser": Dateparser, "recognizers-text": Recognizers,
    }  # fmt: skip
    found: dict[str, Peer | str] = {}
    for name, make in makers.items():
        try:
            found[name] = make()
        except ImportError:
            found[name] = "not installed"
    return found


class Dateparser:
    """dateparser: its search over the text; its period tells how exact a date is."""

    def __init__(self) -> None:
        self._search = importlib.import_module("dateparser.search").search_dates
        self._parser = importlib.import_module("dateparser.date").DateDataParser

    def search(self, text: str, now: datetime) -> list[PeerTime]:
        """Its answers have no places: each is the next occurrence of its words."""
        found, at = [], 0
        for words, _ in self._search(text, languages=["en"], settings=_settings(now)) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(PeerTime(start, at, self.read(words, now)))
        return found

    def read(self, words: str, now: datetime) -> str | None:
        """Year, month, week, day or minute, as its period says."""
        data = self._parser(languages=["en"], settings=_settings(now)).get_date_data(words)
        if data.date_obj is None:
            return None
        day: date = data.date_obj.date()
        by_period: dict[str, str] = {
            "year": f"{day.year:04d}", "month": f"{day:%Y-%m}", "week": periods.week(day).value,
            "time": str(data.date_obj.isoformat())[:16],
        }  # fmt: skip
        return by_period.get(str(data.period), day.isoformat())


def _settings(now: datetime) -> dict[str, Any]:
    return {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": now, "RETURN_TIME_AS_PERIOD": True}


class Recognizers:
    """recognizers-text: of several readings, the last that is not after the reference."""

    def __init__(self) -> None:
        module = importlib.import_module("recognizers_date_time")
        self._recognize, self._culture = module.recognize_datetime, module.Culture.English

    def search(self, text: str, now: datetime) -> list[PeerTime]:
        """Paragraph by paragraph, for its time grows faster than the text."""
        found, at = [], 0
        for paragraph in text.split("\n\n"):
            for result in self._recognize(paragraph, self._culture, reference=now):
                value = _resolved((result.resolution or {}).get("values") or [], now)
                found.append(PeerTime(at + result.start, at + result.end + 1, value))
            at += len(paragraph) + 2
        return found

    def read(self, words: str, now: datetime) -> str | None:
        """The value of its longest finding in the words."""
        found = self.search(words, now)
        return max(found, key=lambda f: f.end - f.start).value if found else None


def _resolved(values: list[dict[str, str]], now: datetime) -> str | None:
    past = [v for v in values if (v.get("start") or v.get("value") or "") <= now.isoformat(" ")]
    if not values:
        return None
    best = past[-1] if past else values[0]
    timex, kind = best.get("timex", ""), best.get("type", "")
    if kind == "daterange" and (timex.startswith(("(", "XXXX"))):
        return _of_range(best.get("start", ""), best.get("end", "")) or timex
    stamp = _STAMP.match(best.get("start") or best.get("value") or "")
    if kind in ("date", "datetime", "datetimerange") and stamp and "X" in timex:
        return stamp[1] + (timex[timex.index("T") :] if "T" in timex else "")
    return f"{now.date().isoformat()}{timex}" if kind == "time" else timex


def _of_range(first: str, end: str) -> str | None:
    """The name of a range of days, its end left out, where the calendar has one."""
    try:
        start, last = (datetime.fromisoformat(stamp).date() for stamp in (first, end))
    except ValueError:
        return first or None
    last -= timedelta(days=1)
    named = [
        periods.year_of(start.year), periods.month(start.year, start.month), periods.week(start),
        periods.quarter(start.year, (start.month + 2) // 3),
        periods.half(start.year, (start.month + 5) // 6),
    ]  # fmt: skip
    bounds = f"{start.isoformat()}T00:00", f"{last.isoformat()}T23:59"
    same = (
        p for p in named if (periods.first_minute(p.from_), periods.last_minute(p.to)) == bounds
    )
    found = next(same, None)
    return found.value if found else start.isoformat()
