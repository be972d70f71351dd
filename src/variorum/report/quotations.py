"""One quotation through all versions: where it first stands, and what the others made of it.

Which sentences tell the same is known from the claims, and what was altered from the drift; here
the words that versions cite are only put together by these. A quotation
may have several speakers: then versions disagree whose words they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.model import Manner, Span, Story
from variorum.report.changed_words import Run, changed_words
from variorum.report.family import descendants, lines_of_descent
from variorum.report.refs import Place, StoryRefs
from variorum.text.align import wording, words_of

LEAST_WORDS = 3
"""Shorter quotations ("a scandal") stand in many sayings, and are no sign that two are one."""
ALIKE = 0.5
"""Share of words in common and in order from which two citings in one claim are one saying."""


@dataclass(frozen=True, slots=True)
class WordingView:
    """One wording and the versions that have it.

    ``speaker`` is named where it is not the first wording's; ``how`` where it is not direct.
    """

    runs: tuple[Run, ...]
    speaker: str
    how: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation: its first wording, who has just that, and the other wordings."""

    words: str
    speaker: str
    how: str
    first: Place
    when: str
    same: tuple[Place, ...]
    others: tuple[WordingView, ...]
    sources: tuple[str, ...]
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class _Citing:
    """A stretch of words that a version gives to a source."""

    source: str
    manner: Manner
    span: Span
    words: tuple[str, ...]


def find_quotations(story: Story, refs: StoryRefs) -> tuple[QuotationView, ...]:
    """The quotations that stand in two versions or more, in the order of the register."""
    citings = list(_citings(story, refs))
    joined = _Joined(len(citings))
    for group in _told_together(story, citings):
        _join_alike(group, citings, joined)
    for group in _quoted_together(story, citings):
        joined.join(group)
    groups = (_innermost([citings[n] for n in group]) for group in joined.groups())
    return tuple(
        _view(group, story, refs)
        for group in groups
        if len({c.span.article for c in group}) > 1 and any(_quoted(c) for c in group)
    )


class _Joined:
    """Numbers joined into sets; mutable while the sets are being made."""

    def __init__(self, count: int) -> None:
        self._root = list(range(count))

    def find(self, n: int) -> int:
        while self._root[n] != n:
            n = self._root[n]
        return n

    def join(self, group: Sequence[int]) -> None:
        for n in group[1:]:
            first, second = sorted((self.find(group[0]), self.find(n)))
            self._root[second] = first

    def groups(self) -> Iterable[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for n in range(len(self._root)):
            found[self.find(n)].append(n)
        return found.values()


def _citings(story: Story, refs: StoryRefs) -> Iterator[_Citing]:
    for source in story.sources:
        for attribution in source.attributions:
            for span in attribution.content:
                article = refs.articles.get(span.article)
                words = words_of(article.text[span.start : span.end]) if article else ()
                if len(words) >= LEAST_WORDS:
                    yield _Citing(source.id, attribution.manner, span, words)


def _told_together(story: Story, citings: Sequence[_Citing]) -> Iterator[list[int]]:
    """Citings whose sentences are readings of one claim; citings of the same words."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, citing in enumerate(citings):
        same[citing.words].append(n)
    yield from same.values()
    at = _Standing(citings)
    for claim in story.claims:
        yield at.over(r.span for r in claim.readings)


def _quoted_together(story: Story, citings: Sequence[_Citing]) -> Iterator[list[int]]:
    """Citings of which the drift says that one was made of the other."""
    at = _Standing(citings)
    for drift in story.drift:
        if drift.kind in ("quote-altered", "quote-paraphrased", "speaker-changed"):
            sides = [at.over([s]) for s in (drift.parent_span, drift.child_span) if s]
            if len(sides) == 2 and all(len(side) == 1 for side in sides):
                yield [*sides[0], *sides[1]]


class _Standing:
    """Citings by article, to find those that a span overlaps."""

    def __init__(self, citings: Sequence[_Citing]) -> None:
        self._by_article: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        for n, citing in enumerate(citings):
            self._by_article[citing.span.article].append((n, citing.span))

    def over(self, spans: Iterable[Span]) -> list[int]:
        found = {
            n: None
            for span in spans
            for n, other in self._by_article.get(span.article, ())
            if other.start < span.end and span.start < other.end
        }
        return list(found)


def _join_alike(group: Sequence[int], citings: Sequence[_Citing], joined: _Joined) -> None:
    """Join what is alike; equal wordings are compared once."""
    by_words: dict[tuple[tuple[str, ...], bool], list[int]] = defaultdict(list)
    for n in group:
        by_words[citings[n].words, _quoted(citings[n])].append(n)
    for same in by_words.values():
        joined.join(same)
    for (one, quoted), (other, as_well) in combinations(by_words, 2):
        if (quoted or as_well) and _alike(one, other):
            joined.join([by_words[one, quoted][0], by_words[other, as_well][0]])


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether half the words are shared in order, or the shorter stands in the longer."""
    share, words = wording(one, other), len(one) + len(other)
    return share >= ALIKE or round(share * words / 2) == min(len(one), len(other))


def _quoted(citing: _Citing) -> bool:
    return citing.manner in ("direct", "mixed")


def _innermost(group: Sequence[_Citing]) -> list[_Citing]:
    """Without citings that hold another one: a statement around the words quoted from it."""
    return [
        c
        for c in group
        if not any(
            o.span != c.span
            and o.span.article == c.span.article
            and c.span.start <= o.span.start
            and o.span.end <= c.span.end
            for o in group
        )
    ]


def _view(group: Sequence[_Citing], story: Story, refs: StoryRefs) -> QuotationView:
    first = _first(group, story, refs)
    order = {version: n for n, version in enumerate(refs.versions)}
    group = sorted(group, key=lambda c: (order.get(c.span.article, 0), c.span.start))
    rest = [c for c in group if c.span.article != first.span.article or c.words != first.words]
    same = [c.span for c in rest if (c.words, c.source) == (first.words, first.source)]
    others: dict[tuple[tuple[str, ...], str, bool], list[_Citing]] = defaultdict(list)
    for c in rest:
        if c.span not in same:
            others[c.words, c.source, _quoted(c)].append(c)
    place = refs.place(first.span)
    stamp = place.version.stamp
    return QuotationView(
        words=_text(first, refs),
        speaker=refs.source_names.get(first.source, ""),
        how="" if _quoted(first) else first.manner,
        first=place,
        when=stamp.words if stamp else "",
        same=_places(same, refs),
        others=tuple(_wording(found, first, refs) for found in others.values()),
        sources=tuple(dict.fromkeys(c.source for c in group)),
        spans=frozenset(c.span for c in group),
    )


def _first(group: Sequence[_Citing], story: Story, refs: StoryRefs) -> _Citing:
    """The first by descent, then by publication, then in the order of the story."""
    below = descendants(lines_of_descent(story))
    here = {c.span.article for c in group}
    made = {child for parent in here for child in below.get(parent, ())}
    order = {article: n for n, article in enumerate(story.articles)}

    def rank(citing: _Citing) -> tuple[bool, float, int, int]:
        article = citing.span.article
        stamp = refs.version(article).stamp
        published = stamp.earliest if stamp else float("inf")
        return article in made, published, order.get(article, 0), citing.span.start

    return min(group, key=rank)


def _wording(found: Sequence[_Citing], first: _Citing, refs: StoryRefs) -> WordingView:
    one = found[0]
    given = "" if one.source == first.source else refs.source_names.get(one.source, "")
    return WordingView(
        runs=changed_words(_text(first, refs), _text(one, refs)),
        speaker=given,
        how="" if _quoted(one) else one.manner,
        places=_places([c.span for c in found], refs),
    )


def _text(citing: _Citing, refs: StoryRefs) -> str:
    return refs.articles[citing.span.article].text[citing.span.start : citing.span.end]


def _places(spans: Iterable[Span], refs: StoryRefs) -> tuple[Place, ...]:
    first: Mapping[str, Span] = {s.article: s for s in reversed(list(spans))}
    return tuple(refs.place(first[a]) for a in refs.versions if a in first)
