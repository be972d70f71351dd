"""Attribution in the full sense: who is cited, and who thinks, knows, wants, feels or judges what.

``find_citations`` gives the register what it may list: sources, that is people and papers whose
words an article passes on. This gives every attribution with its type, nested ones too, as the
Penn Discourse TreeBank and PolNeAR annotate them; ``variorum read`` does not use it. A cue is
taken from its first verb to its content ("went on to say", "issued a statement saying").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Annotations, Article, Attribution, Span, TypedAttribution
from variorum.sources.attitudes import find_attitudes
from variorum.sources.citations import manner_of, reports
from variorum.sources.clauses import Clause
from variorum.sources.complements import through_noun
from variorum.sources.cues import Attitude, chain_start
from variorum.sources.grammar import Bounds, Tree, plant, trim
from variorum.sources.nouns import word_set
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
    clause = _unanswered(tree, _through_noun(tree, clause))
    return TypedAttribution(
        type="communication",
        attribution=Attribution(
            manner="declined" if clause.declined else manner_of(tree, clause.content),
            source=_span(article, clause.source),
            cue=_span(article, _widened(tree, clause)),
            content=tuple(Span(article, *c) for c in sorted(clause.content)),
        ),
    )


def _of_attitude(article: str, tree: Tree, attitude: Attitude) -> TypedAttribution:
    return TypedAttribution(
        type=attitude.type,
        attribution=Attribution(
            manner=manner_of(tree, attitude.content),
            source=_span(article, attitude.source),
            cue=_span(article, attitude.cue),
            content=tuple(Span(article, *c) for c in sorted(attitude.content)),
        ),
    )


def _span(article: str, bounds: Bounds | None) -> Span | None:
    return Span(article, *bounds) if bounds is not None else None


def _through_noun(tree: Tree, clause: Clause) -> Clause:
    """The same with a cue of a verb and a noun: "voiced support for | the plan"."""
    found = through_noun(tree, clause.cue_at)
    quoted = any(tree.quotation_of[i] >= 0 for i in range(clause.cue_at, found[0])) if found else 0
    if found is None or quoted or len(clause.content) != 1:
        return clause
    return replace(clause, cue=(clause.cue[0], tree.tokens[found[0] - 1].end), content=found[1])


def _unanswered(tree: Tree, clause: Clause) -> Clause:
    """The same with what was not answered: "did not respond to | a request", "declined comment"."""
    if clause.content:
        return clause
    kids = [k for k in tree.children[clause.cue_at] if k > clause.cue_at]
    taken = next((k for k in kids if tree.tokens[k].dep in ("dobj", "prep")), None)
    joint = taken if taken is not None and tree.lower(taken) in ("to", "on", "for") else None
    first = joint + 1 if joint is not None else clause.cue_at + 1
    last = tree.right[clause.cue_at if joint is None else joint]
    first, last = trim(tree, first, last)
    if first > last or first <= clause.cue_at:
        return clause
    cue = clause.cue if joint is None else (clause.cue[0], tree.tokens[joint].end)
    return replace(clause, cue=cue, content=(tree.bounds(first, last),))


def _widened(tree: Tree, clause: Clause) -> Bounds:
    """A cue from its first verb to its content: "issued a statement saying", "declared in July"."""
    start, end = clause.cue
    at = clause.cue_at
    if tree.tokens[at].pos not in ("VERB", "AUX") or clause.head is None:
        return clause.cue
    if clause.head > at:
        return start, end
    if clause.through is None:
        start = min(start, tree.tokens[chain_start(tree, at, clause.head)].start)
    between = _to_content(tree, clause)
    if between is None or tree.tokens[at].lemma.lower() in _HEARD:
        return start, _with_channel(tree, clause)
    last = max([i for i in between if tree.tokens[i].pos not in ("PUNCT", "SPACE")], default=None)
    return start, end if last is None else tree.tokens[last].end


def _to_content(tree: Tree, clause: Clause) -> Sequence[int] | None:
    """The circumstances between a cue and its content; None where there is more."""
    if not clause.content or clause.content[0][0] < clause.cue[1]:
        return None
    between = tree.between(clause.cue[1], clause.content[0][0])
    if len(between) > _LONGEST_CUE:
        return None
    told = any(tree.quotation_of[i] >= 0 or tree.tokens[i].dep in _HEARERS for i in between)
    return None if told else between


def _with_channel(tree: Tree, clause: Clause) -> int:
    """Where a cue ends with how and by which channel: "said flatly", "said in a statement"."""
    end = clause.cue[1]
    stops = [s for s, _ in clause.content if s >= end] + [tree.tokens[-1].end]
    after = tree.between(end, min(stops))
    kids = set(tree.children[clause.cue_at])
    for i in after:
        if tree.tokens[i].start < end:
            continue
        if i not in kids or tree.quotation_of[i] >= 0:
            break
        if tree.tokens[i].dep in ("advmod", "npadvmod") and tree.right[i] == i:
            end = tree.tokens[i].end
        elif tree.tokens[i].dep == "prep" and (noun := _channel(tree, i)) is not None:
            end = tree.tokens[noun].end
            if tree.right[i] != noun:
                break
        else:
            break
    return end


def _channel(tree: Tree, prep: int) -> int | None:
    """The noun of "in a statement", "at a rally": by which channel something is said."""
    if tree.lower(prep) not in ("in", "at", "during", "on", "via", "through"):
        return None
    noun = next(tree.kids(prep, "pobj"), None)
    if noun is None or noun - prep > _LONGEST_CHANNEL:
        return None
    return noun if tree.tokens[noun].lemma.lower() in _CHANNELS else None


_CHANNELS = word_set(
    "statement interview speech address letter note memo message post tweet email e-mail briefing "
    "conference release video call conversation report filing broadcast testimony debate rally "
    "hearing op-ed column article book column podcast show documentary memoir forum event"
)
"""By which something is said: "said in an interview", "said at a rally"."""
_LONGEST_CHANNEL = 5
_HEARD = ("say", "tell")
"""Cues whose circumstances the corpus leaves out ("said | on Monday in a statement")."""
_HEARERS = ("dobj", "dative")
