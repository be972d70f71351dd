"""Attitudes in nouns: "her claim that", "voiced support for", "is a critic of"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.sources import stances
from variorum.sources.complements import LONGEST_LIGHT, complement_of
from variorum.sources.cues import Attitude, chain_start, cue_bounds, minds
from variorum.sources.grammar import Bounds, Tree, noun_phrase, subject_of


def of_noun(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "her claim that", "voiced support for", "the belief that"."""
    if tree.tokens[at].dep == "attr":
        yield from _of_stance(tree, at)
    light, lemma = _light(tree, at), tree.tokens[at].lemma.lower()
    groups = stances.NOUNS.get(lemma) or (stances.TAKEN.get(lemma) if light else None)
    of = tree.tokens[at].head if light else None
    found = complement_of(tree, at, groups, of) if groups is not None else None
    if found is None:
        return
    group, first, content = found
    owner = next(tree.kids(at, "poss"), None)
    if owner is not None and (light is None or tree.tokens[owner].pos != "PRON"):
        if tree.lower(owner) != "its":
            cue = cue_bounds(tree, _modified(tree, at, owner), at, first)
            yield Attitude(at, group.type, cue, _without_mark(tree, owner), content)
        return
    if light is not None:
        start, head = light
        yield Attitude(
            at, group.type, cue_bounds(tree, start, at, first), noun_phrase(tree, head, at), content
        )
    elif group.type != "control" and _tells_itself(tree, at, first):
        cue = cue_bounds(tree, tree.left[at], at, first)
        yield Attitude(at, group.type, cue, None, content)


def _tells_itself(tree: Tree, at: int, first: int) -> bool:
    """Whether a noun nobody owns is an attribution: "growing doubts about", "the belief that"."""
    if tree.lower(first - 1) in _ABOUT:
        return True
    return first != at + 2 and tree.lower(first) in ("that", "to")


_ABOUT = ("about", "against", "over", "toward", "towards")
"""What a feeling without an owner is a feeling about: "growing doubts about"."""


def _of_stance(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "has been a supporter of", "is no fan of"."""
    groups = stances.STANCES.get(tree.tokens[at].lemma.lower())
    verb = tree.tokens[at].head
    head = subject_of(tree, verb)
    found = complement_of(tree, at, groups) if groups is not None else None
    if found is None or head is None or tree.quotation_of[head] >= 0 or not minds(tree, head):
        return
    group, first, content = found
    start = chain_start(tree, verb, head)
    yield Attitude(
        at, group.type, cue_bounds(tree, start, at, first), noun_phrase(tree, head, at), content
    )


def _light(tree: Tree, at: int) -> tuple[int, int] | None:
    """The first token of "has voiced" in "has voiced support for", and who did."""
    verb = tree.tokens[at].head
    if tree.tokens[at].dep != "dobj" or tree.tokens[verb].lemma.lower() not in stances.LIGHT:
        return None
    if not 0 < at - verb <= LONGEST_LIGHT:
        return None
    head = subject_of(tree, verb)
    if head is None or tree.quotation_of[head] >= 0 or not minds(tree, head):
        return None
    return chain_start(tree, verb, head), head


def _modified(tree: Tree, at: int, owner: int) -> int:
    """The first adjective before a noun: "sharp" in "Ruiz's sharp criticism of"."""
    start = at
    while start - 1 > owner and tree.tokens[start - 1].dep in ("amod", "compound", "advmod"):
        start -= 1
    return start


def _without_mark(tree: Tree, owner: int) -> Bounds:
    """A possessor without its "'s"."""
    start, end = noun_phrase(tree, owner)
    mark = next((tree.tokens[k] for k in tree.kids(owner, "case") if k > owner), None)
    return (start, mark.start) if mark is not None and mark.end == end else (start, end)
