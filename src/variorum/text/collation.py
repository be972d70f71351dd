"""Several readings of one passage, laid side by side: where they agree and where they vary.

The first reading is the base; each other one is aligned with it word by word (``edits``),
and places where any of them varies are joined where they overlap. What comes out is the
parallel segmentation that critical apparatuses print (TEI Guidelines, chapter 12): stretches
common to all, and stretches with one wording a reading.

Why not CollateX: it merges all readings in one graph in which words that occur often draw
rewritten sentences into many one-word variants; and it would be a dependency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.text.edits import Words, align_words, word_scores, words_of
from variorum.text.normalise import fold

_TOKEN = re.compile(r"\s*(?:\w+(?:[’'.,\-]\w+)*|[^\w\s])\s*|\s+")
_SHORT = 3
"""Words up to this length, and marks, do not part two variations by themselves: an "of the"
that two rewrites have in common is no place where they agree."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One wording a reading, in the order of the readings; joined they give each reading."""

    wordings: tuple[str, ...]
    varies: bool


def collate(readings: Sequence[str]) -> tuple[Stretch, ...]:
    """Cut readings into stretches where all agree and stretches where they vary.

    Letters, marks and case count; of white space only whether it is there.

    >>> [s.wordings for s in collate(["14 boxes of records", "40 boxes of records"])]
    [('14 ', '40 '), ('boxes of records', 'boxes of records')]
    """
    tokens = [_TOKEN.findall(reading) for reading in readings]
    base, others = tokens[0], tokens[1:]
    agreed = [_agreed(base, other) for other in others]
    places = _joined(base, [p for a, o in zip(agreed, others, strict=True)
                            for p in _variations(a, len(base), len(o))])  # fmt: skip
    stretches: list[Stretch] = []
    at = 0
    for start, end in places:
        stretches += _common(tokens, agreed, at, start)
        stretches.append(_varying(tokens, agreed, start, end))
        at = end
    return (*stretches, *_common(tokens, agreed, at, len(base)))


def _agreed(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Tokens of the base that stand in the other just so: base's number -> other's."""
    keys: dict[str, int] = {}
    pairs = align_words(word_scores(_as_words(base, keys), _as_words(other, keys)))
    return {i: j for i, j in pairs if _same(base, i, other, j)}


def _as_words(tokens: Sequence[str], keys: dict[str, int]) -> Words:
    folded = [fold(t) for t in tokens]
    return words_of(
        [keys.setdefault(f, len(keys)) for f in folded],
        [int(f[:1].isalnum()) for f in folded],
        [len(f) > _SHORT for f in folded],
    )


def _same(a: Sequence[str], i: int, b: Sequence[str], j: int) -> bool:
    """Whether two tokens are one; white space around a whole reading does not count."""
    if a[i].strip() != b[j].strip():
        return False
    first, last = i == j == 0, i == len(a) - 1 and j == len(b) - 1
    begins = first or a[i][:1].isspace() == b[j][:1].isspace()
    return begins and (last or a[i][-1:].isspace() == b[j][-1:].isspace())


def _variations(agreed: dict[int, int], base: int, other: int) -> list[tuple[int, int]]:
    """Places ``[start, end)`` of the base where a reading varies; empty where it only adds."""
    found = []
    i = j = 0
    for a, b in [*sorted(agreed.items()), (base, other)]:
        if a > i or b > j:
            found.append((i, a))
        i, j = a + 1, b + 1
    return found


def _joined(base: Sequence[str], places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that overlap or meet, or that nothing of weight parts, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        # Two that meet at a border are one, too: whose the words added there are is open.
        if joined and not _weighs(base[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _weighs(tokens: Sequence[str]) -> bool:
    return any(len(t.strip()) > _SHORT for t in tokens)


def _common(
    tokens: Sequence[Sequence[str]], agreed: Sequence[dict[int, int]], start: int, end: int
) -> list[Stretch]:
    """The stretch where all agree, none where it is empty."""
    if start == end:
        return []
    wordings = ["".join(tokens[0][start:end])]
    for other, pairs in zip(tokens[1:], agreed, strict=True):
        wordings.append("".join(other[pairs[start] : pairs[end - 1] + 1]))
    return [Stretch(tuple(wordings), varies=False)]


def _varying(
    tokens: Sequence[Sequence[str]], agreed: Sequence[dict[int, int]], start: int, end: int
) -> Stretch:
    """What each reading has between the words before and after on which all agree."""
    base = tokens[0]
    wordings = ["".join(base[start:end])]
    for other, pairs in zip(tokens[1:], agreed, strict=True):
        first = 0 if start == 0 else pairs[start - 1] + 1
        last = len(other) if end == len(base) else pairs[end]
        wordings.append("".join(other[first:last]))
    return Stretch(tuple(wordings), varies=True)
