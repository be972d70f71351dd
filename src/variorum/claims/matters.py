"""Matters: comparisons that speak of one thing, gathered into sides.

Fillers that are the same stand on one side; sides between which some comparison found
a difference make one matter. Every filler stands on one side only. Two fillers that
differ are never joined through a third: "this year" is neither March nor May.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.model import DisagreementKind, VariantKind

Node = tuple[DisagreementKind, Filler]


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing on which lines differ. ``sides`` in order of their first filler.

    ``opposed`` are the fillers that some comparison itself told apart: they show best
    what the matter is, for a side also holds what is only the same as one of them.
    """

    kind: DisagreementKind
    weight: float
    sides: tuple[tuple[Filler, ...], ...]
    opposed: frozenset[Filler] = frozenset()
    variant: VariantKind | None = None


class Sets:
    """Disjoint sets over anything that can be a key (union by least member)."""

    def __init__(self) -> None:
        self._parent: dict[object, object] = {}

    def find(self, item: object) -> object:
        """The set's representative."""
        root = item
        # "is" first: to compare two fillers for equality costs ten times as much
        while (above := self._parent.setdefault(root, root)) is not root and above != root:
            root = above
        while item is not root and item != root:  # the way is made short for the next who asks
            item, self._parent[item] = self._parent[item], root
        return root

    def join(self, one: object, other: object) -> None:
        """Make two sets one."""
        self._parent[self.find(other)] = self.find(one)


def gather_matters(comparisons: Sequence[Comparison]) -> tuple[Matter, ...]:
    """Matters on which some comparison found a difference, in order of their fillers."""
    apart = [c for c in comparisons if c.verdict == "differs"]
    same = [c for c in comparisons if c.verdict == "same"]
    variants = [c for c in comparisons if c.verdict not in ("same", "differs")]
    sides = _sides([*same, *variants], apart)
    return _without_mirrors(_matters("differs", comparisons, sides))


def gather_variants(comparisons: Sequence[Comparison]) -> tuple[Matter, ...]:
    """Matters that versions put otherwise without disagreeing, kind by kind."""
    sides = _sides([c for c in comparisons if c.verdict == "same"], [])
    return tuple(
        replace(matter, variant=kind)
        for kind in get_args(VariantKind)
        for matter in _matters(kind, comparisons, sides)
    )


def _without_mirrors(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Two figures that changed places are one matter, not two."""
    kept: dict[object, Matter] = {}
    for m in matters:
        fillers = [f for side in m.sides for f in side]
        key = m.kind, frozenset(f.line for f in fillers), frozenset(f.value for f in fillers)
        kept.setdefault(key, m)
    return tuple(kept.values())


def _sides(alike: Iterable[Comparison], apart: Iterable[Comparison]) -> Sets:
    """Join what is alike, the surest first, and never two that some comparison told apart."""
    sides = Sets()
    foes: dict[object, set[object]] = defaultdict(set)
    for c in apart:
        foes[c.kind, c.a].add((c.kind, c.b))
        foes[c.kind, c.b].add((c.kind, c.a))
    for c in alike:
        one, other = _roots(c, sides)
        if one == other or any(sides.find(foe) == other for foe in foes[one]):
            continue
        sides.join(one, other)
        foes[one] |= foes[other]
    return sides


def _matters(
    verdict: Verdict, comparisons: Sequence[Comparison], sides: Sets
) -> tuple[Matter, ...]:
    apart = [
        c
        for c in comparisons
        if c.verdict == verdict and sides.find((c.kind, c.a)) != sides.find((c.kind, c.b))
    ]
    whole = Sets()
    for c in apart:
        whole.join(*_roots(c, sides))
    matter_of = {root: whole.find(root) for c in apart for root in _roots(c, sides)}
    members: dict[object, dict[object, set[Filler]]] = defaultdict(lambda: defaultdict(set))
    for c in comparisons:
        for root, filler in zip(_roots(c, sides), (c.a, c.b), strict=True):
            if root in matter_of:
                members[matter_of[root]][root].add(filler)
    told: dict[object, list[Comparison]] = defaultdict(list)
    for c in apart:
        told[matter_of[_roots(c, sides)[0]]].append(c)
    found = [_matter(told[key], parts.values()) for key, parts in members.items()]
    several = [m for m in found if len(m.sides) > 1]
    return tuple(sorted(several, key=lambda m: (m.sides, m.kind)))


def _matter(told: Sequence[Comparison], parts: Iterable[set[Filler]]) -> Matter:
    best = max(told, key=lambda c: (c.weight, c.a, c.b))
    opposed = frozenset(f for c in told for f in (c.a, c.b))
    return Matter(best.kind, best.weight, _by_value(parts), opposed)


def _roots(c: Comparison, sides: Sets) -> tuple[object, object]:
    return sides.find((c.kind, c.a)), sides.find((c.kind, c.b))


def _by_value(parts: Iterable[set[Filler]]) -> tuple[tuple[Filler, ...], ...]:
    """Sides that have one value are one side."""
    by_value: dict[str, set[Filler]] = defaultdict(set)
    for part in parts:
        by_value[min(part).value] |= part
    return tuple(sorted(tuple(sorted(p)) for p in by_value.values()))
