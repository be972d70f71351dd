"""Lines: distinct sentences of a story, each with all places where it stands.

A sentence that ten versions have word for word is compared once. What makes two
sentences distinct is their words and what their time expressions resolve to: "today"
in two papers of two days is two lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from variorum.claims.lexicon import AMOUNTS, NUMERALS
from variorum.model import (
    Annotations,
    Article,
    ArticleId,
    Name,
    Passage,
    Quantity,
    Quotation,
    Sentence,
    Span,
    StoryTexts,
    TimeExpression,
    Token,
    Versions,
)
from variorum.text.edits import Words, align_words, word_scores, words_of
from variorum.text.spelling import fold_spelling, number_word

CLASSES = ("", "NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM", "ADV", "ADP", "DET", "PRON")
Part = TypeVar("Part", Quantity, TimeExpression, Name)
Kin = frozenset[tuple[ArticleId, ArticleId]]
"""Pairs of versions, in one order or the other."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One occurrence of a line; ``start`` is its offset in the article."""

    article: ArticleId
    sentence: int
    start: int

    def span(self, start: int, end: int) -> Span:
        """The article's span for a line's own ``[start, end)``."""
        return Span(self.article, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True, eq=False)  # eq: words hold arrays
class Line:
    """A distinct sentence; offsets and token numbers of its parts count from its own start.

    Attributes:
        number: its place among the story's lines, in reading order of the articles.
        places: article and sentence number of every occurrence.
        published: when the article of the first place was published.
        names_around: all parts of names in that article.
        keys: what a token is compared by: folded lemma, digits for number words.
    """

    number: int
    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    words: Words
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    places: tuple[Place, ...]
    published: str | None = None
    names_around: frozenset[str] = frozenset()

    def covered(self, start: int, end: int) -> range:
        """Numbers of the tokens that stand within ``[start, end)``."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < end and t.end > start]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def children(self, i: int) -> list[int]:
        """Numbers of the tokens that hang on token ``i``."""
        return [n for n, t in enumerate(self.tokens) if t.head == i and n != i]

    def content_near(self, i: int, width: int) -> set[str]:
        """Keys of the content words within ``width`` tokens on either side of token ``i``."""
        near = range(max(0, i - width), min(len(self.keys), i + width + 1))
        return {self.keys[x] for x in near if self.words.content[x] and x != i}


@dataclass(frozen=True, slots=True, eq=False)
class LinePair:
    """Two lines that tell the same; ``links`` are the tokens that stand against each other.

    ``akin``: the lines stand in versions that descent joins, child and ancestor or children
    of one missing original.
    """

    a: Line
    b: Line
    links: tuple[tuple[int, int], ...]
    wording: float
    meaning: float
    forward: dict[int, int]
    backward: dict[int, int]
    akin: bool = False

    def equal(self, i: int) -> bool:
        """Whether token ``i`` of ``a`` stands against its equal."""
        j = self.forward.get(i)
        return j is not None and self.a.keys[i] == self.b.keys[j]

    def close(self, i: int, width: int) -> int:
        """Equal words of any kind within ``width`` tokens on either side of ``i``."""
        return sum(self.equal(x) for x in range(i - width, i + width + 1) if x != i)

    def support(self, i: int, j: int, width: int) -> int:
        """Equal content words within ``width`` tokens on either side of ``i`` and of ``j``."""
        near = [x for x in range(i - width, i + width + 1) if x != i and 0 <= x < len(self.a.keys)]
        return sum(
            self.equal(x) and abs(self.forward[x] - j) <= width and bool(self.a.words.content[x])
            for x in near
        )


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """All lines of a story, and which line stands at a place, and the place, by sentence."""

    lines: tuple[Line, ...]
    at: dict[tuple[ArticleId, int], int]
    places: dict[tuple[ArticleId, int], Place]


def gather_lines(texts: StoryTexts) -> Lines:
    """The lines of a story, in reading order of its articles."""
    vocabulary: dict[str, int] = {}
    places: dict[tuple[object, ...], list[Place]] = {}
    first: dict[tuple[object, ...], tuple[Annotations, Sentence, Article, frozenset[str]]] = {}
    for article in texts.articles:
        notes = texts.annotations[article.id]
        names = frozenset(t.text.lower() for t in notes.tokens if t.pos == "PROPN")
        for number, sentence in enumerate(notes.sentences):
            text = article.text[sentence.start : sentence.end]
            resolved = tuple((t.from_, t.to) for t in _inside(notes.times, sentence))
            key = (text, resolved)
            first.setdefault(key, (notes, sentence, article, names))
            places.setdefault(key, []).append(Place(article.id, number, sentence.start))
    lines = tuple(
        _line(number, *first[key], tuple(places[key]), vocabulary)
        for number, key in enumerate(first)
    )
    at = {(p.article, p.sentence): line.number for line in lines for p in line.places}
    return Lines(lines, at, {(p.article, p.sentence): p for line in lines for p in line.places})


def pair_lines(
    lines: Lines, passages: Iterable[Passage], kin: Kin = frozenset()
) -> tuple[LinePair, ...]:
    """The pairs of distinct lines that passages join, each once, in order."""
    best: dict[tuple[int, int], tuple[float, float, bool]] = {}
    for p in passages:
        ends = (lines.at[p.a, p.a_sentence], lines.at[p.b, p.b_sentence])
        if ends[0] == ends[1]:
            continue
        key = (min(ends), max(ends))
        wording, meaning, akin = best.get(key, (0.0, 0.0, False))
        best[key] = (
            max(wording, p.wording),
            max(meaning, p.meaning),
            akin or (p.a, p.b) in kin or (p.b, p.a) in kin,
        )
    return tuple(
        pair_up(lines.lines[a], lines.lines[b], *closeness)
        for (a, b), closeness in sorted(best.items())
    )


def kin_of(versions: Versions) -> Kin:
    """Versions that descent joins: child and ancestor, and children of one missing original."""
    above: dict[ArticleId, set[ArticleId]] = {}
    for edge in versions.edges:
        above.setdefault(edge.child, set()).add(edge.parent)
    kin = {(child, a) for child in above for a in _ancestors(child, above)}
    for m in versions.missing_originals:
        kin |= {(one, other) for one in m.descendants for other in m.descendants if one != other}
    return frozenset(kin)


def _ancestors(child: ArticleId, above: Mapping[ArticleId, set[ArticleId]]) -> set[ArticleId]:
    found: set[ArticleId] = set()
    todo = [child]
    while todo:
        new = above.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found


def akin(one: Line, other: Line, kin: Kin) -> bool:
    """Whether descent joins some version of one line and some version of the other."""
    ends = [(p.article, q.article) for p in one.places for q in other.places]
    return any(pair in kin or pair[::-1] in kin for pair in ends)


def pair_up(a: Line, b: Line, wording: float, meaning: float, akin: bool = False) -> LinePair:
    """Two lines with their words aligned."""
    links = align_words(word_scores(a.words, b.words))
    return LinePair(a, b, links, wording, meaning, dict(links), {j: i for i, j in links}, akin)


def _line(
    number: int,
    notes: Annotations,
    sentence: Sentence,
    article: Article,
    names: frozenset[str],
    places: tuple[Place, ...],
    vocabulary: dict[str, int],
) -> Line:
    at, first = sentence.start, sentence.first
    tokens = tuple(
        Token(t.start - at, t.end - at, t.text, t.lemma, t.pos, t.tag, t.dep, t.head - first)
        for t in notes.tokens[first : sentence.last]
    )
    keys = tuple(_key(t) for t in tokens)
    times = tuple(_moved(t, at) for t in _inside(notes.times, sentence))
    return Line(
        number=number,
        text=article.text[sentence.start : sentence.end],
        tokens=tokens,
        keys=keys,
        words=_words(tokens, keys, vocabulary, times),
        quantities=tuple(_moved(q, at) for q in _inside(notes.quantities, sentence)),
        times=times,
        names=tuple(
            Name(n.start - at, n.end - at, n.label, n.first - first, n.last - first)
            for n in _inside(notes.names, sentence)
        ),
        quotations=tuple(
            Quotation(q.start - at, q.end - at, q.inner_start - at, q.inner_end - at, q.continued)
            for q in notes.quotations
            if q.start < sentence.end and q.end > sentence.start
        ),
        places=places,
        published=article.published,
        names_around=names,
    )


def _inside(found: Sequence[Part], sentence: Sentence) -> list[Part]:
    return [x for x in found if sentence.start <= x.start and x.end <= sentence.end]


def _moved(found: Part, at: int) -> Part:
    return replace(found, start=found.start - at, end=found.end - at)


def _key(token: Token) -> str:
    word = (
        token.lemma.lower() if token.pos in ("NOUN", "VERB", "AUX", "ADJ") else token.text.lower()
    )
    return number_word(word) or fold_spelling(word)


def _class(token: Token, times: Sequence[TimeExpression]) -> int:
    """Words for when, words for how many, numerals: a class each, whatever the parser says."""
    if any(t.start <= token.start < t.end for t in times if t.kind in ("date", "time")):
        return len(CLASSES) + 1
    if token.text.lower() in AMOUNTS:
        return len(CLASSES)
    if token.text.lower() in NUMERALS:
        return CLASSES.index("NUM")
    return CLASSES.index(token.pos) if token.pos in CLASSES else 0


def _words(
    tokens: Sequence[Token],
    keys: Sequence[str],
    vocabulary: dict[str, int],
    times: Sequence[TimeExpression],
) -> Words:
    return words_of(
        [vocabulary.setdefault(k, len(vocabulary)) for k in keys],
        [_class(t, times) for t in tokens],
        [t.pos in CONTENT for t in tokens],
    )
