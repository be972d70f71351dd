"""Which sentences, in which order."""

from variorum.brief.extract import write_brief

__all__ = ["write_brief"]
