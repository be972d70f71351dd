"""Time expressions against texts with TIMEX3 annotations.

``--data`` names a JSON-lines file: ``text``, ``published``, ``timexes`` with start, end,
type and value. Strict and relaxed F1 of spans as in TempEval-3; value F1 counts the
relaxed matches whose value is the same string.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from variorum.annotate.parser import Parser, load_parser
from variorum.annotate.stage import paragraphs_of
from variorum.annotate.times import find_times
from variorum.model import Article, TimeExpression, Token


@dataclass
class Counts:
    """Spans found, wanted, and matched in three ways."""

    found: int = 0
    gold: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    misses: list[str] = field(default_factory=list)

    def f1(self, hits: int) -> float:
        """F1 of a count of hits."""
        return 2 * hits / (self.found + self.gold) if self.found + self.gold else 0.0


def main(argv: list[str]) -> None:
    """Print the scores as one line of JSON; with ``--details`` every difference before it."""
    options = argparse.ArgumentParser(prog="times", description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--details", action="store_true")
    given = options.parse_args(argv)
    rows = [json.loads(line) for line in given.data.read_text(encoding="utf-8").splitlines()]
    counts = measure(rows, load_parser())
    if given.details:
        print("\n".join(counts.misses))
    print(json.dumps({
        "strict_f1": round(counts.f1(counts.strict), 4),
        "relaxed_f1": round(counts.f1(counts.relaxed), 4),
        "value_f1": round(counts.f1(counts.value), 4),
        "precision": round(counts.relaxed / max(1, counts.found), 4),
        "recall": round(counts.relaxed / max(1, counts.gold), 4),
        "texts": len(rows), "gold": counts.gold, "found": counts.found,
    }))  # fmt: skip


def measure(rows: Sequence[dict[str, Any]], parser: Parser) -> Counts:
    """Find the expressions of every row and count."""
    counts = Counts()
    for row in rows:
        compare(row, tokens_of(row["text"], parser), counts)
    return counts


def tokens_of(text: str, parser: Parser) -> tuple[Token, ...]:
    """Tokens of a text of many paragraphs."""
    tokens: list[Token] = []
    paragraphs = paragraphs_of(text)
    parses = parser.parse([words for _, words in paragraphs], batch=64, processes=1)
    for (at, _), part in zip(paragraphs, parses, strict=True):
        first = len(tokens)
        tokens += [
            Token(t.start + at, t.end + at, t.text, t.lemma, t.pos, t.tag, t.dep, t.head + first)
            for t in part.tokens
        ]
    return tuple(tokens)


def compare(row: dict[str, Any], tokens: Sequence[Token], counts: Counts) -> None:
    """Add one text's spans to the counts."""
    article = Article(id=row["id"], path="-", text=row["text"], published=row["published"])
    found = find_times(article, tokens)
    counts.found += len(found)
    counts.gold += len(row["timexes"])
    free = list(found)
    for gold in row["timexes"]:
        match = _best(gold, free)
        if match is None:
            counts.misses.append(_line("missed", row, gold["start"], gold["end"], gold["value"]))
            continue
        free.remove(match)
        exact = (match.start, match.end) == (gold["start"], gold["end"])
        same = match.value == gold["value"]
        counts.relaxed += 1
        counts.strict += exact
        counts.value += same
        if not (exact and same):
            kind = "value" if exact else "span"
            words = row["text"][match.start : match.end]
            told = f"{gold['value']} said {match.value} as {words!r}"
            counts.misses.append(_line(kind, row, gold["start"], gold["end"], told))
    counts.misses += [_line("extra", row, f.start, f.end, str(f.value)) for f in free]


def _best(gold: dict[str, Any], found: Sequence[TimeExpression]) -> TimeExpression | None:
    over = [f for f in found if min(f.end, gold["end"]) > max(f.start, gold["start"])]
    return min(over, key=lambda f: abs(f.start - gold["start"]) + abs(f.end - gold["end"]),
               default=None)  # fmt: skip


def _line(kind: str, row: dict[str, Any], start: int, end: int, told: str) -> str:
    before, after = row["text"][max(0, start - 50) : start], row["text"][end : end + 30]
    words = f"{before}[[{row['text'][start:end]}]]{after}".replace("\n", " ")
    return f"{kind}\t{told}\t{words}\t{row['published']}"
