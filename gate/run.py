"""Score the gold stories, compare with the pinned figures, list what was gained and lost.

python -m gate.run                    # the table, against gate/pins.json; fails below a floor
python -m gate.run --details ferry    # every miss and every extra of one story
python -m gate.run --pin              # pin the figures and items of this run
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gate import score_story
from gate.items import missed_items
from gate.pins import Row, below_floors, changes, load, save, story_pin
from gate.stories import (
    FRESH,
    FRESH_READ,
    HELD_OUT,
    article_files,
    as_dict,
    gold_folders,
    not_whole,
    study_files,
)
from variorum.annotate import Tools, load_tools
from variorum.settings import Settings

PARTS = (
    "together",
    "pages",
    "descent",
    "origins",
    "quotes",
    "sources",
    "disagreements",
    "dropped",
    "timeline",
    "brief",
)
COLUMNS = {  # column -> path into the scorer's result
    "together": ("together", "in_one_story"),
    "gone": ("pages", "furniture_removed"),
    "kept": ("pages", "words_kept"),
    "headl": ("pages", "headline"),
    "publ": ("pages", "published"),
    "upd": ("pages", "updated"),
    "edges": ("descent", "edges", "f1"),
    "lines": ("descent", "lines", "f1"),
    "how": ("descent", "how"),
    "missing": ("descent", "missing", "f1"),
    "own": ("descent", "own", "f1"),
    "o.err": ("origins", "count_error"),
    "o.wid": ("origins", "range_width"),
    "o.sets": ("origins", "sets", "f1"),
    "q.fnd": ("quotes", "found"),
    "q.spk": ("quotes", "speaker"),
    "src": ("sources", "recall"),
    "named": ("sources", "named_right"),
    "d.P": ("disagreements", "p"),
    "d.R": ("disagreements", "r"),
    "d.kind": ("disagreements", "kind"),
    "alarms": ("disagreements", "false_alarms"),
    "drop": ("dropped", "recall"),
    "tl": ("timeline", "recall"),
    "brief": ("brief", "exact"),
}


@dataclass(frozen=True, slots=True)
class StoryRun:
    """The figures and the missed items of one gold folder."""

    folder: Path
    row: Row
    missed: list[str]


def row(result: dict[str, Any]) -> Row:
    """The table's row of one result."""
    cells: Row = {}
    for column, path in COLUMNS.items():
        value: Any = result
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        cells[column] = value
    return cells


def mean(rows: list[Row]) -> Row:
    """Column means over the rows that have a figure."""
    means: Row = {}
    for column in COLUMNS:
        known = [v for r in rows if (v := r[column]) is not None]
        means[column] = sum(known) / len(known) if known else None
    return means


OWN = {"held out": HELD_OUT, "fresh": FRESH, "fresh, read since": FRESH_READ}


def family(folder: Path) -> str:
    """Which mean a gold folder counts in."""
    if "examples" in folder.parts:
        return "examples"
    if "tests" in folder.parts:
        return next((f for f, names in OWN.items() if folder.name in names), "own traditions read")
    return "real pages" if folder.name == "north-korea-arms" else "traditions"


def print_table(rows: dict[str, Row]) -> None:
    """Print one row a story."""
    print(f"{'':28s}" + "".join(f"{c:>9s}" for c in COLUMNS))
    for name, cells in rows.items():
        text = "".join(f"{'-' if v is None else format(v, '.2f'):>9s}" for v in cells.values())
        print(f"{name[:27]:28s}" + text)


def print_details(run: score_story.Run, result: dict[str, Any]) -> None:
    """Print what one story missed and what it said too much."""
    print(json.dumps(result))
    for title, items in (
        ("missed disagreements", run.missed_disagreements),
        ("extra disagreements", run.extra_disagreements),
        ("quotes without their speaker", run.quote_misses),
        ("sources not found", run.source_misses),
    ):
        print(f"\n{title}:", *items, sep="\n  ")


def run_story(folder: Path, tools: Tools, pinned: dict[str, Any], *, details: bool) -> StoryRun:
    """Score one gold folder and print what changed since the last pin."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    study = as_dict(study_files(article_files(folder), tools, Settings()))
    run = score_story.Run(study, gold, str(folder))
    result = {part: getattr(run, part)() for part in PARTS}
    missed = missed_items(run, gold)
    changed = changes(pinned["last"].get(folder.name, {}), gold, missed)
    if changed and folder.name in pinned["last"]:
        print(f"{folder.name}, since the last pin:", *changed, sep="\n")
    if details:
        print(f"\n=== {folder.name}")
        print_details(run, result)
    return StoryRun(folder, row(result), missed)


def main() -> int:
    """Run the gate; 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("stories", nargs="*", help="names of gold folders; all by default")
    parser.add_argument("--details", action="store_true", help="list misses and extras")
    parser.add_argument("--pin", action="store_true", help="pin figures and items of this run")
    options = parser.parse_args()
    pinned = load()
    tools = load_tools(Settings().annotate)
    runs = [
        run_story(folder, tools, pinned, details=options.details)
        for folder in gold_folders()
        if not options.stories or folder.name in options.stories
    ]
    rows = {run.folder.name: run.row for run in runs}
    families: dict[str, list[Row]] = {}
    for run in runs:
        families.setdefault(family(run.folder), []).append(run.row)
    means = {f"{name}, mean": mean(members) for name, members in families.items()}
    print_table(rows | means)
    if options.pin:
        for run in runs:
            pinned["last"][run.folder.name] = story_pin(run.folder, run.row, run.missed)
        save(pinned)
    if not options.stories:
        print("all in one pile, not whole and alone:", not_whole(gold_folders(), Settings()))
    failures = [] if options.stories else below_floors(pinned["floors"], rows | means)
    print(*failures, sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
