"""Align sentences of many texts: vectors propose, words confirm.

All work is done on distinct sentences, so what a hundred copies share is compared once,
and in blocks of matrices, so no Python loop runs over pairs that have nothing in common.

Source of the idea: sentence alignment by embeddings (B. Thompson and P. Koehn, "Vecalign",
2019), without its monotone order: news is cut and reordered, so any order is allowed here.
Why not a library: passim and its like align exact word runs only, and miss rewrites.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from scipy.sparse import csr_matrix

_WORD = re.compile(r"\w+(?:['’\-.,:]\w+)*")
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def words_of(text: str) -> tuple[str, ...]:
    """Words in lower case, with typographic apostrophes folded; numbers keep their points.

    >>> words_of("It’s 6.25 a.m., said Ann-Marie.")
    ("it's", '6.25', 'a.m', 'said', 'ann-marie')
    """
    return tuple(_WORD.findall(text.translate(_FOLD).lower()))


def word_places(text: str) -> list[tuple[int, int]]:
    """Where the words of ``words_of`` stand, as offsets of ``text``."""
    return [m.span() for m in _WORD.finditer(text.translate(_FOLD).lower())]


def kept(left: Sequence[str], right: Sequence[str]) -> NDArray[np.bool_]:
    """Which words of ``left`` stand in ``right`` too, in any order, each used once.

    >>> kept(("the", "boat", "the"), ("the", "ship")).tolist()
    [True, False, False]
    """
    free = Counter(right)
    found = np.zeros(len(left), bool)
    for place, word in enumerate(left):
        if free[word] > 0:
            free[word] -= 1
            found[place] = True
    return found


def wording(left: Sequence[str], right: Sequence[str]) -> float:
    """Share of words in common and in order: 2 * longest common subsequence / all words.

    >>> wording(("boat", "sank", "off", "Oslet"), ("boat", "sank", "near", "Oslet"))
    0.75
    """
    return float(Indel.normalized_similarity(left, right))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of distinct sentences; all arrays have shape (n_pairs,), ``left`` < ``right``.

    ``meaning`` is the cosine, ``content`` the weighted share of content words in common
    (Dice), ``covered`` that share of the one with less content, ``wording`` as above.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    meaning: NDArray[np.float64]
    content: NDArray[np.float64]
    covered: NDArray[np.float64]
    wording: NDArray[np.float64]

    def take(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> Pairs:
        """Those pairs only."""
        return Pairs(
            self.left[which],
            self.right[which],
            self.meaning[which],
            self.content[which],
            self.covered[which],
            self.wording[which],
        )


def propose(
    words: Sequence[Sequence[str]],
    content: Sequence[frozenset[str]],
    vectors: NDArray[np.float32],
    *,
    least_meaning: float,
    least_covered: float,
    block: int = 512,
) -> Pairs:
    """Pairs of distinct sentences that are near in meaning or share most content words.

    Args:
        words: of each distinct sentence, in order.
        content: its content words (lemmas), for the weighted overlap.
        vectors: unit rows, shape (n_sentences, width).
        least_meaning: cosine from which a pair is proposed that has a content word in common.
        least_covered: share of the shorter one's content from which it is proposed anyway.
        block: rows compared at a time; memory is block * n_sentences * 8 bytes.
    """
    weighted = _weighted(content)
    totals = np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel()
    parts: list[Pairs] = []
    for first in range(0, len(words), block):
        rows = slice(first, first + block)
        meaning = vectors[rows] @ vectors.T
        shared = (weighted[rows] @ weighted.T).toarray()
        smaller = np.minimum(totals[rows, None], totals[None, :])
        covered = np.divide(shared, smaller, out=np.zeros_like(shared), where=smaller > 0)
        near = ((meaning >= least_meaning) & (shared > 0)) | (covered >= least_covered)
        left, right = np.nonzero(near & (np.arange(len(words)) > _column(first, near)))
        both = totals[left + first] + totals[right]
        parts.append(
            Pairs(
                left + first,
                right,
                meaning[left, right].astype(np.float64),
                2 * shared[left, right] / np.maximum(both, 1e-9),
                covered[left, right],
                np.array(
                    [
                        wording(words[i + first], words[j])
                        for i, j in zip(left.tolist(), right.tolist(), strict=True)
                    ]
                ),
            )
        )
    return _concatenate(parts)


def best_of(group: NDArray[np.int64], score: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which rows have the highest score of their group; of equals the first.

    >>> best_of(np.array([0, 0, 1]), np.array([0.2, 0.9, 0.1])).tolist()
    [False, True, True]
    """
    order = np.lexsort((np.arange(len(score)), -score, group))
    first = np.ones(len(order), bool)
    first[1:] = group[order][1:] != group[order][:-1]
    best = np.zeros(len(order), bool)
    best[order[first]] = True
    return best


def _column(first: int, block: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.arange(first, first + block.shape[0])[:, None]


def _weighted(content: Sequence[frozenset[str]]) -> csr_matrix:
    """Rows of sqrt(idf), so that a product of two rows is the summed idf of what they share."""
    vocabulary: dict[str, int] = {}
    counts: list[int] = []
    indices: list[int] = []
    starts = [0]
    for sentence in content:
        for word in sorted(sentence):
            number = vocabulary.setdefault(word, len(vocabulary))
            if number == len(counts):
                counts.append(0)
            counts[number] += 1
            indices.append(number)
        starts.append(len(indices))
    idf = np.array([math.sqrt(math.log(1 + len(content) / n)) for n in counts])
    data = idf[np.array(indices, np.int64)] if indices else np.zeros(0)
    shape = (len(content), max(1, len(vocabulary)))
    return csr_matrix((data, np.array(indices, np.int64), np.array(starts)), shape=shape)


def _concatenate(parts: Sequence[Pairs]) -> Pairs:
    names = ("left", "right", "meaning", "content", "covered", "wording")
    if not parts:
        whole, real = np.zeros(0, np.int64), np.zeros(0)
        return Pairs(whole, whole, real, real, real, real)
    return Pairs(*(np.concatenate([getattr(p, n) for p in parts]) for n in names))
