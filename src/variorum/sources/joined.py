"""Sources joined by "and": "Ana Ruiz and the council said" cites two.

They are told apart where each part names somebody or an institution; "doctors and nurses" stay
the one group that the article makes of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.sources import nouns
from variorum.sources.cast import Cast
from variorum.sources.clauses import Clause
from variorum.sources.grammar import Tree, trim


def split_joined(tree: Tree, cast: Cast, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, one for each source of a joined phrase; cue and content are shared."""
    return [part for clause in clauses for part in _parts(tree, cast, clause)]


def _parts(tree: Tree, cast: Cast, clause: Clause) -> Iterator[Clause]:
    heads = _heads(tree, cast, clause)
    if len(heads) < 2 or clause.source is None or not all(_names(tree, cast, h) for h in heads):
        yield clause
        return
    inside = tree.between(*clause.source)
    starts = [inside[0], *(_begins(tree, cast, h) for h in heads[1:]), inside[-1] + 1]
    for head, first, after in zip(heads, starts[:-1], starts[1:], strict=True):
        bounds = tree.bounds(*trim(tree, first, after - 1))
        yield replace(clause, head=head, source=bounds)


def _begins(tree: Tree, cast: Cast, head: int) -> int:
    """The first token of a joined part."""
    mention = cast.mention(head)
    if mention is not None and tree.left[head] > mention.first:
        return mention.first
    return mention.first if mention is not None and mention.kind == "person" else tree.left[head]


def _heads(tree: Tree, cast: Cast, clause: Clause) -> list[int]:
    """The joined nouns of a source phrase, in text order."""
    if clause.head is None or clause.source is None:
        return []
    first = cast.mention(clause.head)
    if first is not None and first.kind == "person":
        inside = dict.fromkeys(cast.mention(i) for i in tree.between(*clause.source))
        people = [m for m in inside if m and m.kind == "person" and _within(tree, m.last, clause)]
        after_and = [m for m in people if m != first and tree.lower(m.first - 1) == "and"]
        if after_and and people[0] == first:
            return [first.last, *(m.last for m in after_and)]
    top = clause.head
    while tree.tokens[top].dep == "conj" and _within(tree, tree.tokens[top].head, clause):
        top = tree.tokens[top].head
    found, todo = [], [top]
    while todo:
        one = todo.pop()
        found.append(one)
        todo += [k for k in tree.kids(one, "conj") if _within(tree, k, clause)]
    return sorted(h for h in found if tree.quotation_of[h] < 0)


def _within(tree: Tree, at: int, clause: Clause) -> bool:
    start, end = clause.source or (0, 0)
    return start <= tree.tokens[at].start and tree.tokens[at].end <= end


def _names(tree: Tree, cast: Cast, head: int) -> bool:
    institution = tree.tokens[head].lemma.lower() in nouns.INSTITUTIONS - nouns.COLLECTIVES
    determined = any(True for _ in tree.kids(head, "det", "poss"))
    mention = cast.mention(head)
    named = mention is not None and mention.kind != "people"
    return named or (institution and determined)
