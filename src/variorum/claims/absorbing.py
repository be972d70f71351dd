"""One finding for one matter: what a surer finding already tells is not told again."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.comparison import Found
from variorum.model import Side, Span
from variorum.settings import ClaimsSettings

_FIRST = {"quote": 0, "attribution": 1}
"""Kinds that tell of more words than one come first."""
_OF_WORDS = frozenset({"certainty", "negation", "scope", "name", "number", "date"})


def absorb(found: Sequence[Found], settings: ClaimsSettings) -> list[Found]:
    """Drop findings that another one tells: inside altered quotations, or a word away.

    A finding goes when two of its sides stand where two sides of the other stand: within
    an altered quotation, or, for two findings of one kind that hang on single words, within
    ``one_matter`` characters.
    """
    ordered = sorted(found, key=lambda f: (_FIRST.get(f.kind, 2), -_versions(f), -f.weight))
    kept: list[Found] = []
    for f in ordered:
        if not any(_tells(k, f, settings) for k in kept):
            kept.append(f)
    return kept


def _versions(found: Found) -> int:
    return len({r.span.article for side in found.sides for r in side.readings})


def _tells(kept: Found, other: Found, settings: ClaimsSettings) -> bool:
    if kept.kind == "quote" and other.kind in _OF_WORDS:
        return _on_two_sides(kept, other, 0)
    if kept.kind == other.kind and kept.kind in ("certainty", "negation", "scope"):
        return _on_two_sides(kept, other, settings.one_matter)
    if kept.kind == other.kind == "name":
        return _on_two_sides(kept, other, 0)
    if kept.kind == "attribution" and other.kind in ("certainty", "negation"):
        return _of_terms(kept, settings) and _on_two_sides(kept, other, 0)
    return False


def _of_terms(found: Found, settings: ClaimsSettings) -> bool:
    """Whether the readings are the few words of a source's terms, not a whole saying."""
    return all(
        r.span.end - r.span.start <= settings.one_matter for s in found.sides for r in s.readings
    )


def _on_two_sides(kept: Found, other: Found, within: int) -> bool:
    """Whether two sides of one stand near two different sides of the other."""
    met = [
        {n for n, side in enumerate(kept.sides) if _near(side, mine, within)}
        for mine in other.sides
    ]
    return any(
        one != two
        for k, first in enumerate(met)
        for second in met[k + 1 :]
        for one in first
        for two in second
    )


def _near(side: Side, other: Side, within: int) -> bool:
    return any(_apart(r.span, s.span) <= within for r in side.readings for s in other.readings)


def _apart(one: Span, other: Span) -> float:
    """Characters between two spans of one article: 0 where they touch or overlap."""
    if one.article != other.article:
        return float("inf")
    return max(0, max(one.start, other.start) - min(one.end, other.end))
