"""Who is cited, on what terms, and where reporting finally rests."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from variorum.model.article import ArticleId, Span

Manner = Literal["direct", "indirect", "mixed", "declined"]
AttributionType = Literal[
    "communication", "attitude", "factive", "control", "appearance", "evaluation"
]
SourceKind = Literal["person", "organisation", "document", "outlet", "group", "unnamed"]


class Attribution(Struct, frozen=True, kw_only=True):
    """One citing of a source: source, cue and content, each as spans of one article."""

    manner: Manner
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    terms: str | None = None


class TypedAttribution(Struct, frozen=True, kw_only=True):
    """An attribution in the full sense, which need not cite anybody ("she hopes to win")."""

    type: AttributionType
    attribution: Attribution


class Citation(Struct, frozen=True, kw_only=True):
    """An attribution and what its article says of the source; not yet joined across versions.

    Attributes:
        name: fullest form in the article ("Station Officer Ingrid Solheim"), when named.
        role: "fire brigade spokeswoman"; organisation: "Northgate Museum".
    """

    attribution: Attribution
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    named: bool
    kind: SourceKind


class Source(Struct, frozen=True, kw_only=True):
    """One source across all versions of a story.

    ``heard_by``: who has it first-hand as far as descent tells, versions or missing originals by
    id; ``repeated_by``: versions that have it from one of these.
    """

    id: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    named: bool
    kind: SourceKind
    terms: str | None = None
    attributions: tuple[Attribution, ...] = ()
    heard_by: tuple[str, ...] = ()
    repeated_by: tuple[ArticleId, ...] = ()


class Credit(Struct, frozen=True):
    """An article's own statement of where its text, or a part of it, comes from."""

    article: ArticleId
    credited: str
    span: Span | None = None


class Origin(Struct, frozen=True, kw_only=True):
    """Where reporting finally rests; ``articles`` are all versions that rest on it."""

    id: str
    label: str
    articles: tuple[ArticleId, ...]
    sources: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class OriginCount(Struct, frozen=True):
    """The number of independent origins as a range."""

    least: int
    most: int
