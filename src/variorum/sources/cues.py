"""One attribution beyond reports, and how far its cue reaches.

A cue begins with its first verb ("seems" in "seems to hope", "was quick" in "was quick to say",
"issued" in "issued a statement saying") and ends where the content begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import AttributionType
from variorum.sources import lexicon, stances, verbs
from variorum.sources.clauses import issued_by
from variorum.sources.grammar import SUBJECTS, Bounds, Tree, verb_group

LONGEST_CUE = 2
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
        return _catenative(tree, up)
    if token.dep == "acl":
        return issued_by(tree, at)
    said = next(tree.kids(up, "dobj"), None)
    written = said is not None and tree.lower(said) in verbs.SPEECH_NOUNS
    return up if written and token.dep == "advcl" and token.tag == "VBG" else None


def _catenative(tree: Tree, at: int) -> int | None:
    """The verb that "to say" completes, where it is no cue itself: "was quick to say"."""
    token = tree.tokens[at]
    if any(True for _ in tree.kids(at, "dobj", "dative", "oprd")):
        return None  # "used the speech to say"
    if token.pos == "ADJ":
        return token.head if token.lemma.lower() not in stances.ADJECTIVES else None
    own = token.lemma.lower() not in lexicon.RAISING and is_cue(tree, at)
    return at if token.pos in ("VERB", "AUX") and not own else None


def is_cue(tree: Tree, at: int) -> bool:
    """Whether a verb stands in the lexicon."""
    return lexicon.verb(tree.tokens[at].text, tree.tokens[at].lemma) is not None


def cue_bounds(tree: Tree, start: int, at: int, first: int) -> Bounds:
    """From the first verb of the cue to where the content begins."""
    last = first - 1 if first - 1 - at <= LONGEST_CUE else at
    while last > at and tree.tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    return tree.bounds(min(start, at), max(last, at))


def minds(tree: Tree, head: int) -> bool:
    """Whether a subject can have thoughts: no "there", "this", "what"."""
    return tree.tokens[head].pos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ") and tree.lower(
        head
    ) not in ("this", "that", "there", "what", "nothing", "these", "those", "nobody", "it")
