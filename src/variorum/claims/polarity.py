"""Negation: a line denies what the other asserts, or says its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from variorum.claims.certainty import phrase
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import IMPLIED_NEGATION, NEGATORS
from variorum.claims.lines import Line, LinePair
from variorum.claims.opposites import MOVES, opposite
from variorum.model import Token
from variorum.settings import ClaimsSettings

LIGHT = frozenset({"be", "have", "do", "get", "make", "take", "give", "go"})
"""Verbs that say little by themselves: what stands beside them carries the sense."""

_SAID_OF = ("acomp", "attr")
_FIGURE_NEAR = 60
"""Characters between a verb of rising or falling and the figure it tells of."""


def compare_polarity(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Predicates that are negated in one line only or in both, and antonyms at one place."""
    yield from _negators(pair, settings, turned=False)
    yield from _negators(turn(pair), settings, turned=True)
    yield from _antonyms(pair, settings)


def turn(pair: LinePair) -> LinePair:
    """The pair seen from its other line."""
    links = tuple((j, i) for i, j in pair.links)
    return replace(
        pair, a=pair.b, b=pair.a, links=links, forward=pair.backward, backward=pair.forward
    )


def _negators(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    """What every negator of ``pair.a`` denies, against what stands there in ``pair.b``."""
    for n, token in enumerate(pair.a.tokens):
        i = denied_by(pair.a, n)
        if token.text.lower() not in NEGATORS or pair.a.tokens[i].lemma in LIGHT:
            continue
        j = pair.forward.get(i)
        if j is None or not _held(pair, i, j, settings):
            continue
        support = pair.support(i, j, settings.context_width)
        m = negator_of(pair.b, j)
        lost = m is None and pair.equal(i) and not denied_near(pair.b, j)
        lost = lost and not said_both_ways(pair.a, i, pair.b)
        if m is None and not lost:
            continue
        one = Filler(pair.a.number, *extent(pair.a, n, i), "no")
        other = Filler(
            pair.b.number, *extent(pair.b, j if m is None else m, j), "yes" if lost else "no"
        )
        yield Comparison(
            kind="negation",
            a=other if turned else one,
            b=one if turned else other,
            verdict="differs" if lost else "same",
            weight=max(pair.wording, min(1.0, support / settings.full_support)),
        )


def said_both_ways(line: Line, i: int, other: Line) -> bool:
    """Whether a line both denies a verb and asserts it, and the other line has it once.

    "We respect the court, we do not respect this" against "respects the court but not this".
    """
    once = sum(key == line.keys[i] for key in other.keys) == 1
    again = [n for n, key in enumerate(line.keys) if key == line.keys[i] and n != i]
    return once and any(
        line.tokens[n].pos == line.tokens[i].pos == "VERB" and negator_of(line, n) is None
        for n in again
    )


def _held(pair: LinePair, i: int, j: int, settings: ClaimsSettings) -> bool:
    """Whether the words around the predicate, or the whole sentences, are enough alike."""
    support = pair.support(i, j, settings.context_width)
    close = support > 0 and pair.close(i, settings.close_width) >= settings.least_close
    kept = close or support >= settings.sure_support or pair.wording >= settings.near_wording
    return kept or _one_subject(pair, i, j)


def _one_subject(pair: LinePair, i: int, j: int) -> bool:
    """Whether both lines say one verb of one subject that is named."""
    return pair.equal(i) and any(
        t.head == i
        and t.dep in ("nsubj", "nsubjpass")
        and t.pos in ("PROPN", "NOUN")
        and pair.equal(n)
        and pair.b.tokens[pair.forward[n]].head == j
        for n, t in enumerate(pair.a.tokens)
    )


def negator_of(line: Line, j: int) -> int | None:
    """The negator that denies a token, if one does."""
    for n, token in enumerate(line.tokens):
        if token.text.lower() in NEGATORS and denied_by(line, n) == j:
            return n
    return None


def denied_by(line: Line, n: int) -> int:
    """The token that a negator denies: what it depends on, or what follows "without"."""
    token = line.tokens[n]
    if token.text.lower() == "without":
        objects = [i for i, t in enumerate(line.tokens) if t.head == n and i > n]
        return objects[0] if objects else token.head
    if line.tokens[token.head].lemma == "be":  # what is denied is what it is not
        said = [i for i, t in enumerate(line.tokens) if t.head == token.head and t.dep in _SAID_OF]
        return said[0] if said else token.head
    return token.head


def denied_near(line: Line, j: int) -> bool:
    """Whether another denial stands within a few words of the token."""
    near = range(max(0, j - 6), min(len(line.tokens), j + 4))
    governing = frozenset(_governing(line, j))
    if any(t.head in governing and t.text.lower() in NEGATORS for t in line.tokens):
        return True
    return any(
        line.tokens[x].text.lower() in NEGATORS
        or (x != j and not IMPLIED_NEGATION.isdisjoint(phrase(line, x)))
        for x in near
    )


def _governing(line: Line, j: int) -> Iterator[int]:
    """What a token hangs on, up to the root: "it is not our purpose to apportion blame"."""
    for _ in line.tokens:
        above = line.tokens[j].head
        if above == j:
            return
        yield above
        j = above


def extent(line: Line, n: int, i: int) -> tuple[int, int]:
    """Where two tokens stand, from the start of the first to the end of the last."""
    one, other = line.tokens[n], line.tokens[i]
    return min(one.start, other.start), max(one.end, other.end)


def _antonyms(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for i, j in pair.links:
        words = opposed(pair.a.tokens[i], pair.b.tokens[j])
        if words is None:
            continue
        support = pair.support(i, j, settings.context_width)
        if support < settings.least_support or not _beside(pair, i, j):
            continue
        if words[0] in MOVES and not (figure_near(pair.a, i) or figure_near(pair.b, j)):
            continue
        if denied_near(pair.a, i) != denied_near(pair.b, j):
            continue
        yield Comparison(
            kind="negation",
            a=Filler(pair.a.number, pair.a.tokens[i].start, pair.a.tokens[i].end, words[0]),
            b=Filler(pair.b.number, pair.b.tokens[j].start, pair.b.tokens[j].end, words[1]),
            verdict="differs",
            weight=min(1.0, support / settings.full_support),
        )


def figure_near(line: Line, i: int) -> bool:
    """Whether a figure or a noun for one stands near: shares climb or drop, and so do thieves."""
    here = line.tokens[i].start
    return any(abs(q.start - here) <= _FIGURE_NEAR for q in line.quantities)


def opposed(a: Token, b: Token) -> tuple[str, str] | None:
    """The two words, as lemmas or as they stand, when they are opposites."""
    words = ((a.lemma, b.lemma), (a.text, b.text))
    forms = [(one.lower().rstrip("."), other.lower().rstrip(".")) for one, other in words]
    return next((f for f in forms if opposite(*f)), None)


def _beside(pair: LinePair, i: int, j: int) -> bool:
    """Whether the word before or the word after both is the same."""
    return any(pair.forward.get(i + n) == j + n and pair.equal(i + n) for n in (-1, 1))
