"""What the templates are given: one frozen view a story, all words chosen and all links made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model import Article, Caption, Furniture, Moment, Notice
from variorum.report.marks import Paragraph
from variorum.report.quotations import QuotationView
from variorum.report.refs import Badge, Place, Ref, Said
from variorum.report.timeline_picture import TimelinePicture
from variorum.report.tree_map import Letters, TreeMap
from variorum.report.tree_picture import TreePicture
from variorum.report.verdict import Verdict


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin with the versions that rest on it and the sources it consists of."""

    badge: Badge
    anchor: str
    versions: tuple[Ref, ...]
    sources: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeItem:
    """One row of the tree as text; ``lines`` say what it was made from."""

    ref: Ref
    depth: int
    probability: float | None
    own: bool
    when: str
    lines: tuple[LineView, ...]
    badges: tuple[Badge, ...]
    closes: int


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of descent in words, with its evidence."""

    parent: Ref
    words: str
    shared: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One value: who has it, and its words in context; ``place`` is its letter."""

    value: str
    place: str
    said: tuple[Said, ...]
    places: tuple[Place, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A disagreement, or a variant (then without status and confidence)."""

    anchor: str
    kind: str
    about: str
    status: str
    confidence: float | None
    sides: tuple[SideView, ...]
    first_changed_in: Ref | None
    first_letters: Letters | None
    other_letters: Letters | None


@dataclass(frozen=True, slots=True)
class CitingView:
    """One wording that a source is cited with, and where; ``how``: the manner in a word."""

    how: str
    said: Said


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its terms by version, who heard it, and everything it is cited for.

    Each version stands with the link to its first citing. ``quotations`` stand in several
    versions, ``citings`` are all else.
    """

    anchor: str
    name: str
    role: str
    kind: str
    named: bool
    terms: tuple[tuple[str, tuple[Place, ...]], ...]
    versions: tuple[Place, ...]
    heard: tuple[Place, ...]
    repeated: tuple[Place, ...]
    cited: int
    quotations: tuple[QuotationView, ...]
    citings: tuple[CitingView, ...]


@dataclass(frozen=True, slots=True)
class UnnamedView:
    """An unnamed source, its terms, and every place that cites it."""

    name: str
    href: str
    terms: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in one reading's words, with the origins it rests on and its readings."""

    text: str
    badges: tuple[Badge, ...]
    places: tuple[Place, ...]

    @property
    def origin_count(self) -> int:
        """How many origins it rests on; 0 where that is not known."""
        return len(self.badges)


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change from parent to child, with the words on both sides where there are any."""

    anchor: str
    kind: str
    words: str
    note: str
    parent: Said | None
    child: Said | None


@dataclass(frozen=True, slots=True)
class ChildView:
    """What one version did with what it was made from."""

    ref: Ref
    lines: tuple[LineView, ...]
    changes: tuple[tuple[str, tuple[ChangeView, ...]], ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """A missing original pieced together; each piece with the versions that attest it."""

    ref: Ref
    anchor: str
    probability: float
    descendants: tuple[Ref, ...]
    evidence: tuple[str, ...]
    pieces: tuple[tuple[str, tuple[Place, ...]], ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    """A moment of the timeline with its readings."""

    anchor: str
    number: int
    when: str
    moment: Moment
    said: tuple[Said, ...]
    dated_by: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """A sentence of the brief, where it stands, and on which origins it rests."""

    text: str
    place: Place
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article to be read, with its findings; ``lang`` where it is not English."""

    article: Article
    lang: str
    ref: Ref
    anchor: str
    link: str
    published: str
    updated: str
    badges: tuple[Badge, ...]
    own: bool
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    captions: tuple[Caption, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """Everything the page says of one story."""

    key: str
    compact: bool
    title: str
    verdict: Verdict
    origins: tuple[OriginView, ...]
    joins: tuple[tuple[Ref, Ref, float, str], ...]
    trees: Mapping[str, TreePicture]
    tree: tuple[TreeItem, ...]
    map: TreeMap | None
    disagreements: tuple[DifferenceView, ...]
    variants: tuple[DifferenceView, ...]
    brief: tuple[BriefView, ...]
    sources: tuple[SourceView, ...]
    unnamed: tuple[UnnamedView, ...]
    claims: tuple[ClaimView, ...]
    children: tuple[ChildView, ...]
    missing: tuple[MissingView, ...]
    timelines: Mapping[str, TimelinePicture]
    moments: tuple[MomentView, ...]
    phases: tuple[tuple[str, tuple[Ref, ...], tuple[str, ...]], ...]
    publications: tuple[Ref, ...]
    articles: tuple[ArticleView, ...]
