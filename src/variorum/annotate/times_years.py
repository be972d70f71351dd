"""Resolving what names a month, season, quarter, year, decade or century.

A name without its year is taken by the verb's tense: the last one for the past, the next
for the future. Where the tense is not known a report is taken to tell of the past.
"""

from __future__ import annotations

import re
from datetime import date

from variorum.annotate.times_place import Place
from variorum.annotate.times_scene import Answer, Scene, dated
from variorum.annotate.times_tense import Tense, on_noun
from variorum.annotate.times_words import (
    ORDINALS,
    month_number,
    position_of,
)
from variorum.text import periods
from variorum.text.numbers import value_of
from variorum.text.periods import Period

_CENTURIES = {"first": 1, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
              "twentieth": 20}  # fmt: skip
# A month beside a noun is ahead where it is at most this many months ahead: nearer than nine back.
_NEAR_MONTHS = 3


def spoken_year(at: Place, scene: Scene) -> Answer:
    """Nineteen ninety-six."""
    spoken = re.sub(r"\s+", " ", (at.mention["spoken"] or "").lower())
    if spoken.startswith("two thousand"):
        return dated(periods.year_of(int(value_of(spoken) or 2000)))
    words = re.split(r"[\s-]", spoken, maxsplit=1)
    rest = value_of(words[1])
    if rest is None:
        return Answer("date", None)
    return dated(periods.year_of(int(100 * (value_of(words[0]) or 19) + rest)))


def month(at: Place, scene: Scene) -> Answer:
    """In July, mid-August, March this year, last March, November 2022."""
    m = at.mention
    number, year, today = month_number(m["month"] or ""), year_told(at, scene), scene.reference.day
    if year is None and today is None and scene.year_before(m.start, at.sentence()[0]) is None:
        return Answer("date", f"XXXX-{number:02d}")
    if year is None and not m["which"]:
        before = scene.year_before(m.start, at.sentence()[0])
        if before is not None and number > before.period.start.month:
            year = before.period.start.year
    if year is None and today is not None:
        tense = scene.long_tense(at)
        if tense == "past" and on_noun(at.tokens, at.first, at.last):
            tense = None  # "a cut in September": the verb's tense is not the cut's
        year = _month_year(number, today, (m["which"] or "").lower(), tense)
    if year is None:
        return Answer("date", f"XXXX-{number:02d}")
    return dated(placed(periods.month(year, number), m["position"]))


def season(at: Place, scene: Scene) -> Answer:
    """The summer of 2018, last autumn, since the summer."""
    m = at.mention
    name, year, today = (m["season"] or "").lower(), year_told(at, scene), scene.reference.day
    if year is None and today is None:
        return Answer("date", f"XXXX-{periods.SEASON_CODES[name]}")
    if year is None and today is not None:
        year = _season_year(name, today, (m["which"] or "").lower(), scene.long_tense(at))
    return dated(periods.season(year or 0, name))


def quarter(at: Place, scene: Scene) -> Answer:
    """The third quarter of 2031, last year's second half, third-quarter."""
    m = at.mention
    nth = (m["nth"] or "").lower()
    halves = (m["of"] or "").lower() in ("half", "h")
    number = 2 if halves and nth in ("last", "latter", "final") else ORDINALS.get(nth) or int(nth)
    year, today = year_told(at, scene), scene.reference.day
    if halves and number > 2:
        return Answer("date", None)
    if year is None and today is None:
        return Answer("date", f"XXXX-{'H' if halves else 'Q'}{number}")
    if year is None and today is not None:
        ahead = scene.long_tense(at) == "future"
        current = (today.month - 1) // 3 + 1
        # the quarter just over is the one that is reported, also where the report is to come
        year = today.year + (1 if ahead and number < current - 1 else 0)
        year -= 1 if (not ahead and number > current) or (current == 1 and number == 4) else 0
    make = periods.half if halves else periods.quarter
    return dated(make(year or 0, number))


def year(at: Place, scene: Scene) -> Answer:
    """1987, fiscal 1989, early 2020, the end of 2022; the 2030 period, of the quarter told of."""
    if at.text[: at.mention.end].lower().endswith(("period", "quarter")):
        reported = scene.quarter_before(at.mention.start)
        if reported is not None:
            make = periods.half if "H" in reported.value else periods.quarter
            return dated(make(int(at.mention["year"] or 0), int(reported.value[-1])))
    return dated(placed(periods.year_of(int(at.mention["year"] or 0)), at.mention["position"]))


def years(at: Place, scene: Scene) -> Answer:
    """2019-20, 2014–2017."""
    first, last = at.mention["year"] or "", at.mention["last"] or ""
    last = last if len(last) == 4 else first[:2] + last
    if int(last) <= int(first):
        return Answer("date", first, periods.year_of(int(first)))
    start = periods.year_of(int(first))
    return Answer("date", first, Period(first, last, first, "year", start.start))


def decade(at: Place, scene: Scene) -> Answer:
    """The 1990s, the early '80s, the sixties: without a century, of the last one."""
    m = at.mention
    if m["decade"]:
        first = int(m["decade"])
    elif m["short"]:
        first = 1900 + int(m["short"])
    else:
        names = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
                 "nineties")  # fmt: skip
        first = 1920 + 10 * names.index((m["named"] or "").lower())
    return dated(placed(periods.decade(first), m["position"]))


def century(at: Place, scene: Scene) -> Answer:
    """The 19th century, the twentieth century."""
    nth = (at.mention["nth"] or "").lower()
    number = int(re.sub(r"\D", "", nth)) if nth[0].isdigit() else _CENTURIES.get(nth, 21)
    return dated(periods.century(number))


def _month_year(number: int, now: date, which: str, tense: Tense | None) -> int:
    if which == "last":
        return now.year - (number >= now.month)
    if which in ("next", "this coming"):
        return now.year + (number <= now.month)
    if which == "this":
        return now.year
    ahead = (number - now.month) % 12
    if tense == "future":
        return now.year + (number < now.month)
    if tense is None and 0 < ahead <= _NEAR_MONTHS:  # "visits in September", told in August
        return now.year + (number < now.month)
    return now.year - (number > now.month)


_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month


def _season_year(name: str, now: date, which: str, tense: Tense | None) -> int:
    first = _SEASON_MONTHS[name]
    if which == "last":  # the last one that is over
        return now.year - (now.month < first + 3)
    if which == "next" or (tense == "future" and which != "this"):
        return now.year + (now.month >= first)
    if which == "this":
        return now.year
    return now.year - (now.month < first)


def year_told(at: Place, scene: Scene) -> int | None:
    """The year that an expression itself names: "2019", "last year"."""
    told = at.mention["year"] or at.mention["ahead"]
    if told:
        return int(told)
    words, now = (at.mention["yearly"] or "").lower(), scene.reference.day
    if not words or now is None:
        return None
    base = now.year
    if words.startswith("the") and (anchor := scene.anchor(at.mention.start)) is not None:
        base = anchor.start.year
    shift = {"last": -1, "next": 1, "following": 1, "previous": -1, "past": -1}
    return base + next((n for word, n in shift.items() if word in words), 0)


def placed(period: Period, words: str | None) -> Period:
    """The early, middle or late part, where the words name one."""
    position = position_of(words)
    return periods.narrowed(period, position) if position else period


def digits(words: str | None) -> int:
    """The number in "7th", "the 22nd", "seven"; 0 where there is none."""
    found = re.sub(r"\D", "", words or "")
    return int(found) if found else int(value_of(words or "") or 0)
