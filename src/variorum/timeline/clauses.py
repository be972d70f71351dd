"""The clause that an expression dates, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.model import Annotations, Sentence, Token

_LEAST_WORDS = 4  # a shorter clause says too little alone; the sentence is given
# A clause that begins so leans on the one around it ("which began on Monday").
_LEANING = frozenset(
    {"which", "who", "whom", "whose", "where", "when", "if", "because", "as", "after", "before",
     "while", "until", "since", "although", "though", "whether", "than", "to"}
)  # fmt: skip
_SKIPPED = frozenset({"that", "and", "but", "or", ",", "so", "then"})
_TRAILING = re.compile(r"(?:[,;]?\s+(?:and|or|but))+$", re.IGNORECASE)
_TRIMMED = " \t\n,;:–—-("


def clause_at(text: str, notes: Annotations, sentence: Sentence, at: int, longest: int) -> str:
    """The words of the clause that the expression at code point ``at`` belongs to.

    They stand in the text as they are: from the first to the last token under the verb, of
    the smallest clause that can stand alone; cut at a word where longer than ``longest``.
    """
    tokens = notes.tokens
    number = next(
        (k for k in range(sentence.first, sentence.last) if tokens[k].end > at), sentence.first
    )
    first, last = _standing_alone(tokens, sentence, number)
    words = text[tokens[first].start : tokens[last].end].strip().strip(_TRIMMED).strip()
    if len(words) > longest:
        words = words[:longest].rsplit(None, 1)[0].rstrip(_TRIMMED)
    return _TRAILING.sub("", words)


def _standing_alone(tokens: Sequence[Token], sentence: Sentence, at: int) -> tuple[int, int]:
    """First and last token of the smallest clause above a token that needs no other."""
    verb = _verb_of(tokens, at)
    while True:
        first, last = _extent(tokens, sentence, verb)
        while first < last and tokens[first].text.lower() in _SKIPPED:
            first += 1
        leans = tokens[first].text.lower() in _LEANING or last - first < _LEAST_WORDS
        if not leans:
            return first, last
        if tokens[verb].head == verb:
            return sentence.first, sentence.last - 1
        verb = _verb_of(tokens, tokens[verb].head)


def _verb_of(tokens: Sequence[Token], at: int) -> int:
    """The first verb upward from a token that governs a clause, else the root."""
    while tokens[at].head != at:
        if tokens[at].pos in ("VERB", "AUX") and tokens[at].dep not in ("aux", "auxpass", "xcomp"):
            return at
        at = tokens[at].head
    return at


def _extent(tokens: Sequence[Token], sentence: Sentence, verb: int) -> tuple[int, int]:
    """First and last token under a verb, inside the sentence."""
    under = [k for k in range(sentence.first, sentence.last) if _under(tokens, k, verb)]
    return (min(under), max(under)) if under else (sentence.first, sentence.last - 1)


def _under(tokens: Sequence[Token], at: int, verb: int) -> bool:
    while at != verb and tokens[at].head != at:
        at = tokens[at].head
    return at == verb
