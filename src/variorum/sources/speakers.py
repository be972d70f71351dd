"""Who a source is, from what its own article says: name, role, organisation, kind.

A pronoun, a short name or a bare role is resolved only when one candidate remains.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import SourceKind
from variorum.sources import nouns
from variorum.sources.cast import Cast, Mention, bare_phrase
from variorum.sources.clauses import Clause
from variorum.sources.grammar import Tree

SELF = ("i", "we", "you", "us", "me")
PRONOUNS = ("he", "she", "they", "it", "him", "her", "them")
RELATIVES = ("who", "which", "that", "whom")


@dataclass(frozen=True, slots=True)
class Identity:
    """What an article says of one source."""

    kind: SourceKind
    named: bool
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    gender: str = ""


UNKNOWN = Identity(kind="unnamed", named=False)


def identify_all(tree: Tree, cast: Cast, clauses: Sequence[Clause]) -> list[Identity | None]:
    """An identity for each clause; None where the source is the article's own "we"."""
    found: list[Identity | None] = []
    for number, clause in enumerate(clauses):
        if clause.head is None:
            found.append(UNKNOWN)
        elif tree.lower(clause.head) in SELF:
            found.append(None)
        elif tree.lower(clause.head) in PRONOUNS:
            found.append(_resolve(tree, cast, clauses[:number], found, clause))
        else:
            found.append(identify(tree, cast, clause.head))
    return found


def identify(tree: Tree, cast: Cast, head: int) -> Identity:
    """The identity of a noun or name; a relative pronoun stands for its noun."""
    if tree.lower(head) in RELATIVES:
        antecedent = _antecedent(tree, head)
        return identify(tree, cast, antecedent) if antecedent is not None else UNKNOWN
    mention = cast.mention(head)
    if mention is not None:
        return _of_name(tree, cast, mention)
    for kid in tree.kids(head, "appos"):
        named = cast.mention(kid)
        if named is not None:
            return _of_apposition(tree, cast, head, named)
    return _of_noun(tree, cast, head)


def _antecedent(tree: Tree, head: int) -> int | None:
    verb = tree.tokens[head].head
    for _ in range(4):
        if tree.tokens[verb].dep in ("relcl", "acl"):
            return tree.tokens[verb].head
        verb = tree.tokens[verb].head
    return None


def _of_name(tree: Tree, cast: Cast, mention: Mention) -> Identity:
    if mention.kind != "person":
        kind: SourceKind = "outlet" if mention.kind == "outlet" else "organisation"
        return Identity(kind, True, name=" ".join(mention.words))
    full = cast.fullest(mention)
    role = cast.role_of(mention)
    name = " ".join([*(t for t in full.titles if _is_rank(t)), *full.words])
    gender = _gender([*full.titles, *mention.titles, *(role or "").split()])
    return Identity("person", True, name, role, gender=gender)


def _is_rank(title: str) -> bool:
    return title.lower().rstrip(".") in nouns.RANKS


def _gender(words: Sequence[str]) -> str:
    plain = {w.lower().rstrip(".") for w in words}
    if plain & nouns.MALE:
        return "m"
    return "f" if plain & nouns.FEMALE else ""


def _of_apposition(tree: Tree, cast: Cast, head: int, mention: Mention) -> Identity:
    """Like "the coastguard spokesman, Yusef Marrane", "the operator, Blue Strait Lines"."""
    identity = _of_name(tree, cast, mention)
    role = bare_phrase(tree, head)
    if identity.kind == "person" or tree.tokens[head].lemma.lower() not in nouns.PEOPLE:
        return replace(identity, role=identity.role or role)
    full = " ".join(mention.words)
    return Identity("person", True, full, role, gender=_gender(role.split()))


def _of_noun(tree: Tree, cast: Cast, head: int) -> Identity:
    lemma = tree.tokens[head].lemma.lower()
    plural = tree.tokens[head].tag in ("NNS", "NNPS")
    phrase = bare_phrase(tree, head)
    definite = _definite(tree, head)
    if lemma in nouns.PEOPLE:
        resolved = None if plural else _by_role(tree, cast, head, definite=definite)
        if resolved is not None:
            return resolved
        return Identity(
            "group" if plural else "unnamed", False, role=phrase, gender=_gender([lemma])
        )
    if lemma in nouns.OUTLETS:
        return Identity("outlet", definite, name=phrase if definite else None, role=phrase)
    if lemma in nouns.DOCUMENTS:
        named = definite or plural or _has_proper(tree, head)
        return Identity("document", named, name=phrase if named else None, role=phrase)
    if lemma in nouns.INSTITUTIONS:
        named = lemma not in nouns.COLLECTIVES and (definite or lemma == "police")
        return Identity("organisation", named, name=phrase if named else None, role=phrase)
    return Identity("group" if plural else "unnamed", False, role=phrase)


def _definite(tree: Tree, head: int) -> bool:
    """Whether a phrase is definite: "the", a possessor, "this", or a bare institution's name."""
    for kid in tree.kids(head, "det", "poss"):
        return tree.tokens[kid].dep == "poss" or tree.lower(kid) in ("the", "this", "that")
    return False


def _has_proper(tree: Tree, head: int) -> bool:
    return any(tree.tokens[i].pos == "PROPN" for i in tree.subtree(head))


def _by_role(tree: Tree, cast: Cast, head: int, *, definite: bool) -> Identity | None:
    """The one person of the article whose role has this noun: "the minister"."""
    if not definite:
        return None
    lemma = tree.tokens[head].lemma.lower()
    found = {}
    for m in cast.mentions:
        role = cast.role_of(m) if m.kind == "person" else None
        if role and lemma in role.lower().replace(",", " ").split():
            found[m.family] = m
    if len(found) == 1:
        return _of_name(tree, cast, next(iter(found.values())))
    return None


def _resolve(
    tree: Tree,
    cast: Cast,
    clauses: Sequence[Clause],
    identities: Sequence[Identity | None],
    clause: Clause,
) -> Identity:
    """A pronoun's person: the last subject or source before it, in this paragraph or the last."""
    head = clause.head
    if head is None:
        return UNKNOWN
    word = tree.lower(head)
    gender = {"he": "m", "she": "f"}.get(word, "")
    paragraph = tree.sentences[tree.sentence_of[head]].paragraph
    known = {c.head: i for c, i in zip(clauses, identities, strict=False) if c.head is not None}
    for number in range(tree.sentence_of[head], -1, -1):
        sentence = tree.sentences[number]
        if sentence.paragraph < paragraph - 1:
            break
        found = _subjects(tree, cast, known, sentence.first, min(sentence.last, head), gender, word)
        if found:
            return found[-1] if len({f.name or f.role for f in found}) == 1 else UNKNOWN
    return UNKNOWN


def _subjects(
    tree: Tree,
    cast: Cast,
    known: dict[int, Identity | None],
    first: int,
    last: int,
    gender: str,
    word: str,
) -> list[Identity]:
    found = []
    for i in range(first, last):
        if tree.quotation_of[i] >= 0:
            continue
        token = tree.tokens[i]
        if i in known:
            identity = known[i]
        elif token.dep in ("nsubj", "nsubjpass") and token.pos in ("PROPN", "NOUN"):
            identity = identify(tree, cast, i)
        else:
            continue
        if identity is not None and _fits(identity, gender, word):
            found.append(identity)
    return found


def _fits(identity: Identity, gender: str, word: str) -> bool:
    if word in ("he", "she"):
        person = identity.kind == "person" or (identity.kind == "unnamed" and bool(identity.role))
        return person and identity.gender in ("", gender)
    if word == "it":
        return identity.kind in ("organisation", "document", "outlet")
    return identity.kind in ("group", "organisation")
