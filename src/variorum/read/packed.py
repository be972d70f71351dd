"""Bounded decompression: a small file that unpacks to gigabytes costs no more than its limit."""

from __future__ import annotations

import zlib

GZIP = b"\x1f\x8b"
_STEP = 1 << 16  # bytes fed, and given, at a time: members may be tiny and many


def unpack(data: bytes, most: int, *, encoding: str = "gzip") -> tuple[bytes, str | None]:
    """Unpack gzip or deflate, at most ``most`` bytes, and say why it is not whole, if it is not.

    >>> import gzip
    >>> unpack(gzip.compress(b"abc"), 2)
    (b'ab', 'unpacks to more than 2 bytes')
    """
    pieces: list[bytes] = []
    held = at = 0
    bits = 47 if encoding == "gzip" else _deflate_bits(data)
    unpacker = zlib.decompressobj(wbits=bits)
    while at < len(data) and held <= most:
        if unpacker.eof:
            if encoding != "gzip" or data[at : at + 2] != GZIP:
                break  # padding after the last member
            unpacker = zlib.decompressobj(wbits=bits)
        fed = data[at : at + _STEP]
        try:
            piece = unpacker.decompress(fed, min(_STEP, most - held + 1))
        except zlib.error as error:
            return b"".join(pieces)[:most], f"cannot be unpacked beyond byte {held}: {error}"
        at += len(fed) - len(unpacker.unused_data) - len(unpacker.unconsumed_tail)
        pieces.append(piece)
        held += len(piece)
    whole = b"".join(pieces)
    if held > most:
        return whole[:most], f"unpacks to more than {most:,} bytes"
    return whole, None if unpacker.eof else "its compressed data stop early"


def _deflate_bits(data: bytes) -> int:
    """15 for zlib's header, -15 for the raw stream that some servers send as deflate."""
    return 15 if data[:1] == b"\x78" else -15
