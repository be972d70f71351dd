"""Sides as an editor reads them: the words that oppose, whose readings they are, what about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.claims.cited import Register
from variorum.claims.comparison import Filler, Found
from variorum.claims.lines import Lines
from variorum.claims.matters import Matter
from variorum.claims.topics import LONGEST_VALUE, name_at, shortened, topic
from variorum.model import Reading, Side

_TRADED = re.compile(
    r"\b(?:shares?|stocks?|index|futures|yields?|bonds?|crude|bullion|dollar|currency)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:rose|fell|slipped|gained|lost|jumped|dropped|climbed|surged|slid|closed|opened|traded"
    r"|trading|higher|lower|up|down|soared|plunged|eased|edged)\b",
    re.IGNORECASE,
)
_VERBAL = frozenset({"certainty", "negation", "scope"})
"""Kinds whose opposed words are part of what is said, not a figure in it."""


def told(matter: Matter, lines: Lines, cited: Register) -> Found:
    """A matter with its sides: the side of most readings first."""
    parts = _apart(matter, lines)
    sides = (_side(part, matter, lines, cited) for part in parts)
    return Found(
        matter.kind,
        _about(matter, lines),
        matter.weight,
        tuple(sorted(sides, key=lambda s: (-len(s.readings), s.readings[0].span))),
        matter.variant,
        matter.kind == "number" and _of_market(matter, lines),
    )


def _of_market(matter: Matter, lines: Lines) -> bool:
    """Whether what is set against each other is how a price moved, named in some line."""
    told = [lines.lines[n].text for n in sorted({f.line for f in matter.opposed})]
    return any(map(_TRADED.search, told)) and all(map(_MOVED.search, told))


def _apart(matter: Matter, lines: Lines) -> list[list[Filler]]:
    """The sides, without an article's reading that opposes nothing where another one does.

    An article that has both values, one of them in another connection, stands on the
    side of the value that some comparison set against another's.
    """
    on: Counter[str] = Counter()
    for side in matter.sides:
        on.update({p.article for f in side for p in lines.lines[f.line].places})
    both = {article for article, count in on.items() if count > 1}
    kept = [
        [
            f
            for f in side
            if f in matter.opposed
            or not both.intersection(p.article for p in lines.lines[f.line].places)
        ]
        for side in matter.sides
    ]
    return [part or list(side) for part, side in zip(kept, matter.sides, strict=True)]


def _side(fillers: Sequence[Filler], matter: Matter, lines: Lines, cited: Register) -> Side:
    spans = sorted(
        place.span(f.start, f.end) for f in fillers for place in lines.lines[f.line].places
    )
    readings = tuple(Reading(s, cited.source_of(s)) for s in dict.fromkeys(spans))
    return Side(_value(fillers, matter, lines), readings)


def _value(fillers: Sequence[Filler], matter: Matter, lines: Lines) -> str:
    """The words most versions have for it, of those that were set against the other side.

    Of dates the longest words: "October of last year" tells more than "October".
    """
    counts: Counter[str] = Counter()
    for f in _shown(fillers, matter):
        counts[lines.lines[f.line].text[f.start : f.end]] += len(lines.lines[f.line].places)
    by_date = matter.kind == "date"
    best = max(counts, key=lambda words: (len(words) * by_date, counts[words]))
    return shortened(best, LONGEST_VALUE)


def _about(matter: Matter, lines: Lines) -> str:
    """The matter in the words of the line that most versions of the largest side have."""
    fillers = max(
        (_shown(side, matter) for side in matter.sides),
        key=lambda part: sum(len(lines.lines[f.line].places) for f in part),
    )
    first = max(fillers, key=lambda f: (len(lines.lines[f.line].places), -f.line, -f.start))
    line = lines.lines[first.line]
    if matter.kind == "name":
        return name_at(line, first.start, first.end)
    return topic(line, first.start, first.end, keep=matter.kind in _VERBAL)


def _shown(fillers: Sequence[Filler], matter: Matter) -> Sequence[Filler]:
    return [f for f in fillers if f in matter.opposed] or fillers
