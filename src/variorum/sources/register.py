"""The register: one entry for one source across all versions of a story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.model import ArticleId, Attribution, Citation, Passage, Source, StoryTexts
from variorum.settings import SourcesSettings
from variorum.sources import nouns


def register_sources(
    texts: StoryTexts,
    citations: Mapping[ArticleId, Sequence[Citation]],
    passages: Sequence[Passage],
    settings: SourcesSettings,
) -> tuple[Source, ...]:
    """Join citations of one source; two unnamed sources are one only when words say so."""
    entries: dict[str, list[Citation]] = {}
    for article in texts.articles:
        for number, citation in enumerate(citations[article.id]):
            key = _key(citation) or f"{article.id} {number}"
            entries.setdefault(key, []).append(citation)
    ordered = sorted(entries.values(), key=lambda e: -len(_articles(e)))
    return tuple(_source(f"p{n}", e) for n, e in enumerate(ordered, 1))


def _articles(entry: Sequence[Citation]) -> set[ArticleId]:
    return {
        span.article
        for c in entry
        for span in (c.attribution.source, c.attribution.cue)
        if span is not None
    }


def _key(citation: Citation) -> str | None:
    """What citations of one source share; None when nothing tells that they are one."""
    if citation.kind == "person" and citation.name:
        return "person " + citation.name.split()[-1].lower()
    if citation.name:
        return "name " + squeeze(citation.name)
    if citation.role:
        return "role " + squeeze(citation.role)
    return None


def squeeze(name: str) -> str:
    """Letters and digits of a name without articles and spaces: "the coast guard" = "coastguard".

    >>> squeeze("the Coast Guard")
    'coastguard'
    """
    words = re.findall(r"\w+", name.lower())
    return "".join(w for w in words if w not in ("the", "a", "an", "its", "s"))


def _source(number: str, entry: Sequence[Citation]) -> Source:
    names = Counter(c.name for c in entry if c.name)
    roles = Counter(c.role for c in entry if c.role)
    terms = {c.attribution.terms for c in entry}
    attributions: tuple[Attribution, ...] = tuple(c.attribution for c in entry)
    return Source(
        id=number,
        name=max(names, key=lambda n: (_weight(n), names[n])) if names else None,
        role=max(roles, key=lambda r: roles[r]) if roles else None,
        named=any(c.named for c in entry),
        kind=Counter(c.kind for c in entry).most_common(1)[0][0],
        terms=terms.pop() if len(terms) == 1 else None,
        attributions=attributions,
    )


def _weight(name: str) -> int:
    return sum(w.lower().rstrip(".") not in nouns.TITLE_ABBREVIATIONS for w in name.split())
