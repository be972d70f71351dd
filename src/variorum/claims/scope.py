"""Scope: only, first, largest, third-largest; all, most, some."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.fillers import Facing, facing
from variorum.claims.lexicon import AMOUNTS, RANKS, RATE, SUPERLATIVES, TOTAL
from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity
from variorum.settings import ClaimsSettings

_MOST = re.compile(
    r"\b(?:can|could|may|might|maximum|most|limit\w*|cap|capped|fac(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters on either side of a figure within which a word makes it the most."""
_BETWEEN = r"(?:\s+[a-z]+)?(?:\s*\([^()]*\))?,?\s+"
_PERIODS = (
    ("for each", re.compile(_BETWEEN + f"(?:{RATE})\\b", re.IGNORECASE)),
    ("in all", re.compile(_BETWEEN + f"(?:{TOTAL})\\b", re.IGNORECASE)),
)


def compare_scope(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Ranks of things that stand against each other, and amounts at one place."""
    yield from _ranks(pair, settings)
    yield from _ranked_acts(pair, settings)
    yield from _amounts(pair, settings)
    yield from _periods(pair, settings)
    yield from _ceilings(pair, settings)


def _rank_words(line: Line, head: int) -> list[int]:
    """Tokens that rank the noun: "third", "largest", "only" before it."""
    found = []
    for i in range(max(0, head - 6), head):
        token = line.tokens[i]
        word = token.text.lower()
        if not (word in RANKS or token.tag in ("JJS", "RBS")) or word in AMOUNTS:
            continue
        if token.head == head or line.tokens[token.head].head == head:
            found.append(i)
    return found


def _rank(line: Line, ranks: list[int]) -> str:
    words = (line.tokens[i].text.lower() for i in ranks)
    return " ".join(RANKS.get(w, SUPERLATIVES.get(w, w)) for w in words)


def _ranks(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for i, j in pair.links:
        if pair.a.tokens[i].pos not in ("NOUN", "PROPN"):
            continue
        one, other = _rank_words(pair.a, i), _rank_words(pair.b, j)
        if not one or not other:
            continue
        support = pair.support(i, j, settings.context_width) + pair.equal(i)
        if support < settings.least_support:
            continue
        a, b = _rank(pair.a, one), _rank(pair.b, other)
        a += " ever" * _ever(pair.a, i)
        b += " ever" * _ever(pair.b, j)
        yield Comparison(
            kind="scope",
            a=_filler(pair.a, one[0], i, a),
            b=_filler(pair.b, other[0], j, b),
            verdict="same" if a == b else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _ranked_acts(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Who is the only, the first, the last to do one thing."""
    for i, j in pair.links:
        if pair.a.tokens[i].pos != "VERB" or not pair.equal(i):
            continue
        one, other = _rank_of_act(pair.a, i), _rank_of_act(pair.b, j)
        support = pair.support(i, j, settings.context_width)
        close = pair.close(i, settings.close_width) >= settings.least_close
        if not one or not other or support + close < settings.sure_support:
            continue
        a, b = _rank(pair.a, one), _rank(pair.b, other)
        yield Comparison(
            kind="scope",
            a=_filler(pair.a, one[0], i, a),
            b=_filler(pair.b, other[0], j, b),
            verdict="same" if a == b else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _rank_of_act(line: Line, verb: int) -> list[int]:
    """The ranks of who does an act told by an infinitive: "the only country to recognise"."""
    if not any(t.tag == "TO" and t.head == verb for t in line.tokens[max(0, verb - 3) : verb]):
        return []
    doer = line.tokens[verb].head
    if line.tokens[doer].lemma in ("be", "become", "remain"):
        said = [i for i in range(doer + 1, verb) if _is_said(line, i, doer)]
        doer = said[0] if said else doer
    ranked = line.tokens[doer].text.lower() in RANKS
    return [doer] if ranked else _rank_words(line, doer)


def _is_said(line: Line, i: int, copula: int) -> bool:
    return line.tokens[i].head == copula and line.tokens[i].dep in ("attr", "acomp", "oprd")


def _ever(line: Line, head: int) -> bool:
    return any(t.text.lower() == "ever" for t in line.tokens[head : head + 4])


def _amounts(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for i, j in pair.links:
        a, b = pair.a.tokens[i], pair.b.tokens[j]
        one, other = AMOUNTS.get(a.text.lower()), AMOUNTS.get(b.text.lower())
        if one is None or other is None:
            continue
        support = pair.support(i, j, settings.context_width)
        if support < settings.least_support:
            continue
        yield Comparison(
            kind="scope",
            a=_filler(pair.a, i, i, one),
            b=_filler(pair.b, j, j, other),
            verdict="same" if one == other else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _periods(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """One figure, a year in one line and over all years in the other."""
    for face in facing(
        pair, pair.a.quantities, pair.b.quantities, _same_figure, settings.context_width
    ):
        one, other = _period(pair.a, face.a), _period(pair.b, face.b)
        if one is None or other is None:
            continue
        yield Comparison(
            kind="scope",
            a=one,
            b=other,
            verdict="same" if one.value == other.value else "differs",
            weight=min(1.0, (face.support + face.linked) / settings.full_support),
        )


def _ceilings(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """A count that is the most in one line ("up to 60") and plain in the other."""
    for face in facing(
        pair, pair.a.quantities, pair.b.quantities, _same_count, settings.context_width
    ):
        one, other = math.isinf(face.a.low), math.isinf(face.b.low)
        if one == other or not face.linked or face.support < settings.sure_support:
            continue
        at_most, plain = (pair.a, pair.b) if one else (pair.b, pair.a)
        if _most_words(plain, face.b if one else face.a) - set(at_most.keys):
            continue
        yield Comparison(
            kind="scope",
            a=_of_quantity(pair.a, face.a, "at most" if one else "plain"),
            b=_of_quantity(pair.b, face.b, "at most" if other else "plain"),
            verdict="differs",
            weight=min(1.0, (face.support + face.linked) / settings.full_support),
        )


def _most_words(line: Line, q: Quantity) -> set[str]:
    """Words near a plain figure by which it is the most: "can run to four years"."""
    near = line.text[max(0, q.start - _NEAR) : q.end + _NEAR]
    return {word.lower() for word in _MOST.findall(near)}


def _same_count(face: Facing[Quantity]) -> float:
    """Two counts or spans of time whose upper ends are equal, of which one has no lower end."""
    counts = face.a.unit == face.b.unit in (None, "s") and face.a.high == face.b.high
    exact = face.a.low == face.a.high or face.b.low == face.b.high
    return float(counts and exact and not face.a.approximate) * (face.support + face.linked)


def _of_quantity(line: Line, q: Quantity, value: str) -> Filler:
    return Filler(line.number, q.start, q.end, value)


def _same_figure(face: Facing[Quantity]) -> float:
    same = face.a.unit == face.b.unit and face.a.high == face.b.high and face.a.low == face.b.low
    return float(same and face.a.unit != "s") * (face.support + face.linked)


def _period(line: Line, q: Quantity) -> Filler | None:
    """The words right after a figure that spread it over time."""
    for value, pattern in _PERIODS:
        if match := pattern.match(line.text, q.end):
            return Filler(line.number, q.start, match.end(), value)
    return None


def _filler(line: Line, first: int, last: int, value: str) -> Filler:
    return Filler(line.number, line.tokens[first].start, line.tokens[last].end, value)
