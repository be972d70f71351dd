"""From evidence to one score for each possible parent of each version.

A score is a log weight: what the parent explains of the child's words, whether it can
have been first, and whether the child says where it is from. What is explained is counted
as in minimum description length: a version costs its words, less those its parent has.

Source: P. Grünwald, "The minimum description length principle" (2007); for trees of
manuscripts T. Roos and T. Heikkilä, "Evaluating methods for computer-assisted stemmatology"
(2009). Unlike there, direction is not left open: times, credits and marks decide it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import StoryTexts
from variorum.settings import VersionsSettings
from variorum.versions.credited import Credited, Grade
from variorum.versions.order import by_abridgement, by_credit, by_update
from variorum.versions.overlap import Marks, Overlap
from variorum.versions.times import earlier

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Log weights: ``edges[p, c]`` of parent p, ``roots[c]`` of no parent; -inf forbids."""

    edges: Floats
    roots: Floats
    first: Floats
    """Log odds that the row's version was first, times included."""


def score_parents(
    texts: StoryTexts, overlap: Overlap, credited: Credited, settings: VersionsSettings
) -> Scores:
    """Scores of every version as every other's parent."""
    size = len(overlap.ids)
    first = by_credit(credited, size, settings)
    first += by_update(texts.articles, credited, settings)
    first += by_abridgement(overlap, credited, settings)
    first += time_odds(earlier(texts.articles))
    words = np.full((size, size), -np.inf)
    for child, parent in overlap.kept:
        words[parent, child] = explained(overlap, child, overlap.marks(child, parent), settings)
    edges = words - np.logaddexp(0.0, -first) + _named(credited, size, settings)
    roots = np.array([unexplained(overlap, c, settings) for c in range(size)])
    return Scores(edges, roots, first)


def time_odds(probability: Floats) -> Floats:
    """Log odds of the order in time; infinite where the intervals leave no doubt."""
    with np.errstate(divide="ignore"):
        odds = np.log(probability) - np.log1p(-probability)
    return np.where(odds > 0, np.minimum(odds, _SURE), odds)


_SURE = 6.0
"""Log odds for a parent that was certainly out before; one that was not is ruled out."""


def explained(overlap: Overlap, child: int, marks: Marks, settings: VersionsSettings) -> float:
    """Log weight of the child's words that a parent explains."""
    words = overlap.words[child]
    value = np.where(words.free, 1.0, settings.quoted_weight) * words.weight
    return settings.word_nats * float(value[marks].sum())


def unexplained(overlap: Overlap, child: int, settings: VersionsSettings) -> float:
    """Log weight of having no parent: what unrelated accounts share is no evidence."""
    everything = np.ones(len(overlap.words[child].weight), bool)
    return settings.unrelated_share * explained(overlap, child, everything, settings)


def _named(credited: Credited, size: int, settings: VersionsSettings) -> Floats:
    """For a parent that the child credits or that is its own outlet's."""
    odds = {Grade.NONE: 0.0, Grade.CITES: settings.cite_nats, Grade.COPIES: settings.copy_nats}
    found = np.zeros((size, size))
    for child in range(size):
        for parent in range(size):
            found[parent, child] = odds[credited.grade(child, parent)]
            if parent != child and credited.same_house(parent, child):
                found[parent, child] += settings.house_nats
    return found
