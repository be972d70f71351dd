"""Tables of descent: edges, missing originals, drift."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.table import (
    ARTICLE,
    OF_ARTICLE,
    OF_STORY,
    STORY,
    Cell,
    Reference,
    Table,
    boolean,
    integer,
    listed,
    place,
    real,
    text,
)
from variorum.export.view import View
from variorum.model import Drift, Span, Story

_CHILD = Reference(("child",), "articles")
_PARENT = Reference(("parent",), "articles")
_MISSING = Reference(("story", "missing_original"), "missing_originals")


def version_tables(view: View) -> Iterator[Table]:
    """Tables that tell which version was made from which."""
    stories = view.study.stories
    yield Table(
        "missing_originals",
        "Texts that others were made from and that are not among the articles: inferred.",
        (
            STORY,
            text("missing_original", "id"),
            text("label", "what it seems to have been"),
            real("probability", "that there was such a text, 0 to 1"),
            text("made_from", "the article it was itself made from, where the text tells"),
            text("evidence", "why it is inferred"),
        ),
        tuple(
            (s.id, m.id, m.label, m.probability, m.made_from, listed(m.evidence))
            for s in stories
            for m in s.versions.missing_originals
        ),
        key=("story", "missing_original"),
        references=(OF_STORY, Reference(("made_from",), "articles")),
    )
    yield _edges(view)
    yield _texts(view)
    yield Table(
        "independent",
        "Articles made from no other article and no missing original.",
        (STORY, ARTICLE),
        tuple((s.id, a) for s in stories for a in s.versions.independent),
        key=("story", "article"),
        references=(OF_STORY, OF_ARTICLE),
    )
    yield _drift(view)


def _edges(view: View) -> Table:
    return Table(
        "edges",
        "Which article was made from which, or from which missing original.",
        (
            STORY,
            text("child", "the article that was made"),
            text("parent", "the article it was made from; empty where that is missing"),
            text("missing_original", "the missing original it was made from"),
            boolean("hypothetical", "true: the parent is inferred, nobody has seen it"),
            text("how", "verbatim, light-edit, abridged, rewrite or merged; not said of missing"),
            real("probability", "of this descent, or that there was the missing original"),
            real("shared", "share of the child's words that stand in the parent"),
            real("stability", "share of runs on sentences drawn anew in which the edge stands"),
            text("evidence", "why"),
        ),
        tuple(row for s in view.study.stories for row in _edge_rows(s)),
        references=(OF_STORY, _CHILD, _PARENT, _MISSING),
    )


def _edge_rows(story: Story) -> Iterator[tuple[Cell, ...]]:
    rest: tuple[Cell, ...]
    for edge in story.versions.edges:
        # A parent is an article, but the format does not forbid that it is a missing original.
        given = edge.parent in story.articles
        parents = (edge.parent, None) if given else (None, edge.parent)
        rest = (
            edge.how,
            edge.probability,
            edge.shared,
            edge.stability,
            listed(edge.evidence),
        )
        yield (story.id, edge.child, *parents, not given, *rest)
    for missing in story.versions.missing_originals:
        rest = (None, missing.probability, None, None, listed(missing.evidence))
        for child in missing.descendants:
            yield (story.id, child, None, missing.id, True, *rest)


def _texts(view: View) -> Table:
    return Table(
        "missing_original_texts",
        "Missing originals pieced together: one row for each place that attests a piece.",
        (
            STORY,
            text("missing_original", "id"),
            integer("piece", "number of the piece, in order, from 1"),
            text("text", "the piece as it seems to have stood"),
            ARTICLE,
            *place(what="the words that attest it"),
        ),
        tuple(
            (s.id, m.id, n, piece.text, w.article, w.start, w.end, view.words(w))
            for s in view.study.stories
            for m in s.versions.missing_originals
            for n, piece in enumerate(m.text, 1)
            for w in piece.witnesses
        ),
        references=(OF_STORY, _MISSING, OF_ARTICLE),
    )


def _drift(view: View) -> Table:
    return Table(
        "drift",
        "What changed from parent to child.",
        (
            STORY,
            text("kind", "what changed"),
            text("child", "the article in which it changed"),
            text("parent", "the article it was made from; empty where that is missing"),
            text("missing_original", "the missing original it was made from"),
            *place("child_", "the child's words"),
            text("parent_article", "the article in which the parent's words stand"),
            *place("parent_", "the parent's words"),
            text("note", "what is to be seen; p1, p2, ... are sources"),
        ),
        tuple(_drift_row(view, s, d) for s in view.study.stories for d in s.drift),
        references=(
            OF_STORY,
            _CHILD,
            _PARENT,
            _MISSING,
            Reference(("parent_article",), "articles"),
        ),
    )


def _drift_row(view: View, story: Story, drift: Drift) -> tuple[Cell, ...]:
    given = drift.parent in story.articles
    return (
        story.id,
        drift.kind,
        drift.child,
        drift.parent if given else None,
        None if given else drift.parent,
        *offsets(view, drift.child_span),
        drift.parent_span.article if drift.parent_span else None,
        *offsets(view, drift.parent_span),
        drift.note,
    )


def offsets(view: View, span: Span | None) -> tuple[int | None, int | None, str | None]:
    """Cells of one span; empty where there is none."""
    return (span.start, span.end, view.words(span)) if span else (None, None, None)
