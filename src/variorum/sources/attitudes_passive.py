"""Attitudes in the passive: "was criticised by", "is known as", "was angered by"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.sources.complements import complement_of, content_of_kind
from variorum.sources.content import spans_of
from variorum.sources.cues import LONGEST_CUE, Attitude, cue_bounds, minds
from variorum.sources.grammar import (
    Bounds,
    Tree,
    agent_of,
    noun_phrase,
    subject_of,
    verb_group,
)
from variorum.sources.lexicon import Group


def of_passive(tree: Tree, at: int, groups: tuple[Group, ...]) -> Iterator[Attitude]:
    """Like "he was criticised by": the agent is the source, the subject the content."""
    reduced = tree.tokens[at].dep == "acl"  # "a practice criticised by many"
    subject = tree.tokens[at].head if reduced else subject_of(tree, at)
    agent = agent_of(tree, at)
    if agent is None:
        yield from _sourceless(tree, at, groups, subject)
        return
    if subject is None or not any(g.takes & {"N"} for g in groups):
        return
    if not minds(tree, agent):
        return
    content = (noun_phrase(tree, subject, at),)
    by = tree.tokens[agent].head
    cue = verb_group(tree, at)
    cue = (cue[0], tree.tokens[by].end) if by - at <= LONGEST_CUE else cue
    yield Attitude(at, groups[0].type, cue, noun_phrase(tree, agent), content)


def of_stirred(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "farmers were angered by the vote": who feels is the subject."""
    joint = next((k for k in tree.kids(at, "agent", "prep") if tree.lower(k) in _STIRRED), None)
    head = tree.tokens[at].head if tree.tokens[at].dep == "acl" else subject_of(tree, at)
    if joint is None or head is None or tree.quotation_of[head] >= 0 or not minds(tree, head):
        return
    content = spans_of(tree, (i for i in tree.subtree(joint) if i != joint))
    cue = cue_bounds(tree, tree.between(*verb_group(tree, at))[0], at, joint + 1)
    if content:
        yield Attitude(at, "attitude", cue, noun_phrase(tree, head, at), content[:1])


_STIRRED = ("by", "with", "at", "about", "over")


def _sourceless(
    tree: Tree, at: int, groups: tuple[Group, ...], subject: int | None
) -> Iterator[Attitude]:
    """Like "it was revealed that", "he is expected to win", "she was asked whether"."""
    found = complement_of(tree, at, groups) or _judged(tree, at, groups)
    if found is None or subject is None:
        return
    group, first, content = found
    kid = next(k for k in tree.children[at] if k > at and tree.left[k] <= first <= tree.right[k])
    clausal = tree.tokens[kid].dep in ("ccomp", "prep", "agent")
    whole = any(True for _ in tree.kids(at, "auxpass"))
    if tree.tokens[kid].dep == "ccomp" and not whole:
        return
    if not clausal or tree.lower(kid) in _SEEN_AS:
        content = (noun_phrase(tree, subject, at), *content)
    start = tree.between(*verb_group(tree, at))[0]
    yield Attitude(at, group.type, cue_bounds(tree, start, at, first), None, content)


_SEEN_AS = ("as", "of", "for")
"""Join what is judged to the judgement: "is seen as", "was accused of", "is known for"."""


def _judged(
    tree: Tree, at: int, groups: tuple[Group, ...]
) -> tuple[Group, int, tuple[Bounds, ...]] | None:
    """The judgement in "is seen as a failure", "was accused of fraud", "known as Hull"."""
    group = next((g for g in groups if g.takes & {"N", "C"}), None)
    kid = next(
        (
            k
            for k in tree.kids(at, "prep", "oprd", "attr", "acomp")
            if k > at and (tree.tokens[k].dep != "prep" or tree.lower(k) in _SEEN_AS)
        ),
        None,
    )
    if group is None or kid is None:
        return None
    sort = "P" if tree.tokens[kid].dep == "prep" else "A"
    return content_of_kind(tree, at, group, sort, kid, list(tree.children[at]))
