"""Fingerprints: the words of a text, and which of them are names or numbers.

Two texts about one event share its names, its numbers and its rarer words whatever
their phrases; ``text.terms`` weighs them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "name", "number"]

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:;\n“”\"‘(-])\s*$")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of one text: in order, how often each occurs, and of which kind it is.

    ``forms`` has one spelling of each name as the text has it.
    """

    order: tuple[str, ...]
    counts: Mapping[str, int]
    kinds: Mapping[str, Kind]
    forms: Mapping[str, str]


def bag_of(text: str) -> Bag:
    """Count the words of a text and tell names and numbers from the rest.

    A name is a word that stands capitalised inside a sentence more often than it
    stands in small letters: no parser is needed, so a hundred thousand texts are cheap.

    >>> sorted(bag_of("A crash. The Odessa Star hit 2,000 crates.").kinds.items())[:4]
    [('2000', 'number'), ('a', 'word'), ('crash', 'word'), ('crate', 'word')]
    """
    order: list[str] = []
    capitals: dict[str, int] = {}
    forms: dict[str, str] = {}
    for line in text.split("\n"):
        found = [(m.start(), m.group()) for m in _WORD.finditer(line)]
        order += [_KEYS[word] for _, word in found]
        if _mostly_capitals([word for _, word in found]):
            continue  # its capitals tell nothing
        for at, word in found:
            if word.islower():
                if (key := _KEYS[word]) in capitals:
                    capitals[key] -= 1
                else:
                    capitals[key] = -1
            elif word[0].isupper() and not _SENTENCE_OPENS.search(line, max(0, at - 3), at):
                key = _KEYS[word]
                capitals[key] = capitals.get(key, 0) + 1
                forms.setdefault(key, _POSSESSIVE.sub("", word))
    counts = Counter(order)
    return Bag(tuple(order), counts, {w: _kind(w, capitals.get(w, 0)) for w in counts}, forms)


def _mostly_capitals(words: Sequence[str]) -> bool:
    """Whether nearly all of the longer words are capitalised, as in many headlines."""
    longer = [w for w in words if len(w) > 3 and not w[0].isdigit()]
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) > 0.7 * len(longer)


def folded(word: str) -> str:
    """Small letters without accents: one outlet's Győr is another's Gyor.

    >>> folded("Győr")
    'gyor'
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


class _Keys(dict[str, str]):
    """The key that a word as it stands counts under, kept: texts say the same words again."""

    most = 500_000

    def __missing__(self, word: str) -> str:
        bare = _POSSESSIVE.sub("", word)
        key = bare.replace(",", "") if bare[0].isdigit() else stem(folded(bare))
        if len(self) < self.most:
            self[word] = key
        return key


def stem(word: str) -> str:
    """Take the plural off a word in small letters; nothing else is safe without a dictionary.

    >>> [stem(w) for w in ("lorries", "crates", "bus", "crisis", "glass")]
    ['lorry', 'crate', 'bus', 'crisis', 'glass']
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _kind(key: str, capitals: int) -> Kind:
    if key[0].isdigit():
        return "number"
    return "name" if capitals > 0 else "word"


_KEYS = _Keys()
