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

# What a tree that it does not expect makes trafilatura, or lxml below it, raise.
_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, SyntaxError,
    TypeError, ValueError,
)  # fmt: skip
_PROBE = 60  # characters at either end of a block that are looked for


def with_second_opinion(
    blocks: Sequence[Block], tree: HtmlElement, settings: ReadSettings
) -> tuple[list[Block], str | None]:
    """The blocks, each marked whether trafilatura takes it for text; it may alter the tree.

    Where it fails, the blocks are as they were, and the second value says why.
    """
    if len(blocks) > settings.second_opinion_lines:
        return list(blocks), None
    try:
        text = _other_text(tree)
    except _FAILURES as error:
        return list(blocks), f"{type(error).__name__}: {error}"
    if not text:
        return list(blocks), None
    lines = frozenset(fold(line.lstrip("- ")) for line in text.splitlines())
    whole = fold(text)
    agreed = [replace(b, agreed=_is_in(fold(b.text), lines, whole)) for b in blocks]
    return agreed, None


def _is_in(line: str, lines: frozenset[str], whole: str) -> bool:
    """Short lines must be lines of the other text, longer ones may stand within it."""
    if line in lines:
        return True
    return len(line) > 25 and line[:_PROBE] in whole and line[-_PROBE:] in whole


def _other_text(tree: HtmlElement) -> str:
    """What trafilatura extracts."""
    from trafilatura import extract  # here, for plain text needs none of its second to load

    return extract(tree, include_comments=False, include_formatting=False, fast=True) or ""
