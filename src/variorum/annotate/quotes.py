"""Quotations: what stands inside quotation marks."""

from __future__ import annotations

from variorum.model import Quotation


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order."""
    return ()
