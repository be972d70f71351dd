# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Time stamps of a page: what each says, how exactly, and which of them to believe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from variorum.text.clock import WrittenDate, WrittenTime, find_dates, find_times, find_weekday

Kind = Literal["published", "updated", "unknown"]

# Which source is believed before which; lower is surer.
RANKS = {
    source: rank
    for rank, source in enumerate(
        (
            "record",
            "json-ld",
            "meta",
            "time-element",
            "shown",
            "above",
            "weak-meta",
            "line",
            "opening",
            "url",
            "tail-line",
        )
    )
}
_READ = frozenset({"shown", "above", "line", "opening", "tail-line"})  # written for people
_UPDATE = re.compile(
    r"\b(?:updated?|modified|amended|last change[d]?|changed|revised|edited|added to|last checked|corrected|modification|aktualisiert|geändert|editiert|bearbeitet|mis(?:e)? à jour|modifié|actualizad[oa]|modificad[oa]|aggiornato|atualizad[oa]|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|zaktualizowano|обновлено|оновлено)\b",
    re.I,
)
_PUBLISH = re.compile(
    r"\b(?:published?|publication|posted|issued|created|first|date|veröffentlicht|erschienen|publiziert|gepostet|erstellt|publié|paru|publicad[oa]|pubblicato|gepubliceerd|geplaatst|publicerad|publiceret|publisert|julkaistu|opublikowano|опубликовано|опубліковано)\b",
    re.I,
)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?([01]?\d|[a-z]{3})[/-]?([0-3]?\d)(?=[/\-_.]|$)", re.I)
_URL_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """One stated time.

    Attributes:
        kind: what it says it is the time of.
        source: a key of RANKS.
        where: for the reader: "json-ld", "meta article:published_time", "text line 3".
        choices: days it can mean; more than one where day and month can be swapped.
        undated: the written date where its year, or all but its weekday, is missing.
        clock: "HH:MM" or "HH:MM:SS", None where only the day is given.
        offset: minutes east of Greenwich, None where no zone is given.
    """

    kind: Kind
    source: str
    where: str
    choices: tuple[date, ...] = ()
    undated: WrittenDate | None = None
    clock: str | None = None
    offset: int | None = None

    @property
    def day(self) -> date | None:
        """The day, where it is clear."""
        return self.choices[0] if len(self.choices) == 1 else None

    def iso(self) -> str | None:
        """ISO 8601, no more exact than the stamp."""
        if self.day is None:
            return None
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock}{_zone(self.offset)}"

    def moment(self) -> datetime | None:
        """For comparing two stamps of one page; local time where no zone is given."""
        if self.day is None or self.clock is None:
            return None
        hour, minute = int(self.clock[:2]), int(self.clock[3:5])
        at = datetime(self.day.year, self.day.month, self.day.day, hour, minute)
        return at - timedelta(minutes=self.offset or 0)


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    sign, minutes = ("-", -offset) if offset < 0 else ("+", offset)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def machine_stamp(value: str, kind: Kind, source: str, where: str) -> Stamp | None:
    """A stamp from a field meant for machines; midnight to the second is taken for a bare day."""
    stamps = line_stamps(value.strip()[:80], where, source)
    if not stamps:
        return None
    stamp = replace(stamps[0], kind=kind)
    if stamp.clock == "00:00:00":
        stamp = replace(stamp, clock=None, offset=None)
    return stamp


def line_stamps(text: str, where: str, source: str = "line") -> list[Stamp]:
    """The stamps of a line a person reads: "6 May 2021, 07:48 | Updated: 08:05".

    Each time of day goes with the date nearest to it; one without a date of its own has the
    date of the stamp before.
    """
    dates, times = find_dates(text), find_times(text)
    if source in _READ and len(dates) + len(times) > 8:
        return []
    times = [t for t in times if not any(d.start < t.end and t.start < d.end for d in dates)]
    times, second_zones = _zone_notes(text, times)
    bare = find_weekday(text, times[0].start) if times and not dates and source in _READ else None
    owners = _pair(text, [bare] if bare else dates, times)
    stamps: list[Stamp] = []
    for written, clock in owners:
        start = min(x.start for x in (written, clock) if x is not None)
        kind = _kind(text, start)
        before = stamps[-1] if stamps else None
        stamps.append(_stamp(kind, source, where, written, clock, before, second_zones))
    return stamps


def _zone_notes(
    text: str, times: list[WrittenTime]
) -> tuple[list[WrittenTime], dict[int, WrittenTime]]:
    """Times in brackets that give the one before in Greenwich time: "12:40 (1940 GMT)"."""
    kept: list[WrittenTime] = []
    notes: dict[int, WrittenTime] = {}
    for time in times:
        bracket = text[: time.start].rstrip().endswith(("(", "/"))
        if (
            kept
            and bracket
            and time.zone == 0
            and kept[-1].zone is None
            and time.start - kept[-1].end <= 3
        ):
            notes[kept[-1].start] = time
        else:
            kept.append(time)
    return kept, notes


def _pair(
    text: str, dates: list[WrittenDate], times: list[WrittenTime]
) -> list[tuple[WrittenDate | None, WrittenTime | None]]:
    """Give each time the date that stands next to it, with no bar or other stamp between."""
    pairs: list[tuple[int, WrittenDate | None, WrittenTime | None]] = []
    free = list(times)
    for written in dates:
        near = [(_gap(written, t), t) for t in free if _joined(text, written, t)]
        time = min(near, key=lambda pair: (pair[0], pair[1].start))[1] if near else None
        if time:
            free.remove(time)
        pairs.append((min(written.start, time.start if time else written.start), written, time))
    pairs += [(t.start, None, t) for t in free]
    return [(written, time) for _, written, time in sorted(pairs, key=lambda p: p[0])]


def _gap(written: WrittenDate, time: WrittenTime) -> int:
    return max(time.start - written.end, written.start - time.end)


def _joined(text: str, written: WrittenDate, time: WrittenTime) -> bool:
    """Whether nothing that begins another stamp stands between a date and a time."""
    between = (
        text[written.end : time.start]
        if time.start >= written.end
        else text[time.end : written.start]
    )
    return (
        len(between) <= 25
        and not _UPDATE.search(between)
        and not ("|" in between and time.start < written.start)
    )


def _kind(text: str, start: int) -> Kind:
    """What the nearest cue before a stamp says it is."""
    cues = [(m.start(), "updated") for m in _UPDATE.finditer(text, 0, start)]
    cues += [(m.start(), "published") for m in _PUBLISH.finditer(text, 0, start)]
    if not cues:
        return "unknown"
    at, kind = max(cues)
    if kind == "published" and re.search(r"last\s+$", text[:at]):
        return "published"
    return "updated" if kind == "updated" else "published"


def _stamp(
    kind: Kind,
    source: str,
    where: str,
    written: WrittenDate | None,
    time: WrittenTime | None,
    before: Stamp | None,
    zones: dict[int, WrittenTime],
) -> Stamp:
    choices, undated = _days(written, before if written is None else None)
    clock = None
    if time is not None:
        seconds = "" if time.second is None else f":{time.second:02d}"
        clock = f"{time.hour:02d}:{time.minute:02d}{seconds}"
    offset = _offset(time, choices, zones)
    if offset is None and time is not None and before is not None and before.clock:
        offset = before.offset
    if written is None and before is not None:
        undated = before.undated
    return Stamp(kind, source, where, choices, undated, clock, offset)


def _days(
    written: WrittenDate | None, before: Stamp | None
) -> tuple[tuple[date, ...], WrittenDate | None]:
    if written is None:
        return (before.choices if before else ()), None
    if written.year is None:
        return (), written
    days = tuple(sorted(set(written.days(written.year))))
    if not days:  # the weekday does not fit: the day is still what is written
        days = tuple(sorted({date(written.year, *c) for c in written.choices}))
    return days, None


def _offset(
    time: WrittenTime | None, choices: tuple[date, ...], zones: dict[int, WrittenTime]
) -> int | None:
    if time is None:
        return None
    note = zones.get(time.start)
    if note is not None:  # the same moment twice: the difference is the zone
        minutes = (time.hour - note.hour) * 60 + time.minute - note.minute
        return (minutes + 720) % 1440 - 720
    return time.offset(choices[0]) if choices else time.zone


def url_stamp(url: str) -> Stamp | None:
    """The day in an address: /2022/09/06/, /2022/sep/6/, -20220906."""
    match = _URL_DATE.search(url) or _URL_COMPACT.search(url)
    if not match:
        return None
    year, month, day = match.groups()
    found = find_dates(
        f"{day} {month} {year}" if month.isalpha() else f"{year}-{int(month):02d}-{int(day):02d}"
    )
    if not found or found[0].year is None:
        return None
    days = found[0].days(found[0].year)
    return Stamp("unknown", "url", "url", tuple(days)) if len(days) == 1 else None


def with_year(stamp: Stamp, years: Iterator[int] | Sequence[int], note: str) -> Stamp | None:
    """A stamp without a year, completed by the one year that fits its weekday, or None."""
    if stamp.undated is None:
        return None
    days = sorted({d for year in years for d in stamp.undated.days(year)})
    if len(days) != 1:
        return None
    where = f"{stamp.where}; year from {note}"
    offset = stamp.offset
    return replace(stamp, choices=(days[0],), undated=None, where=where, offset=offset)
