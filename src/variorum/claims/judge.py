"""A judge of what the slots propose: a language-inference or chat model, off by default.

A judge sees one disagreement at a time, a sentence of each side, and says how sure it is
that the two cannot both be right. What it doubts is removed, the rest is put in a new
order; it has no way to add a finding or to change one's words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec.structs import replace

from variorum.model import Disagreement, DisagreementKind, Side, StoryTexts
from variorum.settings import ClaimsSettings


class Judge(Protocol):
    """Says how sure it is, in [0, 1], that two sentences contradict each other here."""

    def contradiction(self, kind: DisagreementKind, about: str, one: str, other: str) -> float:
        """How sure it is that ``one`` and ``other`` differ on ``about`` and cannot both hold."""
        ...


def judged(
    found: Sequence[Disagreement], texts: StoryTexts, judge: Judge, settings: ClaimsSettings
) -> tuple[Disagreement, ...]:
    """Those that the judge believes, surest first; equals stay in the order they came in.

    Of several sides the judge is asked about each against the first; the surest answer counts.
    """
    answers = [(_ask(d, texts, judge), d) for d in found]
    kept = [(sure, d) for sure, d in answers if sure >= settings.least_judged]
    ordered = sorted(kept, key=lambda x: -x[0])
    return tuple(replace(d, id=f"d{n}") for n, (_, d) in enumerate(ordered, 1))


def _ask(found: Disagreement, texts: StoryTexts, judge: Judge) -> float:
    first, *others = (_sentence(side, texts) for side in found.sides)
    return max(judge.contradiction(found.kind, found.about, first, other) for other in others)


def _sentence(side: Side, texts: StoryTexts) -> str:
    """The whole sentence in which a side's first reading starts."""
    span = side.readings[0].span
    sentences = texts.annotations[span.article].sentences
    number = next(n for n, s in enumerate(sentences) if s.start <= span.start < s.end)
    return texts.words(texts.sentence_span(span.article, number))
