"""Speed and memory of the whole command, from a cold start to the report.

python -m bench.speed                      # 5, 100 and 500 articles
python -m bench.speed --sizes 5 --runs 5

The articles are the gold stories' (examples/ and tests/traditions, and the shared stories
where they lie beside the project), repeated and edited as desks edit: a sentence cut or
moved, a number or a word changed, always alike for one seed. Each run is a process of its
own; the figure is the median of the runs. Memory is the peak of the process's own pages.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from gate.stories import article_files, gold_folders
from variorum.model import Article
from variorum.read import read_articles
from variorum.settings import Settings

AIMS = {5: 3.0, 100: 25.0, 500: 150.0}  # seconds, on two cores
_SENTENCE_END = re.compile(r"(?<=[.!?\"”’])\s+(?=[\"“‘]?[A-Z0-9])")


def main() -> None:
    """Print one row a size, the seconds of each stage, then one JSON line."""
    parser = argparse.ArgumentParser(prog="speed", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=sorted(AIMS))
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    sources = source_articles()
    figures = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_pile(Path(folder) / "in", sources, size)
            runs = [one_run(Path(folder)) for _ in range(options.runs)]
        figures[size] = summary(runs)
        print_row(size, figures[size])
    print(json.dumps(figures))


def source_articles() -> list[Article]:
    """All gold articles, story by story."""
    settings = Settings().read
    return [a for f in gold_folders() for a in read_articles(article_files(f), settings).articles]


def write_pile(folder: Path, sources: list[Article], size: int) -> None:
    """Write ``size`` articles: the first ones as they are, then edited repeats of them."""
    folder.mkdir()
    draw = Random(size)  # noqa: S311 - repeatable, not secret
    for number in range(size):
        source = sources[number % len(sources)]
        text = source.text if number < len(sources) else edited(source.text, draw)
        date = (source.published or "2020-01-01")[:10]
        page = f"{source.headline or text.split('.')[0]}\n\n{date}\n\n{text}\n"
        (folder / f"n{number:04}.txt").write_text(page, encoding="utf-8")


def edited(text: str, draw: Random) -> str:
    """Cut, move and change a little, as a desk would."""
    paragraphs = [_SENTENCE_END.split(p) for p in text.split("\n\n")]
    paragraphs = [[s for s in p if draw.random() > 0.12] for p in paragraphs]
    paragraphs = [p for p in paragraphs if p]
    if len(paragraphs) > 3:
        at = draw.randrange(1, len(paragraphs) - 1)
        paragraphs[at], paragraphs[at + 1] = paragraphs[at + 1], paragraphs[at]
    return "\n\n".join(" ".join(_changed(s, draw) for s in p) for p in paragraphs)


def _changed(sentence: str, draw: Random) -> str:
    """Another number or another word in one sentence of four."""
    if draw.random() > 0.25:
        return sentence
    words = sentence.split(" ")
    at = draw.randrange(len(words))
    if words[at].isdigit():
        words[at] = str(int(words[at]) + draw.randrange(1, 9))
    elif words[at].isalpha() and words[at].islower():
        words[at] = draw.choice(words)
    return " ".join(words)


def one_run(folder: Path) -> dict[str, Any]:
    """Seconds, peak memory in MiB and seconds a stage of one cold run."""
    out = folder / "out"
    command = [sys.executable, "-m", "variorum", "read", str(folder / "in"), "--out", str(out)]
    began = perf_counter()
    process = subprocess.Popen([*command, "--quiet", "--timings"])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # it is waited for already
    seconds = perf_counter() - began
    if process.returncode not in (0, 1):
        sys.exit(f"variorum ended with {process.returncode}")
    study = json.loads((out / "story.json").read_bytes())
    return {
        "seconds": seconds,
        "mib": usage.ru_maxrss / 1024,
        "cpu": usage.ru_utime + usage.ru_stime,
        "stories": len(study["stories"]),
        "stages": study["made_by"]["seconds"],
    }


def summary(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Medians over the runs."""
    stages = runs[0]["stages"]
    return {
        **{key: round(median(r[key] for r in runs), 2) for key in ("seconds", "cpu", "mib")},
        "stories": runs[0]["stories"],
        "stages": {s: round(median(r["stages"].get(s, 0.0) for r in runs), 2) for s in stages},
    }


def print_row(size: int, figure: dict[str, Any]) -> None:
    """One size: what was measured, the aim, and where the time went."""
    aim = f"aim {AIMS[size]:.0f} s" if size in AIMS else ""
    print(
        f"{size:5d} articles  {figure['seconds']:7.1f} s {aim:10s} cpu {figure['cpu']:6.1f} s  "
        f"{figure['mib']:6.0f} MiB  {figure['stories']} stories"
    )
    print("   " + "  ".join(f"{s} {t:.2f}" for s, t in figure["stages"].items()), flush=True)


if __name__ == "__main__":
    main()
