"""What changes from parent to child, along every edge of the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from variorum.claims.cited import Register, register
from variorum.claims.comparison import Comparison, Filler
from variorum.claims.disagreements import compare
from variorum.claims.dropped import RunIndex, attributions_dropped, index_runs
from variorum.claims.faults import doubted, extraction_faults
from variorum.claims.lines import Line, gather_lines
from variorum.claims.loaded import loaded_words_added
from variorum.claims.paragraphs import passages_added, passages_cut
from variorum.claims.quotes import Sayings, gather_sayings, opposed_words
from variorum.claims.retold import index_said, quotes_retold
from variorum.claims.steps import Step, passages_between, step_of
from variorum.model import (
    ArticleId,
    DisagreementKind,
    Drift,
    DriftKind,
    Edge,
    MissingOriginal,
    Passage,
    Source,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import ClaimsSettings

_KINDS: dict[DisagreementKind, DriftKind] = {
    "number": "number-changed",
    "date": "date-changed",
    "name": "name-changed",
    "certainty": "certainty-changed",
    "negation": "negation-changed",
    "attribution": "terms-changed",
}


def find_drift(
    texts: StoryTexts,
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    settings: ClaimsSettings,
) -> tuple[Drift, ...]:
    """Drift along every edge, in order of the edges and of place in the child."""
    lines, cited = gather_lines(texts), register(sources)
    sayings = gather_sayings(texts, settings)
    said = index_said(sayings)
    runs, between = index_runs(lines, settings), passages_between(passages)
    found: list[Drift] = []
    for edge in versions.edges:
        step = step_of(edge, texts, between, lines)
        of_edge = [
            *_slots_changed(step, settings),
            *_dropped(step, runs, cited, settings),
            *_quotes_changed(step, sayings, cited),
            *quotes_retold(step, said, cited, settings),
            *extraction_faults(texts, edge, step.joined),
            *loaded_words_added(texts, edge, step.joined),
            *passages_added(texts, versions, edge, between),
            *passages_cut(texts, edge, step.joined),
        ]
        found += sorted((doubted(d, texts) for d in of_edge), key=_place)
    for original in versions.missing_originals:
        for edge in _between_children(original):
            lost = _dropped(step_of(edge, texts, between, lines), runs, cited, settings)
            found += [replace(drift, parent=original.id) for drift in lost]
    return _told_once(found)


def _between_children(original: MissingOriginal) -> Iterator[Edge]:
    """Each child of a missing original beside each other, as if beside their parent.

    A copyist drops an attribution and does not invent one: what some child puts to a
    source, the original did. The witness's sentence stands for the original's.
    """
    for child in original.descendants:
        for witness in original.descendants:
            if witness != child:
                yield Edge(child=child, parent=witness, how="rewrite", probability=0.0, shared=0.0)


def _dropped(
    step: Step, runs: RunIndex, cited: Register, settings: ClaimsSettings
) -> Iterator[Drift]:
    outlet = step.texts.article(step.edge.child).outlet
    joined = [*step.joined, *runs.moved(step.edge, step.joined)]
    return attributions_dropped(step.edge, joined, step.pairs, step.lines, cited, outlet, settings)


def _told_once(found: Iterable[Drift]) -> tuple[Drift, ...]:
    """The findings, a sentence's lost attribution only once, however many parents had it."""
    kept: dict[object, Drift] = {}
    for number, drift in enumerate(found):
        lost = drift.kind == "attribution-dropped"
        kept.setdefault((drift.kind, drift.child_span) if lost else number, drift)
    return tuple(kept.values())


def _place(drift: Drift) -> tuple[int, int, str]:
    span = drift.child_span or drift.parent_span
    return (0 if drift.child_span else 1, span.start if span else 0, drift.kind)


def _slots_changed(step: Step, settings: ClaimsSettings) -> Iterator[Drift]:
    for pair in step.pairs:
        for c in compare(pair, settings):
            kind = _KINDS.get(c.kind)
            if c.verdict == "differs" and kind is not None:
                yield from _changed(step, c, kind)


def _changed(step: Step, c: Comparison, kind: DriftKind) -> Iterator[Drift]:
    for one, other in ((c.a, c.b), (c.b, c.a)):
        child, parent = _spot(step, one, step.edge.child), _spot(step, other, step.edge.parent)
        if child and parent:
            note = f"{step.texts.words(parent)} -> {step.texts.words(child)}"
            yield _drift(step.edge, kind, child, parent, note)
            return


def _spot(step: Step, filler: Filler, article: ArticleId) -> Span | None:
    line: Line = step.lines.lines[filler.line]
    for place in line.places:
        if place.article == article:
            return place.span(filler.start, filler.end)
    return None


def _drift(
    edge: Edge, kind: DriftKind, child: Span | None, parent: Span | None, note: str
) -> Drift:
    return Drift(
        child=edge.child,
        parent=edge.parent,
        kind=kind,
        child_span=child,
        parent_span=parent,
        note=note,
    )


def _quotes_changed(step: Step, sayings: Sayings, cited: Register) -> Iterator[Drift]:
    for group in sayings.groups:
        spans = [(w, s) for w in group for s in sayings.places[w]]
        mine = [(w, s) for w, s in spans if s.article == step.edge.child]
        theirs = [(w, s) for w, s in spans if s.article == step.edge.parent]
        if not mine or not theirs:
            continue
        (wording, child), (other, parent) = mine[0], theirs[0]
        if (wording, other) in sayings.altered or (other, wording) in sayings.altered:
            note = " -> ".join(opposed_words([sayings.words[other], sayings.words[wording]]))
            yield _drift(step.edge, "quote-altered", child, parent, note)
        speakers = cited.source_of(child), cited.source_of(parent)
        if None not in speakers and speakers[0] != speakers[1]:
            note = f"{speakers[1]} -> {speakers[0]}"
            yield _drift(step.edge, "speaker-changed", child, parent, note)
