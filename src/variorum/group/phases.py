"""Phases of a story: its first day, and each later day that brought something new.

A later day opens a phase where several of its articles have the same names or numbers
that none had before: a toll, an arrest, a minister. A desk that tells the old once more
in other words opens none, nor does one that alone has something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.group.prints import CALENDAR, Prints
from variorum.model import Phase
from variorum.settings import GroupSettings
from variorum.text.terms import NAME, NUMBER


def find_phases(rows: Sequence[int], prints: Prints, settings: GroupSettings) -> tuple[Phase, ...]:
    """The phases of a story's articles, in order of time; none where it has but one.

    Articles whose day of publication is not known are in no phase.
    """
    days: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        day = (prints.days[row] or "")[:10]
        if len(day) == 10:
            days[day].append(row)
    parts: list[list[str]] = []
    news: list[tuple[str, ...]] = []
    known: set[int] = set()
    for day in sorted(days):
        told = Counter(t for row in days[day] for t in _telling(row, prints))
        fresh = [t for t in sorted(told) if told[t] >= settings.phase_tellers and t not in known]
        if not parts or len(fresh) >= settings.phase_news:
            parts.append([])
            news.append(tuple(prints.terms.forms[t] for t in fresh) if len(parts) > 1 else ())
        parts[-1].append(day)
        known.update(told)
    if len(parts) < 2:
        return ()
    return tuple(
        Phase(
            id=f"f{n}",
            from_=part[0],
            to=part[-1],
            articles=tuple(sorted(prints.ids[row] for day in part for row in days[day])),
            new=fresh[: settings.phase_shown],
        )
        for n, (part, fresh) in enumerate(zip(parts, news, strict=True), start=1)
    )


def _telling(row: int, prints: Prints) -> list[int]:
    """Columns of the names and numbers of one text; a weekday is no news on its day."""
    terms = prints.terms
    cells = slice(terms.ends[row], terms.ends[row + 1])
    kept: list[int] = terms.columns[cells][terms.kinds[cells] & (NAME | NUMBER) > 0].tolist()
    return [c for c in kept if terms.words[c] not in CALENDAR]
