# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Plain text as saved from a web page -> a Page."""

from __future__ import annotations

import re

from variorum.read.pages import Block, Page
from variorum.read.wrapped import unwrap
from variorum.text.normalise import clean_line

_LABELLED_DATE = re.compile(
    r"^\W*((?:date|published|posted|updated|dated)\W{0,3}\s*\d[\d/.-]{5,9}(?:[T ]\d\d:\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?)\W{0,3}\s+(?=[A-Z\"“‘'])(.{60,})$",
    re.I,
)


def read_plain(text: str, path: str, most: int = 20_000) -> Page:
    """The lines of a text as blocks, at most ``most``; lines broken at a margin are joined."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[Block] = []
    gap = False
    for number, line in unwrap(lines):
        if len(blocks) >= most:
            return Page(path=path, blocks=tuple(blocks), doubts=(beyond(most),))
        clean = clean_line(line)
        if not clean:
            gap = True
            continue
        for part in _parts(clean):
            blocks.append(Block(part, f"text line {number}", gap=gap or not blocks))
            gap = False
    return Page(path=path, blocks=tuple(blocks))


def beyond(most: int) -> tuple[str, str]:
    """The doubt about a page of which only the first lines are read."""
    return "too-large", f"more than {most:,} lines; the rest is left unread"


def _parts(line: str) -> list[str]:
    """A label with a date that runs into the first paragraph is parted from it."""
    match = _LABELLED_DATE.match(line)
    return [match[1], match[2]] if match else [line]
