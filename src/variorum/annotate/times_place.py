"""A candidate in its text, with the tokens and the sentence about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotate.times_patterns import Mention
from variorum.model import Token


@dataclass(frozen=True, slots=True)
class Place:
    """A candidate in its text; ``first`` and ``last`` are token numbers."""

    text: str
    tokens: Sequence[Token]
    mention: Mention
    first: int
    last: int

    def before(self, steps: int = 1) -> Token | None:
        """The token ``steps`` before the candidate, if it stands in the same paragraph."""
        at = self.first - steps
        if at < 0 or "\n" in self.text[self.tokens[at].end : self.mention.start]:
            return None
        return self.tokens[at]

    def after(self) -> Token | None:
        """The token after the candidate, if it stands in the same paragraph."""
        at = self.last + 1
        if at >= len(self.tokens) or "\n" in self.text[self.mention.end : self.tokens[at].start]:
            return None
        return self.tokens[at]

    def sentence(self) -> tuple[int, int]:
        """Bounds of the sentence: the tokens about that hang on the same root."""
        root, first, last = _root(self.tokens, self.first), self.first, self.first
        while first > 0 and _root(self.tokens, first - 1) == root:
            first -= 1
        while last + 1 < len(self.tokens) and _root(self.tokens, last + 1) == root:
            last += 1
        return self.tokens[first].start, self.tokens[last].end

    def words_before(self) -> str:
        """The word before, lower case."""
        token = self.before()
        return token.text.lower() if token else ""


def _root(tokens: Sequence[Token], at: int) -> int:
    while tokens[at].head != at:
        at = tokens[at].head
    return at


def place(text: str, tokens: Sequence[Token], starts: Sequence[int], mention: Mention) -> Place:
    """Find the tokens of a candidate; ``starts`` are the tokens' starts."""
    first = max(0, bisect_left(starts, mention.start + 1) - 1)
    last = max(first, bisect_left(starts, mention.end) - 1)
    return Place(text, tokens, mention, first, last)
