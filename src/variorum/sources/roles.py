"""Sources that another version names by their post: "the mill manager" is Ana Ruiz, mill manager.

Only definite phrases, only where one named person of the story has that post, and never the
posts that news gives to people whom it does not name ("the official", "the spokesman").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from variorum.model import ArticleId, Citation, StoryTexts
from variorum.sources import nouns
from variorum.sources.likeness import bare_name, squeeze

_Citations = Mapping[ArticleId, Sequence[Citation]]


def resolve_by_role(texts: StoryTexts, citations: _Citations) -> dict[ArticleId, list[Citation]]:
    """Citations by a post given the name of the one person of the story who holds it."""
    holders = _holders(citations)
    raw = {a.id: a.text for a in texts.articles}
    return {
        article: [_resolve(c, raw[article], holders) for c in found]
        for article, found in citations.items()
    }


def _holders(citations: _Citations) -> dict[str, dict[tuple[str, ...], Citation]]:
    """For each post the named people who hold it, by family name."""
    found: dict[str, dict[tuple[str, ...], Citation]] = {}
    for citation in (c for many in citations.values() for c in many):
        if citation.kind == "person" and citation.name and citation.role:
            family = bare_name(citation.name)[-1:]
            found.setdefault(squeeze(citation.role), {}).setdefault(family, citation)
    return found


def _resolve(
    citation: Citation, text: str, holders: Mapping[str, Mapping[tuple[str, ...], Citation]]
) -> Citation:
    span = citation.attribution.source
    if citation.name or not citation.role or citation.kind != "unnamed" or span is None:
        return citation
    definite = re.match(r"the\b", text[span.start : span.end], re.IGNORECASE)
    anonymous = citation.role.lower().split()[-1] in nouns.ANONYMOUS
    people = holders.get(squeeze(citation.role), {})
    if not definite or anonymous or len(people) != 1:
        return citation
    [holder] = people.values()
    return replace(
        citation,
        name=holder.name,
        organisation=holder.organisation,
        named=True,
        kind="person",
    )
