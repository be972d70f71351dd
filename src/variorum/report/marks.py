"""Findings as marks in an article's text: collected, cut at each other's boundaries, numbered.

Marks may nest, overlap and coincide. The text is cut wherever one begins or ends, so that
each piece lies wholly inside or outside each mark, and HTML's nesting is never in question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.model import Article, Attribution, Drift, Source, Span, Story
from variorum.report.refs import anchor
from variorum.report.visible import shorten

SILENT = ""
"""Kind of a mark that is only a place to link to."""
_VALUE, _OTHERS = 40, 3
_SOURCE_ID = re.compile(r"\bp\d+\b")
_WHERE_NO_NAME = "unnamed source"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A finding at ``[start, end)``; ``kind`` is a CSS class, ``note`` what the margin says.

    ``target`` is the anchor of the finding's own place on the page.
    """

    start: int
    end: int
    kind: str = SILENT
    title: str = ""
    note: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks.

    Attributes:
        kinds: of the marks over it; none for plain text.
        opens: anchors of the marks that begin with it, seen and silent ones. The script
            finds the end of a mark from its anchor.
        numbers: of the margin notes whose mark ends with it.
    """

    text: str
    kinds: tuple[str, ...]
    opens: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One note in the margin."""

    number: int
    kind: str
    title: str
    note: str
    target: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as pieces, with the notes that belong beside it."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def story_marks(story: Story, key: str) -> dict[str, tuple[Mark, ...]]:
    """All marks of a story, by article, in order; ``key`` is the prefix of the targets."""
    found: dict[str, set[Mark]] = defaultdict(set)
    for span, mark in (
        *_disagreement_marks(story, key),
        *_source_marks(story, key),
        *_drift_marks(story, key),
        *_silent_marks(story),
    ):
        found[span.article].add(mark)
    return {article: tuple(sorted(marks)) for article, marks in found.items()}


def paragraphs(article: Article, number: int, marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The text as paragraphs of pieces.

    Args:
        article: whose text it is.
        number: of the article in the study, for the anchors.
        marks: in any order; those that do not lie within the text are cut to it or dropped.
    """
    notes = _numbered(article.text, number, marks)
    found = []
    start = 0
    for paragraph in article.text.split("\n\n"):
        end = start + len(paragraph)
        here = [m for m in marks if m.start < end and m.end > start]
        pieces = tuple(_pieces(article.text, (start, end), here, (number, notes)))
        beside = [notes[m] for m in here if m in notes and start <= m.start < end]
        found.append(Paragraph(pieces, tuple(sorted(beside, key=lambda n: n.number))))
        start = end + 2
    return tuple(found)


def cut(start: int, end: int, marks: Sequence[Mark]) -> list[tuple[int, int, list[Mark]]]:
    """Cut ``[start, end)`` where marks begin or end; each part with the marks that cover it.

    A silent mark cuts only where it begins.
    """
    edges = {start, end}
    for mark in marks:
        ends = (mark.start, mark.end) if mark.kind else (mark.start,)
        edges.update(e for e in ends if start < e < end)
    return [
        (a, b, [m for m in marks if m.start <= a and b <= m.end])
        for a, b in pairwise(sorted(edges))
    ]


def _pieces(
    text: str,
    bounds: tuple[int, int],
    marks: Sequence[Mark],
    numbering: tuple[int, Mapping[Mark, Note]],
) -> Iterator[Piece]:
    start, end = bounds
    number, notes = numbering
    for a, b, covering in cut(start, end, marks):
        yield Piece(
            text=text[a:b],
            kinds=tuple(dict.fromkeys(m.kind for m in covering if m.kind)),
            opens=tuple(dict.fromkeys(_anchor(number, m) for m in marks if m.start == a)),
            numbers=tuple(
                notes[m].number
                for m in covering
                if m in notes and b == min(m.end, end) and m.start >= start
            ),
        )


def _anchor(number: int, mark: Mark) -> str:
    return anchor(number, mark.start, mark.end)


def _numbered(text: str, number: int, marks: Sequence[Mark]) -> dict[Mark, Note]:
    """Margin notes in reading order; one finding or source has one note a paragraph."""
    notes: dict[Mark, Note] = {}
    said: set[tuple[int, str, str]] = set()
    for mark in sorted(marks):
        if not mark.note or mark.start >= len(text):
            continue
        paragraph = text.count("\n\n", 0, mark.start)
        same = (paragraph, mark.title, mark.target or mark.note)
        if same not in said:
            said.add(same)
            notes[mark] = Note(
                len(notes) + 1, mark.kind, mark.title, mark.note, mark.target, _anchor(number, mark)
            )
    return notes


def _disagreement_marks(story: Story, key: str) -> Iterator[tuple[Span, Mark]]:
    for n, found in enumerate(story.disagreements, 1):
        for side in found.sides:
            others = [shorten(s.value, _VALUE) for s in found.sides if s is not side]
            more = f" and {len(others) - _OTHERS} more" if len(others) > _OTHERS else ""
            note = f"elsewhere {' | '.join(others[:_OTHERS])}{more}"
            for reading in side.readings:
                s = reading.span
                title = f"{found.status}: {found.about}"
                yield s, Mark(s.start, s.end, "d", title, note, f"{key}-d{n}")
    for variant in story.variants:
        for side in variant.sides:
            for reading in side.readings:
                yield reading.span, Mark(reading.span.start, reading.span.end)


def _source_marks(story: Story, key: str) -> Iterator[tuple[Span, Mark]]:
    for n, source in enumerate(story.sources, 1):
        for attribution in source.attributions:
            for span, kind, note in _attribution_spans(source, attribution):
                title = (source.name or source.role or _WHERE_NO_NAME) if note else ""
                target = f"{key}-p{n}" if note else ""
                yield span, Mark(span.start, span.end, kind, title, note, target)
    for credit in story.credits:
        if credit.span:
            s = credit.span
            yield s, Mark(s.start, s.end, "c", "credit", f"to {credit.credited}", "")


def _attribution_spans(source: Source, attribution: Attribution) -> Iterator[tuple[Span, str, str]]:
    """The spans of an attribution; the source's words carry the note, or what stands for them."""
    terms = attribution.terms or source.terms
    note = f"{'named' if source.named else 'unnamed'}, {attribution.manner}"
    note += f", {terms}" if terms else ""
    kind = "n" if source.named else "u"
    told = attribution.source or attribution.cue or next(iter(attribution.content), None)
    if told:
        yield told, kind if told is attribution.source else SILENT, note
    for span in attribution.content:
        if span is not told:
            yield span, SILENT, ""


def _drift_marks(story: Story, key: str) -> Iterator[tuple[Span, Mark]]:
    names = {s.id: s.name or s.role or _WHERE_NO_NAME for s in story.sources}
    for n, drift in enumerate(story.drift, 1):
        target = f"{key}-x{n}"
        if drift.child_span:
            s = drift.child_span
            kind = "a" if drift.kind == "passage-added" else "x"
            note = source_ids_named(drift.note, names) or f"against {drift.parent}"
            yield s, Mark(s.start, s.end, kind, drift_words(drift), note, target)
        if drift.parent_span:
            yield drift.parent_span, Mark(drift.parent_span.start, drift.parent_span.end)


def drift_words(drift: Drift) -> str:
    """The kind in words: "attribution dropped"."""
    return drift.kind.replace("-", " ")


def source_ids_named(note: str, names: Mapping[str, str]) -> str:
    """A note in which ids of sources have become their names."""
    return _SOURCE_ID.sub(lambda match: names.get(match[0], match[0]), note)


def _silent_marks(story: Story) -> Iterator[tuple[Span, Mark]]:
    spans = [r.span for claim in story.claims for r in claim.readings]
    spans += [r.span for moment in story.timeline for r in moment.readings]
    spans += [sentence.span for sentence in story.brief]
    for original in story.versions.missing_originals:
        spans += [w for piece in original.text for w in piece.witnesses]
    for span in spans:
        yield span, Mark(span.start, span.end)
