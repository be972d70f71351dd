"""An article cut into sentences, for search and reading; no finding rests on these cuts.

They are cut by rule, for the parser is not run again for an export.
"""

from __future__ import annotations

import re

from variorum.brief.sentences import ABBREVIATED
from variorum.model import Article

_END = re.compile(r"[.!?…][”\"’')\]]*(?=\s+[“\"‘'(\[]?[^\Wa-z_])|(?=\n\n)")
_LAST_WORD = re.compile(r"(\w+)\.[”\"’')\]]*$")

Bounds = tuple[int, int]


def sentences_of(article: Article) -> list[Bounds]:
    """Offsets of the sentences, in order; together they hold all but white space."""
    return cut_sentences(article.text, 0, len(article.text))


def cut_sentences(text: str, start: int, end: int) -> list[Bounds]:
    """Cut a stretch of text by rule.

    >>> cut_sentences("Dr. Oda ran. “Why?” he asked.", 0, 29)
    [(0, 12), (13, 29)]
    """
    ends = [m.end() for m in _END.finditer(text, start, end) if not _abbreviated(text, m.end())]
    bounds = zip([start, *ends], [*ends, end], strict=True)
    stripped = (_strip(text, a, b) for a, b in bounds)
    return [(a, b) for a, b in stripped if a < b]


def _abbreviated(text: str, end: int) -> bool:
    """Whether a full stop ends a title or an initial, and no sentence."""
    last = _LAST_WORD.search(text, max(0, end - 20), end)
    return last is not None and (last[1].lower() in ABBREVIATED or len(last[1]) == 1)


def _strip(text: str, start: int, end: int) -> Bounds:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
