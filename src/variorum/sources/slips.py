"""Names that a copyist changed: "Ana Ruis" and "Ana Ruiz" said one sentence in two versions.

Two people are one when aligned sentences cite one person each, one half of the name is the same
and the other alike. The form that most versions have stands in the register; each version's own
stands in its spans.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from rapidfuzz.distance import OSA

from variorum.model import ArticleId, Citation, Passage, StoryTexts
from variorum.settings import SourcesSettings
from variorum.sources.likeness import bare_name
from variorum.sources.rewritten import place_of

_Place = tuple[ArticleId, int]


def resolve_slips(
    texts: StoryTexts,
    citations: Mapping[ArticleId, Sequence[Citation]],
    passages: Sequence[Passage],
    settings: SourcesSettings,
) -> dict[ArticleId, list[Citation]]:
    """Citations with the name that most versions have of the same speaker."""
    people: dict[_Place, set[str]] = {}
    forms: dict[str, set[ArticleId]] = {}
    for article, many in citations.items():
        for c in many:
            if c.kind == "person" and c.name:
                people.setdefault(place_of(texts, article, c), set()).add(c.name)
                forms.setdefault(c.name, set()).add(article)
    better: dict[str, str] = {}
    for p in passages:
        a, b = people.get((p.a, p.a_sentence), set()), people.get((p.b, p.b_sentence), set())
        if p.wording < settings.same_sentence_wording or len(a) != 1 or len(b) != 1:
            continue
        [x], [y] = a, b
        if is_slip(x, y, settings.slip_likeness) and len(forms[x]) != len(forms[y]):
            rare, common = (x, y) if len(forms[x]) < len(forms[y]) else (y, x)
            better.setdefault(rare, common)
    return {
        article: [replace(c, name=better[c.name]) if c.name in better else c for c in many]
        for article, many in citations.items()
    }


def is_slip(a: str, b: str, likeness: float) -> bool:
    """Whether one half of two full names is the same and the other alike.

    >>> is_slip("Ana Ruis", "Dr Ana Ruiz", 0.5), is_slip("Ana Ruiz", "Ana Moe", 0.5)
    (True, False)
    """
    x, y = bare_name(a), bare_name(b)
    if x == y or len(x) < 2 or len(y) < 2 or (x[0] == y[0]) == (x[-1] == y[-1]):
        return False
    other = -1 if x[0] == y[0] else 0
    return OSA.normalized_similarity(x[other], y[other]) >= likeness
