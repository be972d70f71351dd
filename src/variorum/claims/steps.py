"""One edge of the tree with all that joins its ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.claims.lines import LinePair, Lines, pair_lines
from variorum.model import ArticleId, Edge, Passage, Span, StoryTexts

Between = Mapping[tuple[ArticleId, ArticleId], tuple[Passage, ...]]
"""Passages by the two versions they join, whose ids are in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One edge: sentence numbers of child and parent that tell the same, and their lines."""

    edge: Edge
    joined: tuple[tuple[int, int], ...]
    lines: Lines
    pairs: tuple[LinePair, ...]
    texts: StoryTexts

    def spans(self, child: int, parent: int) -> tuple[Span, Span]:
        """Where two sentences stand."""
        return (
            self.texts.sentence_span(self.edge.child, child),
            self.texts.sentence_span(self.edge.parent, parent),
        )


def passages_between(passages: Iterable[Passage]) -> Between:
    """The passages of each two versions."""
    found: dict[tuple[ArticleId, ArticleId], list[Passage]] = defaultdict(list)
    for p in passages:
        found[min(p.a, p.b), max(p.a, p.b)].append(p)
    return {ends: tuple(ps) for ends, ps in found.items()}


def joined(child: ArticleId, parent: ArticleId, between: Between) -> list[tuple[int, int]]:
    """Sentence numbers of child and parent that passages join, in order."""
    mine = between.get((min(child, parent), max(child, parent)), ())
    return sorted(
        (p.a_sentence, p.b_sentence) if p.a == child else (p.b_sentence, p.a_sentence) for p in mine
    )


def step_of(edge: Edge, texts: StoryTexts, between: Between, lines: Lines) -> Step:
    """One edge with what joins its ends."""
    ends = min(edge.child, edge.parent), max(edge.child, edge.parent)
    pairs = pair_lines(lines, between.get(ends, ()), frozenset({ends}))
    return Step(edge, tuple(joined(edge.child, edge.parent, between)), lines, pairs, texts)
