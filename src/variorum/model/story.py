"""Stories: which articles tell of one event, and all that was found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct

from variorum.model.annotation import Annotations
from variorum.model.article import Article, ArticleId, Span
from variorum.model.claim import Claim, Disagreement, Variant
from variorum.model.source import Credit, Origin, OriginCount, Source
from variorum.model.timeline import BriefSentence, Moment
from variorum.model.versions import Drift, Versions


class Join(Struct, frozen=True):
    """Why two articles stand in one story; ``score`` in [0, 1]."""

    a: ArticleId
    b: ArticleId
    score: float
    evidence: str


class Phase(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Days of a story, first and last inclusive, told in one go; ISO 8601.

    ``new``: names and numbers that several of its articles have and none before it had;
    of the first phase none are listed.
    """

    id: str
    from_: str
    to: str
    articles: tuple[ArticleId, ...]
    new: tuple[str, ...] = ()


class Group(Struct, frozen=True, kw_only=True):
    """The articles of one story, in reading order of their ids, before they are studied."""

    id: str
    title: str
    articles: tuple[ArticleId, ...]
    why_together: tuple[Join, ...] = ()
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)  # eq: annotations hold arrays
class StoryTexts:
    """One story's articles, in the order of their ids, and their annotations."""

    articles: tuple[Article, ...]
    annotations: Mapping[ArticleId, Annotations]

    def article(self, article_id: ArticleId) -> Article:
        """The article of that id; ``KeyError`` when the story has none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def sentence_span(self, article_id: ArticleId, number: int) -> Span:
        """Where sentence ``number`` of an article stands."""
        sentence = self.annotations[article_id].sentences[number]
        return Span(article_id, sentence.start, sentence.end)

    def words(self, span: Span) -> str:
        """The words at a span."""
        return self.article(span.article).text[span.start : span.end]


class Story(Struct, frozen=True, kw_only=True):
    """One event's articles and all that was found in them."""

    id: str
    title: str
    articles: tuple[ArticleId, ...]
    why_together: tuple[Join, ...] = ()
    phases: tuple[Phase, ...] = ()
    versions: Versions = Versions()
    drift: tuple[Drift, ...] = ()
    credits: tuple[Credit, ...] = ()
    sources: tuple[Source, ...] = ()
    origins: tuple[Origin, ...] = ()
    origin_count: OriginCount
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    variants: tuple[Variant, ...] = ()
    timeline: tuple[Moment, ...] = ()
    brief: tuple[BriefSentence, ...] = ()
