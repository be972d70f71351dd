"""Every place of every finding, with what is to be said of it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.export.view import View, drift_note, source_words
from variorum.model import Side, Span, Story


@dataclass(frozen=True, slots=True)
class Finding:
    """One place: ``kind`` says what it is, ``key`` which finding of that kind."""

    story: str
    kind: str
    key: str
    span: Span
    words: str


def findings_of(view: View) -> Iterator[Finding]:
    """All places of all stories' findings, in the order of story.json."""
    for story in view.study.stories:
        for kind, key, span, words in _of_story(view, story):
            if span.start < span.end:
                yield Finding(story.id, kind, key, span, words)


Place = tuple[str, str, Span, str]


def _of_story(view: View, story: Story) -> Iterator[Place]:
    yield from _missing(story)
    yield from _drift(view, story)
    for n, credit in enumerate(story.credits, 1):
        if credit.span:
            yield "credit", str(n), credit.span, f"credits {credit.credited}"
    yield from _citings(story)
    yield from _claims(story)
    for found in story.disagreements:
        what = f"{found.status} ({found.kind}) about {found.about}"
        yield from _sides("disagreement", found.id, what, found.sides)
    for n, variant in enumerate(story.variants, 1):
        yield from _sides("variant", str(n), f"{variant.kind} of {variant.about}", variant.sides)
    yield from _moments(story)
    for n, sentence in enumerate(story.brief, 1):
        yield "brief", str(n), sentence.span, f"sentence {n} of the brief"


def _missing(story: Story) -> Iterator[Place]:
    for original in story.versions.missing_originals:
        for n, piece in enumerate(original.text, 1):
            words = f"attests a piece of a missing original, {original.label}: {piece.text}"
            for witness in piece.witnesses:
                yield "missing-original", f"{original.id}.{n}", witness, words


def _moments(story: Story) -> Iterator[Place]:
    for n, moment in enumerate(story.timeline, 1):
        days = dict.fromkeys(d for d in (moment.from_, moment.to) if d)
        when = " to ".join(days) or "not known"
        for reading in moment.readings:
            yield "moment", str(n), reading.span, f"when: {when} (“{reading.expression}”)"


def _drift(view: View, story: Story) -> Iterator[Place]:
    names = {m.id: f"the missing {m.label}" for m in story.versions.missing_originals}
    names |= {a: view.name(a, story) for a in story.articles}
    for n, drift in enumerate(story.drift, 1):
        seen = drift_note(drift, story)
        note = f": {seen}" if seen else ""
        if drift.child_span:
            words = f"{drift.kind} against {names[drift.parent]}{note}"
            yield f"drift {drift.kind}", str(n), drift.child_span, words
        if drift.parent_span:
            words = f"{drift.kind} in {names[drift.child]}{note}"
            yield f"drift {drift.kind}", str(n), drift.parent_span, words


def _citings(story: Story) -> Iterator[Place]:
    for source in story.sources:
        who = source_words(source)
        for n, citing in enumerate(source.attributions, 1):
            key = f"{source.id}.{n}"
            terms = f", {citing.terms}" if citing.terms else ""
            if citing.source:
                yield "source", key, citing.source, f"cites {who} ({citing.manner}{terms})"
            if citing.cue:
                yield "cue", key, citing.cue, f"cites {who}"
            for content in citing.content:
                yield "content", key, content, f"{citing.manner}, from {who}{terms}"


def _claims(story: Story) -> Iterator[Place]:
    labels = {o.id: o.label for o in story.origins}
    for claim in story.claims:
        rests = "; ".join(labels[o] for o in claim.origins) or "not determined"
        versions = len({r.span.article for r in claim.readings})
        words = f"in {versions} of {len(story.articles)} articles; origins: {rests}"
        for reading in claim.readings:
            yield "claim", claim.id, reading.span, words


def _sides(kind: str, key: str, what: str, sides: tuple[Side, ...]) -> Iterator[Place]:
    for side in sides:
        others = " | ".join(s.value for s in sides if s is not side)
        for reading in side.readings:
            yield kind, key, reading.span, f"{what}: here {side.value}, elsewhere {others}"
