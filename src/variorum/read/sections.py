"""Parts of a page that go on for several lines: readers' comments, lists of other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.read.forms import describe
from variorum.read.furniture import cue_reason
from variorum.read.pages import Block
from variorum.read.talk import is_full

_COMMENT = re.compile(r"^[\w .,'-]{2,30}(?: says| said| wrote)?\s*:\s*\S")
_COMMENTER = re.compile(r"^[\w .'-]{2,30} (?:says|said|wrote|on \w+ \d+\b.{0,30})\s*:?$")


def comments_from(blocks: Sequence[Block], prose: list[int]) -> int:
    """The first block of the readers' comments, or the number of blocks.

    A count of comments may also stand above the article: what follows must be short beside
    what came before, or look like comments.
    """
    lengths = {n: describe(blocks[n].text).count for n in prose}
    for number, block in enumerate(blocks):
        if not prose or number <= prose[0]:
            continue
        if cue_reason(block.text, edge=True) not in {"comments", "count"} or len(block.text) > 120:
            continue
        before = sum(c for n, c in lengths.items() if n < number)
        after = sum(c for n, c in lengths.items() if n > number)
        following = blocks[number + 1 : number + 21]
        alike = _comment_like(following)
        if after <= 0.3 * before or (len(following) >= 2 and 2 * alike > len(following)):
            return number
    return len(blocks)


def _comment_like(blocks: Sequence[Block]) -> int:
    """How many lines are "name: what they say", or follow a line "name says:"."""
    count, named = 0, False
    for block in blocks:
        named_before, named = named, bool(_COMMENTER.match(block.text))
        count += named or named_before or bool(_COMMENT.match(block.text))
    return count


def listed_after_markers(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines without a full stop that follow a heading such as "Most read", up to a sentence."""
    listed, on = set(), False
    for number, block in enumerate(blocks):
        why = cue_reason(block.text, edge=False)
        marker = why in {"related-link", "most-read"} and describe(block.text).count <= 6
        if marker:
            on = True
        elif is_full(block.text):
            on = False
        elif on:
            listed.add(number)
    return frozenset(listed)
