"""Edited summaries: does the edit contradict what it was made from?

``--data`` names a folder of SummEdits files, or one of them: a list of ``doc``,
``original_summary``, ``summary``, ``label`` (1 consistent, 0 not) and ``edit_types``.
A summary is called inconsistent when ``find_disagreements`` says anything of the pair.

Two figures. ``edit``: the edited summary against the summary before the edit, which is
our case, a child against its parent. ``text``: the edited summary against the text, the
published task, of which sentence alignment sees only what one sentence says. For the
second, ``by_edit`` is the balanced accuracy of each type of edit against all consistent
rows, and ``seen`` the one of those edits that the slots tell of when they are shown the
edit itself: what is lost there is lost in finding the sentence of the text.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from variorum.annotate import annotate, load_tools
from variorum.claims import find_disagreements
from variorum.model import Annotations, Article, Disagreement, StoryTexts, Versions
from variorum.settings import Settings
from variorum.versions import align

Row = dict[str, Any]
Verdict = tuple[Disagreement, ...]


def main(argv: list[str]) -> None:
    """Print the scores as one line of JSON; with ``--details`` every mistake before it."""
    options = argparse.ArgumentParser(prog="summedits", description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--against", choices=("edit", "text"), default="edit")
    options.add_argument("--every", type=int, default=1, help="take every n-th row")
    options.add_argument("--details", action="store_true")
    given = options.parse_args(argv)
    rows = list(load(given.data))[:: given.every]
    settings = Settings()
    field = "original_summary" if given.against == "edit" else "doc"
    rows = [r for r in rows if given.against == "text" or r["summary"] != r["original_summary"]]
    said = verdicts(rows, field, settings)
    if given.details:
        for row, found in zip(rows, said, strict=True):
            if (not found) == (row["label"] == 0):
                print(_mistake(row, field, found))
    report: dict[str, Any] = {"against": given.against, "rows": len(rows)} | scores(rows, said)
    if given.against == "text":
        shown = verdicts(rows, "original_summary", settings)
        report["seen"] = scores(*_seen(rows, said, shown))
    print(json.dumps(report))


def _seen(
    rows: Sequence[Row], said: Sequence[Verdict], shown: Sequence[Verdict]
) -> tuple[list[Row], list[Verdict]]:
    """The consistent rows, and those inconsistent ones of which the slots see the edit."""
    kept = [
        (row, found)
        for row, found, edit in zip(rows, said, shown, strict=True)
        if row["label"] == 1 or edit
    ]
    return [row for row, _ in kept], [found for _, found in kept]


def load(path: Path) -> Iterator[Row]:
    """The rows of a file, or of all files of a folder."""
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        yield from json.loads(file.read_text(encoding="utf-8"))


def verdicts(rows: Sequence[Row], field: str, settings: Settings) -> list[Verdict]:
    """The disagreements between each summary and its text or first form."""
    texts = list(dict.fromkeys(t for r in rows for t in (r[field], r["summary"])))
    articles = {t: _article(f"t{n:05d}", t) for n, t in enumerate(texts)}
    tools = load_tools(settings.annotate)
    notes = annotate(list(articles.values()), tools, settings.annotate)
    return [
        _disagreements(articles[r[field]], articles[r["summary"]], notes, settings) for r in rows
    ]


def _article(name: str, text: str) -> Article:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Article(id=name, path="-", text="\n\n".join(lines), language="en")


def _disagreements(
    one: Article, other: Article, notes: Mapping[str, Annotations], settings: Settings
) -> tuple[Disagreement, ...]:
    if one.text == other.text:
        return ()
    texts = StoryTexts((one, other), notes)
    passages = align(texts, settings.versions)
    found, _ = find_disagreements(texts, (), passages, Versions(), (), settings.claims)
    return found


def scores(rows: Sequence[Row], said: Sequence[Sequence[Disagreement]]) -> dict[str, Any]:
    """Balanced accuracy, precision and recall of "inconsistent", recall by type of edit."""
    table = Counter((r["label"] == 0, bool(found)) for r, found in zip(rows, said, strict=True))
    by_type: dict[str, list[bool]] = defaultdict(list)
    for row, found in zip(rows, said, strict=True):
        if row["label"] == 0:
            for kind in row["edit_types"]:
                by_type[kind].append(bool(found))
    recall = table[True, True] / max(1, table[True, True] + table[True, False])
    kept = table[False, False] / max(1, table[False, False] + table[False, True])
    return {
        "balanced_accuracy": round((recall + kept) / 2, 4),
        "precision": round(table[True, True] / max(1, table[True, True] + table[False, True]), 4),
        "recall": round(recall, 4),
        "recall_by_edit": {k: round(sum(v) / len(v), 3) for k, v in sorted(by_type.items())},
        "by_edit": {k: round((sum(v) / len(v) + kept) / 2, 3) for k, v in sorted(by_type.items())},
    }


def _mistake(row: Row, field: str, found: Sequence[Disagreement]) -> str:
    kind = "MISSED" if row["label"] == 0 else "FALSE"
    sides = [(d.kind, [s.value for s in d.sides]) for d in found]
    before = row[field] if field == "original_summary" else ""
    return f"{kind} {row['edit_types']} {sides}\n   {before}\n   {row['summary']}"
