"""Word-level edits between two sentences that tell the same.

Two sentences are laid over each other word by word, in order, so that what stands
at the same place can be compared: a number against a number, a name against a name.
The path is the best global alignment (Needleman and Wunsch, 1970) under a score for
every pair of words. Equal words draw the path; words of one class (both nouns, both
numbers) may stand against each other, so that a sentence told with other words
still aligns. ``difflib`` finds equal runs only, and leaves everything between them
unaligned.

The kernel knows words as integers and says nothing about what a difference means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EQUAL_CONTENT = 3.0
EQUAL_FUNCTION = 1.0
SAME_CLASS = 0.5
OTHER = -1.0
GAP = 0.4
"""Scores of the alignment. Only their order matters: equal content words outweigh two
or three equal function words; standing against a word of one's own class beats two
gaps (-0.8); standing against a word of another class does not."""

NEAR = 1e-4
"""Two scores nearer than this are one: sums of float32 scores are not exact."""


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Words:
    """A sentence as integers: int32 arrays of one length, n_words.

    ``keys``: equal for words that count as the same. ``classes``: word classes; words of
    class 0 stand only against their equals. ``content``: whether a word carries content.
    """

    keys: NDArray[np.int32]
    classes: NDArray[np.int32]
    content: NDArray[np.bool_]


def words_of(keys: Sequence[int], classes: Sequence[int], content: Sequence[bool]) -> Words:
    """The three sequences as ``Words``."""
    return Words(np.array(keys, np.int32), np.array(classes, np.int32), np.array(content, np.bool_))


def word_scores(a: Words, b: Words) -> NDArray[np.float32]:
    """Score of every word of ``a`` (rows) standing against every word of ``b`` (columns)."""
    equal = a.keys[:, None] == b.keys[None, :]
    alike = (a.classes[:, None] == b.classes[None, :]) & (a.classes[:, None] > 0)
    content = a.content[:, None] & b.content[None, :]
    scores = np.where(alike, SAME_CLASS, OTHER)
    scores = np.where(equal, np.where(content, EQUAL_CONTENT, EQUAL_FUNCTION), scores)
    return scores.astype(np.float32)


def align_words(scores: NDArray[np.float32], gap: float = GAP) -> tuple[tuple[int, int], ...]:
    """The pairs ``(i, j)`` that stand against each other on the best path, in order.

    Args:
        scores: float32, shape (n_a, n_b).
        gap: cost of a word that stands against nothing.

    >>> align_words(np.array([[3.0, -1.0], [-1.0, -1.0], [-1.0, 3.0]], np.float32))
    ((0, 0), (2, 1))
    """
    best = _best_scores(scores, gap)
    i, j = scores.shape
    path: list[tuple[int, int]] = []
    while i > 0 and j > 0:
        here = best[i, j]
        if abs(here - best[i - 1, j - 1] - scores[i - 1, j - 1]) < NEAR:
            i, j = i - 1, j - 1
            path.append((i, j))
        elif abs(here - best[i - 1, j] + gap) < NEAR:
            i -= 1
        else:
            j -= 1
    return tuple(reversed(path))


def _best_scores(scores: NDArray[np.float32], gap: float) -> NDArray[np.float64]:
    """Best score of aligning each prefix with each prefix; shape (n_a + 1, n_b + 1).

    A row is found at once: a run of gaps within it is a running maximum once each
    place is credited with the gaps before it.
    """
    n_a, n_b = scores.shape
    slope = gap * np.arange(n_b + 1)
    best = np.empty((n_a + 1, n_b + 1))
    best[0] = -slope
    for i in range(1, n_a + 1):
        best[i, 0] = -gap * i
        best[i, 1:] = np.maximum(best[i - 1, :-1] + scores[i - 1], best[i - 1, 1:] - gap)
        best[i] = np.maximum.accumulate(best[i] + slope) - slope
    return best
