"""Two versions side by side: aligned sentence by sentence, with what the one is to the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace
from rapidfuzz.distance import Indel

from variorum.annotate import Tools, annotate, load_tools
from variorum.errors import NothingToRead
from variorum.model import (
    Article,
    ComparedRow,
    Comparison,
    Edge,
    Passage,
    Relation,
    Span,
    StoryTexts,
    Versions,
)
from variorum.read import read_articles
from variorum.settings import Settings
from variorum.sources import find_citations, find_credits
from variorum.text.align import word_places, words_of
from variorum.versions import align, trace_descent, weigh_pair

SURE_ORDER = 0.6
"""Share of the probability of descent from which one direction is said; else it is open."""


def compare(
    first: str | Path, second: str | Path, *, settings: Settings | None = None
) -> Comparison:
    """Read two articles and lay them side by side.

    Raises:
        UnreadablePath: a path does not exist.
        NothingToRead: a path holds no article, or more than one.
        ModelMissing: a language model is not installed as pinned.
    """
    settings = settings or Settings()
    one, two = _single(first, settings), _single(second, settings)
    if one.id == two.id:
        one, two = replace(one, id=f"{one.id}-1"), replace(two, id=f"{two.id}-2")
    return compare_articles(one, two, load_tools(settings.annotate), settings)


def _single(path: str | Path, settings: Settings) -> Article:
    articles = read_articles([path], settings.read).articles
    if len(articles) != 1:
        raise NothingToRead(f"{path}: {len(articles)} articles; compare needs one on each side")
    return articles[0]


def compare_articles(
    first: Article, second: Article, tools: Tools, settings: Settings
) -> Comparison:
    """Lay two articles with ids of their own side by side, the parent on the left."""
    articles = (first, second)
    notes = annotate(articles, tools, settings.annotate)
    # Those who rank versions go by ids; so does the pair, whichever was named first.
    texts = StoryTexts(tuple(sorted(articles, key=lambda a: a.id)), notes)
    passages = align(texts, settings.versions)
    citations = {a.id: find_citations(a, notes[a.id], settings.sources) for a in articles}
    credits = tuple(c for a in texts.articles for c in find_credits(a, settings.sources))
    versions = trace_descent(texts, passages, credits, citations, settings.versions)
    odds = weigh_pair(texts, passages, credits, citations, settings.versions)
    edge = versions.edges[0] if versions.edges else None
    left = first if edge is None or edge.parent == first.id else second
    right = second if left is first else first
    relation, probability, evidence = _verdict(versions, odds, edge)
    return Comparison(
        left=left,
        right=right,
        relation=relation,
        probability=round(min(probability, settings.versions.most_sure), 3),
        how=edge.how if edge else None,
        shared=edge.shared if edge else 0.0,
        evidence=evidence,
        rows=lay_out(texts, passages, left.id, right.id),
    )


def _verdict(
    versions: Versions, odds: tuple[float, float, float], edge: Edge | None
) -> tuple[Relation, float, tuple[str, ...]]:
    """Relation, its probability, and what speaks for it."""
    there, back, neither = odds
    if edge is None:
        common = [m for m in versions.missing_originals if len(m.descendants) > 1]
        if common:
            return "siblings", common[0].probability, common[0].evidence
        return "independent", neither, ()
    likelier = max(there, back)
    if likelier < SURE_ORDER * (there + back):
        return "either-way", there + back, edge.evidence
    return "made-from", likelier, edge.evidence


def lay_out(
    texts: StoryTexts, passages: Sequence[Passage], left: str, right: str
) -> tuple[ComparedRow, ...]:
    """Rows in the order of the right version; what only the left one has stands where it stood."""
    groups = _groups(passages, left, right)
    columns = [len(texts.annotations[name].sentences) for name in (left, right)]
    moved = _moved([g for g in groups if g[0] and g[1]])
    rows: dict[tuple[int, int], ComparedRow] = {}
    for number in range(columns[1]):
        group = next((g for g in groups if number in g[1]), None)
        if group is None:
            rows[number, -1] = ComparedRow(
                kind="added", right=(texts.sentence_span(right, number),)
            )
        elif number == min(group[1]):
            rows[number, -1] = _row(texts, left, right, group, group in moved)
    told = {n: min(g[1]) for g in groups for n in g[0]}
    place = -1
    for number in range(columns[0]):
        if number in told:
            place = told[number]
        else:
            rows[place, number] = ComparedRow(kind="cut", left=(texts.sentence_span(left, number),))
    return tuple(rows[key] for key in sorted(rows))


Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Sentence numbers of the left and of the right version that tell the same."""


def _groups(passages: Sequence[Passage], left: str, right: str) -> list[Group]:
    """Joined passages, so that a split sentence stands against both its parts."""
    pairs = [(p.a_sentence, p.b_sentence) for p in passages if (p.a, p.b) == (left, right)]
    pairs += [(p.b_sentence, p.a_sentence) for p in passages if (p.a, p.b) == (right, left)]
    joined: list[tuple[set[int], set[int]]] = []
    for a, b in sorted(pairs):
        mine: tuple[set[int], set[int]] = ({a}, {b})
        apart = []
        for group in joined:
            if a in group[0] or b in group[1]:
                mine = (mine[0] | group[0], mine[1] | group[1])
            else:
                apart.append(group)
        joined = [*apart, mine]
    found = [(tuple(sorted(a)), tuple(sorted(b))) for a, b in joined]
    return sorted(found, key=lambda g: g[1])


def _moved(groups: Sequence[Group]) -> set[Group]:
    """Groups outside the longest run that both versions have in one order."""
    tails: list[int] = []
    chains: list[tuple[Group, ...]] = []
    for group in groups:  # in the right version's order
        at = bisect_left(tails, group[0][0])
        chain = (*(chains[at - 1] if at else ()), group)
        tails[at : at + 1] = [group[0][0]]
        chains[at : at + 1] = [chain]
    return set(groups) - set(chains[-1] if chains else ())


def _row(texts: StoryTexts, left: str, right: str, group: Group, moved: bool) -> ComparedRow:
    lefts = tuple(texts.sentence_span(left, n) for n in group[0])
    rights = tuple(texts.sentence_span(right, n) for n in group[1])
    old, new = (
        [(w, p) for span in spans for w, p in _words(texts, span)] for spans in (lefts, rights)
    )
    edits = Indel.opcodes([w for w, _ in old], [w for w, _ in new])
    gone = [old[e.src_start : e.src_end] for e in edits if e.tag == "delete"]
    come = [new[e.dest_start : e.dest_end] for e in edits if e.tag == "insert"]
    return ComparedRow(
        kind="changed" if gone or come else "kept",
        left=lefts,
        right=rights,
        left_changed=tuple(s for run in gone for s in _runs([p for _, p in run])),
        right_changed=tuple(s for run in come for s in _runs([p for _, p in run])),
        moved=moved,
    )


def _words(texts: StoryTexts, span: Span) -> list[tuple[str, Span]]:
    text = texts.words(span)
    places = [Span(span.article, span.start + a, span.start + b) for a, b in word_places(text)]
    return list(zip(words_of(text), places, strict=True))


def _runs(places: Sequence[Span]) -> Iterator[Span]:
    """Words side by side as one span; a run never reaches over the end of a sentence."""
    start = 0
    for n in range(1, len(places) + 1):
        if n == len(places) or places[n].start - places[n - 1].end > 1:
            yield Span(places[start].article, places[start].start, places[n - 1].end)
            start = n
