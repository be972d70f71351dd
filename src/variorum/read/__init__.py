"""Bytes -> Article: files, archives, feeds, pages, furniture, dates."""

from variorum.read.fetching import Fetcher
from variorum.read.stage import ReadResult, read_articles

__all__ = ["Fetcher", "ReadResult", "read_articles"]
