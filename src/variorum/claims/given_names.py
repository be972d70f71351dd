"""One person under two given names: "Justice Halima Kyalo" here, "Justice Fatima Kyalo" there.

Names of people travel between sentences, so those with one surname are compared across the
story. Two given names are one person's only if each article has one of them, none has both,
and they look alike as a slip does: neither another spelling nor a pet form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, Lines
from variorum.model import ArticleId
from variorum.settings import ClaimsSettings
from variorum.text.names import spelling_only

_PET_ENDINGS = ("y", "ie", "i")
_PET_START = 2
"""First letters that a pet form keeps: Bettina, Betty."""

_WEIGHT = 0.5
"""How sure it is that two who share a surname and a likeness are one: half."""

_Named = dict[ArticleId, dict[str, Filler]]
"""By article: each given name with the place where it first stands with its surname."""


def compare_given_names(lines: Lines, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Given names of one surname, each of other articles, one comparison for two names."""
    words: dict[ArticleId, set[str]] = defaultdict(set)
    people: dict[str, _Named] = defaultdict(lambda: defaultdict(dict))
    for line in lines.lines:
        for place in line.places:
            words[place.article] |= {t.text.lower() for t in line.tokens if t.pos == "PROPN"}
        for given, surname in _people(line):
            for place in line.places:
                start, end = line.tokens[given].start, line.tokens[surname].end
                filler = Filler(line.number, start, end, line.tokens[given].text)
                people[line.tokens[surname].text][place.article].setdefault(filler.value, filler)
    for named in people.values():
        if any(len(given) > 1 for given in named.values()):
            continue  # two of one surname in one article are two people
        yield from _slips(named, words, settings)


def _slips(
    named: _Named, words: dict[ArticleId, set[str]], settings: ClaimsSettings
) -> Iterator[Comparison]:
    ordered = [filler for article in sorted(named) for filler in named[article].values()]
    for a, b in combinations(ordered, 2):
        both = {a.value.lower(), b.value.lower()}
        if len(both) == 1 or any(both <= known for known in words.values()):
            continue  # "flown by Peter Rook and his brother Per"
        if _one_slip(a.value, b.value, settings):
            first, second = sorted((a, b))
            yield Comparison("name", first, second, "differs", _WEIGHT)


def _people(line: Line) -> Iterator[tuple[int, int]]:
    """Given name and surname, as numbers of tokens: the last two of a name in capitals."""
    for n in range(1, len(line.tokens)):
        pair = line.tokens[n - 1], line.tokens[n]
        whole = n + 1 == len(line.tokens) or line.tokens[n + 1].pos != "PROPN"
        if whole and all(t.pos == "PROPN" and t.text[:1].isupper() for t in pair):
            yield n - 1, n


def _one_slip(one: str, other: str, settings: ClaimsSettings) -> bool:
    """Whether two given names are alike as a slip is, and no ways of writing one name."""
    a, b = one.lower(), other.lower()
    if min(len(a), len(b)) < settings.least_name_letters or spelling_only(one, other, given=True):
        return False
    pet = a[: _PET_START + 1] == b[: _PET_START + 1] and any(
        x.endswith(_PET_ENDINGS) for x in (a, b)
    )
    like = DamerauLevenshtein.normalized_similarity(a, b)
    return not pet and like >= settings.name_likeness
