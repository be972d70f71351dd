"""Which sentences tell of an event with its time, in each version."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from variorum.model import (
    Annotations,
    Article,
    ArticleId,
    Sentence,
    Span,
    StoryTexts,
    TimeExpression,
)
from variorum.settings import TimelineSettings
from variorum.text.periods import first_minute, last_minute
from variorum.timeline.undated import bounds_of, dateline_of, story_days

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d$")
_MONTH_NAMED = re.compile(r"^(?!.*(?:\d{4}|year))(?=.*\d)(?=.*[A-Z][a-z]{2})")
_COMPARED = re.compile(r"\bthan\s+(?:in|on|at|for)?\s*$", re.IGNORECASE)
_AFTER_DATELINE = re.compile(
    r",?\s*(?:[(/][^)\n]{2,40}[)/])?\s*(?:--?|–|—|_|:|\n|$)|,?\s*\([^)\n]{2,40}\)\s*\."
)


_LONGEST_PLACE = 60  # code points of a dateline before its day: "NEW HARLOW, Norland, "


class Dated(Struct, frozen=True, kw_only=True):
    """One time expression in one sentence, with its interval as exact as the words.

    ``first`` and ``last`` are its minutes, ISO 8601, for ordering. All are None where the
    article does not say which day it writes on.
    """

    article: ArticleId
    sentence: int
    span: Span
    time: TimeExpression
    expression: str
    from_: str | None
    to: str | None
    first: str | None
    last: str | None

    @property
    def days(self) -> int:
        """How many days the expression leaves open; 0 for a single day or less."""
        if self.first is None or self.last is None:
            return 0
        return (date.fromisoformat(self.last[:10]) - date.fromisoformat(self.first[:10])).days


def find_dated(texts: StoryTexts, settings: TimelineSettings) -> tuple[Dated, ...]:
    """All dated sentences of a story, in order of article and text.

    Durations and sets date nothing; nor does what leaves more open than the settings allow,
    what is only compared with ("more than in 2022"), or a dateline.
    """
    days = story_days(texts)
    found: list[Dated] = []
    for article in texts.articles:
        found += _of_article(article, texts.annotations[article.id], days, settings)
    return tuple(_in_one_year(found))


def _in_one_year(found: Sequence[Dated]) -> list[Dated]:
    """Days of the calendar told without their year, in the year that most versions put them in.

    "On 8 October" was read by the tense of its verb, which may be another thing's; all
    versions of one story mean one day. Where no year has most, each keeps its own.
    """
    years: dict[str, Counter[str]] = {}
    for _, day in dict.fromkeys((one.article, _yearless(one)) for one in found):
        if day:
            years.setdefault(day[5:], Counter())[day[:4]] += 1
    return [_moved(one, years[day[5:]]) if (day := _yearless(one)) else one for one in found]


def _yearless(one: Dated) -> str | None:
    """The day that an expression without its year was taken for; None for all others."""
    value = one.from_ or ""
    named = _DAY.match(one.time.value or "") and one.from_ == one.to and len(value) == 10
    return value if named and _MONTH_NAMED.search(one.expression) else None


def _moved(one: Dated, years: Counter[str]) -> Dated:
    (year, most), *others = years.most_common()
    if others and others[0][1] == most:
        return one
    stamp = f"{year}{(one.from_ or '')[4:]}"
    return replace(one, from_=stamp, to=stamp, first=first_minute(stamp), last=last_minute(stamp))


def _of_article(
    article: Article,
    notes: Annotations,
    days: tuple[date, date] | None,
    settings: TimelineSettings,
) -> list[Dated]:
    undated = days if article.published is None else None
    dateline = dateline_of(article, notes, undated, settings) if undated else None
    found: dict[tuple[int, str | None, str | None, str], Dated] = {}
    for time in notes.times:
        number = _sentence_of(notes, time)
        if number is None or not _dates(article, time):
            continue
        bounds = (time.from_, time.to) if time.from_ else None
        if bounds is None and undated:
            bounds = bounds_of(time, undated, dateline, settings)
        dated = _dated(article, number, notes.sentences[number], time, bounds or (None, None))
        words = "" if dated.first else dated.expression.casefold()
        if dated.days <= settings.longest_days:
            found.setdefault((number, dated.first, dated.last, words), dated)
    return list(found.values())


def _dates(article: Article, time: TimeExpression) -> bool:
    """Whether an expression dates an event."""
    if time.kind in ("duration", "set") or _only_direction(time):
        return False
    if _COMPARED.search(article.text[max(0, time.start - 12) : time.start]):
        return False
    lead = article.text[article.text.rfind("\n", 0, time.start) + 1 : time.start]
    dateline = len(lead) <= _LONGEST_PLACE and lead[:3].isupper()
    return not (dateline and _AFTER_DATELINE.match(article.text, time.end))


def _dated(
    article: Article,
    number: int,
    sentence: Sentence,
    time: TimeExpression,
    bounds: tuple[str | None, str | None],
) -> Dated:
    from_, to = bounds
    return Dated(
        article=article.id,
        sentence=number,
        span=Span(article.id, sentence.start, sentence.end),
        time=time,
        expression=article.text[time.start : time.end],
        from_=from_,
        to=to,
        first=first_minute(from_) if from_ else None,
        last=last_minute(to) if to else None,
    )


def _only_direction(time: TimeExpression) -> bool:
    """Whether no date is meant: "recently", "the future"."""
    return time.from_ is None and (time.value is None or time.value.endswith("_REF"))


def _sentence_of(notes: Annotations, time: TimeExpression) -> int | None:
    for number, sentence in enumerate(notes.sentences):
        if sentence.start <= time.start < sentence.end:
            return number
    return None
