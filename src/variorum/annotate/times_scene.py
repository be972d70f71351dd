"""What an expression is resolved against: the day of writing, and the days told of before.

The day of writing is the dateline's where the text has one ("PORT ELDA, Sept 15 (KNA) -"),
else the article's published date. Without either, relative expressions stay open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.annotate.times_place import Place
from variorum.annotate.times_tense import Tense, tense_at
from variorum.annotate.times_words import DAY, MONTH, YEAR, month_number
from variorum.model import Article, TimeKind, Token
from variorum.text.periods import Period

_DATELINE = re.compile(
    rf"\s*[A-Z][^\n]{{1,60}}?,?\s+(?:(?P<month>{MONTH})\s+(?P<day>{DAY})|"
    rf"(?P<day2>{DAY})\s+(?P<month2>{MONTH}))(?:,?\s+(?P<year>{YEAR}))?\s*"
    r"(?:[(/][^)\n]{2,40}[)/])?\s*(?:--?|–|—|_|:)\s"
)
# A dateline is at most this many days older than the page: later ones are reprints.
_DATELINE_DAYS = 7
# Code points within which "a year earlier" is the same quarter a year earlier: two paragraphs.
_REPORT_REACH = 600


@dataclass(frozen=True, slots=True)
class Reference:
    """The day of writing, and the minute where the page gives one ("07:48")."""

    day: date | None
    minute: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """How an expression was resolved; no period where it cannot be."""

    kind: TimeKind
    value: str | None
    period: Period | None = None


def dated(period: Period) -> Answer:
    """The answer for a date whose value is the period's own."""
    return Answer("date", period.value, period)


@dataclass(frozen=True, slots=True)
class Told:
    """A period told of before, and where: anchors look for the nearest."""

    start: int
    period: Period
    year_told: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """The text as far as it has been read."""

    text: str
    tokens: Sequence[Token]
    reference: Reference
    told: tuple[Told, ...] = ()

    def tense(self, place: Place) -> Tense | None:
        """Tense of the clause that an expression stands in."""
        return tense_at(self.tokens, place.first, place.last)

    def long_tense(self, place: Place) -> Tense | None:
        """The same for a month or longer: "figures for January", "a June agreement" look back."""
        before, after = place.words_before(), place.after()
        told_by = after is not None and after.pos == "NOUN" and after.text.islower()
        if told_by and place.tokens[place.last].head == place.last + 1:
            return "past"
        return tense_at(self.tokens, place.first, place.last, looking=before != "for")

    def year_before(self, at: int, within: int) -> Told | None:
        """The day or month last told with its year, at ``within`` or later and before ``at``."""
        for told in reversed(self.told):
            if (
                told.year_told
                and within <= told.start < at
                and told.period.grain in ("day", "month")
            ):
                return told
        return None

    def quarter_before(self, at: int) -> Period | None:
        """The quarter that a report on a quarter's results tells of here."""
        for told in reversed(self.told):
            if told.start < at and told.period.grain == "quarter":
                return told.period if at - told.start <= _REPORT_REACH else None
        return None

    def told_last(self, grain: str, at: int) -> Period | None:
        """The quarter, month or year last told of before ``at`` by its own name."""
        near = (t for t in reversed(self.told) if t.start < at and t.period.grain == grain)
        found = next(near, None)
        return found.period if found and at - found.start <= _REPORT_REACH else None

    def told_near(self, at: int) -> Period | None:
        """The period last told of in this paragraph or the one before."""
        found = next((t for t in reversed(self.told) if t.start < at), None)
        return found.period if found and at - found.start <= _REPORT_REACH else None

    def anchor_day(self, at: int) -> date | None:
        """The day last told of before code point ``at``, else the day of writing."""
        for told in reversed(self.told):
            if told.start < at and told.period.grain in ("day", "part", "minute"):
                return told.period.start
        return self.reference.day

    def anchor(self, at: int) -> Period | None:
        """The period last told of in this paragraph; None where there is none."""
        for told in reversed(self.told):
            if told.start < at:
                near = "\n\n" not in self.text[told.start : at]
                return told.period if near else None
        return None


def reference_of(article: Article) -> Reference:
    """The day of writing, from the dateline or the published date."""
    day, minute = _published(article.published)
    told = _dateline(article.text, day)
    if told is not None and told != day:
        return Reference(told)
    return Reference(day, minute)


def _published(stamp: str | None) -> tuple[date | None, str | None]:
    if not stamp or len(stamp) < 10:
        return None, None
    try:
        day = date.fromisoformat(stamp[:10])
    except ValueError:
        return None, None
    return day, stamp[11:16] or None


def _dateline(text: str, published: date | None) -> date | None:
    match = _DATELINE.match(text)
    if not match:
        return None
    month = month_number(match["month"] or match["month2"])
    number = int(re.sub(r"\D", "", match["day"] or match["day2"]))
    if match["year"]:
        return safe_date(int(match["year"]), month, number)
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        day = safe_date(year, month, number)
        if day and timedelta(0) <= published - day <= timedelta(days=_DATELINE_DAYS):
            return day
    return None


def safe_date(year: int, month: int, day: int) -> date | None:
    """A date; None where the calendar has none ("30 February")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
