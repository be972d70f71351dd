"""One source's bytes -> its pages, by what the bytes are, or else by the name of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from variorum.errors import UnreadableArticle
from variorum.model import Notice
from variorum.read.agency import read_nitf
from variorum.read.archives import is_wacz, is_warc, read_wacz, read_warc
from variorum.read.decode import decode
from variorum.read.feeds import read_feed, root_of
from variorum.read.files import RECORD_SUFFIXES
from variorum.read.mail import is_mail, read_mail
from variorum.read.markup import is_markup, read_markup
from variorum.read.notices import notice
from variorum.read.packed import GZIP, unpack
from variorum.read.pages import Page
from variorum.read.plain import read_plain
from variorum.read.records import read_records
from variorum.read.sources import Source
from variorum.settings import ReadSettings

_SHOWN = 3  # lines of a file that its notice names


def pages_of(source: Source, settings: ReadSettings) -> Iterator[Page | Notice]:
    """The pages or records of one source; what cannot be read becomes a notice."""
    if is_warc(source.data):
        yield from _archived(read_warc(source, settings), settings)
    elif is_wacz(source.data, source.path):
        yield from _archived(read_wacz(source, settings), settings)
    elif source.data.startswith(GZIP):
        data, wrong = unpack(source.data, settings.max_bytes)
        yield from _single(replace(source, data=data, cut=wrong or source.cut), settings)
    else:
        yield from _single(source, settings)


def _archived(found: Iterator[Source | Notice], settings: ReadSettings) -> Iterator[Page | Notice]:
    """The pages of an archive's records; an archive within an archive is not opened."""
    for item in found:
        if isinstance(item, Notice):
            yield item
            continue
        for page in _single(item, settings):
            if isinstance(page, Page) and not page.name:
                yield replace(page, name=_name_of(item))
            else:
                yield page


def _name_of(source: Source) -> str:
    """The last part of an archived page's address, as a file's stem would be."""
    parts = urlsplit(source.url or "")
    stem = Path(unquote(parts.path)).stem if parts.path else ""
    return re.sub(r"[^\w.-]+", "-", stem or parts.hostname or "").strip("-.")[:60] or "record"


def _single(source: Source, settings: ReadSettings) -> Iterator[Page | Notice]:
    """The pages of what is no archive, with what is known of where they lay."""
    if source.cut:
        yield notice("cut-off", None, f"{_told(source)}: {source.cut}; what there is is read")
    for page in _read(source, settings):
        yield page if isinstance(page, Notice) else _located(page, source)


def _told(source: Source) -> str:
    return f"{source.path}, record {source.record}" if source.record else source.path


def _located(page: Page, source: Source) -> Page:
    return replace(
        page,
        url=page.url or source.url,
        record=page.record or source.record,
        fetched=source.fetched,
    )


def _read(source: Source, settings: ReadSettings) -> Iterator[Page | Notice]:
    try:
        if is_mail(source.data, source.path):
            yield read_mail(source.data, source.path, settings)
            return
        text, doubt = decode(source.data, source.path, source.charset)
    except UnreadableArticle as error:
        yield notice(error.code, None, str(error))
        return
    if doubt:
        yield notice("bad-encoding", None, f"{_told(source)}: {doubt}")
    yield from _text(text, source, settings)


def _text(text: str, source: Source, settings: ReadSettings) -> Iterator[Page | Notice]:
    path, root = source.path, root_of(text)
    suffix = Path(re.sub(r"\.gz$", "", path, flags=re.I)).suffix.lower()
    if root == "nitf":
        yield read_nitf(text, path) or notice("no-text", None, f"{path}: an item without a text")
    elif root:
        yield from _records_of(read_feed(text, path, settings), path, "item")
    elif source.record is None and (suffix in RECORD_SUFFIXES or _is_records(text, path)):
        yield from _records_of(read_records(text, path, settings), path, "line")
    elif is_markup(text):
        yield read_markup(text, path, settings)
    else:
        yield read_plain(text, path, settings.max_lines)


def _is_records(text: str, path: str) -> bool:
    """Whether standard input, or an answer from an address, is JSON lines."""
    unnamed = path == "-" or "://" in path
    return unnamed and text.lstrip().startswith(('{"', "[{", "{\n"))


def _records_of(
    found: Iterator[Page | tuple[int, str]], path: str, unit: str
) -> Iterator[Page | Notice]:
    """The records of a file, and one notice for all that are none."""
    wrong: list[str] = []
    for record in found:
        if isinstance(record, Page):
            yield record
        else:
            wrong.append(f"{unit} {record[0]}: {record[1]}")
    if wrong:
        more = f" and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        said = f"{path}, {'; '.join(wrong[:_SHOWN])}{more}"
        yield notice("record-unreadable", None, said)
