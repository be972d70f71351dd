"""Which version credits which outlet, and how: as the maker of its text, or as one it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from variorum.model import Article, ArticleId, Citation, Credit, StoryTexts
from variorum.text.outlets import COMMON, names_match, own_words

_WORD = re.compile(r"[^\W_]+")
_FIRST_PRINTED = re.compile(
    r"\b(?:first|originally)\s+(?:appeared|published|ran|printed)|\b(?:re)?published\s+(?:with\s+)?"
    r"(?:permission|courtesy)|\bsyndicated\b",
    re.IGNORECASE,
)


class Grade(IntEnum):
    """What a text says of an outlet: names it, cites it, has words said to it, has its text."""

    NONE = 0
    NAMES = 1
    CITES = 2
    TOLD = 3
    COPIES = 4


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


def grade_of(article: Article, credit: Credit) -> Grade:
    """A credit in byline, dateline or sign-off is for the text; one in running text cites.

    A credit that stands nowhere in text and byline belongs to a picture and says nothing.
    """
    if not _is_name(credit.credited):
        return Grade.NONE
    if credit.span is None:
        return _byline_grade(article.byline or "", credit.credited)
    start, end = credit.span.start, credit.span.end
    paragraph = _paragraph(article.text, start)
    if _FIRST_PRINTED.search(paragraph):
        return Grade.COPIES
    if len(_WORD.findall(paragraph)) <= _SHORT and not _REPORTING.search(paragraph):
        return Grade.COPIES
    if start < _OPENING and ")" in article.text[start : end + 2]:  # a dateline
        return Grade.COPIES
    told = _TOLD.search(article.text, max(0, start - _LEAD), start)
    return Grade.TOLD if told else Grade.CITES


_SHORT = 14
"""Words: a paragraph of fewer that names an outlet is a credit line."""

_OPENING = 150
"""Characters in which a dateline stands."""

_REPORTING = re.compile(r"\b(?:told|tells?|said|says|informed|wrote|reported|asked)\b")
_LEAD = 120  # characters before a name that hold "told the" and three words
_TOLD = re.compile(r"\b(?:told|telling|tells|informed)\s+(?:the\s+)?(?:\w+\s+){0,3}$")
_TOLD_TO = (
    r"\b(?:told|telling|tells|informed)\s+(?:[Tt]he\s+)?(?:[a-z]+\s+){0,2}?"
    r"(?:(?:[A-Z]\w+|of|the|and|news|agency)\s+){0,5}?\(?"
)
_STAFF = re.compile(r"(?:team|staff|desk|newsroom|admin|editors?|reporters?)$", re.IGNORECASE)


def _byline_grade(byline: str, name: str) -> Grade:
    """Where a byline has an agency "in" a place, the place is no credit, nor is the own staff."""
    place = re.search(rf"\bin\s+{re.escape(name)}\b", byline)
    if name not in byline or place or _STAFF.search(name):
        return Grade.NONE
    return Grade.COPIES


def _signs(byline: str, outlet: str) -> bool:
    """Whether a part of a byline is the outlet's name, but for words such as "News"."""
    parts = _BYLINE_PARTS.split(re.sub(r"\bin\s+[A-Z][\w-]+", "", byline))
    return any(
        _is_name(part) and not _STAFF.search(part) and own_words(part) == own_words(outlet)
        for part in parts
    )


_BYLINE_PARTS = re.compile(r"\s*(?:,|;|/|\||\band\b|\bwith\b|\bfor\b|\bvia\b|[-–—]\s)\s*")


def _is_name(name: str) -> bool:
    """Whether all its words are written as a name's: a bracket can hold a remark too."""
    words = [w for w in _WORD.findall(name) if w.lower() not in _SMALL]
    numbered = re.search(r"\d-\d", name) is not None  # of a case or document
    return (
        bool(words)
        and not numbered
        and all(w[0].isupper() or w[0].isdigit() or w in COMMON for w in words)
    )


_SMALL = frozenset(
    {
        "the", "of", "and", "for", "in", "at", "on", "de", "da", "do", "du", "di", "dos", "das",
        "des", "del", "della", "la", "le", "les", "el", "al", "der", "die", "den", "von", "van",
        "y", "e",
    }
)  # fmt: skip
"""Small words of names in several languages."""


def with_cited(
    credits: Sequence[Credit], citations: Mapping[ArticleId, Sequence[Citation]]
) -> tuple[Credit, ...]:
    """The credits, and the outlets that are cited as sources."""
    cited = (
        Credit(article, c.name, c.attribution.source)
        for article, found in citations.items()
        for c in found
        if c.kind == "outlet" and c.name and c.attribution.source
    )
    return tuple(dict.fromkeys((*credits, *cited)))


def read_credits(texts: StoryTexts, credits: Sequence[Credit]) -> Credited:
    """Match the credits of a story to the outlets of its versions."""
    outlets = _outlets(texts.articles, credits)
    houses = _houses(outlets)
    number = {a.id: n for n, a in enumerate(texts.articles)}
    given: list[dict[int, Grade]] = [{} for _ in texts.articles]
    absent: dict[str, dict[int, Grade]] = {}
    for credit in credits:
        child = number[credit.article]
        grade = grade_of(texts.articles[child], credit)
        own = outlets[child]
        if grade is Grade.NONE or (own and names_match(credit.credited, own)):
            continue
        matches = _matching(credit.credited, outlets, houses)
        for parent in matches:
            _raise(given[child], parent, grade)
        if not matches:
            name = next((n for n in absent if names_match(credit.credited, n)), credit.credited)
            _raise(absent.setdefault(name, {}), child, grade)
    _add_mentions(texts.articles, outlets, given, absent)
    return Credited(tuple(given), absent, houses)


_REPORTS = r"(?:reports?|reported|writes|wrote|revealed|reveals)"


def _raise(grades: dict[int, Grade], key: int, grade: Grade) -> None:
    if grade is Grade.NONE:
        return
    grades[key] = max(grade, grades.get(key, Grade.NONE))


def _add_mentions(
    articles: Sequence[Article],
    outlets: Sequence[str | None],
    given: Sequence[dict[int, Grade]],
    absent: Mapping[str, dict[int, Grade]],
) -> None:
    """A text that names another outlet knows of it, in whatever words."""
    for outlet in dict.fromkeys(o for o in outlets if o):
        parents = [p for p, o in enumerate(outlets) if o == outlet]
        for child, article in enumerate(articles):
            if _same(outlet, outlets[child]):
                continue
            signed = Grade.COPIES if _signs(article.byline or "", outlet) else Grade.NONE
            grade = max(signed, _mentions(article.text, outlet))
            for parent in parents:
                _raise(given[child], parent, grade)
    for name, grades in absent.items():
        for child, article in enumerate(articles):
            if not names_match(name, outlets[child] or ""):
                _raise(grades, child, _mentions(article.text, name))


def adopt(credited: Credited, child: int, publisher: int, name: str) -> Credited:
    """The same credits, with ``publisher`` taken for the outlet that ``child`` credits."""
    given = [dict(g) for g in credited.given]
    for version, grade in credited.absent[name].items():
        if version != publisher:
            _raise(given[version], publisher, grade)
    absent = {n: g for n, g in credited.absent.items() if n != name}
    return Credited(tuple(given), absent, credited.houses)


def names_outlet(text: str, name: str) -> bool:
    """Whether an outlet's name stands in a text."""
    return _mentions(text, name) is not Grade.NONE


def _mentions(text: str, name: str) -> Grade:
    """Whether the name stands in a text, without brackets and "news agency"; reports; was told."""
    words = _without_common_ends(_WORD.findall(re.sub(r"\(.*?\)", "", name)))
    if not words or len("".join(words)) < _LEAST_LETTERS:
        return Grade.NONE
    spoken = r"\W+".join(re.escape(w.capitalize() if w.isupper() else w) for w in words)
    written = r"\W+".join(map(re.escape, words))
    initials = "".join(w[0] for w in _WORD.findall(name) if w[0].isupper())
    short = initials if len(initials) >= _LEAST_LETTERS else written
    pattern = rf"\b(?:{written}|{spoken}|{short})\b"
    if re.search(rf"{_TOLD_TO}{pattern}", text):
        return Grade.TOLD
    if re.search(rf"{pattern}\s+(?:has\s+|had\s+)?{_REPORTS}\b", text):
        return Grade.CITES
    return Grade.NAMES if re.search(pattern, text) else Grade.NONE


def _without_common_ends(words: Sequence[str]) -> Sequence[str]:
    """A name without "the" before it and "news agency" behind it; what stands between stays."""
    telling = [n for n, w in enumerate(words) if w.lower() not in COMMON]
    return words[telling[0] : telling[-1] + 1] if telling else ()


_LEAST_LETTERS = 3
"""Letters of a name, at least, for it to be looked for in running text."""


def _outlets(articles: Sequence[Article], credits: Sequence[Credit]) -> list[str | None]:
    """The outlet of each; where the page does not say, the one it calls itself by.

    "told the Gazette", in one word, is how a paper speaks of itself; others give the full name.
    """
    found = [a.outlet for a in articles]
    for n, article in enumerate(articles):
        mine = [c.credited for c in credits if c.article == article.id]
        short = [m for m in mine if len(_WORD.findall(re.sub(r"^[Tt]he ", "", m))) == 1]
        if found[n] is None and len(mine) == len(short) and len({m.lower() for m in short}) == 1:
            known = any(o and names_match(short[0], o) for o in found)
            found[n] = None if known else short[0]
    return found


def _matching(
    name: str, outlets: Sequence[str | None], houses: Sequence[int | None]
) -> tuple[int, ...]:
    """Versions of the one outlet that the name can mean; none when it can mean several."""
    found = tuple(n for n, o in enumerate(outlets) if o and names_match(name, o))
    return found if len({houses[n] for n in found}) == 1 else ()


def _houses(outlets: Sequence[str | None]) -> tuple[int | None, ...]:
    """One number an outlet: that of its first version."""
    return tuple(
        next(m for m in range(n + 1) if _same(outlets[m], outlet)) if outlet else None
        for n, outlet in enumerate(outlets)
    )


def _same(left: str | None, right: str | None) -> bool:
    return bool(left and right) and own_words(left or "") == own_words(right or "")


def _paragraph(text: str, at: int) -> str:
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    return text[start : end if end >= 0 else len(text)]
