"""The parse of one article as a tree that can be asked: subjects, subtrees, noun phrases.

Labels are spaCy's English ones (ClearNLP style): ``nsubj``, ``ccomp``, ``agent``, ``relcl`` ...
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Annotations, Quotation, Sentence, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
WH = ("who", "which", "that", "whom")
Bounds = tuple[int, int]
"""Code points ``[start, end)`` of the article's text."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens of one article with their children, and where each token's subtree reaches.

    ``left`` and ``right`` are the first and last token of a subtree; ``sentence_of`` and
    ``quotation_of`` give the number of the sentence or quotation a token stands in (-1: none);
    ``lowered`` holds each token's text in lower case.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence_of: tuple[int, ...]
    quotation_of: tuple[int, ...]
    lowered: tuple[str, ...]

    def kids(self, at: int, *labels: str) -> Iterator[int]:
        """Children of a token with one of these labels, in text order."""
        return (k for k in self.children[at] if self.tokens[k].dep in labels)

    def subtree(self, at: int) -> list[int]:
        """All tokens that a token governs, itself included, in text order."""
        found, todo = [], [at]
        while todo:
            one = todo.pop()
            found.append(one)
            todo.extend(self.children[one])
        return sorted(found)

    def bounds(self, first: int, last: int) -> Bounds:
        """Code points of tokens ``first`` to ``last``, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def between(self, start: int, end: int) -> range:
        """Numbers of the tokens that begin at code points ``[start, end)``."""
        first = bisect_left(self.tokens, start, key=lambda t: t.start)
        return range(first, bisect_left(self.tokens, end, key=lambda t: t.start))

    def words(self, bounds: Bounds) -> str:
        """The text there."""
        return self.text[bounds[0] : bounds[1]]

    def lower(self, at: int) -> str:
        """A token's text in lower case; empty outside the text."""
        return self.lowered[at] if 0 <= at < len(self.lowered) else ""

    def same_sentence(self, a: int, b: int) -> bool:
        """Whether two tokens exist and stand in one sentence."""
        n = len(self.tokens)
        return 0 <= a < n and 0 <= b < n and self.sentence_of[a] == self.sentence_of[b]


def plant(text: str, notes: Annotations) -> Tree:
    """Build the tree of an article from its annotations."""
    tokens = notes.tokens
    children: list[list[int]] = [[] for _ in tokens]
    for i, token in enumerate(tokens):
        if token.head != i:
            children[token.head].append(i)
    left, right = _reaches(tokens, notes.sentences, children)
    return Tree(
        text=text,
        tokens=tokens,
        sentences=notes.sentences,
        quotations=notes.quotations,
        children=tuple(tuple(c) for c in children),
        left=left,
        right=right,
        sentence_of=_number_of([(s.start, s.end) for s in notes.sentences], tokens),
        quotation_of=_number_of([(q.start, q.end) for q in notes.quotations], tokens),
        lowered=tuple(t.text.lower() for t in tokens),
    )


def _reaches(
    tokens: Sequence[Token], sentences: Sequence[Sentence], children: Sequence[Sequence[int]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    for s in sentences:
        roots = [i for i in range(s.first, s.last) if tokens[i].head == i]
        order: list[int] = []
        while roots:
            one = roots.pop()
            order.append(one)
            roots.extend(children[one])
        for one in reversed(order):
            for kid in children[one]:
                left[one] = min(left[one], left[kid])
                right[one] = max(right[one], right[kid])
    return tuple(left), tuple(right)


def _number_of(bounds: Sequence[Bounds], tokens: Sequence[Token]) -> tuple[int, ...]:
    starts = [b[0] for b in bounds]
    found = []
    for token in tokens:
        at = bisect_right(starts, token.start) - 1
        found.append(at if at >= 0 and token.start < bounds[at][1] else -1)
    return tuple(found)


def subject_of(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """The token that heads a verb's subject: its own, or that of the clause it hangs on.

    A relative pronoun is returned as it stands; a passive's agent comes before its subject.
    """
    if depth > 6:
        return None
    own = list(tree.kids(verb, *SUBJECTS))
    if own:
        # The nearest before the verb: a parser takes a dateline's place for a subject too.
        return max((k for k in own if k < verb), default=own[0])
    token = tree.tokens[verb]
    if token.head == verb:
        return None
    if token.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "acomp"):
        return _inherited(tree, verb, depth)
    if token.dep in ("acl", "relcl") and token.tag in ("VBG", "VB", "VBD", "VBZ", "VBP"):
        return token.head if tree.tokens[token.head].pos in ("NOUN", "PROPN", "PRON") else None
    return None


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    token = tree.tokens[verb]
    if token.dep in ("advcl", "ccomp", "dep") and token.tag not in ("VBG", "VBN", "VB", "VBD"):
        return None
    head = token.head
    while tree.tokens[head].dep in ("prep", "pcomp") and tree.tokens[head].head != head:
        head = tree.tokens[head].head
    return subject_of(tree, head, depth + 1)


def agent_of(tree: Tree, verb: int) -> int | None:
    """The noun after "by" of a passive verb."""
    for by in tree.kids(verb, "agent"):
        return next(tree.kids(by, "pobj"), None)
    return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb has a passive auxiliary or subject, or is a bare participle after a noun."""
    if any(True for _ in tree.kids(verb, "auxpass", "nsubjpass")):
        return True
    return tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep == "acl"


def verb_group(tree: Tree, verb: int) -> Bounds:
    """A verb with auxiliaries, negations and adverbs directly before it, and its particle."""
    first = verb
    while (
        first - 1 in tree.children[verb]
        and tree.tokens[first - 1].dep in ("aux", "auxpass", "neg", "advmod")
        and tree.tokens[first - 1].pos != "SCONJ"
    ):
        first -= 1
    last = verb
    if verb + 1 in tree.children[verb] and tree.tokens[verb + 1].dep == "prt":
        last = verb + 1
    return tree.bounds(first, last)


def noun_phrase(tree: Tree, head: int, without: int | None = None) -> Bounds:
    """A noun with all that it governs, except the clause that ``without`` stands in."""
    branch = _branch(tree, head, without)
    dropped = set(tree.subtree(branch)) if branch is not None else set()
    kept = [i for i in tree.subtree(head) if i not in dropped and _outside(tree, i, head)]
    run = next(r for r in runs(kept) if r[0] <= head <= r[1])
    first, last = trim(tree, *run)
    return tree.bounds(min(first, head), max(last, head))


_NICKNAME = 30
"""Code points up to which a quotation may stand inside a name: a nickname, a title."""


def _outside(tree: Tree, i: int, head: int) -> bool:
    """Whether a token is outside the quotations that its head is outside of; nicknames may stay."""
    number = tree.quotation_of[i]
    if number < 0 or number == tree.quotation_of[head]:
        return True
    return tree.quotations[number].end - tree.quotations[number].start <= _NICKNAME


def _branch(tree: Tree, head: int, below: int | None) -> int | None:
    """The child of ``head`` that governs ``below``, if one does."""
    while below is not None and tree.tokens[below].head != below:
        if tree.tokens[below].head == head:
            return below
        below = tree.tokens[below].head
    return None


_DETERMINERS = ("the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these")


def bare_phrase(tree: Tree, head: int) -> str:
    """A noun phrase without article, appositions, relative clauses and what follows a comma."""
    dropped: set[int] = set()
    for kid in tree.kids(head, "det", "appos", "relcl", "acl", "punct", "cc", "conj"):
        if kid > head or tree.tokens[kid].dep == "det":
            dropped.update(tree.subtree(kid))
    kept = [i for i in tree.subtree(head) if i not in dropped and _outside(tree, i, head)]
    run = next(r for r in runs(kept) if r[0] <= head <= r[1])
    first, last = trim(tree, *run)
    while first < head and tree.lower(first) in _DETERMINERS:
        first += 1
    comma = next((i for i in range(head + 1, last + 1) if tree.lower(i) == ","), last + 1)
    return tree.words(tree.bounds(first, max(head, comma - 1)))


def runs(numbers: Sequence[int]) -> list[Bounds]:
    """Runs of consecutive numbers, first and last of each included.

    >>> runs([1, 2, 3, 7, 8])
    [(1, 3), (7, 8)]
    """
    found: list[Bounds] = []
    for n in numbers:
        if found and n == found[-1][1] + 1:
            found[-1] = (found[-1][0], n)
        else:
            found.append((n, n))
    return found


_EDGE = (",", ";", ":", "-", "--", "–", "—", ".", "...", "…", "and", "but", " ", "\n", "\xa0")


def trim(tree: Tree, first: int, last: int) -> Bounds:
    """Token numbers without marks and conjunctions at the ends."""
    while first < last and (tree.lower(first) in _EDGE or not tree.lower(first).strip()):
        first += 1
    while last > first and (tree.lower(last) in _EDGE or not tree.lower(last).strip()):
        last -= 1
    return first, last
