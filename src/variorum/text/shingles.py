"""Shingles: runs of words, hashed, by which texts that repeat each other are found.

Of each text only the shingles whose hash lies under a bound are kept. Which ones these
are hangs on the shingle alone, so the kept ones of a short text are kept of the long
text that holds it as well: containment shows in both directions, where a MinHash
signature shows resemblance only. Source: A. Broder, "On the resemblance and containment
of documents" (1997), the sketch M; L. Irber et al. call it FracMinHash (2022).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

Hashes = NDArray[np.uint64]
Words = NDArray[np.uint32]
Rows = NDArray[np.int64]

_SIZE = 3
"""Words in a shingle: two unrelated news texts share 1 or 2 % of theirs, and one word in
twenty may be misread before a fifth of them are lost."""


class WordHashes(dict[str, int]):
    """Hash of each word asked for, kept: a batch says the same words again and again."""

    def __missing__(self, word: str) -> int:
        """Reckon and keep the hash of a word not asked for before."""
        self[word] = hashed = crc32(word.encode("utf-8", "surrogatepass"))
        return hashed

    def of(self, words: Iterable[str]) -> Words:
        """Hashes of words in reading order, shape (n_words,)."""
        return np.fromiter(map(self.__getitem__, words), np.uint32)


def shingles(words: Words) -> Hashes:
    """Hash of every run of three words, in reading order; shorter texts are one run."""
    if len(words) < _SIZE:
        words = np.concatenate([words, np.zeros(_SIZE - len(words), np.uint32)])
    wide = words.astype(np.uint64)
    # Odd multipliers; the wrap at 2**64 is wanted.
    mixed = wide[:-2] * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= wide[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed += wide[2:] * np.uint64(0x165667B19E3779F9)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    return mixed


def sketch(words: Words, one_in: int) -> Hashes:
    """The distinct shingles whose hash is among the lowest ``one_in``-th of all there can be."""
    kept = shingles(words)
    # Not the shingles' order in the text but their own worth decides.
    return np.unique(kept[kept < np.uint64(2**64 // one_in)])


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Pairs:
    """Rows ``left`` < ``right`` and what each pair shares, three arrays of one length."""

    left: Rows
    right: Rows
    shared: Rows


def pairs_that_share(sketches: list[Hashes], *, least: int, crowd: int) -> Pairs:
    """Pairs of texts with at least ``least`` kept shingles in common.

    Args:
        crowd: how many texts may have a shingle for all pairs of them to count; of more,
            each counts with the one before it and with the first. So ten thousand
            texts with one paragraph in common cost twenty thousand pairs.
    """
    n = len(sketches)
    if not n:
        return Pairs(*(np.zeros(0, np.int64) for _ in range(3)))
    hashes = np.concatenate(sketches)
    rows = np.repeat(np.arange(n), [len(s) for s in sketches])
    order = np.lexsort((rows, hashes))
    hashes, rows = hashes[order], rows[order]
    opens = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]]))
    sizes = np.diff(np.append(opens, len(hashes)))
    place = np.arange(len(hashes)) - np.repeat(opens, sizes)
    size, first = np.repeat(sizes, sizes), np.repeat(opens, sizes)
    codes = []
    for back in range(1, crowd):
        at = np.flatnonzero((place >= back) & ((size <= crowd) | (back == 1)))
        codes.append(rows[at - back] * n + rows[at])
    at = np.flatnonzero((place >= 2) & (size > crowd))
    codes.append(rows[first[at]] * n + rows[at])
    code, shared = np.unique(np.concatenate(codes), return_counts=True)
    kept = shared >= least
    code, shared = code[kept], shared[kept]
    return Pairs(code // n, code % n, shared)


def containment(inner: Words, outer: Words) -> float:
    """Share of the distinct shingles of one text that stand in the other, in [0, 1]."""
    mine, theirs = np.unique(shingles(inner)), np.unique(shingles(outer))
    at = np.searchsorted(theirs, mine)
    at[at == len(theirs)] = 0
    return float(np.mean(theirs[at] == mine))


def in_order(left: Words, right: Words, least: float) -> float:
    """Share of the longer text's words that stand in the other in the same order.

    0 where under ``least``: the search then ends early.
    """
    found = LCSseq.normalized_similarity(left.tolist(), right.tolist(), score_cutoff=least)
    return float(found)
