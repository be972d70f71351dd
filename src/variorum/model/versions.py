"""Versions of a story: passages, edges, missing originals, drift."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from variorum.model.article import ArticleId, Span

How = Literal["verbatim", "light-edit", "abridged", "rewrite", "merged"]
DriftKind = Literal[
    "attribution-dropped",
    "terms-changed",
    "quote-altered",
    "quote-paraphrased",
    "speaker-changed",
    "number-changed",
    "date-changed",
    "name-changed",
    "certainty-changed",
    "negation-changed",
    "loaded-words-added",
    "passage-added",
    "passage-cut",
    "extraction-fault?",
]


class Passage(Struct, frozen=True):
    """Two sentences of two versions that tell the same; no direction is said.

    ``wording`` is the share of words in common (1.0: word for word), ``meaning`` the
    cosine of the sentence vectors. Sentence numbers index ``Annotations.sentences``.
    """

    a: ArticleId
    a_sentence: int
    b: ArticleId
    b_sentence: int
    wording: float
    meaning: float


class Edge(Struct, frozen=True, kw_only=True):
    """``child`` was made from ``parent``; ``shared``: share of the child's words in the parent.

    ``stability``: share of runs on sentences drawn again with replacement in which the edge
    stands. It says how much hangs on a few sentences, ``probability`` how likely the edge is.
    """

    child: ArticleId
    parent: ArticleId
    how: How
    probability: float
    shared: float
    evidence: tuple[str, ...] = ()
    stability: float | None = None


class WitnessedText(Struct, frozen=True):
    """A piece of a missing original, and the spans that attest it."""

    text: str
    witnesses: tuple[Span, ...]


class MissingOriginal(Struct, frozen=True, kw_only=True):
    """A parent that is not among the articles; ``descendants`` are its direct ones.

    ``made_from``: the article that it was itself made from, where the text tells.
    """

    id: str
    label: str
    probability: float
    descendants: tuple[ArticleId, ...]
    evidence: tuple[str, ...] = ()
    text: tuple[WitnessedText, ...] = ()
    made_from: ArticleId | None = None


class Versions(Struct, frozen=True):
    """The family tree of one story."""

    edges: tuple[Edge, ...] = ()
    missing_originals: tuple[MissingOriginal, ...] = ()
    independent: tuple[ArticleId, ...] = ()


class Drift(Struct, frozen=True, kw_only=True):
    """What changed from parent to child; ``parent`` may be a missing original's id."""

    child: ArticleId
    parent: str
    kind: DriftKind
    child_span: Span | None = None
    parent_span: Span | None = None
    note: str = ""
