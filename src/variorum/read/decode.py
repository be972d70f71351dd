"""Bytes -> string: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from variorum.errors import NotText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: tuple[bytes, ...] = (
    *(b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc"),
    *(b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"ID3", b"\xfd7zXZ", b"SQLite format 3"),
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,30})""", re.I
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_HEAD = 4096  # bytes in which a page may declare its encoding (HTML says 1024; pages break it)


def decode(data: bytes, path: str, charset: str | None = None) -> tuple[str, str | None]:
    """The text of a file, and a doubt about its encoding or None.

    Tried in turn: byte order mark, UTF-8, what the server (``charset``) or the page declares,
    Windows-1252, which has hardly a byte it cannot read and is what undeclared Western pages
    are in.

    Raises:
        NotText: binary data.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    if data.startswith(_MAGIC):
        raise NotText(f"{path}: binary data, not an article")
    wide = _utf16_without_mark(data)
    if wide:
        return _decoded(data, wide)
    if _looks_binary(data):
        raise NotText(f"{path}: binary data, not an article")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _decoded(data, _known(charset) or _declared(data) or _guessed(data))


def _decoded(data: bytes, encoding: str) -> tuple[str, str | None]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    return text, f"{lost} characters fit no encoding (read as {encoding})" if lost else None


def _declared(data: bytes) -> str | None:
    """The encoding that a page names, if Python knows it and it is not the UTF-8 that failed."""
    match = _CHARSET.search(data[:_HEAD])
    return _known(match[1].decode("ascii")) if match else None


def _known(charset: str | None) -> str | None:
    """An encoding of text by its name, as Python calls it."""
    try:
        found = codecs.lookup(charset or "")
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True):  # "hex", "zip": no encodings of letters
        return None
    name = found.name
    return {"utf-8": None, "iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)


def _guessed(data: bytes) -> str:
    """UTF-8 where most of the non-ASCII bytes are good UTF-8, else Windows-1252."""
    broken = data.decode("utf-8", errors="replace").count("\ufffd")
    good = sum(byte >= 0xC0 for byte in data) - broken
    return "utf-8" if good > broken else "cp1252"


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in nearly every second byte."""
    sample = data[:2000]
    if len(sample) < 8:
        return None
    first, second = sample[::2], sample[1::2]
    even, odd = first.count(0) / len(first), second.count(0) / len(second)
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _looks_binary(data: bytes) -> bool:
    """Zero bytes, or more than one control character in fifty."""
    sample = data[:8000]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\x00" in sample or controls > len(sample) / 50
