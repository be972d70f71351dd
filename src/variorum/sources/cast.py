"""The cast of one article: every proper name in it, what it names, and its fullest form.

A small name model errs on names it has not seen, so its label is one voice among several:
titles, roles in apposition, ages, words like "Ministry", "the" before the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from variorum.model import Name
from variorum.sources import nouns
from variorum.sources.grammar import Bounds, Tree, runs, trim

NameKind = Literal["person", "organisation", "outlet", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One proper name: tokens ``[first, last]``; ``titles`` are the words before the name."""

    first: int
    last: int
    titles: tuple[str, ...]
    words: tuple[str, ...]
    kind: NameKind
    role: str | None = None

    @property
    def family(self) -> str:
        """The last word, which later mentions of a person use."""
        return self.words[-1].lower()


@dataclass(frozen=True, slots=True)
class Cast:
    """Mentions in text order, and for each token the mention it stands in (-1: none)."""

    mentions: tuple[Mention, ...]
    at: tuple[int, ...]

    def mention(self, token: int) -> Mention | None:
        """The mention that a token stands in."""
        return self.mentions[self.at[token]] if self.at[token] >= 0 else None

    def fullest(self, mention: Mention) -> Mention:
        """The longest form of a person's name, when all longer forms are of one person."""
        if mention.kind != "person":
            return mention
        longer = [
            m
            for m in self.mentions
            if m.kind == "person" and m.family == mention.family and _agree(m.words, mention.words)
        ]
        firsts = {m.words[0].lower() for m in longer if len(m.words) > 1}
        if len(mention.words) == 1 and len(firsts) > 1:
            return mention
        return max(longer, key=lambda m: (len(m.words) > 1, len(m.titles), len(m.words)))

    def role_of(self, mention: Mention) -> str | None:
        """The role that any mention of this person gives; the first one stands."""
        full = self.fullest(mention)
        for m in self.mentions:
            same = m.kind == "person" and m.family == full.family
            if same and m.role and self.fullest(m).words == full.words:
                return m.role
        return None


def _agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two forms of a name may be of one person: first names agree, or one lacks it."""
    if len(a) == 1 or len(b) == 1:
        return True
    x, y = a[0].lower().rstrip("."), b[0].lower().rstrip(".")
    return x == y or (min(len(x), len(y)) == 1 and x[0] == y[0])


def gather_cast(tree: Tree, names: Sequence[Name]) -> Cast:
    """All proper names of an article."""
    labels = _labels(names, len(tree.tokens))
    mentions = []
    for first, last in _proper_runs(tree):
        mentions += _read(tree, labels, first, last)
    mentions = _second_look(mentions)
    at = [-1] * len(tree.tokens)
    for number, m in enumerate(mentions):
        for i in range(m.first, m.last + 1):
            at[i] = number
    return Cast(tuple(mentions), tuple(at))


def _labels(names: Sequence[Name], count: int) -> list[str]:
    labels = [""] * count
    for name in names:
        labels[name.first : name.last] = [name.label] * (name.last - name.first)
    return labels


def _proper_runs(tree: Tree) -> Iterator[Bounds]:
    """Runs of proper nouns inside one sentence; a quoted nickname does not break a run."""
    proper = [
        i
        for i, t in enumerate(tree.tokens)
        if t.pos == "PROPN" and t.text[:1].isalnum() and not t.text.isspace()
    ]
    for first, last in runs(proper):
        start = first
        for i in range(first + 1, last + 1):
            if not tree.same_sentence(i, i - 1):
                yield start, i - 1
                start = i
        yield start, last


def _read(tree: Tree, labels: Sequence[str], first: int, last: int) -> list[Mention]:
    words = [tree.tokens[i].text for i in range(first, last + 1)]
    cut = _titles(words)
    if cut == len(words):
        return []
    kind = _kind(tree, labels, first, last, cut)
    if kind != "person":
        cut = 0
    role = _role(tree, first, last) if kind == "person" else None
    titles = tuple(words[:cut])
    if kind == "person" and not role and any(w.lower() in nouns.PEOPLE for w in titles):
        role = " ".join(titles)
    return [Mention(first, last, titles, tuple(words[cut:]), kind, role)]


def _titles(words: Sequence[str]) -> int:
    """How many leading words are titles or roles ("Transport Minister", "Lt Cdr")."""
    cut = 0
    for i, word in enumerate(words):
        plain = word.lower().rstrip(".")
        if plain in nouns.TITLES or (plain in nouns.PEOPLE and i + 1 < len(words)):
            cut = i + 1
    return cut


def _kind(tree: Tree, labels: Sequence[str], first: int, last: int, cut: int) -> NameKind:
    words = [tree.lower(i) for i in range(first, last + 1)]
    label = max(labels[first + cut : last + 1], key=lambda x: (x == "PERSON", x))
    if words[-1] in nouns.OUTLET_WORDS and (len(words) > 1 or tree.lower(first - 1) == "the"):
        return "outlet"
    if any(w in nouns.ORGANISATION_WORDS for w in words[cut:]):
        return "organisation"
    if cut or _personal(tree, first, last):
        return "person"
    before = tree.lower(first - 1)
    if before in nouns.OUTLETS:
        return "outlet"
    if before in ("the", "The") or (tree.tokens[last].text.isupper() and len(words) == 1):
        return "organisation"
    if label == "PERSON":
        return "person"
    if label in ("GPE", "LOC", "FAC", "NORP"):
        return "place"
    if label == "ORG":
        return "organisation"
    return "person" if len(words) in (2, 3) else "organisation"


def _personal(tree: Tree, first: int, last: int) -> bool:
    """Age, apposition with a role, a role before the name, or "who" after it."""
    if tree.lower(first - 1) in nouns.PEOPLE and tree.same_sentence(first - 1, first):
        return True
    if tree.lower(last + 1) != ",":
        return tree.lower(last + 1) == "who"
    following = tree.lower(last + 2)
    if following == "who" or (following.isdigit() and tree.lower(last + 3) in (",", ".")):
        return True
    return any(
        tree.tokens[k].lemma.lower() in nouns.PEOPLE
        for i in range(first, last + 1)
        for k in tree.kids(i, "appos")
    )


def _role(tree: Tree, first: int, last: int) -> str | None:
    """The noun phrase in apposition, or the common nouns before the name."""
    for i in range(first, last + 1):
        for kid in tree.kids(i, "appos"):
            if tree.tokens[kid].lemma.lower() in nouns.PEOPLE:
                return bare_phrase(tree, kid)
    head = tree.tokens[last].head
    if tree.tokens[last].dep == "appos" and tree.tokens[head].lemma.lower() in nouns.PEOPLE:
        return bare_phrase(tree, head)
    start = first
    while (
        start > 0
        and tree.same_sentence(start - 1, first)
        and (
            tree.tokens[start - 1].pos in ("NOUN", "ADJ") and tree.tokens[start - 1].dep != "punct"
        )
    ):
        start -= 1
    if start < first and tree.lower(first - 1) in nouns.PEOPLE:
        return tree.words(tree.bounds(start, first - 1))
    return None


def bare_phrase(tree: Tree, head: int) -> str:
    """A noun phrase without article, appositions and relative clauses."""
    dropped: set[int] = set()
    for kid in tree.kids(head, "det", "appos", "relcl", "acl", "poss", "punct"):
        if kid > head or tree.tokens[kid].dep == "det" or tree.tokens[kid].tag == "PRP$":
            dropped.update(tree.subtree(kid))
    kept = [i for i in tree.subtree(head) if i not in dropped]
    run = next(r for r in runs(kept) if r[0] <= head <= r[1])
    return tree.words(tree.bounds(*trim(tree, *run)))


def _second_look(mentions: Sequence[Mention]) -> list[Mention]:
    """A single word is a person when the article has a person of that last name."""
    families = {m.family for m in mentions if m.kind == "person" and len(m.words) > 1}
    found = []
    for m in mentions:
        known = len(m.words) == 1 and m.family in families
        found.append(replace(m, kind="person") if known else m)
    return found
