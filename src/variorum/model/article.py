"""What was read: articles, the lines left out of them, and what went wrong.

Every finding of every later stage is a ``Span`` of an article's ``text``.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

ArticleId = str
Progress = Callable[[str, int, int], None]
"""Told ``(stage, done, total)`` as a run goes on."""


class Span(Struct, frozen=True, array_like=True, order=True):
    """Code points ``[start, end)`` of one article's ``text``; in JSON ``[id, start, end]``."""

    article: ArticleId
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point of one article."""
        return (
            self.article == other.article
            and min(self.end, other.end) - max(self.start, other.start) > 0
        )


class Furniture(Struct, frozen=True):
    """A line of the page that is not the article, and why it was left out."""

    line: str
    why: str


class Caption(Struct, frozen=True):
    """A picture's caption; ``credit`` is who made the picture, not who made the text."""

    line: str
    credit: str | None = None


class Article(Struct, frozen=True, kw_only=True):
    """One article as read from one file, page or record.

    Attributes:
        id: the file's stem, made unique within the run.
        path: where it was read from, as the user gave it; ``-`` for standard input.
        text: paragraphs with one blank line between them; headline, byline, date
            lines, captions and furniture are not in it but in their own fields.
        published: ISO 8601, no more exact than the page; never guessed.
        published_from: which part of the page said so.
        language: ISO 639-1 code, or None where it cannot be told.
        record: the record's id in an archive, a feed or an agency's service.
        fetched: ISO 8601 time at which an archive or ``--fetch`` got the page.
        version: the version that an agency's item says it is.
        published_bounds: where ``published`` is None, the days between which it lies: no
            earlier than what the text tells as past, no later than when it was fetched.
        doubtful: another extractor takes much other text for the article, so that passages
            may be missing from ``text``, or be no part of the article.
    """

    id: ArticleId
    path: str
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    published_from: str | None = None
    language: str | None = None
    text: str
    furniture: tuple[Furniture, ...] = ()
    captions: tuple[Caption, ...] = ()
    record: str | None = None
    fetched: str | None = None
    version: str | None = None
    published_bounds: tuple[str | None, str | None] | None = None
    doubtful: bool = False


class Notice(Struct, frozen=True, kw_only=True):
    """Something a user must know: what was not read, not known, or doubtful."""

    code: str
    article: ArticleId | None = None
    message: str


class Reading(Struct, frozen=True):
    """How one version has something: a span, and the source it cites for it, if any."""

    span: Span
    source: str | None = None
