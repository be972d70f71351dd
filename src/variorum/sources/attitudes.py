"""Attributions beyond reports: what somebody thinks, knows, wants, feels or judges, and what seems.

The register of sources lists none of them, for nobody is cited by "she hopes to win". They are
found for whoever studies attribution in the full sense (``find_attributions``). A word of the
lexicon is a cue only with a complement that its group takes; the cue runs from the verb group
(from "seems" in "seems to hope") to where the content begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.sources import lexicon, stances
from variorum.sources.attitudes_noun import of_noun
from variorum.sources.attitudes_passive import of_passive, of_stirred
from variorum.sources.complements import (
    complement_of,
    through_noun,
)
from variorum.sources.content import spans_of
from variorum.sources.cues import Attitude, chain_start, cue_bounds, is_cue, minds
from variorum.sources.grammar import (
    Bounds,
    Tree,
    is_passive,
    noun_phrase,
    subject_of,
    verb_group,
)
from variorum.sources.lexicon import Group


def find_attitudes(tree: Tree) -> Iterator[Attitude]:
    """All of them outside quotations, in the order of their cue words."""
    for at, token in enumerate(tree.tokens):
        if tree.quotation_of[at] >= 0:
            continue
        if token.pos in ("VERB", "AUX"):
            yield from _of_verb(tree, at)
        elif token.pos == "ADJ" or (token.pos == "VERB" and token.dep == "acomp"):
            yield from _of_adjective(tree, at)
        elif token.pos == "NOUN":
            yield from of_noun(tree, at)
        elif token.pos == "ADV":
            yield from _of_adverb(tree, at)


def _of_verb(tree: Tree, at: int) -> Iterator[Attitude]:
    token = tree.tokens[at]
    if token.dep in ("aux", "auxpass", "amod", "compound", "pobj", "dobj"):
        return
    groups = lexicon.verb(token.text, token.lemma)
    perfect = any(tree.tokens[k].lemma == "have" for k in tree.kids(at, "aux"))
    passive = is_passive(tree, at) or (token.tag == "VBN" and not perfect)
    if token.lemma.lower() in lexicon.STIRRING and passive:
        yield from of_stirred(tree, at)
        return
    if any(tree.lower(k) in _ONLY_DUE for k in tree.kids(at, "aux")):
        return
    if groups is None or through_noun(tree, at) is not None:
        return
    if is_passive(tree, at):
        yield from of_passive(tree, at, groups)
        return
    head = subject_of(tree, at)
    if head is None or tree.quotation_of[head] >= 0:
        return
    found = complement_of(tree, at, _open_to(tree, head, groups))
    if found is None:
        return
    group, first, content = found
    cue = cue_bounds(tree, chain_start(tree, at, head), at, first)
    source = noun_phrase(tree, head, at)
    if group.type != "appearance":
        yield Attitude(at, group.type, cue, source, content)
    elif not any(is_cue(tree, k) for k in tree.kids(at, "xcomp")):
        # Nobody is said to hold what seems; "seems to hope" is one cue, found at "hope".
        yield Attitude(at, group.type, cue, None, _what_seems(tree, at, head, source, content))


def _open_to(tree: Tree, head: int, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups a subject may have: what has no mind can only seem."""
    if minds(tree, head):
        return groups
    return tuple(group for group in groups if group.type == "appearance")


def _what_seems(
    tree: Tree, at: int, head: int, source: Bounds, content: tuple[Bounds, ...]
) -> tuple[Bounds, ...]:
    """The subject with what it seems to be; the clause alone where "it" stands for the clause."""
    stands_in = tree.lower(head) == "it" and any(True for _ in tree.kids(at, "ccomp"))
    return content if stands_in else (source, *content)


_ONLY_DUE = ("should", "must", "ought", "shall")
"""Tell what somebody ought to say or think, which nobody has said or thought."""


def _of_adverb(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "reportedly": the clause is somebody's, nobody says whose."""
    verb = tree.tokens[at].head
    if tree.lower(at) not in stances.ADVERBS or tree.tokens[verb].pos not in ("VERB", "AUX"):
        return
    words = [i for i in tree.subtree(verb) if i != at]
    yield Attitude(
        at, stances.ADVERBS[tree.lower(at)], tree.bounds(at, at), None, spans_of(tree, words)
    )


def _of_adjective(tree: Tree, at: int) -> Iterator[Attitude]:
    groups = stances.ADJECTIVES.get(tree.tokens[at].lemma.lower()) or stances.ADJECTIVES.get(
        tree.lower(at)
    )
    verb = tree.tokens[at].head
    if groups is None or tree.tokens[at].dep != "acomp":
        return
    head = subject_of(tree, verb)
    plain = head is not None and tree.lower(head) == "it"  # "it is unclear whether"
    if head is None or tree.quotation_of[head] >= 0 or not (plain or minds(tree, head)):
        return
    found = complement_of(tree, at, groups, verb)
    if found is None or (found[0].type == "appearance") != plain:
        return
    group, first, content = found
    start = tree.between(*verb_group(tree, verb))[0]
    start = min(start, chain_start(tree, verb, head))
    source = None if plain else noun_phrase(tree, head, at)
    yield Attitude(at, group.type, cue_bounds(tree, start, at, first), source, content)
