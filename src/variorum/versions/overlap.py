"""How much of each version stands in each other one, word by word.

Words are weighed: figures and names are chosen by the reporter and copied exactly, so
they tell more of descent than words that any writer would use. Words in quotation marks
are kept apart, for a public statement gives them to everyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import Annotations, Article, ArticleId, Passage, StoryTexts
from variorum.settings import VersionsSettings
from variorum.text.align import kept, word_places, words_of

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one version: weight, whether outside quotation marks, and sentence of each.

    ``form`` is one number for each distinct word of the story, -1 for short words, which any
    two texts have in common.
    """

    weight: Floats
    free: Marks
    sentence: NDArray[np.int64]
    form: NDArray[np.int64]

    @property
    def mass(self) -> float:
        """Weight of all words."""
        return float(self.weight.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Overlap:
    """Versions by number, and for each pair (c, p) which words of c are kept in p."""

    ids: tuple[ArticleId, ...]
    words: tuple[Words, ...]
    kept: Mapping[tuple[int, int], Marks]

    def marks(self, child: int, parent: int) -> Marks:
        """Words of ``child`` that stand in sentences of ``parent`` that tell the same."""
        found = self.kept.get((child, parent))
        return np.zeros(len(self.words[child].weight), bool) if found is None else found

    def any_of(self, child: int, parents: Iterable[int], *, at_least: int = 1) -> Marks:
        """Words of ``child`` that stand in any of ``parents``, or in so many of them."""
        found = np.zeros(len(self.words[child].weight), np.int64)
        for parent in parents:
            if parent != child:
                found += self.marks(child, parent)
        return found >= at_least

    def mass_of(self, child: int, marks: Marks) -> float:
        """Weight of the marked words."""
        return float(self.words[child].weight[marks].sum())

    def forms_of(self, child: int, marks: Marks) -> int:
        """How many distinct words are marked: a word that comes back ten times says no more."""
        form = self.words[child].form[marks]
        return len(np.unique(form[form >= 0]))

    def share(self, child: int, parent: int) -> float:
        """Share of the child's weight that the parent has, in [0, 1]."""
        return self.mass_of(child, self.marks(child, parent)) / max(self.words[child].mass, 1e-9)


def measure_overlap(
    texts: StoryTexts, passages: Sequence[Passage], settings: VersionsSettings
) -> Overlap:
    """Mark, for every ordered pair of versions, the words of one that stand in the other."""
    ids = tuple(a.id for a in texts.articles)
    known: dict[tuple[str, ...], int] = {}
    forms: dict[str, int] = {}
    tables = [_table(a, texts.annotations[a.id], settings, known, forms) for a in texts.articles]
    number = {name: n for n, name in enumerate(ids)}
    marks: dict[tuple[int, int], Marks] = {}
    seen: dict[tuple[int, int], Marks] = {}
    for p in passages:
        a, b = number[p.a], number[p.b]
        _mark(tables, marks, seen, (a, p.a_sentence), (b, p.b_sentence))
        _mark(tables, marks, seen, (b, p.b_sentence), (a, p.a_sentence))
    return Overlap(ids, tuple(t.words for t in tables), marks)


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """A version's words, its sentences, where each starts, and which distinct one each is."""

    words: Words
    sentences: tuple[tuple[str, ...], ...]
    starts: NDArray[np.int64]
    distinct: tuple[int, ...]


def _mark(
    tables: Sequence[_Table],
    marks: dict[tuple[int, int], Marks],
    seen: dict[tuple[int, int], Marks],
    here: tuple[int, int],
    there: tuple[int, int],
) -> None:
    table = tables[here[0]]
    words, others = table.sentences[here[1]], tables[there[0]].sentences[there[1]]
    whole = marks.setdefault((here[0], there[0]), np.zeros(len(table.words.weight), bool))
    start = table.starts[here[1]]
    key = (table.distinct[here[1]], tables[there[0]].distinct[there[1]])
    if key not in seen:
        seen[key] = kept(words, others)
    whole[start : start + len(words)] |= seen[key]


def _table(
    article: Article,
    notes: Annotations,
    settings: VersionsSettings,
    known: dict[tuple[str, ...], int],
    forms: dict[str, int],
) -> _Table:
    sentences: list[tuple[str, ...]] = []
    weights: list[float] = []
    places: list[int] = []
    numbers: list[int] = []
    for number, sentence in enumerate(notes.sentences):
        text = article.text[sentence.start : sentence.end]
        sentences.append(words_of(text))
        for place, (start, end) in enumerate(word_places(text)):
            weights.append(_weight(text[start:end], place, settings))
            places.append(sentence.start + start)
            numbers.append(number)
    starts = np.cumsum([0, *(len(s) for s in sentences)])
    quoted = _quoted(np.array(places, np.int64), [(q.start, q.end) for q in notes.quotations])
    form = [_form(word, forms) for sentence in sentences for word in sentence]
    words = Words(
        np.array(weights, np.float64),
        ~quoted,
        np.array(numbers, np.int64),
        np.array(form, np.int64),
    )
    distinct = tuple(known.setdefault(s, len(known)) for s in sentences)
    return _Table(words, tuple(sentences), starts, distinct)


def _form(word: str, forms: dict[str, int]) -> int:
    long = len(word) >= _LONG or _DIGIT.search(word)
    return forms.setdefault(word, len(forms)) if long else -1


_LONG = 4
"""Letters of a word that is not of a few that hold every sentence together."""

_DIGIT = re.compile(r"\d")


def _weight(word: str, place: int, settings: VersionsSettings) -> float:
    if _DIGIT.search(word):
        return settings.figure_weight
    return settings.name_weight if place and word[:1].isupper() else 1.0


def _quoted(places: NDArray[np.int64], quotations: Sequence[tuple[int, int]]) -> Marks:
    found = np.zeros(len(places), bool)
    for start, end in quotations:
        found |= (places >= start) & (places < end)
    return found
