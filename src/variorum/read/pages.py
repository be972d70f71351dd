"""The shapes of this stage: a page is blocks in reading order, with what its head says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from variorum.read.stamps import Kind, Stamp

Role = Literal["text", "headline", "byline", "date", "caption", "furniture"]


class Block(Struct, frozen=True):
    """One paragraph or line of a page, before it is known what it is.

    Attributes:
        text: cleaned, on one line.
        where: place on the page, for ``published_from``: "text line 3", "page line 12".
        tag: "p", "h1" .. "h6", "li", "figcaption"; "p" for plain text.
        region: why the markup puts it outside the article ("navigation", "comments",
            "related-link", ...), or None; plain text never knows.
        hint: what the markup calls it: "byline", "date", "caption", "standfirst", or None.
        links: share of its letters that are links, 0 to 1.
        gap: whether a blank line stands before it (markup: always).
        inside: whether it stands in the element that holds the article (plain text: always).
        agreed: whether another extractor takes it for text; None where none was asked.
        times: machine-readable times of ``<time>`` elements and itemprops in it, each with
            "published" or "updated" where the markup says which.
    """

    text: str
    where: str
    tag: str = "p"
    region: str | None = None
    hint: str | None = None
    links: float = 0.0
    gap: bool = True
    inside: bool = True
    times: tuple[tuple[str, Kind], ...] = ()
    agreed: bool | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page or record, before its furniture is told from its article.

    Attributes:
        titles: what the head calls the headline, surest first.
        stamps: times that the head or the record gives.
        marked_up: whether the blocks come from markup; plain text has to be read by form.
        whole: the record gives the article's text apart from all else; nothing is dropped.
        record: the record's own id in an archive, a feed or an agency's service.
        fetched: ISO 8601 time at which the page was got, where that is known.
        version: the version that an agency's item says it is.
    """

    path: str
    blocks: tuple[Block, ...]
    titles: tuple[str, ...] = ()
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    stamps: tuple[Stamp, ...] = ()
    marked_up: bool = False
    whole: bool = False
    name: str | None = None
    record: str | None = None
    fetched: str | None = None
    version: str | None = None
    doubts: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Known:
    """What the run's other pages tell: folded lines.

    Attributes:
        recurring: furniture of this page's outlet.
        names: outlets and agencies of the run; such a name below an article is its credit.
    """

    recurring: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


class Placed(Struct, frozen=True):
    """A block and what it is; ``why`` is the reason where it is furniture."""

    block: Block
    role: Role
    why: str = ""
