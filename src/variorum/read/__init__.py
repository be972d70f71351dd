"""Bytes -> Article: files, pages, furniture, dates."""

from variorum.read.stage import ReadResult, read_articles

__all__ = ["ReadResult", "read_articles"]
