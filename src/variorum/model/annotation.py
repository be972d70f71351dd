"""What the language tools say of one article's text.

Plain data: later stages do not know which parser made it. All offsets are code
points of ``Article.text``; all token numbers index ``Annotations.tokens``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from variorum.model.article import ArticleId


class Token(Struct, frozen=True, array_like=True):
    """One token. ``pos`` and ``dep`` are Universal Dependencies / spaCy labels.

    ``head`` is the number of the governing token; a root is its own head.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Sentence(Struct, frozen=True, array_like=True):
    """One sentence: code points ``[start, end)`` and tokens ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


class Name(Struct, frozen=True, array_like=True):
    """A named thing; ``label`` is the parser's (PERSON, ORG, GPE, ...)."""

    start: int
    end: int
    label: str
    first: int
    last: int


class Quotation(Struct, frozen=True, array_like=True):
    """Words in quotation marks: ``[start, end)`` with marks, the inner ones without.

    ``continued`` tells that the next paragraph's quotation goes on with it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continued: bool = False


class Quantity(Struct, frozen=True, kw_only=True):
    """A number with its bounds and unit, as the text has it.

    Attributes:
        low, high: the values that the words allow, in ``unit``; equal when exact,
            infinite for one-sided bounds ("at least 14": 14, inf).
        unit: canonical unit ("m", "km/h", "USD", "percent", "percentage-point"),
            or None for a plain count.
        counted: lemma of the noun that is counted or measured ("hospital"), if any.
        approximate: "about", "some", "nearly", "dozens".
        step: the last place stated, in ``unit``: 100 for "2,400", 1e8 for "2.4bn"; 0 unknown.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str | None = None
    counted: str | None = None
    approximate: bool = False
    step: float = 0.0


TimeKind = Literal["date", "time", "duration", "set"]


class TimeExpression(Struct, frozen=True, kw_only=True):
    """A time expression; ``from_`` and ``to`` bound what it can mean, inclusive, ISO 8601.

    Both are None where it cannot be resolved ("recently", no publication date).
    ``value`` is the TIMEX3 value where one exists.
    """

    start: int
    end: int
    kind: TimeKind
    value: str | None = None
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Annotations:
    """All annotations of one article; ``vectors``: unit rows, shape (n_sentences, 384)."""

    article: ArticleId
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    vectors: NDArray[np.float32]
