"""Settings of the stage ``brief``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BriefSettings:
    """Parameters of ``variorum.brief``."""

    least: int = 3
    """Sentences of the brief of a single article: its lead and two more."""

    most: int = 8
    """Sentences of any brief, beside the other sides of contradictions: a minute's reading."""

    articles_a_sentence: float = 2.0
    """Articles of a story for each sentence beyond ``least``."""

    fewest_words: int = 8
    """Words under which a sentence does not stand by itself (subheads, exclamations)."""

    most_words: int = 50
    """Words over which a sentence is no brief one; the longest leads of agencies have about 45."""

    words_outside_quotes: int = 3
    """Words a sentence needs beside what it quotes: who said it, at least."""

    lead_sentences: float = 6.0
    """Sentences over which a place in an article loses half of its weight: what matters stands
    first in news, and what has slid under the tenth sentence, an editor thought little of."""

    same_meaning: float = 0.6
    """Cosine of sentence vectors from which a second sentence would tell the same again. Higher
    would let the lead in twice; between different sentences of one story it is about .35."""

    same_words: float = 0.5
    """Share of a sentence's names, nouns, verbs and numbers that an earlier one has, from which
    it would tell the same again."""

    contradictions: int = 2
    """Disagreements, the most, of which the brief tells both sides."""

    sure: float = 0.6
    """Confidence from which a disagreement is told in the brief."""
