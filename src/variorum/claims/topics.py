"""What a disagreement is about, in a few words of the text itself.

A stretch of one line around the words that oppose: from the subject of their verb to the
end of the phrase they stand in, with a gap where the values go: "the astrolabe is insured
for …", "at … people were killed". Read from the parse.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.lines import Line

_WITH_NOUN = frozenset({"compound", "amod", "nmod", "poss", "nummod", "det", "case"})
_WITH_VERB = frozenset({"neg", "aux", "auxpass", "prt", "acomp", "oprd"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "obj", "attr", "acomp", "oprd", "xcomp", "agent"})
_CLAUSES = frozenset({"relcl", "acl"})
_VERBS = frozenset({"VERB", "AUX"})
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_NO_START = frozenset({"PUNCT", "CCONJ", "PART", "SPACE"})
_NO_END = _NO_START | {"ADP", "DET", "SCONJ"}
_CHAIN = 6
"""Steps from the filler up to its verb."""
_BEFORE, _AFTER = 8, 6
"""Tokens before and after the filler at which a topic ends."""
_LEAST_TELLING = 2
"""Content words below which a topic tells too little."""
LONGEST_TOPIC = 80
"""Characters of a topic."""
LONGEST_VALUE = 160
"""Characters of a side's value."""


def topic(line: Line, start: int, end: int, *, keep: bool = False) -> str:
    """A stretch of the line that tells what ``[start, end)`` is said of.

    Args:
        keep: the words at the place are part of it (a verb, a ranked noun); otherwise
            "…" stands in their place.
    """
    inside = line.covered(start, end)
    if not inside:
        return line.text[start:end]
    chain = _chain(line, inside)
    near = {n for token in chain for n in _phrase(line, token)} | set(inside)
    near |= set(_said_of(line, chain[-1], objects=chain[-1] in inside))
    if _telling(line, near, inside) < _LEAST_TELLING:
        near |= set(_said_of(line, chain[-1], objects=True))
        near |= set(_phrase(line, line.tokens[chain[-1]].head))
    low = max(min(near), inside[0] - _BEFORE)
    high = min(max(near), inside[-1] + _AFTER)
    while low < inside[0] and line.tokens[low].pos in _NO_START:
        low += 1
    while high > inside[-1] and line.tokens[high].pos in _NO_END:
        high -= 1
    first, last = min(start, line.tokens[low].start), max(end, line.tokens[high].end)
    if keep:
        return shortened(line.text[first:last], LONGEST_TOPIC)
    return shortened(f"{line.text[first:start]}…{line.text[end:last]}", LONGEST_TOPIC)


def name_at(line: Line, start: int, end: int) -> str:
    """The whole name around a place, title and all."""
    inside = line.covered(start, end)
    first, last = inside[0], inside[-1]
    while first > 0 and line.tokens[first - 1].pos == "PROPN":
        first -= 1
    while last + 1 < len(line.tokens) and line.tokens[last + 1].pos == "PROPN":
        last += 1
    return line.text[line.tokens[first].start : line.tokens[last].end]


def shortened(words: str, longest: int) -> str:
    """The words, cut after a whole word where they are longer than ``longest`` characters.

    >>> shortened("a ferry sank off the coast", 18)
    'a ferry sank off …'
    """
    plain = " ".join(words.split()).rstrip(",;:")
    if len(plain) <= longest:
        return plain
    return plain[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _telling(line: Line, near: set[int], inside: range) -> int:
    return sum(line.tokens[i].pos in _TELLING and i not in inside for i in near)


def _chain(line: Line, inside: range) -> list[int]:
    """The filler's head and what governs it, up to the first verb or the root."""
    here = next((i for i in inside if line.tokens[i].head not in inside), inside[-1])
    chain = [here]
    while len(chain) < _CHAIN and line.tokens[here].pos not in _VERBS:
        above = line.tokens[here].head
        if above == here:
            break
        here = above
        chain.append(here)
    return chain


def _phrase(line: Line, i: int) -> Iterator[int]:
    """A token with the words that make one phrase with it, "of" and its noun among them."""
    wanted = _WITH_VERB if line.tokens[i].pos in _VERBS else _WITH_NOUN
    yield i
    for n, token in enumerate(line.tokens):
        if token.head != i or n == i:
            continue
        if token.dep in wanted:
            yield n
        elif token.text == "of" and n == i + 1:
            yield from (m for m, other in enumerate(line.tokens) if other.head == n)


def _said_of(line: Line, verb: int, *, objects: bool) -> Iterator[int]:
    """The verb's subject or what its relative clause belongs to, and perhaps its object."""
    if line.tokens[verb].pos not in _VERBS:
        return
    if line.tokens[verb].dep in _CLAUSES:
        yield from _phrase(line, line.tokens[verb].head)
    wanted = _SUBJECTS | (_OBJECTS if objects else frozenset())
    for n, token in enumerate(line.tokens):
        if token.head == verb and n != verb and token.dep in wanted:
            yield from _phrase(line, n)
        elif objects and token.dep == "prep" and token.head == verb:
            yield from (m for m, other in enumerate(line.tokens) if other.head == n)
