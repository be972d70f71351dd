"""The two numbers that stretch probabilities of descent, fitted and cross-validated.

python -m bench.quality fit_descent --data FOLDER [MORE ...] [--material FOLDER] [--trees 60]

Edges come from gold stories and, with ``--material``, from trees that are made of its texts by
known edits (``made_traditions``). Own traditions that nothing may be tuned on are left out, and
measured beside with what the others choose. Slope and shift are chosen in steps of 0.2 by the least
surprise at which edges are right, stories and made trees each counting the same. Figures are
for each story left out in turn, with the numbers that all the others choose.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from bench.quality.descent import calibration, evidence_of, load, undated
from bench.quality.made_traditions import CONDITIONS, make_tree, raw_material
from gate.stories import FRESH, HELD_OUT
from variorum.annotate import Tools, annotate, load_tools
from variorum.model import StoryTexts
from variorum.settings import Settings, VersionsSettings
from variorum.versions.descent import find_descent, shares_of_forests, stretch

Floats = NDArray[np.float64]

SLOPES = np.arange(0.2, 2.01, 0.2).round(1).tolist()
SHIFTS = np.arange(-1.0, 2.01, 0.2).round(1).tolist()
SEED = 1


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """Edges that one story or made tree shows: their share of forests, the line's, and truth."""

    group: str
    share: Floats
    line: Floats
    right: NDArray[np.bool_]


def main(argv: list[str]) -> None:
    """Print what is chosen, and calibration errors with each story left out, as one JSON line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, nargs="+")
    options.add_argument("--material", type=Path)
    options.add_argument("--trees", type=int, default=60)
    chosen = options.parse_args(argv)
    settings = Settings()
    tools = load_tools(settings.annotate)
    dated, bare = of_stories(chosen.data, tools, settings, seen=True)
    unseen, unseen_bare = of_stories(chosen.data, tools, settings, seen=False)
    made = of_trees(chosen.material, chosen.trees, tools, settings) if chosen.material else []
    best = choose(dated, made, settings.versions)
    figures = {
        "stories": len(dated),
        "edges": sum(len(e.right) for e in dated),
        "made_edges": sum(len(e.right) for e in made),
        "slope": best.sure_slope,
        "shift": best.sure_shift,
        "as_set": error(dated, [settings.versions] * len(dated)),
        "left_out": error(dated, left_out(dated, made, settings.versions)),
        "unseen_as_set": error(unseen, [settings.versions] * len(unseen)),
        "unseen_chosen": error(unseen, [best] * len(unseen)),
        "undated_as_set": error(bare, [settings.versions] * len(bare)),
        "undated_left_out": error(bare, left_out(dated, made, settings.versions)),
        "undated_unseen_as_set": error(unseen_bare, [settings.versions] * len(unseen)),
        "undated_unseen_chosen": error(unseen_bare, [best] * len(unseen)),
    }
    print(json.dumps(figures))


def of_stories(
    folders: Sequence[Path], tools: Tools, settings: Settings, *, seen: bool
) -> tuple[list[Edges], list[Edges]]:
    """Edges of each gold story, with its dates and without them, in the same order."""
    dated, bare = [], []
    for gold in sorted(g for folder in folders for g in folder.glob("*/gold.json")):
        if (gold.parent.name in HELD_OUT | FRESH) is seen:
            continue
        case = load(gold.parent, tools, settings)
        true = {(e["child"], e["parent"]) for e in case.gold["descent"].get("edges", [])}
        if true:
            dated.append(shown(case.name, case.texts, true, settings))
            bare.append(shown(case.name, undated(case.texts), true, settings))
    return dated, bare


def of_trees(material: Path, trees: int, tools: Tools, settings: Settings) -> list[Edges]:
    """Edges of trees made by known edits, of all conditions in turn."""
    raw = raw_material(material, tools, settings)
    found = []
    for number in range(trees):
        condition = CONDITIONS[number % len(CONDITIONS)]
        tree = make_tree(raw, condition, Random(SEED * 10_000 + number))  # noqa: S311  # trees
        texts = StoryTexts(tree.articles, annotate(tree.articles, tools, settings.annotate))
        found.append(shown(f"tree {number}", texts, set(tree.edges), settings))
    return found


def shown(group: str, texts: StoryTexts, true: set[tuple[str, str]], settings: Settings) -> Edges:
    """The edges that are shown for a story, whatever their probability."""
    forest, parents = find_descent(*evidence_of(texts, settings), settings.versions)
    share = shares_of_forests(forest, parents)
    ids = forest.evidence.overlap.ids
    pairs = [(p, c) for c in range(len(ids)) for p in parents[c] if p < len(ids)]
    return Edges(
        group,
        np.array([share[p, c] for p, c in pairs], np.float64),
        np.array([share[p, c] + share[c, p] for p, c in pairs], np.float64),
        np.array([(ids[c], ids[p]) in true for p, c in pairs], bool),
    )


def choose(
    stories: Sequence[Edges], made: Sequence[Edges], settings: VersionsSettings
) -> VersionsSettings:
    """The settings with the slope and shift of the least surprise."""
    grid = [
        replace(settings, sure_slope=slope, sure_shift=shift)
        for slope, shift in product(SLOPES, SHIFTS)
    ]
    return min(grid, key=lambda s: surprise(stories, s) + surprise(made, s))


def surprise(edges: Sequence[Edges], settings: VersionsSettings) -> float:
    """Mean log loss of all edges; 0 where there are none."""
    if not any(len(e.right) for e in edges):
        return 0.0
    said = np.concatenate([stretch(e.share, e.line, settings) for e in edges])
    right = np.concatenate([e.right for e in edges])
    return float(-np.log(np.clip(np.where(right, said, 1 - said), 1e-6, 1.0)).mean())


def left_out(
    stories: Sequence[Edges], made: Sequence[Edges], settings: VersionsSettings
) -> list[VersionsSettings]:
    """For each story the settings that the others choose."""
    return [choose([e for e in stories if e is not story], made, settings) for story in stories]


def error(edges: Sequence[Edges], settings: Sequence[VersionsSettings]) -> float | None:
    """Expected calibration error of all edges, each story's with its settings."""
    if not edges:
        return None
    said = [stretch(e.share, e.line, s) for e, s in zip(edges, settings, strict=True)]
    pairs = zip(np.concatenate(said), np.concatenate([e.right for e in edges]), strict=True)
    return calibration([(float(p), bool(r)) for p, r in pairs])
