"""Blocks -> what each of them is: headline, byline, date line, caption, text or furniture.

The body is found first (``body``): lines that end as sentences do and are long enough. Then the
headline. They part the page in four zones, and a line that is no paragraph is judged by its
zone, by what it says of itself (``furniture``), and by whether it shares words with the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.read.body import Body
from variorum.read.forms import coverage, describe
from variorum.read.pages import Block, Known, Page, Placed, Role
from variorum.read.signs import byline_of, caption_credit, is_date_line, is_sign_off
from variorum.read.talk import SITE_TALK, is_full
from variorum.settings import ReadSettings
from variorum.text.clock import find_dates, without_dates
from variorum.text.normalise import fold
from variorum.text.outlets import is_press_name, names_match

_BULLET = re.compile(r"^\s*(?:[*•‣▪◦–—-]|\d{1,2}[.)])\s+\S")
_POINTER = re.compile(r"^\W*(?:>{1,2}|»|→|►|▶)|(?:>{1,2}|»|→|►)\W*$")
_BRACKETED = re.compile(r"^\[.*\]$")
_BY_FORM = frozenset(
    {"outside-article", "after-article", "unrelated-line", "head-matter", "author-box"}
    | {"before-headline"}
)
_BARE_LINES = 6  # lines below the headline among which a lone date is the page's
_HEAD_LINES = 15  # lines below the headline within which the page's own date stands


@dataclass(frozen=True, slots=True)
class Layout:
    """What each block of a page is; ``headline`` is its index among them, if it is on the page."""

    placed: tuple[Placed, ...]
    headline: int | None
    body: tuple[int, int]


def arrange(page: Page, known: Known, settings: ReadSettings) -> Layout:
    """Say of every block what it is; none is lost.

    Args:
        page: its blocks, and what its head says of headline and outlet.
        settings: ``core_words``, ``headline_words``, ``furniture_words``.
        known: lines that the run's other pages tell of.
    """
    body = Body(page, known, settings)
    judge = _Judge(body)
    return Layout(
        placed=tuple(
            Placed(block, *judge.role(number)) for number, block in enumerate(page.blocks)
        ),
        headline=body.headline,
        body=(body.first, body.last),
    )


class _Judge:
    """Says of each block what it is; the page's body is found."""

    def __init__(self, body: Body) -> None:
        self.body, self.blocks, self.forms = body, body.blocks, body.forms

    def role(self, number: int) -> tuple[Role, str]:
        """What the block is, and why where it is furniture.

        Where only form and place speak against a line, the second opinion decides.
        """
        role, why = self._judged(number)
        block = self.blocks[number]
        if block.agreed and why in _BY_FORM and self._may_overrule(number, why):
            return "text", ""
        if role == "text" and block.agreed is False and self._is_doubtful(number):
            return "furniture", "unrelated-line"
        return role, why

    def _may_overrule(self, number: int, why: str) -> bool:
        """Links, lists below "Read next" and headings after the article stay out of it."""
        block = self.blocks[number]
        sentence = describe(block.text).sentence
        heading = re.fullmatch(r"h[1-6]", block.tag) is not None
        if why == "before-headline" and not sentence:
            return False
        after = number > self.body.last and not sentence
        if after and (heading or number > self.body.closed or self.body.is_prose_page):
            return False
        if why == "unrelated-line" and self._is_alone(number):
            return False
        return block.links < 0.5 and number not in self.body.listing

    def _is_alone(self, number: int) -> bool:
        """Whether a line that is no heading or list item stands between two full paragraphs."""
        around = self.blocks[max(0, number - 1) : number + 2]
        return self.blocks[number].tag == "p" and all(
            describe(b.text).sentence for b in around if b is not self.blocks[number]
        )

    def _is_doubtful(self, number: int) -> bool:
        """Lines without a full stop in the body that share too few words with it."""
        block, form = self.blocks[number], self.forms[number]
        if form.sentence or block.tag in {"li", "td"} or is_sign_off(block.text):
            return False
        inner = self.body.first <= number <= self.body.last
        return inner and form.open_end and coverage(form, self.body.vocabulary) < 0.6

    def _judged(self, number: int) -> tuple[Role, str]:
        block = self.blocks[number]
        if number == self.body.headline:
            return "headline", ""
        own = self._own_field(number)
        if own:
            return own
        if self.body.recurs(number) and not self.body.is_prose(number):
            return "furniture", "recurs-on-outlet"
        if block.region:
            return "furniture", block.region
        if number >= self.body.cut:
            return "furniture", "comments"
        if self.body.headline is not None and number < self.body.headline:
            return "furniture", self.body.cue(number, edge=True) or "before-headline"
        if self.body.first <= number <= self.body.last:
            return self._inner(number)
        return self._head(number) if number < self.body.first else self._tail(number)

    def _own_field(self, number: int) -> tuple[Role, str] | None:
        """Captions anywhere; bylines and date lines outside the body."""
        block = self.blocks[number]
        inner = self.body.first <= number <= self.body.last
        if not inner and self._is_dated(number):
            return "date", ""
        if self._is_caption(number):
            return "caption", ""
        if inner and self._is_bare_date(number):
            return "date", ""
        if inner and block.hint not in {"byline", "date"}:
            return None
        if block.region not in {None, "header"} or number >= self.body.cut:
            return None
        if block.hint == "date":
            signed = not re.search(r"\d", block.text) and byline_of(block.text)
            return ("byline", "") if signed else ("date", "")
        return ("byline", "") if self._is_byline(number) else None

    def _is_bare_date(self, number: int) -> bool:
        """Nothing but a date with its year, among the first lines below the headline."""
        text, top = self.blocks[number].text, self.body.headline
        if top is None or not top < number <= top + _BARE_LINES or len(text) > 40:
            return False
        dates = find_dates(text)
        bare = len(dates) == 1 and dates[0].year is not None
        return bare and not re.search(r"[^\W\d_]", "".join(without_dates(text)))

    def _is_dated(self, number: int) -> bool:
        """A date line outside the body; below the headline whatever its markup is called."""
        block = self.blocks[number]
        if block.region == "comments" or number >= self.body.cut or not is_date_line(block.text):
            return False
        top = self.body.headline if self.body.headline is not None else 0
        said = block.hint == "date" or any(kind == "published" for _, kind in block.times)
        near = top - 2 <= number if said and self.body.headline is not None else top <= number
        close = near and number < self.body.first and number - top <= _HEAD_LINES
        if block.region not in {None, "header"} and not close:
            return False
        return not self._is_standfirst(number)

    def _is_standfirst(self, number: int) -> bool:
        """Five words or more that the body has too, not parted by bars."""
        form = self.forms[number]
        return (
            form.count >= 5 and not form.separators and coverage(form, self.body.vocabulary) >= 0.6
        )

    def _is_byline(self, number: int) -> bool:
        """By its markup, or by its form below the headline; above it only with "By"."""
        block = self.blocks[number]
        if block.hint == "byline":
            return True
        if number >= self.body.first or byline_of(block.text) is None:
            return False
        if self.body.cue(number, edge=True):  # "Quotes Boards Log in"
            return False
        past = self.body.headline is None or number > self.body.headline
        if past and not self._is_standfirst(number):
            return True
        return re.match(r"\W*(?:by|from)\b", block.text, re.I) is not None

    def _is_caption(self, number: int) -> bool:
        """By its markup or its credit, unless it is a paragraph of the body."""
        block, form = self.blocks[number], self.forms[number]
        paragraph = form.sentence and form.count >= 20 and bool(block.agreed)
        if paragraph and self.body.first <= number <= self.body.last and block.tag != "figcaption":
            return False
        return block.hint == "caption" or caption_credit(block.text)[0]

    def _inner(self, number: int) -> tuple[Role, str]:
        """Between the first and the last paragraph: text, unless there is a reason against it."""
        block, form = self.blocks[number], self.forms[number]
        cue = self.body.cue(number, edge=form.open_end and block.tag == "p")
        covered = coverage(form, self.body.vocabulary)
        if cue and not (form.sentence and form.count >= 16 and covered >= 0.6):
            return "furniture", cue
        if block.hint == "promo" and covered < 0.6:
            return "furniture", "promotion"
        if not block.inside:
            return "furniture", "outside-article"
        if number in self.body.listing and not is_full(block.text):
            return "furniture", "related-link"
        if block.links > 0.5 and not (block.agreed and form.count >= self.body.settings.core_words):
            return "furniture", "related-link"
        if form.sentence or not form.open_end or is_sign_off(block.text):
            return "text", ""
        return self._inner_line(block, covered)

    def _inner_line(self, block: Block, covered: float) -> tuple[Role, str]:
        """A line without a full stop among the paragraphs: subhead or list item, or promotion."""
        if _POINTER.search(block.text) or block.links > 0.8:
            return "furniture", "related-link"
        if _BRACKETED.match(block.text) or SITE_TALK.search(block.text):
            return "furniture", "promotion"
        if (
            block.tag in {"li", "td"}
            or _BULLET.match(block.text)
            or re.fullmatch(r"h[2-6]", block.tag)
        ):
            return "text", ""
        return ("text", "") if covered >= 0.34 else ("furniture", "unrelated-line")

    def _head(self, number: int) -> tuple[Role, str]:
        """Between headline and body: standfirst, summary bullets and notes stay."""
        block, form = self.blocks[number], self.forms[number]
        covered = coverage(form, self.body.vocabulary)
        cue = self.body.cue(number, edge=True)
        if cue and not (form.sentence and covered >= 0.6):
            return "furniture", cue
        if not block.inside and block.hint != "standfirst" and covered < 0.5:
            return "furniture", "outside-article"
        if block.hint == "standfirst" or _BULLET.match(block.text) or is_sign_off(block.text):
            return "text", ""
        if form.count >= 4 and covered >= (0.2 if form.sentence else 0.4):
            return "text", ""
        return "furniture", "head-matter"

    def _tail(self, number: int) -> tuple[Role, str]:
        """After the last paragraph: sign-offs stay, all else is furniture."""
        block = self.blocks[number]
        cue = self.body.cue(number, edge=True)
        if cue:
            return "furniture", cue
        if not block.inside:
            return "furniture", "outside-article"
        close = number - self.body.last <= 2
        if close and (is_sign_off(block.text) or self._signs(number)):
            return "text", ""
        return "furniture", "author-box" if byline_of(block.text) else "after-article"

    def _signs(self, number: int) -> bool:
        """A name of the run, or names and a place, directly below the last paragraph."""
        text = self.blocks[number].text
        if number != self.body.last + 1:
            return False
        if fold(text.strip(" .()")) in self.body.names or self._is_agency(text):
            return True
        return bool(re.search(r"\bin [A-Z]", text)) and byline_of(text) is not None

    def _is_agency(self, text: str) -> bool:
        """A name of another outlet by its form, and nothing else: "Harrow Dispatch"."""
        name = text.strip(" .()")
        outlet = self.body.page.outlet or ""
        own = names_match(name, outlet) or fold(name) in fold(self.blocks[0].text)
        return is_press_name(name) and not own


def text_of(placed: Sequence[Placed]) -> str:
    """The article's canonical text."""
    return "\n\n".join(p.block.text for p in placed if p.role == "text")
