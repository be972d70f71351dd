"""Attributions against PolNeAR: source, cue and content by overlapping words and exactly.

``variorum`` is attribution in the full sense, attitudes and stances with reports, which is what
the corpus annotates; ``citations`` is what the register of sources may list, a part of it. The
corpus gives a word one role at most, so that of nested attributions the outermost counts.

Each attribution found is matched with at most one of the gold's, best content overlap first (a
shared cue before all). Of matched pairs the words in common count as right, over all words
found (precision) and all words of the gold (recall), for each role; ``exact`` counts spans with
just the same words. Direct, mixed and indirect are told apart by how much of the content stands
in quotation marks; their figures are over the words of all three roles together. The gold's
entries without content are left out.

Beside it, in the same run: quotation marks alone as contents, and textacy's direct quotations
where that package can be imported (it is no dependency; it drops a whole text at one unbalanced
mark, which counts as nothing found). ``words_per_cpu_second``: parse, quotations and attribution
of this run together, one process; ``--speed`` adds the whole stage ``annotate`` with sentence
vectors, and attribution, as the product runs them: words a second by the clock (which tells
something where little else runs: the load of the last minute stands beside it), and twice the
words a CPU second of all processes, what two cores would do with nothing else and no waiting.

    python -m bench.quality polnear --data FILE [--limit N] [--speed]
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time
from types import ModuleType
from typing import Any

import numpy as np

from variorum.annotate import annotate as annotate_all
from variorum.annotate import load_tools
from variorum.annotate.parsed import Parsed
from variorum.annotate.parser import SpacyParser, load_parser
from variorum.annotate.quotes import find_quotations
from variorum.annotate.stage import _join, paragraphs_of
from variorum.model import Annotations, Article, Quotation
from variorum.model import Attribution as ModelAttribution
from variorum.settings import AnnotateSettings, SourcesSettings
from variorum.sources import find_attributions, find_citations

ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+")
Bounds = tuple[int, int]
Attribution = dict[str, list[Bounds]]
Words = dict[str, set[int]]


def main(argv: list[str]) -> None:
    """Measure on one file and print one line of JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, type=Path)
    options.add_argument("--limit", type=int, default=None)
    options.add_argument("--speed", action="store_true")
    chosen = options.parse_args(argv)
    rows = [json.loads(line) for line in chosen.data.read_text(encoding="utf-8").splitlines()]
    rows = rows[: chosen.limit]
    result: dict[str, Any] = {"bench": "polnear", "articles": len(rows)}
    result |= _measure(rows)
    if chosen.speed:
        result |= _speed(rows)
    print(json.dumps(result))


def _measure(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Figures of all systems on the same articles."""
    parser, textacy, settings = load_parser(), _textacy(), SourcesSettings()
    totals: dict[str, Counter[str]] = {}
    began = process_time()
    parsed = parse(rows, parser)
    seconds, words = process_time() - began, 0
    for row in rows:
        article = Article(id=row["id"], path="-", text=row["text"])
        began = process_time()
        notes = annotate(row["id"], row["text"], parsed)
        citations = find_citations(article, notes, settings)
        seconds += process_time() - began
        words += len(row["text"].split())
        gold = [_gold(a) for a in row["attributions"] if a.get("content")]
        found = {
            "variorum": [a.attribution for a in find_attributions(article, notes)],
            "citations": [c.attribution for c in citations],
        }
        systems = {name: outermost([_roles(a) for a in some]) for name, some in found.items()}
        systems["marks"] = [{"content": [(q.start, q.end)]} for q in notes.quotations]
        if textacy is not None:
            systems["textacy"] = _by_textacy(textacy, parser, row["text"])
        for name, some in systems.items():
            count(totals.setdefault(name, Counter()), row["text"], notes.quotations, some, gold)
    marks = {k: v for k, v in figures(totals["marks"]).items() if k.startswith("content")}
    return {
        "variorum": figures(totals["variorum"]),
        "citations": figures(totals["citations"]),
        "quotation_marks_alone": marks,
        "textacy_direct_quotations": figures(totals["textacy"]) if textacy else "not installed",
        "words_per_cpu_second": round(words / seconds) if seconds else None,
    }


def _textacy() -> ModuleType | None:
    try:
        return importlib.import_module("textacy.extract.triples")
    except ImportError:
        return None


def _by_textacy(textacy: ModuleType, parser: SpacyParser, text: str) -> list[Attribution]:
    """Its triples as attributions; nothing where it refuses a text for an unbalanced mark."""
    try:
        triples = list(textacy.direct_quotations(parser._nlp(text)))
    except ValueError:
        return []
    return [
        {
            "source": [(t.idx, t.idx + len(t)) for t in triple.speaker],
            "cue": [(t.idx, t.idx + len(t)) for t in triple.cue],
            "content": [(triple.content.start_char, triple.content.end_char)],
        }
        for triple in triples
    ]


def _speed(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Speed of the stages ``annotate`` and ``sources`` as the product runs them."""
    tools, settings = load_tools(AnnotateSettings()), SourcesSettings()
    articles = [Article(id=row["id"], path="-", text=row["text"]) for row in rows]
    words = sum(len(a.text.split()) for a in articles)
    began, cpu = perf_counter(), sum(os.times()[:4])  # children's too, which have ended
    notes = annotate_all(articles, tools, AnnotateSettings())
    for article in articles:
        find_citations(article, notes[article.id], settings)
    return {
        "words_per_second_two_cores": round(words / (perf_counter() - began)),
        "words_per_two_cpu_seconds": round(2 * words / (sum(os.times()[:4]) - cpu)),
        "load": round(os.getloadavg()[0], 1),
    }


def parse(rows: Sequence[dict[str, Any]], parser: SpacyParser) -> dict[str, Parsed]:
    """All paragraphs, as the stage ``annotate`` hands them to the parser: together."""
    distinct = list(dict.fromkeys(p for row in rows for _, p in paragraphs_of(row["text"])))
    parses = parser.parse(distinct, batch=AnnotateSettings().parse_batch, processes=1)
    return dict(zip(distinct, parses, strict=True))


def annotate(article: str, text: str, paragraphs: dict[str, Parsed]) -> Annotations:
    """Parse and quotations; no sentence vectors, which attribution does not use."""
    parsed = _join(text, paragraphs)
    return Annotations(
        article=article,
        tokens=parsed.tokens,
        sentences=parsed.sentences,
        names=parsed.names,
        quotations=find_quotations(text),
        quantities=(),
        times=(),
        vectors=np.zeros((0, 0), np.float32),
    )


def _gold(entry: dict[str, list[list[int]]]) -> Attribution:
    return {role: [(s, e) for s, e in entry.get(role, [])] for role in ROLES}


def _roles(a: ModelAttribution) -> Attribution:
    return {
        "source": [(s.start, s.end) for s in (a.source,) if s],
        "cue": [(s.start, s.end) for s in (a.cue,) if s],
        "content": [(s.start, s.end) for s in a.content],
    }


def outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Those whose cue stands in no other's content."""
    contents = [(s, e, i) for i, a in enumerate(found) for s, e in a["content"]]
    return [
        a
        for i, a in enumerate(found)
        if not any(
            s <= start and end <= e and i != j for start, end in a["cue"] for s, e, j in contents
        )
    ]


def count(
    totals: Counter[str],
    text: str,
    quotations: Sequence[Quotation],
    found: Sequence[Attribution],
    gold: Sequence[Attribution],
) -> None:
    """Add one article's counts: h(it), p(redicted) and g(old) words and spans of each role."""
    starts = [m.start() for m in _WORD.finditer(text)]
    ours, theirs = [_words(a, starts) for a in found], [_words(a, starts) for a in gold]
    pairs = match(ours, theirs)
    for role in ROLES:
        totals[f"{role} p"] += sum(len(a[role]) for a in ours)
        totals[f"{role} g"] += sum(len(a[role]) for a in theirs)
        totals[f"{role} h"] += sum(len(ours[i][role] & theirs[j][role]) for i, j in pairs)
        totals[f"{role}_exact p"] += sum(bool(a[role]) for a in ours)
        totals[f"{role}_exact g"] += sum(bool(a[role]) for a in theirs)
        totals[f"{role}_exact h"] += sum(
            bool(ours[i][role]) and ours[i][role] == theirs[j][role] for i, j in pairs
        )
    for a, side in [(a, "p") for a in ours] + [(a, "g") for a in theirs]:
        totals[f"{manner(a, quotations)} {side}"] += sum(len(a[role]) for role in ROLES)
    for i, j in pairs:
        common = sum(len(ours[i][role] & theirs[j][role]) for role in ROLES)
        totals[f"{manner(theirs[j], quotations)} h"] += common


def _words(attribution: Attribution, starts: Sequence[int]) -> Words:
    """Words of each role, as the offsets at which they start."""
    return {
        role: {
            at
            for s, e in attribution.get(role, [])
            for at in starts[bisect_left(starts, s) : bisect_left(starts, e)]
        }
        for role in ROLES
    }


def match(ours: Sequence[Words], theirs: Sequence[Words]) -> list[Bounds]:
    """Pairs of one of ours and one of theirs, each used once, the most alike first."""
    scored = []
    for i, a in enumerate(ours):
        for j, b in enumerate(theirs):
            common = len(a["content"] & b["content"])
            if common:
                alike = common / len(a["content"] | b["content"])
                scored.append((not a["cue"] & b["cue"], -alike, i, j))
    used_i: set[int] = set()
    used_j: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(scored):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((i, j))
    return pairs


def manner(attribution: Words, quotations: Sequence[Quotation]) -> str:
    """Direct when all words of the content are quoted, mixed when some are."""
    content = attribution["content"]
    inside = sum(any(q.start <= w < q.end for q in quotations) for w in content)
    if not inside:
        return "indirect"
    return "direct" if inside == len(content) else "mixed"


def figures(totals: Counter[str]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of everything counted."""
    names = dict.fromkeys(key.rsplit(" ", 1)[0] for key in totals)
    found = {}
    for name in names:
        hit, said, gold = (totals[f"{name} {side}"] for side in "hpg")
        p, r = hit / said if said else 0.0, hit / gold if gold else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        found[name] = {"p": round(p, 3), "r": round(r, 3), "f1": round(f1, 3)}
    return found
