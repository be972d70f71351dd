"""Between which days an undated article was published: by what it tells, and when it was got."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from variorum.text.clock import find_dates, without_dates

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


def bounds_of(text: str, fetched: str | None, today: date) -> tuple[str | None, str | None] | None:
    """(no earlier than, no later than) as ISO dates; None where neither is sure.

    Only a full date in a sentence that tells of it as past, with no word of plans in it, is a
    lower bound.

    >>> bounds_of("He spoke on 6 May 2021. It ends on 9 May 2021.", None, date(2024, 1, 1))
    ('2021-05-06', None)
    """
    told = max(_told(text, today), default=None)
    got = fetched[:10] if fetched else None
    if told is None and got is None:
        return None
    if told and got and told.isoformat() > got:
        return None, got
    return told.isoformat() if told else None, got


def _told(text: str, today: date) -> Iterator[date]:
    """Days of which sentences tell in the past tense."""
    for sentence in _SENTENCE.findall(text):
        dates = find_dates(sentence) if len(sentence) <= 1000 else []
        rest = " ".join(without_dates(sentence)) if dates else ""  # "6 May" is no "may"
        if not _PAST.search(rest) or _FUTURE.search(rest):
            continue
        for found in dates:
            days = found.days(found.year) if found.year and len(found.choices) == 1 else []
            yield from (day for day in days if day <= today)
