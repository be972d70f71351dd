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
from variorum.read.language import detect_language
from variorum.read.pages import Block, Known, Page, Placed, Role
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
_ADDRESSED = re.compile(
    r"\b(?:you|your|we|our|us|comments?|cookies?|subscribers?|subscription|newsletter|website|site|app|"
    r"page|article|story|readers?|users?|content|members?|rights|terms|copyright|trademarks?|advert\w*)\b",
    re.I,
)
_BY_FORM = frozenset(
    {"outside-article", "after-article", "unrelated-line", "head-matter", "author-box"}
    | {"before-headline"}
)
_HEADLINE_WORDS = 14  # words up to which "... ?" in a list of links is a headline
_HEAD_LINES = 15  # lines below the headline within which the page's own date stands
_COMMENT = re.compile(r"^[\w .,'-]{2,30}(?: says| said| wrote)?\s*:\s*\S")
_COMMENTER = re.compile(r"^[\w .'-]{2,30} (?:says|said|wrote|on \w+ \d+\b.{0,30})\s*:?$")


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
    reader = _Reader(page, known, settings)
    return Layout(
        placed=tuple(
            Placed(block, *reader.role(number)) for number, block in enumerate(page.blocks)
        ),
        headline=reader.headline,
        body=(reader.first, reader.last),
    )


class _Reader:
    """One page with its body and headline found; ``role`` judges each block."""

    def __init__(self, page: Page, known: Known, settings: ReadSettings) -> None:
        self.page, self.blocks, self.settings = page, page.blocks, settings
        self.recurring, self.names = known.recurring, known.names
        prose = [n for n, b in enumerate(self.blocks) if self._is_prose(b)]
        prose = prose or [n for n, b in enumerate(self.blocks) if self._may_be_text(b)]
        self.headline: int | None = None
        self.cut = _comments_from(self.blocks, prose)
        prose = [n for n in prose if n < self.cut]
        while len(prose) > 1 and self._is_about_site(prose[-1]):
            prose.pop()
        texts = [describe(self.blocks[n].text).content for n in prose]
        self.vocabulary = frozenset().union(*texts)
        self.is_prose_page = len(prose) >= 5 and self._is_english(prose)
        self.headline = self._find_headline(prose)
        after = [n for n in prose if self.headline is None or n > self.headline]
        self.first = after[0] if after else len(self.blocks)
        self.last = self._body_end(after[-1]) if after else -1
        self.listing = _listed_after_markers(self.blocks)
        tail = range(self.last + 1, len(self.blocks))
        self.closed = next((n for n in tail if self._cue(self.blocks[n], edge=True)), self.cut)

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
            near = coverage(form, self.vocabulary) >= 0.3
            short = form.sentence and (near or self._is_plain_statement(block.text))
            if block.region or not block.inside or self._cue(block, edge=True):
                break
            if not (short or is_sign_off(block.text)) or self._is_about_site(number):
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

    @staticmethod
    def _is_plain_statement(text: str) -> bool:
        """Four words or more to a full stop, about neither the reader nor the writer."""
        return bool(re.fullmatch(r"[A-Z][^!?:|]{15,}\.[\"”’)]?", text)) and not _ADDRESSED.search(
            text
        )

    def _is_about_site(self, number: int) -> bool:
        """A sentence of the page about itself or its outlet, not of the article."""
        text = self.blocks[number].text
        if re.search(r"[\"“”]", text) or describe(text).count > self.settings.furniture_words:
            return False
        if cue_reason(text, edge=True) or _SITE_TALK.search(text):
            return True
        names = [n for n in (self.page.outlet, self._masthead()) if n]
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
        after = number > self.last and not sentence
        if after and (heading or number > self.closed or self.is_prose_page):
            return False
        if why == "unrelated-line" and self._is_alone(number):
            return False
        return block.links < 0.5 and number not in self.listing

    def _is_alone(self, number: int) -> bool:
        """Whether a line that is no heading or list item stands between two full paragraphs."""
        around = self.blocks[max(0, number - 1) : number + 2]
        return self.blocks[number].tag == "p" and all(
            describe(b.text).sentence for b in around if b is not self.blocks[number]
        )

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
        inner = self.first <= number <= self.last
        if not inner and self._is_dated(number):
            return "date", ""
        if self._is_caption(number):
            return "caption", ""
        if inner and block.hint not in {"byline", "date"}:
            return None
        if block.region not in {None, "header"} or number >= self.cut:
            return None
        if block.hint == "date":
            return "date", ""
        return ("byline", "") if self._is_byline(number) else None

    def _is_dated(self, number: int) -> bool:
        """A date line outside the body; below the headline whatever its markup is called."""
        block = self.blocks[number]
        if block.region == "comments" or number >= self.cut or not is_date_line(block.text):
            return False
        top = self.headline if self.headline is not None else 0
        close = top <= number < self.first and number - top <= _HEAD_LINES
        if block.region not in {None, "header"} and not close:
            return False
        return not self._is_standfirst(number)

    def _is_standfirst(self, number: int) -> bool:
        """Five words or more that the body has too, not parted by bars."""
        form = describe(self.blocks[number].text)
        return form.count >= 5 and not form.separators and coverage(form, self.vocabulary) >= 0.6

    def _is_byline(self, number: int) -> bool:
        """By its markup, or by its form below the headline; above it only with "By"."""
        block = self.blocks[number]
        if block.hint == "byline":
            return True
        if number >= self.first or byline_of(block.text) is None:
            return False
        past = self.headline is None or number > self.headline
        if past and not self._is_standfirst(number):
            return True
        return re.match(r"\W*(?:by|from)\b", block.text, re.I) is not None

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
        cue = self._cue(block, edge=form.open_end and block.tag == "p")
        covered = coverage(form, self.vocabulary)
        if cue and not (form.sentence and form.count >= 16 and covered >= 0.6):
            return "furniture", cue
        if block.hint == "promo" and covered < 0.6:
            return "furniture", "promotion"
        if not block.inside:
            return "furniture", "outside-article"
        if number in self.listing and not _is_full(block.text):
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
        """A name of the run, or names and a place, directly below the last paragraph."""
        text = self.blocks[number].text
        if fold(text.strip(" .()")) in self.names:
            return number == self.last + 1
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
        alike = _comment_like(following)
        if after <= 0.3 * before or (len(following) >= 2 and 2 * alike > len(following)):
            return number
    return len(blocks)


def _comment_like(blocks: Sequence[Block]) -> int:
    """How many lines are "name: what they say", or follow a line "name says:"."""
    count, named = 0, False
    for block in blocks:
        named_before, named = named, bool(_COMMENTER.match(block.text))
        count += named or named_before or bool(_COMMENT.match(block.text))
    return count


def _listed_after_markers(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines without a full stop that follow a heading such as "Most read", up to a sentence."""
    listed, on = set(), False
    for number, block in enumerate(blocks):
        why = cue_reason(block.text, edge=False)
        marker = why in {"related-link", "most-read"} and describe(block.text).count <= 6
        if marker:
            on = True
        elif _is_full(block.text):
            on = False
        elif on:
            listed.add(number)
    return frozenset(listed)


def _is_full(text: str) -> bool:
    """A sentence that is no headline with a question or exclamation mark."""
    form = describe(text)
    return form.sentence and (
        form.count >= _HEADLINE_WORDS or not text.rstrip().endswith(("?", "!"))
    )


def _speaks_of(text: str, name: str) -> bool:
    """Whether a sentence says in the present what the outlet is: "The Daily Otter is printed by".

    The name may be cut after two words, or after one in capitals ("RTX News": "RTX is ...").
    """
    said = re.sub(r"^the\s+", "", name, flags=re.I).split()
    short = [" ".join(said), " ".join(said[:2])]
    short += [said[0]] if said and said[0].isupper() and len(said[0]) > 1 and len(said) > 1 else []
    if name.isupper():  # in capitals throughout: they tell nothing of the first word
        short = short[:2]
    names = "|".join(re.escape(n) for n in short if len(n) > 1)
    return bool(names) and bool(
        re.match(rf"\W*(?:the )?(?:{names})\b[^.,]{{0,40}}?\b(?:is|are)\b", text, re.I)
    )


def text_of(placed: Sequence[Placed]) -> str:
    """The article's canonical text."""
    return "\n\n".join(p.block.text for p in placed if p.role == "text")
