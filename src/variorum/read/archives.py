"""WARC and WACZ -> the pages in them, each with its record's id and the time it was fetched.

The archive is read with fastwarc. A record that is broken costs itself only: reading goes on at
the next one that can be found. Nothing is unpacked beyond the limits, whatever it claims to be.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from variorum.model import Notice
from variorum.read.notices import notice
from variorum.read.packed import GZIP, unpack
from variorum.read.sources import Source
from variorum.settings import ReadSettings

_PAGES = re.compile(
    r"text/(?:html|plain)|application/xhtml\+xml|application/(?:rss|atom)\+xml", re.I
)
_NEXT = re.compile(rb"(?:^|\n)(?=WARC/1\.[01]\r?\n)|(?=\x1f\x8b\x08[\x00-\x1f])")
_MOST_BREAKS = 50  # places at which a broken archive is taken up again
_ARCHIVE_MEMBER = re.compile(r"(?:^|/)[^/]+\.warc(?:\.gz)?$", re.I)
_ENCODINGS = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


@dataclass(slots=True)
class _Allowance:
    """What one archive may still give, over all its members, records and bodies.

    Attributes:
        left: bytes that it may still unpack to.
        pages: pages that are still read.
    """

    left: int
    pages: int

    def take(self, data: bytes) -> None:
        self.left -= len(data)

    def over(self, name: str, settings: ReadSettings) -> Notice | None:
        """A notice where nothing is left for what comes next."""
        if self.left > 0 and self.pages > 0:
            return None
        said = f"more than {settings.max_records:,} pages"
        if self.left <= 0:
            said = f"the archive unpacks to more than {settings.max_archive_bytes:,} bytes"
        return notice("too-large", None, f"{name}: {said}; the rest is unread")


def _allowance(settings: ReadSettings) -> _Allowance:
    return _Allowance(settings.max_archive_bytes, settings.max_records)


def is_warc(data: bytes) -> bool:
    """Whether bytes are a WARC file, compressed or not."""
    if data.startswith(b"WARC/"):
        return True
    if not data.startswith(GZIP):
        return False
    return unpack(data[:65536], 5)[0] == b"WARC/"


def is_wacz(data: bytes, path: str) -> bool:
    """Whether bytes are a zip file that is named, or has the parts of, a web archive."""
    return data.startswith(b"PK\x03\x04") and (
        path.lower().endswith(".wacz") or re.search(rb"\.warc(?:\.gz)?", data[-65536:]) is not None
    )


def read_wacz(source: Source, settings: ReadSettings) -> Iterator[Source | Notice]:
    """The pages of all WARC files in a WACZ; ``max_archive_bytes`` are unpacked in all."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        members = [i for i in archive.infolist() if _ARCHIVE_MEMBER.search(i.filename)]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        yield notice("cut-off", None, f"{source.path}: a broken zip file ({error})")
        return
    allowance = _allowance(settings)
    for member in members:
        name = f"{source.path}!{member.filename}"
        if over := allowance.over(name, settings):
            yield over
            return
        data, wrong = _member(archive, member, allowance.left)
        if wrong:
            yield notice("cut-off", None, f"{name}: {wrong}; what comes before is read")
        yield from _read_warc(Source(name, data), settings, allowance)
        allowance.take(data)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int
) -> tuple[bytes, str | None]:
    """As much of a zip file's member as the limit allows, and what is wrong with it."""
    pieces: list[bytes] = []
    held = 0
    try:
        with archive.open(member) as file:
            while held <= most and (piece := file.read(min(1 << 20, most - held + 1))):
                pieces.append(piece)
                held += len(piece)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
        return b"".join(pieces)[:most], str(error) or type(error).__name__
    except NotImplementedError as error:
        return b"", str(error)
    whole = b"".join(pieces)
    return whole[:most], f"unpacks to more than {most:,} bytes" if held > most else None


def read_warc(source: Source, settings: ReadSettings) -> Iterator[Source | Notice]:
    """The pages of a WARC file: successful responses and resources of a text's type."""
    yield from _read_warc(source, settings, _allowance(settings))


def _read_warc(
    source: Source, settings: ReadSettings, allowance: _Allowance
) -> Iterator[Source | Notice]:
    data, start = source.data, 0
    for _ in range(_MOST_BREAKS):
        last, wrong = start, ""
        records = _records(data[start:])
        while True:
            try:
                record = next(records, None)
            except (OSError, ValueError, EOFError, UnicodeError) as error:
                wrong = str(error)
                break
            if record is None:
                break
            last = start + record.stream_pos
            if over := allowance.over(source.path, settings):
                yield over
                return
            for item in _page(record, source.path, settings, allowance):
                allowance.pages -= isinstance(item, Source)
                yield item
        if not wrong and data.startswith(GZIP):
            wrong = unpack(data[last:], settings.max_archive_bytes)[1] or ""
        if not wrong:
            return
        yield notice("cut-off", None, f"{source.path}: a broken record after byte {last} ({wrong})")
        following = _NEXT.search(data, last + 1)
        if following is None:
            return
        start = following.end()


def _records(data: bytes) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource
    yield from ArchiveIterator(
        io.BytesIO(data), record_types=wanted, parse_http=True, auto_decode="none"
    )


def _page(
    record: Any,  # noqa: ANN401
    path: str,
    settings: ReadSettings,
    allowance: _Allowance,
) -> Iterator[Source | Notice]:
    """One record's page; nothing for pictures, errors and what else is no page."""
    name = str(record.record_id or "")
    try:
        kind, status, charset, encoding, chunked = _headers(record)
        if not _PAGES.search(kind) or status not in {None, 200, 203}:
            return
        url = record.headers.get("WARC-Target-URI")
        fetched = record.record_date.isoformat() if record.record_date else None
        most = settings.max_bytes
        body = record.reader.read(min(most, max(0, record.content_length)) + 1)
        allowance.take(body)
    except (OSError, ValueError, EOFError, UnicodeError, OverflowError) as error:
        yield notice("cut-off", None, f"{path}, record {name}: {error}")
        return
    wrong = None
    if len(body) < record.content_length <= most:
        wrong = f"{record.content_length - len(body):,} bytes of it are missing"
    if chunked:
        body = _dechunked(body)
    if encoding:
        unpacker = _ENCODINGS.get(encoding)
        if unpacker is None:
            said = f"{path}, record {name}: packed as {encoding!r}, which is not read"
            yield notice("unreadable", None, said)
            return
        body, broken = unpack(body, most, encoding=unpacker)
        allowance.take(body)
        wrong = broken or wrong
    if len(body) > most:
        yield notice("too-large", None, f"{path}, record {name}: more than {most:,} bytes")
        return
    if body.strip():
        yield Source(path, body, url, fetched, name, charset, wrong)


def _headers(record: Any) -> tuple[str, int | None, str | None, str | None, bool]:  # noqa: ANN401
    """Type, HTTP status, encoding of letters, compression, whether in chunks."""
    http = record.http_headers
    if http is None:
        return str(record.headers.get("Content-Type") or ""), None, None, None, False
    encoding = (http.get("Content-Encoding") or "").strip().lower()
    chunked = "chunked" in (http.get("Transfer-Encoding") or "").lower()
    return (
        str(record.http_content_type or ""),
        http.status_code,
        record.http_charset,
        encoding if encoding not in {"", "identity"} else None,
        chunked,
    )


def _dechunked(body: bytes) -> bytes:
    """A body sent in chunks, put together; as it is where it is no chunked body after all."""
    pieces: list[bytes] = []
    at = 0
    while match := re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n").match(body, at):
        size = int(match[1], 16)
        if size == 0:
            break
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(pieces) or body
