"""Tables of what is asserted: claims, disagreements, variants, the timeline, the brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.export.table import (
    ARTICLE,
    OF_ARTICLE,
    OF_STORY,
    STORY,
    Cell,
    Reference,
    Table,
    integer,
    listed,
    place,
    real,
    text,
)
from variorum.export.tables_sources import OF_ORIGIN, OF_SOURCE
from variorum.export.view import View
from variorum.model import Side

_READ_SOURCE = text("source", "the source cited for it there, if any")


def claim_tables(view: View) -> Iterator[Table]:
    """Tables that tell what the versions assert, and where they differ."""
    stories = view.study.stories
    yield Table(
        "claims",
        "What is asserted, and on how many origins it rests.",
        (
            STORY,
            text("claim", "id"),
            text("text", "in the words of one reading"),
            integer("versions", "number of articles that have it"),
            integer("origins", "number of origins it rests on; 0: not determined"),
            text("origin_ids", "which"),
        ),
        tuple(
            (
                s.id,
                c.id,
                c.text,
                len({r.span.article for r in c.readings}),
                len(c.origins),
                listed(c.origins),
            )
            for s in stories
            for c in s.claims
        ),
        key=("story", "claim"),
        references=(OF_STORY,),
    )
    yield Table(
        "claim_readings",
        "How each version has a claim.",
        (STORY, text("claim", "id"), ARTICLE, *place(), _READ_SOURCE),
        tuple(
            (s.id, c.id, *_reading(view, r.span.article, r.span.start, r.span.end), r.source)
            for s in stories
            for c in s.claims
            for r in c.readings
        ),
        references=(
            OF_STORY,
            Reference(("story", "claim"), "claims"),
            OF_ARTICLE,
            OF_SOURCE,
        ),
    )
    yield Table(
        "claim_origins",
        "Which claim rests on which origin.",
        (STORY, text("claim", "id"), text("origin", "id")),
        tuple((s.id, c.id, o) for s in stories for c in s.claims for o in c.origins),
        references=(OF_STORY, Reference(("story", "claim"), "claims"), OF_ORIGIN),
    )
    yield from _differences(view)
    yield from _times(view)


def _reading(view: View, article: str, start: int, end: int) -> tuple[Cell, ...]:
    return (article, start, end, view.articles[article].text[start:end])


def _differences(view: View) -> Iterator[Table]:
    stories = view.study.stories
    yield Table(
        "disagreements",
        "Readings that cannot all be right at one time. Who is right is not said.",
        (
            STORY,
            text("disagreement", "id"),
            text("kind", "number, date, name, attribution, certainty, scope, negation or quote"),
            text("about", "what they disagree on"),
            text("status", "conflict; revision: a later figure; slip: a copyist's change"),
            real("confidence", "0 to 1"),
            text("first_changed_in", "the article in which it changed first, where that is known"),
            text("values", "what the sides say"),
        ),
        tuple(
            (
                s.id,
                d.id,
                d.kind,
                d.about,
                d.status,
                d.confidence,
                d.first_changed_in,
                " | ".join(side.value for side in d.sides),
            )
            for s in stories
            for d in s.disagreements
        ),
        key=("story", "disagreement"),
        references=(OF_STORY, Reference(("first_changed_in",), "articles")),
    )
    yield _sides(
        view,
        "disagreement_readings",
        "The sides of a disagreement: each reading, with what it says.",
        "disagreement",
        [(s.id, d.id, d.sides) for s in stories for d in s.disagreements],
    )
    numbered = [(s, str(n), v) for s in stories for n, v in enumerate(s.variants, 1)]
    yield Table(
        "variants",
        "Readings that differ and can all be right.",
        (
            STORY,
            text("variant", "number"),
            text("kind", "spelling, wording, rounding, date-form or detail"),
            text("about", "what they differ in"),
        ),
        tuple((s.id, n, v.kind, v.about) for s, n, v in numbered),
        key=("story", "variant"),
        references=(OF_STORY,),
    )
    yield _sides(
        view,
        "variant_readings",
        "The sides of a variant: each reading, with what it says.",
        "variant",
        [(s.id, n, v.sides) for s, n, v in numbered],
    )


def _sides(
    view: View, name: str, about: str, of: str, found: Sequence[tuple[str, str, Sequence[Side]]]
) -> Table:
    return Table(
        name,
        about,
        (
            STORY,
            text(of, "id"),
            integer("side", "number of the side, from 1"),
            text("value", "what this side says"),
            ARTICLE,
            text("outlet", "who published"),
            *place(),
            _READ_SOURCE,
        ),
        tuple(
            (
                story,
                id_,
                n,
                side.value,
                r.span.article,
                view.articles[r.span.article].outlet,
                r.span.start,
                r.span.end,
                view.words(r.span),
                r.source,
            )
            for story, id_, sides in found
            for n, side in enumerate(sides, 1)
            for r in side.readings
        ),
        references=(OF_STORY, Reference(("story", of), f"{of}s"), OF_ARTICLE, OF_SOURCE),
    )


def _times(view: View) -> Iterator[Table]:
    stories = view.study.stories
    moments = [(s, m) for s in stories for m in s.timeline]
    yield Table(
        "moments",
        "The timeline: what happened when, as the articles tell it.",
        (
            integer("moment", "number"),
            STORY,
            text("from", "first day or time that is possible, ISO 8601; empty when not known"),
            text("to", "last day or time that is possible"),
            text("event", "in the words of one reading"),
        ),
        tuple((n, s.id, m.from_, m.to, m.event) for n, (s, m) in enumerate(moments, 1)),
        key=("moment",),
        references=(OF_STORY,),
    )
    yield Table(
        "moment_readings",
        "Where each version tells of a moment, and the words that date it there.",
        (
            integer("moment", "number of the moment"),
            ARTICLE,
            text("expression", "the words that date it"),
            *place(),
        ),
        tuple(
            (n, r.span.article, r.expression, r.span.start, r.span.end, view.words(r.span))
            for n, (_, m) in enumerate(moments, 1)
            for r in m.readings
        ),
        references=(Reference(("moment",), "moments"), OF_ARTICLE),
    )
    yield Table(
        "brief",
        "The story in sentences of its articles, word for word.",
        (
            STORY,
            integer("number", "place in the brief, from 1"),
            ARTICLE,
            *place(what="the sentence"),
            text("origin_ids", "origins it rests on"),
        ),
        tuple(
            (s.id, n, *_reading(view, b.span.article, b.span.start, b.span.end), listed(b.origins))
            for s in stories
            for n, b in enumerate(s.brief, 1)
        ),
        key=("story", "number"),
        references=(OF_STORY, OF_ARTICLE),
    )
