"""Score the gold stories, compare with the pinned figures, list what was gained and lost.

python -m gate.run                    # the table, against gate/pins.json; fails below a floor
python -m gate.run --details ferry    # every miss and every extra of one story
python -m gate.run --pin              # pin the figures and items of this run
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from gate import score_story
from gate.stories import (
    Tools,
    article_files,
    as_dict,
    gold_folders,
    load_tools,
    not_whole,
    own_traditions,
    study_files,
)
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
PINS = Path(__file__).parent / "pins.json"


def score(folder: Path, tools: Tools, settings: Settings) -> tuple[score_story.Run, dict[str, Any]]:
    """The scorer's run and its result for one gold folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    study = as_dict(study_files(article_files(folder), tools, settings))
    run = score_story.Run(study, gold, str(folder))
    return run, {part: getattr(run, part)() for part in PARTS}


def row(result: dict[str, Any]) -> dict[str, float | None]:
    """The table's row of one result."""
    cells: dict[str, float | None] = {}
    for column, path in COLUMNS.items():
        value: Any = result
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        cells[column] = value
    return cells


def mean(rows: list[dict[str, float | None]]) -> dict[str, float | None]:
    """Column means over the rows that have a figure."""
    means: dict[str, float | None] = {}
    for column in COLUMNS:
        known = [v for r in rows if (v := r[column]) is not None]
        means[column] = sum(known) / len(known) if known else None
    return means


def means(rows: dict[str, dict[str, float | None]]) -> dict[str, dict[str, float | None]]:
    """Mean rows; our own held-out traditions stand apart, for nothing may be tuned on them."""
    own = {folder.name for folder in own_traditions()}
    groups = {
        "traditions, mean": [
            r for n, r in rows.items() if n not in own and n != "north-korea-arms"
        ],
        "own traditions, mean": [r for n, r in rows.items() if n in own],
    }
    return {title: mean(group) for title, group in groups.items() if group}


def print_table(rows: dict[str, dict[str, float | None]]) -> None:
    """Print one row a story."""
    print(f"{'':21s}" + "".join(f"{c:>9s}" for c in COLUMNS))
    for name, cells in rows.items():
        text = "".join(f"{'-' if v is None else format(v, '.2f'):>9s}" for v in cells.values())
        print(f"{name[:20]:21s}" + text)


def print_details(run: score_story.Run) -> None:
    """Print what one story missed and what it said too much."""
    for title, items in (
        ("missed disagreements", run.missed_disagreements),
        ("extra disagreements", run.extra_disagreements),
        ("quotes without their speaker", run.quote_misses),
        ("sources not found", run.source_misses),
    ):
        print(f"\n{title}:", *items, sep="\n  ")


def main() -> int:
    """Run the gate; 1 below a floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", help="names of gold folders; all by default")
    parser.add_argument("--details", action="store_true", help="list misses and extras")
    options = parser.parse_args()
    settings = Settings()
    tools = load_tools(settings)
    rows = {}
    for folder in gold_folders():
        if options.stories and folder.name not in options.stories:
            continue
        run, result = score(folder, tools, settings)
        rows[folder.name] = row(result)
        if options.details:
            print(f"\n=== {folder.name}", json.dumps(result), sep="\n")
            print_details(run)
    print_table(rows | means(rows))
    print("own traditions in one pile, not whole and alone:", not_whole(own_traditions(), settings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
