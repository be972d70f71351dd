"""Paths -> the bytes of each file: folders, globs, standard input, sizes, the same file twice."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from variorum.errors import EmptyArticle, TooLarge, UnreadableArticle, UnreadablePath
from variorum.model import Notice
from variorum.read.notices import notice
from variorum.read.sources import Source
from variorum.settings import ReadSettings

ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
PACKED_SUFFIXES = frozenset({".warc", ".wacz", ".gz"})
ITEM_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf", ".nitf", ".eml"})
RECORD_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
Fetch = Callable[[str], Source]
"""Gets a web address; raises ``NotFetched`` where it does not."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)


def expand(paths: Sequence[str | Path], may_fetch: bool = False) -> tuple[list[str], list[Notice]]:
    """The files that the paths lead to, in the order given, folders' files sorted by name.

    Raises:
        UnreadablePath: a path does not exist, or a glob matches nothing, or it is a web
            address and none may be fetched.
    """
    found: list[str] = []
    notices: list[Notice] = []
    for given in (os.fspath(path) for path in paths):
        if given == "-" or os.path.isfile(given):
            found.append(given)
        elif _ADDRESS.match(given):
            if not may_fetch:
                raise UnreadablePath(f"{given}: a web address; nothing is fetched without --fetch")
            found.append(given)
        elif os.path.isdir(given):
            inside = _files_of(Path(given))
            if not inside:
                notices.append(notice("empty-folder", None, f"{given}: no article in this folder"))
            found += inside
        else:
            found += _matches(given, notices)
    return found, notices


def _matches(pattern: str, notices: list[Notice]) -> list[str]:
    """What a glob matches; folders among it are looked into."""
    matched = sorted(glob.glob(pattern, recursive=True))
    if not matched:
        raise UnreadablePath(f"{pattern}: no such file or folder")
    inside, more = expand(matched)
    notices += more
    return inside


def _files_of(folder: Path) -> list[str]:
    """Articles and records below a folder; hidden files and folders are passed over."""
    known = ARTICLE_SUFFIXES | RECORD_SUFFIXES | PACKED_SUFFIXES | ITEM_SUFFIXES
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(root, name)
            for name in sorted(names)
            if not name.startswith(".") and Path(name).suffix.lower() in known
        ]
    return found


def load(
    paths: Sequence[str],
    settings: ReadSettings,
    stdin: Callable[[], bytes] | None,
    fetch: Fetch | None = None,
) -> Iterator[Source | Notice]:
    """The bytes of each file once; a notice for each that cannot be read or was read before."""
    seen: dict[bytes, str] = {}
    for path in paths:
        try:
            source = _source(path, settings, stdin, fetch)
        except UnreadableArticle as error:
            yield notice(error.code, None, str(error))
            continue
        digest = blake2b(source.data, digest_size=16).digest()
        if digest in seen:
            again = f"{path}: the same bytes as {seen[digest]}; read once"
            yield notice("duplicate", None, again)
            continue
        seen[digest] = path
        yield source


def _source(
    path: str, settings: ReadSettings, stdin: Callable[[], bytes] | None, fetch: Fetch | None
) -> Source:
    """What lies at a path or an address."""
    if fetch and _ADDRESS.match(path):
        return fetch(path)
    packed = Path(path).suffix.lower() in PACKED_SUFFIXES
    most = settings.max_archive_bytes if packed else settings.max_bytes
    return Source(path, _bytes_of(path, most, stdin))


def _bytes_of(path: str, most: int, stdin: Callable[[], bytes] | None) -> bytes:
    """A file's bytes; never more than ``most`` are held."""
    if path == "-":
        data = stdin() if stdin else b""
    else:
        try:
            with open(path, "rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            raise UnreadableArticle(f"{path}: {error.strerror}") from error
    if len(data) > most:
        raise TooLarge(f"{path}: more than {most:,} bytes; left unread")
    if not data.strip():
        raise EmptyArticle(f"{path}: the file is empty")
    return data
