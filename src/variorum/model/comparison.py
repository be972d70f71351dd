"""Two versions laid side by side."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from variorum.model.article import Article, Span
from variorum.model.versions import How

RowKind = Literal["kept", "changed", "added", "cut"]
Relation = Literal["made-from", "either-way", "siblings", "independent"]


class ComparedRow(Struct, frozen=True, kw_only=True):
    """Sentences that tell the same; only one side where the other has none (cut, added).

    ``left_changed`` and ``right_changed`` are the runs of words that the other has not.
    ``moved``: it stands in another order than in the left version.
    """

    kind: RowKind
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    left_changed: tuple[Span, ...] = ()
    right_changed: tuple[Span, ...] = ()
    moved: bool = False


class Comparison(Struct, frozen=True, kw_only=True):
    """Two versions, sentence by sentence, and what the one is to the other.

    Attributes:
        left: the parent where one was made from the other, else the first that was named.
        relation: ``made-from``: right was made from left; ``either-way``: one was made from
            the other, and which was first is open; ``siblings``: both were made from a text
            that is not here.
        probability: of ``relation``, in [0, 1].
        how: for ``made-from`` and ``either-way``.
        shared: share of the right version's words that stand in the left one.
    """

    left: Article
    right: Article
    relation: Relation
    probability: float
    how: How | None = None
    shared: float = 0.0
    evidence: tuple[str, ...] = ()
    rows: tuple[ComparedRow, ...] = ()
