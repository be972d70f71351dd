"""Who is cited for a piece of text, looked up by its place."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.model import ArticleId, Attribution, Source, Span


@dataclass(frozen=True, slots=True)
class Cited:
    """One attribution's content at one place, and the source it is put to."""

    span: Span
    source: Source
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Register:
    """All attributed content of a story, by article, in order of place."""

    by_article: Mapping[ArticleId, tuple[Cited, ...]]
    starts: Mapping[ArticleId, tuple[int, ...]]

    def over(self, span: Span) -> list[Cited]:
        """Attributed content that overlaps a span, the longest overlap first."""
        cited = self.by_article.get(span.article, ())
        upto = bisect_right(self.starts.get(span.article, ()), span.end)
        found = [c for c in cited[:upto] if c.span.overlaps(span)]
        return sorted(found, key=lambda c: (-_shared(c.span, span), c.span.start, c.source.id))

    def source_of(self, span: Span) -> str | None:
        """The source cited for more than half of a span, if any."""
        found = self.over(span)
        if not found or 2 * _shared(found[0].span, span) <= span.end - span.start:
            return None
        return found[0].source.id


def register(sources: Iterable[Source]) -> Register:
    """Index the content of all attributions."""
    cited: dict[ArticleId, list[Cited]] = defaultdict(list)
    for source in sources:
        for attribution in source.attributions:
            for span in attribution.content:
                cited[span.article].append(Cited(span, source, attribution))
    ordered = {
        article: tuple(sorted(found, key=lambda c: (c.span, c.source.id)))
        for article, found in sorted(cited.items())
    }
    return Register(ordered, {a: tuple(c.span.start for c in cs) for a, cs in ordered.items()})


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
