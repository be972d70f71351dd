"""The sentence on top: how many articles, on how many origins, and how much is unnamed."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Disagreement, Origin, Story

_STATUS_ORDER = {"conflict": 0, "slip": 1, "revision": 2}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The counts that the sentence is made of.

    ``citings`` are attributions in all versions; ``unnamed`` those to unnamed sources.
    """

    articles: int
    least: int
    most: int
    origins: tuple[Origin, ...]
    sources: int
    unnamed_sources: int
    citings: int
    unnamed: int

    @property
    def count_words(self) -> str:
        """The count of origins in words: "3 origins", "3 to 4 origins".

        >>> Verdict(1, 0, 0, (), 0, 0, 0, 0).count_words
        'origins not determined'
        """
        if not self.most:
            return "origins not determined"
        many = "origin" if self.most == 1 else "origins"
        if self.least == self.most:
            return f"{self.most} {many}"
        return f"{self.least} to {self.most} {many}"

    @property
    def article_words(self) -> str:
        """The count of articles in words: "1 article", "12 articles"."""
        return counted(self.articles, "article")

    @property
    def unnamed_words(self) -> str:
        """The share of unnamed sourcing, with its counts."""
        if not self.citings:
            return "No source is cited in a form that was recognised."
        if not self.unnamed:
            return f"All {counted(self.sources, 'source')} cited are named."
        share = round(100 * self.unnamed / self.citings)
        return (
            f"{self.unnamed_sources} of {counted(self.sources, 'source')} "
            f"{'is' if self.unnamed_sources == 1 else 'are'} unnamed; to them "
            f"{'goes' if self.unnamed == 1 else 'go'} {self.unnamed} of "
            f"{counted(self.citings, 'attribution')} ({share} %)."
        )


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict(story: Story) -> Verdict:
    """Count what the sentence on top says."""
    unnamed = [s for s in story.sources if not s.named]
    return Verdict(
        articles=len(story.articles),
        least=story.origin_count.least,
        most=story.origin_count.most,
        origins=tuple(sorted(story.origins, key=lambda o: -len(o.articles))),
        sources=len(story.sources),
        unnamed_sources=len(unnamed),
        citings=sum(len(s.attributions) for s in story.sources),
        unnamed=sum(len(s.attributions) for s in unnamed),
    )


def ranked(disagreements: tuple[Disagreement, ...]) -> list[Disagreement]:
    """Conflicts before slips before revisions, the surest first."""
    return sorted(disagreements, key=lambda d: (_STATUS_ORDER[d.status], -d.confidence))
