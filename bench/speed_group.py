"""Speed and memory of ``variorum group`` on piles of made articles of 400 words.

python -m bench.speed_group                     # 1,000 and 10,000 and 100,000
python -m bench.speed_group --sizes 1000 --words 200

Each run is a process of its own. CPU seconds are those of all its processes, which is what
two free cores share; memory is the peak of the largest process plus that of its readers.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.pile import pile, write_pile

AIMS = {100_000: 300.0}  # seconds, on two cores


def main() -> None:
    """Print one row a size, then one JSON line."""
    parser = argparse.ArgumentParser(prog="speed_group", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    figures = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "pile.jsonl"
            write_pile(source, pile(size, words=options.words))
            figures[size] = one_run(source, Path(folder) / "stories.jsonl", options.workers)
        aim = f" (aim {AIMS[size]:.0f})" if size in AIMS else ""
        print(
            f"{size:7d} articles  {figures[size]['seconds']:7.1f} s{aim}  "
            f"cpu {figures[size]['cpu']:7.1f} s  {figures[size]['mib']:6.0f} MiB  "
            f"{figures[size]['stories']} stories",
            flush=True,
        )
    print(json.dumps(figures))


def one_run(source: Path, out: Path, workers: int) -> dict[str, Any]:
    """Seconds, CPU seconds and MiB of one cold run."""
    command = [sys.executable, "-m", "variorum", "group", str(source), "--out", str(out)]
    before, began = os.times(), perf_counter()
    process = subprocess.Popen([*command, "--workers", str(workers), "--quiet"])
    most = 0.0
    while process.poll() is None:
        most = max(most, _mib(process.pid))
        try:
            process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            continue
    seconds = perf_counter() - began
    if process.returncode:
        sys.exit(f"variorum ended with {process.returncode}")
    spent = os.times()
    with out.open("rb") as lines:
        stories = sum(1 for _ in lines)
    return {
        "seconds": round(seconds, 1),
        "cpu": round(
            spent.children_user
            + spent.children_system
            - before.children_user
            - before.children_system,
            1,
        ),
        "mib": round(most, 1),
        "stories": stories,
    }


def _mib(root: int) -> float:
    """Memory of a process and its children, as /proc tells; 0 where it has ended."""
    found = 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = dict(
                line.split(":\t", 1) for line in (folder / "status").read_text().splitlines()
            )
        except (OSError, ValueError):
            continue
        if root in (int(status["Pid"]), int(status["PPid"])) and "VmRSS" in status:
            found += int(status["VmRSS"].split()[0]) / 1024
    return found


if __name__ == "__main__":
    main()
