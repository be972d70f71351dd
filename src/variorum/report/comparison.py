"""A comparison in words and marked pieces, for terminal and page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Article, ComparedRow, Comparison, Span

_HOW = {
    "verbatim": "word for word",
    "light-edit": "lightly edited",
    "abridged": "abridged",
    "rewrite": "told anew",
    "merged": "with other material",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text that the other version has, or has not."""

    text: str
    changed: bool


def verdict_words(found: Comparison) -> str:
    """The verdict as one sentence."""
    left, right = name_of(found.left), name_of(found.right)
    how = f" ({_HOW[found.how]})" if found.how else ""
    share = f"{100 * found.probability:.0f} %"
    if found.relation == "made-from":
        # Two texts cannot tell of a third: siblings of a lost one look like parent and child.
        return (
            f"{right} was made from {left}{how}, or both from one that is not here; "
            f"probability that they share their text {share}."
        )
    if found.relation == "either-way":
        return (
            f"One of {left} and {right} was made from the other{how}, probability {share}; "
            "which was first is open."
        )
    if found.relation == "siblings":
        return f"{left} and {right} were made from a text that is not here, probability {share}."
    return f"Neither of {left} and {right} was made from the other, probability {share}."


def name_of(article: Article) -> str:
    """An article's id, with its outlet where that is known."""
    return f"{article.id} ({article.outlet})" if article.outlet else article.id


def counts_words(found: Comparison) -> str:
    """How many rows of each kind, and how many of them moved."""
    made = found.relation == "made-from"
    names = {
        "kept": "kept",
        "changed": "changed",
        "added": "added" if made else "only in the second",
        "cut": "cut" if made else "only in the first",
    }
    counts = {kind: sum(r.kind == kind for r in found.rows) for kind in names}
    parts = [f"{counts[kind]} {name}" for kind, name in names.items() if counts[kind]]
    moved = sum(r.moved for r in found.rows)
    if moved:
        parts.append(f"{moved} moved")
    return f"Sentences: {', '.join(parts)}." if parts else "Neither has any sentence."


def marked(article: Article, spans: Sequence[Span], changed: Sequence[Span]) -> list[Marked]:
    """The words at ``spans`` cut where changed ones begin and end; one blank between spans."""
    pieces: list[Marked] = []
    for span in spans:
        if pieces:
            pieces.append(Marked(" ", changed=False))
        at = span.start
        for run in changed:
            if span.start <= run.start and run.end <= span.end:
                pieces.append(Marked(article.text[at : run.start], changed=False))
                pieces.append(Marked(article.text[run.start : run.end], changed=True))
                at = run.end
        pieces.append(Marked(article.text[at : span.end], changed=False))
    return [p for p in pieces if p.text]


def sides(found: Comparison, row: ComparedRow) -> tuple[list[Marked], list[Marked]]:
    """Both sides of a row."""
    return (
        marked(found.left, row.left, row.left_changed),
        marked(found.right, row.right, row.right_changed),
    )
