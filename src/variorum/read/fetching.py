"""Web addresses, where a user allows it: politely, bounded, and never into a private network.

The address that a name stands for is looked up once, checked, and connected to as it was
checked, so that a second look-up cannot lead elsewhere. Every redirect is a new address.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from variorum.errors import NotFetched
from variorum.read.sources import Source
from variorum.settings import ReadSettings

AGENT = "Variorum"
_HEADERS = {
    "User-Agent": f"{AGENT}/1 (reads single articles at a person's request)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/xml,application/json;q=0.9",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 as networks without it write it
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_ROBOTS = 500_000  # bytes of robots.txt that are looked at, as the standard asks at least

Allowed = Callable[[str], bool]
"""Whether an address (of digits) may be connected to."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    data: bytes
    charset: str | None
    location: str | None


def is_public(address: str) -> bool:
    """Whether an address is of the open internet: not private, loopback, link-local, reserved.

    >>> is_public("10.0.0.8"), is_public("::1"), is_public("169.254.169.254"), is_public("9.9.9.9")
    (False, False, False, True)
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if found in _TRANSLATED:
        inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    if inner is not None:
        return is_public(str(inner))
    return found.is_global and not found.is_multicast


class Fetcher:
    """Gets addresses one after the other, each host's robots.txt asked once.

    Args:
        settings: ``fetch_seconds``, ``fetch_redirects``, ``fetch_pause``, ``max_bytes``.
        allowed: which addresses may be connected to; tests allow their own machine.
    """

    def __init__(self, settings: ReadSettings, allowed: Allowed = is_public) -> None:
        self._settings, self._allowed = settings, allowed
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def __call__(self, url: str) -> Source:
        """What stands at an address, redirects followed.

        Raises:
            NotFetched: no web address, a private one, robots.txt forbids it, an error's status,
                too long or too large an answer.
        """
        at = url
        for _ in range(self._settings.fetch_redirects + 1):
            parts = _parts(at, url)
            if not self._robots_of(parts).can_fetch(AGENT, at):
                raise NotFetched(f"{at}: the site's robots.txt asks not to fetch this")
            answer = self._get(parts, self._settings.max_bytes)
            if answer.status in _REDIRECTS and answer.location:
                at = urljoin(at, answer.location)
                continue
            if answer.status != 200:
                raise NotFetched(f"{at}: the server answered {answer.status}")
            now = datetime.now(UTC).replace(microsecond=0).isoformat()
            return Source(url, answer.data, at, now, charset=answer.charset)
        raise NotFetched(f"{url}: more than {self._settings.fetch_redirects} redirects")

    def _robots_of(self, parts: SplitResult) -> RobotFileParser:
        """The rules of a site: none where it has no robots.txt, all forbidden where it fails."""
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            rules = RobotFileParser()
            answer = self._robots_answer(f"{origin}/robots.txt")
            if answer.status == 200:
                rules.parse(answer.data.decode("utf-8", "replace").splitlines())
            elif answer.status >= 500 or answer.status in {401, 403}:
                rules.parse(["User-agent: *", "Disallow: /"])
            else:
                rules.parse([])
            self._robots[origin] = rules
        return self._robots[origin]

    def _robots_answer(self, asked: str) -> _Answer:
        """The answer for a robots.txt, its redirects followed wherever pages' would be."""
        at = asked
        answer = self._get(_parts(at, asked), _MOST_ROBOTS, cut=True)
        for _ in range(self._settings.fetch_redirects):
            if answer.status not in _REDIRECTS or not answer.location:
                break
            at = urljoin(at, answer.location)
            answer = self._get(_parts(at, asked), _MOST_ROBOTS, cut=True)
        return answer

    def _get(self, parts: SplitResult, most: int, *, cut: bool = False) -> _Answer:
        """One request; the host is waited for as politeness asks.

        All of it, from the connection to the last byte, must end in ``fetch_seconds``; an
        answer longer than ``most`` is an error, or with ``cut`` its beginning is taken.
        """
        self._wait(parts.netloc)
        deadline = _Deadline(self._settings.fetch_seconds)
        address, port = self._resolved(parts)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection = _Pinned(parts, address, port, deadline)
        try:
            connection.request("GET", path, headers=_HEADERS)
            return _answer(connection.timely_response(), most, cut=cut)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotFetched(f"{parts.geturl()}: {error or type(error).__name__}") from error
        finally:
            connection.close()

    def _wait(self, host: str) -> None:
        ready = self._last.get(host, -1e9) + self._settings.fetch_pause
        time.sleep(max(0.0, ready - time.monotonic()))
        self._last[host] = time.monotonic()

    def _resolved(self, parts: SplitResult) -> tuple[str, int]:
        """The address and port of a host; every address that it has must be allowed."""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NotFetched(f"{parts.geturl()}: {error}") from error
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses or not all(self._allowed(address) for address in addresses):
            raise NotFetched(f"{parts.geturl()}: in a private network; left alone")
        return addresses[0], port


def _parts(at: str, asked: str) -> SplitResult:
    """The parts of a web address.

    Raises:
        NotFetched: it is no http or https address, or names a user.
    """
    try:
        parts = urlsplit(at)
        fitting = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError as error:
        raise NotFetched(f"{asked}: {error}") from error
    if not fitting or parts.username is not None or any(ord(ch) <= 32 for ch in at):
        raise NotFetched(f"{asked}: only plain http and https addresses are fetched, not {at}")
    return parts


def _answer(response: http.client.HTTPResponse, most: int, *, cut: bool) -> _Answer:
    """The whole answer, or its first ``most`` bytes where it may be cut."""
    pieces: list[bytes] = []
    held = 0
    while piece := response.read1(65536):
        pieces.append(piece)
        held += len(piece)
        if held > most and not cut:
            raise ValueError(f"more than {most:,} bytes")
        if held > most:
            break
    if response.length and held <= most:
        raise ValueError("the answer stops early")
    data, charset = b"".join(pieces)[:most], response.headers.get_content_charset()
    return _Answer(response.status, data, charset, response.headers.get("Location"))


class _Deadline:
    """The moment at which a request must have ended, however often a byte of it arrives."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._end = seconds, time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left.

        Raises:
            TimeoutError: none is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"not ended after {self._seconds:g} seconds")
        return left


class _Timely(io.RawIOBase):
    """What arrives at a socket until a deadline; each wait is as long as is left, no longer."""

    def __init__(self, sock: socket.socket, deadline: _Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  any writable buffer
        """Wait for bytes, the deadline permitting."""
        self._sock.settimeout(self._deadline.left())
        try:
            return self._sock.recv_into(buffer)
        except TimeoutError:
            self._deadline.left()
            raise


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name that it was looked up by."""

    def __init__(self, parts: SplitResult, address: str, port: int, deadline: _Deadline) -> None:
        super().__init__(parts.hostname or "", port)
        self._address, self._secure, self._deadline = address, parts.scheme == "https", deadline

    def connect(self) -> None:
        """Connect to the checked address; the certificate must be the name's."""
        left = self._deadline.left
        self.sock = socket.create_connection((self._address, self.port), left())
        self.sock.settimeout(left())
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
            self.sock.settimeout(left())

    def timely_response(self) -> http.client.HTTPResponse:
        """The answer's head, and its body to be read; both only until the deadline."""
        response = http.client.HTTPResponse(self.sock, method="GET")
        response.fp.close()
        response.fp = io.BufferedReader(_Timely(self.sock, self._deadline))
        response.begin()
        return response
