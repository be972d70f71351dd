"""The clause that an expression dates, in the article's own words."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Annotations, Sentence, Token

_LEAST_WORDS = 4  # a shorter clause says too little alone; the sentence is given
_TRIMMED = " \t\n,;:–—-("


def clause_at(text: str, notes: Annotations, sentence: Sentence, at: int, longest: int) -> str:
    """The words of the clause that the expression at code point ``at`` belongs to.

    They stand in the text as they are: from the first to the last token under the verb,
    cut at a word where they are longer than ``longest`` code points.
    """
    tokens = notes.tokens
    number = next(
        (k for k in range(sentence.first, sentence.last) if tokens[k].end > at), sentence.first
    )
    first, last = _extent(tokens, sentence, _verb_of(tokens, number))
    if last - first < _LEAST_WORDS:
        first, last = sentence.first, sentence.last - 1
    words = text[tokens[first].start : tokens[last].end].strip(_TRIMMED)
    if len(words) <= longest:
        return words
    return words[:longest].rsplit(None, 1)[0].rstrip(_TRIMMED)


def _verb_of(tokens: Sequence[Token], at: int) -> int:
    """The first verb upward from a token that has its own subject, else the root."""
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
