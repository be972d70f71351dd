"""Attributions dropped: what the parent puts to a source and the child states itself.

Compared where the child restates the very words that the parent attributes, word
against word; a source that stays while another one above it goes ("the ministry is
considering it, the Gazette said") is told as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.cited import Cited, Register
from variorum.claims.lexicon import REPORTING
from variorum.claims.lines import Line, LinePair, Lines, Place
from variorum.model import ArticleId, Drift, Edge


def attributions_dropped(
    edge: Edge,
    joined: Sequence[tuple[int, int]],
    pairs: Sequence[LinePair],
    lines: Lines,
    cited: Register,
) -> Iterator[Drift]:
    """One finding a sentence of the child, in order.

    Args:
        joined: sentence numbers of child and parent that tell the same.
        pairs: the same as pairs of lines; sentences that are word for word alike have none.
    """
    by_lines = {(p.a.number, p.b.number): p for p in pairs}
    done: set[int] = set()
    for number, sentence in joined:
        child, parent = lines.at[edge.child, number], lines.at[edge.parent, sentence]
        pair = by_lines.get((min(child, parent), max(child, parent)))
        if pair is None or number in done or _reports(lines.lines[child]):
            continue
        here = _place(lines.lines[child], edge.child, number)
        there = _place(lines.lines[parent], edge.parent, sentence)
        source = _dropped(pair, child == pair.a.number, here, there, cited)
        if source is not None:
            done.add(number)
            yield Drift(
                child=edge.child,
                parent=edge.parent,
                kind="attribution-dropped",
                child_span=here.span(0, len(lines.lines[child].text)),
                parent_span=there.span(0, len(lines.lines[parent].text)),
                note=source.source.name or source.source.role or source.source.id,
            )


def _reports(line: Line) -> bool:
    """Whether some word of the sentence may put it to a source: then nothing is said."""
    return any(t.pos == "VERB" and t.lemma.lower() in REPORTING for t in line.tokens)


def _place(line: Line, article: ArticleId, sentence: int) -> Place:
    return next(p for p in line.places if (p.article, p.sentence) == (article, sentence))


def _dropped(
    pair: LinePair, child_first: bool, here: Place, there: Place, cited: Register
) -> Cited | None:
    """An attribution of the parent that covers what the child restates, and that it lacks."""
    child, parent = (pair.a, pair.b) if child_first else (pair.b, pair.a)
    links = [(i, j) if child_first else (j, i) for i, j in pair.links if pair.a.words.content[i]]
    above = [
        c for c in cited.over(there.span(0, len(parent.text))) if _told(links, c, there, parent, 1)
    ]
    if not above:
        return None
    own = [c for c in cited.over(here.span(0, len(child.text))) if _told(links, c, here, child, 0)]
    if len({c.source.id for c in own}) >= len({c.source.id for c in above}):
        return None
    kept = {c.source.id for c in own}
    return next((c for c in above if c.source.id not in kept), None)


def _told(
    links: Sequence[tuple[int, int]], cited: Cited, place: Place, line: Line, side: int
) -> bool:
    """Whether an attribution covers at least two, and a third, of the words both have."""
    within = sum(
        cited.span.start <= place.start + line.tokens[link[side]].start < cited.span.end
        for link in links
    )
    return within >= 2 and 3 * within >= len(links)
