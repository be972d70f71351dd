"""A mail (.eml) -> a Page: subject, sender, date, and its text as a page's lines."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from variorum.read.decode import decode
from variorum.read.markup import read_markup
from variorum.read.pages import Page
from variorum.read.plain import read_plain
from variorum.read.stamps import machine_stamp
from variorum.settings import ReadSettings
from variorum.text.normalise import clean_line

_HEAD = re.compile(
    rb"\A(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?(?:MIME-Version|Message-ID|Received):",
    re.I,
)
_MOST_PARTS = 200
_MOST_HEADER = 2000  # characters of a header that are looked at


def is_mail(data: bytes, path: str) -> bool:
    """Whether bytes are a mail: by the file's name, or by the headers that mails begin with."""
    return path.lower().endswith(".eml") or _HEAD.match(data[:16384]) is not None


def read_mail(data: bytes, path: str, settings: ReadSettings) -> Page | None:
    """The mail's page, None where it has no text; attachments are not opened."""
    try:
        message = message_from_bytes(data)  # older policy: headers of the newer can cost hours
        plain, rich = _text(message, "text/plain", path), _text(message, "text/html", path)
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return None  # the parser of the standard library stumbles over some malformed mails
    if not plain and not rich:
        return None
    page = read_plain(plain, path) if plain else read_markup(rich or "", path, settings)
    date = _header(message, "Date")
    stamp = machine_stamp(date, "published", "record", "mail Date") if date else None
    title = re.sub(
        r"^(?:(?:fwd?|re|wg|aw)\s*:\s*)+", "", _header(message, "Subject") or "", flags=re.I
    )
    return replace(
        page,
        titles=(title,) if title else page.titles,
        byline=parseaddr(_header(message, "From") or "")[0] or page.byline,
        stamps=(stamp, *page.stamps) if stamp else page.stamps,
        record=_header(message, "Message-ID"),
    )


def _text(message: Message, kind: str, path: str) -> str | None:
    """The first part of a type that is no attachment, decoded as pages are."""
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            return None
        if part.get_content_type() != kind or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            return decode(payload, path, part.get_content_charset())[0]
    return None


def _header(message: Message, name: str) -> str | None:
    """A header as one clean line; None where it is missing or malformed beyond reading."""
    value = message.get(name)
    if value is None:
        return None
    try:
        decoded = str(make_header(decode_header(str(value)[:_MOST_HEADER])))
    except (MessageError, ValueError, LookupError):
        decoded = str(value)[:_MOST_HEADER]
    return clean_line(decoded) or None
