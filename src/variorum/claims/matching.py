"""Claims: what versions assert, matched across versions.

Sentences that passages join are one claim. The surest passages join first, and a
version has a claim once: two sentences of one article never fall into one claim,
which keeps a chain of half-alike sentences from running together.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.cited import register
from variorum.claims.resting import ancestors_of, entries_of, resting_on
from variorum.model import (
    ArticleId,
    Claim,
    Origin,
    Passage,
    Reading,
    Source,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import ClaimsSettings

Place = tuple[ArticleId, int]


def find_claims(
    texts: StoryTexts,
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    origins: Sequence[Origin],
    settings: ClaimsSettings,
) -> tuple[Claim, ...]:
    """One claim for one assertion, with all its readings and the origins it rests on.

    Claims come in the order in which the versions first make them; a sentence that
    only one version has is a claim of one reading.
    """
    clusters = _clusters(texts, passages, settings)
    cited = register(sources)
    order = {article.id: number for number, article in enumerate(texts.articles)}
    ordered = sorted(clusters, key=lambda c: min((order[a], n) for a, n in c))
    ancestors = ancestors_of(versions)
    entries = {o.id: entries_of(o, ancestors) for o in origins}
    found = []
    for number, cluster in enumerate(ordered, 1):
        spans = [texts.sentence_span(article, sentence) for article, sentence in cluster]
        claim = Claim(
            id=f"c{number}",
            text=_plainest(spans, texts),
            readings=tuple(Reading(s, cited.source_of(s)) for s in spans),
            origins=resting_on([s.article for s in spans], origins, entries, ancestors),
        )
        found.append(claim)
    return tuple(found)


def _clusters(
    texts: StoryTexts, passages: Sequence[Passage], settings: ClaimsSettings
) -> list[list[Place]]:
    cluster_of: dict[Place, list[Place]] = {
        (a.id, n): [(a.id, n)]
        for a in texts.articles
        for n in range(len(texts.annotations[a.id].sentences))
    }
    sure = [p for p in passages if p.meaning >= settings.claim_meaning]
    for p in sorted(sure, key=lambda p: (-p.wording - p.meaning, p.a, p.a_sentence, p.b)):
        one, other = cluster_of[p.a, p.a_sentence], cluster_of[p.b, p.b_sentence]
        if one is other or {a for a, _ in one} & {a for a, _ in other}:
            continue
        one += other
        for place in other:
            cluster_of[place] = one
    return list({id(c): sorted(c) for c in cluster_of.values()}.values())


def _plainest(spans: Sequence[Span], texts: StoryTexts) -> str:
    """The words that most versions have; of several, the first."""
    words = [texts.words(s) for s in spans]
    return max(dict.fromkeys(words), key=words.count)
