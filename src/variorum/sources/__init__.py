"""Attributions, the register of sources, credits, origins."""

from variorum.sources.attributions import find_attributions
from variorum.sources.citations import find_citations
from variorum.sources.credits import find_credits
from variorum.sources.heard import mark_heard
from variorum.sources.origins import find_origins
from variorum.sources.register import register_sources

__all__ = [
    "find_attributions",
    "find_citations",
    "find_credits",
    "find_origins",
    "mark_heard",
    "register_sources",
]
