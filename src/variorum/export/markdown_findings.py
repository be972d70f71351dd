"""The findings of one story as Markdown, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.marked import md, table
from variorum.export.view import View, drift_note, source_words
from variorum.model import Side, Source, Story
from variorum.report.verdict import counted, ranked


def brief(view: View, story: Story) -> Iterator[str]:
    """Sentences of the articles, each with where it stands and what it rests on."""
    if not story.brief:
        return
    labels = {o.id: o.label for o in story.origins}
    yield from ("## In brief", "", "Sentences of the articles, word for word.", "")
    for sentence in story.brief:
        article = view.articles[sentence.span.article]
        where = ", ".join(md(w) for w in (view.name(article.id, story), article.published) if w)
        rests = "; ".join(md(labels[o]) for o in sentence.origins)
        yield f"- {md(sentence.text)} ({where}{f'; rests on {rests}' if rests else ''})"
    yield ""


def disagreements(view: View, story: Story) -> Iterator[str]:
    """Conflicts first, the surest first; each side with who has it and in which words."""
    yield from ("## Where they disagree", "")
    if not story.disagreements:
        yield from ("No disagreement found.", "")
        return
    yield from ("Readings that cannot all be right at one time. Who is right is not said.", "")
    for found in ranked(story.disagreements):
        changed = found.first_changed_in
        first = f"; first changed in {md(view.name(changed, story))}" if changed else ""
        head = f"**{md(found.about)}** ({found.kind}, {found.status}, "
        yield f"- {head}confidence {found.confidence:.2f}{first})"
        yield from (f"    - {_side(view, story, side)}" for side in found.sides)
    yield ""


def _side(view: View, story: Story, side: Side) -> str:
    who: dict[str, list[str]] = {}
    for reading in side.readings:
        name = md(view.name(reading.span.article, story))
        who.setdefault(md(view.words(reading.span)), []).append(name)
    said = "; ".join(f"“{words}”: {', '.join(dict.fromkeys(n))}" for words, n in who.items())
    return f"**{md(side.value)}**: {said}"


def register(view: View, story: Story) -> Iterator[str]:
    """Every source once: who, on what terms, cited where."""
    yield from ("## Who says so", "")
    if not story.sources:
        yield from ("No source is cited in a form that was recognised.", "")
        return
    rows = [_source(view, story, source) for source in story.sources]
    yield from table(("source", "named", "terms", "cited", "in"), rows)


def _source(view: View, story: Story, source: Source) -> tuple[str, ...]:
    spans = [s for a in source.attributions for s in (a.source, a.cue, *a.content) if s]
    where = dict.fromkeys(md(view.name(s.article, story)) for s in spans)
    terms = dict.fromkeys(t for t in (source.terms, *(a.terms for a in source.attributions)) if t)
    return (
        md(source_words(source)),
        "yes" if source.named else "no",
        "; ".join(md(t) for t in terms),
        counted(len(source.attributions), "time"),
        ", ".join(where),
    )


def claims(story: Story) -> Iterator[str]:
    """Claims that more than one article has, those on most origins first."""
    shared = [c for c in story.claims if len({r.span.article for r in c.readings}) > 1]
    if not shared:
        return
    yield from ("## Claims that several have, by origins", "")
    rows = [
        (
            str(len(c.origins)) if c.origins else "not determined",
            str(len({r.span.article for r in c.readings})),
            md(c.text),
        )
        for c in sorted(shared, key=lambda c: -len(c.origins))
    ]
    yield from table(("origins", "articles", "claim"), rows)
    left = len(story.claims) - len(shared)
    if left:
        yield from (f"{counted(left, 'further claim')} in one article only: see the tables.", "")


def drift(view: View, story: Story) -> Iterator[str]:
    """What changed on the way, by child."""
    if not story.drift:
        return
    labels = {m.id: f"the missing {m.label}" for m in story.versions.missing_originals}
    labels |= {a: view.name(a, story) for a in story.articles}
    rows = [
        (
            md(labels[d.child]),
            md(labels[d.parent]),
            d.kind,
            md(view.words(d.parent_span)) if d.parent_span else "",
            md(view.words(d.child_span)) if d.child_span else "",
            md(drift_note(d, story)),
        )
        for d in story.drift
    ]
    yield from ("## What changed on the way", "")
    yield from table(("in", "made from", "what", "there", "here", "note"), rows)


def timeline(view: View, story: Story) -> Iterator[str]:
    """Moments in order, each with the words that date it."""
    if not story.timeline:
        return
    rows = []
    for moment in story.timeline:
        when = moment.from_ or "not known"
        if moment.to and moment.to != moment.from_:
            when += f" to {moment.to}"
        names = dict.fromkeys(md(view.name(r.span.article, story)) for r in moment.readings)
        said = dict.fromkeys(f"“{md(r.expression)}”" for r in moment.readings)
        rows.append((md(when), md(moment.event), ", ".join(said), ", ".join(names)))
    yield from ("## Timeline", "")
    yield from table(("when", "what", "dated by", "in"), rows)
