"""The text of a missing original, pieced together from what its descendants share.

A sentence is taken where two descendants at least have it; it is given in the words of the
witness that agrees best with the others, and all witnesses are named.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import ArticleId, Passage, Span, StoryTexts, WitnessedText
from variorum.settings import VersionsSettings

Place = tuple[ArticleId, int]
"""A sentence: article and number."""


def piece_together(
    texts: StoryTexts,
    passages: Sequence[Passage],
    descendants: Sequence[ArticleId],
    settings: VersionsSettings,
) -> tuple[WitnessedText, ...]:
    """Sentences that two descendants or more attest, in the order of the first of them."""
    among = [
        p
        for p in passages
        if p.a in descendants and p.b in descendants and p.wording >= settings.witness_wording
    ]
    groups = _groups(among)
    agreement: dict[Place, float] = {}
    for p in among:
        for place in ((p.a, p.a_sentence), (p.b, p.b_sentence)):
            agreement[place] = agreement.get(place, 0.0) + p.wording
    rank = {name: n for n, name in enumerate(descendants)}
    groups.sort(key=lambda g: min((rank[a], s) for a, s in g))
    return tuple(_witnessed(texts, group, agreement, rank) for group in groups)


def _groups(passages: Sequence[Passage]) -> list[set[Place]]:
    """Sentences joined by passages, each article with one sentence at most a group."""
    group_of: dict[Place, set[Place]] = {}
    for p in sorted(passages, key=lambda p: -p.wording):
        a, b = (p.a, p.a_sentence), (p.b, p.b_sentence)
        left, right = group_of.setdefault(a, {a}), group_of.setdefault(b, {b})
        if left is right or {n for n, _ in left} & {n for n, _ in right}:
            continue
        left |= right
        for place in right:
            group_of[place] = left
    distinct = {id(g): g for g in group_of.values() if len(g) > 1}
    return list(distinct.values())


def _witnessed(
    texts: StoryTexts,
    group: set[Place],
    agreement: dict[Place, float],
    rank: dict[ArticleId, int],
) -> WitnessedText:
    ordered = sorted(group, key=lambda place: (rank[place[0]], place[1]))
    best = max(ordered, key=lambda place: agreement[place])
    spans: tuple[Span, ...] = tuple(texts.sentence_span(*place) for place in ordered)
    return WitnessedText(texts.words(texts.sentence_span(*best)), spans)
