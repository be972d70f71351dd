"""Web addresses: fetched only when allowed, politely, and never from a private network."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.read.archives import PARAGRAPHS, page
from variorum.cli import app
from variorum.errors import NotFetched, NothingToRead, UnreadablePath
from variorum.read import Fetcher, read_articles
from variorum.read.fetching import is_public
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2024-06-01", fetch_pause=0.0, fetch_seconds=2.0, max_bytes=100_000)


class Site(BaseHTTPRequestHandler):
    """A small site; ``asked`` notes the paths and user agents of the requests."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012  one per server, made anew by the fixture
    robots = b"User-agent: *\nDisallow: /private\n"
    robots_status = 200
    robots_at: str | None = None

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        if self.path == "/robots.txt":
            self.give(self.robots, self.robots_status, "text/plain", location=self.robots_at)
        elif self.path == "/rules":
            self.give(b"User-agent: *\nDisallow: /kept\n", 200, "text/plain")
        elif self.path == "/slow-head":
            self.slow(b"HTTP/1.0 200 OK\r\nX-Word: ")
        elif self.path.startswith("/to/"):
            self.give(b"", 302, location=self.path[4:])
        elif self.path == "/big":
            self.give(b"<p>" + b"word " * 100_000)
        elif self.path == "/slow":
            self.slow()
        elif self.path == "/short":
            self.give(page(), length=10 * len(page()))
        elif self.path == "/latin":
            self.give(page().replace(b"Tern", "Türn".encode("latin-1")), kind="text/html")
        elif self.path == "/gone":
            self.give(b"gone", 404)
        else:
            self.give(page())

    def give(
        self,
        data: bytes,
        status: int = 200,
        kind: str = "text/html; charset=utf-8",
        location: str | None = None,
        length: int | None = None,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        try:
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the reader had enough

    def slow(self, head: bytes = b"HTTP/1.0 200 OK\r\n\r\n") -> None:
        try:
            self.wfile.write(head)
            for _ in range(40):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[tuple[str, type[Site]]]:
    handler = type("OneSite", (Site,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    thread.join()
    server.server_close()


def fetcher(settings: ReadSettings = SETTINGS) -> Fetcher:
    return Fetcher(settings, allowed=lambda address: address == "127.0.0.1")


def test_an_address_without_fetch_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePath, match="--fetch"):
        read_articles(["https://tern.example/a"], SETTINGS)
    answer = CliRunner().invoke(app, ["read", "https://tern.example/a", "--out", str(tmp_path)])
    assert isinstance(answer.exception, UnreadablePath)


def test_a_page_is_fetched_with_its_address_and_time(site: tuple[str, type[Site]]) -> None:
    base, handler = site
    result = read_articles([f"{base}/news/aground.html"], SETTINGS, fetch=fetcher())
    (article,) = result.articles
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.id, article.url) == ("aground", f"{base}/news/aground.html")
    assert article.fetched is not None
    assert article.fetched.endswith("+00:00")
    assert [path for path, _ in handler.asked] == ["/robots.txt", "/news/aground.html"]
    assert all("Variorum" in agent for _, agent in handler.asked)


def test_the_servers_encoding_is_believed(site: tuple[str, type[Site]]) -> None:
    (article,) = read_articles([f"{site[0]}/latin"], SETTINGS, fetch=fetcher()).articles
    assert "Morning Türn" in article.text


def test_robots_are_asked_once_and_obeyed(site: tuple[str, type[Site]]) -> None:
    base, handler = site
    get = fetcher()
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        get(f"{base}/private/a")
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        get(f"{base}/to//private/b")
    get(f"{base}/open")
    assert [path for path, _ in handler.asked].count("/robots.txt") == 1
    assert "/private/a" not in [path for path, _ in handler.asked]


@pytest.mark.parametrize(("status", "may"), [(404, True), (403, False), (503, False)])
def test_a_site_without_readable_robots(
    site: tuple[str, type[Site]], status: int, may: bool
) -> None:
    base, handler = site
    handler.robots_status = status
    if may:
        assert fetcher()(f"{base}/open").data == page()
    else:
        with pytest.raises(NotFetched):
            fetcher()(f"{base}/open")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/big", "more than"),
        ("/gone", "404"),
        ("/short", "early"),
        ("/to//to//to//to//to//to//open", "redirects"),
        ("/to/file:///etc/passwd", "http"),
        ("/to/http://169.254.169.254/latest", "private network"),
        ("/to/http://[::1]/", "private network"),
        ("/to/http://user:word@127.0.0.1/", "http"),
    ],
)
def test_what_may_not_or_cannot_be_fetched_becomes_a_notice(
    site: tuple[str, type[Site]], path: str, why: str
) -> None:
    base = site[0]
    with pytest.raises(NothingToRead, match=why):
        read_articles([base + path], SETTINGS, fetch=fetcher())
    both = read_articles([base + path, base + "/open"], SETTINGS, fetch=fetcher())
    assert [n.code for n in both.notices if n.article is None] == ["not-fetched"]


@pytest.mark.parametrize("path", ["/slow", "/slow-head"])
def test_a_slow_answer_is_given_up(site: tuple[str, type[Site]], path: str) -> None:
    with pytest.raises(NotFetched, match="seconds"):
        fetcher(replace(SETTINGS, fetch_seconds=0.3))(site[0] + path)


def test_robots_are_sought_where_they_moved_to(site: tuple[str, type[Site]]) -> None:
    base, handler = site
    handler.robots_status, handler.robots_at = 301, "/rules"
    get = fetcher()
    assert get(f"{base}/open").data == page()
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        get(f"{base}/kept")


def test_robots_in_a_private_network_are_left_alone(site: tuple[str, type[Site]]) -> None:
    base, handler = site
    handler.robots_status, handler.robots_at = 302, "http://169.254.169.254/robots.txt"
    with pytest.raises(NotFetched, match="private network"):
        fetcher()(f"{base}/open")


def test_of_endless_robots_the_beginning_is_obeyed(site: tuple[str, type[Site]]) -> None:
    base, handler = site
    handler.robots = b"User-agent: *\nDisallow: /kept\n" + b"# more\n" * 100_000
    get = fetcher()
    assert get(f"{base}/open").data == page()
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        get(f"{base}/kept")


def test_a_host_is_not_asked_faster_than_politeness_allows(site: tuple[str, type[Site]]) -> None:
    start = time.monotonic()
    fetcher(replace(SETTINGS, fetch_pause=0.2))(site[0] + "/open")
    assert time.monotonic() - start >= 0.2


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.1.1", "::1", "0.0.0.0"),  # noqa: S104
        *(
            "fe80::1%eth0",
            "fc00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "100.64.0.1",
            "224.0.0.1",
        ),
    ],
)
def test_private_addresses_are_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("url", ["http://localhost/", "http://127.0.0.1:1/", "http://[::1]/"])
def test_a_fetcher_refuses_its_own_machine(url: str) -> None:
    with pytest.raises(NotFetched, match="private network"):
        Fetcher(SETTINGS)(url)
