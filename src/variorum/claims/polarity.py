"""Negation: a line denies what the other asserts, or says its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.certainty import phrase
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import IMPLIED_NEGATION, NEGATORS, OPPOSITES
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings


def compare_polarity(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Predicates that are negated in one line only, and antonyms at one place."""
    yield from _lost_negators(pair, settings, turned=False)
    yield from _lost_negators(turn(pair), settings, turned=True)
    yield from _antonyms(pair, settings)


def turn(pair: LinePair) -> LinePair:
    """The pair seen from its other line."""
    links = tuple((j, i) for i, j in pair.links)
    return LinePair(pair.b, pair.a, links, pair.wording, pair.meaning, pair.backward, pair.forward)


def _lost_negators(
    pair: LinePair, settings: ClaimsSettings, *, turned: bool
) -> Iterator[Comparison]:
    if _denials(pair.a) <= _denials(pair.b):
        return
    for n, token in enumerate(pair.a.tokens):
        if token.text.lower() not in NEGATORS:
            continue
        i = _scope(pair.a, n)
        j = pair.forward.get(i)
        if j is None or pair.a.tokens[i].pos != pair.b.tokens[j].pos or _denied_near(pair.b, j):
            continue
        support = pair.support(i, j, settings.context_width) + pair.equal(i)
        if support < settings.least_support:
            continue
        negative = Filler(pair.a.number, *_extent(pair.a, n, i), "no")
        positive = Filler(pair.b.number, pair.b.tokens[j].start, pair.b.tokens[j].end, "yes")
        yield Comparison(
            kind="negation",
            a=positive if turned else negative,
            b=negative if turned else positive,
            verdict="differs",
            about=pair.a.tokens[i].lemma,
            weight=min(1.0, support / settings.full_support),
        )


def _denials(line: Line) -> int:
    """Negators and words of implied negation in a line."""
    return sum(
        t.text.lower() in NEGATORS or not IMPLIED_NEGATION.isdisjoint(phrase(line, i))
        for i, t in enumerate(line.tokens)
    )


def _scope(line: Line, n: int) -> int:
    """The token that a negator denies: what it depends on, or what follows "without"."""
    token = line.tokens[n]
    if token.text.lower() == "without":
        objects = [i for i, t in enumerate(line.tokens) if t.head == n and i > n]
        return objects[0] if objects else token.head
    return token.head


def _denied_near(line: Line, j: int) -> bool:
    """Whether a denial stands within a few words of the token, or the token is one."""
    near = range(max(0, j - 6), min(len(line.tokens), j + 4))
    return any(
        line.tokens[x].text.lower() in NEGATORS or not IMPLIED_NEGATION.isdisjoint(phrase(line, x))
        for x in near
    )


def _extent(line: Line, n: int, i: int) -> tuple[int, int]:
    one, other = line.tokens[n], line.tokens[i]
    return min(one.start, other.start), max(one.end, other.end)


def _antonyms(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for i, j in pair.links:
        a, b = pair.a.tokens[i], pair.b.tokens[j]
        if (a.lemma.lower(), b.lemma.lower()) not in OPPOSITES:
            continue
        support = pair.support(i, j, settings.context_width)
        if support < settings.least_support or _denials(pair.a) != _denials(pair.b):
            continue
        yield Comparison(
            kind="negation",
            a=Filler(pair.a.number, a.start, a.end, a.lemma.lower()),
            b=Filler(pair.b.number, b.start, b.end, b.lemma.lower()),
            verdict="differs",
            about=a.lemma,
            weight=min(1.0, support / settings.full_support),
        )
