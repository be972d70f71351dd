"""What a proper name names: a person, an organisation, an outlet, a place; and the role beside it.

A small name model errs on names it has not seen, so its label is one voice among several:
titles, roles in apposition, ages, words like "Ministry", "the" before the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from variorum.sources import nouns
from variorum.sources.grammar import Tree, bare_phrase

NameKind = Literal["person", "organisation", "outlet", "place", "people"]
"""``people``: a nation's, a party's or a creed's members ("Democrats"), nobody by name."""


def has_personal_form(tree: Tree, first: int, last: int) -> bool:
    """Whether a name could be a person's by its form: two or three words, no article, no "of"."""
    words = [tree.lower(i) for i in range(first, last + 1)]
    telling = nouns.ORGANISATION_WORDS | nouns.COMPANY_WORDS | nouns.OUTLET_WORDS | {"of", "and"}
    capitals = all(tree.tokens[i].text[1:].islower() for i in range(first, last + 1))
    plain = 2 <= len(words) <= 3 and capitals and tree.lower(first - 1) != "the"
    return plain and not telling & set(words)


def kind_of(tree: Tree, labels: Sequence[str], first: int, last: int, cut: int) -> NameKind:
    """What the name in tokens ``[first, last]`` names; ``cut`` words at its start are titles."""
    words = [tree.lower(i) for i in range(first, last + 1)]
    inner = labels[first + cut : last + 1]
    label = "PERSON" if "PERSON" in inner else next((x for x in inner if x), "")
    the = tree.lower(first - 1) == "the"
    acronym = len(words) - cut == 1 and tree.tokens[last].text.isupper() and len(words[-1]) > 1
    if any(char.isdigit() for word in words[cut:] for char in word):
        return "place"  # a product, a road, a flight: nobody who speaks
    apposed = {tree.tokens[k].lemma.lower() for k in tree.kids(last, "appos") if k > last}
    if not cut and apposed & nouns.OUTLETS:
        return "outlet"
    outlet_word = words[-1] in nouns.OUTLET_WORDS and (len(words) > 1 or the)
    if outlet_word or tree.lower(first - 1) in nouns.OUTLETS or words[0] in nouns.OUTLETS:
        return "outlet"
    company = len(words) - cut > 1 and words[-1] in nouns.COMPANY_WORDS
    if label == "NORP" and tree.tokens[last].tag == "NNPS" and len(words) - cut == 1:
        return "people"
    if acronym or company or any(w in nouns.ORGANISATION_WORDS for w in words[cut:]):
        return "organisation"
    if cut or _personal(tree, first, last):
        return "person"
    if the or tree.lower(first - 1) in nouns.INSTITUTIONS:
        return "organisation"
    return _by_label(label, len(words))


def _by_label(label: str, words: int) -> NameKind:
    if label == "PERSON" and words > 1:
        return "person"
    if label in ("GPE", "LOC", "FAC", "NORP"):
        return "place"
    return "person" if words in (2, 3) and label != "ORG" else "organisation"


def _personal(tree: Tree, first: int, last: int) -> bool:
    """Age, apposition with a role, a role before the name, or "who" after it."""
    if nouns.is_person(tree.lower(first - 1)) and tree.same_sentence(first - 1, first):
        return True
    if has_personal_form(tree, first, last):
        of_a_body = tree.lower(last + 1) == "of" and tree.lower(last + 2) in ("the", "its", "a")
        if of_a_body or _head_of_body(tree, first):
            return True
    if tree.lower(first - 1) == "," and _after_role(tree, first - 2):
        return True
    if tree.lower(last + 1) != ",":
        return tree.lower(last + 1) == "who"
    following = tree.lower(last + 2)
    if following == "who" or (following.isdigit() and tree.lower(last + 3) in (",", ".")):
        return True
    return any(
        nouns.is_person(tree.tokens[k].lemma.lower())
        for i in range(first, last + 1)
        for k in tree.kids(i, "appos")
    )


def _head_of_body(tree: Tree, first: int) -> bool:
    """Whether a post of an institution stands before a name: "the head of the museum Ana Ruiz"."""
    if first == 0 or tree.tokens[first - 1].pos != "NOUN":
        return False
    for at in range(first - 2, max(0, first - 7), -1):
        if tree.tokens[at].pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP"):
            return False
        if tree.lower(at) == "of":
            return nouns.is_person(tree.lower(at - 1))
    return False


def _after_role(tree: Tree, at: int) -> bool:
    """Whether a person's role ends there: "the head of the dairy board" before ", Ana Ruiz"."""
    for i in range(at, max(-1, at - 8), -1):
        if (
            not tree.same_sentence(i, at + 1)
            or tree.lower(i) == ","
            or tree.tokens[i].pos == "VERB"
        ):
            return False
        if nouns.is_person(tree.tokens[i].lemma.lower()) and tree.tokens[i].tag != "NNS":
            return True
    return False


def role_at(tree: Tree, first: int, last: int, kind: NameKind) -> str | None:
    """The noun phrase in apposition, or the common nouns before the name."""
    heads = nouns.PEOPLE if kind == "person" else nouns.INSTITUTIONS | nouns.OUTLETS
    for i in range(first, last + 1):
        for kid in tree.kids(i, "appos"):
            if tree.tokens[kid].lemma.lower() in heads and kid > last:
                return bare_phrase(tree, kid)
    head = tree.tokens[last].head
    if tree.tokens[last].dep == "appos" and tree.tokens[head].lemma.lower() in heads:
        return bare_phrase(tree, head)
    return _role_before(tree, first, heads)


def _role_before(tree: Tree, first: int, heads: frozenset[str]) -> str | None:
    if first == 0 or tree.lower(first - 1) not in heads:
        return None
    start = first - 1
    while tree.same_sentence(start - 1, first) and (
        tree.tokens[start - 1].pos in ("NOUN", "PROPN", "ADJ")
        and tree.tokens[start - 1].text not in nouns.CALENDAR
    ):
        start -= 1
    return tree.words(tree.bounds(start, first - 1))
