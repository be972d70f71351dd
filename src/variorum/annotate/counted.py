"""What a number counts or measures: the lemma of the noun it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Token

_REACH = 6  # tokens from a number to its noun: "14 badly burnt young passengers"
_MODIFIERS = frozenset({"ADJ", "ADV"})
_PHRASE = frozenset({"ADJ", "ADV", "DET", "NUM", "PRON"})  # after "of": "of the 900 clerks"
_STOPS = frozenset({"last", "this", "next", "per", "each", "every", "more", "less", "fewer"})
_STATE_TAGS = ("VBN", "VBG", "JJ")  # "14 dead", "31 missing", "six injured"


def counted_lemma(tokens: Sequence[Token], last: int, *, measured: bool) -> str | None:
    """The lemma of the noun that is counted or measured, lower case; None when none is told.

    Args:
        tokens: of the whole text.
        last: number of the quantity's last token.
        measured: the quantity ends in a unit ("27-metre", "34 per cent").
    """
    if not 0 <= last < len(tokens):
        return None
    after = last + 1
    if not measured and after < len(tokens) and tokens[after].text == "-":
        return _hyphened(tokens, after + 1)
    head = tokens[last].head
    governed = not measured and tokens[last].dep == "nummod" and last < head <= last + _REACH
    governed = governed and all(t.pos != "CCONJ" for t in tokens[after:head])
    if governed and _is_noun(tokens[head]):
        return tokens[head].lemma.lower()
    if after < len(tokens) and tokens[after].lemma == "of":
        return _noun_from(tokens, after + 1, _PHRASE)
    return _noun_from(tokens, after, _MODIFIERS) or (None if measured else _state(tokens, after))


def _is_noun(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN") and token.text[:1].isalpha()


def _hyphened(tokens: Sequence[Token], at: int) -> str | None:
    """As "15-member council" counts members; "three-way talks" count nothing."""
    if at < len(tokens) and _is_noun(tokens[at]):
        return tokens[at].lemma.lower()
    return None


def _noun_from(tokens: Sequence[Token], first: int, before: frozenset[str]) -> str | None:
    """The last noun of the phrase that starts at ``first``; ``before``: what may lead to it."""
    noun, end = None, tokens[first - 1].end
    for token in tokens[first : first + _REACH]:
        if token.start - end > 1 or token.text.lower() in _STOPS:  # another paragraph begins
            break
        end = token.end
        if _is_noun(token):
            noun = token.lemma.lower()
        elif noun or token.pos not in before:
            break
    return noun


def _state(tokens: Sequence[Token], at: int) -> str | None:
    if at < len(tokens) and tokens[at].tag in _STATE_TAGS:
        return tokens[at].text.lower()
    return None
