"""Conditions lost: what holds "subject to approval" in one line holds outright in the other.

Leaving words out is also what abridging does, so a condition is only missed where the
other line is made from this one's text, keeps the verb it hangs on, and is no less sure
in another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.certainty import negated
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, LinePair
from variorum.claims.polarity import turn
from variorum.settings import ClaimsSettings

_CONDITION = re.compile(
    r"\b(?:subject to|provid(?:ed|ing) that|on (?:the )?condition that|pending|contingent on"
    r"|unless|if)\b[^,.;]*",
    re.IGNORECASE,
)
_LESS_SURE = re.compile(
    r"\b(?:if|unless|subject to|provided|providing|pending|until|once|when|condition\w*|depend\w*"
    r"|may|might|could|would|hopes?|plans?|expect\w*|propos\w*|whether|should|approv\w*)\b",
    re.IGNORECASE,
)


def compare_conditions(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """A condition in one line, the bare act in the other."""
    if pair.akin:
        yield from _lost(pair, settings, turned=False)
        yield from _lost(turn(pair), settings, turned=True)


def _lost(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    match = _CONDITION.search(pair.a.text)
    if match is None or _LESS_SURE.search(pair.b.text) or _quoted(pair.a, match.start()):
        return
    i = _hangs_on(pair.a, match.start(), match.end())
    j = None if i is None else pair.forward.get(i)
    if i is None or j is None or not pair.equal(i) or negated(pair.b, j):
        return
    support = pair.support(i, j, settings.context_width)
    if support < settings.sure_support:
        return
    verb = pair.b.tokens[j]
    one = Filler(pair.a.number, match.start(), match.end(), "on condition")
    other = Filler(pair.b.number, verb.start, verb.end, "outright")
    yield Comparison(
        kind="certainty",
        a=other if turned else one,
        b=one if turned else other,
        verdict="differs",
        weight=min(1.0, support / settings.full_support),
    )


def _hangs_on(line: Line, start: int, end: int) -> int | None:
    """The verb of the main clause: the root, when it is a verb outside the condition."""
    inside = line.covered(start, end)
    for i, token in enumerate(line.tokens):
        if token.dep == "ROOT" and token.pos == "VERB" and i not in inside:
            return i
    return None


def _quoted(line: Line, at: int) -> bool:
    return any(q.start <= at < q.end for q in line.quotations)
