"""The stage: paths -> articles and notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from variorum.errors import NothingToRead
from variorum.model import Article, Notice
from variorum.read.assemble import Draft, draft, layout_of
from variorum.read.dispatch import pages_of
from variorum.read.files import Fetch, expand, load
from variorum.read.neighbours import complete_times, credit_names, has_credit, recurring_lines
from variorum.read.notices import notice
from variorum.read.outlet import outlet_of
from variorum.read.pages import Known, Page
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

_T = TypeVar("_T")


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
    fetch: Fetch | None = None,
) -> ReadResult:
    """Read every article that the paths lead to; per-article errors become notices.

    Args:
        paths: files, folders, globs, web addresses; ``-`` is standard input.
        settings: ``max_bytes`` (bytes), ``today`` (a date) and the limits of each judgement.
        stdin: gives the bytes of standard input; needed only when ``-`` is among the paths.
        fetch: gets a web address (``fetching.Fetcher``); without it one is an error.

    Raises:
        UnreadablePath: a path does not exist.
        NothingToRead: no path holds an article.
    """
    today = date.fromisoformat(settings.today) if settings.today else date.today()
    files, notices = expand(paths, fetch is not None)
    pages: list[Page] = []
    for item in load(files, settings, stdin, fetch):
        if isinstance(item, Notice):
            notices.append(item)
        else:
            pages += _sorted_out(pages_of(item, settings), notices)
    drafts = _sorted_out(_drafts(pages, today, settings), notices)
    if not drafts:
        why = "; ".join(n.message for n in notices[:5])
        raise NothingToRead(
            "no article in: " + ", ".join(map(str, paths)) + (f" ({why})" if why else "")
        )
    articles = complete_times([(d.article, d.dating.open) for d in drafts], today, settings)
    notices += [n for d in drafts for n in d.notices]
    notices += [
        notice(
            "no-date", a.id, f"{a.path}: the page does not say when it was published{_bounds(a)}"
        )
        for a in articles
        if a.published is None
    ]
    return ReadResult(articles, tuple(notices))


def _sorted_out(items: Iterator[_T | Notice], notices: list[Notice]) -> list[_T]:
    """The items that are no notices; the notices go to theirs."""
    kept: list[_T] = []
    for item in items:
        if isinstance(item, Notice):
            notices.append(item)
        else:
            kept.append(item)
    return kept


def _drafts(pages: Sequence[Page], today: date, settings: ReadSettings) -> Iterator[Draft | Notice]:
    """The articles of the pages, judged again with what the first judgement showed of the run."""
    layouts = [layout_of(page, Known(), settings) for page in pages]
    outlets = [outlet_of(page, layout) for page, layout in zip(pages, layouts, strict=True)]
    recurring = recurring_lines(outlets, layouts, settings)
    credited = credit_names(outlets, layouts)
    names = _unique([page.name or _stem(page.path) for page in pages])
    for page, layout, outlet, name in zip(pages, layouts, outlets, names, strict=True):
        lines = recurring.get(fold(outlet), frozenset()) if outlet else frozenset()
        if lines or has_credit(layout, credited):
            layout = layout_of(page, Known(lines, credited), settings)  # noqa: PLW2901
        yield draft(page, name, layout, today, settings)


def _bounds(article: Article) -> str:
    """What a notice says of the days between which a publication lies."""
    low, high = article.published_bounds or (None, None)
    said = [f"no earlier than {low}"] if low else []
    said += [f"no later than {high}"] if high else []
    return f" ({', '.join(said)})" if said else ""


def _stem(path: str) -> str:
    """A file's name without its ending, of an address its last part; ``.html.gz`` is one ending."""
    if path == "-":
        return "stdin"
    stem = Path(path.rstrip("/").partition("?")[0] if "://" in path else path).stem
    return Path(stem).stem if path.lower().endswith(".gz") else stem


def _unique(names: Sequence[str]) -> list[str]:
    """The names, a number added to those that were there before: a, b, a-2."""
    taken: set[str] = set()
    unique = []
    for name in names:
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free)
        unique.append(free)
    return unique
