"""Which quotation belongs to which cue.

A parser is at its weakest around quotations, so what stands directly before and after one
decides first ('"...," said X', 'X said: "..."', '"..." - X'); then the clause that holds it;
then the quotation before it. A short quotation that nothing claims is a title or a scare quote.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Quotation, Sentence
from variorum.sources.beside import (
    colon_clause,
    cue_after,
    cue_before,
    cue_within,
    make_clause,
    misread,
    signed_clause,
)
from variorum.sources.clauses import Clause
from variorum.sources.grammar import WH, Bounds, Tree

_SENTENCE_WORDS = 4
"""Words from which a quotation that begins a sentence is speech though nothing introduces it."""


def attach_quotations(tree: Tree, clauses: Sequence[Clause]) -> list[Clause]:
    """Give quotations to clauses, making clauses where rules on the parse found none."""
    book = _Book(tree, clauses)
    for number in range(len(tree.quotations)):
        book.attach(number)
    book.join_continued()
    return book.result()


class _Book:
    """The clauses of one article while quotations are given to them."""

    def __init__(self, tree: Tree, clauses: Sequence[Clause]) -> None:
        self.tree = tree
        self.clauses = {c.cue_at: c for c in clauses if not c.declined}
        self.declined = [c for c in clauses if c.declined]
        self.owner: dict[int, int] = {}  # number of a quotation -> cue_at of its clause
        self.covered = self._covered()
        self.starts = [t.start for t in tree.tokens]

    def attach(self, number: int) -> None:
        """Find the cue of one quotation."""
        cue = cue_after(self.tree, number)
        if cue is None:
            cue = cue_before(self.tree, number)
        if cue is not None:
            self._own(number, cue)
        elif self._made_beside(number) or number in self.covered:
            return
        else:
            before = self._carried(number)
            within = cue_within(self.tree, number) if before is None else None
            if before is not None:
                self.owner[number] = before
            elif within in self.clauses:
                self.owner[number] = within

    def _covered(self) -> set[int]:
        """Quotations that the content of some clause holds."""
        ends = [q.end for q in self.tree.quotations]
        found: set[int] = set()
        for clause in self.clauses.values():
            for start, end in clause.content:
                at = bisect_left(ends, start + 2)
                while at < len(ends) and self.tree.quotations[at].start + 1 < end:
                    found.add(at)
                    at += 1
        return found

    def _own(self, number: int, cue_at: int) -> None:
        quotation = self.tree.quotations[number]
        known = self.clauses.get(cue_at)
        if known is None or misread(self.tree, known, quotation):
            made = make_clause(self.tree, cue_at, quotation)
            if made is None and known is None:
                return
            if made is not None:
                self.clauses[cue_at] = made
        self.owner[number] = cue_at

    def _made_beside(self, number: int) -> bool:
        """Clauses without a verb: 'X: "..."' and '"..." - X'."""
        made = signed_clause(self.tree, number) or colon_clause(self.tree, number)
        if made is None or made.cue_at in self.clauses:
            return False
        self.clauses[made.cue_at] = made
        self.owner[number] = made.cue_at
        return True

    def _carried(self, number: int) -> int | None:
        """The cue of what stands before a quotation that begins a sentence of its own."""
        quotation = self.tree.quotations[number]
        before = self.tree.text[max(0, quotation.start - 4) : quotation.start].rstrip()
        begins = not before or before[-1] in ".?!…”\"’'»:"
        inner = self.tree.words((quotation.inner_start, quotation.inner_end))
        if not begins or (len(inner.split()) < _SENTENCE_WORDS and inner[-1:] not in ".?!"):
            return None
        if number and self._follows(number):
            return self.owner.get(number - 1)
        return self._of_sentence_before(quotation)

    def _follows(self, number: int) -> bool:
        """Whether the quotation before is the last thing that is said before this one."""
        if number - 1 not in self.owner:
            return False
        previous, this = self.tree.quotations[number - 1], self.tree.quotations[number]
        between = self.tree.text[previous.end : this.start]
        own = self.owner[number - 1]
        first = bisect_left(self.starts, previous.end)
        last = bisect_left(self.starts, this.start)
        others = any(at != own and self._speaks_itself(at) for at in range(first, last))
        if between.count("\n\n") > 1 or others:
            return False
        whole = any(
            s.start >= previous.end and s.end <= this.start
            for s in self._sentences_between(first, last)
        )
        return not whole or not between.strip()

    def _speaks_itself(self, at: int) -> bool:
        """Whether a token is the cue of a source of its own: no "who" that tells of another."""
        clause = self.clauses.get(at)
        head = clause.head if clause is not None else None
        if clause is None or self.tree.tokens[at].lemma in ("quote", "cite"):
            return False  # who quotes passes on another's words
        return head is None or self.tree.lower(head) not in WH

    def _sentences_between(self, first: int, last: int) -> Sequence[Sentence]:
        numbers = {self.tree.sentence_of[i] for i in range(first, last)}
        return [self.tree.sentences[n] for n in sorted(numbers) if n >= 0]

    def _of_sentence_before(self, quotation: Quotation) -> int | None:
        """The one cue of the sentence before, in the same paragraph or ending in a colon."""
        last = bisect_left(self.starts, quotation.start) - 1
        if last < 0 or "\n\n" in self.tree.text[self.tree.tokens[last].end : quotation.start]:
            return None
        sentence = self.tree.sentences[self.tree.sentence_of[last]]
        cues = [at for at in range(sentence.first, sentence.last) if self._speaks_itself(at)]
        sources = {self.clauses[at].source for at in cues}
        return cues[-1] if len(sources) == 1 else None

    def join_continued(self) -> None:
        """A quotation that goes on in the next paragraph has one speaker."""
        quotations = self.tree.quotations
        for number in range(len(quotations) - 1):
            if quotations[number].continued and number in self.owner:
                self.owner.setdefault(number + 1, self.owner[number])
        for number in range(len(quotations) - 2, -1, -1):
            if quotations[number].continued and number + 1 in self.owner:
                self.owner.setdefault(number, self.owner[number + 1])

    def result(self) -> list[Clause]:
        """The clauses with the quotations that are theirs, in the order of their cues."""
        owned: dict[int, list[Bounds]] = {}
        for number, cue in sorted(self.owner.items()):
            q = self.tree.quotations[number]
            owned.setdefault(cue, []).append((q.start, q.end))
            through = self.clauses[cue].through
            if through in self.clauses:
                owned.setdefault(through, []).append((q.start, q.end))
        ends = [q.end for q in self.tree.quotations]
        found = [
            replace(c, content=_merge(self.tree, ends, c.content, owned.get(at, [])))
            for at, c in sorted(self.clauses.items())
        ]
        kept = [c for c in found if c.content]
        return sorted(kept + self.declined, key=lambda c: c.cue)


def _merge(
    tree: Tree, ends: Sequence[int], content: Sequence[Bounds], quoted: Sequence[Bounds]
) -> tuple[Bounds, ...]:
    """Content and quotations as one list of bounds; a bound that cuts a quotation is widened."""
    merged: list[Bounds] = []
    for start, end in sorted([*(_whole(tree, ends, c) for c in content), *quoted]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _whole(tree: Tree, ends: Sequence[int], bounds: Bounds) -> Bounds:
    """Bounds widened to the quotations that they cut."""
    start, end = bounds
    at = bisect_left(ends, start + 1)
    while at < len(ends) and tree.quotations[at].start < end:
        start, end = min(start, tree.quotations[at].start), max(end, tree.quotations[at].end)
        at += 1
    return start, end
