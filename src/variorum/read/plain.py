# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Plain text as saved from a web page -> a Page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.read.pages import Block, Page
from variorum.text.normalise import clean_line

_LABELLED_DATE = re.compile(
    r"^\W*((?:date|published|posted|updated|dated)\W{0,3}\s*\d[\d/.-]{5,9}(?:[T ]\d\d:\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?)\W{0,3}\s+(?=[A-Z\"“‘'])(.{60,})$",
    re.I,
)
_ENDED = re.compile(r"[.!?][\"'”’)]*$")
_WRAP_LEAST, _WRAP_MOST = 50, 110  # characters between which editors and mailers wrap lines


def read_plain(text: str, path: str) -> Page:
    """The lines of a text as blocks; lines wrapped at a margin are joined again."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    numbered = _unwrapped(lines) if _is_wrapped(lines) else _numbered(lines)
    blocks: list[Block] = []
    gap = False
    for number, line in numbered:
        clean = clean_line(line)
        if not clean:
            gap = True
            continue
        for part in _parts(clean):
            blocks.append(Block(part, f"text line {number}", gap=gap or not blocks))
            gap = False
    return Page(path=path, blocks=tuple(blocks))


def _parts(line: str) -> list[str]:
    """A label with a date that runs into the first paragraph is parted from it."""
    match = _LABELLED_DATE.match(line)
    return [match[1], match[2]] if match else [line]


def _numbered(lines: list[str]) -> Iterator[tuple[int, str]]:
    yield from enumerate(lines, start=1)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs run over several lines.

    Nearly no line goes beyond a margin, and most lines that another follows directly reach near it and do not end as sentences do.
    """
    written = [line.rstrip() for line in lines if line.strip()]
    runs = [a.rstrip() for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(runs) < 4 or sum(len(line) > _WRAP_MOST for line in written) > 0.05 * len(written):
        return False
    open_ended = [a for a in runs if len(a) >= _WRAP_LEAST and not _ENDED.search(a)]
    return len(open_ended) >= 0.6 * len(runs)


def _unwrapped(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Join a line to the one before where that one was full; numbers are of the first line."""
    first, held = 0, ""
    for number, line in enumerate([*lines, ""], start=1):
        full = len(held.rsplit("\n", 1)[-1].rstrip()) >= _WRAP_LEAST
        if held and line.strip() and full and not re.match(r"\s*[*•-]\s", line):
            held += "\n" + line
            continue
        if held:
            yield first, held.replace("\n", " ")
        first, held = number, line if line.strip() else ""
        if not held:
            yield number, ""
