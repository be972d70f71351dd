"""Between which days an undated article was published: by what it tells, and when it was got.

A lower bound is a day that the text tells of as past: a full date; a day counted from one
beside it ("the following Thursday", "two days later"); or a weekday with its day and month
("Tuesday, 6 September") whose year is then the only one that fits between the other bounds.
What fits twice bounds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from variorum.text.clock import WEEKDAYS, WrittenDate, find_dates, without_dates
from variorum.text.numbers import value_of

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?")
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|began|came|went|took|made|saw|gave|found|held|left|met|fell|rose|"
    r"broke|struck|won|lost|sent|spoke|wrote|ran|sank|drew|drove|fought|fled|flew|grew|kept|led|paid|rode|sat|"
    r"sold|stood|stole|swore|taught|threw|thought|built|bought|brought|caught|chose|dealt|felt|got|heard|"
    r"sought|shook|shot|slept|spent|stuck|swept|swam|tore|became|beat|overturned|lay|rang|wore|\w{2,}ed)\b",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|can|going to|to be|until|till|by|before|from|"
    r"scheduled|due|planned?|expected|deadline|if|unless|after|next|upcoming|runs?|ends?|expires?)\b",
    re.I,
)


_LATER = re.compile(
    r"\b(?:the (?:next|following) (?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|day)|"
    r"(?P<count>[a-z]+|\d{1,2}) (?P<unit>day|week)s? later)\b",
    re.I,
)
_LONGEST = 1000  # code points of a sentence; longer ones are lists
# A day told without its year lies in the year before the writing: older ones have their year.
_YEARLESS = timedelta(days=364)


def bounds_of(text: str, fetched: str | None, today: date) -> tuple[str | None, str | None] | None:
    """(no earlier than, no later than) as ISO dates; None where neither is sure.

    Only a day in a sentence that tells of it as past, with no word of plans in it, is a lower
    bound.

    >>> bounds_of("He spoke on 6 May 2021. It ends on 9 May 2021.", None, date(2024, 1, 1))
    ('2021-05-06', None)
    >>> bounds_of("He spoke on 6 May 2021. The next day he left.", None, date(2024, 1, 1))
    ('2021-05-07', None)
    """
    got = fetched[:10] if fetched else None
    told = max(_told(text, today), default=None)
    if told is not None:
        high = min(today, date.fromisoformat(got)) if got else today
        told = max([told, *_yearless(text, told, high)])
    if told is None and got is None:
        return None
    if told and got and told.isoformat() > got:
        return None, got
    return told.isoformat() if told else None, got


def _told(text: str, today: date) -> Iterator[date]:
    """Days of which sentences tell in the past tense, and days counted from these."""
    anchor: date | None = None
    end = 0
    for match in _SENTENCE.finditer(text):
        sentence = match[0]
        if "\n" in text[end : match.start()]:
            anchor = None
        end = match.end()
        days = [day for day in _days(sentence, find_dates(sentence)) if day <= today]
        if len(sentence) <= _LONGEST and anchor and not days:
            later = _later(sentence, anchor)
            if later and later <= today:
                yield later
        yield from days
        anchor = days[0] if len(days) == 1 else None


def _days(sentence: str, dates: list[WrittenDate]) -> list[date]:
    """The full dates of a sentence that tells of them as past."""
    if len(sentence) > _LONGEST or not dates or not _past(" ".join(without_dates(sentence))):
        return []
    sure = (found for found in dates if found.year and len(found.choices) == 1)
    return [day for found in sure for day in found.days(found.year or 0)]


def _past(rest: str) -> bool:
    """Whether a sentence without its dates ("6 May" is no "may") tells of the past alone."""
    return bool(_PAST.search(rest)) and not _FUTURE.search(rest)


def _later(sentence: str, anchor: date) -> date | None:
    """The day that a sentence counts from the one told right before."""
    match = _LATER.search(sentence)
    if not match or not _past(sentence[: match.start()] + sentence[match.end() :]):
        return None
    if match["weekday"]:
        return anchor + timedelta(
            days=(WEEKDAYS[match["weekday"].lower()] - anchor.weekday()) % 7 or 7
        )
    words = (match["count"] or "a").lower()
    count = 1 if words == "a" else value_of(words)
    size = 7 if (match["unit"] or "").lower() == "week" else 1
    return anchor + timedelta(days=int(count) * size) if count else None


def _yearless(text: str, low: date, high: date) -> Iterator[date]:
    """Days told as past by weekday, day and month, where one year alone fits."""
    for sentence in _SENTENCE.findall(text):
        dates = find_dates(sentence) if len(sentence) <= _LONGEST else []
        named = [d for d in dates if d.year is None and d.weekday is not None]
        if not named or not _past(" ".join(without_dates(sentence))):
            continue
        for found in named:
            years = range(low.year - 1, high.year + 1)
            fitting = [d for y in years for d in found.days(y) if low - _YEARLESS <= d <= high]
            yield from fitting if len(fitting) == 1 else []
