"""How often each kind of finding is right: micro averages over stories by another hand.

python -m gate.measured            # the stories of gate/stories.py FRESH and FRESH_READ
python -m gate.measured --unread   # those of FRESH alone
python -m gate.measured ferry leak # these

``right``: of what is said, the share that gold has; ``said``: of what gold has, the share said.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gate import score_story
from gate.stories import FRESH, FRESH_READ, article_files, as_dict, gold_folders, study_files
from variorum.annotate import Tools, load_tools
from variorum.settings import Settings

COUNTED = ("edges", "missing", "own")


def main() -> None:
    """Print one row a kind of finding, then one JSON line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--unread", action="store_true", help="only stories nobody has read")
    parser.add_argument("stories", nargs="*", help="names of gold folders")
    options = parser.parse_args()
    names = frozenset(options.stories) or (FRESH if options.unread else FRESH | FRESH_READ)
    folders = [f for f in gold_folders() if f.name in names]
    tools = load_tools(Settings().annotate)
    sums: dict[str, list[float]] = {}
    for folder in folders:
        for kind, counts in counted(folder, tools):
            sums[kind] = [a + b for a, b in zip(sums.get(kind, [0.0] * 4), counts, strict=True)]
    rows = {
        kind: {"right": _share(hit, said), "said": _share(found, due)}
        for kind, (hit, said, found, due) in sums.items()
    }
    for kind, row in rows.items():
        print(f"{kind:16s} right {row['right']}  said {row['said']}")
    articles = sum(len(article_files(f)) for f in folders)
    print(json.dumps({"stories": len(folders), "articles": articles, **rows}))


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 2) if whole else None


def counted(folder: Path, tools: Tools) -> Iterable[tuple[str, tuple[float, ...]]]:
    """For each kind: right ones, of how many said; found ones, of how many due."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    run = score_story.Run(
        as_dict(study_files(article_files(folder), tools, Settings())), gold, str(folder)
    )
    descent, origins = run.descent(), run.origins()["sets"]
    for kind in COUNTED:
        yield kind, _of(descent[kind])
    yield "origins", _of(origins)
    quotes, sources = run.quotes(), run.sources()
    found = (quotes["found"] or 0) * quotes["n"]
    yield "speakers", ((quotes["speaker"] or 0) * quotes["n"], found, found, quotes["n"])
    yield "sources", (0, 0, (sources["recall"] or 0) * sources["n"], sources["n"])
    told = run.disagreements()
    hits = ((told["p"] or 0) * told["said"], told["said"], (told["r"] or 0) * told["gold"])
    yield "disagreements", (*hits, told["gold"])
    for kind, result, due in (
        ("dropped", run.dropped(), "n"),
        ("timeline", run.timeline(), "gold"),
    ):
        yield kind, (0, 0, (result["recall"] or 0) * result[due], result[due])


def _of(part: dict[str, Any]) -> tuple[float, ...]:
    return part["hit"], part["said"], part["hit"], part["gold"]


if __name__ == "__main__":
    main()
