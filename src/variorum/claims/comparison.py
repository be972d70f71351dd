"""What a slot says of two lines: same, different, or merely put otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import DisagreementKind, Side, VariantKind

Verdict = Literal["same", "differs", "spelling", "wording", "rounding", "date-form", "detail"]


@dataclass(frozen=True, slots=True, order=True)
class Filler:
    """What one line has in a slot: its place in the line, and the value to group by."""

    line: int
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two fillers of one slot.

    ``weight`` in [0, 1] is how well the words around the two agree: the confidence
    that both lines speak of one thing here.
    """

    kind: DisagreementKind
    a: Filler
    b: Filler
    verdict: Verdict
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A matter on which versions differ, with its readings where they stand.

    ``variant`` is None for a disagreement, else says why the sides can all be right.
    ``of_market``: a price that moves by the minute, so that two figures of two hours are
    both right.
    """

    kind: DisagreementKind
    about: str
    weight: float
    sides: tuple[Side, ...]
    variant: VariantKind | None = None
    of_market: bool = False
