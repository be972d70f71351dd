"""Weights of the signs that tell which of two texts was first, fitted and cross-validated.

python -m bench.quality fit_direction --data PAIRS.jsonl [MORE.jsonl ...]

Pairs are those of ``direction``. Each file counts the same, whatever its size; a story's pairs
all fall into one fold, over all files, so no weight is tried on a story it was fitted on. The
weights printed are those of all pairs, as they stand, rounded, in the settings.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bench.quality.direction import annotate_all, article_of, beside, calibration, read_pairs
from variorum.annotate import load_tools
from variorum.model import Annotations, Article, StoryTexts
from variorum.settings import Settings
from variorum.sources import find_credits
from variorum.versions import align
from variorum.versions.ageing import ageing_signs
from variorum.versions.credited import read_credits

Floats = NDArray[np.float64]

FOLDS = 10
SEEDS = 5
"""Ways to deal stories into folds; figures are means over them."""

RIDGE = 0.1
"""Weight of the squared coefficients against 100 pairs a file; of 0.02 to 2 the one with the
least surprise at stories left out, for either set of pairs."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs by row: ``signs`` (n, k) of shape pairs by signs, files and stories by number."""

    names: tuple[str, ...]
    signs: Floats
    file: NDArray[np.int64]
    story: NDArray[np.int64]

    @property
    def weight(self) -> Floats:
        """One weight a pair, so that every file has 100 in all."""
        each: Floats = 100.0 / np.bincount(self.file)[self.file]
        return each


def main(argv: list[str]) -> None:
    """Print a line a file with cross-validated figures, then the weights, as JSON lines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, nargs="+")
    options.add_argument("--texts", type=Path)
    chosen = options.parse_args(argv)
    pairs = collect(chosen.data, chosen.texts)
    held = [validate(pairs, seed) for seed in range(SEEDS)]
    for number, path in enumerate(chosen.data):
        print(json.dumps({"file": path.name, **_figures(held, pairs.file == number)}))
    fitted = fit(pairs.signs, pairs.weight)
    weights = {n: round(float(w), 2) for n, w in zip(pairs.names, fitted, strict=True)}
    print(json.dumps({"weights": weights}))


def collect(paths: Sequence[Path], texts: Path | None) -> Pairs:
    """Read, annotate and align all pairs of all files."""
    settings = Settings()
    tools = load_tools(settings.annotate)
    rows, files, stories = [], [], []
    for number, path in enumerate(paths):
        pairs, pool = read_pairs(path, texts or beside(path))
        articles = {i: article_of(i, pool[i]) for pair in pairs for i in pair}
        notes = annotate_all(list(articles.values()), tools, settings)
        for first, second in pairs:
            rows.append(signs_of(articles[first], articles[second], notes, settings))
            files.append(number)
            stories.append(first.rsplit("/", 1)[0].partition("/")[2])
    known = {s: n for n, s in enumerate(dict.fromkeys(stories))}
    names = tuple(rows[0])
    table = np.array([[row[n] for n in names] for row in rows], np.float64)
    return Pairs(names, table, np.array(files), np.array([known[s] for s in stories]))


def signs_of(
    first: Article, second: Article, notes: dict[str, Annotations], settings: Settings
) -> dict[str, float]:
    """Each sign that ``first`` was first."""
    texts = StoryTexts((first, second), notes)
    credits = [c for a in texts.articles for c in find_credits(a, settings.sources)]
    passages = align(texts, settings.versions)
    found = ageing_signs(texts, passages, read_credits(texts, credits))
    return {name: float(sign[0, 1]) for name, sign in found.items()}


def fit(signs: Floats, weight: Floats) -> Floats:
    """Coefficients of a logistic regression without intercept: the order of a pair is free."""

    def loss(coefficients: Floats) -> float:
        surprise = weight @ np.logaddexp(0.0, -signs @ coefficients)
        return float(surprise + RIDGE * coefficients @ coefficients)

    found: Floats = minimize(loss, np.zeros(signs.shape[1])).x
    return found


def validate(pairs: Pairs, seed: int) -> Floats:
    """Log odds of each pair by weights that were fitted on other stories."""
    dealt = np.random.default_rng(seed).permutation(pairs.story.max() + 1) % FOLDS
    fold, odds = dealt[pairs.story], np.zeros(len(pairs.story))
    for held in range(FOLDS):
        rest = fold != held
        odds[~rest] = pairs.signs[~rest] @ fit(pairs.signs[rest], pairs.weight[rest])
    return odds


def _figures(held: Sequence[Floats], mine: NDArray[np.bool_]) -> dict[str, float]:
    odds = np.array([h[mine] for h in held])
    errors = [calibration(1 / (1 + np.exp(-row))) for row in odds]
    return {
        "pairs": int(mine.sum()),
        "accuracy": round(float((odds > 0).mean()), 3),
        "log_loss": round(float(np.logaddexp(0.0, -odds).mean()), 3),
        "calibration_error": round(float(np.mean(errors)), 3),
    }
