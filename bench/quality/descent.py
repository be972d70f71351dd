"""Family trees on stories whose descent is known: whole, without dates, with a parent taken away.

python -m bench.quality descent --data FOLDER_OF_STORIES [--each]

Beside ours stands what is usual: the version that contains most of a text and was out
earliest (containment), and a minimum spanning tree on the cosine of whole texts.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import msgspec
import numpy as np
from scipy.sparse.csgraph import minimum_spanning_tree

from gate.stories import article_files
from variorum.annotate import Tools, annotate, load_tools
from variorum.model import Citation, Credit, Passage, StoryTexts, Versions
from variorum.read import read_articles
from variorum.settings import Settings
from variorum.sources import find_citations, find_credits
from variorum.versions import align, trace_descent
from variorum.versions.overlap import measure_overlap
from variorum.versions.times import earlier

Edges = set[tuple[str, str]]


@dataclass(frozen=True)
class Case:
    """One gold story, read and annotated."""

    name: str
    texts: StoryTexts
    gold: dict[str, Any]


def main(argv: list[str]) -> None:
    """Print a line a story with --each, then one JSON line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--each", action="store_true")
    chosen = options.parse_args(argv)
    settings = Settings()
    tools = load_tools(settings.annotate)
    rows = []
    weighed: dict[str, list[tuple[float, bool]]] = {
        "calibration_error": [],
        "undated_calibration_error": [],
    }
    for folder in sorted(p.parent for p in chosen.data.glob("*/gold.json")):
        case = load(folder, tools, settings)
        row = measure(case, settings)
        rows.append(row)
        weighed["calibration_error"] += _weighed(case, case.texts, settings)
        weighed["undated_calibration_error"] += _weighed(case, undated(case.texts), settings)
        if chosen.each:
            print(folder.name, json.dumps(row))
    sure = {name: calibration(pairs) for name, pairs in weighed.items()}
    print(json.dumps(_means(rows) | sure))


def load(folder: Path, tools: Tools, settings: Settings) -> Case:
    """Read and annotate a gold folder once; variants are cut from it."""
    gold = json.loads((folder / "gold.json").read_text())
    found = read_articles([str(f) for f in article_files(folder)], settings.read)
    notes = annotate(found.articles, tools, settings.annotate)
    articles = tuple(sorted(found.articles, key=lambda a: a.id))
    return Case(folder.name, StoryTexts(articles, notes), gold)


def measure(case: Case, settings: Settings) -> dict[str, float | None]:
    """All figures of one story; None where there is nothing to count."""
    gold = {(e["child"], e["parent"]) for e in case.gold["descent"].get("edges", [])}
    whole, bare = trace(case.texts, settings), trace(undated(case.texts), settings)
    children = Counter(p for _, p in gold)
    several, single = (
        [stands_in(case, p, settings) for p in sorted(children) if (children[p] > 1) is many]
        for many in (True, False)
    )
    return {
        "directed": f1(_pairs(whole), gold),
        "lines": f1(_lines(_pairs(whole)), _lines(gold)),
        "undated_directed": f1(_pairs(bare), gold),
        "undated_lines": f1(_lines(_pairs(bare)), _lines(gold)),
        "parent_of_several_gone": fmean(several) if several else None,
        "parent_of_one_gone": fmean(single) if single else None,
        "parents": float(len(several) + len(single)),
        "rival_containment": f1(_containment(case.texts, settings), gold),
        "rival_spanning_tree_lines": f1(_spanning(case.texts), _lines(gold)),
    }


def trace(texts: StoryTexts, settings: Settings) -> Versions:
    """The family tree, from texts and annotations."""
    return trace_descent(*evidence_of(texts, settings), settings.versions)


def evidence_of(
    texts: StoryTexts, settings: Settings
) -> tuple[StoryTexts, Sequence[Passage], Sequence[Credit], Mapping[str, Sequence[Citation]]]:
    """Texts, passages, credits and citations, as the tree wants them."""
    notes = texts.annotations
    citations = {a.id: find_citations(a, notes[a.id], settings.sources) for a in texts.articles}
    credits: tuple[Credit, ...] = tuple(
        c for a in texts.articles for c in find_credits(a, settings.sources)
    )
    return texts, align(texts, settings.versions), credits, citations


def undated(texts: StoryTexts) -> StoryTexts:
    """The same articles without their dates."""
    bare = (msgspec.structs.replace(a, published=None, updated=None) for a in texts.articles)
    return StoryTexts(tuple(bare), texts.annotations)


def stands_in(case: Case, parent: str, settings: Settings) -> float:
    """1 when, the parent gone, one missing original has at least half of its children.

    Children that another parent can give (merged ones, or where a sibling's copy has the same
    text) count as they fall; what stood under the same missing original before may join.
    """
    descent = case.gold["descent"]
    children = {e["child"] for e in descent["edges"] if e["parent"] == parent}
    kin = {
        d
        for m in descent["missing_originals"]
        for d in m["descendants"]
        if parent in m["descendants"]
    }
    rest = tuple(a for a in case.texts.articles if a.id != parent)
    versions = trace(StoryTexts(rest, case.texts.annotations), settings)
    for missing in versions.missing_originals:
        below = set(missing.descendants)
        if 2 * len(below & children) >= len(children) and 2 * len(below - kin - children) <= len(
            below
        ):
            return 1.0
    return 0.0


def _weighed(case: Case, texts: StoryTexts, settings: Settings) -> list[tuple[float, bool]]:
    """Probability of each edge that is shown, and whether it is right."""
    gold = {(e["child"], e["parent"]) for e in case.gold["descent"].get("edges", [])}
    edges = trace(texts, settings).edges if gold else ()
    return [(e.probability, (e.child, e.parent) in gold) for e in edges]


def calibration(pairs: list[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of probability."""
    said, right = (np.array(column, np.float64) for column in zip(*pairs, strict=True))
    bins = np.minimum((said * 10).astype(int), 9)
    apart = [
        (bins == b).mean() * abs(said[bins == b].mean() - right[bins == b].mean())
        for b in np.unique(bins)
    ]
    return round(float(sum(apart)), 3)


def f1(said: set[Any], gold: set[Any]) -> float | None:
    """F1 of two sets; None when both are empty."""
    return 2 * len(said & gold) / (len(said) + len(gold)) if said or gold else None


def _pairs(versions: Versions) -> Edges:
    return {(e.child, e.parent) for e in versions.edges}


def _lines(pairs: Edges) -> set[frozenset[str]]:
    return {frozenset(p) for p in pairs}


def _containment(texts: StoryTexts, settings: Settings) -> Edges:
    """Each version's parent is the one out earlier that contains most of it, from a third on."""
    overlap = measure_overlap(texts, align(texts, settings.versions), settings.versions)
    first = earlier(texts.articles)
    found = set()
    for c, child in enumerate(overlap.ids):
        before = [p for p in range(len(overlap.ids)) if p != c and first[p, c] > 0.5]
        best = max(before, key=lambda p: overlap.share(c, p), default=None)
        if best is not None and overlap.share(c, best) >= 1 / 3:
            found.add((child, overlap.ids[best]))
    return found


def _spanning(texts: StoryTexts) -> set[frozenset[str]]:
    """A minimum spanning tree on one minus the cosine of mean sentence vectors."""
    ids = [a.id for a in texts.articles]
    means = np.array([texts.annotations[i].vectors.mean(axis=0) for i in ids])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    tree = minimum_spanning_tree(np.maximum(1 - means @ means.T, 1e-6)).tocoo()
    return {frozenset((ids[a], ids[b])) for a, b in zip(tree.row, tree.col, strict=True)}


def _means(rows: list[dict[str, float | None]]) -> dict[str, float]:
    found: dict[str, float] = {"stories": float(len(rows))}
    for key in rows[0] if rows else ():
        values = [v for row in rows if (v := row[key]) is not None]
        if values:
            found[key] = round(sum(values) if key == "parents" else fmean(values), 3)
    return found
