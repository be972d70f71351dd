"""The register: one entry for one source across all versions of a story.

Named people are one by last name and compatible first name, organisations by their words, in
any order, and by the short forms that any version explains. A pronoun or a bare "the company"
takes the source of the sentence it was rewritten from, where a version says it outright. Two
unnamed sources are one only when their words agree or descent says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from variorum.model import ArticleId, Attribution, Citation, Passage, Source, StoryTexts
from variorum.settings import SourcesSettings
from variorum.sources import nouns
from variorum.sources.likeness import Names
from variorum.sources.outlets import with_outlets
from variorum.sources.rewritten import resolve_by_passages
from variorum.sources.roles import resolve_by_role
from variorum.sources.slips import resolve_slips
from variorum.sources.unnamed import join_unnamed


def register_sources(
    texts: StoryTexts,
    citations: Mapping[ArticleId, Sequence[Citation]],
    passages: Sequence[Passage],
    settings: SourcesSettings,
) -> tuple[Source, ...]:
    """Join citations of one source; entries cited by most versions first, outlets last.

    An outlet that is cited carries what somebody told it; who speaks comes before who carries.
    """
    resolved = resolve_by_role(texts, resolve_by_passages(texts, citations, passages, settings))
    resolved = resolve_slips(texts, resolved, passages, settings)
    joined = join_unnamed(texts, resolved, passages, settings)
    ordered = [c for article in texts.articles for c in resolved[article.id]]
    ordered = with_outlets(ordered, texts.articles)
    names = Names(c for c in ordered if c.name)
    entries: dict[str, list[Citation]] = {}
    for number, citation in enumerate(map(names.mend, ordered)):
        if not _tells_who(citation):
            continue
        key = _key(names, citation, joined) or f"alone {number}"
        entries.setdefault(key, []).append(citation)
    ranked = sorted(entries.values(), key=lambda e: (_carries(e), -len(_articles(e))))
    return tuple(_source(f"p{n}", e) for n, e in enumerate(ranked, 1))


def _carries(entry: Sequence[Citation]) -> bool:
    """Whether all citations of an entry are of an outlet."""
    return all(c.kind == "outlet" for c in entry)


def _key(names: Names, citation: Citation, joined: Mapping[str, str]) -> str | None:
    """What the citations of one source share, unnamed ones that descent joins included."""
    if citation.name or not citation.role:
        return names.key(citation)
    return names.key(replace(citation, role=joined.get(citation.role, citation.role)))


def _tells_who(citation: Citation) -> bool:
    """Whether an entry would say anything: an unresolved "he said that ..." is left out."""
    quoted = citation.attribution.manner in ("direct", "mixed")
    return quoted or bool(citation.name or citation.role)


def _articles(entry: Iterable[Citation]) -> list[ArticleId]:
    return articles_citing(c.attribution for c in entry)


def articles_citing(attributions: Iterable[Attribution]) -> list[ArticleId]:
    """The articles that attributions stand in, each once, in the order of their ids."""
    return sorted({_article(a) for a in attributions})


def article_of(citation: Citation) -> ArticleId:
    """The article a citation stands in."""
    return _article(citation.attribution)


def _article(a: Attribution) -> ArticleId:
    spans = [s for s in (a.source, a.cue, *a.content) if s is not None]
    return spans[0].article


def _source(number: str, entry: Sequence[Citation]) -> Source:
    names = Counter(c.name for c in entry if c.name)
    roles = Counter(c.role for c in entry if c.role)
    bodies = Counter(c.organisation for c in entry if c.organisation)
    return Source(
        id=number,
        name=_fullest(names),
        role=max(roles, key=lambda r: roles[r]) if roles else None,
        organisation=max(bodies, key=lambda b: bodies[b]) if bodies else None,
        named=any(c.named for c in entry),
        kind=Counter(c.kind for c in entry).most_common(1)[0][0],
        terms=_terms(entry),
        attributions=tuple(c.attribution for c in entry),
    )


def _fullest(names: Counter[str]) -> str | None:
    """The commonest of the forms with most words, titles in full."""
    if not names:
        return None
    return max(names, key=lambda n: (_weight(n), names[n]))


def _weight(name: str) -> int:
    return sum(w.lower().rstrip(".") not in nouns.TITLE_ABBREVIATIONS for w in name.split())


def _terms(entry: Sequence[Citation]) -> str | None:
    """The terms when every version has the same; each attribution keeps its own."""
    found: dict[ArticleId, set[str]] = {}
    for c in entry:
        terms = found.setdefault(article_of(c), set())
        if c.attribution.terms:
            terms.add(re.sub(r"\s+", " ", c.attribution.terms.lower()))
    first = next(iter(found.values()), set())
    same = len(first) == 1 and all(terms == first for terms in found.values())
    return next(c.attribution.terms for c in entry if c.attribution.terms) if same else None
