"""Settings of the stage ``timeline``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineSettings:
    """Parameters of ``variorum.timeline``."""

    longest_days: int = 3_700
    """An expression that leaves more than some ten years open ("in the 19th century") dates
    no event of a news story."""

    same_wording: float = 0.5
    """Share of words in common from which two aligned sentences tell of one event, given
    that their times agree. A time of which no version tells twice needs less: that the sentences
    are aligned (sixteen joins over sixteen gold stories, all right)."""

    same_meaning: float = 0.7
    """The same for the cosine of their vectors: sentences told anew."""

    undated_days: int = 150
    """A date without its year, in a version without a date, is given the story's year if it
    is then at most this far from the days of publication: at twice that, the year before or
    after is as near."""

    event_characters: int = 160
    """A clause longer than this is cut at a word, for a line of the timeline."""
