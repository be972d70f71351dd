"""Quotations that a child tells in its own words, the marks gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.claims.cited import Register
from variorum.claims.lexicon import REPORTING
from variorum.claims.lines import Line
from variorum.claims.quotes import Sayings
from variorum.claims.steps import Step
from variorum.model import ArticleId, Drift, Quotation, Span
from variorum.settings import ClaimsSettings


@dataclass(frozen=True, slots=True)
class Said:
    """Which saying stands at a place, and which sayings an article has in marks, by number."""

    at: Mapping[Span, int]
    quoted: Mapping[ArticleId, frozenset[int]]

    def quotes(self, article: ArticleId, span: Span) -> bool:
        """Whether an article has in marks, anywhere, what stands at a place of any article."""
        number = self.at.get(span)
        return number is not None and number in self.quoted.get(article, ())


def index_said(sayings: Sayings) -> Said:
    """Index a story's sayings by place and by article."""
    at = {s: n for n, group in enumerate(sayings.groups) for w in group for s in sayings.places[w]}
    quoted: dict[ArticleId, set[int]] = {}
    for span, number in at.items():
        quoted.setdefault(span.article, set()).add(number)
    return Said(at, {article: frozenset(numbers) for article, numbers in quoted.items()})


def quotes_retold(
    step: Step, said: Said, cited: Register, settings: ClaimsSettings
) -> Iterator[Drift]:
    """Sentences of the child that report what the parent quotes, one finding a quotation.

    A child that quotes the saying anywhere has not turned it into reported speech.
    """
    edge, lines = step.edge, step.lines
    done: set[Span] = set()
    for number, sentence in step.joined:
        child = lines.lines[lines.at[edge.child, number]]
        parent = lines.lines[lines.at[edge.parent, sentence]]
        if not parent.quotations:
            continue
        here, there = step.spans(number, sentence)
        if child.quotations or not _reported(child, here, cited):
            continue
        for q in parent.quotations:
            span = Span(edge.parent, there.start + q.inner_start, there.start + q.inner_end)
            told = span in done or said.quotes(edge.child, span)
            if told or not _retells(child, parent, q, settings):
                continue
            done.add(span)
            yield Drift(
                child=edge.child,
                parent=edge.parent,
                kind="quote-paraphrased",
                child_span=here,
                parent_span=span,
                note="",
            )


def _reported(child: Line, here: Span, cited: Register) -> bool:
    says = any(t.pos == "VERB" and t.lemma.lower() in REPORTING for t in child.tokens)
    return says or bool(cited.over(here))


def _retells(child: Line, parent: Line, quotation: Quotation, settings: ClaimsSettings) -> bool:
    inside = parent.covered(quotation.inner_start, quotation.inner_end)
    if len(inside) < settings.retold_words:
        return False
    words = {parent.keys[i] for i in inside if parent.words.content[i]}
    shared = words.intersection(child.keys)
    return len(shared) >= settings.retold_shared and len(shared) >= settings.retold_share * len(
        words
    )
