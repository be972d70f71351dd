"""A story's findings -> the views of the page's sections."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from string import ascii_lowercase

from variorum.model import (
    Disagreement,
    Drift,
    Side,
    Span,
    Story,
    Variant,
)
from variorum.report.family import Descent, Row, lines_of_descent
from variorum.report.marks import drift_words, source_ids_named
from variorum.report.refs import Place, Ref, StoryRefs
from variorum.report.times import span_words
from variorum.report.tree_map import TreeMap, letters
from variorum.report.tree_picture import made
from variorum.report.verdict import ranked
from variorum.report.views import (
    BriefView,
    ChangeView,
    ChildView,
    ClaimView,
    DifferenceView,
    LineView,
    MissingView,
    MomentView,
    OriginView,
    SideView,
    TreeItem,
)

KIND_ORDER = (
    "attribution-dropped",
    "terms-changed",
    "speaker-changed",
    "quote-altered",
    "quote-paraphrased",
    "number-changed",
    "date-changed",
    "name-changed",
    "certainty-changed",
    "negation-changed",
    "loaded-words-added",
    "passage-added",
    "passage-cut",
    "extraction-fault?",
)
"""Changes that bear on trust first; long passages last."""


def origin_views(story: Story, refs: StoryRefs) -> tuple[OriginView, ...]:
    """Origins, those that most versions rest on first."""
    anchors = {s.id: f"{refs.key}-p{n}" for n, s in enumerate(story.sources, 1)}
    views = [
        OriginView(
            badge=refs.origins[o.id],
            anchor=refs.origins[o.id].href[1:],
            versions=tuple(refs.version(a) for a in o.articles),
            sources=tuple((refs.source_names[s], anchors[s]) for s in o.sources if s in anchors),
            evidence=o.evidence,
        )
        for o in story.origins
    ]
    return tuple(sorted(views, key=lambda v: -len(v.versions)))


def tree_items(story: Story, rows: Sequence[Row], refs: StoryRefs) -> tuple[TreeItem, ...]:
    """The family tree as a nested list: each row, and how many levels close after it."""
    depths = [row.depth for row in rows[1:]] + [0]
    return tuple(
        TreeItem(
            ref=refs.version(row.id),
            depth=row.depth,
            probability=row.missing.probability if row.missing else None,
            own=row.id in story.versions.independent,
            when=_when(refs.version(row.id)),
            lines=tuple(_line(d, refs) for d in (row.descent, *row.others) if d),
            badges=refs.badges_of(story, row.id),
            closes=row.depth - following,
        )
        for row, following in zip(rows, depths, strict=True)
    )


def _when(ref: Ref) -> str:
    return "" if ref.missing else ref.stamp.words if ref.stamp else "no date"


def _line(descent: Descent, refs: StoryRefs) -> LineView:
    shared = "" if descent.shared is None else f"{descent.shared:.0%}".replace("%", " %")
    words = made(descent) if descent.how else f"p {descent.probability:.2f}"
    return LineView(refs.version(descent.parent), words, shared, descent.evidence)


def disagreement_views(
    story: Story, tree: TreeMap | None, refs: StoryRefs
) -> tuple[DifferenceView, ...]:
    """Disagreements, conflicts first; anchors number them as the story does."""
    number = {d.id: n for n, d in enumerate(story.disagreements, 1)}
    return tuple(
        _difference(d, f"{refs.key}-d{number[d.id]}", tree, refs)
        for d in ranked(story.disagreements)
    )


def variant_views(story: Story, refs: StoryRefs) -> tuple[DifferenceView, ...]:
    """Differences that can all be right."""
    return tuple(
        _difference(v, f"{refs.key}-v{n}", None, refs) for n, v in enumerate(story.variants, 1)
    )


def _difference(
    found: Disagreement | Variant, anchor: str, tree: TreeMap | None, refs: StoryRefs
) -> DifferenceView:
    sides = tuple(_side(side, ascii_lowercase[n % 26], refs) for n, side in enumerate(found.sides))
    conflict = found if isinstance(found, Disagreement) else None
    first = conflict.first_changed_in if conflict else None
    held = {p.version.id: side.place for side in sides for p in side.places}
    first_held = {v: letter for v, letter in held.items() if letter == "a"}
    others = {v: letter for v, letter in held.items() if letter != "a"}
    return DifferenceView(
        anchor=anchor,
        kind=found.kind,
        about=found.about,
        status=conflict.status if conflict else "",
        confidence=conflict.confidence if conflict else None,
        sides=sides,
        first_changed_in=refs.version(first) if first else None,
        first_letters=letters(tree, first_held) if tree else None,
        other_letters=letters(tree, others) if tree else None,
    )


def _side(side: Side, place: str, refs: StoryRefs) -> SideView:
    cited = [refs.source_names.get(r.source, "") for r in side.readings if r.source]
    return SideView(
        value=side.value,
        place=place,
        said=refs.said([r.span for r in side.readings], side.value),
        places=_places([r.span for r in side.readings], refs),
        sources=tuple(dict.fromkeys(filter(None, cited))),
    )


def _places(spans: Sequence[Span], refs: StoryRefs) -> tuple[Place, ...]:
    """The first place in each version."""
    first = {s.article: s for s in reversed(spans)}
    return tuple(refs.place(first[a]) for a in dict.fromkeys(s.article for s in spans))


def claim_views(story: Story, refs: StoryRefs) -> tuple[ClaimView, ...]:
    """Claims that rest on most origins first, then those that most versions have."""
    views = [
        ClaimView(
            text=claim.text,
            badges=refs.badges(claim.origins),
            places=_places([r.span for r in claim.readings], refs),
        )
        for claim in story.claims
    ]
    return tuple(sorted(views, key=lambda v: (-len(v.badges), -len(v.places))))


def child_views(story: Story, refs: StoryRefs) -> tuple[ChildView, ...]:
    """For each version made from another: its lines of descent and all that changed."""
    lines = lines_of_descent(story)
    changes: dict[str, list[ChangeView]] = defaultdict(list)
    for n, drift in enumerate(story.drift, 1):
        changes[drift.child].append(_change(drift, f"{refs.key}-x{n}", refs))
    return tuple(
        _child(article, lines.get(article, ()), changes[article], refs)
        for article in story.articles
        if article in lines or changes[article]
    )


def _child(
    article: str, lines: Sequence[Descent], changes: Sequence[ChangeView], refs: StoryRefs
) -> ChildView:
    by_kind: dict[str, list[ChangeView]] = {kind: [] for kind in KIND_ORDER}
    for change in changes:
        by_kind[change.kind].append(change)
    counts = Counter({kind: len(found) for kind, found in by_kind.items() if found})
    return ChildView(
        ref=refs.version(article),
        lines=tuple(_line(d, refs) for d in lines),
        changes=tuple((k.replace("-", " "), tuple(v)) for k, v in by_kind.items() if v),
        counts=tuple((k.replace("-", " "), n) for k, n in counts.items()),
    )


def _change(drift: Drift, anchor: str, refs: StoryRefs) -> ChangeView:
    return ChangeView(
        anchor=anchor,
        kind=drift.kind,
        words=drift_words(drift),
        note=source_ids_named(drift.note, refs.source_names).replace(" -> ", " → "),
        parent=refs.said([drift.parent_span])[0] if drift.parent_span else None,
        child=refs.said([drift.child_span])[0] if drift.child_span else None,
    )


def missing_views(story: Story, refs: StoryRefs) -> tuple[MissingView, ...]:
    """Missing originals with what their descendants attest of their text."""
    return tuple(
        MissingView(
            ref=refs.version(lost.id),
            anchor=refs.version(lost.id).href[1:],
            probability=lost.probability,
            descendants=tuple(refs.version(d) for d in lost.descendants),
            evidence=lost.evidence,
            pieces=tuple(
                (
                    p.text,
                    tuple(refs.place(w) for w in p.witnesses),
                )
                for p in lost.text
            ),
        )
        for lost in story.versions.missing_originals
    )


def moment_views(story: Story, refs: StoryRefs) -> tuple[MomentView, ...]:
    """The timeline's moments, numbered in the story's order."""
    views = []
    for n, moment in enumerate(story.timeline, 1):
        spans = [r.span for r in moment.readings]
        views.append(
            MomentView(
                anchor=f"{refs.key}-t{n}",
                number=n,
                when=span_words(moment.from_, moment.to),
                moment=moment,
                said=refs.said(spans, context=False),
                dated_by=tuple(dict.fromkeys(r.expression for r in moment.readings)),
                places=_places(spans, refs),
            )
        )
    return tuple(views)


def brief_views(story: Story, refs: StoryRefs) -> tuple[BriefView, ...]:
    """The brief's sentences with where they stand."""
    return tuple(
        BriefView(
            text=b.text,
            place=refs.place(b.span),
            badges=refs.badges(b.origins),
        )
        for b in story.brief
    )
