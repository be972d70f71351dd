"""Attributions: who is cited, by which cue, for which content, on which terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Annotations, Article, Attribution, Citation, Manner, Span
from variorum.settings import SourcesSettings
from variorum.sources import verbs
from variorum.sources.cast import gather_cast
from variorum.sources.clauses import Clause, find_clauses
from variorum.sources.content import cut_short, next_report
from variorum.sources.discourse import identify_all
from variorum.sources.forms import by_form
from variorum.sources.grammar import Bounds, Tree, plant, verb_group
from variorum.sources.joined import split_joined
from variorum.sources.nouns import NOBODY
from variorum.sources.quoted import attach_quotations
from variorum.sources.speakers import Identity
from variorum.sources.terms import condition_of, find_terms

_WORD = re.compile(r"\w+")


def find_citations(
    article: Article, annotations: Annotations, settings: SourcesSettings
) -> tuple[Citation, ...]:
    """All attributions of one article that cite somebody, in order, with what it says of each."""
    tree = plant(article.text, annotations)
    conditions: dict[str, str] = {}
    said: list[tuple[Clause, Identity]] = []
    for clause, identity in reports(tree, annotations):
        condition = condition_of(tree, clause)
        if identity is not None and condition is not None:
            conditions.setdefault(identity.key, condition)
        elif identity is not None and _speaks(tree, clause, identity):
            said.append((clause, identity))
    return tuple(_citation(article.id, tree, c, i, conditions.get(i.key)) for c, i in said)


def reports(tree: Tree, annotations: Annotations) -> list[tuple[Clause, Identity | None]]:
    """All reporting clauses and who speaks; None where that is the article's own "we"."""
    clauses = attach_quotations(tree, _apart(tree, by_form(tree, find_clauses(tree))))
    cast = gather_cast(tree, annotations.names)
    clauses = split_joined(tree, cast, clauses)
    return list(zip(clauses, identify_all(tree, cast, clauses), strict=True))


def _apart(tree: Tree, clauses: Sequence[Clause]) -> list[Clause]:
    """Clauses that run into the next report of the same speaker, each with its own content."""
    found = {c.cue_at: c for c in sorted(clauses, key=lambda c: c.declined)}
    for at in sorted(found):
        clause = found[at]
        stop = next_report(tree, at, clause.content)
        if stop is None:
            continue
        found[at] = replace(clause, content=cut_short(tree, at, clause.content))
        after = found.get(stop, Clause(stop, verb_group(tree, stop), None, None, ()))
        taken = _inside(tree, after, clause) and not _names_its_own(tree, after)
        if after.head is None or taken:
            found[stop] = replace(after, head=clause.head, source=clause.source)
    return [found[at] for at in sorted(found)]


def _names_its_own(tree: Tree, clause: Clause) -> bool:
    """Whether a participle has its source for an object: "citing an official", "relying on"."""
    token = tree.tokens[clause.cue_at]
    lemma = verbs.lemma(token.text, token.lemma)
    return lemma in ("cite", "quote", "rely") and (clause.head or 0) > clause.cue_at


def _inside(tree: Tree, clause: Clause, other: Clause) -> bool:
    """Whether a parser took the source of a clause from what the clause before it says."""
    return clause.head is not None and any(
        s <= tree.tokens[clause.head].start < e for s, e in other.content
    )


def _speaks(tree: Tree, clause: Clause, identity: Identity) -> bool:
    """Whether an unknown noun can be a speaker: things "show" and "deny", only speakers "say"."""
    if clause.head is not None and tree.lower(clause.head) in NOBODY:
        return False
    if identity.known or identity.name or not identity.role:
        return True
    if manner_of(tree, clause.content) in ("direct", "mixed"):
        return True
    token = tree.tokens[clause.cue_at]
    return token.text.lower() == "according" or verbs.lemma(token.text, token.lemma) in verbs.CORE


def _citation(
    article: str, tree: Tree, clause: Clause, identity: Identity, condition: str | None
) -> Citation:
    return Citation(
        attribution=Attribution(
            manner="declined" if clause.declined else manner_of(tree, clause.content),
            source=_span(article, clause.source),
            cue=_span(article, clause.cue),
            content=tuple(Span(article, *c) for c in clause.content),
            terms=find_terms(tree, clause) or condition,
        ),
        name=identity.name,
        role=identity.role,
        organisation=identity.organisation,
        named=identity.named,
        kind=identity.kind,
    )


def _span(article: str, bounds: Bounds | None) -> Span | None:
    return Span(article, *bounds) if bounds is not None else None


def manner_of(tree: Tree, content: Sequence[Bounds]) -> Manner:
    """Direct when all words of a content are quoted, mixed when some are."""
    words = quoted = 0
    for start, end in content:
        for word in _WORD.finditer(tree.text, start, end):
            words += 1
            quoted += _is_quoted(tree, word.start())
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def _is_quoted(tree: Tree, at: int) -> bool:
    after = bisect_right(tree.quotations, at, key=lambda q: q.start)
    return after > 0 and at < tree.quotations[after - 1].end
