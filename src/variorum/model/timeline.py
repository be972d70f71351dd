"""Moments of the story, and the brief."""

from __future__ import annotations

from msgspec import Struct

from variorum.model.article import Span


class TimedReading(Struct, frozen=True):
    """Where one version tells of a moment, and the words that date it there."""

    span: Span
    expression: str


class Moment(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One event in time: an inclusive ISO 8601 interval; ``event`` in one reading's own words."""

    from_: str | None = None
    to: str | None = None
    event: str
    readings: tuple[TimedReading, ...]


class BriefSentence(Struct, frozen=True, kw_only=True):
    """A sentence exactly as one article has it, with the origins it rests on."""

    text: str
    span: Span
    origins: tuple[str, ...] = ()
