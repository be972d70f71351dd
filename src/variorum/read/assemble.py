"""A page with its lines judged -> an Article and the notices it gives rise to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from variorum.model import Article, Caption, Furniture, Notice
from variorum.read.dating import Dating, decide
from variorum.read.forms import coverage, describe
from variorum.read.headline import clean_title
from variorum.read.language import detect_language
from variorum.read.layout import Layout, arrange, text_of
from variorum.read.notices import notice
from variorum.read.pages import Block, Known, Page, Placed
from variorum.read.signs import byline_of, caption_credit
from variorum.read.stamps import Kind, Stamp, line_stamps, machine_stamp, url_stamp
from variorum.settings import ReadSettings
from variorum.text.clock import find_dates
from variorum.text.normalise import clean_line

_UNKNOWN: Kind = "unknown"
_DOUBT_WORDS = 50  # words of text below which two extractors differ by chance


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its own page gives it, before the run's other pages are asked."""

    article: Article
    dating: Dating
    notices: tuple[Notice, ...]


def layout_of(page: Page, known: Known, settings: ReadSettings) -> Layout:
    """What each block is; of a record that gives the text apart, all of it is text."""
    if page.whole:
        return Layout(
            tuple(Placed(b, "text") for b in page.blocks), None, (0, len(page.blocks) - 1)
        )
    return arrange(page, known, settings)


def draft(
    page: Page, name: str, layout: Layout, today: date, settings: ReadSettings
) -> Draft | Notice:
    """The article of a page, or a notice that it has none."""
    text = text_of(layout.placed)
    if describe(text).count < (1 if page.whole else settings.min_article_words):
        return notice("no-text", None, f"{page.path}: no article text, only furniture or nothing")
    stamps = _stamps(page, layout)
    dating = decide(stamps, _hints(text, stamps), today)
    article = Article(
        id=name,
        path=page.path,
        url=page.url,
        outlet=outlet_of(page, layout),
        headline=_headline(page, layout),
        byline=_byline(page, layout),
        published=dating.published,
        updated=dating.updated,
        published_from=dating.published_from,
        language=_language(page, text, settings),
        text=text,
        furniture=tuple(
            Furniture(p.block.text, p.why) for p in layout.placed if p.role == "furniture"
        ),
        captions=tuple(
            Caption(p.block.text, caption_credit(p.block.text)[1])
            for p in layout.placed
            if p.role == "caption"
        ),
    )
    return Draft(article, dating, tuple(_notices(page, layout, article, dating, settings)))


def _notices(
    page: Page, layout: Layout, article: Article, dating: Dating, settings: ReadSettings
) -> list[Notice]:
    found = [notice(code, article.id, f"{page.path}: {said}") for code, said in dating.problems]
    found += [notice(code, article.id, f"{page.path}: {said}") for code, said in page.doubts]
    doubtful = _disagreement(layout) > settings.doubtful_share
    if doubtful and describe(article.text).count >= _DOUBT_WORDS:
        said = "another extractor takes much other text for the article"
        found.append(notice("extraction-doubtful", article.id, f"{page.path}: {said}"))
    if article.headline is None:
        found.append(notice("no-headline", article.id, f"{page.path}: no headline found"))
    if article.language not in {"en", None}:
        said = f"{page.path}: in another language ({article.language}); left out of the study"
        found.append(notice("not-english", article.id, said))
    return found


def _disagreement(layout: Layout) -> float:
    """Of the words that we or the second opinion take for text, the share that only one does."""
    ours = theirs = both = 0
    for placed in layout.placed:
        if placed.block.agreed is None or placed.role in {"headline", "byline", "date", "caption"}:
            continue
        count, text = describe(placed.block.text).count, placed.role == "text"
        ours += count * (text and not placed.block.agreed)
        theirs += count * (placed.block.agreed and not text)
        both += count * (placed.block.agreed and text)
    return (ours + theirs) / max(1, ours + theirs + both)


def _headline(page: Page, layout: Layout) -> str | None:
    """The headline as the page shows it; else as its head has it, without the site's name."""
    if layout.headline is not None:
        return page.blocks[layout.headline].text
    for title in page.titles:
        return clean_title(title, page.outlet)
    return None


def _byline(page: Page, layout: Layout) -> str | None:
    """The bylines on the page; else a name in its date line; else what its head says."""
    shown = [byline_of(p.block.text) or p.block.text for p in layout.placed if p.role == "byline"]
    if shown:
        return "; ".join(dict.fromkeys(shown))
    for placed in layout.placed:
        match = re.match(
            r"\W*(?:(?:written|posted|shared|filed) )?by\s+(.+?)(?:,|\s[|/–-]\s|\son\s)",
            placed.block.text,
            re.I,
        )
        if placed.role == "date" and match:
            return match[1]
    return page.byline


def outlet_of(page: Page, layout: Layout) -> str | None:
    """The outlet by the page's head, or by the masthead: a short first line above the headline."""
    if page.outlet or page.whole:
        return page.outlet
    above = [p.block for p in layout.placed[: layout.headline or 0] if p.role == "furniture"]
    titled = _site_in_title(page, [b.text for b in above])
    if titled:
        return titled
    if len(above) == 1 and _is_kicker(above[0].text, layout):
        return None
    for block in above[:2]:
        name = re.split(r"\s*[|/>»]\s*|\s{2,}|\s[-–]\s", block.text)[0].strip()
        if 0 < describe(name).count <= 6 and name[0].isupper() and not re.search(r"[.!?:]$", name):
            return name
    return None


def _is_kicker(line: str, layout: Layout) -> bool:
    """Whether the one line above a headline names the matter, not the outlet."""
    body = frozenset[str]().union(
        *(describe(p.block.text).content for p in layout.placed if p.role == "text")
    )
    return not line.isupper() and coverage(describe(line), body) >= 0.6


def _site_in_title(page: Page, shown: Sequence[str]) -> str | None:
    """The part of the page's title after a bar or dash, where the page shows it by itself too."""
    for title in page.titles:
        for part in re.split(r"\s+(?:[|»•·–—-]|::)\s+", title)[1:]:
            if any(clean_line(part).casefold() == line.casefold() for line in shown):
                return clean_line(part)
    return None


def _language(page: Page, text: str, settings: ReadSettings) -> str | None:
    """By its words; what the page declares only where they do not decide."""
    return detect_language(text, settings.language_words) or page.language


def _stamps(page: Page, layout: Layout) -> list[Stamp]:
    """Stamps of the head, of date lines, of <time> elements, of the address."""
    stamps = list(page.stamps)
    for number, placed in enumerate(layout.placed):
        block = placed.block
        lines = _line_stamps_of(number, placed, layout)
        if block.times and (lines or _may_date(number, placed, layout)):
            stamps += _machine_stamps(block, lines)
        stamps += lines
    found = url_stamp(page.url) if page.url else None
    opening = _opening_stamp(page, layout)
    return stamps + [s for s in (found, opening) if s]


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
    shown = layout.headline is not None and layout.headline < number and before
    found = line_stamps(block.text, block.where, "shown" if shown else "line")
    if number > layout.body[1]:
        source = "line" if any(s.kind == "published" for s in found) else "tail-line"
        found = line_stamps(block.text, block.where, source)
        return [s for s in found if s.kind != "updated"]
    return found


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
    """A full date before a dash that opens the first paragraph: "5 May 2021 - The dam ..."."""
    if not 0 <= layout.body[0] < len(page.blocks):
        return None
    block = page.blocks[layout.body[0]]
    match = re.match(r"\W*(?:[^\W\d]+,? )?(.{8,30}?)\s*(?:[–—-]|\.-|:|\))\s", block.text[:60])
    dates = find_dates(match[1]) if match else []
    if len(dates) != 1 or dates[0].year is None or dates[0].start > 3:
        return None
    found = line_stamps(match[1] if match else "", block.where, "opening")
    return found[0] if found else None


def _hints(text: str, stamps: Sequence[Stamp]) -> list[date]:
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
