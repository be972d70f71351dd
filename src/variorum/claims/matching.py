"""Claims: what versions assert, matched across versions.

Sentences that passages join are one claim; where one of them has several clauses, each
is joined to the other's clause with which it shares most. The surest passages join first,
and a version has a claim once: two clauses of one article never fall into one claim,
which keeps a chain of half-alike sentences from running together.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.cited import register
from variorum.claims.clauses import clauses_of, content_of
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

Clauses = dict[tuple[ArticleId, int], tuple[Span, ...]]
"""The clauses of every sentence, by article and number of the sentence."""


def find_claims(
    texts: StoryTexts,
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    origins: Sequence[Origin],
    settings: ClaimsSettings,
) -> tuple[Claim, ...]:
    """One claim for one assertion, with all its readings and the origins it rests on.

    Claims come in the order in which the versions first make them; a clause that
    only one version has is a claim of one reading.
    """
    clusters = _clusters(texts, passages, settings)
    cited = register(sources)
    order = {article.id: number for number, article in enumerate(texts.articles)}
    ordered = sorted(clusters, key=lambda c: min((order[s.article], s.start) for s in c))
    ancestors = ancestors_of(versions)
    entries = {o.id: entries_of(o, ancestors) for o in origins}
    found = []
    for number, spans in enumerate(ordered, 1):
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
) -> list[list[Span]]:
    clauses = _clauses(texts)
    cluster_of = {span: [span] for spans in clauses.values() for span in spans}
    sure = [p for p in passages if p.meaning >= settings.claim_meaning]
    for p in sorted(sure, key=lambda p: (-p.wording - p.meaning, p.a, p.a_sentence, p.b)):
        for one_span, other_span in _matched(p, texts, clauses, settings):
            one, other = cluster_of[one_span], cluster_of[other_span]
            if one is other or {s.article for s in one} & {s.article for s in other}:
                continue
            one += other
            for span in other:
                cluster_of[span] = one
    return list({id(c): sorted(c) for c in cluster_of.values()}.values())


def _clauses(texts: StoryTexts) -> Clauses:
    return {
        (a.id, n): tuple(Span(a.id, *ends) for ends in clauses_of(texts.annotations[a.id], s))
        for a in texts.articles
        for n, s in enumerate(texts.annotations[a.id].sentences)
    }


def _matched(
    p: Passage, texts: StoryTexts, clauses: Clauses, settings: ClaimsSettings
) -> list[tuple[Span, Span]]:
    """Which clause of one sentence tells what which of the other tells, the surest first."""
    ours, theirs = clauses[p.a, p.a_sentence], clauses[p.b, p.b_sentence]
    if len(ours) == len(theirs) == 1:
        return [(ours[0], theirs[0])]
    mine = [_content(span, p.a_sentence, texts) for span in ours]
    others = [_content(span, p.b_sentence, texts) for span in theirs]
    scored = sorted(
        (-len(a & b) / max(1, min(len(a), len(b))), i, j)
        for i, a in enumerate(mine)
        for j, b in enumerate(others)
    )
    found: list[tuple[Span, Span]] = []
    for shared, i, j in scored:
        free = all(ours[i] != one and theirs[j] != other for one, other in found)
        if free and -shared >= settings.clause_shared:
            found.append((ours[i], theirs[j]))
    return found


def _content(span: Span, sentence: int, texts: StoryTexts) -> frozenset[str]:
    notes = texts.annotations[span.article]
    return content_of(notes, notes.sentences[sentence], span.start, span.end)


def _plainest(spans: Sequence[Span], texts: StoryTexts) -> str:
    """The words that most versions have; of several, the first."""
    words = [texts.words(s) for s in spans]
    return max(dict.fromkeys(words), key=words.count)
