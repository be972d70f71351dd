"""Which filler of one line stands against which of the other.

Numbers and dates move within a sentence when it is told anew, so the alignment of
words alone does not decide. Fillers are paired one to one, the surest pairs first:
by standing at one place, by what the words around them share, by their own value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from variorum.claims.lines import Line, LinePair
from variorum.model import Quantity, TimeExpression

Part = TypeVar("Part", Quantity, TimeExpression)


@dataclass(frozen=True, slots=True)
class Facing(Generic[Part]):
    """Two fillers that stand against each other.

    Attributes:
        linked: some word of one stands against a word of the other.
        support: equal content words around both.
        beside: of the two words right before and after, how many are the same in both.
    """

    a: Part
    b: Part
    linked: bool
    support: int
    beside: int


def facing(
    pair: LinePair,
    of_a: Sequence[Part],
    of_b: Sequence[Part],
    affinity: Callable[[Facing[Part]], float],
    width: int,
) -> list[Facing[Part]]:
    """Pair fillers one to one; pairs whose affinity is not positive are left apart."""
    candidates = [face(pair, a, b, width) for a in of_a for b in of_b]
    scored = sorted(
        ((affinity(f), f) for f in candidates), key=lambda x: (-x[0], x[1].a.start, x[1].b.start)
    )
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen = []
    for score, two in scored:
        if score <= 0 or two.a.start in taken_a or two.b.start in taken_b:
            continue
        taken_a.add(two.a.start)
        taken_b.add(two.b.start)
        chosen.append(two)
    return chosen


def face(pair: LinePair, a: Part, b: Part, width: int) -> Facing[Part]:
    """How two fillers stand to each other."""
    inside_a, inside_b = pair.a.covered(a.start, a.end), pair.b.covered(b.start, b.end)
    linked = any(pair.forward.get(i) in inside_b for i in inside_a)
    support = _support(pair, inside_a, inside_b, width)
    return Facing(a, b, linked, support, _beside(pair, inside_a, inside_b))


def _beside(pair: LinePair, a: range, b: range) -> int:
    """How many of the words two before and two after both fillers are the same."""
    if not a or not b:
        return 0
    a, b = _with_preposition(pair.a, a), _with_preposition(pair.b, b)
    places = [(a[0] - n, b[0] - n) for n in (1, 2)] + [(a[-1] + n, b[-1] + n) for n in (1, 2)]
    return sum(
        0 <= i < len(pair.a.keys) and 0 <= j < len(pair.b.keys) and pair.a.keys[i] == pair.b.keys[j]
        for i, j in places
    )


def _with_preposition(line: Line, inside: range) -> range:
    """The filler with the preposition and article before it: "in 2020" as "this year"."""
    first = inside[0]
    while first > 0 and line.tokens[first - 1].pos in ("ADP", "DET"):
        first -= 1
    return range(first, inside[-1] + 1)


def _support(pair: LinePair, a: range, b: range, width: int) -> int:
    """Equal content words within ``width`` tokens of both fillers, wherever they stand."""
    return len(content_around(pair.a, a, width) & content_around(pair.b, b, width))


def content_around(line: Line, inside: range, width: int) -> set[str]:
    """Keys of the content words within ``width`` tokens of a filler's tokens."""
    if not inside:
        return set()
    near = range(max(0, inside[0] - width), min(len(line.keys), inside[-1] + 1 + width))
    return {line.keys[i] for i in near if line.words.content[i] and i not in inside}
