"""Unnamed sources that descent shows to be one: retold sentences with one unnamed source each.

"A person close to the council" of one version is "an unnamed person close to the town council"
of the next when the sentences are aligned, each cites nobody else unnamed, and the two are the
same sort of person. Words that agree join unnamed sources anyway; nothing else does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from variorum.model import ArticleId, Citation, Passage, StoryTexts
from variorum.settings import SourcesSettings
from variorum.sources import nouns

_Place = tuple[ArticleId, int]
_SETTLED = ("unnamed", "anonymous", "unidentified", "one", "of", "the", "a", "an")


def join_unnamed(
    texts: StoryTexts,
    citations: Mapping[ArticleId, Sequence[Citation]],
    passages: Sequence[Passage],
    settings: SourcesSettings,
) -> dict[str, str]:
    """For the role of an unnamed source the role, in another version, that it is one with."""
    roles = _roles_by_place(texts, citations)
    joined: dict[str, str] = {}
    for p in passages:
        a, b = roles.get((p.a, p.a_sentence), []), roles.get((p.b, p.b_sentence), [])
        if p.wording < settings.same_sentence_wording or len(a) != 1 or len(b) != 1:
            continue
        if a[0] != b[0] and _one_sort(a[0], b[0]):
            first, second = _root(joined, a[0]), _root(joined, b[0])
            if first != second:
                joined[second] = first
    return {role: _root(joined, role) for role in joined}


def _root(joined: Mapping[str, str], role: str) -> str:
    while role in joined:
        role = joined[role]
    return role


def _roles_by_place(
    texts: StoryTexts, citations: Mapping[ArticleId, Sequence[Citation]]
) -> dict[_Place, list[str]]:
    """The roles of unnamed sources in each sentence, each once."""
    found: dict[_Place, list[str]] = {}
    for article, many in citations.items():
        sentences = texts.annotations[article].sentences
        for citation in many:
            span = citation.attribution.source
            if citation.named or not citation.role or span is None:
                continue
            number = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
            roles = found.setdefault((article, number), [])
            if citation.role not in roles:
                roles.append(citation.role)
    return found


_NUMBERS = nouns.word_set(
    "two three four five six seven eight nine ten several some many all both few"
)


def _numbers(role: str) -> set[str]:
    return {w for w in role.lower().split() if w in _NUMBERS or w.isdigit()}


def _one_sort(a: str, b: str) -> bool:
    """Whether two roles have half of the shorter one's words in common."""
    if _numbers(a) != _numbers(b):
        return False
    x = {w for w in a.lower().split() if w not in _SETTLED}
    y = {w for w in b.lower().split() if w not in _SETTLED}
    return 2 * len(x & y) >= max(1, min(len(x), len(y)))
