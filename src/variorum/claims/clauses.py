"""Clauses: the parts of a sentence that assert something by themselves.

A sentence is cut before a clause that is joined to its main clause and has a subject of
its own ("the dam broke, and the village was evacuated"). What is said in a subordinate
clause stays with its main clause, for it may not be asserted by itself. The parts cover
the sentence but for the comma and conjunction between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from variorum.model import Annotations, Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_VERBS = frozenset({"VERB", "AUX"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_SUBORDINATE = frozenset({"that", "which", "who", "whether", "if", "how", "why", "where", "when"})
_STARTS = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "ADV", "ADP"})
_LEAST_TOKENS = 4
"""Tokens of a clause; shorter ones say too little by themselves."""


def clauses_of(notes: Annotations, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Code points ``[start, end)`` of a sentence's clauses, in order; at least one."""
    tokens = notes.tokens
    if _quoting(notes, sentence):
        return ((sentence.start, sentence.end),)
    cuts = [sentence.first]
    for i in range(sentence.first, sentence.last):
        if _joined_clause(tokens, sentence, i):
            first = _first_of(tokens, sentence, i)
            long = first - cuts[-1] >= _LEAST_TOKENS and sentence.last - first >= _LEAST_TOKENS
            if long and _starts(tokens, first):
                cuts.append(first)
    ends = [_trimmed(tokens, start, cut) for start, cut in pairwise(cuts)]
    starts = [sentence.start, *(tokens[c].start for c in cuts[1:])]
    return tuple(zip(starts, [*ends, sentence.end], strict=True))


def content_of(notes: Annotations, sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """Lemmas of the sentence's content words that stand in ``[start, end)``."""
    return frozenset(
        t.lemma.lower()
        for t in notes.tokens[sentence.first : sentence.last]
        if start <= t.start < end and t.pos in _CONTENT
    )


def _quoting(notes: Annotations, sentence: Sentence) -> bool:
    """Whether a quotation stands in the sentence: its parts are one saying."""
    return any(q.start < sentence.end and q.end > sentence.start for q in notes.quotations)


def _joined_clause(tokens: Sequence[Token], sentence: Sentence, i: int) -> bool:
    """Whether a token is the verb of a clause joined to the main one, with its own subject."""
    token = tokens[i]
    if token.dep != "conj" or token.pos not in _VERBS:
        return False
    above = tokens[token.head]
    if above.dep != "ROOT" or above.pos not in _VERBS:
        return False
    near = tokens[sentence.first : sentence.last]
    return any(t.head == i and t.dep in _SUBJECTS for t in near)


def _first_of(tokens: Sequence[Token], sentence: Sentence, verb: int) -> int:
    """The first token that hangs on the verb, after the verb it is joined to."""
    after = max(tokens[verb].head + 1, sentence.first)
    return next((i for i in range(after, verb) if _hangs_on(tokens, i, verb)), verb)


def _starts(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause may start here: after "and" or "but", with words of its own."""
    after = tokens[first - 1].dep == "cc" or tokens[first - 1].text == ";"
    subordinate = tokens[first].text.lower() in _SUBORDINATE
    return after and not subordinate and tokens[first].pos in _STARTS


def _hangs_on(tokens: Sequence[Token], i: int, verb: int) -> bool:
    while i != verb and tokens[i].head != i:
        i = tokens[i].head
    return i == verb


def _trimmed(tokens: Sequence[Token], start: int, cut: int) -> int:
    """Where a clause ends: before the comma and conjunction that lead to the next."""
    last = cut - 1
    while last > start and (tokens[last].dep == "cc" or tokens[last].text in {",", ";", "–", "—"}):
        last -= 1
    return tokens[last].end
