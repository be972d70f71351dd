"""From evidence to one score for each possible parent of each version.

A score is a log weight: what the parent explains of the child's words, whether it can
have been first, and whether the child says where it is from. What is explained is counted
as in minimum description length: a version costs its words, less those its parent has.

Source: P. Grünwald, "The minimum description length principle" (2007); for trees of
manuscripts T. Roos and T. Heikkilä, "Evaluating methods for computer-assisted stemmatology"
(2009). Unlike there, direction is not left open: times, credits and marks decide it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article, Credit, Passage, StoryTexts
from variorum.settings import VersionsSettings
from variorum.versions.ageing import by_ageing
from variorum.versions.credited import Credited, Grade, adopt, names_outlet, read_credits
from variorum.versions.order import (
    by_abridgement,
    by_credit,
    by_release,
    by_update,
    credit_odds,
)
from variorum.versions.overlap import Marks, Overlap, measure_overlap
from variorum.versions.times import Interval, earlier, published_between

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Log weights: ``edges[p, c]`` of parent p, ``roots[c]`` of no parent; -inf forbids."""

    edges: Floats
    roots: Floats
    first: Floats
    """Log odds that the row's version was first, times included."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that is known of a story's versions before the tree: what later steps look at."""

    articles: tuple[Article, ...]
    overlap: Overlap
    credited: Credited
    scores: Scores
    settings: VersionsSettings
    times: tuple[tuple[Interval, Interval] | None, ...] = ()

    @property
    def size(self) -> int:
        """Number of versions."""
        return len(self.articles)


def gather(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    settings: VersionsSettings,
) -> Evidence:
    """Overlap, credits and scores of a story."""
    overlap = measure_overlap(texts, passages, settings)
    credited = _find_publishers(read_credits(texts, credits), texts, overlap, settings)
    scores = score_parents(texts, passages, overlap, credited, settings)
    times = tuple(published_between(texts.articles))
    return Evidence(texts.articles, overlap, credited, scores, settings, times)


def _find_publishers(
    credited: Credited, texts: StoryTexts, overlap: Overlap, settings: VersionsSettings
) -> Credited:
    """Take for an absent outlet's own text what a copy of it has its words from.

    A press release may stand on a page that does not say whose it is. The page has its maker's
    name around the text, or in it while its own outlet is not known, without crediting it; it
    was not out later, and has nearly all of what is credited to that maker.
    """
    before = earlier(texts.articles)
    for name, grades in tuple(credited.absent.items()):
        found = [
            (overlap.share(c, p), -p, c)
            for c, grade in grades.items()
            for p, article in enumerate(texts.articles)
            if grade is Grade.COPIES
            and p != c
            and before[p, c] >= _EVEN
            and _may_publish(article, name, grades.get(p, Grade.NONE))
        ]
        share, publisher, child = max(found, default=(0.0, 0, 0))
        if share >= settings.publisher_share:
            credited = adopt(credited, child, -publisher, name)
    return credited


def _may_publish(article: Article, name: str, grade: Grade) -> bool:
    if grade is Grade.NONE or grade is Grade.NAMES:
        around = "\n".join(line.line for line in article.furniture)
        return names_outlet(around, name) or (article.outlet is None and grade is Grade.NAMES)
    return False


_EVEN = 0.5


def score_parents(
    texts: StoryTexts,
    passages: Sequence[Passage],
    overlap: Overlap,
    credited: Credited,
    settings: VersionsSettings,
) -> Scores:
    """Scores of every version as every other's parent."""
    size = len(overlap.ids)
    order = order_odds(texts, passages, overlap, credited, settings)
    first = order + time_odds(earlier(texts.articles))
    words = np.full((size, size), -np.inf)
    for child, parent in overlap.kept:
        words[parent, child] = explained(overlap, child, overlap.marks(child, parent), settings)
    edges = words - np.logaddexp(0.0, -first) + _named(credited, size, settings)
    edges -= settings.copy_passed_nats * _copied(overlap, first, settings)[:, None]
    roots = np.array([unexplained(overlap, c, settings) for c in range(size)])
    return Scores(edges, roots, first)


def order_odds(
    texts: StoryTexts,
    passages: Sequence[Passage],
    overlap: Overlap,
    credited: Credited,
    settings: VersionsSettings,
) -> Floats:
    """Log odds that the row's version was first, from everything but the times."""
    odds = by_credit(credited, len(overlap.ids), settings)
    odds += by_update(texts.articles, credited, settings)
    odds += by_abridgement(texts.articles, overlap, credited, settings)
    odds += by_release(texts.articles, settings)
    return odds + by_ageing(texts, passages, credited, settings)


def time_odds(probability: Floats) -> Floats:
    """Log odds of the order in time; infinite where the intervals leave no doubt."""
    with np.errstate(divide="ignore"):
        odds = np.log(probability) - np.log1p(-probability)
    return np.where(odds > 0, np.minimum(odds, _SURE), odds)


_SURE = 6.0
"""Log odds for a parent that was certainly out before; one that was not is ruled out."""


def explained(overlap: Overlap, child: int, marks: Marks, settings: VersionsSettings) -> float:
    """Log weight of the child's words that a parent explains."""
    return settings.word_nats * overlap.mass_of(child, marks)


def unexplained(overlap: Overlap, child: int, settings: VersionsSettings) -> float:
    """Log weight of having no parent."""
    return settings.word_nats * float(root_words(overlap, child, settings).sum())


def root_words(overlap: Overlap, child: int, settings: VersionsSettings) -> Floats:
    """Weight of each word for having no parent, shape (words,).

    What unrelated accounts share is no evidence of descent, nor are words in quotation marks:
    who hears a public statement has them from there.
    """
    words = overlap.words[child]
    quoted = [overlap.marks(child, p) & ~words.free for p in range(len(overlap.ids)) if p != child]
    most = max(quoted, key=lambda marks: overlap.mass_of(child, marks), default=~words.free)
    found: Floats = words.weight * (settings.unrelated_share * words.free + most * bool(quoted))
    return found


def _copied(overlap: Overlap, first: Floats, settings: VersionsSettings) -> Floats:
    """1 for each version that is a copy of an earlier one here, shape (versions,).

    What is made from either was sooner made from the earlier, which more have had.
    """
    twins = {
        c
        for c, p in overlap.kept
        if first[p, c] > 0 and overlap.share(c, p) >= settings.verbatim_share
    }
    return np.array([float(c in twins) for c in range(len(overlap.ids))])


def _named(credited: Credited, size: int, settings: VersionsSettings) -> Floats:
    """For a parent that the child credits or that is its own outlet's."""
    odds = credit_odds(settings)
    found = np.zeros((size, size))
    for child in range(size):
        for parent in range(size):
            found[parent, child] = odds[credited.grade(child, parent)]
            if parent != child and credited.same_house(parent, child):
                found[parent, child] += settings.house_nats
    return found
