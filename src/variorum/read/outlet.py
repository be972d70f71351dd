# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""Who published a page: what its head says, or a masthead that more than its place speaks for.

The line above a headline is as often a section or the matter ("Ukraine war") as a masthead. It
is taken for the outlet only where its words have the form of a name and one thing more says so:
the name stands elsewhere on the page, a menu follows it, or it has a word that papers, agencies
and stations have in their names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.read.forms import coverage, describe
from variorum.read.furniture import cue_reason
from variorum.read.layout import Layout
from variorum.read.pages import Page
from variorum.read.signs import is_date_line
from variorum.text.normalise import clean_line, fold, words
from variorum.text.outlets import HOUSES, PRESS, is_domain

_MOST_WORDS = 6  # of a masthead: "The Port and County Evening Post" has six
_PART = re.compile(r"\s*[|/>»]\s*|\s{2,}|\s[-–—~•·]\s")
_SMALL = frozenset(
    "the of and a an in at on for to de la le les du des di da del der die das und y e et van von den het i & than".split()
)
_SECTIONS = frozenset(
    "news world national international local regional politics political business economy economics finance money markets "
    "sport sports football culture arts entertainment lifestyle life health science technology tech environment climate "
    "opinion comment editorial analysis features travel education society crime courts law weather video audio photos live "
    "breaking latest exclusive special report reports update updates press release releases statement statements top stories "
    "story home page front headlines europe africa asia america americas australia middle east west north south central "
    "latin uk us usa eu africa war conflict crisis election elections media letters obituaries property motoring energy "
    "transport industry companies company general domestic foreign affairs briefing newsroom blog daily weekly newsletter "
    "magazine tv radio in brief in-depth explainer interview wire agency".split()
)
_TITLE_PART = re.compile(r"\s+(?:[|»•·/–—-]|::)\s+")

_OFFICE = re.compile(
    r"\b(?:media|press|communications?|information) (?:office|service|centre)\b", re.I
)
_TRAILING = re.compile(r"(?:\s+(?:blog|online|news site|website|homepage))+$")
_BRAND_MARK = re.compile(r"[.!]$|:\s.*$")  # "Klaxon!", "Klaxon: news with a bang"
_BRAND_WORDS = 8

_JOINED = re.compile(r"(?!Ma?c[A-Z])(?:[A-Z][a-z]+){2,}\d*")  # "GardenWorldDaily": sites do so


def outlet_of(page: Page, layout: Layout) -> str | None:
    """The outlet by the page's head, its title's last part, or its masthead; never a guess."""
    if page.outlet or page.whole:
        return page.outlet
    above = [p.block.text for p in layout.placed[: layout.headline or 0] if p.role == "furniture"]
    titled = _site_in_title(page, above) or _beside_headline(page, layout)
    if titled:
        return titled
    while above and cue_reason(above[0], edge=True):
        above = above[1:]  # "Skip to content", "Log in"
    if not above:
        return None
    if len(above) > 1 and _is_office_below(above[0], above[1]):
        above = above[1:]
    if _is_titled(above[0], page, layout):
        return _best_cased(above[0], layout)
    name = _PART.split(above[0])[0].strip()
    name = _BRAND_MARK.sub("", name) if len(words(name)) <= _BRAND_WORDS else name
    if len(name.split()) > 3 and _JOINED.fullmatch(name.split()[0]):
        name = name.split()[0]  # "NewsPond Home Boards Log in"
    if _is_titled(name, page, layout) or (
        _is_name(name) and _is_masthead(name, above[0], above[1:], layout)
    ):
        return _best_cased(name, layout)
    return None


def _is_office_below(first: str, second: str) -> bool:
    """Whether the second line has the house and the first what it is part of: a canton, a state."""
    return (
        HOUSES.isdisjoint(words(first))
        and PRESS.isdisjoint(words(first))
        and (_OFFICE.search(second) is not None)
    )


def _is_titled(name: str, page: Page, layout: Layout) -> bool:
    """Whether a title that is not the headline begins with the name: "The Dyke #88"."""
    shown = fold(page.blocks[layout.headline].text) if layout.headline is not None else ""
    return _is_name(name) and any(
        fold(title).startswith(fold(name)) and not (shown and shown in fold(title))
        for title in page.titles
    )


def _is_name(text: str) -> bool:
    """A few words that all begin with a capital, small ones aside; or an address."""
    if is_domain(text):
        return True
    tokens = re.findall(r"[^\W_][\w.'’-]*", re.sub(r"\s*\([^()]*\)$", "", text))
    if not 0 < len(tokens) <= _MOST_WORDS or re.search(r"[!?:;\"“”]|[^A-Z]\.$", text):
        return False
    own = [t for t in tokens if t.lower() not in _SMALL]
    cased = all(t[0].isupper() or t[0].isdigit() for t in own) and any(t[0].isalpha() for t in own)
    return cased and not all(t.lower() in _SECTIONS for t in own)


def _is_masthead(name: str, line: str, below: Sequence[str], layout: Layout) -> bool:
    """Whether something besides its place says that a name is the outlet's."""
    branded = is_domain(name) or _JOINED.fullmatch(name)
    if branded or not PRESS.isdisjoint(words(name)) or _stands_elsewhere(name, layout):
        return True
    if _is_told(name, layout):
        return True
    opens = bool(layout.placed) and layout.placed[0].block.text == line
    if opens and below and _is_menu(below[0]):
        return True
    if _is_menu(line) or any(_is_menu(other) for other in below[:2]):
        return not HOUSES.isdisjoint(words(name)) or not _names_the_matter(name, layout)
    undated = [other for other in below if not is_date_line(other)]
    return len(undated) >= 1 and len(words(name)) >= 2 and not _names_the_matter(name, layout)


def _stands_elsewhere(name: str, layout: Layout) -> bool:
    """The name in the furniture below the headline, a byline, a caption or a dateline's brackets."""
    sought = fold(name)
    for placed in layout.placed[(layout.headline or 0) + 1 :]:
        line = fold(placed.block.text)
        if placed.role in {"furniture", "byline", "caption"} and sought in line:
            return True
        if placed.role == "text" and f"({sought})" in line[:120]:
            return True
    return False


def _is_told(name: str, layout: Layout) -> bool:
    """Whether somebody told the outlet something, by its own text: "she told The Anchor"."""
    told = re.compile(rf"\btold (?:the )?{re.escape(fold(name))}\b")
    texts = (p.block.text for p in layout.placed if p.role == "text" and "told" in p.block.text)
    return any(told.search(fold(text)) for text in texts)


def _is_menu(line: str) -> bool:
    """Short pieces parted by bars, slashes or arrows; or three names and more without a verb."""
    form = describe(line)
    if form.sentence or is_date_line(line):
        return False
    if form.separators >= 2:
        return True
    return form.count >= 4 and form.capitals > 0.9 and len(form.content) >= 4


def _names_the_matter(name: str, layout: Layout) -> bool:
    """Whether the article's own words have the name: a kicker such as "Harbour Strike"."""
    text = (p.block.text for p in layout.placed if p.role in {"text", "headline"})
    vocabulary = frozenset[str]().union(*(describe(line).content for line in text))
    return coverage(describe(name), vocabulary) >= 0.6


def _best_cased(name: str, layout: Layout) -> str:
    """A name in capitals as the page writes it elsewhere in small letters, if it does."""
    if not name.isupper() or len(name) <= 4:
        return name
    pattern = re.compile(re.escape(name), re.I)
    found = (m[0] for p in layout.placed for m in pattern.finditer(p.block.text))
    return next((form for form in found if not form.isupper() and not form.islower()), name)


def _site_in_title(page: Page, shown: Sequence[str]) -> str | None:
    """The part of the page's title after a bar or dash, where the page shows it by itself too."""
    lines = [clean_line(line).casefold() for line in shown]
    for title in page.titles:
        for part in reversed(_TITLE_PART.split(title)[1:]):
            if clean_line(part).casefold() in lines:
                return clean_line(part)
    return None


def _beside_headline(page: Page, layout: Layout) -> str | None:
    """The one other part of a title whose first or last part is the headline: the site's name.

    What the article is about can stand there too ("Harbour strike | The men's demands"): a name
    that the article has in its own words must open or close a line of the page besides.
    """
    shown = fold(page.blocks[layout.headline].text) if layout.headline is not None else None
    for title in page.titles:
        parts = [clean_line(part) for part in _TITLE_PART.split(title)]
        others = [_TRAILING.sub("", part) for part in parts if fold(part) != shown]
        if len(parts) != len(others) + 1 or len(others) != 1 or not _is_name(others[0]):
            continue
        if not _names_the_matter(others[0], layout) or _opens_a_line(others[0], layout):
            return others[0]
    return None


def _opens_a_line(name: str, layout: Layout) -> bool:
    """Whether a line of furniture begins with the name."""
    lines = (fold(p.block.text) for p in layout.placed if p.role == "furniture")
    return any(line.startswith(fold(name)) for line in lines)
