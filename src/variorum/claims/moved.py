"""Denials, opposites and hedges of words that stand at another place of the sentence.

``polarity`` compares what the alignment lays over each other. Where a sentence is told in
another order, a word that each line has once is its own counterpart, and so are two
opposites of which neither line has the other's, when enough of the words around are equal.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import HEDGES, NEGATORS, POSSIBLE, RAISING
from variorum.claims.lines import Line, LinePair
from variorum.claims.opposites import MOVES, may_oppose
from variorum.claims.polarity import (
    LIGHT,
    denied_by,
    denied_near,
    extent,
    figure_near,
    negator_of,
    opposed,
    said_both_ways,
    turn,
)
from variorum.settings import ClaimsSettings

_AFTER = 2
"""Content words after a hedge that must stand together in the other line."""
_UNDOING = frozenset({"fail", "refuse", "decline", "neglect", "omit", "unable", "unwilling"})


def compare_moved(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Opposites, and words denied in one line only, wherever they stand."""
    yield from _opposites(pair, settings)
    yield from _denied(pair, settings, turned=False)
    yield from _denied(turn(pair), settings, turned=True)
    yield from _undone(pair, settings, turned=False)
    yield from _undone(turn(pair), settings, turned=True)
    yield from _unhedged(pair, settings, turned=False)
    yield from _unhedged(turn(pair), settings, turned=True)


def _opposites(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    for i, j in _candidates(pair):
        words = opposed(pair.a.tokens[i], pair.b.tokens[j])
        if words is None or pair.a.tokens[i].pos != pair.b.tokens[j].pos:
            continue
        support = _support(pair, i, j, settings)
        of_motion = words[0] in MOVES and not (figure_near(pair.a, i) or figure_near(pair.b, j))
        if support < settings.sure_support or of_motion:
            continue
        if not (denied_near(pair.a, i) or denied_near(pair.b, j)):
            one = Filler(pair.a.number, *extent(pair.a, i, i), words[0])
            other = Filler(pair.b.number, *extent(pair.b, j, j), words[1])
            yield _differs(one, other, support, settings)


def _candidates(pair: LinePair) -> Iterator[tuple[int, int]]:
    """Words of one line only that may be opposites and do not stand against each other."""
    at: dict[str, set[int]] = {}
    for j in _only(pair.b, pair.a):
        for form in _forms(pair.b, j):
            at.setdefault(form, set()).add(j)
    for i in _only(pair.a, pair.b):
        wanted = {word for form in _forms(pair.a, i) for word in may_oppose(form)}
        found = {j for word in wanted & at.keys() for j in at[word]}
        yield from ((i, j) for j in sorted(found) if pair.forward.get(i) != j)


def _forms(line: Line, i: int) -> set[str]:
    return {line.tokens[i].lemma.lower(), line.tokens[i].text.lower()}


def _denied(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    for n, token in enumerate(pair.a.tokens):
        if token.text.lower() not in NEGATORS:
            continue
        i = denied_by(pair.a, n)
        if pair.a.tokens[i].lemma in LIGHT or pair.equal(i) or said_both_ways(pair.a, i, pair.b):
            continue
        at = [j for j, key in enumerate(pair.b.keys) if key == pair.a.keys[i]]
        if len(at) != 1 or not pair.a.words.content[i] or negator_of(pair.b, at[0]) is not None:
            continue
        support = _support(pair, i, at[0], settings)
        if support >= settings.sure_support and not denied_near(pair.b, at[0]):
            one = Filler(pair.a.number, *extent(pair.a, n, i), "no")
            other = Filler(pair.b.number, *extent(pair.b, at[0], at[0]), "yes")
            ends = (other, one) if turned else (one, other)
            yield _differs(*ends, support, settings)


def _undone(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    """What somebody failed or refused to do in one line, and does in the other."""
    for i, j in pair.links:
        above = _unwilling(pair.a, i)
        if above is None or not pair.equal(i) or pair.b.tokens[j].tag in ("VB", "VBG"):
            continue
        support = pair.support(i, j, settings.context_width)
        if support >= settings.sure_support and not denied_near(pair.b, j):
            one = Filler(pair.a.number, *extent(pair.a, above, i), "no")
            other = Filler(pair.b.number, *extent(pair.b, j, j), "yes")
            ends = (other, one) if turned else (one, other)
            yield _differs(*ends, support, settings)


def _unhedged(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    """A hedge before words that stand elsewhere in the other line, which has no hedge at all.

    "She died in a school, apparently of heart failure", "she died of heart failure".
    """
    if not pair.akin or pair.wording < settings.kept_wording or _hedged(pair.b):
        return
    for n, token in enumerate(pair.a.tokens):
        if token.pos != "ADV" or token.lemma.lower() not in HEDGES:
            continue
        after = [i for i in range(n + 1, len(pair.a.tokens)) if pair.a.words.content[i]][:_AFTER]
        phrase = [pair.a.keys[i] for i in after]
        at = _phrase_at(pair.b, phrase)
        if len(phrase) == _AFTER and at is not None:
            one = Filler(pair.a.number, *extent(pair.a, n, after[-1]), "hedged")
            other = Filler(pair.b.number, *extent(pair.b, *at), "bare")
            first, second = (other, one) if turned else (one, other)
            yield Comparison("certainty", first, second, "differs", pair.wording)


def _hedged(line: Line) -> bool:
    """Whether a line has any word by which something in it is less than sure."""
    return any(
        t.lemma.lower() in HEDGES | RAISING or t.text.lower() in POSSIBLE for t in line.tokens
    )


def _phrase_at(line: Line, phrase: list[str]) -> tuple[int, int] | None:
    """Where content words follow one another, small words between them aside."""
    content = [n for n, is_content in enumerate(line.words.content) if is_content]
    for k in range(len(content) - len(phrase) + 1):
        run = content[k : k + len(phrase)]
        if [line.keys[n] for n in run] == phrase:
            return run[0], run[-1]
    return None


def _unwilling(line: Line, i: int) -> int | None:
    """The word that says of a verb that it is not done: "failed to pay", "unable to pay"."""
    above = line.tokens[i].head
    held = line.tokens[i].dep == "xcomp" and line.tokens[above].lemma.lower() in _UNDOING
    return above if held and negator_of(line, above) is None else None


def _only(line: Line, other: Line) -> list[int]:
    """Content words of a line that the other does not have."""
    known = frozenset(other.keys)
    return [i for i, key in enumerate(line.keys) if line.words.content[i] and key not in known]


def _support(pair: LinePair, i: int, j: int, settings: ClaimsSettings) -> int:
    """Equal content words around two tokens, wherever they stand."""
    width = settings.context_width
    return len(pair.a.content_near(i, width) & pair.b.content_near(j, width))


def _differs(one: Filler, other: Filler, support: int, settings: ClaimsSettings) -> Comparison:
    return Comparison(
        kind="negation",
        a=one,
        b=other,
        verdict="differs",
        weight=min(1.0, support / settings.full_support),
    )
