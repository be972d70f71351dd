"""Settings of the stage ``group``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """Parameters of ``variorum.group``."""

    background: float = 300.0
    """Texts of general English that the word list stands for beside the pile, when the
    rarity of words is reckoned. 100 to 1,000 gave the same grouping of ECB+ (F1 within .01)."""

    name_weight: float = 2.0
    """A name's weight over a plain word's. ECB+ train: F1 .877 at 1, .885 at 1.5, .89 at 2.5."""

    join: float = 0.13
    """Average likeness of two sets of articles, in [0, 1], from which they are one story."""

    floor: float = 0.05
    """Likeness under which a pair is not looked at; speed only, for it lies far under ``join``."""

    batch: int = 512
    """Articles compared with the pile at once; memory only."""

    words_shown: int = 4
    """Names, numbers and words, of each the most that the evidence of a join lists."""
