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
from variorum.versions.forest import Forest, grow_forest
from variorum.versions.kinds import kind_of
from variorum.versions.merging import Parents, merge_parents
from variorum.versions.scores import gather


def trace_descent(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> Versions:
    """Edges, missing originals, and versions of own reporting."""
    evidence = gather(texts, passages, credits, settings)
    forest = grow_forest(evidence)
    parents = merge_parents(forest)
    edges, missing = _edges(forest, parents), _missing(forest, parents)
    derived = {e.child for e in edges} | {d for m in missing for d in m.descendants}
    return Versions(
        edges=edges,
        missing_originals=missing,
        independent=tuple(a.id for a in texts.articles if a.id not in derived),
    )


def _edges(forest: Forest, parents: Parents) -> tuple[Edge, ...]:
    evidence = forest.evidence
    ids = evidence.overlap.ids
    sure, _ = edge_marginals(forest.edges, forest.roots)
    return tuple(
        Edge(
            child=ids[c],
            parent=ids[p],
            how="merged" if len(parents[c]) > 1 else kind_of(evidence, c, p),
            probability=round(float(sure[p, c]), 3),
            shared=round(evidence.overlap.share(c, p), 3),
        )
        for c in range(evidence.size)
        for p in parents[c]
        if p < evidence.size
    )


def _missing(forest: Forest, parents: Parents) -> tuple[MissingOriginal, ...]:
    size, ids = forest.evidence.size, forest.evidence.overlap.ids
    found: list[MissingOriginal] = []
    for number, supposed in enumerate(forest.supposed, start=size):
        below = tuple(ids[c] for c in range(size) if number in parents[c])
        if below:
            label = f"{supposed.name} dispatch" if supposed.name else "missing original"
            found.append(
                MissingOriginal(
                    id=f"M{len(found) + 1}", label=label, probability=0.8, descendants=below
                )
            )
    return tuple(found)
