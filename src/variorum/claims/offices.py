"""One person of two houses: an economist at a bank here, "of the finance ministry" there.

Whom somebody works for is read from what stands beside the name: an apposition, a title
before it, "of …" after it, "who leads …". Two houses contradict each other only if they are
of two kinds that nobody serves at once, and if the article with one of them knows the other
as another house. Roles without a house (engineer, head of laboratory) are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, Lines
from variorum.model import ArticleId

_KINDS = {
    word: words.split()[0]
    for words in (
        "union guild",
        "ministry department",
        "police",
        "fire brigade",
        "company firm operator employer manufacturer",
        "festival fair",
        "museum gallery",
        "church diocese",
        "school",
        "hospital clinic",
    )
    for word in words.split()
}
"""Kinds of houses of which one person serves one; gathered by hand from everyday news. Parties,
councils and armies are left out: who sits in one may well serve another house."""
_BOTH = frozenset({"ministry", "police"})
"""Kinds that one spokesman may speak for."""
_HOUSE_PREPOSITIONS = frozenset({"of", "at", "for", "with"})
_LEADING = frozenset({"lead", "head", "run", "chair"})
_LEFT_OUT = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "advcl"})
_DEEP = 6
"""Steps down from a noun within which a description ends."""
_WEIGHT = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class _Office:
    """A house named beside a person's name: its words, and where both stand."""

    article: ArticleId
    filler: Filler
    words: frozenset[str]
    kind: str | None
    proper: bool


def compare_offices(lines: Lines) -> Iterator[Comparison]:
    """Persons who are of one house in one article and of another in the other."""
    known: dict[ArticleId, set[str]] = defaultdict(set)
    people: dict[tuple[str, str], list[_Office]] = defaultdict(list)
    for line in lines.lines:
        for place in line.places:
            known[place.article].update(line.keys)
        for first, last in _names(line):
            name = line.tokens[last - 1].text, line.tokens[last].text
            for place in line.places:
                people[name] += _offices(line, first, last, place.article)
    for offices in people.values():
        for a, b in combinations(offices, 2):
            if _two_houses(a, b, known) or _two_houses(b, a, known):
                first_filler, second = sorted((a.filler, b.filler))
                yield Comparison("attribution", first_filler, second, "differs", _WEIGHT)


def _two_houses(a: _Office, b: _Office, known: dict[ArticleId, set[str]]) -> bool:
    """Whether ``b`` is of a kind that ``a`` is not, and the article of ``a`` has such a house."""
    if a.article == b.article or a.words & b.words or b.kind is None or a.kind == b.kind:
        return False
    told = a.proper or a.kind is not None
    houses = {w for w in b.words if w in _KINDS}
    return told and {a.kind, b.kind} != _BOTH and houses <= known[a.article]


def _names(line: Line) -> Iterator[tuple[int, int]]:
    """Names of two parts and more: first and last token."""
    first = None
    for n, t in enumerate(line.tokens):
        if t.pos == "PROPN" and t.text[:1].isupper():
            first = n if first is None else first
            if n + 1 == len(line.tokens) or line.tokens[n + 1].pos != "PROPN":
                if n > first:
                    yield first, n
                first = None
        else:
            first = None


def _offices(line: Line, first: int, last: int, article: ArticleId) -> Iterator[_Office]:
    name = range(first, last + 1)
    for described in _descriptions(line, name):
        house = [n for n in described if line.tokens[n].pos in ("NOUN", "PROPN") and n not in name]
        words = frozenset(line.keys[n] for n in house)
        if not words:
            continue
        kinds = {_KINDS[w] for w in words if w in _KINDS}
        around = sorted({*house, *name})
        filler = Filler(
            line.number,
            line.tokens[around[0]].start,
            line.tokens[around[-1]].end,
            " ".join(sorted(words)),
        )
        proper = all(line.tokens[n].pos == "PROPN" for n in house)
        yield _Office(article, filler, words, kinds.pop() if len(kinds) == 1 else None, proper)


def _descriptions(line: Line, name: range) -> Iterator[list[int]]:
    """The tokens that name a house, for each description of a person."""
    for n in name:
        for child in line.children(n):
            if child not in name:
                yield _beside(line, child, name)
    head = line.tokens[name[-1]].head
    if (
        line.tokens[name[-1]].dep == "appos"
        and head not in name
        and line.tokens[head].pos == "NOUN"
    ):
        yield [m for m in _house_of(line, head) if m not in name]


def _beside(line: Line, child: int, name: range) -> list[int]:
    """The house in what hangs on a name: apposition, title before, "of …" or clause after."""
    token = line.tokens[child]
    if token.dep == "appos" and token.pos == "NOUN":
        return list(_house_of(line, child))
    if child < name[0]:
        titled = token.dep in ("compound", "nmod") and token.pos in ("NOUN", "PROPN")
        return [m for m in _below(line, child) if m != child and m < name[0]] if titled else []
    if token.text in _HOUSE_PREPOSITIONS:
        return [m for m in _below(line, child) if m != child]
    if token.dep == "relcl" and token.lemma in _LEADING:
        led = (m for m in line.children(child) if line.tokens[m].dep == "dobj")
        return [m for thing in led for m in _below(line, thing)]
    return []


def _house_of(line: Line, role: int) -> Iterator[int]:
    """Of "the chief of the fire service", "the museum's director": fire service, museum."""
    for child in line.children(role):
        token = line.tokens[child]
        if token.dep in ("poss", "compound", "nmod"):
            yield from _below(line, child)
        elif token.dep == "prep" and token.text in _HOUSE_PREPOSITIONS:
            yield from (m for m in _below(line, child) if m != child)


def _below(line: Line, n: int, deep: int = 0) -> Iterator[int]:
    """A token and what hangs on it, clauses and second parts left out."""
    yield n
    if deep < _DEEP:
        for child in line.children(n):
            if line.tokens[child].dep not in _LEFT_OUT:
                yield from _below(line, child, deep + 1)
