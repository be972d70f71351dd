"""A mail (.eml) -> a Page: subject, sender, date, and its text as a page's lines."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from variorum.model import Notice
from variorum.read.decode import decode
from variorum.read.markup import read_markup
from variorum.read.notices import notice
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
# What the standard library's parser raises at some malformed mails.
_FAILURES = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError)


def is_mail(data: bytes, path: str) -> bool:
    """Whether bytes are a mail: by the file's name, or by the headers that mails begin with."""
    return path.lower().endswith(".eml") or _HEAD.match(data[:16384]) is not None


def read_mail(data: bytes, path: str, settings: ReadSettings) -> Page | Notice:
    """The mail's page, a notice where it has no text; attachments are not opened."""
    try:
        message = message_from_bytes(data)  # older policy: headers of the newer can cost hours
        plain, rich = _text(message, "text/plain", path), _text(message, "text/html", path)
    except _FAILURES as error:
        said = f"{path}: a mail that cannot be read ({type(error).__name__}: {error})"
        return notice("unreadable", None, said)
    if not plain and not rich:
        return notice("no-text", None, f"{path}: a mail without a text")
    page = read_plain(plain, path) if plain else read_markup(rich or "", path, settings)
    heads, doubts = _headers(message)
    date = heads.get("Date")
    stamp = machine_stamp(date, "published", "record", "mail Date") if date else None
    title = re.sub(r"^(?:(?:fwd?|re|wg|aw)\s*:\s*)+", "", heads.get("Subject", ""), flags=re.I)
    return replace(
        page,
        titles=(title,) if title else page.titles,
        byline=parseaddr(heads.get("From", ""))[0] or page.byline,
        stamps=(stamp, *page.stamps) if stamp else page.stamps,
        record=heads.get("Message-ID"),
        doubts=(*page.doubts, *doubts),
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


def _headers(message: Message) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The headers that are used, each as one clean line, and which of them cannot be read."""
    found: dict[str, str] = {}
    doubts: list[tuple[str, str]] = []
    for name in ("Date", "Subject", "From", "Message-ID"):
        raw = str(message.get(name) or "")[:_MOST_HEADER]
        try:
            line = clean_line(str(make_header(decode_header(raw))))
        except _FAILURES as error:
            said = f"the mail's {name} cannot be read ({type(error).__name__}: {error})"
            doubts.append(("cut-off", said))
            continue
        if line:
            found[name] = line
    return found, doubts
