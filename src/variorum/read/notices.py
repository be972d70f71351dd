"""Every notice this stage can give: its code, and what it means for the reader of a study."""

from __future__ import annotations

from variorum.model import Notice

MEANINGS = {
    "bad-encoding": "some bytes fit no encoding; they are shown as U+FFFD",
    "cut-off": "only a part is there: a paywall, a summary, or a file that is broken or too large",
    "date-conflict": "the page names two different days of publication; the surer one is taken",
    "duplicate": "the same bytes were given twice; the article is read once",
    "empty-folder": "a folder without a file that can be an article",
    "extraction-doubtful": "two ways to find the article on the page differ; drift may be theirs",
    "future-date": "a time stamp lies after today and is refused",
    "no-date": "the page does not say when it was published; nothing is guessed",
    "no-headline": "no headline was found",
    "no-text": "no article: an empty file, or nothing but furniture",
    "not-english": "an article in another language; it is read but left out of the study",
    "not-fetched": "a web address that could not be fetched, or may not be (robots, private)",
    "not-text": "binary data, not an article",
    "record-unreadable": "lines or items of a file that are no records with a text",
    "too-large": "more bytes, lines or pages than the limit; what is beyond it is left unread",
    "unclear-date": "a date like 04/05/2023 that may be of two months; no date is taken from it",
    "unreadable": "the file could not be opened",
    "update-before-publication": "an update time before the publication time is refused",
}


def notice(code: str, article: str | None, message: str) -> Notice:
    """A notice with a documented code; ``KeyError`` for one that is not in MEANINGS."""
    if code not in MEANINGS:
        raise KeyError(code)
    return Notice(code=code, article=article, message=message)
