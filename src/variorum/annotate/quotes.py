"""Quotations: what stands inside quotation marks.

Outermost quotations only: marks inside a quotation belong to it. Marks are paired
paragraph by paragraph in one pass, doubles before singles, so an unbalanced mark
costs at most the quotation it stands for and never the rest of the text. Nothing is
repaired by guessing: a mark whose partner is missing opens nothing, except where the
next paragraph opens with the same kind of mark, as multi-paragraph quotations do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Quotation

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_DOUBLE = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›「」『』]")
_SINGLE = re.compile(r"['‘’‚]")
_PARTNERS = {
    '"': '"',
    "``": "''",
    "‘‘": "’’",
    "“": "”",
    "‟": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
}
"""Opening mark: what may close it. » and ” open too: »so« in German, ”so” in Swedish."""
_ONLY_OPENING = ("``", "‘‘", "“", "‟", "„", "«", "‹", "「", "『")
_MIXED = {("“", '"'): '"', ('"', "”"): "“”"}
"""Opening and closing mark of a text that mixes two styles: marks that may not stand between."""
_SPEAKER = re.compile(
    r",\s(?:(?:said|says)\s(?:the\s|a\s|[A-Z])|(?:[A-Z][\w’'-]+\s){1,3}(?:said|says|told)\b)"
)
"""A reporting clause with a name, as no quotation that goes on in the next paragraph has it."""
_ELISION = re.compile(
    r"(?:em|tis|twas|twere|til|till|cause|cos|bout|round|neath|n|im|er|ere|ave|ello|ow|\d\ds?)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Words that begin with an apostrophe: 'em, 'tis, rock 'n' roll, the '90s."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Marks of one quotation, offsets in the text; ``close`` is empty when it is continued."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    continued: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All outermost quotations of a text, in order; time grows with its length.

    >>> [q] = find_quotations('"Stay away," she said.')
    >>> '"Stay away," she said.'[q.inner_start:q.inner_end]
    'Stay away,'
    """
    paragraphs = [(m.start(), m.end()) for m in _PARAGRAPH.finditer(text)]
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        pairs = _pair_doubles(text, start, end, following)
        pairs = _outermost(pairs + _pair_singles(text, start, end, following, pairs))
        found += [Quotation(p.start, p.end, *_words(text, p), p.continued) for p in pairs]
    return tuple(found)


def _words(text: str, pair: _Pair) -> tuple[int, int]:
    """Where what stands between the marks begins and ends, without white space."""
    inner = text[pair.inner_start : pair.inner_end]
    start = pair.inner_start + len(inner) - len(inner.lstrip())
    return start, max(start, pair.inner_end - len(inner) + len(inner.rstrip()))


def _pair_doubles(text: str, start: int, end: int, following: int) -> list[_Pair]:
    """Pair double marks of one paragraph; an opening mark drops an unclosed one of its kind."""
    pairs: list[_Pair] = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is not None and (
            _closes(text, opened, mark, end) or _closes_mixed(text, opened, mark, end)
        ):
            pairs.append(_Pair(opened.start(), opened.end(), mark.start(), mark.end()))
            opened = None
        elif _opens(text, mark, start, end) and (opened is None or opened.group() == mark.group()):
            opened = mark
    if opened is None or _told_inside(text, opened.end(), end):
        return _filled(text, pairs)
    if _goes_on(text, opened.group(), following):
        stop = start + len(text[start:end].rstrip())
        pairs.append(_Pair(opened.start(), opened.end(), stop, stop, continued=True))
    return _filled(text, pairs)


def _filled(text: str, pairs: Sequence[_Pair]) -> list[_Pair]:
    """Without pairs that hold nothing but space."""
    return [p for p in pairs if text[p.inner_start : p.inner_end].strip()]


def _told_inside(text: str, start: int, end: int) -> bool:
    """Whether an unclosed quotation names its speaker inside: then its closing mark is missing."""
    return _SPEAKER.search(text, start, end) is not None


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark.group() not in _PARTNERS:
        return False
    if mark.group() in _ONLY_OPENING:
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not before.isalnum() and before not in ".,;!?%" and not after.isspace()


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    if mark.group() not in (_PARTNERS[opened.group()], *_PARTNERS[opened.group()]):
        return False
    if mark.group() != opened.group():
        return True
    # The same sign opens and closes: one that stands as only an opening mark can does not close.
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else " "
    return not (before.isspace() and after.isalnum())


def _closes_mixed(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    """Whether a straight mark closes a curly one or the reverse, as in “Go," she said.

    Only after a point or a comma and before white space, where no mark opens, and only where no
    mark of the second kind stands between: that would be a quotation inside the quotation.
    """
    between = _MIXED.get((opened.group(), mark.group()))
    if between is None or text[mark.start() - 1] not in ".,?!…":
        return False
    after = text[mark.end()] if mark.end() < end else " "
    within = any(text.find(m, opened.end(), mark.start()) >= 0 for m in between)
    return after.isspace() and not within


def _goes_on(text: str, mark: str, following: int) -> bool:
    """Whether the next paragraph opens with the same mark."""
    rest = text[following : following + 40].lstrip()
    return rest.startswith(mark)


def _pair_singles(
    text: str, start: int, end: int, following: int, doubles: Sequence[_Pair]
) -> list[_Pair]:
    """Pair single marks that stand outside double ones, telling apostrophes apart."""
    pairs: list[_Pair] = []
    opened: int | None = None
    weak: int | None = None  # a mark that closes, or stands for a plural's possession
    for at in _outside(_SINGLE.finditer(text, start, end), doubles):
        strength = _closing_strength(text, at, start, end) if opened is not None else 0
        if opened is not None and strength == 2:
            pairs.append(_Pair(opened, opened + 1, at, at + 1))
            opened = weak = None
        elif opened is not None and strength == 1:
            weak = at
        elif _opens_single(text, at, start, end):
            if opened is not None and weak is not None:
                pairs.append(_Pair(opened, opened + 1, weak, weak + 1))
            opened, weak = at, None
    if opened is not None and weak is not None:
        pairs.append(_Pair(opened, opened + 1, weak, weak + 1))
    elif opened is not None and text[opened] == "‘" and _goes_on(text, "‘", following):
        stop = start + len(text[start:end].rstrip())
        pairs.append(_Pair(opened, opened + 1, stop, stop, continued=True))
    return pairs


def _outside(marks: Iterator[re.Match[str]], doubles: Sequence[_Pair]) -> Iterator[int]:
    starts = [p.start for p in doubles]
    for mark in marks:
        index = bisect_right(starts, mark.start()) - 1
        if index < 0 or mark.start() >= doubles[index].end:
            yield mark.start()


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() or before in ".,;!?%)" or after.isspace() or text[at] == "’":
        return False
    if text[at] == "'" and _ELISION.match(text, at + 1):
        return False
    return after.isalnum() or after in '"“«[(…$£€.-–—#@'


def _closing_strength(text: str, at: int, start: int, end: int) -> int:
    """2: closes for certain; 1: closes, or marks possession ("the workers' rights"); 0: neither."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isspace() or after.isalnum() or text[at] == "‚":
        return 0
    if before in "sSzxX" and after.isspace() and text[at + 2 : at + 3].isalnum():
        return 1
    return 2


def _outermost(pairs: Sequence[_Pair]) -> list[_Pair]:
    """In order, without those that begin inside another."""
    kept: list[_Pair] = []
    for pair in sorted(pairs, key=lambda p: (p.start, -p.end)):
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept
