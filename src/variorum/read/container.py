"""Which element of a page holds the article: the deepest with most of its prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from variorum.read.forms import describe
from variorum.read.pages import Block
from variorum.settings import ReadSettings


class Found(Protocol):
    """A block with the elements it stands in, outermost first."""

    @property
    def block(self) -> Block:
        """The block."""
        ...

    @property
    def path(self) -> tuple[int, ...]:
        """Numbers of its elements."""
        ...


def mark_inside(found: Sequence[Found], settings: ReadSettings) -> list[Block]:
    """The blocks, each marked whether it stands in the element that holds the article."""
    weights = [_weight(f.block, settings.core_words) for f in found]
    total = sum(weights)
    if not total:
        return [f.block for f in found]
    shares: Counter[int] = Counter()
    depths: dict[int, int] = {}
    for item, weight in zip(found, weights, strict=True):
        for depth, number in enumerate(item.path):
            shares[number] += weight
            depths[number] = depth
    holding = [n for n in shares if shares[n] >= settings.main_share * total]
    holder = max(holding, key=lambda n: (depths[n], -n), default=None)
    return [
        f.block if holder is None or holder in f.path else replace(f.block, inside=False)
        for f in found
    ]


def _weight(block: Block, least: int) -> int:
    """Words of a paragraph that can be the article's."""
    form = describe(block.text)
    if block.region or block.links > 0.5 or not form.sentence or form.count < least:
        return 0
    return form.count
