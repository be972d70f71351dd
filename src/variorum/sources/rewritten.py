"""Sources that only another version names: "the company said" was "Ruiz said".

Where two versions' sentences are nearly the same words and one cites a pronoun or a bare noun
while the other gives a name, the name is taken, if all such sentences agree on one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from variorum.model import ArticleId, Citation, Passage, StoryTexts
from variorum.settings import SourcesSettings
from variorum.sources import nouns

_Place = tuple[ArticleId, int]


def resolve_by_passages(
    texts: StoryTexts,
    citations: Mapping[ArticleId, Sequence[Citation]],
    passages: Sequence[Passage],
    settings: SourcesSettings,
) -> dict[ArticleId, tuple[Citation, ...]]:
    """Citations with vague sources given the name that the aligned sentences agree on."""
    by_place: dict[_Place, list[Citation]] = {}
    for article, found in citations.items():
        for citation in found:
            by_place.setdefault(place_of(texts, article, citation), []).append(citation)
    aligned: dict[_Place, list[_Place]] = {}
    for p in passages:
        if p.wording >= settings.same_sentence_wording:
            a, b = (p.a, p.a_sentence), (p.b, p.b_sentence)
            aligned.setdefault(a, []).append(b)
            aligned.setdefault(b, []).append(a)
    return {
        article: tuple(
            _resolve(c, aligned.get(place_of(texts, article, c), ()), by_place) for c in found
        )
        for article, found in citations.items()
    }


def place_of(texts: StoryTexts, article: ArticleId, citation: Citation) -> tuple[ArticleId, int]:
    """The article and the number of the sentence that a citation stands in; -1 where unknown."""
    span = citation.attribution.cue or citation.attribution.source
    if span is None:
        return article, -1
    sentences = texts.annotations[article].sentences
    return article, bisect_right(sentences, span.start, key=lambda s: s.start) - 1


def _resolve(
    citation: Citation, places: Sequence[_Place], by_place: Mapping[_Place, Sequence[Citation]]
) -> Citation:
    if not is_vague(citation):
        return citation
    others = [o for place in places for o in by_place.get(place, ()) if len(by_place[place]) == 1]
    named = [o for o in others if o.name and not is_vague(o)]
    if len({o.name for o in named}) != 1:
        return citation
    found = named[0]
    return replace(
        citation,
        name=found.name,
        role=found.role,
        organisation=found.organisation,
        named=found.named,
        kind=found.kind,
    )


def is_vague(citation: Citation) -> bool:
    """Whether a citation's own words do not tell who it is: a pronoun, "the company", "the man"."""
    words = (citation.name or citation.role or "").lower().split()
    if not words:
        return True
    vague = nouns.COMPANIES | nouns.OUTLETS | nouns.INSTITUTIONS
    return len(words) == 1 and words[0] in vague and citation.kind != "person"
