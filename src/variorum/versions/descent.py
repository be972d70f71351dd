"""The family tree of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

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
from variorum.versions.credited import with_cited
from variorum.versions.explain import count_versions, label_of, why_edge, why_missing, why_stable
from variorum.versions.forest import Forest, grow_forest
from variorum.versions.kinds import kind_of
from variorum.versions.merging import Parents, merge_parents, value_of
from variorum.versions.overlap import Floats
from variorum.versions.scores import gather
from variorum.versions.stability import edge_stability
from variorum.versions.told import as_missing, told_elsewhere
from variorum.versions.witnessed import piece_together


def trace_descent(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> Versions:
    """Edges, missing originals, and versions of own reporting."""
    forest, parents = find_descent(texts, passages, credits, citations, settings)
    sure = calibrated(shares_of_forests(forest, parents), settings)
    stable = edge_stability(forest, parents, texts, passages)
    edges = _edges(forest, parents, texts, sure, stable)
    missing = _missing(forest, parents, texts, passages, sure)
    told = told_elsewhere(forest, parents, texts, with_cited(credits, citations))
    missing += as_missing(told, texts, forest, len(missing) + 1)
    derived = {e.child for e in edges} | {d for m in missing for d in m.descendants}
    return Versions(
        edges=edges,
        missing_originals=missing,
        independent=tuple(a.id for a in texts.articles if a.id not in derived),
    )


def find_descent(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> tuple[Forest, Parents]:
    """The best forest, and the parents of each of its nodes, second ones included."""
    forest = grow_forest(gather(texts, passages, with_cited(credits, citations), settings))
    return forest, merge_parents(forest)


def shares_of_forests(forest: Forest, parents: Parents) -> Floats:
    """Share that each parent of each node has of all forests, weighted by their scores.

    A merged version weighs as much below either parent as with both, for the forest can give
    it only one.
    """
    edges = forest.edges.copy()
    for child, mine in enumerate(parents):
        if len(mine) > 1:
            edges[list(mine), child] = value_of(forest, child, mine)
    sure, _ = edge_marginals(edges, forest.roots)
    for child, mine in enumerate(parents):
        if len(mine) > 1:
            sure[list(mine), child] = sure[list(mine), child].sum()
            gain = value_of(forest, child, mine) - value_of(forest, child, mine[:1])
            sure[mine[1], child] *= 1 / (1 + np.exp(-gain))
    return sure


def calibrated(share: Floats, settings: VersionsSettings) -> Floats:
    """Probabilities as often right as they say, shape (n, n), from shares of forests."""
    return stretch(share, share + share.T, settings)


def stretch(share: Floats, line: Floats, settings: VersionsSettings) -> Floats:
    """The same for any shares of edges, and of the lines that they are one direction of.

    That a line joins two versions is surer than the forests' shares say; which way it runs is
    not, so two texts that cannot be told apart keep half each.
    """
    line = np.clip(line, _NEVER, 1 - _NEVER)
    odds = settings.sure_slope * np.log(line / (1 - line)) + settings.sure_shift
    found: Floats = np.minimum(share / line / (1 + np.exp(-odds)), settings.most_sure)
    return found


_NEVER = 0.005
"""Least probability that a share of forests is taken for."""


def _edges(
    forest: Forest,
    parents: Parents,
    texts: StoryTexts,
    sure: Floats,
    stable: Mapping[tuple[int, int], float],
) -> tuple[Edge, ...]:
    evidence = forest.evidence
    ids = evidence.overlap.ids
    spread = count_versions(evidence.articles)
    return tuple(
        Edge(
            child=ids[c],
            parent=ids[p],
            how="merged" if len(parents[c]) > 1 else kind_of(evidence, c, p),
            probability=round(float(sure[p, c]), 3),
            shared=round(evidence.overlap.share(c, p), 3),
            stability=round(stable[p, c], 3),
            evidence=(
                *why_edge(forest, texts, spread, parents[c], c, p),
                why_stable(stable[p, c], evidence.settings),
            ),
        )
        for c in range(evidence.size)
        for p in parents[c]
        if p < evidence.size
    )


def _missing(
    forest: Forest,
    parents: Parents,
    texts: StoryTexts,
    passages: Sequence[Passage],
    sure: Floats,
) -> tuple[MissingOriginal, ...]:
    size, ids, settings = (
        forest.evidence.size,
        forest.evidence.overlap.ids,
        forest.evidence.settings,
    )
    found: list[MissingOriginal] = []
    for number, supposed in enumerate(forest.supposed, start=size):
        children = [c for c in range(size) if number in parents[c]]
        if not children:
            continue
        below = tuple(ids[c] for c in children)
        most = settings.named_sure if supposed.name else settings.unnamed_sure
        found.append(
            MissingOriginal(
                id=f"M{len(found) + 1}",
                label=label_of(forest.evidence, supposed, children),
                probability=round(most * float(sure[number, children].mean()), 3),
                descendants=below,
                evidence=why_missing(forest, supposed, children),
                text=piece_together(texts, passages, below, settings),
                made_from=None if supposed.parent is None else ids[supposed.parent],
            )
        )
    return tuple(found)
