"""Fingerprints: the words of a text, weighted by how much each tells of its matter.

Two texts about one event share its names, its numbers and its rarer words whatever
their phrases. How rare a word is, the pile at hand says when it is large; when it is
small (five articles about one ferry make "ferry" the commonest word there is), a list
of English words by frequency says it. Both are mixed as pseudo-counts.

Word list: the vocabulary of BERT, which is in order of frequency (THIRD_PARTY.md); a
word's share of all words is taken as 0.1 / rank. Source: G. K. Zipf (1935).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Kind = Literal["word", "name", "number"]

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:;\n“”\"‘(-])\s*$")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of one text: how often each occurs, and of which kind it is.

    ``forms`` has one spelling of each name as the text has it.
    """

    counts: Mapping[str, int]
    kinds: Mapping[str, Kind]
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)  # eq: matrices have no single truth value
class Weighted:
    """Unit rows of word weights, shape (n_texts, n_words), and the words in column order."""

    rows: sp.csr_matrix
    words: tuple[str, ...]


def bag_of(text: str) -> Bag:
    """Count the words of a text and tell names and numbers from the rest.

    A name is a word that stands capitalised inside a sentence more often than it
    stands in small letters: no parser is needed, so a hundred thousand texts are cheap.

    >>> sorted(bag_of("A crash. The Odessa Star hit 2,000 crates.").kinds.items())[:4]
    [('2000', 'number'), ('a', 'word'), ('crash', 'word'), ('crate', 'word')]
    """
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    forms: dict[str, str] = {}
    for line in text.split("\n"):
        words = _words(line)
        counts.update(key for _, _, key in words)
        if in_title_case(line):
            continue  # its capitals tell nothing
        for at, word, key in words:
            if word[0].islower():
                capitals[key] -= 1
            elif word[0].isupper() and not _SENTENCE_OPENS.search(line, max(0, at - 3), at):
                capitals[key] += 1
                forms.setdefault(key, word)
    return Bag(counts, {w: _kind(w, capitals[w]) for w in counts}, forms)


def in_title_case(line: str) -> bool:
    """Whether nearly all of a line's longer words are capitalised, as in many headlines.

    >>> in_title_case("Booze Train Jumps Tracks in Pannoria"), in_title_case("The Odessa Star sank")
    (True, False)
    """
    longer = [w for w in _WORD.findall(line) if len(w) > 3 and not w[0].isdigit()]
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


def _words(line: str) -> list[tuple[int, str, str]]:
    """Each word of a line: where it starts, as it stands, and the key it counts under."""
    found = []
    for match in _WORD.finditer(line):
        word = _POSSESSIVE.sub("", match.group())
        key = word.replace(",", "") if word[0].isdigit() else stem(folded(word))
        found.append((match.start(), word, key))
    return found


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


def weigh(
    bags: Sequence[Bag], *, background: float, name_weight: float, words_a_text: int = 350
) -> Weighted:
    """Weigh each text's words: (1 + log count) x idf x ``name_weight`` for names; unit rows.

    Args:
        background: how many texts of general English the word list counts for, beside
            the texts at hand, when idf is reckoned.
        name_weight: how many times a plain word's weight a name has.
        words_a_text: length of such a general text, in words.
    """
    columns: dict[str, int] = {}
    cells = [(columns.setdefault(w, len(columns)), w) for bag in bags for w in bag.counts]
    at = np.array([c for c, _ in cells], np.int32)
    ends = np.cumsum([0, *(len(bag.counts) for bag in bags)])
    boosts = {"name": name_weight, "number": 1.0, "word": 1.0}
    values = np.array(
        [
            (1.0 + math.log(count)) * boosts[bag.kinds[word]]
            for bag in bags
            for word, count in bag.counts.items()
        ],
        np.float32,
    )
    idf = _idf(
        tuple(columns), np.bincount(at, minlength=len(columns)), len(bags), background, words_a_text
    )
    rows = sp.csr_matrix((values * idf[at], at, ends), shape=(len(bags), len(columns)))
    norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    unit = sp.diags((1.0 / np.maximum(norms, 1e-9)).astype(np.float32)) @ rows
    return Weighted(unit.tocsr(), tuple(columns))


def _kind(key: str, capitals: int) -> Kind:
    if key[0].isdigit():
        return "number"
    return "name" if capitals > 0 else "word"


def _idf(
    words: Sequence[str], found: NDArray[np.int64], n_texts: int, background: float, length: int
) -> NDArray[np.float32]:
    """log(texts / texts with the word), over the texts at hand and the background together."""
    ranks = np.array([_rank(w) for w in words], np.float64)
    expected = 1.0 - np.exp(-length * 0.1 / ranks)
    idf: NDArray[np.float32] = np.log(
        (n_texts + background) / (found + background * expected)
    ).astype(np.float32)
    return np.maximum(idf, 0.0)


def _rank(word: str) -> float:
    """A word's place in English by frequency; short numbers are common, long ones rare."""
    if word[0].isdigit():
        return 3_000.0 if len(word) < 3 else 15_000.0
    return float(_ranks().get(word, 30_000))


@cache
def _ranks() -> dict[str, int]:
    listed = files("variorum.text").joinpath("word_ranks.txt").read_text(encoding="utf-8").split()
    ranks: dict[str, int] = {}
    for rank, word in enumerate(listed, start=2):
        ranks.setdefault(stem(word), rank)
    return ranks
