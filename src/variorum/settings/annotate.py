"""Settings of the stage ``annotate``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnnotateSettings:
    """Parameters of ``variorum.annotate``."""

    parse_batch: int = 64
    """Paragraphs a batch for the parser; speed only."""

    encode_batch: int = 32
    """Sentences a batch for the encoder; speed only (32 was the best of 8 to 128)."""

    max_sentence_tokens: int = 160
    """Word pieces of a sentence that the encoder sees; the rest is cut. The longest of
    2,000 news sentences had 131, and attention's cost grows with the square."""

    parse_processes_from: int = 40_000
    """Words from which parsing is spread over two processes; starting one costs about 1.5 s."""
