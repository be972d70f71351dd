"""What one of two versions is to the other, when there are only these two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import ArticleId, Citation, Credit, Passage, StoryTexts
from variorum.settings import VersionsSettings
from variorum.text.trees import edge_marginals
from variorum.versions.credited import with_cited
from variorum.versions.scores import gather


def weigh_pair(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    citations: Mapping[ArticleId, Sequence[Citation]],
    settings: VersionsSettings,
) -> tuple[float, float, float]:
    """Probabilities that the second was made from the first, the first from the second, neither."""
    evidence = gather(texts, passages, with_cited(credits, citations), settings)
    edges, _ = edge_marginals(evidence.scores.edges, evidence.scores.roots)
    there, back = float(edges[0, 1]), float(edges[1, 0])
    return there, back, max(0.0, 1.0 - there - back)
