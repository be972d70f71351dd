"""Tables of who says so: the register, each citing, credits, origins."""

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
    text,
)
from variorum.export.tables_versions import offsets
from variorum.export.view import View
from variorum.model import Attribution, Source, Span, Story

SOURCE = text("source", "the source's id")
OF_SOURCE = Reference(("story", "source"), "sources")
OF_ORIGIN = Reference(("story", "origin"), "origins")
_OF_CITATION = Reference(("citation",), "citations")


def source_tables(view: View) -> Iterator[Table]:
    """Tables that tell who is cited and where reporting rests."""
    stories = view.study.stories
    yield Table(
        "sources",
        "The register: every source, one row, whatever the versions call it.",
        (
            STORY,
            SOURCE,
            text("name", "empty when unnamed"),
            text("role", "what the source is said to be"),
            text("organisation", "whom it speaks for"),
            boolean("named", "whether it is named"),
            text("kind", "person, organisation, document, outlet, group or unnamed"),
            text("terms", "terms on which it spoke"),
            integer("citings", "how often it is cited in all versions"),
            text("heard_by", "versions, or missing originals, that have it first-hand"),
            text("repeated_by", "versions that have it from one of these"),
        ),
        tuple(_source(s, p) for s in stories for p in s.sources),
        key=("story", "source"),
        references=(OF_STORY,),
    )
    citings = [(s, p, a) for s in stories for p in s.sources for a in p.attributions]
    yield _citations(view, citings)
    yield Table(
        "citation_contents",
        "What a source is cited for, each stretch of words with its place.",
        (integer("citation", "number of the citation"), ARTICLE, *place(what="what is said")),
        tuple(
            (n, c.article, c.start, c.end, view.words(c))
            for n, (_, _, a) in enumerate(citings, 1)
            for c in a.content
        ),
        references=(_OF_CITATION, OF_ARTICLE),
    )
    yield Table(
        "credits",
        "Articles' own statements of where their text comes from.",
        (STORY, ARTICLE, text("credited", "who is credited"), *place(what="the credit")),
        tuple(
            (s.id, c.article, c.credited, *offsets(view, c.span))
            for s in stories
            for c in s.credits
        ),
        references=(OF_STORY, OF_ARTICLE),
    )
    yield from _origins(view)


def _source(story: Story, source: Source) -> tuple[Cell, ...]:
    return (
        story.id,
        source.id,
        source.name,
        source.role,
        source.organisation,
        source.named,
        source.kind,
        source.terms,
        len(source.attributions),
        listed(source.heard_by),
        listed(source.repeated_by),
    )


def _citations(view: View, citings: list[tuple[Story, Source, Attribution]]) -> Table:
    return Table(
        "citations",
        "Every citing of a source: who, the word that cites, what.",
        (
            integer("citation", "number"),
            STORY,
            SOURCE,
            ARTICLE,
            text("manner", "direct, indirect, mixed, or declined to speak"),
            text("terms", "terms on which it was said"),
            *place("source_", "the words for the source"),
            *place("cue_", "the words that cite"),
            text("content", "what is said; stretches are parted by […]"),
        ),
        tuple(
            (n, story.id, source.id, *_citation(view, attribution))
            for n, (story, source, attribution) in enumerate(citings, 1)
        ),
        key=("citation",),
        references=(OF_STORY, OF_SOURCE, OF_ARTICLE),
    )


def _citation(view: View, attribution: Attribution) -> tuple[Cell, ...]:
    article = article_of(attribution)
    return (
        article,
        attribution.manner,
        attribution.terms,
        *offsets(view, attribution.source),
        *offsets(view, attribution.cue),
        " […] ".join(view.words(c) for c in attribution.content),
    )


def article_of(attribution: Attribution) -> str | None:
    """The article that an attribution stands in; None where it has no words at all."""
    spans: list[Span | None] = [attribution.source, attribution.cue, *attribution.content]
    return next((s.article for s in spans if s), None)


def _origins(view: View) -> Iterator[Table]:
    stories = view.study.stories
    yield Table(
        "origins",
        "Where reporting finally rests; each is counted once however many repeat it.",
        (
            STORY,
            text("origin", "id"),
            text("label", "what it is"),
            integer("articles", "number of articles that rest on it"),
            text("evidence", "why"),
        ),
        tuple(
            (s.id, o.id, o.label, len(o.articles), listed(o.evidence))
            for s in stories
            for o in s.origins
        ),
        key=("story", "origin"),
        references=(OF_STORY,),
    )
    yield Table(
        "origin_articles",
        "Which article rests on which origin; one may rest on several.",
        (STORY, text("origin", "id"), ARTICLE),
        tuple((s.id, o.id, a) for s in stories for o in s.origins for a in o.articles),
        references=(OF_STORY, OF_ORIGIN, OF_ARTICLE),
    )
    yield Table(
        "origin_sources",
        "Which sources an origin's reporting cites.",
        (STORY, text("origin", "id"), SOURCE),
        tuple((s.id, o.id, p) for s in stories for o in s.origins for p in o.sources),
        references=(OF_STORY, OF_ORIGIN, OF_SOURCE),
    )
