"""Files of a grouping: batches of articles in, stories out."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from variorum.errors import BadGrouping, MissingPart, NothingToRead
from variorum.model import Article, Group, Notice
from variorum.read import read_articles
from variorum.read.files import expand
from variorum.settings import ReadSettings

LINES = frozenset({".jsonl", ".ndjson"})
_BATCH_BYTES = 4_000_000
_BATCH_FILES = 200
_FROM_STDIN = re.compile(r"^stdin(?=-\d+$|$)")


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles to be read in one go: some files, or some lines of one file.

    ``done`` and ``total`` are bytes of the run at the end of the batch, and in all.
    """

    paths: tuple[str, ...]
    lines: bytes | None = None
    done: int = 0
    total: int = 0

    def key(self, settings_digest: str) -> str:
        """Names what the batch holds and how it is read, in 32 hex digits."""
        told = blake2b(settings_digest.encode(), digest_size=16)
        for path in self.paths:
            told.update(path.encode("utf-8", "surrogatepass") + b"\0")
            if self.lines is None:
                told.update(Path(path).read_bytes())
        told.update(self.lines or b"")
        return told.hexdigest()


def batches(
    paths: Sequence[str | Path], notices: list[Notice], stdin: Callable[[], bytes] | None
) -> Iterator[Batch]:
    """All that the paths lead to, in batches; what holds nothing adds a notice.

    Raises:
        UnreadablePath: a path does not exist.
    """
    found, more = expand(paths)
    notices += more
    total = sum(os.path.getsize(p) for p in found if p != "-")
    done, few = 0, list[str]()
    for path in found:
        if path == "-":
            yield Batch(("-",), stdin() if stdin else b"", done, total)
        elif Path(path).suffix.lower() in LINES:
            for lines in _lines(path):
                done += len(lines)
                yield Batch((path,), lines, done, total)
        else:
            few.append(path)
            done += os.path.getsize(path)
            if len(few) == _BATCH_FILES:
                yield Batch(tuple(few), None, done, total)
                few = []
    if few:
        yield Batch(tuple(few), None, done, total)


def _lines(path: str) -> Iterator[bytes]:
    """Whole lines of a file, some megabytes at a time."""
    with open(path, "rb") as file:
        while lines := file.readlines(_BATCH_BYTES):
            yield b"".join(lines)


def read_batch(
    batch: Batch, settings: ReadSettings
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles of a batch; a batch without any is none."""
    data = batch.lines
    try:
        if data is None:
            read = read_articles(batch.paths, settings)
            return read.articles, read.notices
        read = read_articles(["-"], settings, stdin=lambda: data)
    except NothingToRead as error:
        return (), (Notice(code="no-text", message=str(error)),)
    if batch.paths == ("-",):
        return read.articles, read.notices
    path = batch.paths[0]
    named = tuple(
        structs.replace(a, path=path, id=_FROM_STDIN.sub(Path(path).stem, a.id))
        for a in read.articles
    )
    return named, read.notices


def write_stories(out: Path, groups: Sequence[Group]) -> None:
    """Write stories, one a line, or as a table where the name ends in .parquet.

    Raises:
        MissingPart: a table is wanted, and pyarrow is not installed.
    """
    unfinished = out.with_name(f"{out.name}.unfinished")
    if out.suffix == ".parquet":
        arrow, parquet = arrow_parts()
        parquet.write_table(arrow.Table.from_pylist(msgspec.to_builtins(list(groups))), unfinished)
    else:
        encode = msgspec.json.Encoder().encode
        with unfinished.open("wb") as file:
            for group in groups:
                file.write(encode(group) + b"\n")
    os.replace(unfinished, out)


def read_stories(path: Path) -> tuple[Group, ...]:
    """Read stories that ``write_stories`` wrote.

    Raises:
        BadGrouping: the file cannot be read, or is none of ours.
    """
    try:
        if path.suffix == ".parquet":
            rows = arrow_parts()[1].read_table(path).to_pylist()
            return msgspec.convert(rows, tuple[Group, ...])
        decode = msgspec.json.Decoder(Group).decode
        with path.open("rb") as file:
            return tuple(decode(line) for line in file)
    except (OSError, msgspec.MsgspecError) as error:
        raise BadGrouping(f"{path}: no stories of `variorum group`: {error}") from error


def arrow_parts() -> tuple[Any, Any]:
    """The modules that read and write tables.

    Raises:
        MissingPart: they are not installed.
    """
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingPart("a .parquet file needs pyarrow: pip install pyarrow") from error
