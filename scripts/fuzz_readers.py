"""Fuzz the readers with atheris: any bytes give articles and notices, never another error.

pip install atheris                            # not among the pinned tools: no wheel everywhere
python -m scripts.fuzz_readers [CORPUS] -max_total_time=600 -rss_limit_mb=3000

Without a corpus it starts from one small valid input of each kind. The first byte chooses the
name, and so the reader; libFuzzer's own options follow. A crash is written to a file of its own.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["variorum.read", "variorum.text"]):
    from variorum.model import Notice
    from variorum.read.assemble import draft, layout_of
    from variorum.read.dispatch import pages_of
    from variorum.read.pages import Known, Page
    from variorum.read.sources import Source
    from variorum.settings import ReadSettings

NAMES = ("a.txt", "a.html", "a.xml", "a.jsonl", "a.eml", "a.warc", "a.html.gz", "-")
TODAY = date(2031, 1, 1)
SETTINGS = ReadSettings(today=TODAY.isoformat(), max_bytes=1_000_000)
TEXT = "The ferry ran aground off Lowick on Tuesday. Nobody was hurt, the harbour said.\n\n" * 3
HTML = f"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>{TEXT}</p></body></html>"
SEEDS = (
    TEXT.encode(),
    HTML.encode(),
    f"<rss><channel><item><title>Ferry</title><description>{TEXT}</description></item>"
    "</channel></rss>".encode(),
    f'{{"id": "a", "text": "{TEXT[:70]}", "date": "2030-02-03"}}\n'.encode(),
    f"Subject: Ferry\nMIME-Version: 1.0\nDate: Mon, 3 Feb 2030 10:00:00 +0000\n\n{TEXT}".encode(),
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 40\r\n\r\n"
    b"HTTP/1.1 200 X\r\n\r\n<html><p>Ferry</p>\r\n\r\n",
    gzip.compress(HTML.encode()),
    b'{"headline": "Ferry", "body_text": "The ferry ran aground."}',
)


def read_one(data: bytes) -> None:
    """Read the rest of the bytes as the kind that the first one names."""
    if not data:
        return
    source = Source(NAMES[data[0] % len(NAMES)], data[1:])
    for page in pages_of(source, SETTINGS):
        if isinstance(page, Page):
            layout = layout_of(page, Known(), SETTINGS)
            draft(page, page.name or "a", layout, TODAY, SETTINGS)
        else:
            assert isinstance(page, Notice)


def main() -> None:
    """Write the seeds where no corpus is named, and fuzz."""
    arguments = list(sys.argv)
    if not any(not a.startswith("-") for a in arguments[1:]):
        folder = Path(tempfile.mkdtemp(prefix="variorum-fuzz-"))
        for number, seed in enumerate(SEEDS):
            (folder / f"seed{number}").write_bytes(bytes([number]) + seed)
        arguments.append(str(folder))
    atheris.Setup(arguments, read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
