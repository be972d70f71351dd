"""All stamps of a page -> when it was published and updated, or a notice why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.read.stamps import RANKS, Stamp, with_year

_SHOWN = frozenset({"shown", "time-element"})


@dataclass(frozen=True, slots=True)
class Dating:
    """The times of one page; ``problems`` are (notice code, message) pairs.

    ``open`` are stamps that lack only their year: another article of the run may give it.
    """

    published: str | None = None
    updated: str | None = None
    published_from: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    open: tuple[Stamp, ...] = ()


def decide(stamps: Sequence[Stamp], hints: Sequence[date], today: date) -> Dating:
    """Which stamp is the publication, which the update.

    Args:
        stamps: of the page, in the order of the page within each source.
        hints: clear days the page names elsewhere (its dateline, its address): they settle
            which of two readings "04/05/2023" has, and which year a stamp lacks.
        today: stamps later than the day after it are refused (the day after: time zones).
    """
    problems: list[tuple[str, str]] = []
    clear = [s for s in _settled(stamps, hints, problems) if _possible(s, today, problems)]
    clear.sort(key=lambda s: RANKS[s.source])  # stable: page order within a source
    published = _published(clear)
    if published is None:
        left = tuple(s for s in stamps if s.undated is not None and not s.choices)
        return Dating(None, None, None, tuple(problems), left)
    published = _as_shown(clear, published)
    problems += _conflicts(clear, published)
    updated = _updated(clear, published, problems)
    return Dating(
        published=published.iso(),
        updated=updated.iso() if updated else None,
        published_from=published.where,
        problems=tuple(problems),
    )


def _settled(
    stamps: Sequence[Stamp], hints: Sequence[date], problems: list[tuple[str, str]]
) -> list[Stamp]:
    """Stamps with one day each: years and the order of day and month from the page's hints."""
    known = [s.day for s in stamps if s.day] + list(hints)
    settled = []
    for stamp in stamps:
        if stamp.day:
            settled.append(stamp)
        elif stamp.undated is not None:
            years = sorted({d.year for d in known if _near(stamp, d)})
            full = with_year(stamp, years, "the page")
            settled += [full] if full else []
        elif stamp.choices:
            fitting = {c for c in stamp.choices if c in known} or {
                c for c in stamp.choices if any(abs((c - day).days) <= 1 for day in known)
            }
            if len(fitting) == 1:
                settled.append(replace(stamp, choices=tuple(fitting)))
            else:
                days = " or ".join(map(str, stamp.choices))
                problems.append(("unclear-date", f"{stamp.where} may mean {days}"))
    return settled


def _near(stamp: Stamp, day: date) -> bool:
    """Whether a stamp without a year falls within a month of a day in that day's year."""
    return stamp.undated is not None and any(
        abs((d - day).days) <= 31 for d in stamp.undated.days(day.year)
    )


def _possible(stamp: Stamp, today: date, problems: list[tuple[str, str]]) -> bool:
    if stamp.day is None or stamp.day <= today + timedelta(days=1):
        return True
    problems.append(("future-date", f"{stamp.where} says {stamp.iso()}, after {today}; refused"))
    return False


def _published(clear: Sequence[Stamp]) -> Stamp | None:
    """The surest stamp of publication, made more exact by another stamp of the same day."""
    said = [s for s in clear if s.kind == "published"] or [s for s in clear if s.kind == "unknown"]
    plain = [s for s in clear if s.kind == "unknown" and s.source in {"shown", "line"}]
    if not said:
        return None
    best = said[0]
    if best.clock is None:
        exact = [s for s in said + plain if s.day == best.day and s.clock]
        best = exact[0] if exact else best
    if best.clock and best.offset is None:
        zoned = [s for s in clear if s.day == best.day and s.offset is not None and s.clock]
        alike = [s for s in zoned if s.clock and s.clock[:5] == best.clock[:5]]
        best = replace(best, offset=alike[0].offset) if alike else best
    return best


def _as_shown(clear: Sequence[Stamp], published: Stamp) -> Stamp:
    """The publication as the page shows it below its headline, where the head says otherwise.

    Heads often give the time in Greenwich: the same moment in local time has the page's day and
    tells the zone. Of two different days the shown one is the page's word to its readers,
    unless it is the day of an update.
    """
    shown = [s for s in clear if s.source in _SHOWN and s.kind != "updated" and s.day]
    if published.source not in {"json-ld", "meta"}:
        return published
    for stamp in shown:
        local = _in_local_time(published, stamp)
        if local:
            return local
    above = [s for s in clear if s.source == "above" and s.day and _next_day(published, s.day)]
    shown = shown or above  # a head in Greenwich time, a date above the headline in local time
    days = {s.day for s in shown} - {s.day for s in clear if s.kind == "updated"}
    if len(days) == 1 and published.day not in {s.day for s in shown}:
        return next(s for s in shown if s.day in days)
    return published


def _next_day(moment: Stamp, day: date) -> bool:
    """Whether a moment given in Greenwich time falls on another day in some other zone."""
    return moment.offset == 0 and moment.day is not None and abs((moment.day - day).days) == 1


def _in_local_time(moment: Stamp, shown: Stamp) -> Stamp | None:
    """The moment with the shown clock, where the two differ by a zone's offset only."""
    if moment.offset is None or shown.offset is not None:
        return None
    greenwich, local = moment.moment(), shown.moment()
    if greenwich is None or local is None:
        return None
    apart = int((local - greenwich).total_seconds() // 60)
    if apart % 15 or abs(apart) > 14 * 60 or apart == moment.offset:
        return None
    return replace(moment, choices=shown.choices, clock=shown.clock, offset=apart)


def _conflicts(clear: Sequence[Stamp], published: Stamp) -> list[tuple[str, str]]:
    others = [s for s in clear if s.kind == "published" and s.day != published.day]
    return [
        ("date-conflict", f"{published.where} says {published.iso()}, {s.where} says {s.iso()}")
        for s in others[:1]
    ]


def _updated(
    clear: Sequence[Stamp], published: Stamp, problems: list[tuple[str, str]]
) -> Stamp | None:
    """The surest update that is not the publication itself nor before it."""
    for stamp in clear:
        if stamp.kind != "updated" or stamp.iso() == published.iso() or stamp.day is None:
            continue
        if published.day is None or _same_minute(stamp, published):
            continue
        if _before(stamp, published):
            problems.append(
                (
                    "update-before-publication",
                    f"{stamp.where}: {stamp.iso()} is before {published.iso()}",
                )
            )
            continue
        if stamp.day == published.day and stamp.clock is None:
            continue  # the same day, no more exact: says nothing
        return stamp
    return None


def _same_minute(one: Stamp, other: Stamp) -> bool:
    if one.offset is None or other.offset is None:  # one of them in local time: the same zone
        one, other = replace(one, offset=None), replace(other, offset=None)
    a, b = one.moment(), other.moment()
    return a is not None and b is not None and abs((a - b).total_seconds()) < 60


def _before(one: Stamp, other: Stamp) -> bool:
    a, b = one.moment(), other.moment()
    if a is not None and b is not None and (one.offset is None) == (other.offset is None):
        return a < b
    return one.day is not None and other.day is not None and one.day < other.day
