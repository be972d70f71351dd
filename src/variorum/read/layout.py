# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Blocks -> what each of them is: headline, byline, date line, caption, text or furniture.

The body is found first: lines that end as sentences do and are long enough. Then the headline.
They part the page in four zones, and a line that is no paragraph is judged by its zone, by what
it says of itself (``furniture``), and by whether it shares words with the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.read import headline as headlines
from variorum.read.forms import coverage, describe
from variorum.read.furniture import cue_reason
from variorum.read.pages import Block, Page, Placed, Role
from variorum.read.signs import byline_of, caption_credit, is_date_line, is_sign_off
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

_BULLET = re.compile(r"^\s*(?:[*•‣▪◦–—-]|\d{1,2}[.)])\s+\S")
_POINTER = re.compile(r"^\W*(?:>{1,2}|»|→|►|▶)|(?:>{1,2}|»|→|►)\W*$")
_BRACKETED = re.compile(r"^\[.*\]$")
_SITE_TALK = re.compile(
    r"\b(?:our|your) (?:\w+ )?(?:readers?|subscribers?|members?|newsletter|website|app|partners?|sponsors?|donations?|"
    r"archive|shop|advertisers?|house rules|community|e-?mails?|channel)\b|\byou(?:'re| are| have|'ve)?\b.*\b(?:articles?|page|site)\b|\bfree (?:to|for|of charge)\b"
    r"|\b(?:printed and published|is published by|registered (?:office|at the)|sign with your)\b",
    re.I,
)
_BY_FORM = frozenset(
    {"outside-article", "after-article", "unrelated-line", "head-matter", "author-box"}
    | {"before-headline"}
)
_COMMENT = re.compile(
    r"^[\w .,'-]{2,30}(?: says| said| wrote)?\s*:\s*\S|^[\w .'-]{2,30} (?:says|wrote):?$"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What each block of a page is; ``headline`` is its index among them, if it is on the page."""

    placed: tuple[Placed, ...]
    headline: int | None
    body: tuple[int, int]


def arrange(page: Page, recurring: frozenset[str], settings: ReadSettings) -> Layout:
    """Say of every block what it is; none is lost.

    Args:
        page: its blocks, and what its head says of headline and outlet.
        settings: ``core_words``, ``headline_words``, ``furniture_words``.
        recurring: folded lines known to be furniture of this outlet.
    """
    reader = _Reader(page, recurring, settings)
    return Layout(
        placed=tuple(
            Placed(block, *reader.role(number)) for number, block in enumerate(page.blocks)
        ),
        headline=reader.headline,
        body=(reader.first, reader.last),
    )


class _Reader:
    """One page with its body and headline found; ``role`` judges each block."""

    def __init__(self, page: Page, recurring: frozenset[str], settings: ReadSettings) -> None:
        self.page, self.blocks, self.settings = page, page.blocks, settings
        self.recurring = recurring
        prose = [n for n, b in enumerate(self.blocks) if self._is_prose(b)]
        prose = prose or [n for n, b in enumerate(self.blocks) if self._may_be_text(b)]
        self.cut = _comments_from(self.blocks, prose)
        prose = [n for n in prose if n < self.cut]
        while len(prose) > 1 and self._is_about_site(prose[-1]):
            prose.pop()
        texts = [describe(self.blocks[n].text).content for n in prose]
        self.vocabulary = frozenset().union(*texts)
        self.headline = self._find_headline(prose)
        after = [n for n in prose if self.headline is None or n > self.headline]
        self.first = after[0] if after else len(self.blocks)
        self.last = self._body_end(after[-1]) if after else -1
        self.listing = _listed_after_markers(self.blocks)

    def _is_prose(self, block: Block) -> bool:
        form = describe(block.text)
        return (
            block.region is None
            and block.inside
            and block.hint not in {"caption", "byline", "date", "promo"}
            and form.sentence
            and form.count >= self.settings.core_words
            and fold(block.text) not in self.recurring
            and not self._cue(block, edge=form.count < 16)
            and not caption_credit(block.text)[0]
            and not is_date_line(block.text)
        )

    def _may_be_text(self, block: Block) -> bool:
        """For marked-up pages without prose, such as lists: any line of some words, not a link."""
        return (
            self.page.marked_up
            and block.region is None
            and block.inside
            and block.hint is None
            and block.links < 0.5
            and not re.fullmatch(r"h[1-6]", block.tag)
            and describe(block.text).count >= 4
            and not self._cue(block, edge=True)
        )

    def _cue(self, block: Block, *, edge: bool) -> str | None:
        """The block's own cue, unless it is a long paragraph."""
        if describe(block.text).count > self.settings.furniture_words:
            return None
        return cue_reason(block.text, edge=edge)

    def _find_headline(self, prose: list[int]) -> int | None:
        long = [n for n in prose if describe(self.blocks[n].text).count >= 15]
        body = (long or prose or [len(self.blocks)])[0]
        early = (long[1:2] or prose[1:2] or [len(self.blocks)])[0]
        found = headlines.by_titles(self.blocks[:early], self.page.titles)
        if found is None and self.page.marked_up:
            found = headlines.by_heading(self.blocks, body, self.page.outlet)
        if found is None and not (self.page.marked_up and self.page.titles):
            found = headlines.by_form(self.blocks, body, self.vocabulary, self.settings)
        return found

    def _body_end(self, last: int) -> int:
        """Short sentences and sign-offs that follow the last paragraph belong to the body."""
        for number in range(last + 1, self.cut):
            block, form = self.blocks[number], describe(self.blocks[number].text)
            short = form.sentence and coverage(form, self.vocabulary) >= 0.3
            if block.region or not block.inside or self._cue(block, edge=True):
                break
            if not (short or is_sign_off(block.text)) or self._is_about_site(number):
                break
            last = number
        return last

    def _is_about_site(self, number: int) -> bool:
        """A sentence of the page about itself or its outlet, not of the article."""
        text = self.blocks[number].text
        if re.search(r"[\"“”]", text) or describe(text).count > self.settings.furniture_words:
            return False
        if cue_reason(text, edge=True) or _SITE_TALK.search(text):
            return True
        names = [n for n in (self.page.outlet, self.page.name) if n]
        return any(_speaks_of(text, name) for name in names)

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
        if heading and number > self.last and not sentence:
            return False
        return block.links < 0.5 and number not in self.listing

    def _is_doubtful(self, number: int) -> bool:
        """Lines without a full stop in the body that share too few words with it."""
        block, form = self.blocks[number], describe(self.blocks[number].text)
        if form.sentence or block.tag in {"li", "td"} or is_sign_off(block.text):
            return False
        inner = self.first <= number <= self.last
        return inner and form.open_end and coverage(form, self.vocabulary) < 0.6

    def _judged(self, number: int) -> tuple[Role, str]:
        block = self.blocks[number]
        if number == self.headline:
            return "headline", ""
        own = self._own_field(number)
        if own:
            return own
        if fold(block.text) in self.recurring and not self._is_prose(block):
            return "furniture", "recurs-on-outlet"
        if block.region:
            return "furniture", block.region
        if number >= self.cut:
            return "furniture", "comments"
        if self.headline is not None and number < self.headline:
            return "furniture", self._cue(block, edge=True) or "before-headline"
        if self.first <= number <= self.last:
            return self._inner(number)
        return self._head(number) if number < self.first else self._tail(number)

    def _own_field(self, number: int) -> tuple[Role, str] | None:
        """Captions anywhere; bylines and date lines outside the body."""
        block = self.blocks[number]
        form = describe(block.text)
        if self._is_caption(number):
            return "caption", ""
        if self.first <= number <= self.last and block.hint not in {"byline", "date"}:
            return None
        if block.region not in {None, "header"} or number >= self.cut:
            return None
        standfirst = form.count >= 5 and coverage(form, self.vocabulary) >= 0.6
        if (is_date_line(block.text) and not standfirst) or block.hint == "date":
            return "date", ""
        past = self.headline is None or number > self.headline
        before_body = past and number < self.first
        if block.hint == "byline" or (before_body and byline_of(block.text) and not standfirst):
            return "byline", ""
        if (
            number < self.first
            and re.match(r"\W*(?:by|from)\b", block.text, re.I)
            and byline_of(block.text)
        ):
            return "byline", ""
        return None

    def _is_caption(self, number: int) -> bool:
        """By its markup or its credit, unless it is a paragraph of the body."""
        block, form = self.blocks[number], describe(self.blocks[number].text)
        paragraph = form.sentence and form.count >= 20 and bool(block.agreed)
        if paragraph and self.first <= number <= self.last and block.tag != "figcaption":
            return False
        return block.hint == "caption" or caption_credit(block.text)[0]

    def _inner(self, number: int) -> tuple[Role, str]:
        """Between the first and the last paragraph: text, unless there is a reason against it."""
        block, form = self.blocks[number], describe(self.blocks[number].text)
        cue = self._cue(block, edge=False)
        covered = coverage(form, self.vocabulary)
        if cue and not (form.sentence and form.count >= 16 and covered >= 0.6):
            return "furniture", cue
        if block.hint == "promo" and covered < 0.6:
            return "furniture", "promotion"
        if not block.inside:
            return "furniture", "outside-article"
        if number in self.listing and not form.sentence:
            return "furniture", "related-link"
        if block.links > 0.5 and not (block.agreed and form.count >= self.settings.core_words):
            return "furniture", "related-link"
        if form.sentence or not form.open_end or is_sign_off(block.text):
            return "text", ""
        return self._inner_line(block, covered)

    def _inner_line(self, block: Block, covered: float) -> tuple[Role, str]:
        """A line without a full stop among the paragraphs: a subhead or list item, or a promotion."""
        if _POINTER.search(block.text) or block.links > 0.8:
            return "furniture", "related-link"
        if _BRACKETED.match(block.text) or _SITE_TALK.search(block.text):
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
        block, form = self.blocks[number], describe(self.blocks[number].text)
        covered = coverage(form, self.vocabulary)
        cue = self._cue(block, edge=True)
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
        cue = self._cue(block, edge=True)
        if cue:
            return "furniture", cue
        if not block.inside:
            return "furniture", "outside-article"
        close = number - self.last <= 2
        if close and (is_sign_off(block.text) or self._signs(number)):
            return "text", ""
        return "furniture", "author-box" if byline_of(block.text) else "after-article"

    def _signs(self, number: int) -> bool:
        """Names and a place ("Ann Otter in Leeds") directly below the last paragraph."""
        text = self.blocks[number].text
        return (
            number == self.last + 1
            and bool(re.search(r"\bin [A-Z]", text))
            and byline_of(text) is not None
        )


def _comments_from(blocks: Sequence[Block], prose: list[int]) -> int:
    """The first block of the readers' comments, or the number of blocks.

    A count of comments may also stand above the article: what follows must be short beside
    what came before, or look like comments.
    """
    lengths = {n: describe(blocks[n].text).count for n in prose}
    for number, block in enumerate(blocks):
        if not prose or number <= prose[0]:
            continue
        if cue_reason(block.text, edge=True) not in {"comments", "count"} or len(block.text) > 120:
            continue
        before = sum(c for n, c in lengths.items() if n < number)
        after = sum(c for n, c in lengths.items() if n > number)
        following = blocks[number + 1 : number + 21]
        alike = sum(bool(_COMMENT.match(b.text)) for b in following)
        if after <= 0.3 * before or (len(following) >= 2 and 2 * alike > len(following)):
            return number
    return len(blocks)


def _listed_after_markers(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines without a full stop that follow a heading such as "Most read", up to a sentence."""
    listed, on = set(), False
    for number, block in enumerate(blocks):
        why = cue_reason(block.text, edge=False)
        marker = why in {"related-link", "most-read"} and describe(block.text).count <= 6
        if marker:
            on = True
        elif describe(block.text).sentence:
            on = False
        elif on:
            listed.add(number)
    return frozenset(listed)


def _speaks_of(text: str, name: str) -> bool:
    """Whether a sentence says in the present what the outlet is: "The Daily Otter is printed by"."""
    said = name.split()
    starts = (
        [said, said[:2], said[:1]] if said[0].isupper() and len(said[0]) > 1 else [said, said[:2]]
    )
    names = "|".join(
        re.escape(" ".join(part))
        for part in starts
        if len(part) == len(said) or part[0].isupper() or len(part) > 1
    )
    return bool(re.match(rf"\W*(?:the )?(?:{names})\b[^.,]{{0,40}}?\b(?:is|are)\b", text, re.I))


def text_of(placed: Sequence[Placed]) -> str:
    """The article's canonical text."""
    return "\n\n".join(p.block.text for p in placed if p.role == "text")
