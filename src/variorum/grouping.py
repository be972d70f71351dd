"""Grouping alone, from five articles to a hundred thousand: paths -> stories.jsonl.

Batches of articles are read and printed each by itself, by several processes, and kept on
a shelf beside the output: a run that was broken off goes on from there, and articles
that come later are added without reading the old ones again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from msgspec import structs

from variorum.decisions import decided, decisions_for
from variorum.errors import BadGrouping, NothingToRead
from variorum.group import Grouping, Prints, group_prints, prints_of
from variorum.group.prints import chosen, joined
from variorum.group.shelf import load_grouping, load_prints, save_grouping, save_prints
from variorum.grouping_files import (
    Batch,
    arrow_parts,
    batches,
    read_batch,
    read_stories,
    write_stories,
)
from variorum.grouping_vectors import encoded
from variorum.model import Article, ArticleId, Group, Notice, Progress
from variorum.settings import Settings

NOTICES = {"grouped-already": "articles given to `group --into` that its stories have already"}
"""Codes of the notices that are given here, and what they mean."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """What one run of grouping gave."""

    groups: tuple[Group, ...]
    articles: int
    added: int
    notices: tuple[Notice, ...]


def group_paths(
    paths: Sequence[str | Path],
    out: Path,
    *,
    into: Path | None = None,
    decisions: Path | None = None,
    settings: Settings | None = None,
    workers: int = 2,
    stdin: Callable[[], bytes] | None = None,
    progress: Progress | None = None,
) -> Grouped:
    """Group the articles of paths and write their stories, one a line.

    Args:
        out: where the stories go; what is needed to go on lies in ``<out>.shelf`` beside it.
        into: stories written before, whose articles are not read again.
        workers: processes that read; the stories do not hang on their number.

    Raises:
        UnreadablePath, NothingToRead, BadDecisions, BadGrouping, MissingPart.
    """
    settings = settings or Settings()
    tell = progress or (lambda stage, done, total: None)
    if out.suffix == ".parquet":
        arrow_parts()  # better now than after the work
    by_hand = decisions_for(paths, decisions)
    shelf = shelf_of(out)
    shelf.mkdir(parents=True, exist_ok=True)
    known, old = _known(into) if into else (None, None)
    new, notices = _prints(paths, shelf, settings, workers, stdin, tell)
    new, more = _named(new, old)
    tell("group", 0, 1)
    prints = joined([old, new]) if old is not None and len(old) else new
    if not len(prints):
        raise NothingToRead("no article in: " + ", ".join(map(str, paths)))
    vectors = encoded(prints, settings)
    grouping = group_prints(prints, vectors, settings.group, by_hand.pins, known)
    tell("group", 1, 1)
    save_prints(shelf / "prints.npz", prints)
    save_grouping(shelf / "grouping.npz", grouping)
    write_stories(out, grouping.groups)
    for made in shelf.glob("batch-*.npz"):
        made.unlink()
    # Pins are all that decides here; outlets do not.
    ids = [Article(id=i, path="", text="") for i in prints.ids]
    pins_only = structs.replace(by_hand, wires={}, outlets={})
    _, honoured = decided(ids, pins_only)
    return Grouped(grouping.groups, len(prints), len(new), (*notices, *more, *honoured))


def shelf_of(out: Path) -> Path:
    """The folder beside the stories that holds what is needed to go on."""
    return out.with_name(f"{out.name}.shelf")


def _known(into: Path) -> tuple[Grouping, Prints]:
    """A grouping written before, and the prints of its articles."""
    shelf = shelf_of(into)
    prints, _ = load_prints(shelf / "prints.npz")
    grouping = load_grouping(shelf / "grouping.npz", read_stories(into))
    if len(grouping.story) != len(prints):
        raise BadGrouping(f"{shelf}: belongs to other stories; group anew without --into")
    return grouping, prints


def _prints(
    paths: Sequence[str | Path],
    shelf: Path,
    settings: Settings,
    workers: int,
    stdin: Callable[[], bytes] | None,
    tell: Progress,
) -> tuple[Prints, list[Notice]]:
    """Prints of all articles, batch by batch, and what could not be read."""
    parts: list[Prints] = []
    notices: list[Notice] = []
    for made, done, total in _made(batches(paths, notices, stdin), shelf, settings, workers):
        prints, notes = load_prints(made)
        parts.append(prints)
        notices += [Notice(**note) for note in notes]
        tell("read", done, total)
    return (joined(parts) if parts else prints_of((), settings.group)), notices


def _made(
    found: Iterator[Batch], shelf: Path, settings: Settings, workers: int
) -> Iterator[tuple[Path, int, int]]:
    """The file of each batch's prints, in order, with the bytes done and in all.

    One batch is made here; more of them by a pool, two a process at a time, so that a
    pile is never in memory as text.
    """
    first = next(found, None)
    second = next(found, None)
    if first is None:
        return
    if second is None or workers < 2:
        for batch in (first, *((second,) if second else ()), *found):
            yield make_prints(batch, shelf, settings), batch.done, batch.total
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: list[tuple[Future[Path], Batch]] = []
        for batch in (first, second, *found):
            waiting.append((pool.submit(make_prints, batch, shelf, settings), batch))
            if len(waiting) >= 2 * workers:
                made, was = waiting.pop(0)
                yield made.result(), was.done, was.total
        for made, was in waiting:
            yield made.result(), was.done, was.total


def make_prints(batch: Batch, shelf: Path, settings: Settings) -> Path:
    """Read one batch and put its prints on the shelf, unless they are there."""
    path = shelf / f"batch-{batch.key(settings.digest())}.npz"
    if not path.exists():
        articles, notices = read_batch(batch, settings.read)
        english = [a for a in articles if a.language in (None, "en")]
        notes = [structs.asdict(n) for n in notices]
        save_prints(path, prints_of(english, settings.group), notes)
    return path


def _named(new: Prints, old: Prints | None) -> tuple[Prints, list[Notice]]:
    """New prints by id, each id once; those that are grouped already are left out."""
    before = dict(zip(old.ids, old.digests.tolist(), strict=True)) if old is not None else {}
    rows = [i for i in range(len(new)) if before.get(new.ids[i]) != int(new.digests[i])]
    notices = []
    if len(rows) < len(new):
        said = f"{len(new) - len(rows)} articles are in the stories already"
        notices.append(Notice(code="grouped-already", message=said))
    names = _unique([new.ids[i] for i in rows], set(before))
    order = sorted(range(len(rows)), key=lambda at: names[at])
    kept = chosen(new, [rows[at] for at in order])
    return replace(kept, ids=tuple(names[at] for at in order)), notices


def _unique(ids: Sequence[ArticleId], taken: set[ArticleId]) -> list[ArticleId]:
    """The ids, a number added to those that are taken: a, b, a-2."""
    taken = set(taken)
    counts: Counter[ArticleId] = Counter()
    unique = []
    for given in ids:
        free = given
        while free in taken:
            # Counted on, so that ten thousand of one name do not try each number anew.
            counts[given] += 1
            free = f"{given}-{counts[given] + 1}"
        taken.add(free)
        unique.append(free)
    return unique
