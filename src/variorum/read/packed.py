"""Bounded decompression: a small file that unpacks to gigabytes costs no more than its limit."""

from __future__ import annotations

import zlib

GZIP = b"\x1f\x8b"
_STEP = 1 << 20  # bytes unpacked at a time


def unpack(data: bytes, most: int, *, encoding: str = "gzip") -> tuple[bytes, str | None]:
    """Unpack gzip or deflate, at most ``most`` bytes, and say why it is not whole, if it is not.

    >>> import gzip
    >>> unpack(gzip.compress(b"abc"), 2)
    (b'ab', 'unpacks to more than 2 bytes')
    """
    pieces: list[bytes] = []
    held = 0
    waiting = data
    while waiting and held <= most:
        unpacker = zlib.decompressobj(wbits=47 if encoding == "gzip" else _deflate_bits(waiting))
        try:
            while waiting and not unpacker.eof and held <= most:
                piece = unpacker.decompress(waiting, min(_STEP, most - held + 1))
                waiting = unpacker.unconsumed_tail
                pieces.append(piece)
                held += len(piece)
        except zlib.error as error:
            return b"".join(pieces)[:most], f"cannot be unpacked beyond byte {held}: {error}"
        if held <= most and not unpacker.eof:
            return b"".join(pieces), "its compressed data stop early"
        waiting = unpacker.unused_data if unpacker.eof and encoding == "gzip" else b""
        if not waiting.startswith(GZIP):
            break  # padding after the last member
    whole = b"".join(pieces)
    if held > most:
        return whole[:most], f"unpacks to more than {most:,} bytes"
    return whole, None


def _deflate_bits(data: bytes) -> int:
    """15 for zlib's header, -15 for the raw stream that some servers send as deflate."""
    return 15 if data[:1] == b"\x78" else -15
