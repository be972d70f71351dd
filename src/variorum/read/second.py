"""A second opinion on what a page's article is: trafilatura's, asked of the same tree.

It is better on pages that are no news articles (recipes, forums, leaflets), worse on
standfirsts and on other articles' headlines below the text. ``layout`` lets it decide where
our own reading has only the form of a line to go by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from variorum.read.pages import Block
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROBE = 60  # characters at either end of a block that are looked for


def with_second_opinion(
    blocks: Sequence[Block], tree: HtmlElement, settings: ReadSettings
) -> list[Block]:
    """The blocks, each marked whether trafilatura takes it for text; it may alter the tree."""
    if len(blocks) > settings.second_opinion_lines:
        return list(blocks)
    text = _other_text(tree)
    if not text:
        return list(blocks)
    lines = frozenset(fold(line.lstrip("- ")) for line in text.splitlines())
    whole = fold(text)
    return [replace(block, agreed=_is_in(fold(block.text), lines, whole)) for block in blocks]


def _is_in(line: str, lines: frozenset[str], whole: str) -> bool:
    """Short lines must be lines of the other text, longer ones may stand within it."""
    if line in lines:
        return True
    return len(line) > 25 and line[:_PROBE] in whole and line[-_PROBE:] in whole


def _other_text(tree: HtmlElement) -> str:
    """What trafilatura extracts; nothing where it fails."""
    from trafilatura import extract  # here, for plain text needs none of its second to load

    try:
        found = extract(tree, include_comments=False, include_formatting=False, fast=True)
    except Exception:  # noqa: BLE001  a second opinion that fails is no opinion
        return ""
    return found or ""
