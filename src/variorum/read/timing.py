"""The lines of a page -> all time stamps that may be its own, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from variorum.read.ago import ago_stamp
from variorum.read.layout import Layout
from variorum.read.pages import Block, Page, Placed
from variorum.read.signs import is_date_line
from variorum.read.stamps import Kind, Stamp, line_stamps, machine_stamp, url_stamp
from variorum.text.clock import find_dates

_UNKNOWN: Kind = "unknown"
_BELOW = 6  # lines below the headline in which a date is the page's, paragraphs or no
_ABOVE = 2  # lines above the headline in which the page's own date stands
_FAR = 25  # lines above it from which a date is today's, in the head of the site


def stamps_of(page: Page, layout: Layout) -> list[Stamp]:
    """Stamps of the head, of date lines, of <time> elements, of the address."""
    stamps = list(page.stamps)
    for number, placed in enumerate(layout.placed):
        block = placed.block
        lines = _line_stamps_of(number, placed, layout)
        if block.times and (_near_lines(lines) or _may_date(number, placed, layout)):
            stamps += _machine_stamps(block, lines)
        stamps += lines
        if page.fetched and placed.role == "date" and _place_of(number, layout) != "line":
            stamps += [s for s in (ago_stamp(block.text, block.where, page.fetched),) if s]
    found = url_stamp(page.url) if page.url else None
    opening = _opening_stamp(page, layout)
    stamps += [s for s in (found, opening) if s]
    return stamps if any(s.kind != "updated" for s in stamps) else stamps + _last_resort(layout)


def _near_lines(lines: Sequence[Stamp]) -> bool:
    """Whether a line's stamps are believed, being near the headline or said to be its own."""
    return any(s.source != "tail-line" or s.kind != "unknown" for s in lines)


def _machine_stamps(block: Block, lines: Sequence[Stamp]) -> list[Stamp]:
    """The machine-readable times of a line; where markup does not say which is which, its words."""
    where = f"<time>, {block.where}"
    said = [stamp.kind for stamp in lines] + [_UNKNOWN] * len(block.times)
    kinds = [kind if kind != "unknown" else said[n] for n, (_, kind) in enumerate(block.times)]
    read = zip(block.times, kinds, strict=True)
    found = [machine_stamp(value, kind, "time-element", where) for (value, _), kind in read]
    return [stamp for stamp in found if stamp]


def _line_stamps_of(number: int, placed: Placed, layout: Layout) -> list[Stamp]:
    """What a date line says; below the article only what it calls the publication."""
    block = placed.block
    before = number < layout.body[0]
    if placed.role != "date" and not (before and placed.role == "byline"):
        return []
    found = line_stamps(block.text, block.where, _place_of(number, layout))
    if number > layout.body[1]:
        source = "line" if any(s.kind == "published" for s in found) else "tail-line"
        found = line_stamps(block.text, block.where, source)
        return [s for s in found if s.kind != "updated"]
    return found


def _place_of(number: int, layout: Layout) -> str:
    """Where a date line stands by the headline: below, directly above, or elsewhere."""
    if layout.headline is None:
        return "line"
    if layout.headline < number:
        below = number < layout.body[0] or number - layout.headline <= _BELOW
        return "shown" if below else "line"
    above = layout.headline - number
    return "above" if above <= _ABOVE else "line" if above <= _FAR else "tail-line"


def _may_date(number: int, placed: Placed, layout: Layout) -> bool:
    """Whether a <time> stands where the article's own does: by its headline or its end."""
    first, last = layout.body
    top = layout.headline if layout.headline is not None else max(0, first - 8)
    if top <= number < first and placed.block.region != "comments":
        return True
    if placed.block.region not in {None, "header", "tags", "share", "author-box"}:
        return False
    return top - 6 <= number < first or last < number <= last + 3


def _opening_stamp(page: Page, layout: Layout) -> Stamp | None:
    """A full date that opens the headline or a first paragraph: "5 May 2021 - The dam ..."."""
    top = layout.headline if layout.headline is not None else layout.body[0]
    for number in range(top, min(layout.body[0] + 4, len(page.blocks))):
        if layout.placed[number].role not in {"text", "headline"}:
            continue
        written = _opening_date(page.blocks[number].text)
        found = line_stamps(written, page.blocks[number].where, "opening") if written else []
        if found:
            return found[0]
    return None


def _opening_date(text: str) -> str | None:
    """The date with its year that a text opens with, parted from the sentence that follows."""
    dates = find_dates(text[:70])
    if not dates or dates[0].year is None:
        return None
    before, after = text[: dates[0].start], text[dates[0].end : dates[0].end + 12]
    if len(re.findall(r"\w+", before)) > 3 or re.search(r"[\d:;?!]", before):
        return None
    parted = re.match(r"\s*(?:[–—|:)-]|\.-|\.\s)", after)
    opens = re.match(r"\s*[\"“„«]?[^\W\d_]", after) and not re.match(r"\s*[a-zß-ÿ]", after)
    if parted or (opens and not re.search(r"\w", before)):
        return text[dates[0].start : dates[0].end]
    return None


def _last_resort(layout: Layout) -> list[Stamp]:
    """Where nothing by the article dates it: the one day that the page calls its publication.

    It stands in a footer, a sidebar, or far from the headline; readers' comments and other
    articles' teasers are not asked.
    """
    found: list[Stamp] = []
    for placed in layout.placed:
        block = placed.block
        if block.region in {"comments", "related-link"} or placed.why == "comments":
            continue
        said = line_stamps(block.text, block.where, "tail-line") if _is_stamp(placed) else []
        found += [s for s in said if s.kind == "published" and s.day]
        found += [s for s in _machine_stamps(block, []) if s.kind == "published"]
    days = {s.day for s in found}
    return [replace(s, source="tail-line") for s in found] if len(days) == 1 else []


def _is_stamp(placed: Placed) -> bool:
    """Whether a line outside the text can be the page's date line, by its form."""
    return (
        placed.role != "text" and len(placed.block.text) <= 200 and is_date_line(placed.block.text)
    )


def day_hints(text: str, stamps: Sequence[Stamp]) -> list[date]:
    """Days that the article's first paragraphs name; those without a year get a stamp's year.

    A dateline "LOWICK, March 7" tells which of two days "07-03-2023" is.
    """
    years = sorted({day.year for stamp in stamps for day in stamp.choices})
    hints = []
    for found in find_dates(text[:1500]):
        if len(found.choices) == 1:
            hints += [
                day for year in ([found.year] if found.year else years) for day in found.days(year)
            ]
    return hints
