"""A story as one row of passages, each with the readings of all versions that have it.

The claims of a study are its aligned sentences: between them they hold nearly all words of
all versions. What no claim holds becomes a passage of one reading, so every word of every
version stands in the row once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.export.sentences import cut_sentences
from variorum.export.view import View
from variorum.model import Claim, Span, Story


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: version -> where it has it; missing original -> the words pieced together."""

    id: str
    readings: Mapping[str, Span]
    inferred: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passages:
    """All passages in order; ``set_apart`` counts readings that could not stand in theirs.

    A version stands once in a passage, and no two passages share words; a second reading
    becomes a passage of its own.
    """

    row: tuple[Passage, ...]
    set_apart: int


def passages_of(view: View, story: Story, order: Sequence[str]) -> Passages:
    """The passages of a story.

    Args:
        view: the study.
        story: one of its stories.
        order: its articles; the first one's order of passages is kept where others differ.
    """
    taken: dict[str, list[tuple[int, int]]] = {a: [] for a in story.articles}
    found: dict[str, dict[str, Span]] = {}
    apart = 0
    for claim in story.claims:
        apart += _take(claim, found.setdefault(claim.id, {}), taken)
    for article in story.articles:
        for n, (start, end) in enumerate(_left_over(view, article, taken[article]), 1):
            found[f"{article}.{n}"] = {article: Span(article, start, end)}
    inferred, lone = _inferred(story, found)
    passages = [Passage(k, r, inferred.get(k, {})) for k, r in found.items() if r]
    return Passages((*_in_order(passages, order), *lone), apart)


def _take(claim: Claim, readings: dict[str, Span], taken: dict[str, list[tuple[int, int]]]) -> int:
    """Put a claim's readings into its passage; how many had to stay out."""
    apart = 0
    for span in (r.span for r in claim.readings):
        words = taken[span.article]
        if span.start == span.end:
            continue
        if span.article in readings or any(a < span.end and span.start < b for a, b in words):
            apart += 1
            continue
        readings[span.article] = span
        words.append((span.start, span.end))
    return apart


def _left_over(view: View, article: str, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    text = view.articles[article].text
    left = []
    at = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        left += cut_sentences(text, at, start)
        at = end
    return left


def _inferred(
    story: Story, found: Mapping[str, Mapping[str, Span]]
) -> tuple[dict[str, dict[str, str]], list[Passage]]:
    """Pieces of missing originals in the passage that most of their witnesses stand in.

    A piece whose passage has one already, or that stands in none, is a passage of its own.
    """
    given: dict[str, dict[str, str]] = {}
    lone = []
    for original in story.versions.missing_originals:
        for n, piece in enumerate(original.text, 1):
            shared = {k: _share(piece.witnesses, readings) for k, readings in found.items()}
            best = max(shared, key=lambda k: shared[k], default=None)
            if best and shared[best] and original.id not in given.get(best, {}):
                given.setdefault(best, {})[original.id] = piece.text
            else:
                lone.append(Passage(f"{original.id}.{n}", {}, {original.id: piece.text}))
    return given, lone


def _share(witnesses: Sequence[Span], readings: Mapping[str, Span]) -> int:
    return sum(w.article in readings and w.overlaps(readings[w.article]) for w in witnesses)


def _in_order(passages: Sequence[Passage], order: Sequence[str]) -> list[Passage]:
    """The first version's passages, and each new one of the next after the one it follows there."""
    named = {p.id: p for p in passages}
    row: list[str] = []
    for article in order:
        mine = [p for p in passages if article in p.readings]
        at = 0
        for passage in sorted(mine, key=lambda p: p.readings[article].start):
            if passage.id in row:
                at = row.index(passage.id) + 1
            else:
                row.insert(at, passage.id)
                at += 1
    return [named[i] for i in row]
