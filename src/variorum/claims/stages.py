"""How far an act has come, and how sure it is: considers, plans, will, did; allegedly.

The act is one verb that both lines have ("close"); what stands above and beside it says
whether it is weighed ("is considering closing"), meant ("plans to close", "a proposal to
close"), settled ("has agreed to close", "will close") or done ("closed"), and whether it
is hedged ("reportedly", "is believed to have", "suspected"). Weighed or meant against
settled or done is a difference, and so is a hedge lost. Settled against done is not: time
passes between two reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.certainty import negated, phrase
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import HEDGES, LADDERS, PLAN_NOUNS, POSSIBLE, RAISING, REPORTING
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings

_MEANT, _SETTLED, _DONE = 1, 2, 3
_WORDS = {0: "weighed", _MEANT: "meant", _SETTLED: "settled", _DONE: "done"}
_DAY = len("2031-05-06")
_COMPLEMENTS = ("xcomp", "acl", "pcomp")


def compare_stages(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Stage and hedge of every content word that both lines have."""
    for i, j in pair.links:
        if not pair.equal(i) or not pair.a.words.content[i]:
            continue
        support = pair.support(i, j, settings.context_width)
        needed = settings.least_support if _copied(pair, settings) else settings.sure_support
        if support < needed:
            continue
        weight = min(1.0, support / settings.full_support)
        yield from _stages(pair, i, j, weight, settings)
        yield from _hedges(pair, i, j, weight)


def _stages(
    pair: LinePair, i: int, j: int, weight: float, settings: ClaimsSettings
) -> Iterator[Comparison]:
    one, other = stage_of(pair.a, i), stage_of(pair.b, j)
    if one is None or other is None or _time_passed(pair, settings):
        return
    apart = min(one[0], other[0]) <= _MEANT and max(one[0], other[0]) >= _SETTLED
    apart = apart or ({one[0], other[0]} == {_SETTLED, _DONE} and _copied(pair, settings))
    if not apart and one[0] != other[0]:
        return
    yield Comparison(
        kind="certainty",
        a=_filler(pair.a, one[1], i, _WORDS[one[0]]),
        b=_filler(pair.b, other[1], j, _WORDS[other[0]]),
        verdict="differs" if apart else "same",
        weight=weight,
    )


def _time_passed(pair: LinePair, settings: ClaimsSettings) -> bool:
    """Whether the lines are reports of two days in other words: then things may have moved.

    What is made from the other's text is no such report.
    """
    return not pair.akin and not _one_day(pair) and pair.wording < settings.kept_wording


def _copied(pair: LinePair, settings: ClaimsSettings) -> bool:
    """Whether one line is the other's, of the same day or with nothing new but for the verb.

    Then what is to come and what is done are a copyist's two, not the next day's news.
    """
    kept = pair.akin and pair.wording >= settings.kept_wording
    return kept and (_one_day(pair) or _nothing_new(pair))


def _nothing_new(pair: LinePair) -> bool:
    """Whether every content word of both lines stands against a word of the other.

    A line that says when is left to ``tenses``: the day may have come.
    """
    return not (pair.a.times or pair.b.times) and all(
        n in stands or not content
        for line, stands in ((pair.a, pair.forward), (pair.b, pair.backward))
        for n, content in enumerate(line.words.content)
    )


def _one_day(pair: LinePair) -> bool:
    return (pair.a.published or "")[:_DAY] == (pair.b.published or "")[:_DAY]


def stage_of(line: Line, i: int) -> tuple[int, int] | None:
    """How far the act of a verb has come, and the token that says so; None: not told."""
    token = line.tokens[i]
    if token.pos != "VERB" or negated(line, i):
        return None
    above = token.head
    if token.dep in _COMPLEMENTS and above != i:
        return None if negated(line, above) else _stage_above(line, above)
    helpers = [t for t in line.tokens[max(0, i - 6) : i] if t.head == i and t.tag == "MD"]
    if helpers:
        first = helpers[0].text.lower()
        if first in ("will", "shall", "'ll", "’ll") or (first == "would" and _reported(line, i)):
            return _SETTLED, line.tokens.index(helpers[0])
        return None
    present = any(t.text.lower() in ("is", "are") and t.head == i for t in line.tokens[:i])
    finite = (
        token.tag in ("VBD", "VBN")
        and not present
        and token.dep
        in (
            "ROOT",
            "ccomp",
            "conj",
            "advcl",
            "relcl",
        )
    )
    return (_DONE, i) if finite else None


def _reported(line: Line, i: int) -> bool:
    """Whether a verb is what somebody said: there "would" is "will", told in the past."""
    above = line.tokens[line.tokens[i].head]
    return line.tokens[i].dep == "ccomp" and above.lemma in REPORTING and above.tag == "VBD"


def _stage_above(line: Line, above: int) -> tuple[int, int] | None:
    word = line.tokens[above].lemma.lower()
    if word in PLAN_NOUNS:
        return _MEANT, above
    for form in phrase(line, above):
        for rung, words in enumerate(LADDERS["plan"]):
            if form in words:
                return rung, above
    return None


def _hedges(pair: LinePair, i: int, j: int, weight: float) -> Iterator[Comparison]:
    one, other = hedge_of(pair.a, i), hedge_of(pair.b, j)
    if (one is None) == (other is None):
        return
    if _able(pair.a, i) or _able(pair.b, j):
        return  # "can", told in the past, is "could"
    yield Comparison(
        kind="certainty",
        a=_filler(pair.a, i if one is None else one, i, "bare" if one is None else "hedged"),
        b=_filler(pair.b, j if other is None else other, j, "bare" if other is None else "hedged"),
        verdict="differs",
        weight=weight,
    )


def _able(line: Line, i: int) -> bool:
    return any(
        t.head == i and t.lemma.lower() == "can" and t.text.lower() != "could" for t in line.tokens
    )


def hedge_of(line: Line, i: int) -> int | None:
    """The token that makes a verb, noun or adjective less sure, if one does."""
    token = line.tokens[i]
    for n, other in enumerate(line.tokens):
        beside = other.head == i and other.dep in ("advmod", "amod", "aux")
        if beside and (other.lemma.lower() in HEDGES or other.text.lower() in POSSIBLE):
            return n
    above = line.tokens[token.head]
    if token.dep == "xcomp" and token.head != i and above.lemma.lower() in RAISING:
        return token.head
    return None


def _filler(line: Line, one: int, other: int, value: str) -> Filler:
    first, last = sorted((line.tokens[one], line.tokens[other]), key=lambda t: t.start)
    return Filler(line.number, first.start, last.end, value)
