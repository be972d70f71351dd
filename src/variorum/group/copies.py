"""Near-duplicates: texts that stand in another text, whole or nearly, word for word.

Candidates share kept shingles; each is verified on all shingles of both texts, and where
these leave a doubt on the order of the words. Every copy is verified against the text
that it is called a copy of, so no chain of copies leads to a text that is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.group.prints import Prints
from variorum.settings import GroupSettings
from variorum.text.shingles import Hashes, containment, in_order, pairs_that_share, sketch

_TRIES = 8  # other texts that one text is held against, the likeliest first


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Copies:
    """Of each article the row of the text that it copies; its own row where it copies none.

    ``same``: the first row that has the very same text. ``share``: of the article's shingles,
    how many stand in the text that it copies; ``back``: of that text's shingles, how many
    stand in the article. An abridgement has a high share and a low back. Both are 1 for the
    same text and for no copy.
    """

    of: NDArray[np.int64]
    same: NDArray[np.int64]
    share: NDArray[np.float32]
    back: NDArray[np.float32]

    def close(self, least: float) -> Copies:
        """The same without the copies whose share is less; of those only the same text counts."""
        kept = self.share >= least
        one = np.float32(1.0)
        return Copies(
            np.where(kept, self.of, self.same),
            self.same,
            np.where(kept, self.share, one),
            np.where(kept, self.back, one),
        )


def find_copies(prints: Prints, settings: GroupSettings, known: Copies | None = None) -> Copies:
    """The copies among articles: each hangs on the longest text that it is verified to copy.

    Args:
        known: of the first articles, found before; they are not looked at again.
    """
    n, old = len(prints), len(known.of) if known else 0
    _, first, number = np.unique(prints.digests, return_index=True, return_inverse=True)
    same = first[number.ravel()]
    copies = Copies(same.copy(), same, np.ones(n, np.float32), np.ones(n, np.float32))
    if known:
        copies.of[:old], copies.share[:old], copies.back[:old] = known.of, known.share, known.back
    rows = np.unique(same)
    lengths = np.diff(prints.word_ends)
    rows = rows[lengths[rows] >= settings.copy_words]
    # The longest first, so that what holds a text is judged before it.
    rows = rows[np.lexsort((rows, -lengths[rows], rows >= old))]
    sketches = [sketch(prints.words(i), settings.copy_one_in) for i in rows.tolist()]
    _attach(rows, sketches, prints, settings, copies, old)
    # What repeats a text hangs on what that text hangs on.
    copies.of[:] = copies.of[same]
    copies.share[:], copies.back[:] = copies.share[same], copies.back[same]
    return copies


def _attach(
    rows: NDArray[np.int64],
    sketches: list[Hashes],
    prints: Prints,
    settings: GroupSettings,
    copies: Copies,
    old: int,
) -> None:
    """Write into ``copies`` what each distinct text from row ``old`` on is a copy of."""
    verify = _Verifier(prints, settings)
    for at, candidates in _candidates(sketches, settings):
        row = int(rows[at])
        if row < old:
            continue
        for other in candidates[:_TRIES]:
            near = int(rows[other])
            root = int(copies.of[near])
            share = verify.share(row, near)
            if share < settings.copy_share:
                continue
            if root != near:
                share = verify.share(row, root)
                if share < settings.copy_share_at_remove:
                    continue
            copies.of[row], copies.share[row] = root, share
            copies.back[row] = containment(prints.words(root), prints.words(row))
            break


def _candidates(sketches: list[Hashes], settings: GroupSettings) -> Iterator[tuple[int, list[int]]]:
    """Each text that may copy earlier ones, with these, the likeliest first."""
    pairs = pairs_that_share(sketches, least=settings.copy_shared, crowd=settings.copy_crowd)
    sizes = np.array([len(s) for s in sketches], np.float64)
    share = pairs.shared / np.maximum(sizes[pairs.right], 1.0)
    kept = share >= settings.copy_doubt / 2
    left, right, share = pairs.left[kept], pairs.right[kept], share[kept]
    order = np.lexsort((left, -share, right))
    left, right = left[order], right[order]
    rows, opens = np.unique(right, return_index=True)
    ends = np.append(opens, len(right))[1:]
    for row, start, end in zip(rows.tolist(), opens.tolist(), ends.tolist(), strict=True):
        yield row, left[start:end].tolist()


class _Verifier:
    """Holds one text against another in full."""

    def __init__(self, prints: Prints, settings: GroupSettings) -> None:
        self._prints, self._settings = prints, settings

    def share(self, row: int, other: int) -> float:
        """Share of a text's shingles that stand in the other; of its words where in doubt."""
        settings = self._settings
        mine, theirs = self._prints.words(row), self._prints.words(other)
        share = containment(mine, theirs)
        in_doubt = settings.copy_doubt <= share < settings.copy_share
        # A short text's words stand in any long one, in order too: that would tell nothing.
        if in_doubt and len(mine) > settings.copy_alike_length * len(theirs):
            ordered = in_order(mine, theirs, settings.copy_in_order)
            return max(share, ordered) if ordered >= settings.copy_in_order else share
        return share
