"""Trees made by known edits, by the hundred: how well descent is found, by condition.

python -m bench.quality made_traditions --data FOLDER_OF_STORIES [--trees 60] [--seed 1]

Raw material are the stories' versions of own reporting (examples/). Each tree has one or two of
them as roots; every further version copies, edits, abridges, rewrites or merges earlier ones.
Conditions: times to the minute, the day only, or none; credits or none; a version that two
others at least were made from taken away or not. Made-up edits are cruder than editors, so
figures here find classes of errors; they do not replace stories written by hand.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Literal

from bench.quality import made_edits
from bench.quality.descent import f1, load, trace
from variorum.annotate import Tools, annotate, load_tools
from variorum.model import Article, StoryTexts, Versions
from variorum.settings import Settings
from variorum.sources import find_credits
from variorum.versions.credited import names_outlet

Times = Literal["minute", "day", "none"]
TIMES: tuple[Times, ...] = ("minute", "day", "none")
KINDS = ("verbatim", "light-edit", "abridged", "rewrite", "merged")
WEIGHTS = (10, 25, 15, 40, 10)
OUTLETS = (
    "Tarn Wire", "The Penn Lantern", "Harrow Herald", "Oslet Courier", "Radio Velm",
    "Quayside Today", "The Morning Kestrel", "BuzzBarge", "Northern Packet", "Marl Observer",
    "The Evening Tern", "Saltmarsh News Agency", "Linden Examiner", "Cobble Street Post",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """What a tree's reader is told."""

    times: Times
    credits: bool
    missing: bool


CONDITIONS = tuple(Condition(*c) for c in product(TIMES, (True, False), (False, True)))
"""Every condition, to be taken in turn."""


@dataclass(slots=True)
class Version:
    """One made version; ``parents`` are numbers of earlier ones."""

    sentences: list[str]
    kind: str
    parents: tuple[int, ...]
    moment: datetime
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A made story: articles, and its true edges with kinds, missing originals and roots."""

    articles: tuple[Article, ...]
    edges: dict[tuple[str, str], str] = field(default_factory=dict)
    missing: tuple[frozenset[str], ...] = ()
    own: frozenset[str] = frozenset()


def main(argv: list[str]) -> None:
    """Print a line a condition, then the means as one JSON line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--trees", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args(argv)
    settings = Settings()
    tools = load_tools(settings.annotate)
    material = raw_material(chosen.data, tools, settings)
    table: dict[Condition, list[dict[str, float | None]]] = defaultdict(list)
    for number in range(chosen.trees):
        condition = CONDITIONS[number % len(CONDITIONS)]
        tree = make_tree(material, condition, Random(chosen.seed * 10_000 + number))  # noqa: S311  # trees
        notes = annotate(tree.articles, tools, settings.annotate)
        said = trace(StoryTexts(tree.articles, notes), settings)
        table[condition].append(score(said, tree))
    for condition, rows in table.items():
        print(condition, json.dumps(means(rows)))
    print(
        json.dumps({"trees": chosen.trees, **means([r for rows in table.values() for r in rows])})
    )


def raw_material(data: Path, tools: Tools, settings: Settings) -> list[list[list[str]]]:
    """Sentences of the versions of own reporting, by story."""
    found = []
    for gold in sorted(data.rglob("gold.json")):
        case = load(gold.parent, tools, settings)
        own = case.gold["descent"].get("independent", [])
        texts = [_bare(case.texts, a, settings) for a in case.texts.articles if a.id in own]
        found.append([t for t in texts if len(t) >= _LEAST])
    return [story for story in found if story]


def _bare(texts: StoryTexts, article: Article, settings: Settings) -> list[str]:
    """The sentences that name no outlet: the made versions have outlets of their own."""
    spans = [
        texts.sentence_span(article.id, n)
        for n in range(len(texts.annotations[article.id].sentences))
    ]
    credits = find_credits(article, settings.sources)
    named = [article.outlet, *(c.credited for c in credits)]
    return [
        texts.words(span)
        for span in spans
        if not any(name and names_outlet(texts.words(span), name) for name in named)
        and not any(c.span and span.start < c.span.end and c.span.start < span.end for c in credits)
    ]


_LEAST = 7
"""Sentences of a text, at least, to be the root of a tree."""


def make_tree(material: list[list[list[str]]], condition: Condition, random: Random) -> Tree:
    """A tree of six to nine versions, one or two of them own reporting."""
    story = random.choice(material)
    roots = random.sample(story, min(len(story), random.choice((1, 2))))
    start = datetime(2024, 5, 14, 6, tzinfo=UTC)
    outlets = random.sample(OUTLETS, 10)
    made = [
        Version(text, "own", (), start + timedelta(minutes=random.randrange(240))) for text in roots
    ]
    while len(made) < random.choice((6, 7, 8, 9)):
        made.append(_next(made, outlets, condition, random))
    return _tree(made, outlets, condition, _gone(made, condition, random), random)


def _next(made: list[Version], outlets: list[str], condition: Condition, random: Random) -> Version:
    kind = random.choices(KINDS, WEIGHTS)[0]
    first = random.randrange(len(made))
    unlike = [n for n in range(len(made)) if not _akin(made, first, n)]
    if kind == "merged" and not unlike:
        kind = "rewrite"
    parents = (first, random.choice(unlike)) if kind == "merged" else (first,)
    latest = max(made[p].moment for p in parents)
    moment = latest + timedelta(minutes=20 + int(random.expovariate(1 / 400)))
    texts = [made[p].sentences for p in parents]
    credit = ""
    if condition.credits and random.random() < (0.3 if kind == "rewrite" else 0.6):
        credit = outlets[first]
    return Version(_edited(kind, texts, random), kind, parents, moment, credit)


def _edited(kind: str, texts: list[list[str]], random: Random) -> list[str]:
    if kind == "verbatim":
        return list(texts[0])
    if kind == "light-edit":
        return made_edits.light_edit(texts[0], random)
    if kind == "abridged":
        return made_edits.abridge(texts[0], random)
    if kind == "rewrite":
        return made_edits.rewrite(texts[0], random)
    return made_edits.merge(texts[0], texts[1], random)


def _akin(made: list[Version], a: int, b: int) -> bool:
    """Whether two versions go back to a common one."""
    return bool(_line(made, a) & _line(made, b))


def _line(made: list[Version], version: int) -> set[int]:
    return {version}.union(*(_line(made, p) for p in made[version].parents))


def _gone(made: list[Version], condition: Condition, random: Random) -> int | None:
    """The version that is taken away: one that two others at least were made from."""
    children = [sum(p in v.parents for v in made) for p in range(len(made))]
    many = [p for p, count in enumerate(children) if count > 1]
    return random.choice(many) if condition.missing and many else None


def _tree(
    made: list[Version], outlets: list[str], condition: Condition, gone: int | None, random: Random
) -> Tree:
    # Ids in an order that tells nothing of descent.
    names = [f"v{n:02d}" for n in random.sample(range(10, 99), len(made))]
    given = [n for n in range(len(made)) if n != gone]
    articles = [_article(names[n], made[n], outlets[n], condition) for n in given]
    return Tree(
        articles=tuple(sorted(articles, key=lambda a: a.id)),
        edges={
            (names[c], names[p]): made[c].kind for c in given for p in made[c].parents if p != gone
        },
        missing=()
        if gone is None
        else (frozenset(names[c] for c in given if gone in made[c].parents),),
        own=frozenset(names[n] for n in given if not made[n].parents),
    )


def _article(name: str, version: Version, outlet: str, condition: Condition) -> Article:
    paragraphs = list(version.sentences)
    if version.credit and version.kind == "rewrite":
        paragraphs[0] = paragraphs[0].rstrip(".") + f", {version.credit} reported."
    elif version.credit:
        paragraphs.append(f"Source: {version.credit}")
    stamp = {"minute": version.moment.isoformat(), "day": version.moment.date().isoformat()}
    return Article(
        id=name,
        path=f"{name}.txt",
        outlet=outlet,
        published=stamp.get(condition.times),
        text="\n\n".join(paragraphs),
        language="en",
    )


def score(said: Versions, tree: Tree) -> dict[str, float | None]:
    """Figures of one tree, counted as for the stories written by hand."""
    pairs = {(e.child, e.parent): e.how for e in said.edges}
    hit = pairs.keys() & tree.edges.keys()
    supposed = [frozenset(m.descendants) for m in said.missing_originals]
    return {
        "edges": f1(set(pairs), set(tree.edges)),
        "lines": f1({frozenset(p) for p in pairs}, {frozenset(p) for p in tree.edges}),
        "how": fmean(pairs[p] == tree.edges[p] for p in hit) if hit else None,
        "stands_in": fmean(any(_alike(m, g) for m in supposed) for g in tree.missing)
        if tree.missing
        else None,
        "missing_said": float(len(supposed)),
        "missing_right": fmean(any(_alike(m, g) for g in tree.missing) for m in supposed)
        if supposed
        else None,
        "own": f1(set(said.independent), set(tree.own)),
    }


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return 2 * len(a & b) >= len(a | b)


def means(rows: list[dict[str, float | None]]) -> dict[str, float]:
    """Means over the rows that have a figure."""
    found = {}
    for key in rows[0] if rows else ():
        values = [v for row in rows if (v := row[key]) is not None]
        if values:
            found[key] = round(fmean(values), 3)
    return found
