"""Attributions dropped: what the parent puts to a source and the child states itself.

Compared where the child restates the very words that the parent attributes; a source that
stays while another one above it goes ("the ministry is considering it, the Gazette said")
is told as well. A sentence that moved into one on another matter is found by a run of
words that both have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.claims.cited import Cited, Register
from variorum.claims.lexicon import REPORTING, SHOWING
from variorum.claims.lines import Line, LinePair, Lines, Place, pair_up
from variorum.model import ArticleId, Drift, Edge, Quantity
from variorum.settings import ClaimsSettings
from variorum.text.names import plain_name

_PUT_TO = re.compile(
    r"\b(?:as per|according to|in (?:the )?(?:words|view|opinion|eyes) of|by (?:the |its )?"
    r"(?:[\w-]+['’]s? )?(?:own )?(?:count|tally|account|reckoning|estimate)\b"
    r"|in (?:its|his|her|their) (?:words|view))",
    re.IGNORECASE,
)
"""Prepositions that put a sentence to a source."""
_COUNTED_BY = re.compile(
    r"\bby (?:the )?(?:[\w-]+ ){0,2}[\w-]+['’]s? (?:own )?(?:count|tally|reckoning|estimate)\b"
    r"|\bby (?:the )?(?:count|tally|reckoning|estimate) of (?:the )?[\w-]+",
    re.IGNORECASE,
)
"""Figures put to whoever counted: "by the union's count"."""
_NAME = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A sentence of the child beside the parent's that it restates."""

    pair: LinePair
    child: Line
    parent: Line
    here: Place
    there: Place

    @property
    def links(self) -> list[tuple[int, int]]:
        """Content words that stand against each other: child's token, parent's token."""
        kept = [(i, j) for i, j in self.pair.links if self.pair.a.words.content[i]]
        return kept if self.child is self.pair.a else [(j, i) for i, j in kept]


def attributions_dropped(
    edge: Edge,
    joined: Sequence[tuple[int, int]],
    pairs: Sequence[LinePair],
    lines: Lines,
    cited: Register,
    outlet: str | None,
    settings: ClaimsSettings,
) -> Iterator[Drift]:
    """One finding a sentence of the child, in order.

    Args:
        outlet: the child's; what it reports itself is not attributed to it.
        joined: sentence numbers of child and parent that tell the same or share a run.
        pairs: the same as pairs of lines; where there is none, one is made.
    """
    done: set[int] = set()
    for number, told in _restatements(edge, joined, pairs, lines):
        if number in done:
            continue
        lost = _lost(told, cited, plain_name(outlet or ""), settings)
        if lost is not None:
            done.add(number)
            yield Drift(
                child=edge.child,
                parent=edge.parent,
                kind="attribution-dropped",
                child_span=told.here.span(0, len(told.child.text)),
                parent_span=told.there.span(0, len(told.parent.text)),
                note=lost,
            )


def _restatements(
    edge: Edge, joined: Sequence[tuple[int, int]], pairs: Sequence[LinePair], lines: Lines
) -> Iterator[tuple[int, _Told]]:
    """The child's sentences with what they restate."""
    by_lines = {(p.a.number, p.b.number): p for p in pairs}
    for number, sentence in joined:
        child, parent = lines.at[edge.child, number], lines.at[edge.parent, sentence]
        if child == parent:
            continue
        low, high = sorted((child, parent))
        pair = by_lines.get((low, high))
        pair = pair or pair_up(lines.lines[low], lines.lines[high], 0.0, 0.0)
        here, there = lines.places[edge.child, number], lines.places[edge.parent, sentence]
        yield number, _Told(pair, lines.lines[child], lines.lines[parent], here, there)


@dataclass(frozen=True, slots=True, eq=False)
class RunIndex:
    """Every sentence's runs of words, by article: sentence number and runs, in order.

    ``first``: the first sentence of an article that has a run.
    """

    runs: Mapping[ArticleId, tuple[tuple[int, frozenset[tuple[str, ...]]], ...]]
    first: Mapping[ArticleId, Mapping[tuple[str, ...], int]]

    def moved(self, edge: Edge, joined: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Sentences of child and parent that share a run of words though nothing joins them."""
        first = self.first.get(edge.parent, {})
        found = {
            (number, first[run])
            for number, runs in self.runs.get(edge.child, ())
            for run in runs & first.keys()
        }
        return sorted(found.difference(joined))


def index_runs(lines: Lines, settings: ClaimsSettings) -> RunIndex:
    """The runs of all lines, each line's found once."""
    of_line = [frozenset((*_runs(line, settings), *_figures(line))) for line in lines.lines]
    runs: dict[ArticleId, list[tuple[int, frozenset[tuple[str, ...]]]]] = {}
    for (article, number), line in sorted(lines.at.items()):
        runs.setdefault(article, []).append((number, of_line[line]))
    first: dict[ArticleId, dict[tuple[str, ...], int]] = {}
    for article, of_article in runs.items():
        known = first.setdefault(article, {})
        for number, of_sentence in of_article:
            for run in of_sentence:
                known.setdefault(run, number)
    return RunIndex({article: tuple(found) for article, found in runs.items()}, first)


def _runs(line: Line, settings: ClaimsSettings) -> Iterator[tuple[str, ...]]:
    content = line.words.content.tolist()
    for i in range(len(line.keys) - settings.run_words + 1):
        if sum(content[i : i + settings.run_words]) >= settings.run_content:
            yield line.keys[i : i + settings.run_words]


def _figures(line: Line) -> Iterator[tuple[str, ...]]:
    """A sentence's telling figures, each as a run of its own."""
    return (("figure", str(q.low), str(q.unit)) for q in line.quantities if _is_telling(q))


def _is_telling(quantity: Quantity) -> bool:
    """Whether a figure alone tells which statement it is of: exact, large, and no year."""
    if quantity.low != quantity.high or quantity.low < _LARGE:
        return False
    year = quantity.unit is None and _YEARS[0] <= quantity.low <= _YEARS[1]
    return not year and len(f"{quantity.low:g}".strip("0").replace(".", "")) >= _DIGITS


_LARGE = 100.0
"""Least figure that tells a statement apart: smaller ones count many things of one event."""

_YEARS = (1800.0, 2100.0)
"""Plain numbers between these may be years, which many statements have."""

_DIGITS = 2
"""Digits of a figure, zeros at either end aside: "1.7 million" has two, "300" one."""


def _has_figure(told: _Told, cited: Cited) -> bool:
    """Whether the child has a telling figure that the parent puts to the source."""
    inside = _inside(cited, told.there, told.parent)
    tokens = told.parent.tokens
    mine = {(q.low, q.unit) for q in told.child.quantities if _is_telling(q)}
    if not inside or not mine:
        return False
    start, end = tokens[inside[0]].start, tokens[inside[-1]].end
    return any(start <= q.start < end and (q.low, q.unit) in mine for q in told.parent.quantities)


def _lost(told: _Told, cited: Register, outlet: str, settings: ClaimsSettings) -> str | None:
    """Whose words the child states itself, if anybody's; a question states nothing."""
    if _PUT_TO.search(told.child.text) or told.child.text.rstrip("\"”’' ").endswith("?"):
        return None
    above = [
        c
        for c in cited.over(told.there.span(0, len(told.parent.text)))
        if (_restated(told, c, settings) or _has_figure(told, c))
        and _speaks(c, told)
        and not _own(c, outlet)
    ]
    if above and not _reports(told, above[0]):
        return _unsourced(told, above, cited)
    counted = _COUNTED_BY.search(told.parent.text)
    if counted and _same_figure(told) and not _reports(told, None):
        return counted[0]
    return None


def _own(cited: Cited, outlet: str) -> bool:
    """Whether the source is the child's own outlet."""
    name = plain_name(cited.source.name or "")
    return bool(name and outlet) and (name in outlet or outlet in name)


def _unsourced(told: _Told, above: Sequence[Cited], cited: Register) -> str | None:
    """The first of the parent's sources that the child has not, when it has fewer."""
    here = told.here.span(0, len(told.child.text))
    own = [c for c in cited.over(here) if _covers(told.links, c, told.here, told.child, 0)]
    mine = {c.source.id for c in own}
    if len(mine) >= len({c.source.id for c in above}):
        return None
    for c in above:
        if c.source.id not in mine and not _named(c, told.child):
            return c.source.name or c.source.role or c.source.id
    return None


def _reports(told: _Told, above: Cited | None) -> bool:
    """Whether some verb of the child may put it to a source: then nothing is said.

    A verb that the parent's attributed words have too ("the pump was reported stolen")
    is part of what is told.
    """
    kept = set()
    if above is not None:
        inside = _inside(above, told.there, told.parent)
        kept = {told.parent.keys[i] for i in inside}
    return any(
        _says(told.child, i) and told.child.keys[i] not in kept
        for i in range(len(told.child.tokens))
    )


def _says(line: Line, i: int) -> bool:
    """Whether a token is a verb of saying, or looks like one the parser took for a noun.

    "With the annexe, the museum states, ...": before a comma, after who says it.
    """
    token = line.tokens[i]
    if token.lemma.lower() not in REPORTING:
        return False
    between = 0 < i < len(line.tokens) - 1 and line.tokens[i + 1].text == ","
    return token.pos == "VERB" or (between and line.tokens[i - 1].pos in ("PROPN", "NOUN"))


def _restated(told: _Told, cited: Cited, settings: ClaimsSettings) -> bool:
    """Whether the child has the words a source is cited for: in their order, or most of them."""
    equal = sum(
        told.pair.equal(i) and told.pair.a.tokens[i].pos != "PROPN"
        for i, _ in told.pair.links
        if told.pair.a.words.content[i]
    )
    enough = equal >= settings.restated_words or (
        equal and told.pair.meaning >= settings.restated_meaning
    )
    if enough and _covers(told.links, cited, told.there, told.parent, 1):
        return True
    content = told.parent.words.content
    words = {told.parent.keys[i] for i in _inside(cited, told.there, told.parent) if content[i]}
    shared = len(words.intersection(told.child.keys))
    return shared > settings.restated_words and shared >= settings.restated_share * len(words)


def _inside(cited: Cited, place: Place, line: Line) -> range:
    return line.covered(cited.span.start - place.start, cited.span.end - place.start)


def _covers(
    links: Sequence[tuple[int, int]], cited: Cited, place: Place, line: Line, side: int
) -> bool:
    """Whether an attribution covers at least two, and a third, of the words both have.

    A single word that both have is enough where it is all.
    """
    inside = _inside(cited, place, line)
    within = sum(link[side] in inside for link in links)
    return within >= min(2, len(links)) > 0 and 3 * within >= len(links)


def _speaks(cited: Cited, told: _Told) -> bool:
    """Whether the cue is a word of saying or showing, where it stands in the line itself."""
    cue = cited.attribution.cue
    if cue is None:
        return True
    inside = told.parent.covered(cue.start - told.there.start, cue.end - told.there.start)
    words = {told.parent.tokens[i].lemma.lower() for i in inside}
    return not inside or not words.isdisjoint(REPORTING | SHOWING)


def _named(cited: Cited, child: Line) -> bool:
    """Whether the child's sentence names the person, or tells what the source does.

    What somebody does may be seen by others: "the minister ordered a review".
    """
    parts = [w for w in _NAME.findall(cited.source.name or "") if len(w) > 3]
    if cited.source.kind == "person" and parts:
        return any(t.text == parts[-1] for t in child.tokens)
    words = {w.lower() for w in [*parts, *_NAME.findall(cited.source.role or "")] if len(w) > 3}
    return any(
        t.dep in ("nsubj", "nsubjpass")
        and child.tokens[t.head].dep == "ROOT"
        and t.text.lower() in words
        for t in child.tokens
    )


def _same_figure(told: _Told) -> bool:
    """Whether the child has a figure of the parent's, of the same things."""
    return any(
        (a.low, a.high, a.counted) == (b.low, b.high, b.counted)
        for a in told.child.quantities
        for b in told.parent.quantities
    )
