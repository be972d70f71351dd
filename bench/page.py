"""The report of one large story: its size, the time to write it, the time until it can be used.

python -m bench.page --data FOLDER [--sizes 5 100 500] [--chromium /usr/bin/chromium]

The versions are edits of the folder's articles, as in ``bench.quality.hundred``. Seconds are of
the processor; milliseconds are Chromium's own, from opening the file: ``ready_ms`` until its
elements and script are ready, ``usable_ms`` until it is also drawn and waits for a hand;
``busy_ms`` are what the page's thread had of the processor until then, whatever else the machine
did. All are the median of ``RUNS``, and left out where there is no Chromium. Ends with 1 where
100 versions make a page above ``MOST_MEGABYTES``, or one that can be used later than ``MOST_MS``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from bench.quality.hundred import edited
from variorum.annotate import load_tools
from variorum.model import Article, MadeBy, Study
from variorum.read import read_articles
from variorum.report import render_html
from variorum.settings import Settings
from variorum.study import study_articles

WATCH = """addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.usable = performance.now();
})));"""
WAIT = """() => new Promise((done) => {
  const look = () => (window.usable ? done() : setTimeout(look, 10));
  look();
})"""
TIMES = """() => ({
  ready_ms: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
  usable_ms: window.usable,
})"""
RUNS = 5
LIMITED = 100
MOST_MEGABYTES, MOST_MS = 2.0, 1000
"""What a page of ``LIMITED`` versions may weigh, and when it must be usable."""


def main() -> int:
    """Print one line of JSON; 1 where a limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--sizes", type=int, nargs="+", default=[5, 100, 500])
    options.add_argument("--chromium", default="/usr/bin/chromium")
    given = options.parse_args()
    settings = Settings()
    files = sorted(str(p) for p in given.data.iterdir() if p.suffix in {".txt", ".html"})
    articles = read_articles(files, settings.read).articles
    found = {n: measure(tuple(edited(articles, n)), settings, given.chromium) for n in given.sizes}
    print(json.dumps(found))
    return 1 if over(found.get(LIMITED, {})) else 0


def over(found: Mapping[str, float]) -> bool:
    """Whether a page passes its limits."""
    heavy = found.get("megabytes", 0) > MOST_MEGABYTES
    return heavy or found.get("usable_ms", 0) > MOST_MS


def measure(articles: tuple[Article, ...], settings: Settings, chromium: str) -> dict[str, Any]:
    """Megabytes, seconds and milliseconds of the report on these articles."""
    stories, notices = study_articles(articles, load_tools(settings.annotate), settings)
    made = MadeBy(variorum="0", settings_digest="", models={}, seconds={})
    study = Study(made_by=made, articles=articles, stories=stories, notices=notices)
    start = time.process_time()
    page = render_html(study)
    seconds = time.process_time() - start
    found = {"megabytes": round(len(page.encode()) / 1e6, 2), "render_cpu_s": round(seconds, 2)}
    return found | opened(page, chromium)


def opened(page: str, chromium: str) -> dict[str, int]:
    """Milliseconds until the page can be used."""
    if not Path(chromium).exists():
        return {}
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tool:
        file = Path(folder) / "report.html"
        file.write_text(page, encoding="utf-8")
        browser = tool.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        runs = []
        for _ in range(RUNS):
            view = browser.new_page()
            view.add_init_script(WATCH)
            meter = view.context.new_cdp_session(view)
            meter.send("Performance.enable", {"timeDomain": "threadTicks"})
            view.goto(file.as_uri())
            view.evaluate(WAIT)
            metrics = meter.send("Performance.getMetrics")["metrics"]
            (task,) = (m["value"] for m in metrics if m["name"] == "TaskDuration")
            runs.append(view.evaluate(TIMES) | {"busy_ms": 1000 * task})
            view.close()
        browser.close()
    return {name: round(median(run[name] for run in runs)) for name in runs[0]}


if __name__ == "__main__":
    sys.exit(main())
