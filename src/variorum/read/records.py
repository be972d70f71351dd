# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""JSON lines -> Pages: one record a line, under the names that exports of articles use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from variorum.read.agency import flat_ninjs, is_ninjs, with_version
from variorum.read.markup import is_markup, read_fragment, read_markup
from variorum.read.pages import Block, Page
from variorum.read.plain import read_plain
from variorum.read.stamps import Kind, Stamp, machine_stamp
from variorum.settings import ReadSettings
from variorum.text.normalise import clean_line

_ID = ("id", "_id", "uid", "guid", "uuid", "docid", "doc_id", "article_id")
_TEXT = (
    "text",
    "body",
    "content",
    "article",
    "maintext",
    "fulltext",
    "full_text",
    "raw_text",
    "content_text",
    "body_text",
)
_HTML = ("html", "content_html", "raw_html", "body_html", "body_xhtml")
_TITLE = ("title", "headline", "heading", "head")
_OUTLET = (
    "outlet",
    "source",
    "site",
    "publisher",
    "publication",
    "source_name",
    "sitename",
    "site_name",
    "series",
    "newspaper",
    "provider",
    "domain",
    "source_domain",
)
_BYLINE = ("byline", "author", "authors", "creator")
_URL = ("url", "link", "uri", "source_url", "canonical_url", "page_url")
_LISTS = frozenset("articles items records docs documents data results entries".split())
_LANGUAGE = ("language", "lang")
_TIMES: dict[Kind, tuple[str, ...]] = {
    "published": ("published", "date_published", "datepublished", "published_at", "publishedat", "pubdate", "publish_date", "date_publish", "publication_date", "versioncreated", "date", "datetime", "time", "timestamp", "created_at"),
    "updated": ("updated", "modified", "date_modified", "datemodified", "updated_at", "updatedat", "date_modify", "last_modified"),
}  # fmt: skip


def read_records(text: str, path: str, settings: ReadSettings) -> Iterator[Page | tuple[int, str]]:
    """A Page for each record; ``(line number, what is wrong)`` for each that is none.

    A file that is one JSON list, or one object with a list of items, is read the same way.
    """
    for number, record in _records(text):
        if isinstance(record, str):
            yield number, record
            continue
        low = {str(k).lower(): v for k, v in record.items()}
        ninjs = is_ninjs(low)
        page = _page(flat_ninjs(low) if ninjs else low, path, settings)
        page = with_version(page, low) if page and ninjs else page
        yield page if page else (number, "a record without a text")


def _records(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    whole = _loaded(text) if text.lstrip()[:1] in "[{" else None
    if isinstance(whole, dict):
        whole = _listed(whole)
    if isinstance(whole, list):
        for number, item in enumerate(whole, start=1):
            yield number, item if isinstance(item, dict) else "an item that is not an object"
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            item = _loaded(line)
            yield number, item if isinstance(item, dict) else "a line that is not a JSON object"


def _listed(whole: dict[str, Any]) -> list[Any]:
    """The records of one JSON object: a list under a name for such, else the object itself.

    Our own studies are no input: their articles stand beside them already.
    """
    if str(whole.get("format", "")).startswith("variorum/"):
        return []
    named = [v for k, v in whole.items() if k.lower() in _LISTS and isinstance(v, list)]
    return named[0] if named else [whole]


def _loaded(text: str) -> Any:  # noqa: ANN401  JSON may be anything
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _page(record: Mapping[str, Any], path: str, settings: ReadSettings) -> Page | None:
    """The record's article; a text in it is taken whole, a page in it is read as a page."""
    body, page = _prose(record, _TEXT), _prose(record, _HTML)
    if page and is_ninjs(record):
        read = replace(read_fragment(page, path, settings), whole=True)
    elif page or (body and is_markup(body)):
        read = read_markup(page or body or "", path, settings)
    elif body:
        read = _whole(body, path)
    else:
        return None
    title = _string(record, _TITLE)
    return Page(
        path=path,
        blocks=_without_title(read.blocks, title) if read.whole else read.blocks,
        titles=tuple(clean_line(t) for t in (title, *read.titles) if t),
        outlet=_outlet(record) or read.outlet,
        byline=_string(record, _BYLINE) or read.byline,
        url=_string(record, _URL) or read.url,
        language=(_string(record, _LANGUAGE) or read.language or "")[:2].lower() or None,
        stamps=(*_stamps(record), *read.stamps),
        marked_up=read.marked_up,
        whole=read.whole,
        name=_string(record, _ID),
    )


_BREAKS = re.compile(r"</?(?:lb|pb|cb|w|fw)\b[^<>]{0,200}>")  # passim's marks of lines and pages


def _whole(body: str, path: str) -> Page:
    read = read_plain(_BREAKS.sub("", body), path)
    return Page(path=path, blocks=read.blocks, whole=True)


def _without_title(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """A text field often begins with the title; it is not text."""
    if title and blocks and clean_line(title).casefold() == blocks[0].text.casefold():
        return blocks[1:]
    return blocks


def _prose(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that is a string of words."""
    found = (record.get(name) for name in names)
    return next((v for v in found if isinstance(v, str) and v.strip()), None)


def _string(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that has words; lists are joined, objects give their name."""
    for name in names:
        value = record.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, list):
            value = ", ".join(str(v.get("name") if isinstance(v, dict) else v) for v in value)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def _outlet(record: Mapping[str, Any]) -> str | None:
    value = _string(record, _OUTLET)
    return re.sub(r"^https?://(?:www\.)?|/.*$", "", value) if value else None


def _stamps(record: Mapping[str, Any]) -> Iterator[Stamp]:
    for kind, names in _TIMES.items():
        for name in names:
            value = _string(record, (name,))
            stamp = machine_stamp(value, kind, "record", f"record {name}") if value else None
            if stamp:
                yield stamp
                break
