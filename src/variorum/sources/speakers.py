"""Who a source is, from what its own article says: name, role, organisation, kind.

A short name or a bare role is resolved only when one candidate remains.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import SourceKind
from variorum.sources import nouns
from variorum.sources.cast import Cast, Mention, ranks
from variorum.sources.grammar import Tree, bare_phrase

RELATIVES = ("who", "which", "that", "whom")


@dataclass(frozen=True, slots=True)
class Identity:
    """What an article says of one source.

    ``known`` is false where the head noun is in no list; ``doubtful`` is true of a name taken for
    an organisation's on the name model's word alone.
    """

    kind: SourceKind
    named: bool
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    gender: str = ""
    known: bool = True
    doubtful: bool = False

    @property
    def key(self) -> str:
        """What tells this source from others of the article."""
        return self.name or self.role or ""


UNKNOWN = Identity(kind="unnamed", named=False, known=False)


def identify(tree: Tree, cast: Cast, head: int) -> Identity:
    """The identity of a noun or name; a relative pronoun stands for its noun."""
    if tree.lower(head) in RELATIVES:
        antecedent = _antecedent(tree, head)
        return identify(tree, cast, antecedent) if antecedent is not None else UNKNOWN
    one = _one_of_many(tree, cast, head)
    if one is not None:
        return one
    mention = cast.mention(head)
    if mention is not None and mention.kind == "people":
        return Identity("group", False, role=bare_phrase(tree, head))
    if mention is not None and not _role_heads(tree, head, mention):
        return of_name(tree, cast, mention)
    governor = cast.mention(tree.tokens[head].head)
    if tree.tokens[head].dep == "appos" and governor is not None and governor.kind == "person":
        return of_name(tree, cast, governor)
    named = _named_beside(tree, cast, head)
    if named is not None:
        return _of_apposition(tree, cast, head, named)
    return _of_noun(tree, cast, head)


def _one_of_many(tree: Tree, cast: Cast, head: int) -> Identity | None:
    """Who "one of the diplomats" is, "one of them, a teacher", or "the only one who talks"."""
    if tree.lower(head) != "one":
        return None
    for kid in tree.kids(head, "appos"):
        return identify(tree, cast, kid)
    of = next((k for k in tree.kids(head, "prep") if tree.lower(k) == "of"), None)
    many = next(tree.kids(of, "pobj"), None) if of is not None else None
    if many is None or tree.tokens[many].tag != "NNS":
        return None
    lemma = tree.tokens[many].lemma
    kind: SourceKind = "unnamed" if nouns.is_person(lemma.lower()) else "group"
    start = next((k for k in tree.kids(many, "compound", "amod")), many)
    role = tree.words(tree.bounds(min(start, many), many)).removesuffix(tree.tokens[many].text)
    return Identity(kind, False, role=role + lemma)


def _role_heads(tree: Tree, head: int, mention: Mention) -> bool:
    """Whether the head is a capitalised role with the name after it: "Speaker of parliament X"."""
    return mention.first == mention.last and nouns.is_person(tree.lower(head))


def _antecedent(tree: Tree, head: int) -> int | None:
    verb = tree.tokens[head].head
    for _ in range(4):
        if tree.tokens[verb].dep in ("relcl", "acl"):
            return tree.tokens[verb].head
        verb = tree.tokens[verb].head
    return None


def _named_beside(tree: Tree, cast: Cast, head: int) -> Mention | None:
    """The name in apposition to a noun, or the person's name that ends its phrase."""
    for kid in tree.kids(head, "appos"):
        named = cast.mention(kid)
        if named is not None:
            return named
    role = nouns.is_person(tree.tokens[head].lemma.lower())
    named = _after_comma(tree, cast, head) if role else None
    if named is not None:
        return named
    if not nouns.is_person(tree.tokens[head].lemma.lower()):
        return None
    following = cast.mention(head + 1)
    if following is not None and _may_be_person(following) and following.first == head + 1:
        return following
    called = _called(tree, cast, head) or _after_body(tree, cast, head)
    if called is not None:
        return called
    last = cast.mention(tree.right[head])
    if last is None or last.kind != "person" or last.first <= head:
        return None
    before = tree.tokens[last.first - 1]
    return last if before.pos not in ("ADP", "PART", "CCONJ", "VERB") else None


def _after_body(tree: Tree, cast: Cast, head: int) -> Mention | None:
    """The name in "the head of the bakers Ana Ruiz": a role, "of", nouns, a person."""
    at = head + 1
    while tree.same_sentence(at, head) and tree.tokens[at].pos in ("ADP", "DET", "ADJ", "NOUN"):
        at += 1
    named = cast.mention(at) if at < len(tree.tokens) else None
    of = tree.lower(head + 1) == "of" and tree.tokens[at - 1].pos == "NOUN"
    person = named is not None and _may_be_person(named) and named.first == at
    return named if of and person and at - head <= 7 else None


def _may_be_person(mention: Mention) -> bool:
    """Whether a name after a person's role can be that person's, the name model aside."""
    return mention.kind == "person" or mention.doubtful


def _called(tree: Tree, cast: Cast, head: int) -> Mention | None:
    """The name in "a man named Ruiz", "the guide, whose name is Ana"."""
    for i in range(head + 1, min(head + 7, len(tree.tokens))):
        naming = tree.lower(i) in ("named", "called") or (
            tree.lower(i) in ("is", "was") and tree.lower(i - 1) == "name"
        )
        if naming and tree.lower(i - 1) in ("name", ",", "who", tree.lower(head)):
            named = cast.mention(i + 1)
            return named if named is not None and named.first == i + 1 else None
    return None


def _after_comma(tree: Tree, cast: Cast, head: int) -> Mention | None:
    """The person's name between commas after a role: "the chief of the port, Ana Ruiz, said"."""
    comma = next((i for i in range(head + 1, head + 8) if tree.lower(i) == ","), None)
    if comma is None or not tree.same_sentence(comma + 1, head):
        return None
    if any(tree.tokens[i].pos in ("VERB", "AUX") for i in range(head, comma)):
        return None
    named = cast.mention(comma + 1)
    if named is None or named.kind != "person" or named.first != comma + 1:
        return None
    return named if tree.lower(named.last + 1) in (",", ".", "”", '"', "’", "'") else None


def of_name(tree: Tree, cast: Cast, mention: Mention) -> Identity:
    """The identity of a proper name."""
    role = cast.role_of(mention)
    if mention.kind != "person":
        kind: SourceKind = "outlet" if mention.kind == "outlet" else "organisation"
        name = cast.organisation(mention)
        return Identity(kind, True, name=name, role=role, doubtful=mention.doubtful)
    full = cast.fullest(mention)
    name = " ".join([*ranks(full.titles), *full.words])
    gender = _gender([*full.titles, *mention.titles, *(role or "").split()])
    body = _affiliation(tree, cast, (mention, full), role)
    return Identity("person", True, name, role, body, gender=gender)


_OF = ("of", "at", "for", "from", "with")


def _affiliation(
    tree: Tree, cast: Cast, mentions: Sequence[Mention], role: str | None
) -> str | None:
    """The organisation of a person: "Ana Ruiz of the Port Authority", "head of Port Oil"."""
    for m in mentions:
        for prep in tree.kids(m.last, "prep"):
            body = cast.mention(next(tree.kids(prep, "pobj"), -1))
            if tree.lower(prep) in _OF and body is not None and body.kind != "person":
                return cast.organisation(body) if body.kind != "place" else None
    return _body_of_role(cast, role)


def _body_of_role(cast: Cast, role: str | None) -> str | None:
    """The organisation that a role names: one of the article's, so no place and no title."""
    words = (role or "").lower().split()
    if words and (words[-1] in nouns.KIN or nouns.WHOEVER & set(words)):
        return None
    for m in cast.groups:
        named = role and re.search(rf"\b{re.escape(m.text)}\b", role)
        if named and m.kind in ("organisation", "outlet"):
            return cast.organisation(m)
    return None


def _gender(words: Sequence[str]) -> str:
    plain = {w.lower().rstrip(".,") for w in words}
    if plain & nouns.MALE:
        return "m"
    return "f" if plain & nouns.FEMALE else ""


def _of_apposition(tree: Tree, cast: Cast, head: int, mention: Mention) -> Identity:
    """Like "the head gardener, Ana Ruiz" or "the publisher, Harrow Books"."""
    identity = of_name(tree, cast, mention)
    role = bare_phrase(tree, head)
    if role.endswith(mention.text):
        role = role[: -len(mention.text)].strip(" ,")
    if identity.kind == "person" or not nouns.is_person(tree.tokens[head].lemma.lower()):
        return replace(identity, role=identity.role or role or None)
    return Identity("person", True, mention.text, role or None, gender=_gender(role.split()))


def _of_noun(tree: Tree, cast: Cast, head: int) -> Identity:
    token = tree.tokens[head]
    lemma = token.lemma.lower()
    plural = token.tag in ("NNS", "NNPS")
    phrase = bare_phrase(tree, head)
    definite = is_definite(tree, head)
    if nouns.is_person(lemma):
        kind: SourceKind = "group" if plural else "unnamed"
        found = by_role(tree, cast, head) if definite and not plural else None
        return found or Identity(kind, False, role=phrase, gender=_gender([lemma]))
    if lemma in nouns.OUTLETS or (lemma == "agency" and cast.mention(head - 1) is not None):
        beside = cast.mention(head - 1)
        if beside is not None and beside.kind != "person":
            return Identity("outlet", True, cast.organisation(beside), token.text)
        found = by_class(cast, lemma, ("outlet",)) if definite else None
        return found or Identity("outlet", definite, phrase if definite else None, phrase)
    if lemma in nouns.DOCUMENTS:
        named = definite or plural or _has_proper(tree, head)
        return Identity("document", named, phrase if named else None, phrase)
    if lemma in nouns.INSTITUTIONS:
        return _of_institution(tree, cast, head, phrase, definite=definite)
    group = (plural or lemma in nouns.GROUPS) and lemma not in ("someone", "somebody", "anyone")
    known = lemma in nouns.GROUPS or token.pos == "NUM"
    return Identity("group" if group else "unnamed", False, role=phrase, known=known)


def _of_institution(tree: Tree, cast: Cast, head: int, phrase: str, *, definite: bool) -> Identity:
    lemma = tree.tokens[head].lemma.lower()
    plural = tree.tokens[head].tag in ("NNS", "NNPS")
    found = by_class(cast, lemma, ("organisation",)) if definite and not plural else None
    if found is not None and len(phrase.split()) == 1:
        return found
    bare = not any(True for _ in tree.kids(head, "det", "nummod")) and not plural
    named = lemma not in nouns.COLLECTIVES and (definite or bare or lemma == "police")
    if named and definite and len(phrase.split()) == 1:
        phrase = _fuller_phrase(tree, head) or phrase
    return Identity("organisation", named, phrase if named else None, phrase)


_UNTELLING = ("new", "old", "same", "other", "own", "whole", "first", "second", "last", "former")


def _fuller_phrase(tree: Tree, head: int) -> str | None:
    """The one fuller phrase before: "the ministry" after "the transport ministry"."""
    lemma = tree.tokens[head].lemma
    found: dict[str, str] = {}
    for i in range(head):
        if tree.tokens[i].lemma == lemma and tree.tokens[i].tag == "NN" and _is_modified(tree, i):
            phrase = bare_phrase(tree, i)
            found.setdefault(phrase.lower(), phrase)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_modified(tree: Tree, at: int) -> bool:
    """Whether a word before a noun tells which one it is."""
    told = [k for k in tree.kids(at, "compound", "amod", "poss") if k < at]
    return any(tree.tokens[k].tag != "PRP$" and tree.lower(k) not in _UNTELLING for k in told)


def is_definite(tree: Tree, head: int) -> bool:
    """Whether a phrase is definite: "the", "this" or a possessor stands before its noun."""
    at = head - 1
    while tree.same_sentence(at, head) and _inside_phrase(tree, at):
        at -= 1
    if not tree.same_sentence(at, head):
        return False
    word = tree.lower(at)
    return word in ("the", "this", "that", "'s", "’s", "'", "’") or tree.tokens[at].tag == "PRP$"


def _inside_phrase(tree: Tree, at: int) -> bool:
    """Whether a token may stand between an article and its noun ("the 47-year-old")."""
    token = tree.tokens[at]
    return token.pos in ("ADJ", "NOUN", "PROPN", "NUM") or token.tag in ("VBG", "VBN", "HYPH")


def _has_proper(tree: Tree, head: int) -> bool:
    return any(tree.tokens[i].pos == "PROPN" for i in tree.subtree(head))


def by_role(tree: Tree, cast: Cast, head: int) -> Identity | None:
    """The one person of the article whose role has this noun: "the minister"."""
    lemma = tree.tokens[head].lemma.lower()
    found = {}
    for m in cast.people:
        role = cast.role_of(m)
        if role and lemma in role.lower().replace(",", " ").split():
            found[m.family] = m
    if len(found) == 1:
        return of_name(tree, cast, next(iter(found.values())))
    return None


def word_key(name: str) -> str:
    """An organisation's words in a fixed order: "Ministry of Health" is "Health Ministry".

    >>> word_key("the Ministry of Health") == word_key("Health Ministry")
    True
    """
    words = re.findall(r"\w+", name.lower())
    return " ".join(sorted(w for w in words if w not in ("the", "of", "for", "and", "a", "s")))


def by_class(cast: Cast, lemma: str, kinds: Sequence[str]) -> Identity | None:
    """The one organisation of the article that the noun can mean: "the union", "the company"."""
    found: dict[str, Mention] = {}
    for m in cast.groups:
        if m.kind not in kinds:
            continue
        words = {w.lower().rstrip(".") for w in m.words}
        roles = set((cast.role_of(m) or "").lower().split())
        company = lemma in nouns.COMPANIES and bool(
            words & nouns.COMPANY_WORDS or roles & nouns.COMPANIES
        )
        paper = m.kind == "outlet" and lemma in nouns.OUTLETS
        if lemma in words | roles or company or paper:
            found.setdefault(word_key(cast.organisation(m)), m)
    if len(found) != 1:
        return None
    m = next(iter(found.values()))
    name = cast.organisation(m)
    kind: SourceKind = "outlet" if m.kind == "outlet" else "organisation"
    return Identity(kind, True, name, cast.role_of(m))
