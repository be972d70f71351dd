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
    for start, end in [*places, (len(base), len(base))]:
        if at < start:
            stretches.append(_stretch(tokens, agreed, (at, start), varies=False))
        if (start, end) in places:
            stretches.append(_stretch(tokens, agreed, (start, end), varies=True))
        at = end
    return tuple(s for s in stretches if any(s.wordings))


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
    """Whether two tokens are one; white space at either end of a reading does not count."""
    if a[i].strip() != b[j].strip():
        return False
    before = i == 0 or j == 0 or a[i][:1].isspace() == b[j][:1].isspace()
    last = i == len(a) - 1 or j == len(b) - 1
    return before and (last or a[i][-1:].isspace() == b[j][-1:].isspace())


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


def _stretch(
    tokens: Sequence[Sequence[str]],
    agreed: Sequence[dict[int, int]],
    bounds: tuple[int, int],
    *,
    varies: bool,
) -> Stretch:
    base = tokens[0]
    wordings = ["".join(base[bounds[0] : bounds[1]])]
    for other, pairs in zip(tokens[1:], agreed, strict=True):
        start = _after(pairs, bounds[0]) if varies else pairs[bounds[0]]
        end = _before(pairs, bounds[1], len(base), len(other)) if varies else (
            pairs[bounds[1] - 1] + 1
        )  # fmt: skip
        wordings.append("".join(other[start:end]))
    return Stretch(tuple(wordings), varies)


def _after(pairs: dict[int, int], place: int) -> int:
    """Where in the other reading the stretch begins that is to stand at a place of the base."""
    return 0 if place == 0 else pairs[place - 1] + 1


def _before(pairs: dict[int, int], place: int, base: int, other: int) -> int:
    return other if place == base else pairs[place]
