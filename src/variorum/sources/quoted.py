"""Which quotation belongs to which cue.

A parser is at its weakest around quotations, so what stands directly before and after one
decides first ('"...," said X', 'X said: "..."'); then the clause that holds it; then the
quotation before it. A short quotation that nothing claims is a title or a scare quote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import Quotation
from variorum.sources import verbs
from variorum.sources.clauses import Clause
from variorum.sources.grammar import Bounds, Tree, noun_phrase, subject_of, trim, verb_group
from variorum.sources.postposed import head_of, is_speech

_REACH = 45
"""Tokens of the frame beside a quotation in which its cue is looked for: longer than the longest
apposition between a name and its verb in news, shorter than a paragraph."""
_SENTENCE_WORDS = 4
"""Words from which a quotation that begins a sentence is speech though nothing introduces it."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Tokens beside a quotation, ``[first, last)``, to the sentence's end or a quotation."""

    first: int
    last: int


def attach_quotations(tree: Tree, clauses: Sequence[Clause]) -> list[Clause]:
    """Give quotations to clauses, making clauses where rules on the parse found none."""
    book = _Book(tree, list(clauses))
    for number in range(len(tree.quotations)):
        book.attach(number)
    book.join_continued()
    return book.result()


class _Book:
    """The clauses of one article while quotations are given to them."""

    def __init__(self, tree: Tree, clauses: list[Clause]) -> None:
        self.tree = tree
        self.clauses = {c.cue_at: c for c in clauses if not c.declined}
        self.declined = [c for c in clauses if c.declined]
        self.owner: dict[int, int] = {}  # quotation -> cue_at
        self.first = _first_tokens(tree)

    def attach(self, number: int) -> None:
        cue = self._after(number)
        if cue is None:
            cue = self._before(number)
        if cue is not None:
            self._own(number, cue)
        elif not self._inside(number):
            before = self._carried(number)
            if before is not None:
                self._own(number, before)

    def _own(self, number: int, cue_at: int) -> None:
        known = self.clauses.get(cue_at)
        if known is None or _misread(self.tree, known, self.tree.quotations[number]):
            made = _make_clause(self.tree, cue_at, self.tree.quotations[number])
            if made is None and known is None:
                return
            if made is not None:
                self.clauses[cue_at] = made
        self.owner[number] = cue_at

    def _after(self, number: int) -> int | None:
        """The cue in '"...," said X' and '"...," X said'."""
        quotation = self.tree.quotations[number]
        following = self.tree.text[quotation.end : quotation.end + 3].lstrip(" \xa0")
        inner = self.tree.words((quotation.inner_start, quotation.inner_end)).rstrip()
        open_end = inner.endswith((",", "?", "!", "-", "—", "–", "…", "...")) or (
            following.startswith((",", "—", "–", "-"))
        )
        lower = following[:1].islower() and not inner.endswith((";", ":"))
        if quotation.continued or not (open_end or lower):
            return None
        frame = self._frame_after(quotation)
        if not open_end and not _starts_with_speech(self.tree, frame):
            return None
        return _first_cue(self.tree, frame)

    def _frame_after(self, quotation: Quotation) -> _Frame:
        first = self.first[quotation.end]
        while first < len(self.tree.tokens) and self.tree.tokens[first].text in (
            ",",
            "—",
            "–",
            "-",
        ):
            first += 1
        last = first
        while last < min(first + _REACH, len(self.tree.tokens)):
            token = self.tree.tokens[last]
            if (
                self.tree.quotation_of[last] >= 0
                or "\n" in self.tree.text[quotation.end : token.start]
            ):
                break
            if token.text in (".", "?", "!", ";") and last > first:
                break
            last += 1
        return _Frame(first, last)

    def _before(self, number: int) -> int | None:
        """The cue in 'X said: "..."'."""
        quotation = self.tree.quotations[number]
        before = self.tree.text[: quotation.start][-40:].rstrip(" \xa0")
        if not before or before.endswith(("\n", ".", "?", "!", ";")):
            return self._colon_paragraph(number) if before.endswith("\n") else None
        frame = self._frame_before(quotation)
        cue = _last_cue(self.tree, frame)
        if cue is None:
            return None
        tail = self.tree.tokens[frame.last - 1].text
        return cue if tail in (",", ":", "—", "–", "-", "--") or cue == frame.last - 1 else None

    def _frame_before(self, quotation: Quotation) -> _Frame:
        last = self.first[quotation.start]
        first = last
        while first > max(0, last - _REACH):
            token = self.tree.tokens[first - 1]
            gap = self.tree.text[token.end : quotation.start]
            if self.tree.quotation_of[first - 1] >= 0 or "\n\n" in gap:
                break
            if token.text in (".", "?", "!", ";"):
                break
            first -= 1
        return _Frame(first, last)

    def _colon_paragraph(self, number: int) -> int | None:
        """The cue of 'X wrote:' that ends the paragraph before."""
        quotation = self.tree.quotations[number]
        last = self.first[quotation.start]
        if last == 0 or self.tree.tokens[last - 1].text != ":":
            return None
        sentence = self.tree.sentences[self.tree.sentence_of[last - 1]]
        return _last_cue(self.tree, _Frame(sentence.first, last))

    def _inside(self, number: int) -> bool:
        """Whether some clause's content already holds the quotation."""
        quotation = self.tree.quotations[number]
        return any(
            start < quotation.end - 1 and quotation.start + 1 < end
            for clause in self.clauses.values()
            for start, end in clause.content
        )

    def _carried(self, number: int) -> int | None:
        """The cue of what stands before a quotation that begins a sentence of its own."""
        quotation = self.tree.quotations[number]
        text = self.tree.text
        before = text[: quotation.start].rstrip()
        begins = not before or before[-1] in ".?!…”\"’'»:"
        inner = text[quotation.inner_start : quotation.inner_end]
        if not begins or (len(inner.split()) < _SENTENCE_WORDS and inner[-1:] not in ".?!"):
            return None
        if number and self._follows(number):
            return self.owner.get(number - 1)
        return self._of_sentence_before(quotation)

    def _follows(self, number: int) -> bool:
        """Whether the quotation before is the last thing that is said before this one."""
        previous, this = self.tree.quotations[number - 1], self.tree.quotations[number]
        between = self.tree.text[previous.end : this.start]
        if number - 1 not in self.owner:
            return False
        cue = self.clauses[self.owner[number - 1]].cue[0]
        first, last = self.first[previous.end], self.first[this.start]
        cues = [c for c in self.clauses if first <= c < last]
        others = [c for c in cues if self.clauses[c].cue[0] != cue]
        if between.count("\n\n") > 1 or others:
            return False
        plain = [s for s in self.tree.sentences if previous.end <= s.start and s.end <= this.start]
        return not plain or not between.strip()

    def _of_sentence_before(self, quotation: Quotation) -> int | None:
        """The one cue of the sentence before, in the same paragraph or ending in a colon."""
        last = self.first[quotation.start]
        if last == 0 or "\n\n" in self.tree.text[self.tree.tokens[last - 1].end : quotation.start]:
            return None
        number = self.tree.sentence_of[last - 1]
        heads = [
            c
            for c in sorted(self.clauses)
            if self.tree.sentence_of[c] == number
            and self.tree.quotation_of[c] < 0
            and not self.clauses[c].stance
            and self.clauses[c].source is not None
        ]
        sources = {self.clauses[c].source for c in heads}
        return heads[-1] if len(sources) == 1 else None

    def join_continued(self) -> None:
        """A quotation that goes on in the next paragraph has one speaker."""
        for number, quotation in enumerate(self.tree.quotations[:-1]):
            if quotation.continued and number in self.owner:
                self.owner.setdefault(number + 1, self.owner[number])
        for number in range(len(self.tree.quotations) - 2, -1, -1):
            if self.tree.quotations[number].continued and number + 1 in self.owner:
                self.owner.setdefault(number, self.owner[number + 1])

    def result(self) -> list[Clause]:
        owned: dict[int, list[Bounds]] = {}
        for number, cue in sorted(self.owner.items()):
            q = self.tree.quotations[number]
            owned.setdefault(cue, []).append((q.start, q.end))
        found = [
            replace(c, content=_merge(self.tree, c.content, owned.get(at, [])))
            for at, c in sorted(self.clauses.items())
        ]
        kept = [c for c in found if c.content]
        return sorted(kept + self.declined, key=lambda c: c.cue)


def _first_tokens(tree: Tree) -> _Starts:
    return _Starts(tree)


class _Starts:
    """``starts[offset]``: number of the first token that begins at or after an offset."""

    def __init__(self, tree: Tree) -> None:
        self._starts = [t.start for t in tree.tokens]

    def __getitem__(self, offset: int) -> int:
        from bisect import bisect_left

        return bisect_left(self._starts, offset)


def _starts_with_speech(tree: Tree, frame: _Frame) -> bool:
    return frame.first < frame.last and is_speech(tree, frame.first)


def _is_cue(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    lemma = token.lemma.lower()
    return (
        token.pos in ("VERB", "AUX")
        and (lemma in verbs.STATE or lemma in verbs.OBJECT)
        and token.dep not in ("amod", "compound", "relcl", "acl")
    )


def _first_cue(tree: Tree, frame: _Frame) -> int | None:
    if frame.first < frame.last and _any_verb_of(tree, frame.first):
        return frame.first
    for at in range(frame.first, frame.last):
        if _is_cue(tree, at):
            return at
        if tree.lower(at) == "according" and tree.lower(at + 1) == "to":
            return at
    return None


def _any_verb_of(tree: Tree, at: int) -> bool:
    """Whether a verb and its speaker follow: after a quotation any verb is a cue ("smiled X")."""
    if is_speech(tree, at):
        return True
    past = tree.tokens[at].text.islower() and tree.tokens[at].tag in ("VBD", "VBZ", "VBN", "JJ")
    following = at + 1 < len(tree.tokens) and tree.tokens[at + 1].pos in ("PROPN", "PRON", "DET")
    return past and following and tree.lower(at).endswith(("ed", "s", "id"))


def _last_cue(tree: Tree, frame: _Frame) -> int | None:
    for at in range(frame.last - 1, frame.first - 1, -1):
        if _is_cue(tree, at):
            return at
    return None


def _make_clause(tree: Tree, at: int, quotation: Quotation) -> Clause | None:
    """A clause for a verb beside a quotation whose subject the rules on the parse did not find."""
    beside = _phrase_between(tree, at, quotation)
    if beside is not None:
        first, last = beside
        head = head_of(tree, first, last)
        return Clause(at, verb_group(tree, at), head, tree.bounds(first, last), ())
    subject = subject_of(tree, at)
    if subject is None or tree.quotation_of[subject] >= 0:
        subject = _neighbour(tree, at)
    if subject is None:
        return None
    return Clause(at, verb_group(tree, at), subject, noun_phrase(tree, subject, at), ())


def _misread(tree: Tree, clause: Clause, quotation: Quotation) -> bool:
    """Whether the parse took the source of a cue after a quotation from elsewhere."""
    beside = _phrase_between(tree, clause.cue_at, quotation)
    return beside is not None and not (
        clause.head is not None and beside[0] <= clause.head <= beside[1]
    )


def _phrase_between(tree: Tree, at: int, quotation: Quotation) -> Bounds | None:
    """The noun phrase between a quotation and its cue: '"...," the 47-year-old, who ..., said'."""
    if tree.tokens[at].start < quotation.end:
        return None
    first = at
    while first > 0 and tree.tokens[first - 1].start >= quotation.end:
        first -= 1
    first, last = trim(tree, first, at - 1) if first < at else (at, at)
    starts = tree.tokens[first].pos in ("DET", "PROPN", "PRON", "NOUN", "NUM", "ADJ")
    return (first, last) if first < at and starts else None


def _neighbour(tree: Tree, at: int) -> int | None:
    """The noun directly after a verb ("said Mr X"), whatever the parser calls it."""
    for kid in tree.children[at]:
        object_like = kid == at + 1 or tree.tokens[kid].dep in (
            "dobj",
            "attr",
            "npadvmod",
            "dative",
            "dep",
        )
        noun = tree.quotation_of[kid] < 0 and tree.tokens[kid].pos in ("PROPN", "NOUN", "PRON")
        if kid > at and object_like and noun:
            return kid
    return None


def _merge(tree: Tree, content: Sequence[Bounds], quoted: Sequence[Bounds]) -> tuple[Bounds, ...]:
    """Content and quotations as one list of bounds; a bound that cuts a quotation is widened."""
    spans = sorted([*(_whole(tree, c) for c in content), *quoted])
    if quoted:
        spans = [s for s in spans if s in quoted or not _beside(s, quoted)]
    merged: list[Bounds] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _beside(span: Bounds, quoted: Sequence[Bounds]) -> bool:
    return False


def _whole(tree: Tree, bounds: Bounds) -> Bounds:
    """Bounds widened to the quotations that they cut."""
    start, end = bounds
    for q in tree.quotations:
        if q.start < end and start < q.end:
            start, end = min(start, q.start), max(end, q.end)
    return start, end
