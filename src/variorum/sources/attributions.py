"""Attribution in the full sense: who is cited, and who thinks, knows, wants, feels or judges what.

``find_citations`` gives the register what it may list: sources, that is people and papers whose
words an article passes on. This gives every attribution with its type, nested ones too, as the
Penn Discourse TreeBank and PolNeAR annotate them; ``variorum read`` does not use it. A cue is
taken from its first verb to its content ("went on to say", "issued a statement saying").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from variorum.model import Annotations, Article, Attribution, Span, TypedAttribution
from variorum.sources.attitudes import Attitude, chain_start, find_attitudes
from variorum.sources.citations import manner_of, reports
from variorum.sources.clauses import Clause
from variorum.sources.grammar import Bounds, Tree, plant
from variorum.sources.terms import condition_of

_LONGEST_CUE = 5
"""Tokens between a cue's verb and its content, beyond which they are circumstances."""


def find_attributions(article: Article, annotations: Annotations) -> tuple[TypedAttribution, ...]:
    """All attributions of one article with their types, in text order.

    The article's own "I" and "we" are sources here; nobody is looked up behind a pronoun.
    """
    tree = plant(article.text, annotations)
    said = [c for c, _ in reports(tree, annotations) if condition_of(tree, c) is None]
    cues = sorted({clause.cue for clause in said})
    others = [a for a in find_attitudes(tree) if not _touches(cues, a.cue)]
    found = [_of_clause(article.id, tree, c) for c in said]
    found += [_of_attitude(article.id, tree, a) for a in others]
    return tuple(sorted(found, key=_place))


def _place(found: TypedAttribution) -> tuple[int, int]:
    spans = (found.attribution.cue, found.attribution.source, *found.attribution.content)
    first = next(span for span in spans if span is not None)
    return first.start, first.end


def _touches(cues: Sequence[Bounds], bounds: Bounds) -> bool:
    """Whether a reporting cue has words in common with these bounds."""
    at = bisect_left(cues, bounds)
    return any(c[0] < bounds[1] and bounds[0] < c[1] for c in cues[max(0, at - 1) : at + 1])


def _of_clause(article: str, tree: Tree, clause: Clause) -> TypedAttribution:
    return TypedAttribution(
        type="communication",
        attribution=Attribution(
            manner="declined" if clause.declined else manner_of(tree, clause.content),
            source=_span(article, clause.source),
            cue=_span(article, _widened(tree, clause)),
            content=tuple(Span(article, *c) for c in clause.content),
        ),
    )


def _of_attitude(article: str, tree: Tree, attitude: Attitude) -> TypedAttribution:
    return TypedAttribution(
        type=attitude.type,
        attribution=Attribution(
            manner=manner_of(tree, attitude.content),
            source=_span(article, attitude.source),
            cue=_span(article, attitude.cue),
            content=tuple(Span(article, *c) for c in attitude.content),
        ),
    )


def _span(article: str, bounds: Bounds | None) -> Span | None:
    return Span(article, *bounds) if bounds is not None else None


def _widened(tree: Tree, clause: Clause) -> Bounds:
    """A cue from its first verb to its content: "issued a statement saying", "declared in July"."""
    start, end = clause.cue
    at = clause.cue_at
    if tree.tokens[at].pos not in ("VERB", "AUX") or clause.head is None or clause.head > at:
        return clause.cue
    if clause.through is None:
        start = min(start, tree.tokens[chain_start(tree, at, clause.head)].start)
    if not clause.content or clause.content[0][0] < end:
        return start, end
    between = tree.between(end, clause.content[0][0])
    if len(between) > _LONGEST_CUE or tree.tokens[at].lemma.lower() in _HEARD:
        return start, end
    if any(tree.quotation_of[i] >= 0 or tree.tokens[i].dep in _HEARERS for i in between):
        return start, end
    last = max([i for i in between if tree.tokens[i].pos not in ("PUNCT", "SPACE")], default=None)
    return start, end if last is None else tree.tokens[last].end


_HEARD = ("say", "tell")
"""Cues whose circumstances the corpus leaves out ("said | on Monday in a statement")."""
_HEARERS = ("dobj", "dative")
