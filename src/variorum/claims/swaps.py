"""One thing put for another of its kind: rockets for missiles, the Danish for the Dutch.

Two words that stand at one place and name different things of one family, or two peoples,
in sentences that hold the place: the word before or after is the same, content words
around are equal, and neither line has the other's word elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.families import of_one_kind
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings

_THINGS = frozenset({"NOUN", "ADJ"})


def compare_swaps(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Things of one kind, and peoples, that stand against each other."""
    for i, j in pair.links:
        if pair.equal(i) or not (_of_one_kind(pair, i, j) or _peoples(pair, i, j)):
            continue
        support = pair.support(i, j, settings.context_width)
        if not _held(pair, i, j, support, settings) or _has_both(pair, i, j):
            continue
        yield Comparison(
            kind="name",
            a=_filler(pair.a, i),
            b=_filler(pair.b, j),
            verdict="differs",
            weight=min(1.0, support / settings.full_support),
        )


def _of_one_kind(pair: LinePair, i: int, j: int) -> bool:
    a, b = pair.a.tokens[i], pair.b.tokens[j]
    if a.pos not in _THINGS or b.pos not in _THINGS or _timed(pair.a, i) or _timed(pair.b, j):
        return False
    return of_one_kind(a.lemma.lower(), b.lemma.lower())


def _peoples(pair: LinePair, i: int, j: int) -> bool:
    """Whether both are adjectives with a capital within the sentence: of a people, a land."""
    return all(
        line.tokens[n].pos == "ADJ" and line.tokens[n].text[:1].isupper() and n > 0
        for line, n in ((pair.a, i), (pair.b, j))
    )


def _timed(line: Line, i: int) -> bool:
    """Whether a token is part of a time or a figure, which are compared elsewhere."""
    spans = [(t.start, t.end) for t in line.times] + [(q.start, q.end) for q in line.quantities]
    return any(start <= line.tokens[i].start < end for start, end in spans)


def _held(pair: LinePair, i: int, j: int, support: int, settings: ClaimsSettings) -> bool:
    beside = any(pair.forward.get(i + n) == j + n and pair.equal(i + n) for n in (-1, 1))
    return beside and support >= settings.sure_support and pair.wording >= settings.near_wording


def _has_both(pair: LinePair, i: int, j: int) -> bool:
    """Whether a line has the other's word too: then both things are meant."""
    return pair.a.keys[i] in pair.b.keys or pair.b.keys[j] in pair.a.keys


def _filler(line: Line, i: int) -> Filler:
    token = line.tokens[i]
    return Filler(line.number, token.start, token.end, line.keys[i])
