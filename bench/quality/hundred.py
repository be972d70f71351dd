"""A hundred edited versions of one story: seconds of claims, disagreements and drift.

``--data`` names a folder of one story's articles. Each version is one of them with known
edits: sentences cut, words exchanged for synonyms, a figure raised, a day put off, an
attribution dropped, each drawn from a seeded generator, so that nearly every sentence
stands in many slightly different forms. That is what is slow: copies word for word are
one line, however many versions have them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from msgspec.structs import replace

from variorum.annotate import annotate, load_tools
from variorum.claims import find_claims, find_disagreements, find_drift
from variorum.model import Article, StoryTexts
from variorum.read import read_articles
from variorum.settings import Settings
from variorum.sources import find_citations, find_credits, find_origins, register_sources
from variorum.versions import align, trace_descent

T = TypeVar("T")

SYNONYMS = {
    "said": "stated",
    "about": "around",
    "began": "started",
    "big": "large",
    "because": "since",
    "building": "house",
    "people": "persons",
    "before": "ahead of",
    "while": "as",
    "near": "close to",
    "told": "informed",
    "last": "past",
}
CUT, EXCHANGE, RAISE, DROP = 0.15, 0.5, 0.05, 0.1
"""Chance of each edit, for a sentence, a word that has a synonym, a figure, an attribution."""


def main(argv: list[str]) -> None:
    """Print the seconds as one line of JSON."""
    options = argparse.ArgumentParser(prog="hundred", description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--versions", type=int, default=100)
    given = options.parse_args(argv)
    settings = Settings()
    files = sorted(str(p) for p in given.data.iterdir() if p.suffix in {".txt", ".html"})
    articles = edited(read_articles(files, settings.read).articles, given.versions)
    print(json.dumps({"versions": len(articles)} | seconds(articles, settings)))


def edited(articles: Sequence[Article], count: int) -> tuple[Article, ...]:
    """``count`` articles: the given ones in turn, each edited anew after the first round."""
    made = []
    for n in range(count):
        source = articles[n % len(articles)]
        chance = random.Random(n)  # noqa: S311 - edits, not secrets
        text = source.text if n < len(articles) else edit(source.text, chance)
        made.append(replace(source, id=f"v{n:03d}", text=text))
    return tuple(made)


def edit(text: str, chance: random.Random) -> str:
    """The text with edits drawn from ``chance``; paragraphs stay paragraphs."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph)
        kept = [_sentence(s, chance) for s in sentences if chance.random() >= CUT]
        if kept:
            paragraphs.append(" ".join(kept))
    return "\n\n".join(paragraphs)


def _sentence(sentence: str, chance: random.Random) -> str:
    if chance.random() < DROP:
        sentence = re.sub(r", [^,]{3,40} (?:said|told [a-z]+)\.$", ".", sentence)
    words = sentence.split(" ")
    return " ".join(_word(w, chance) for w in words)


def _word(word: str, chance: random.Random) -> str:
    if word in SYNONYMS and chance.random() < EXCHANGE:
        return SYNONYMS[word]
    if word.isdigit() and chance.random() < RAISE:
        return str(int(word) + 1)
    return word


def seconds(articles: tuple[Article, ...], settings: Settings) -> dict[str, float]:
    """Seconds of what comes before, of each part of claims, and of the three together."""
    clock: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        start = perf_counter()
        result = work()
        clock[name] = round(perf_counter() - start, 2)
        return result

    tools = load_tools(settings.annotate)
    notes = timed("annotate", lambda: annotate(articles, tools, settings.annotate))
    texts = StoryTexts(articles, notes)
    citations = {a.id: find_citations(a, notes[a.id], settings.sources) for a in articles}
    credits = tuple(c for a in articles for c in find_credits(a, settings.sources))
    passages = timed("align", lambda: align(texts, settings.versions))
    versions = timed(
        "descent", lambda: trace_descent(texts, passages, credits, citations, settings.versions)
    )
    sources = register_sources(texts, citations, passages, settings.sources)
    origins, _ = find_origins(texts, versions, passages, credits, sources, settings.sources)
    told = settings.claims
    claims = timed("claims", lambda: find_claims(texts, passages, versions, sources, origins, told))
    timed(
        "disagreements",
        lambda: find_disagreements(texts, claims, passages, versions, sources, told),
    )
    timed("drift", lambda: find_drift(texts, passages, versions, sources, told))
    clock["all"] = round(clock["claims"] + clock["disagreements"] + clock["drift"], 2)
    return clock
