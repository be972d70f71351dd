"""Certainty: how far a plan has come, how sure a finding is, may or does.

Two verbs that stand at one place in two lines and lie on different rungs of one ladder
(considering, decided) cannot both hold at one time. Likewise a modal of possibility
against the bare verb (may overheat, explodes).
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lexicon import LADDERS, NEGATORS, POSSIBLE
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings

_UNREAL = frozenset({"before", "until", "till", "so", "than", "as"})
"""Words before a clause whose "could" tells of an end, not of a doubt: "before it could land"."""
_VERBAL = frozenset({"VERB", "ADJ", "AUX"})


def compare_certainty(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Rungs and modals of the verbs that stand against each other."""
    for i, j in pair.links:
        a, b = pair.a.tokens[i], pair.b.tokens[j]
        if a.pos not in _VERBAL or b.pos not in _VERBAL:
            continue
        support = pair.support(i, j, settings.context_width)
        if support < settings.least_support:
            continue
        weight = min(1.0, support / settings.full_support)
        yield from _rungs(pair, i, j, weight)
        if pair.equal(i) or support >= settings.sure_support or pair.wording >= 0.5:
            yield from _modals(pair, i, j, weight)


def phrase(line: Line, i: int) -> tuple[str, ...]:
    """The verb's lemma, with its particle first where it has one.

    The particle stands at most two words on ("turn the offer down" is left alone).
    """
    lemma = line.tokens[i].lemma.lower()
    near = line.tokens[i + 1 : i + 3]
    with_particle = tuple(f"{lemma} {t.lemma.lower()}" for t in near if t.pos in ("ADP", "ADV"))
    return (*with_particle, lemma)


def negated(line: Line, i: int) -> bool:
    """Whether a negator depends on the token, or stands among its auxiliaries."""
    return any(
        t.text.lower() in NEGATORS and t.head == i for t in line.tokens[max(0, i - 6) : i + 4]
    )


def _rung(line: Line, i: int, ladder: str) -> int | None:
    for form in phrase(line, i):
        for number, words in enumerate(LADDERS[ladder]):
            if form in words:
                return number
    return None


def _rungs(pair: LinePair, i: int, j: int, weight: float) -> Iterator[Comparison]:
    for ladder in LADDERS:
        if (one := _rung(pair.a, i, ladder)) is None:
            continue
        near = [y for y in _places_near(pair, j) if _rung(pair.b, y, ladder) is not None]
        if not near:
            continue
        y = near[0]
        other = _rung(pair.b, y, ladder)
        denied = negated(pair.a, i), negated(pair.b, y)
        left_open = ladder == "answer" and one != other
        if denied[0] != denied[1] and not left_open:
            continue
        yield Comparison(
            kind="certainty",
            a=_filler(pair.a, i, f"{ladder} {one}" + " not" * denied[0]),
            b=_filler(pair.b, y, f"{ladder} {other}" + " not" * denied[1]),
            # an offer that is not accepted is not yet turned down
            verdict="same" if one == other else "differs",
            weight=weight,
        )


def _places_near(pair: LinePair, j: int) -> list[int]:
    """The token of ``b`` itself, then verbs within two words that stand against nothing.

    "Has agreed to buy the barge" for "was hoping to buy the barge": "agreed" is new.
    """
    line = pair.b
    around = [j] + [y for y in (j - 1, j - 2, j + 1, j + 2) if y not in pair.backward]
    return [y for y in around if 0 <= y < len(line.tokens) and line.tokens[y].pos in _VERBAL]


def _modals(pair: LinePair, i: int, j: int, weight: float) -> Iterator[Comparison]:
    one, other = _possible(pair.a, i), _possible(pair.b, j)
    if one == other or not (_bare(pair.a, i) or _bare(pair.b, j)):
        return
    yield Comparison(
        kind="certainty",
        a=_filler(pair.a, i, "may" if one else "does"),
        b=_filler(pair.b, j, "may" if other else "does"),
        verdict="differs",
        weight=weight,
    )


def _auxiliaries(line: Line, i: int) -> list[str]:
    near = line.tokens[max(0, i - 6) : i]
    return [t.text.lower() for t in near if t.head == i and t.dep in ("aux", "auxpass")]


def _possible(line: Line, i: int) -> bool:
    marked = any(t.head == i and t.dep == "mark" and t.lemma in _UNREAL for t in line.tokens[:i])
    return not marked and any(word in POSSIBLE for word in _auxiliaries(line, i))


def _bare(line: Line, i: int) -> bool:
    """Whether the token is a finite verb in the indicative, without modal."""
    token = line.tokens[i]
    own = _auxiliaries(line, i)
    modal = any(t.tag == "MD" and t.head == i for t in line.tokens[max(0, i - 6) : i])
    return token.pos == "VERB" and not modal and (token.tag in ("VBD", "VBZ", "VBP") or bool(own))


def _filler(line: Line, i: int, value: str) -> Filler:
    """The verb with its auxiliaries and particle."""
    token = line.tokens[i]
    mine = [
        t
        for t in line.tokens[max(0, i - 6) : i]
        if t.head == i and t.dep.startswith(("aux", "neg"))
    ]
    start = min([token.start] + [t.start for t in mine])
    return Filler(line.number, start, token.end, value)
