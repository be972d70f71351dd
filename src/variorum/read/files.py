"""Paths -> the bytes of each file: folders, globs, standard input, sizes, the same file twice."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from variorum.errors import EmptyArticle, TooLarge, UnreadableArticle, UnreadablePath
from variorum.model import Notice
from variorum.read.notices import notice
from variorum.settings import ReadSettings

ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
RECORD_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})


@dataclass(frozen=True, slots=True)
class Source:
    """One file's bytes and the path by which the user knows it."""

    path: str
    data: bytes


def expand(paths: Sequence[str | Path]) -> tuple[list[str], list[Notice]]:
    """The files that the paths lead to, in the order given, folders' files sorted by name.

    Raises:
        UnreadablePath: a path does not exist, or a glob matches nothing.
    """
    found: list[str] = []
    notices: list[Notice] = []
    for given in (os.fspath(path) for path in paths):
        if given == "-" or os.path.isfile(given):
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
    known = ARTICLE_SUFFIXES | RECORD_SUFFIXES
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
    paths: Sequence[str], settings: ReadSettings, stdin: Callable[[], bytes] | None
) -> Iterator[Source | Notice]:
    """The bytes of each file once; a notice for each that cannot be read or was read before."""
    seen: dict[bytes, str] = {}
    for path in paths:
        try:
            data = _bytes_of(path, settings.max_bytes, stdin)
        except UnreadableArticle as error:
            yield notice(error.code, None, str(error))
            continue
        digest = blake2b(data, digest_size=16).digest()
        if digest in seen:
            again = f"{path}: the same bytes as {seen[digest]}; read once"
            yield notice("duplicate", None, again)
            continue
        seen[digest] = path
        yield Source(path, data)


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
