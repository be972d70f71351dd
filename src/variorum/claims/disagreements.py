"""Where readings of one claim cannot all be right, and where they merely differ."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.certainty import compare_certainty
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import LinePair, Lines, gather_lines, pair_lines
from variorum.claims.matters import Matter, gather_matters
from variorum.claims.names import compare_names
from variorum.claims.polarity import compare_polarity
from variorum.claims.scope import compare_scope
from variorum.model import (
    Claim,
    Disagreement,
    Passage,
    Reading,
    Side,
    Source,
    StoryTexts,
    Variant,
    Versions,
)
from variorum.settings import ClaimsSettings

SLOTS = (compare_names, compare_polarity, compare_certainty, compare_scope)


def find_disagreements(
    texts: StoryTexts,
    claims: Sequence[Claim],
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    settings: ClaimsSettings,
) -> tuple[tuple[Disagreement, ...], tuple[Variant, ...]]:
    """Disagreements, the important ones first, and variants."""
    lines = gather_lines(texts)
    pairs = pair_lines(lines, passages)
    comparisons = [c for pair in pairs for c in compare(pair, settings)]
    matters = gather_matters(comparisons)
    found = [_disagreement(n, m, lines) for n, m in enumerate(matters, 1)]
    return tuple(found), ()


def compare(pair: LinePair, settings: ClaimsSettings) -> list[Comparison]:
    """What all slots say of a pair of lines."""
    return [c for slot in SLOTS for c in slot(pair, settings)]


def _disagreement(number: int, matter: Matter, lines: Lines) -> Disagreement:
    sides = sorted((_side(s, lines) for s in matter.sides), key=lambda s: -len(s.readings))
    return Disagreement(
        id=f"d{number}",
        kind=matter.kind,
        about=matter.about,
        confidence=round(matter.weight, 3),
        status="conflict",
        sides=tuple(sides),
    )


def _side(fillers: Sequence[Filler], lines: Lines) -> Side:
    spans = sorted(
        place.span(f.start, f.end) for f in fillers for place in lines.lines[f.line].places
    )
    first = fillers[0]
    words = lines.lines[first.line].text[first.start : first.end]
    return Side(words, tuple(Reading(s) for s in dict.fromkeys(spans)))
