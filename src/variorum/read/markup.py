# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""HTML -> a Page: its head, and its paragraphs in order with what the markup says of each.

The tree is walked once with a stack of our own, so that neither depth nor size of a hostile
page costs more than time linear in its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from variorum.read.container import Found, place
from variorum.read.forms import describe
from variorum.read.metadata import Head, read_head
from variorum.read.pages import Block, Page
from variorum.read.plain import beyond, read_plain
from variorum.read.regions import hint_of, region_of
from variorum.read.second import with_second_opinion
from variorum.read.stamps import Kind
from variorum.settings import ReadSettings
from variorum.text.normalise import clean_line

_DROPPED = frozenset(
    "script style noscript template svg math canvas iframe object embed form select option textarea input "
    "head video audio map dialog".split()
)  # fmt: skip
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul "
    "amp-img caption".split()
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_APART = frozenset({"byline", "date"})
_MOST_INLINE = 14  # words of a line that an element within it can give its name to
_MOST_TIMES = 4  # machine-readable times of one line that are looked at
_MOST_ATTRIBUTE = 300  # characters of a class or id that are looked at


@dataclass(slots=True)
class _Open:
    """An element that the walk is inside of."""

    tag: str
    number: int
    region: str | None
    hint: str | None
    linked: bool


@dataclass(slots=True)
class _Line:
    """The paragraph being gathered."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    total: int = 0
    times: list[tuple[str, Kind]] = field(default_factory=list)
    hint: str | None = None
    opener: etree._Element | None = None


def read_markup(text: str, path: str, settings: ReadSettings) -> Page:
    """A web page as blocks, those in the element that holds the article marked ``inside``."""
    tree = _parse(text)
    if tree is None:
        return Page(path=path, blocks=(), marked_up=True)
    head = _head(tree)
    walk = _Walk(settings)
    walk.run(tree)
    if not walk.found:  # nested beyond what the parser follows: its words without its tags
        return read_plain(_TAGS.sub("\n", text), path)
    blocks, failed = with_second_opinion(place(walk.found, settings), tree, settings)
    doubts: list[tuple[str, str]] = []
    if len(walk.found) >= settings.max_lines:
        doubts.append(beyond(settings.max_lines))
    if head.paywalled:
        doubts.append(("cut-off", "the page says that the article is for subscribers"))
    if failed:
        said = f"the second extractor failed ({failed}); the page is read by one alone"
        doubts.append(("extraction-doubtful", said))
    return Page(
        path=path,
        blocks=tuple(blocks),
        titles=head.titles,
        outlet=head.outlet,
        byline=head.byline,
        url=head.url,
        language=head.language,
        stamps=head.stamps,
        marked_up=True,
        doubts=tuple(doubts),
    )


def read_fragment(text: str, path: str, settings: ReadSettings) -> Page:
    """The paragraphs of an article's own markup, as feeds and agencies send it: nothing dropped."""
    tree = _parse(text)
    if tree is None:
        return read_plain(_TAGS.sub("\n", text), path)
    walk = _Walk(settings)
    walk.run(tree)
    return Page(path=path, blocks=tuple(found.block for found in walk.found))


def is_fragment(text: str) -> bool:
    """Whether a text has markup in it: a paragraph, a break, a link, a character's name."""
    return (
        re.search(r"</?(?:p|br|div|a|b|i|em|strong|img|ul|h\d)\b[^<>]*>|&\w{2,8};|&#", text)
        is not None
    )


def _parse(text: str) -> etree._Element | None:
    """The tree; declarations of an encoding are dropped, for the text is decoded already."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    text = _HUGE_TAG.sub(r"<\1>", text)
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree


def _head(tree: etree._Element) -> Head:
    """Meta elements (also those in the body), JSON-LD, title, canonical address."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and len(content) < 2000:
            metas.setdefault(name.strip().lower(), content.strip())
    linked = [
        element.text or ""
        for element in tree.iter("script")
        if "ld+json" in (element.get("type") or "")
    ]
    title = next(("".join(map(str, e.itertext())) for e in tree.iter("title")), None)
    canonical = next(
        (e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"),
        None,
    )
    root = tree.getroottree().getroot()
    return read_head(metas, linked, title, canonical, root.get("lang") or metas.get("og:locale"))


def _line_number(element: etree._Element | None) -> int:
    return int(getattr(element, "sourceline", None) or 0)


class _Walk:
    """One pass over the tree that gathers paragraphs."""

    def __init__(self, settings: ReadSettings) -> None:
        self.found: list[Found] = []
        self._most = settings.max_nesting
        self._most_lines = settings.max_lines
        self._open: list[_Open] = []
        self._line = _Line()
        self._beyond = 0
        self._numbers = 0

    def run(self, tree: etree._Element) -> None:
        """Walk the body."""
        skip: etree._Element | None = None
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if len(self.found) >= self._most_lines:
                return
            if skip is not None:
                if event == "end" and element is skip:
                    skip = None
                    self._add(element.tail)
                continue
            if event == "start":
                if self._is_dropped(element):
                    skip = element
                else:
                    self._start(element)
            else:
                self._end(element)
        self._flush()

    def _is_dropped(self, element: etree._Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in _DROPPED:
            # A form may hold a whole page; only small ones are search boxes and the like.
            return element.tag != "form" or len(element.findall(".//p")) < 3
        given = element.attrib
        if not given:
            return False
        style = given.get("style")
        hidden = bool(style and _HIDDEN.search(style[:_MOST_ATTRIBUTE]))
        return hidden or "hidden" in given

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        parent = self._open[-1] if self._open else None
        if tag == "br":
            self._flush()
        if tag in _BLOCKS:
            self._flush()
        self._numbers += 1
        given = element.attrib
        named = props = ""
        if given:
            named = f"{given.get('class', '')[:_MOST_ATTRIBUTE]} {given.get('id', '')[:_MOST_ATTRIBUTE]}"
            props = f"{given.get('itemprop', '')} {given.get('role', '')} {given.get('rel', '')}"
            props = props[:_MOST_ATTRIBUTE]
        region = region_of(tag, named, props)
        hint = hint_of(tag, named, props)
        linked = tag == "a" or bool(parent and parent.linked)
        if len(self._open) >= self._most:
            self._beyond += 1
        else:
            self._open.append(_Open(tag, self._numbers, region, hint, linked))
        if tag == "time" or "date" in props:
            self._note_time(element, props)
        other = hint in _APART and self._line.hint in _APART and hint != self._line.hint
        if other:  # <span class=byline>…</span><time>…</time>: styled as two lines
            self._flush()
        if not self._line.pieces:
            self._line.opener = element
        if hint and tag not in _BLOCKS:
            self._line.hint = hint
        self._add(element.text)

    def _note_time(self, element: etree._Element, props: str) -> None:
        """A machine-readable time of the line."""
        value = element.get("datetime") or element.get("content")
        dated = element.tag == "time" or "datePublished" in props or "dateModified" in props
        if not dated or not value:
            return
        kind: Kind = "unknown"
        if "dateModified" in props:
            kind = "updated"
        elif "datePublished" in props or element.get("pubdate") is not None:
            kind = "published"
        self._line.times.append((value[:60], kind))

    def _end(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        if self._beyond:
            self._beyond -= 1
        else:
            self._open.pop()
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self._line.pieces.append(text)
        size = len(text.strip())
        self._line.total += size
        if self._open and self._open[-1].linked:
            self._line.linked += size

    def _flush(self) -> None:
        """End the paragraph, if there is one, and note it."""
        if not self._line.pieces:
            if self._line.times or self._line.hint:
                self._line = _Line()
            return
        line, self._line = self._line, _Line()
        text = clean_line("".join(line.pieces))
        if not text or not any(ch.isalnum() for ch in text):
            return
        block = Block(
            text=text,
            where=f"page line {_line_number(line.opener)}",
            tag=self._tag(),
            links=min(1.0, line.linked / max(1, line.total)),
            times=tuple(line.times[:_MOST_TIMES]),
        )
        path = tuple([o.number for o in self._open if o.tag in _BLOCKS])
        regions = tuple([(o.number, o.region) for o in self._open if o.region])
        hints = [(o.number, o.hint) for o in self._open if o.hint]
        if line.hint and describe(text).count <= _MOST_INLINE:
            hints.append((-len(self.found) - 1, line.hint))
        self.found.append(Found(block, path, regions, tuple(hints)))

    def _tag(self) -> str:
        """The innermost element that says what kind of paragraph it is."""
        for opened in reversed(self._open):
            if opened.tag in {
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "li",
                "figcaption",
                "td",
                "th",
                "blockquote",
                "p",
            }:
                return opened.tag
        return "p"


# The parser compares each attribute with all others of its element.
_HUGE_TAG = re.compile(r"<([a-zA-Z][\w-]{0,20})\s[^<>]{30000,}>")
_TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^<>]{0,3000}>", re.I | re.S)


def is_markup(text: str) -> bool:
    """Whether a file is HTML, whatever its name says."""
    return bool(_MARKUP.search(text[:4000]))


_MARKUP = re.compile(
    r"<!doctype html|<html[\s>]|<body[\s>]|<head[\s>]|<article[\s>]|<div[\s>]|<p>.*?</p>",
    re.I | re.S,
)
