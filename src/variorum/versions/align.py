"""Which sentences of two versions tell the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import Annotations, Passage, Sentence, StoryTexts
from variorum.settings import VersionsSettings
from variorum.text.align import Pairs, best_of, propose, words_of

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


def align(texts: StoryTexts, settings: VersionsSettings) -> tuple[Passage, ...]:
    """All passages between all pairs of a story's versions, ``a`` < ``b``.

    Any order, many to one. Cost: distinct sentences squared (in matrices), then what is
    shared times the versions that share it.
    """
    table = _table(texts)
    pairs = propose(
        table.words,
        table.content,
        table.vectors,
        least_meaning=settings.propose_meaning,
        least_covered=settings.propose_covered,
    )
    rows = _occurrences(table, _with_itself(pairs, len(table.words)))
    kept = _choose(rows, settings)
    ids = [a.id for a in texts.articles]
    return tuple(
        Passage(ids[a], s, ids[b], t, round(w, 4), round(m, 4))
        for a, s, b, t, w, m in zip(
            *(column[kept].tolist() for column in rows.columns()), strict=True
        )
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """Distinct sentences of a story, and where each stands.

    ``articles``, ``numbers`` and ``distinct`` have one entry a sentence: whose it is, its
    number there, and which distinct sentence it is.
    """

    words: list[tuple[str, ...]]
    content: list[frozenset[str]]
    vectors: NDArray[np.float32]
    articles: NDArray[np.int64]
    numbers: NDArray[np.int64]
    distinct: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Pairs of sentences of two versions, ``a`` < ``b`` by number of the article."""

    a: NDArray[np.int64]
    a_sentence: NDArray[np.int64]
    b: NDArray[np.int64]
    b_sentence: NDArray[np.int64]
    pairs: Pairs

    def columns(self) -> tuple[NDArray[np.int64] | NDArray[np.float64], ...]:
        return (
            self.a,
            self.a_sentence,
            self.b,
            self.b_sentence,
            self.pairs.wording,
            np.minimum(self.pairs.meaning, 1.0),
        )


def _table(texts: StoryTexts) -> _Table:
    seen: dict[tuple[str, ...], int] = {}
    content: list[frozenset[str]] = []
    vectors: list[NDArray[np.float32]] = []
    places: list[tuple[int, int, int]] = []
    for article_number, article in enumerate(texts.articles):
        notes = texts.annotations[article.id]
        for number, sentence in enumerate(notes.sentences):
            words = words_of(article.text[sentence.start : sentence.end])
            if not words:
                continue
            if words not in seen:
                seen[words] = len(seen)
                content.append(_content(notes, sentence))
                vectors.append(notes.vectors[number])
            places.append((article_number, number, seen[words]))
    columns = np.array(places, np.int64).reshape(-1, 3)
    matrix = np.array(vectors, np.float32) if vectors else np.zeros((0, 1), np.float32)
    return _Table(list(seen), content, matrix, columns[:, 0], columns[:, 1], columns[:, 2])


def _content(notes: Annotations, sentence: Sentence) -> frozenset[str]:
    tokens = notes.tokens[sentence.first : sentence.last]
    return frozenset(t.lemma.lower() for t in tokens if t.pos in _CONTENT and len(t.text) > 1)


def _with_itself(pairs: Pairs, count: int) -> Pairs:
    """Every distinct sentence also tells the same as itself, in other versions."""
    own, one = np.arange(count), np.ones(count)
    return Pairs(
        np.concatenate([pairs.left, own]),
        np.concatenate([pairs.right, own]),
        np.concatenate([pairs.meaning, one]),
        np.concatenate([pairs.content, one]),
        np.concatenate([pairs.covered, one]),
        np.concatenate([pairs.wording, one]),
    )


def _occurrences(table: _Table, pairs: Pairs) -> _Rows:
    """Every place of the left sentence against every place of the right one."""
    order = np.argsort(table.distinct, kind="stable")
    counts = np.bincount(table.distinct, minlength=len(table.words))
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]]) if len(counts) else counts
    sizes = counts[pairs.left] * counts[pairs.right]
    which = np.repeat(np.arange(len(sizes)), sizes)
    within = np.arange(len(which)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    many = counts[pairs.right][which]
    left = order[starts[pairs.left][which] + within // np.maximum(many, 1)]
    right = order[starts[pairs.right][which] + within % np.maximum(many, 1)]
    # A sentence with itself gives each two places twice: the order by article keeps one.
    swap = table.articles[left] > table.articles[right]
    left, right = np.where(swap, right, left), np.where(swap, left, right)
    twice = (pairs.left == pairs.right)[which] & swap
    apart = (table.articles[left] != table.articles[right]) & ~twice
    left, right, which = left[apart], right[apart], which[apart]
    return _Rows(
        table.articles[left],
        table.numbers[left],
        table.articles[right],
        table.numbers[right],
        pairs.take(which),
    )


def _choose(rows: _Rows, settings: VersionsSettings) -> NDArray[np.int64]:
    """Row numbers that are passages, in order of articles and sentences."""
    pairs = rows.pairs
    strength = (2 * pairs.meaning + pairs.content + pairs.wording) / 4
    least = settings.passage_strength
    articles = int(max(rows.b, default=0)) + 1
    longest = int(max(rows.a_sentence.max(initial=0), rows.b_sentence.max(initial=0))) + 1
    of_a = best_of((rows.a * longest + rows.a_sentence) * articles + rows.b, strength)
    of_b = best_of((rows.b * longest + rows.b_sentence) * articles + rows.a, strength)
    mutual = of_a & of_b & (strength >= least)
    one_way = (
        (of_a | of_b)
        & (strength >= settings.one_way_strength)
        & (pairs.covered >= settings.one_way_covered)
    )
    kept = np.nonzero(mutual | one_way)[0]
    order = np.lexsort((rows.b_sentence[kept], rows.a_sentence[kept], rows.b[kept], rows.a[kept]))
    return kept[order]
