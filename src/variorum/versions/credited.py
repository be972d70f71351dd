"""Which version credits which outlet, and how: as the maker of its text, or as one it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from variorum.model import Article, Credit, StoryTexts

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    {
        "the", "of", "and", "a", "an", "in", "at", "for",
        "news", "newspaper", "paper", "agency", "newsroom", "press", "release", "wire", "online",
        "statement", "website", "site", "blog", "media", "investor", "relations", "office",
        "com", "www", "staff", "own", "daily", "desk", "service", "services", "group", "ltd",
        "inc", "plc", "llp",
    }
)  # fmt: skip
_FIRST_PRINTED = re.compile(
    r"\b(?:first|originally)\s+(?:appeared|published|ran|printed)|\b(?:re)?published\s+(?:with\s+)?"
    r"(?:permission|courtesy)|\bsyndicated\b",
    re.IGNORECASE,
)


class Grade(IntEnum):
    """What a credit says: the outlet is named as a source, or as the maker of the text."""

    NONE = 0
    CITES = 1
    COPIES = 2


@dataclass(frozen=True, slots=True)
class Credited:
    """Credits of a story, by number of the version.

    ``given[c][p]``: grade at which c credits p's outlet. ``absent[name][c]``: grade at which
    c credits an outlet that no given version is from. ``houses``: one number an outlet,
    None where the outlet is not known.
    """

    given: tuple[Mapping[int, Grade], ...]
    absent: Mapping[str, Mapping[int, Grade]]
    houses: tuple[int | None, ...]

    def grade(self, child: int, parent: int) -> Grade:
        """At which grade ``child`` credits the outlet of ``parent``."""
        return self.given[child].get(parent, Grade.NONE)

    def same_house(self, left: int, right: int) -> bool:
        """Whether both are from one outlet, as far as that is known."""
        return self.houses[left] is not None and self.houses[left] == self.houses[right]


def names_match(credited: str, outlet: str) -> bool:
    """Whether two names can be of one outlet: one's own words are among the other's, or initials.

    >>> names_match("Post", "The Evening Post"), names_match("NNA", "Nord News Agency")
    (True, True)
    >>> names_match("Evening Post", "Evening Star")
    False
    """
    left, right = _own_words(credited), _own_words(outlet)
    if left and right and (left <= right or right <= left):
        return True
    return _initials(credited, outlet) or _initials(outlet, credited)


def grade_of(article: Article, credit: Credit) -> Grade:
    """A credit in byline, dateline or sign-off is for the text; one in running text cites.

    A credit that stands nowhere in text and byline belongs to a picture and says nothing.
    """
    if credit.span is None:
        named = article.byline and names_match(credit.credited, article.byline)
        byline = article.byline or ""
        return Grade.COPIES if named or credit.credited in byline else Grade.NONE
    start, end = credit.span.start, credit.span.end
    paragraph = _paragraph(article.text, start)
    if len(_WORD.findall(paragraph)) <= _SHORT or _FIRST_PRINTED.search(paragraph):
        return Grade.COPIES
    opening = start < _OPENING and article.text[max(0, start - 1) : end + 1].rstrip()
    dateline = bool(opening) and ")" in article.text[start : end + 2]
    return Grade.COPIES if dateline else Grade.CITES


_SHORT = 14
"""Words: a paragraph of fewer that names an outlet is a credit line."""

_OPENING = 150
"""Characters in which a dateline stands."""


def read_credits(texts: StoryTexts, credits: Sequence[Credit]) -> Credited:
    """Match the credits of a story to the outlets of its versions."""
    number = {a.id: n for n, a in enumerate(texts.articles)}
    houses = _houses(texts.articles)
    given: list[dict[int, Grade]] = [{} for _ in texts.articles]
    absent: dict[str, dict[int, Grade]] = {}
    for credit in credits:
        child = number[credit.article]
        grade = grade_of(texts.articles[child], credit)
        if grade is Grade.NONE:
            continue
        matches = _matching(credit.credited, texts.articles, houses)
        for parent in matches:
            if parent != child:
                given[child][parent] = max(grade, given[child].get(parent, Grade.NONE))
        if not matches:
            name = next((n for n in absent if names_match(credit.credited, n)), credit.credited)
            seen = absent.setdefault(name, {})
            seen[child] = max(grade, seen.get(child, Grade.NONE))
    return Credited(tuple(given), absent, houses)


def _matching(
    name: str, articles: Sequence[Article], houses: Sequence[int | None]
) -> tuple[int, ...]:
    """Versions of the one outlet that the name can mean; none when it can mean several."""
    found = tuple(n for n, a in enumerate(articles) if a.outlet and names_match(name, a.outlet))
    return found if len({houses[n] for n in found}) == 1 else ()


def _houses(articles: Sequence[Article]) -> tuple[int | None, ...]:
    found: list[int | None] = []
    for n, article in enumerate(articles):
        outlet = article.outlet
        first = next(
            (
                m
                for m in range(n)
                if outlet
                and articles[m].outlet
                and _own_words(outlet) == _own_words(articles[m].outlet or "")
            ),
            n,
        )
        found.append(first if outlet else None)
    return tuple(found)


def _own_words(name: str) -> frozenset[str]:
    words = [w.lower() for w in _WORD.findall(name)]
    return frozenset(w for w in words if w not in _COMMON) or frozenset(words)


def _initials(short: str, name: str) -> bool:
    """``short`` is all capitals and the initials of ``name``, or stands in its brackets."""
    short = short.strip()
    if not (2 <= len(short) <= 6 and short.isupper()):
        return False
    words = [w for w in _WORD.findall(re.sub(r"\(.*?\)", "", name)) if w[0].isupper()]
    return short == "".join(w[0] for w in words) or f"({short})" in name


def _paragraph(text: str, at: int) -> str:
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    return text[start : end if end >= 0 else len(text)]
