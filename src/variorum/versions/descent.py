"""The family tree of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import (
    ArticleId,
    Citation,
    Credit,
    Edge,
    MissingOriginal,
    Passage,
    StoryTexts,
    Versions,
)
from variorum.settings import VersionsSettings
from variorum.text.trees import edge_marginals
from variorum.versions.credited import Credited, read_credits
from variorum.versions.originals import Tree, choose, suppose_by_credit, suppose_by_text
from variorum.versions.overlap import Overlap, measure_overlap
from variorum.versions.scores import score_parents


def trace_descent(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> Versions:
    """Edges, missing originals, and versions of own reporting."""
    overlap = measure_overlap(texts, passages, settings)
    credited = read_credits(texts, credits)
    tree = _grow(texts, overlap, credited, settings)
    size = len(overlap.ids)
    edges, _ = edge_marginals(tree.scores.edges, tree.scores.roots)
    found = [
        Edge(
            child=overlap.ids[c],
            parent=overlap.ids[p],
            how="rewrite",
            probability=round(float(edges[p, c]), 3),
            shared=round(overlap.share(c, p), 3),
        )
        for c, p in enumerate(tree.parents[:size])
        if p is not None and p < size
    ]
    missing = [
        MissingOriginal(
            id=f"M{k + 1}",
            label=supposed.name or "missing original",
            probability=0.5,
            descendants=tuple(
                overlap.ids[c] for c, p in enumerate(tree.parents[:size]) if p == size + k
            ),
        )
        for k, supposed in enumerate(tree.supposed)
    ]
    missing = [m for m in missing if m.descendants]
    derived = {e.child for e in found} | {d for m in missing for d in m.descendants}
    return Versions(
        edges=tuple(found),
        missing_originals=tuple(missing),
        independent=tuple(i for i in overlap.ids if i not in derived),
    )


def _grow(
    texts: StoryTexts, overlap: Overlap, credited: Credited, settings: VersionsSettings
) -> Tree:
    scores = score_parents(texts, overlap, credited, settings)
    by_credit = suppose_by_credit(texts.articles, credited)
    tree = choose(by_credit, (), scores, overlap, credited, settings)
    by_text = suppose_by_text(overlap, tree.parents, settings)
    return choose(by_text, tree.supposed, scores, overlap, credited, settings)
