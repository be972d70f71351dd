"""The family tree drawn small, to show which version has which value of a disagreement.

A story has many disagreements and one tree, so the lines are drawn once and used again;
each disagreement adds its letters only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.report.family import Row

MOST_ROWS = 30
"""Versions above which no small tree is drawn: it would be taller than the row it stands in."""
_STEP, _ROW, _PAD, _DEEPEST = 16, 14, 8, 9


@dataclass(frozen=True, slots=True)
class TreeMap:
    """Lines of descent and a point for each version as SVG paths, in CSS pixels."""

    width: int
    height: int
    lines: str
    points: str
    places: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of some sides: their discs as one path, themselves with lists of places."""

    discs: str
    xs: str
    ys: str
    text: str


def draw_map(rows: Sequence[Row]) -> TreeMap | None:
    """Lay out the small tree from ``draw_family``; None where too tall, or no tree at all."""
    if len(rows) > MOST_ROWS or not any(row.descent for row in rows):
        return None
    at = {
        row.id: (_PAD + _STEP * min(row.depth, _DEEPEST), _PAD + _ROW * n)
        for n, row in enumerate(rows)
    }
    lines = [
        f"M{at[d.parent][0]} {at[d.parent][1]}V{at[row.id][1]}H{at[row.id][0]}"
        for row in rows
        for d in (row.descent, *row.others)
        if d
    ]
    return TreeMap(
        width=max(x for x, _ in at.values()) + _PAD,
        height=_ROW * (len(rows) - 1) + 2 * _PAD,
        lines="".join(lines),
        points=_discs(at.values()),
        places=at,
    )


def letters(tree: TreeMap, held: Mapping[str, str]) -> Letters:
    """The letters on the tree; ``held``: by version, the one letter to put there."""
    found = [(*tree.places[v], letter) for v, letter in held.items() if v in tree.places]
    return Letters(
        discs=_discs((x, y) for x, y, _ in found),
        xs=" ".join(str(x) for x, _, _ in found),
        ys=" ".join(str(y + 3) for _, y, _ in found),
        text="".join(letter for _, _, letter in found),
    )


def _discs(places: Iterable[tuple[int, int]]) -> str:
    """Lines without length, which round caps make discs."""
    return "".join(f"M{x} {y}h0" for x, y in places)
