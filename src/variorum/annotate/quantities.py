"""Quantities: numbers with their bounds, units, and what they count."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Quantity, Token


def find_quantities(text: str, tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """All quantities of a text, in order; dates and times of day are not among them."""
    return ()
