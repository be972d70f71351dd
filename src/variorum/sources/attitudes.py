"""Attributions beyond reports: what somebody thinks, knows, wants, feels or judges, and what seems.

The register of sources lists none of them, for nobody is cited by "she hopes to win". They are
found for whoever studies attribution in the full sense (``find_attributions``). A word of the
lexicon is a cue only with a complement that its group takes; the cue runs from the verb group
(from "seems" in "seems to hope") to where the content begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import AttributionType
from variorum.sources import lexicon, verbs
from variorum.sources.clauses import issued_by
from variorum.sources.complements import complement_of, content_of_kind
from variorum.sources.content import spans_of
from variorum.sources.grammar import (
    SUBJECTS,
    Bounds,
    Tree,
    agent_of,
    is_passive,
    noun_phrase,
    subject_of,
    verb_group,
)
from variorum.sources.lexicon import Group

_LONGEST_CUE = 2
"""Tokens between a cue's word and its content, beyond which they are circumstances."""
_LONGEST_CHAIN = 3
"""Tokens from one verb of a cue to the next ("seems to", "went on to")."""


@dataclass(frozen=True, slots=True)
class Attitude:
    """One attribution: its cue, source and content as code points."""

    cue_at: int
    type: AttributionType
    cue: Bounds
    source: Bounds | None
    content: tuple[Bounds, ...]


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
            yield from _of_noun(tree, at)
        elif token.pos == "ADV":
            yield from _of_adverb(tree, at)


def _of_verb(tree: Tree, at: int) -> Iterator[Attitude]:
    token = tree.tokens[at]
    if token.dep in ("aux", "auxpass", "amod", "compound", "pobj", "dobj"):
        return
    groups = lexicon.verb(token.text, token.lemma)
    if groups is None:
        return
    if is_passive(tree, at):
        yield from _of_passive(tree, at, groups)
        return
    head = subject_of(tree, at)
    if head is None or tree.quotation_of[head] >= 0 or not _minds(tree, head):
        return
    found = complement_of(tree, at, groups)
    if found is None:
        return
    group, first, content = found
    cue = _cue(tree, chain_start(tree, at, head), at, first)
    source = noun_phrase(tree, head, at)
    if group.type != "appearance":
        yield Attitude(at, group.type, cue, source, content)
    elif not any(_is_cue(tree, k) for k in tree.kids(at, "xcomp")):
        # Nobody is said to hold what seems; "seems to hope" is one cue, found at "hope".
        yield Attitude(at, group.type, cue, None, (source, *content))


def _is_cue(tree: Tree, at: int) -> bool:
    return lexicon.verb(tree.tokens[at].text, tree.tokens[at].lemma) is not None


def _of_passive(tree: Tree, at: int, groups: tuple[Group, ...]) -> Iterator[Attitude]:
    """Like "he was criticised by": the agent is the source, the subject the content."""
    reduced = tree.tokens[at].dep == "acl"  # "a practice criticised by many"
    subject = tree.tokens[at].head if reduced else subject_of(tree, at)
    agent = agent_of(tree, at)
    if agent is None:
        yield from _sourceless(tree, at, groups, subject)
        return
    if subject is None or not any(g.takes & {"N"} for g in groups):
        return
    if not _minds(tree, agent):
        return
    content = (noun_phrase(tree, subject, at),)
    by = tree.tokens[agent].head
    cue = verb_group(tree, at)
    cue = (cue[0], tree.tokens[by].end) if by - at <= _LONGEST_CUE else cue
    yield Attitude(at, groups[0].type, cue, noun_phrase(tree, agent), content)


def _sourceless(
    tree: Tree, at: int, groups: tuple[Group, ...], subject: int | None
) -> Iterator[Attitude]:
    """Like "it was revealed that", "he is expected to win"."""
    found = complement_of(tree, at, groups) or _judged(tree, at, groups)
    if found is None or subject is None or not any(tree.kids(at, "auxpass")):
        return
    group, first, content = found
    kid = next(k for k in tree.children[at] if k > at and tree.left[k] <= first <= tree.right[k])
    if tree.tokens[kid].dep == "xcomp" or (
        tree.tokens[kid].dep == "prep" and tree.lower(kid) in _SEEN_AS
    ):
        content = (noun_phrase(tree, subject, at), *content)
    elif tree.tokens[kid].dep != "ccomp" or tree.lower(subject) != "it":
        return
    start = tree.between(*verb_group(tree, at))[0]
    yield Attitude(at, group.type, _cue(tree, start, at, first), None, content)


_SEEN_AS = ("as", "of", "for")
"""Join what is judged to the judgement: "is seen as", "was accused of"."""


def _judged(
    tree: Tree, at: int, groups: tuple[Group, ...]
) -> tuple[Group, int, tuple[Bounds, ...]] | None:
    """The judgement in "is seen as a failure", "was accused of fraud"."""
    group = next((g for g in groups if g.takes & {"N"}), None)
    prep = next((k for k in tree.kids(at, "prep") if k > at and tree.lower(k) in _SEEN_AS), None)
    if group is None or prep is None:
        return None
    return content_of_kind(tree, at, group, "P", prep, list(tree.children[at]))


def _of_adverb(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "reportedly": the clause is somebody's, nobody says whose."""
    verb = tree.tokens[at].head
    if tree.lower(at) not in lexicon.ADVERBS or tree.tokens[verb].pos not in ("VERB", "AUX"):
        return
    words = [i for i in tree.subtree(verb) if i != at]
    yield Attitude(
        at, lexicon.ADVERBS[tree.lower(at)], tree.bounds(at, at), None, spans_of(tree, words)
    )


def _of_adjective(tree: Tree, at: int) -> Iterator[Attitude]:
    groups = lexicon.ADJECTIVES.get(tree.tokens[at].lemma.lower()) or lexicon.ADJECTIVES.get(
        tree.lower(at)
    )
    verb = tree.tokens[at].head
    if groups is None or tree.tokens[at].dep != "acomp":
        return
    head = subject_of(tree, verb)
    plain = head is not None and tree.lower(head) == "it"  # "it is unclear whether"
    if head is None or tree.quotation_of[head] >= 0 or not (plain or _minds(tree, head)):
        return
    found = complement_of(tree, at, groups, verb)
    if found is None or (found[0].type == "appearance") != plain:
        return
    group, first, content = found
    start = tree.between(*verb_group(tree, verb))[0]
    start = min(start, chain_start(tree, verb, head))
    source = None if plain else noun_phrase(tree, head, at)
    yield Attitude(at, group.type, _cue(tree, start, at, first), source, content)


def _of_noun(tree: Tree, at: int) -> Iterator[Attitude]:
    """Like "her claim that", "voiced support for", "the belief that"."""
    groups = lexicon.NOUNS.get(tree.tokens[at].lemma.lower())
    found = complement_of(tree, at, groups) if groups is not None else None
    if found is None:
        return
    group, first, content = found
    owner = next(tree.kids(at, "poss"), None)
    if owner is not None:
        if tree.lower(owner) != "its":
            cue = _cue(tree, _modified(tree, at, owner), at, first)
            yield Attitude(at, group.type, cue, _without_mark(tree, owner), content)
        return
    light = _light(tree, at)
    if light is not None:
        start, head = light
        yield Attitude(
            at, group.type, _cue(tree, start, at, first), noun_phrase(tree, head, at), content
        )
    elif first != at + 2 and tree.lower(first) in ("that", "to"):
        yield Attitude(at, group.type, _cue(tree, tree.left[at], at, first), None, content)


def _light(tree: Tree, at: int) -> tuple[int, int] | None:
    """The first token of "has voiced" in "has voiced support for", and who did."""
    verb = tree.tokens[at].head
    if tree.tokens[at].dep != "dobj" or tree.tokens[verb].lemma.lower() not in lexicon.LIGHT:
        return None
    head = subject_of(tree, verb)
    if head is None or tree.quotation_of[head] >= 0 or not _minds(tree, head):
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


def _minds(tree: Tree, head: int) -> bool:
    """Whether a subject can have thoughts: no "there", "this", "what"."""
    return tree.tokens[head].pos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ") and tree.lower(
        head
    ) not in ("this", "that", "there", "what", "nothing", "these", "those", "nobody", "it")


def chain_start(tree: Tree, at: int, head: int) -> int:
    """The first token of a cue: "seems" in "seems to hope", "issued" in "issued a note saying"."""
    top, up = at, _goes_on(tree, at)
    while up is not None and head < up < top:
        top, up = up, _goes_on(tree, up)
    return tree.between(*verb_group(tree, top))[0]


def _goes_on(tree: Tree, at: int) -> int | None:
    """The verb before, where this one only goes on with what that one begins to say."""
    token, up = tree.tokens[at], tree.tokens[at].head
    if any(True for _ in tree.kids(at, *SUBJECTS)):
        return None
    if token.dep == "xcomp" and at - up <= _LONGEST_CHAIN:
        return up if tree.tokens[up].lemma.lower() in lexicon.RAISING else None
    if token.dep == "acl":
        return issued_by(tree, at)
    said = next(tree.kids(up, "dobj"), None)
    written = said is not None and tree.lower(said) in verbs.SPEECH_NOUNS
    return up if written and token.dep == "advcl" and token.tag == "VBG" else None


def _cue(tree: Tree, start: int, at: int, first: int) -> Bounds:
    """From the first verb of the cue to where the content begins."""
    last = first - 1 if first - 1 - at <= _LONGEST_CUE else at
    while last > at and tree.tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    return tree.bounds(min(start, at), max(last, at))
