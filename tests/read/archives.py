"""Web archives, feeds and items made for the tests."""

from __future__ import annotations

import gzip
import io
import zipfile

PARAGRAPHS = (
    "The ferry Morning Tern ran aground off Lowick on Tuesday with forty people aboard.",
    "A spokeswoman of the harbour said that nobody was hurt and divers would look at the hull.",
    "The line's second ship took over its crossings on Wednesday while the wind went down.",
)
PAGE = (
    "<html><head><title>Ferry aground off Lowick</title></head><body><h1>Ferry aground off "
    "Lowick</h1>{date}" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</body></html>"
)


def record(
    url: str,
    body: bytes,
    *,
    kind: str = "text/html; charset=utf-8",
    number: int = 1,
    headers: str = "",
    status: int = 200,
) -> bytes:
    """One response record of a WARC file, fetched at noon on 5 March 2024."""
    http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
        f"WARC-Date: 2024-03-05T12:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def page(date: str = "<p>Published 4 March 2024, 09:15</p>") -> bytes:
    return PAGE.format(date=date).encode()


def packed(*records: bytes) -> bytes:
    """Records each in a gzip member of its own, as crawlers write them."""
    return b"".join(map(gzip.compress, records))


def wacz(warc: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.warc.gz", warc)
        archive.writestr("datapackage.json", "{}")
    return held.getvalue()
