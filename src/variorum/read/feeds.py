"""RSS and Atom -> a Page for each item: its own text, source, author and time; no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.entities import html5

from lxml import etree

from variorum.read.markup import is_fragment, read_fragment
from variorum.read.pages import Page
from variorum.read.plain import read_plain
from variorum.read.stamps import Kind, Stamp, machine_stamp
from variorum.settings import ReadSettings
from variorum.text.normalise import clean_line

_ROOT = re.compile(r"<(?:\w+:)?(rss|feed|RDF|nitf|html|body|head|div|p)[\s>]", re.I)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(?:\[.*?\]\s*)?>", re.I | re.S)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,31});")
_FEEDS = frozenset({"rss", "feed", "rdf", "nitf"})
_WHOLE, _TEASER = ("encoded", "content"), ("description", "summary", "subtitle")
_TIMES: dict[Kind, tuple[str, ...]] = {
    "published": ("pubDate", "published", "issued", "date", "created"),
    "updated": ("updated", "modified"),
}


def root_of(text: str) -> str | None:
    """The root element of an XML document that is a feed or an agency's item, else None.

    >>> root_of('<?xml version="1.0"?><rss version="2.0"><channel/></rss>')
    'rss'
    """
    match = _ROOT.search(text[:6000]) if text.lstrip()[:1] == "<" else None
    return match[1].lower() if match and match[1].lower() in _FEEDS else None


def parse_xml(text: str) -> etree._Element | None:
    """The tree of an XML text: entities unexpanded, no network, as far as it can be read."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    text = _ENTITY.sub(_named, _DOCTYPE.sub("", text, count=1))
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _named(match: re.Match[str]) -> str:
    """The character of a name that HTML knows; those that a document declares are dropped."""
    return html5.get(f"{match[1]};", "")


def read_feed(text: str, path: str, settings: ReadSettings) -> Iterator[Page | tuple[int, str]]:
    """A Page for each item; ``(number, what is wrong)`` for each without a text."""
    tree = parse_xml(text)
    items = [e for e in tree.iter() if name_of(e) in {"item", "entry"}] if tree is not None else []
    if tree is None or not items:
        yield 1, "a feed without items, or broken XML"
        return
    outlet = next((t for e in tree.iter() if name_of(e) == "title" and (t := words_of(e))), None)
    for number, item in enumerate(items[: settings.max_records], start=1):
        page = _item(item, outlet, path, settings)
        yield page if page else (number, "an item without a text")


def _item(
    item: etree._Element, channel: str | None, path: str, settings: ReadSettings
) -> Page | None:
    """The item's text, whole where the feed has it; a summary is told for one."""
    body = _field(item, _WHOLE)
    text = body or _field(item, _TEASER)
    if not text:
        return None
    read = read_fragment(text, path, settings) if is_fragment(text) else read_plain(text, path)
    cut = () if body else (("cut-off", "the feed gives a summary, not the article"),)
    source = next((e for e in item.iter() if name_of(e) == "source" and e is not item), None)
    return replace(
        read,
        whole=True,
        titles=tuple(filter(None, (clean_line(_field(item, ("title",)) or ""),))),
        outlet=_source_name(source) or channel,
        byline=_field(item, ("creator", "author", "byline")),
        url=_link(item),
        record=_field(item, ("guid", "id")),
        stamps=tuple(_stamps(item)),
        doubts=cut,
    )


def _field(item: etree._Element, names: tuple[str, ...]) -> str | None:
    """The words of the first child that has one of the names, in the order of the names."""
    children = {name_of(child): child for child in reversed(item) if name_of(child)}
    found = (words_of(children[name]) for name in names if name in children)
    return next((text for text in found if text), None)


def _source_name(source: etree._Element | None) -> str | None:
    """RSS writes the name into <source>, Atom a <title> within it."""
    if source is None:
        return None
    titled = next((words_of(e) for e in source if name_of(e) == "title"), None)
    return titled or clean_line(source.text or "") or None


def _link(item: etree._Element) -> str | None:
    """The item's address: an Atom link's href (the alternate one first) or an RSS link's text."""
    links = [child for child in item if name_of(child) == "link"]
    links.sort(key=lambda e: (e.get("rel") or "alternate") != "alternate")
    found = (e.get("href") or clean_line(e.text or "") for e in links)
    return next((url for url in found if url.startswith(("http://", "https://"))), None)


def _stamps(item: etree._Element) -> Iterator[Stamp]:
    for kind, names in _TIMES.items():
        for name in names:
            value = _field(item, (name,))
            stamp = machine_stamp(value, kind, "record", f"feed {name}") if value else None
            if stamp:
                yield stamp
                break


def name_of(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def words_of(element: etree._Element) -> str:
    """All text within an element; an Atom element of type xhtml gives its markup."""
    if element.get("type") == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return "".join(map(str, element.itertext())).strip()
