"""What a parser says of one paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Name, Sentence, Token


@dataclass(frozen=True, slots=True)
class Parsed:
    """One paragraph; offsets count from its start, and its ``paragraph`` is always 0."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
