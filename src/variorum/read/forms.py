# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""What a line looks like: the features by which furniture and article are told apart."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from variorum.text.normalise import words
from variorum.text.outlets import SIGNED

_TERMINAL = re.compile(r"""[.!?…。！？:;,—-]["'”’»)\]*]*$""")
_SENTENCE_END = re.compile(r"""[.!?…。！？]["'”’»)\]*]*$""")
_SEPARATORS = re.compile(r"\s[|·•>»›/~\\<«‹–—]+\s|\s-\s|[|·•»›]|\s{3,}")
_STOP = frozenset(
    "the a an of and or to in on at by for from with as is are was were be been has have had it its "
    "this that these those he she they we you i his her their our your not no but if so do does did "
    "will would can could may might should must than then there here who what when where why how "
    "all more most about after before into over up out new one two also just says said say".split()
)


_SIGNED_WORDS = 8  # of a line at least for its last name to sign it


class LineForm(Struct, frozen=True):
    """The form of one line.

    Attributes:
        count: its words.
        sentence: it ends as a sentence does.
        open_end: it ends neither as a sentence nor with a comma, colon or dash.
        separators: signs that part short pieces: bars, arrows, slashes, wide gaps.
        capitals: share of its words (of four letters or more) that begin with a capital.
        content: stems of its content words, for comparing lines with the body.
    """

    count: int
    sentence: bool
    open_end: bool
    separators: int
    capitals: float
    content: frozenset[str]


@lru_cache(maxsize=65536)
def describe(text: str) -> LineForm:
    """The form of a line.

    >>> describe("News | Sport | Weather").separators
    2
    >>> describe("Nobody was hurt when the old bridge came down, police said. - OPA").sentence
    True
    """
    tokens = words(text)
    told = SIGNED.sub("", text) if len(tokens) >= _SIGNED_WORDS else text
    long_words = re.findall(r"[^\W\d_]{4,}", text)
    capital = sum(word[0].isupper() for word in long_words)
    return LineForm(
        count=len(tokens),
        sentence=bool(_SENTENCE_END.search(told)),
        open_end=not _TERMINAL.search(told),
        separators=len(_SEPARATORS.findall(text)),
        capitals=capital / len(long_words) if long_words else 0.0,
        content=frozenset(map(_stem, filter(_has_content, tokens))),
    )


def coverage(line: LineForm, vocabulary: frozenset[str]) -> float:
    """Share of a line's content words that a vocabulary of stems has; 0 for a line without any."""
    return len(line.content & vocabulary) / len(line.content) if line.content else 0.0


def _has_content(token: str) -> bool:
    return token not in _STOP and (len(token) > 2 or token.isdigit())


def _stem(token: str) -> str:
    """First five letters without a possessive: enough to match "recall" with "recalled"."""
    return token.removesuffix("'s")[:5]
