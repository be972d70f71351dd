"""What is read: bytes, and what is known of them from where they lay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file, archived page, mail or fetched address.

    Attributes:
        path: by which the user knows it.
        url: the address it was got from.
        fetched: ISO 8601 time at which it was got; what "3 hours ago" counts from.
        record: its id in an archive.
        charset: the encoding that the server named.
        cut: why it is not whole, None where it is.
    """

    path: str
    data: bytes
    url: str | None = None
    fetched: str | None = None
    record: str | None = None
    charset: str | None = None
    cut: str | None = None
