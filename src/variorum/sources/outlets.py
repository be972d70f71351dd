"""Sources that are outlets of the story's own versions, by the name their pages bear.

"Harrow reported" means the Harrow Newswire where a version here is the Harrow Newswire's: the
pages say what it is called in full, and that it is an outlet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from variorum.model import Article, Citation
from variorum.sources import nouns
from variorum.text.outlets import own_words


def with_outlets(citations: Iterable[Citation], articles: Sequence[Article]) -> list[Citation]:
    """The citations; one of a version's outlet under the name that its page bears.

    Only a name that has all words that tell the outlet from others: "Harrow" is no form of
    "Harrow Water News". A name that two outlets share stands for neither.
    """
    known: dict[frozenset[str], set[str]] = {}
    for article in articles:
        if article.outlet and _is_press(article.outlet):
            known.setdefault(own_words(article.outlet), set()).add(article.outlet)
    return [_named(c, known) for c in citations]


def _is_press(outlet: str) -> bool:
    """Whether a word of an outlet's name says that it publishes news."""
    return any(w.lower() in nouns.OUTLET_WORDS | nouns.OUTLETS | {"agency"} for w in outlet.split())


def _named(citation: Citation, known: dict[frozenset[str], set[str]]) -> Citation:
    if citation.kind not in {"outlet", "organisation"} or not citation.name:
        return citation
    found = known.get(own_words(citation.name), set())
    if len(found) != 1:
        return citation
    name = next(iter(found))
    longer = len(name.split()) > len(citation.name.split())
    return replace(citation, kind="outlet", name=_cased(name) if longer else citation.name)


def _cased(name: str) -> str:
    """A masthead in capitals as a name in running text."""
    return name.title() if name.isupper() and len(name) > _ACRONYM else name


_ACRONYM = 5  # letters up to which a name in capitals may be an acronym
