"""Attribution: who said one saying, and on what terms a source spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.claims.cited import Register
from variorum.claims.comparison import Comparison, Filler, Found
from variorum.claims.lexicon import ANONYMOUS, INSIDERS, ON_RECORD, SPOKESPEOPLE
from variorum.claims.lines import Line, LinePair
from variorum.claims.quotes import Sayings
from variorum.claims.topics import LONGEST_TOPIC, shortened
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
        weight=min(1.0, max(pair.wording, pair.meaning)),
    )


def _terms(line: Line) -> Filler | None:
    for value, pattern in _TERMS:
        if match := pattern.search(line.text):
            return Filler(line.number, match.start(), match.end(), value)
    return None


def compare_callings(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Unnamed sources from within a house in one line, its spokespeople in the other."""
    for i, j in pair.links:
        one, other = _calling(pair.a, i), _calling(pair.b, j)
        if one is None or other is None:
            continue
        support = pair.support(i, j, settings.context_width)
        if support < settings.least_support:
            continue
        yield Comparison(
            kind="attribution",
            a=one,
            b=other,
            verdict="same" if one.value == other.value else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _calling(line: Line, i: int) -> Filler | None:
    token = line.tokens[i]
    for value, words in (("insider", INSIDERS), ("spokesperson", SPOKESPEOPLE)):
        if token.lemma.lower() in words or token.text.lower() in words:
            return Filler(line.number, token.start, token.end, value)
    return None


def changed_speakers(
    sayings: Sayings, pairs: Iterable[LinePair], cited: Register, settings: ClaimsSettings
) -> tuple[Found, ...]:
    """Sayings that versions put into different mouths; one finding for two mouths.

    Quotations, and sentences kept but for a word or two that tell what somebody said.
    """
    groups = [
        (sayings.words[g[0]], [s for w in g for s in sayings.places[w]]) for g in sayings.groups
    ]
    groups += [(p.a.text, _sentences(p)) for p in pairs if p.wording >= settings.kept_wording]
    found: dict[tuple[str, ...], dict[str, set[Span]]] = {}
    about: dict[tuple[str, ...], str] = {}
    names: dict[str, Source] = {}
    for words, spans in groups:
        by_source = _by_source(spans, cited)
        most = sorted(by_source.values(), key=lambda x: (-len(x[1]), x[0].id))
        apart = _apart([source for source, _ in most])
        if len(apart) < 2:
            continue
        key = tuple(sorted(s.id for s in apart))
        about.setdefault(key, f"who said: {shortened(words, LONGEST_TOPIC)}")
        for source in apart:
            names[source.id] = source
            found.setdefault(key, {}).setdefault(source.id, set()).update(by_source[source.id][1])
    return tuple(
        Found(
            kind="attribution",
            about=about[key],
            weight=1.0,
            sides=tuple(
                Side(_label(names[s]), tuple(Reading(x, s) for x in _innermost(spans)))
                for s, spans in sides.items()
            ),
        )
        for key, sides in found.items()
    )


def _innermost(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, without those that hold another: the quotation, not its sentence."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.end - s.start, s)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept)


def _sentences(pair: LinePair) -> list[Span]:
    return [p.span(0, len(line.text)) for line in (pair.a, pair.b) for p in line.places]


def _by_source(spans: Iterable[Span], cited: Register) -> dict[str, tuple[Source, list[Span]]]:
    by_source: dict[str, tuple[Source, list[Span]]] = {}
    for span in spans:
        for found in cited.over(span)[:1]:
            by_source.setdefault(found.source.id, (found.source, []))[1].append(span)
    return by_source


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
