"""Passages added and cut, told by the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.steps import Between, joined
from variorum.model import ArticleId, Drift, Edge, Span, StoryTexts, Versions


def passages_added(
    texts: StoryTexts, versions: Versions, edge: Edge, between: Between
) -> Iterator[Drift]:
    """Paragraphs of the child that stand in none of its parents.

    A child of several parents is told of once, on its first edge.
    """
    parents = [e.parent for e in versions.edges if e.child == edge.child]
    if edge.parent != parents[0]:
        return
    known = {child for parent in parents for child, _ in joined(edge.child, parent, between)}
    for span in _runs(texts, edge.child, known):
        yield Drift(
            child=edge.child, parent=edge.parent, kind="passage-added", child_span=span, note=""
        )


def passages_cut(
    texts: StoryTexts, edge: Edge, kept_by: Sequence[tuple[int, int]]
) -> Iterator[Drift]:
    """Paragraphs of the parent of which nothing stands in the child."""
    kept = {parent for _, parent in kept_by}
    for span in _runs(texts, edge.parent, kept):
        yield Drift(
            child=edge.child, parent=edge.parent, kind="passage-cut", parent_span=span, note=""
        )


def _runs(texts: StoryTexts, article: ArticleId, known: set[int]) -> list[Span]:
    """Paragraphs without a known sentence; neighbours are one span."""
    paragraphs: dict[int, list[int]] = {}
    for number, sentence in enumerate(texts.annotations[article].sentences):
        paragraphs.setdefault(sentence.paragraph, []).append(number)
    spans: list[Span] = []
    last = -2
    for paragraph, numbers in paragraphs.items():
        if not known.isdisjoint(numbers):
            continue
        first, final = (texts.sentence_span(article, n) for n in (numbers[0], numbers[-1]))
        if paragraph == last + 1 and spans:
            spans[-1] = Span(article, spans[-1].start, final.end)
        else:
            spans.append(Span(article, first.start, final.end))
        last = paragraph
    return spans
