"""Which sentences tell of an event with its time, in each version."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from variorum.model import Annotations, ArticleId, Sentence, Span, StoryTexts, TimeExpression
from variorum.settings import TimelineSettings
from variorum.text.periods import first_minute, last_minute


class Dated(Struct, frozen=True, kw_only=True):
    """One time expression in one sentence; ``first`` and ``last`` are minutes, ISO 8601.

    Both are None where the article does not say which day it writes on.
    """

    article: ArticleId
    sentence: int
    span: Span
    time: TimeExpression
    expression: str
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

    Durations and sets date nothing; nor does what leaves more open than the settings allow.
    """
    found = []
    for article in texts.articles:
        notes = texts.annotations[article.id]
        for time in notes.times:
            number = _sentence_of(notes, time)
            if time.kind in ("duration", "set") or number is None or _only_direction(time):
                continue
            sentence = notes.sentences[number]
            dated = _dated(article.id, article.text, number, sentence, time)
            if dated.days <= settings.longest_days:
                found.append(dated)
    return tuple(found)


def _dated(
    article: ArticleId, text: str, number: int, sentence: Sentence, time: TimeExpression
) -> Dated:
    return Dated(
        article=article,
        sentence=number,
        span=Span(article, sentence.start, sentence.end),
        time=time,
        expression=text[time.start : time.end],
        first=first_minute(time.from_) if time.from_ else None,
        last=last_minute(time.to) if time.to else None,
    )


def _only_direction(time: TimeExpression) -> bool:
    """Whether no date is meant: "recently", "the future"."""
    return time.from_ is None and (time.value is None or time.value.endswith("_REF"))


def _sentence_of(notes: Annotations, time: TimeExpression) -> int | None:
    for number, sentence in enumerate(notes.sentences):
        if sentence.start <= time.start < sentence.end:
            return number
    return None
