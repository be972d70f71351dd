"""A page with its lines judged -> an Article and the notices it gives rise to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from variorum.model import Article, Caption, Furniture, Notice
from variorum.read.ago import ago_bounds
from variorum.read.bounds import bounds_of
from variorum.read.dating import Dating, decide
from variorum.read.forms import describe
from variorum.read.headline import clean_title
from variorum.read.language import detect_language
from variorum.read.layout import Layout, arrange, text_of
from variorum.read.notices import notice
from variorum.read.outlet import outlet_of
from variorum.read.pages import Known, Page, Placed
from variorum.read.signs import byline_of, caption_credit
from variorum.read.talk import is_plain_statement
from variorum.read.timing import day_hints, stamps_of
from variorum.settings import ReadSettings

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
            tuple(Placed(b, "caption" if b.hint == "caption" else "text") for b in page.blocks),
            None,
            (0, len(page.blocks) - 1),
        )
    return arrange(page, known, settings)


def draft(
    page: Page, name: str, layout: Layout, today: date, settings: ReadSettings
) -> Draft | Notice:
    """The article of a page, or a notice that it has none."""
    text = text_of(layout.placed)
    if not page.whole and not _is_article(layout, settings):
        return notice("no-text", None, f"{page.path}: no article text, only furniture or nothing")
    stamps = stamps_of(page, layout)
    hints = day_hints(text, stamps) if any(s.day is None for s in stamps) else []
    dating = decide(stamps, hints, today)
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
        record=page.record,
        fetched=page.fetched,
        version=page.version,
        doubtful=_is_doubtful(layout, text, settings),
        published_bounds=None if dating.published else _bounds(page, layout, text, today),
    )
    return Draft(article, dating, tuple(_notices(page, layout, article, dating, settings)))


def _bounds(
    page: Page, layout: Layout, text: str, today: date
) -> tuple[str | None, str | None] | None:
    """Between which days it was published: by what it tells, the fetch, and "2 days ago"."""
    found = bounds_of(text, page.fetched, today)
    told = (
        ago_bounds(p.block.text, page.fetched)
        for p in layout.placed
        if page.fetched and p.role == "date"
    )
    ago = next(filter(None, told), None)
    if ago is None:
        return found
    low, high = found or (None, None)
    low, high = max(low or "", ago[0].isoformat()), min(high or "9999", ago[1].isoformat())
    return (low, high) if low <= high else found


def _is_article(layout: Layout, settings: ReadSettings) -> bool:
    """Enough words of text, or one sentence of some words that is about the matter."""
    lines = [p.block.text for p in layout.placed if p.role == "text"]
    counts = [describe(line).count for line in lines]
    return sum(counts) >= settings.min_article_words or any(
        count >= settings.short_item_words and is_plain_statement(line)
        for line, count in zip(lines, counts, strict=True)
    )


def _notices(
    page: Page, layout: Layout, article: Article, dating: Dating, settings: ReadSettings
) -> list[Notice]:
    found = [notice(code, article.id, f"{page.path}: {said}") for code, said in dating.problems]
    found += [notice(code, article.id, f"{page.path}: {said}") for code, said in page.doubts]
    if article.doubtful:
        said = "another extractor takes much other text for the article"
        found.append(notice("extraction-doubtful", article.id, f"{page.path}: {said}"))
    told = any(code == "cut-off" for code, _ in page.doubts)
    if not told and (line := _asks_for_more(layout)):
        said = f"a subscription is asked for directly below the text (“{line[:60]}”)"
        found.append(notice("cut-off", article.id, f"{page.path}: {said}; it may go on"))
    if article.headline is None:
        found.append(notice("no-headline", article.id, f"{page.path}: no headline found"))
    if article.language not in {"en", None}:
        said = f"{page.path}: in another language ({article.language}); left out of the study"
        found.append(notice("not-english", article.id, said))
    return found


def _asks_for_more(layout: Layout) -> str | None:
    """The line directly below the last paragraph that keeps the rest for subscribers.

    An offer of membership below a whole article does not say that there is more to read.
    """
    below = layout.placed[layout.body[1] + 1 : layout.body[1] + 1 + _BELOW]
    return next(
        (p.block.text for p in below if p.why == "paywall" and _MORE.search(p.block.text)), None
    )


_BELOW = 3  # lines below the text in which a subscription is asked for
_MORE = re.compile(
    r"\b(?:continue|keep) reading|\bread (?:on|more|this|(?:the )?(?:full|whole|rest|entire))\b"
    r"|\brest of (?:this|the)\b"
    r"|\b(?:article|story|content) is (?:only |exclusively )?(?:for|available|reserved)"
    r"|\bunlock\b|\bfull (?:article|story|access)",
    re.I,
)


def _is_doubtful(layout: Layout, text: str, settings: ReadSettings) -> bool:
    """Whether another extractor takes much other text for the article."""
    differ = _disagreement(layout) > settings.doubtful_share
    return differ and describe(text).count >= _DOUBT_WORDS


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


def _language(page: Page, text: str, settings: ReadSettings) -> str | None:
    """By its words; what the page declares only where they do not decide."""
    return detect_language(text, settings.language_words) or page.language
