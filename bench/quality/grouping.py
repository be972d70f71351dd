"""Grouping: BCubed F1 over events, and whether the gold stories come out whole among others.

python -m bench.quality grouping --data FOLDER  # with ecbplus_train_dev, allsides_train, meter_dev

Thresholds were fixed on ECB+ train, four fifths of AllSides and the gold stories; ECB+ dev
and the last fifth of AllSides are read only. BCubed: A. Bagga, B. Baldwin (1998).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from gate.stories import article_files, gold_folders
from variorum.annotate import load_encoder
from variorum.group import find_stories
from variorum.group.likeness import compare
from variorum.group.prints import prints_of
from variorum.group.stories import known_vectors
from variorum.model import Annotations, Article, ArticleId
from variorum.read import read_articles
from variorum.settings import Settings

Row = dict[str, Any]
_SENTENCE_END = re.compile(r"(?<=[.!?\"”’])\s+(?=[\"“‘]?[A-Z0-9])")


def main(argv: list[str]) -> None:
    """Print each figure, then one JSON line."""
    parser = argparse.ArgumentParser(prog="grouping", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/grouping"))
    folder = parser.parse_args(argv).data
    ecb = _rows(folder / "ecbplus_train_dev.jsonl")
    sides = _rows(folder / "allsides_train.jsonl")
    meter = [r for r in _rows(folder / "meter_dev.jsonl") if len(r["text"].split()) >= 20]
    figures: dict[str, Any] = {
        "ecb_train": bcubed(_part(ecb, lambda r: r["split"] == "train")),
        "ecb_dev": bcubed(_part(ecb, lambda r: r["split"] == "dev")),
        "allsides_held_out": bcubed(_part(sides, held_out)),
        "meter": bcubed(meter),
        "meter_agency_at_1": agency_at_1(meter),
        "gold_among_noise": whole_and_pure(_part(ecb, lambda r: r["split"] == "dev")),
    }
    for name, value in figures.items():
        print(f"{name:20s} {value}")
    print(json.dumps(figures))


def held_out(row: Row) -> bool:
    """Every fifth story of AllSides is kept for reading only."""
    return int(row["story"].split("/")[1]) % 5 == 4


def article_of(row: Row) -> Article:
    """A benchmark's text as an article, as the set has it: a title is the text's first line."""
    return Article(id=row["id"], path=row["id"], text=row["text"], language="en")


def vectors_of(articles: Sequence[Article]) -> dict[ArticleId, Annotations]:
    """Annotations with nothing but the vectors of the first sentences: all that grouping asks."""
    settings = Settings()
    tops = [
        [s for p in a.text.split("\n") for s in _SENTENCE_END.split(p) if s.strip()]
        for a in articles
    ]
    tops = [top[: settings.group.vector_sentences] or [" "] for top in tops]
    encoder = load_encoder(settings.annotate.max_sentence_tokens)
    vectors = np.array([encoder.vector(s) for top in tops for s in top], np.float32)
    ends = list(accumulate(map(len, tops), initial=0))
    return {
        a.id: Annotations(a.id, (), (), (), (), (), (), vectors[ends[i] : ends[i + 1]])
        for i, a in enumerate(articles)
    }


def grouping(articles: Sequence[Article]) -> dict[ArticleId, str]:
    """Which story each article is put in."""
    found = find_stories(articles, vectors_of(articles), Settings().group)
    return {a: g.id for g in found for a in g.articles}


def bcubed(rows: Sequence[Row]) -> dict[str, float]:
    """BCubed precision, recall and F1 over ``story``."""
    got = grouping([article_of(r) for r in rows])
    mine, gold = defaultdict(set), defaultdict(set)
    for row in rows:
        mine[got[row["id"]]].add(row["id"])
        gold[row["story"]].add(row["id"])
    shared = [
        (len(m & g), len(m), len(g))
        for m, g in ((mine[got[r["id"]]], gold[r["story"]]) for r in rows)
    ]
    p = sum(both / m for both, m, _ in shared) / len(rows)
    r = sum(both / g for both, _, g in shared) / len(rows)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4)}


def agency_at_1(rows: Sequence[Row]) -> float:
    """Newspaper articles whose most alike agency text is of their own story, as a share."""
    rows = sorted(rows, key=lambda r: r["id"])
    articles = [article_of(r) for r in rows]
    settings = Settings().group
    vectors = known_vectors(vectors_of(articles), articles, settings)
    alike = compare(prints_of(articles, settings), vectors, settings).alike
    agency = [i for i, r in enumerate(rows) if r["side"] == "agency"]
    covered = {rows[i]["story"] for i in agency}
    papers = [i for i, r in enumerate(rows) if r["side"] != "agency" and r["story"] in covered]
    best = alike[papers][:, agency].toarray().argmax(axis=1)
    right = [
        rows[agency[b]]["story"] == rows[p]["story"] for p, b in zip(papers, best, strict=True)
    ]
    return round(float(sum(right)) / len(right), 4)


def whole_and_pure(noise: Sequence[Row], amount: int = 40, seed: int = 1) -> dict[str, Any]:
    """All gold stories' articles, shuffled, with ``amount`` others: which do not come out right?"""
    gold: dict[ArticleId, str] = {}
    articles: list[Article] = []
    for folder in gold_folders():
        for article in read_articles(article_files(folder), Settings().read).articles:
            renamed = f"{folder.name}/{article.id}"
            gold[renamed] = folder.name
            articles.append(_with_id(article, renamed))
    draw = Random(seed)  # noqa: S311 - a sample, not a secret
    articles += [article_of(r) for r in draw.sample(list(noise), amount)]
    draw.shuffle(articles)
    found = find_stories(articles, vectors_of(articles), Settings().group)
    sizes = {name: sum(g == name for g in gold.values()) for name in set(gold.values())}
    right = {
        names.pop()
        for group in found
        if len(names := {gold.get(a, "noise") for a in group.articles}) == 1
        and len(group.articles) == sizes.get(next(iter(names)), -1)
    }
    return {"right": len(right), "of": len(sizes), "wrong": sorted(set(sizes) - right)}


def _with_id(article: Article, new: ArticleId) -> Article:
    from msgspec.structs import replace

    return replace(article, id=new)


def _part(rows: Sequence[Row], wanted: Callable[[Row], bool]) -> list[Row]:
    return [r for r in rows if wanted(r)]


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
