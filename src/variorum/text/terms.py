"""Terms: the words of many texts in columns, weighted by how much each tells of its matter.

How rare a word is, the pile at hand says when it is large; when it is small (five
articles about one ferry make "ferry" the commonest word there is), a list of English
words by frequency says it. Both are mixed as pseudo-counts.

Word list: the vocabulary of BERT, which is in order of frequency (THIRD_PARTY.md); a
word's share of all words is taken as 0.1 / rank. Source: G. K. Zipf (1935).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from variorum.text.fingerprint import Bag, stem

_BITS = {"word": 0, "name": 1, "number": 2}
NAME, NUMBER = 1, 2


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Terms:
    """Words of n texts; text i has the cells ``ends[i]:ends[i + 1]``, in order of column.

    Attributes:
        words: the word of each column.
        forms: one spelling of it as a text has it; the word itself where it is no name.
        ends: shape (n + 1,).
        columns, counts, kinds: of each cell its word, how often the text has it, and
            whether it is a name (bit 1) or a number (bit 2) there; higher bits are the
            caller's.
    """

    words: tuple[str, ...]
    forms: tuple[str, ...]
    ends: NDArray[np.int64]
    columns: NDArray[np.int32]
    counts: NDArray[np.int32]
    kinds: NDArray[np.int8]

    def __len__(self) -> int:
        """Number of texts."""
        return len(self.ends) - 1

    def of(self, row: int) -> NDArray[np.int32]:
        """Columns of the words of one text, in order."""
        return self.columns[self.ends[row] : self.ends[row + 1]]

    def names_of(self, row: int) -> NDArray[np.int32]:
        """Columns of the names of one text, in order."""
        cells = slice(self.ends[row], self.ends[row + 1])
        return self.columns[cells][self.kinds[cells] & NAME > 0]

    def has(self, row: int, column: int) -> bool:
        """Whether a text has a word."""
        mine = self.of(row)
        at = int(np.searchsorted(mine, column))
        return at < len(mine) and int(mine[at]) == column


def terms_of(bags: Sequence[Bag]) -> Terms:
    """Bags in columns; the words in alphabetical order."""
    forms: dict[str, str] = {}
    for bag in bags:
        for word in bag.counts:
            form = bag.forms.get(word)
            if form and forms.get(word) in (None, word):
                forms[word] = form
            else:
                forms.setdefault(word, word)
    words = tuple(sorted(forms))
    column = {w: c for c, w in enumerate(words)}
    ends = np.cumsum([0, *(len(bag.counts) for bag in bags)], dtype=np.int64)
    cells = np.array([column[w] for bag in bags for w in bag.counts], np.int32)
    counts = np.array([c for bag in bags for c in bag.counts.values()], np.int32)
    kinds = np.array([_BITS[bag.kinds[w]] for bag in bags for w in bag.counts], np.int8)
    return _in_order(Terms(words, tuple(forms[w] for w in words), ends, cells, counts, kinds))


def joined(parts: Sequence[Terms]) -> Terms:
    """The texts of all parts, in order, under one vocabulary."""
    forms: dict[str, str] = {}
    for part in parts:
        for word, form in zip(part.words, part.forms, strict=True):
            if word not in forms or forms[word] == word:
                forms[word] = form
    words = tuple(sorted(forms))
    column = {w: c for c, w in enumerate(words)}
    # Both vocabularies are in alphabetical order, so a text's cells stay in order.
    moved = [np.array([column[w] for w in p.words], np.int32)[p.columns] for p in parts]
    sizes = [np.diff(p.ends) for p in parts]
    return Terms(
        words,
        tuple(forms[w] for w in words),
        np.concatenate([[0], np.cumsum(np.concatenate(sizes))]).astype(np.int64),
        np.concatenate(moved),
        np.concatenate([p.counts for p in parts]),
        np.concatenate([p.kinds for p in parts]),
    )


def chosen(terms: Terms, rows: Sequence[int]) -> Terms:
    """Some of the texts, in the order given; the vocabulary stays."""
    at = np.asarray(rows, np.int64)
    sizes = np.diff(terms.ends)[at]
    ends = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    cells = np.repeat(terms.ends[at] - ends[:-1], sizes) + np.arange(ends[-1])
    return Terms(
        terms.words,
        terms.forms,
        ends,
        terms.columns[cells],
        terms.counts[cells],
        terms.kinds[cells],
    )


def weigh(
    terms: Terms, *, background: float, name_weight: float, words_a_text: int = 350
) -> sp.csr_matrix:
    """Weigh each text's words: (1 + log count) x idf x ``name_weight`` for names; unit rows.

    Args:
        background: how many texts of general English the word list counts for, beside
            the texts at hand, when idf is reckoned.
        name_weight: how many times a plain word's weight a name has.
        words_a_text: length of such a general text, in words.

    Returns:
        float32, shape (n_texts, n_words).
    """
    n_words = len(terms.words)
    values = 1.0 + np.log(terms.counts.astype(np.float32))
    values[terms.kinds & NAME > 0] *= name_weight
    found = np.bincount(terms.columns, minlength=n_words)
    idf = _idf(terms.words, found, len(terms), background, words_a_text)
    values *= idf[terms.columns]
    row_of = np.repeat(np.arange(len(terms)), np.diff(terms.ends))
    norms = np.sqrt(np.bincount(row_of, values.astype(np.float64) ** 2, minlength=len(terms)))
    values /= np.maximum(norms, 1e-9).astype(np.float32)[row_of]
    return sp.csr_matrix((values, terms.columns, terms.ends), shape=(len(terms), n_words))


def _in_order(terms: Terms) -> Terms:
    """The same with each text's cells in order of column."""
    row_of = np.repeat(np.arange(len(terms)), np.diff(terms.ends))
    order = np.lexsort((terms.columns, row_of))
    cells = (terms.columns[order], terms.counts[order], terms.kinds[order])
    return Terms(terms.words, terms.forms, terms.ends, *cells)


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
