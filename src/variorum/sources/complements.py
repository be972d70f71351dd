"""Which complement makes a word an attribution, and what its content is; see ``lexicon.Group``."""

from __future__ import annotations

from variorum.sources import stances
from variorum.sources.content import cut_short, has_that
from variorum.sources.grammar import WH, Bounds, Tree, trim
from variorum.sources.lexicon import Group
from variorum.sources.nouns import CALENDAR


def _about(tree: Tree, prep: int, group: Group) -> bool:
    """Whether a preposition joins what something is about, and no day: "focused on Monday"."""
    dated = prep + 1 < len(tree.tokens) and tree.tokens[prep + 1].text in CALENDAR
    return tree.lower(prep) in group.prepositions and not dated


LONGEST_LIGHT = 6
"""Tokens from a verb to the noun that bears its meaning: "gave only the most grudging support"."""


def complement_of(
    tree: Tree, at: int, groups: tuple[Group, ...], of: int | None = None
) -> tuple[Group, int, tuple[Bounds, ...]] | None:
    """The group that fits, the first token of the content, and the content.

    ``of``: the verb of a predicate, whose clauses count too.
    """
    after = [k for k in tree.children[at] if k > at]
    if of is not None:  # a parser hangs "that it holds" on "is" in "is clear that it holds"
        after += [k for k in tree.kids(of, "ccomp", "xcomp") if k > at]
        after += [k for k in tree.kids(of, "prep") if k == at + 1]  # "took aim | at"
    asked = next((k for k in tree.kids(at, "dobj") if k < at and tree.lower(k) in _ASKED), None)
    for group in groups:
        if asked is not None and "N" in group.takes:
            return group, at + 1, (tree.bounds(asked, asked),)
    for sort, kid in _sorted(tree, after):
        for group in groups:
            if sort in group.takes and (sort != "P" or _about(tree, kid, group)):
                return content_of_kind(tree, at, group, sort, kid, after)
    return None


def through_noun(tree: Tree, at: int) -> tuple[int, tuple[Bounds, ...]] | None:
    """Where the content of "voiced support for ..." begins, and the content."""
    noun = next((k for k in tree.kids(at, "dobj") if 0 < k - at <= LONGEST_LIGHT), None)
    if noun is None or tree.tokens[at].lemma.lower() not in stances.LIGHT:
        return None
    lemma = tree.tokens[noun].lemma.lower()
    groups = stances.NOUNS.get(lemma) or stances.TAKEN.get(lemma)
    found = complement_of(tree, noun, groups, at) if groups is not None else None
    return found[1:] if found is not None else None


_ASKED = (*WH, "what", "whatever")
"""Objects that open a clause: "a plan which she opposed"."""


def _sorted(tree: Tree, after: list[int]) -> list[tuple[str, int]]:
    found = [(sort, kid) for kid in after if (sort := _sort(tree, kid)) is not None]
    order = "CXGNAP"
    return sorted(found, key=lambda f: (order.index(f[0]), f[1]))


def _sort(tree: Tree, kid: int) -> str | None:
    """What kind of complement a child is; see ``lexicon.Group``."""
    token = tree.tokens[kid]
    clausal = token.dep in ("acl", "relcl", "advcl", "csubj", "xcomp")
    if token.dep == "ccomp" or (clausal and has_that(tree, kid)):
        return "C"
    if clausal and any(tree.lower(k) == "to" for k in tree.kids(kid, "aux")):
        return "X"
    if token.dep == "xcomp" and token.tag == "VBG":
        return "G"
    return _OF_LABEL.get(token.dep)


_OF_LABEL = {"dobj": "N", "dative": "N", "acomp": "A", "oprd": "A", "attr": "A", "prep": "P"}


def content_of_kind(
    tree: Tree, at: int, group: Group, sort: str, kid: int, after: list[int]
) -> tuple[Group, int, tuple[Bounds, ...]] | None:
    """The group, the first token of the content and the content, for one kind of complement."""
    first, last = tree.left[kid], tree.right[kid]
    if sort == "P":
        first = kid + 1
    nouns = [k for k in after if tree.tokens[k].dep in ("dobj", "dative") and k < kid]
    if sort in ("C", "X") and nouns:
        first = tree.left[nouns[0]]
    if sort == "N":
        more = [k for k in after if k > kid and tree.tokens[k].dep in ("xcomp", "oprd", "prep")]
        last = max([last, *(tree.right[k] for k in more)])
    if first <= at:
        return None
    first, last = trim(tree, first, last)
    if first > last or not any(tree.tokens[i].text[:1].isalnum() for i in range(first, last + 1)):
        return None
    return group, first, cut_short(tree, at, (tree.bounds(first, last),))
