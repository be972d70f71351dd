"""Which of two texts was first, dates hidden: pairs chosen by overlap, or page histories.

python -m bench.quality direction --data PAIRS.jsonl --texts TEXTS.jsonl   # METER pairs
python -m bench.quality direction --data VERSIONS.jsonl                    # WikiVersions

The first reads ``earlier``/``later`` or ``source``/``derived`` (ids of TEXTS), the second
``story``, ``order`` and ``text``; of a page's history every pair is asked.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from statistics import fmean

import numpy as np

from variorum.annotate import Tools, annotate, load_tools
from variorum.model import Annotations, Article, StoryTexts
from variorum.settings import Settings
from variorum.sources import find_credits
from variorum.versions import align
from variorum.versions.scores import gather


def main(argv: list[str]) -> None:
    """Print accuracy and calibration as one JSON line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--texts", type=Path)
    options.add_argument("--most", type=int, default=0, help="pairs at most; 0 for all")
    chosen = options.parse_args(argv)
    pairs, texts = read_pairs(chosen.data, chosen.texts or beside(chosen.data))
    pairs = pairs[: chosen.most or None]
    used = dict.fromkeys(i for pair in pairs for i in pair)
    settings, articles = Settings(), {i: article_of(i, texts[i]) for i in used}
    notes = annotate_all(list(articles.values()), load_tools(settings.annotate), settings)
    said = np.array([ask(articles[a], articles[b], notes, settings) for a, b in pairs])
    longer = [len(texts[b]) > len(texts[a]) for a, b in pairs]
    print(
        json.dumps(
            {
                "pairs": len(pairs),
                "accuracy": round(float(np.mean(said > 0)), 3),
                "longer_is_later": round(fmean(longer), 3),
                "calibration_error": round(calibration(1 / (1 + np.exp(-said))), 3),
            }
        )
    )


def beside(data: Path) -> Path:
    """Where the texts of pairs lie among the public sets."""
    return data.parent.parent / "grouping" / "meter_dev.jsonl"


def read_pairs(data: Path, texts: Path) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Pairs (earlier, later) of ids, and the texts of all ids."""
    rows = [json.loads(line) for line in data.read_text().splitlines()]
    if "order" in rows[0]:
        pages = defaultdict(list)
        for row in rows:
            pages[row["story"]].append((row["order"], row["id"]))
        pairs = [
            (a, b) for page in pages.values() for (_, a), (_, b) in combinations(sorted(page), 2)
        ]
        return pairs, {row["id"]: row["text"] for row in rows}
    pool = [json.loads(line) for line in texts.read_text().splitlines()]
    pairs = [(r.get("earlier") or r["source"], r.get("later") or r["derived"]) for r in rows]
    return pairs, {row["id"]: row["text"] for row in pool}


def article_of(name: str, text: str) -> Article:
    """An article without date and outlet; hard-wrapped lines are joined up to a full stop."""
    joined: list[str] = []
    for line in text.replace("``", "“").replace("''", "”").splitlines():
        if joined and joined[-1] and not joined[-1].endswith((".", "”", ":", "?", "!")) and line:
            joined[-1] += " " + line.strip()
        else:
            joined.append(line.strip())
    return Article(id=name, path=name, text="\n\n".join(x for x in joined if x), language="en")


def annotate_all(
    articles: list[Article], tools: Tools, settings: Settings
) -> dict[str, Annotations]:
    """Annotate, a few at a time, so that little stands in memory."""
    found: dict[str, Annotations] = {}
    for first in range(0, len(articles), 64):
        part = articles[first : first + 64]
        found |= annotate(part, tools, settings.annotate)
    return found


def ask(
    first: Article, second: Article, notes: dict[str, Annotations], settings: Settings
) -> float:
    """Log odds that ``first`` was first."""
    texts = StoryTexts((first, second), notes)
    credits = [c for a in texts.articles for c in find_credits(a, settings.sources)]
    passages = align(texts, settings.versions)
    return float(gather(texts, passages, credits, settings.versions).scores.first[0, 1])


def calibration(probability: np.ndarray) -> float:
    """Expected calibration error of the likelier answer, over five bins."""
    sure = np.maximum(probability, 1 - probability)
    right = (probability > 0.5).astype(float)
    bins = np.minimum(((sure - 0.5) * 10).astype(int), 4)
    return float(
        sum(
            (bins == b).mean() * abs(sure[bins == b].mean() - right[bins == b].mean())
            for b in range(5)
            if (bins == b).any()
        )
    )
