"""Matters: what the versions tell, how central each is, and its best sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.brief.sentences import stands_alone
from variorum.model import ArticleId, Claim, Disagreement, Side, Span, StoryTexts, Versions
from variorum.settings import BriefSettings

Place = tuple[ArticleId, int]  # an article and the number of a sentence of it


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Matter:
    """One thing that versions tell, by the sentence that is to tell it in the brief.

    Attributes:
        weight: how central it is: the weights of its places in all versions together.
        rank: mean number of its sentence where versions have it; what comes first in
            the versions comes first in the brief.
        told: content words of the sentence, to know what has been told already.
    """

    place: Place
    span: Span
    weight: float
    rank: float
    origins: tuple[str, ...]
    vector: NDArray[np.float32]
    told: frozenset[str]


class Matters:
    """All that can be told of a story."""

    def __init__(
        self,
        texts: StoryTexts,
        claims: Sequence[Claim],
        disagreements: Sequence[Disagreement],
        versions: Versions,
        settings: BriefSettings,
    ) -> None:
        self._texts, self._settings = texts, settings
        self._depth = _depths(texts, versions)
        self._outdated = {
            place for d in disagreements for side in outdated(d, texts) for place in self.at(side)
        }
        self._claim_at: dict[Place, Claim] = {}
        for claim in claims:
            for reading in claim.readings:
                self._claim_at.update(dict.fromkeys(self._sentences(reading.span), claim))
        self._able = {
            (a.id, n)
            for a in texts.articles
            for n, s in enumerate(texts.annotations[a.id].sentences)
            if stands_alone(s, a, texts.annotations[a.id], settings)
        }

    def all(self) -> list[Matter]:
        """Every claim that some sentence can tell by itself, the most central first."""
        groups: dict[str, list[Place]] = {}
        for article in self._texts.articles:
            for n in range(len(self._texts.annotations[article.id].sentences)):
                claim = self._claim_at.get((article.id, n))
                key = claim.id if claim else f"{article.id}\x1f{n}"
                groups.setdefault(key, []).append((article.id, n))
        found = [m for places in groups.values() if (m := self._matter(places))]
        return sorted(found, key=lambda m: (-m.weight, m.rank, m.place))

    def side(self, side: Side) -> Matter | None:
        """One side of a disagreement, if a sentence can tell it by itself."""
        return self._matter(self.at(side), keep_outdated=True)

    def at(self, side: Side) -> list[Place]:
        """The sentences that have a side's readings."""
        return sorted({p for r in side.readings for p in self._sentences(r.span)})

    def _sentences(self, span: Span) -> list[Place]:
        notes = self._texts.annotations.get(span.article)
        sentences = notes.sentences if notes else ()
        return [
            (span.article, n)
            for n, s in enumerate(sentences)
            if s.start < span.end and s.end > span.start
        ]

    def _matter(self, places: Sequence[Place], *, keep_outdated: bool = False) -> Matter | None:
        able = [p for p in places if p in self._able]
        if not keep_outdated:
            able = [p for p in able if p not in self._outdated]
        if not able:
            return None
        article, n = min(able, key=lambda p: (self._depth[p[0]], p[1], p))
        notes = self._texts.annotations[article]
        sentence = notes.sentences[n]
        half = self._settings.lead_sentences
        first: dict[ArticleId, int] = {}
        for a, number in places:
            first[a] = min(number, first.get(a, number))
        claim = self._claim_at.get((article, n))
        return Matter(
            place=(article, n),
            span=Span(article, sentence.start, sentence.end),
            weight=sum(0.5 ** (number / half) for number in first.values()),
            rank=sum(first.values()) / len(first),
            origins=claim.origins if claim else (),
            vector=notes.vectors[n],
            told=frozenset(
                t.lemma.lower()
                for t in notes.tokens[sentence.first : sentence.last]
                if t.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
            ),
        )


def outdated(disagreement: Disagreement, texts: StoryTexts) -> list[Side]:
    """Sides that a brief had better not tell as fact: overtaken figures, a copyist's slips.

    Of a revision only the side told last stands; of a slip, the side is left out that
    came in with the version where it changed first.
    """
    if disagreement.status == "revision":
        published = {a.id: a.published or "" for a in texts.articles}
        last = [
            max(published.get(r.span.article, "") for r in s.readings) for s in disagreement.sides
        ]
        return [s for s, at in zip(disagreement.sides, last, strict=True) if at < max(last)]
    if disagreement.status == "slip" and disagreement.first_changed_in:
        changed = disagreement.first_changed_in
        return [s for s in disagreement.sides if any(r.span.article == changed for r in s.readings)]
    return []


def _depths(texts: StoryTexts, versions: Versions) -> Mapping[ArticleId, tuple[int, int, str]]:
    """How far each version is from its origin, then who came first: the less the better.

    A version made from nothing we know has 0, one made from a missing original 1, any
    other one more than the nearest of its parents.
    """
    parents: dict[ArticleId, list[str]] = {a.id: [] for a in texts.articles}
    for edge in versions.edges:
        parents.setdefault(edge.child, []).append(edge.parent)
    lost = {d for m in versions.missing_originals for d in m.descendants}
    depth: dict[ArticleId, int] = {}
    for article in texts.articles:
        at, steps, seen = {article.id}, 0, set[str]()
        while at and all(parents.get(a) for a in at):
            seen |= at
            at = {p for a in at for p in parents[a]} - seen
            steps += 1
        depth[article.id] = steps + (1 if lost & (at | {article.id}) else 0)
    return {a.id: (depth[a.id], 0 if a.published else 1, a.published or "") for a in texts.articles}
