"""A second opinion on what a page's article is, and a third where the second matters.

resiliparse is asked of every page: it costs a tenth of the time. It is believed below the
headline and within the element that holds the article. Where it takes lines outside that for
text, trafilatura decides: it is better on pages that are no news articles (recipes, forums,
leaflets). ``layout`` lets either overrule our own reading only where that has nothing but the
form of a line to go by.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree, html
from msgspec.structs import replace
from resiliparse.extract.html2text import extract_plain_text

from variorum.read.forms import describe
from variorum.read.pages import Block
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

# What a tree that it does not expect makes trafilatura, or lxml below it, raise.
_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, SyntaxError,
    TypeError, ValueError,
)  # fmt: skip
_PROBE = 60  # characters at either end of a block that are looked for


def with_second_opinion(
    blocks: Sequence[Block], tree: etree._Element, settings: ReadSettings
) -> tuple[list[Block], str | None]:
    """The blocks, each marked whether another extractor takes it for text.

    Both read what the parser kept of the page, which is nested no deeper than it follows.
    Where trafilatura is asked and fails, resiliparse's opinion stands, and the second value
    says why.
    """
    if len(blocks) > settings.second_opinion_lines:
        return list(blocks), None
    text = etree.tostring(tree, encoding="unicode", method="html")
    folded = [fold(block.text) for block in blocks]
    quick = _stand_in(folded, extract_plain_text(text, main_content=True))
    top = next((n for n, block in enumerate(blocks) if block.tag == "h1"), 0)
    marked = [
        replace(b, agreed=agreed if b.inside and n >= top else None)
        for n, (b, agreed) in enumerate(zip(blocks, quick, strict=True))
    ]
    if _at_stake(blocks, quick) < settings.second_opinion_words:
        return marked, None
    try:
        other = _by_trafilatura(text)
    except _FAILURES as error:
        return marked, f"{type(error).__name__}: {error}"
    if not other:
        return marked, None
    agreed = _stand_in(folded, other)
    return [replace(b, agreed=a) for b, a in zip(blocks, agreed, strict=True)], None


def _at_stake(blocks: Sequence[Block], quick: Sequence[bool]) -> int:
    """Words that one opinion takes for text and that stand outside the article's element."""
    return sum(
        describe(block.text).count
        for block, agreed in zip(blocks, quick, strict=True)
        if agreed and not block.inside and block.links < _LINKED
    )


_LINKED = 0.5
"""Share of a line's letters that are links, from which it leads elsewhere whoever takes it."""


def _stand_in(folded: Sequence[str], text: str) -> list[bool]:
    """Whether each of the folded lines stands in a text."""
    if not text:
        return [False] * len(folded)
    lines = [fold(line.lstrip("-• ")) for line in text.splitlines()]
    known, whole = frozenset(lines), " ".join(filter(None, lines))
    return [_is_in(line, known, whole) for line in folded]


def _is_in(line: str, lines: frozenset[str], whole: str) -> bool:
    """Short lines must be lines of the other text, longer ones may stand within it."""
    if line in lines:
        return True
    return len(line) > 25 and line[:_PROBE] in whole and line[-_PROBE:] in whole


def _by_trafilatura(text: str) -> str:
    """What trafilatura extracts."""
    from trafilatura import extract  # here, for plain text needs none of its second to load

    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    return extract(page, include_comments=False, include_formatting=False, fast=True) or ""
