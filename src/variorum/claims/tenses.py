"""A day that is still to come, told as past: "will rule on 16 June", "ruled on 16 June".

Only where both articles were out before the day: afterwards the one is the news of what
the other announced.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.certainty import negated
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, LinePair
from variorum.model import TimeExpression
from variorum.settings import ClaimsSettings

_DAY = len("2031-05-06")
_TO_COME = frozenset({"will", "would", "shall", "'ll", "’ll"})


def compare_tenses(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """What is set for a day in one line and done on it in the other."""
    for one in pair.a.times:
        for other in pair.b.times:
            if not _same_day(one, other) or not _ahead(pair, one):
                continue
            a, b = _tense(pair.a, one), _tense(pair.b, other)
            if a is None or b is None:
                continue
            yield Comparison(
                kind="certainty",
                a=a,
                b=b,
                verdict="same" if a.value == b.value else "differs",
                weight=min(1.0, max(pair.meaning, pair.wording, settings.name_likeness)),
            )


def _same_day(one: TimeExpression, other: TimeExpression) -> bool:
    days = {(one.from_ or "")[:_DAY], (other.from_ or "")[:_DAY]}
    return len(days) == 1 and len(min(days)) == _DAY


def _ahead(pair: LinePair, day: TimeExpression) -> bool:
    """Whether both articles were published before the day."""
    dates = [(line.published or "")[:_DAY] for line in (pair.a, pair.b)]
    return all(len(d) == _DAY and d < (day.from_ or "")[:_DAY] for d in dates)


def _tense(line: Line, time: TimeExpression) -> Filler | None:
    """The verb that the time belongs to, still to come or past."""
    inside = line.covered(time.start, time.end)
    here = inside[0] if inside else 0
    for _ in range(len(line.tokens)):
        token = line.tokens[here]
        if token.pos == "VERB" and here not in inside:
            return _filler(line, here)
        if token.head == here:
            return None
        here = token.head
    return None


def _filler(line: Line, verb: int) -> Filler | None:
    if negated(line, verb):
        return None
    token = line.tokens[verb]
    helpers = [t for t in line.tokens[max(0, verb - 6) : verb] if t.head == verb]
    ahead = [t for t in helpers if t.text.lower() in _TO_COME]
    if ahead:
        return Filler(line.number, ahead[0].start, token.end, "to come")
    bare = not any(t.tag in ("MD", "TO") for t in helpers)
    past = token.tag == "VBD" and bare
    return Filler(line.number, token.start, token.end, "past") if past else None
