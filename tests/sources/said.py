"""What a citation's spans cover."""

from __future__ import annotations

from collections.abc import Callable

from variorum.model import Citation, Span

Cite = Callable[[str], tuple[Citation, ...]]


def at(text: str, span: Span | None) -> str:
    """The words of a span; none where there is none."""
    return text[span.start : span.end] if span else ""


def contents(text: str, citation: Citation) -> list[str]:
    """The words of each part of what is said."""
    return [at(text, c) for c in citation.attribution.content]
