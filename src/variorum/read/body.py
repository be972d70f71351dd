"""Where on a page its article is: headline, first and last paragraph, where comments begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.read import headline as headlines
from variorum.read.forms import LineForm, coverage, describe
from variorum.read.furniture import cue_reason
from variorum.read.language import detect_language
from variorum.read.pages import Known, Page
from variorum.read.sections import comments_from, listed_after_markers
from variorum.read.signs import caption_credit, is_date_line, is_sign_off
from variorum.read.talk import SITE_TALK, is_plain_statement, speaks_of
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

_SHARED_BY_SITES = 0.5  # of the words of a title that is the line which opens the page
_SHARED_BY_TITLES = 0.3  # of a title's content words: below it, it may be the site's or a rubric


class Body:
    """One page with its headline and paragraphs found.

    Attributes:
        forms: the form of each block.
        headline: the headline's index among the blocks, if it is on the page.
        first: index of the first paragraph; the number of blocks where there is none.
        last: index of the last line of the body, -1 where there is none.
        cut: index of the first reader's comment; the number of blocks where there is none.
        closed: index of the first furniture after the body that has a cue.
        vocabulary: stems of the content words of the paragraphs.
        is_prose_page: five paragraphs and more, in English.
        listing: lines of lists of other articles.
    """

    def __init__(self, page: Page, known: Known, settings: ReadSettings) -> None:
        self.page, self.blocks, self.settings = page, page.blocks, settings
        self.recurring, self.names = known.recurring, known.names
        self.forms: list[LineForm] = [describe(block.text) for block in page.blocks]
        prose = self._paragraphs()
        self.headline: int | None = None
        self.cut = comments_from(self.blocks, prose)
        prose = [n for n in prose if n < self.cut]
        while len(prose) > 1 and self.is_about_site(prose[-1]):
            prose.pop()
        self.vocabulary = frozenset[str]().union(*(self.forms[n].content for n in prose))
        self.is_prose_page = len(prose) >= 5 and self._is_english(prose)
        self.headline = self._find_headline(prose)
        after = [n for n in prose if self.headline is None or n > self.headline]
        self.first = after[0] if after else len(self.blocks)
        self.last = self._body_end(after[-1]) if after else -1
        self.listing = listed_after_markers(self.blocks)
        tail = range(self.last + 1, len(self.blocks))
        self.closed = next((n for n in tail if self.cue(n, edge=True)), self.cut)

    def _paragraphs(self) -> list[int]:
        """Full paragraphs; where there is none, short sentences; else lines of a marked-up page."""
        numbers = range(len(self.blocks))
        return (
            [n for n in numbers if self.is_prose(n)]
            or [n for n in numbers if self._is_short_item(n)]
            or [n for n in numbers if self._may_be_text(n)]
        )

    def is_prose(self, number: int) -> bool:
        """Whether a block is a paragraph of the article by its own form."""
        block, form = self.blocks[number], self.forms[number]
        return (
            block.region is None
            and block.inside
            and block.hint not in {"caption", "byline", "date", "promo"}
            and form.sentence
            and form.count >= self.settings.core_words
            and not self.recurs(number)
            and not self.cue(number, edge=form.count < 16)
            and not caption_credit(block.text)[0]
            and not is_date_line(block.text)
        )

    def recurs(self, number: int) -> bool:
        """Whether other pages of the outlet show the line to be furniture."""
        return bool(self.recurring) and fold(self.blocks[number].text) in self.recurring

    def _is_short_item(self, number: int) -> bool:
        """For pages without a long paragraph: a sentence that does not speak to the reader."""
        block = self.blocks[number]
        return (
            self.forms[number].count >= self.settings.short_item_words
            and block.region is None
            and block.inside
            and block.hint in {None, "standfirst"}
            and block.links < 0.5
            and is_plain_statement(block.text)
            and not self.cue(number, edge=True)
            and not is_date_line(block.text)
        )

    def _may_be_text(self, number: int) -> bool:
        """For marked-up pages without prose, such as lists: any line of some words, not a link."""
        block = self.blocks[number]
        return (
            self.page.marked_up
            and block.region is None
            and block.inside
            and block.hint is None
            and block.links < 0.5
            and not re.fullmatch(r"h[1-6]", block.tag)
            and self.forms[number].count >= 4
            and not self.cue(number, edge=True)
        )

    def cue(self, number: int, *, edge: bool) -> str | None:
        """The block's own cue, unless it is a long paragraph."""
        if self.forms[number].count > self.settings.furniture_words:
            return None
        return cue_reason(self.blocks[number].text, edge=edge)

    def _find_headline(self, prose: list[int]) -> int | None:
        long = [n for n in prose if self.forms[n].count >= 15]
        body = (long or prose or [len(self.blocks)])[0]
        early = (long[1:2] or prose[1:2] or [len(self.blocks)])[0]
        titles = self.page.titles if self.blocks else ()
        if titles and headlines.is_site_only(titles, self.blocks[0].text):
            titles = tuple(t for t in titles if self._shares(t) > _SHARED_BY_SITES)
        found = headlines.by_titles(self.blocks[:early], titles)
        if found is None and self.page.marked_up:
            found = headlines.by_heading(self.blocks, body, self.page.outlet)
        if found is None and not any(self._shares(t) >= _SHARED_BY_TITLES for t in titles):
            found = headlines.by_form(self.blocks, body, self.vocabulary, self.settings)
        return found

    def _shares(self, title: str) -> float:
        """Share of a title's words that the body has; of "Evening bulletin, 17 June" few."""
        return coverage(describe(title), self.vocabulary)

    def _body_end(self, last: int) -> int:
        """Short sentences and sign-offs that follow the last paragraph belong to the body."""
        for number in range(last + 1, self.cut):
            block, form = self.blocks[number], self.forms[number]
            near = coverage(form, self.vocabulary) >= 0.3
            short = form.sentence and (near or is_plain_statement(block.text))
            if block.region or not block.inside or self.cue(number, edge=True):
                break
            if not (short or is_sign_off(block.text)) or self.is_about_site(number):
                break
            last = number
        return last

    def _is_english(self, prose: Sequence[int]) -> bool:
        """Cues of furniture are English; on other pages the second opinion has more to say."""
        sample = " ".join(self.blocks[n].text for n in prose[:8])
        return detect_language(sample, self.settings.language_words) == "en"

    def _masthead(self) -> str | None:
        """The first words of the page, where they can be the outlet's name."""
        first = re.split(r"\s*[|/>»]\s*|\s-\s", self.blocks[0].text)[0].strip()
        return first if first and describe(first).count <= 6 and self.headline != 0 else None

    def is_about_site(self, number: int) -> bool:
        """A sentence of the page about itself or its outlet, not of the article."""
        text = self.blocks[number].text
        if re.search(r"[\"“”]", text) or self.forms[number].count > self.settings.furniture_words:
            return False
        if cue_reason(text, edge=True) or SITE_TALK.search(text):
            return True
        names = [n for n in (self.page.outlet, self._masthead()) if n]
        return any(speaks_of(text, name) for name in names)
