"""Article text and day of publication from web pages: segments that must and must not appear.

python -m bench.quality pages --data trafilatura_eval.zip [--peers] [--misses FILE]

The archive holds evaldata.json (for each page: ``file``, ``with``, ``without``, ``date``) and
the pages. Precision, recall and F1 count segments as trafilatura's own evaluation does.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from variorum.errors import NothingToRead
from variorum.model import Article
from variorum.read import read_articles
from variorum.read.forms import describe
from variorum.read.furniture import cue_reason
from variorum.settings import ReadSettings

Pages = Mapping[str, Mapping[str, Any]]


def segments(pages: Pages, texts: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 over the segments of all pages."""
    hit = missed = wrong = 0
    for page in pages.values():
        text = texts.get(page["file"], "")
        hit += sum(s in text for s in page["with"])
        missed += sum(s not in text for s in page["with"])
        wrong += sum(s in text for s in page["without"])
    precision, recall = hit / max(1, hit + wrong), hit / max(1, hit + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def days(pages: Pages, articles: Mapping[str, Article]) -> dict[str, float]:
    """Exact day: share of the dated pages, and of the dates given."""
    dated = {p["file"]: str(p["date"]) for p in pages.values() if p.get("date")}
    given = {f: (articles[f].published or "")[:10] for f in dated if f in articles}
    right = sum(given[f] == dated[f] for f in given)
    said = sum(bool(day) for day in given.values())
    return {
        "exact_day": round(right / max(1, len(dated)), 4),
        "of_given": round(right / max(1, said), 4),
        "given": said,
    }


def ours(folder: Path) -> dict[str, Article]:
    """Every page through the whole stage, one run a page, as pages of many sites come."""
    found = {}
    settings = ReadSettings()
    for file in sorted(folder.iterdir()):
        try:
            for article in read_articles([file], settings).articles:
                found[file.name] = article
        except Exception as error:  # noqa: BLE001  a page without an article, or a fault: both miss
            if type(error).__name__ != "NothingToRead":
                print(file.name, repr(error))
    return found


def peers() -> dict[str, Callable[[bytes], str]]:
    """Other extractors, each bytes -> text; those that are no dependency only where installed."""
    import trafilatura
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    found: dict[str, Callable[[bytes], str]] = {
        "trafilatura": lambda raw: trafilatura.extract(raw, include_comments=False) or "",
        "resiliparse": lambda raw: extract_plain_text(
            bytes_to_str(raw, detect_encoding(raw) or "utf-8"), main_content=True
        ),
    }
    if find_spec("readability"):
        found["readability-lxml"] = _readability
    if find_spec("newspaper"):
        found["newspaper4k"] = _newspaper
    return found


def _readability(raw: bytes) -> str:
    from lxml.html import fromstring
    from readability import Document

    summary = Document(raw.decode("utf-8", "replace")).summary()
    return " ".join(map(str, fromstring(summary).itertext())) if summary.strip() else ""


def _newspaper(raw: bytes) -> str:
    from newspaper import Article as Newspaper

    article = Newspaper("https://news.example/a", fetch_images=False)  # it asks the network else
    article.download(input_html=raw.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


def run_peer(html: Path, pages: Pages, extract: Callable[[bytes], str]) -> dict[str, float]:
    """Segments and speed of one extractor on the same pages; one that it fails on gives nothing."""
    texts: dict[str, str] = {}
    start = time.process_time()
    for file in sorted(html.iterdir()):
        try:
            texts[file.name] = extract(file.read_bytes())
        except Exception:  # noqa: BLE001  a peer's fault is a page without a text
            texts[file.name] = ""
    seconds = time.process_time() - start
    return segments(pages, texts) | {"kilobytes_a_cpu_second": speed(html, seconds)}


def speed(html: Path, seconds: float) -> float:
    """Kilobytes of pages read in a second of processor time."""
    return round(sum(f.stat().st_size for f in html.iterdir()) / 1000 / seconds, 1)


def small_pages(html: Path) -> float:
    """Pages a second of processor time, of the pages of 9 to 26 kB: 17 kB is the common size.

    The best of five passes, for other work on the machine only ever slows one; what is kept of
    lines between pages is forgotten before each, as if the pages were new.
    """
    files = [f for f in sorted(html.iterdir()) if 9_000 < f.stat().st_size < 26_000]
    settings = ReadSettings()
    best = float("inf")
    for _ in range(5):
        describe.cache_clear()
        cue_reason.cache_clear()
        start = time.process_time()
        for file in files:
            with suppress(NothingToRead):
                read_articles([file], settings)
        best = min(best, time.process_time() - start)
    return round(len(files) / max(1e-9, best), 1)


def misses(pages: Pages, articles: Mapping[str, Article]) -> list[dict[str, Any]]:
    """What each page lacks, has too much, or misdates, and why a lacking line was dropped."""
    listed = []
    for page in pages.values():
        article = articles.get(page["file"])
        text = article.text if article else ""
        lacking = {
            s: next((f.why for f in article.furniture if s in f.line), "?") if article else "none"
            for s in page["with"]
            if s not in text
        }
        wrong = [s for s in page["without"] if s in text]
        day = (article.published or "")[:10] if article else ""
        date = page.get("date") or ""
        if lacking or wrong or (date and day != date):
            listed.append(
                {"file": page["file"], "lacking": lacking, "wrong": wrong}
                | ({"day": day, "gold": date} if date and day != date else {})
                | ({"from": article.published_from} if article else {})
            )
    return listed


def main(argv: list[str]) -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peers", action="store_true", help="run other extractors beside ours")
    parser.add_argument("--misses", type=Path, help="write what was missed to this file")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(options.data) as archive:
            archive.extractall(folder)
        pages = json.loads((Path(folder) / "evaldata.json").read_text(encoding="utf-8"))
        html = Path(folder) / "html"
        size = sum(f.stat().st_size for f in html.iterdir())
        start = time.process_time()
        articles = ours(html)
        seconds = time.process_time() - start
        result: dict[str, Any] = {
            "pages": len(pages),
            "segments": segments(pages, {f: a.text for f, a in articles.items()}),
            "dates": days(pages, articles),
            "pages_a_cpu_second": round(len(pages) / seconds, 1),
            "pages_of_17_kb_a_cpu_second": small_pages(html),
            "kilobytes_a_cpu_second": speed(html, seconds),
            "kilobytes_a_page": round(size / len(pages) / 1000, 1),
        }
        if options.peers:
            for name, extract in peers().items():
                result[name] = run_peer(html, pages, extract)
    if options.misses:
        lines = [json.dumps(m, ensure_ascii=False) for m in misses(pages, articles)]
        options.misses.write_text("\n".join(lines), encoding="utf-8")
    print(json.dumps(result))
