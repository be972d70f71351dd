"""Dates and times of day: intervals that cannot both hold the same event.

Expressions are compared by what they resolve to, so "on Thursday" and "on 14 November"
are one date in two forms. What cannot be resolved is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.fillers import Facing, facing
from variorum.claims.lines import Line, LinePair
from variorum.model import TimeExpression
from variorum.settings import ClaimsSettings

Face = Facing[TimeExpression]


def compare_dates(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Time expressions that stand against each other and resolve to points or spans of time."""
    one, other = _resolved(pair.a), _resolved(pair.b)
    for face in facing(pair, one, other, _affinity, settings.context_width):
        verdict = _verdict(face, len(one) == len(other) == 1, settings)
        if verdict is not None:
            yield Comparison(
                kind="date",
                a=_filler(pair.a, face.a),
                b=_filler(pair.b, face.b),
                verdict=verdict,
                about=_about(pair, face),
                weight=min(1.0, (face.support + face.linked) / settings.full_support),
            )


def _resolved(line: Line) -> list[TimeExpression]:
    return [t for t in line.times if t.kind in ("date", "time") and t.from_ and t.to]


def _affinity(face: Face) -> float:
    if not (face.linked or face.support):
        return 0.0
    held = face.linked and face.beside >= 2
    return 3.0 * _meet(face.a, face.b) + 2.0 * face.linked + 3.0 * held + 0.5 * face.support


def _verdict(face: Face, alone: bool, settings: ClaimsSettings) -> Verdict | None:
    a, b = face.a, face.b
    if _meet(a, b):
        return "same" if (a.from_, a.to) == (b.from_, b.to) else "date-form"
    if face.linked and face.support >= settings.least_support:
        return "differs"
    return "differs" if alone and face.support >= settings.support_unlinked else None


def _meet(a: TimeExpression, b: TimeExpression) -> bool:
    """Whether two intervals share a moment, told as exactly as the coarser one is."""
    if not (a.from_ and a.to and b.from_ and b.to):
        return True
    return not (_after(a.from_, b.to) or _after(b.from_, a.to))


def _after(one: str, other: str) -> bool:
    """Whether a moment lies after another; compared as exactly as both are given."""
    exact = min(len(one), len(other))
    return one[:exact] > other[:exact]


def _about(pair: LinePair, face: Face) -> str:
    inside = pair.a.covered(face.a.start, face.a.end)
    verbs = [t for t in pair.a.tokens[: inside[0] if inside else 0] if t.pos == "VERB"]
    return verbs[-1].lemma if verbs else pair.a.text[face.a.start : face.a.end]


def _filler(line: Line, t: TimeExpression) -> Filler:
    return Filler(line.number, t.start, t.end, f"{t.from_}/{t.to}")
