"""Attribution: who said one saying, and on what terms a source spoke."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.claims.cited import Register
from variorum.claims.comparison import Comparison, Filler, Found
from variorum.claims.lexicon import ANONYMOUS, ON_RECORD
from variorum.claims.lines import Line, LinePair
from variorum.claims.quotes import Sayings
from variorum.model import Reading, Side, Source, Span
from variorum.settings import ClaimsSettings
from variorum.text.names import plain_name

_TERMS = (
    ("on the record", re.compile(ON_RECORD, re.IGNORECASE)),
    ("anonymous", re.compile(ANONYMOUS, re.IGNORECASE)),
)


def compare_terms(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Terms on which the source of two lines spoke."""
    one, other = _terms(pair.a), _terms(pair.b)
    if one is None or other is None:
        return
    yield Comparison(
        kind="attribution",
        a=one,
        b=other,
        verdict="same" if one.value == other.value else "differs",
        about="terms",
        weight=min(1.0, max(pair.wording, pair.meaning)),
    )


def _terms(line: Line) -> Filler | None:
    for value, pattern in _TERMS:
        if match := pattern.search(line.text):
            return Filler(line.number, match.start(), match.end(), value)
    return None


def changed_speakers(sayings: Sayings, cited: Register) -> Iterator[Found]:
    """Sayings that versions put into different mouths, one finding each."""
    for group in sayings.groups:
        by_source: dict[str, list[Span]] = defaultdict(list)
        sources: dict[str, Source] = {}
        for wording in group:
            for span in sayings.places[wording]:
                for found in cited.over(span)[:1]:
                    by_source[found.source.id].append(span)
                    sources[found.source.id] = found.source
        apart = _apart([sources[s] for s in by_source])
        if len(apart) > 1:
            yield Found(
                kind="attribution",
                about="who said: " + " ".join(group[0][:6]),
                weight=1.0,
                sides=tuple(
                    Side(_label(s), tuple(Reading(x, s.id) for x in by_source[s.id])) for s in apart
                ),
            )


def _apart(sources: list[Source]) -> list[Source]:
    """Named persons who share no part of their names with one another."""
    named = [s for s in sources if s.named and s.name and s.kind == "person"]
    kept: list[Source] = []
    for source in named:
        if all(_parts(source).isdisjoint(_parts(other)) for other in kept):
            kept.append(source)
    return kept


def _parts(source: Source) -> set[str]:
    return {plain_name(w) for w in (source.name or "").split() if len(w) > 2}


def _label(source: Source) -> str:
    return source.name or source.role or source.id
