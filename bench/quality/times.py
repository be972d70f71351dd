"""Time expressions against texts with TIMEX3 annotations.

``--data`` names a JSON-lines file: ``text``, ``published``, ``timexes`` with start, end,
type and value. Strict and relaxed F1 of spans as in TempEval-3; value F1 counts the
relaxed matches whose value is the same string. ``half`` is 0 or 1: every second text, so
that rules may be developed on one half and read on the other.

``--peers`` adds dateparser and recognizers-text where they are installed: by their own
search, and on the annotated spans alone. ``--specs`` names a folder with DateTimeModel.json
(Microsoft Recognizers' specs, MIT): of its single days, how many are read alike.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.peers_times import Peer, PeerTime, load_peers
from variorum.annotate.parser import Parser, load_parser
from variorum.annotate.stage import paragraphs_of
from variorum.annotate.times import find_times
from variorum.model import Article, TimeExpression, Token
from variorum.text.periods import first_minute, last_minute


@dataclass
class Counts:
    """Spans found, wanted, and matched: strictly, in part, and in value."""

    found: int = 0
    gold: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    dates: int = 0  # wanted ones whose value has a year
    dates_right: int = 0
    misses: list[str] = field(default_factory=list)

    def f1(self, hits: int) -> float:
        """F1 of a count of hits."""
        return 2 * hits / (self.found + self.gold) if self.found + self.gold else 0.0


def main(argv: list[str]) -> None:
    """Print the scores as one line of JSON; with ``--details`` every difference before it."""
    options = argparse.ArgumentParser(prog="times", description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--details", action="store_true")
    options.add_argument("--half", type=int, choices=(0, 1))
    options.add_argument("--peers", action="store_true")
    options.add_argument("--specs", type=Path)
    given = options.parse_args(argv)
    rows = [json.loads(line) for line in given.data.read_text(encoding="utf-8").splitlines()]
    rows = rows if given.half is None else rows[given.half :: 2]
    parser = load_parser()
    counts = measure(rows, parser)
    if given.details:
        print("\n".join(counts.misses))
    told: dict[str, Any] = {**figures(counts), "texts": len(rows)}
    if given.specs:
        told["single_days"] = single_days(given.specs / "DateTimeModel.json", parser)
    for name, peer in load_peers().items() if given.peers else ():
        told[name] = peer if isinstance(peer, str) else peer_figures(peer, rows)
    print(json.dumps(told))


def figures(counts: Counts) -> dict[str, float | int]:
    """The scores of one finder."""
    return {
        "strict_f1": round(counts.f1(counts.strict), 4),
        "relaxed_f1": round(counts.f1(counts.relaxed), 4),
        "value_f1": round(counts.f1(counts.value), 4),
        "value_of_gold": round(counts.value / max(1, counts.gold), 4),
        "value_of_gold_dates": round(counts.dates_right / max(1, counts.dates), 4),
        "precision": round(counts.relaxed / max(1, counts.found), 4),
        "recall": round(counts.relaxed / max(1, counts.gold), 4),
        "gold": counts.gold, "found": counts.found,
    }  # fmt: skip


def measure(rows: Sequence[dict[str, Any]], parser: Parser) -> Counts:
    """Find the expressions of every row and count."""
    counts = Counts()
    for row in rows:
        compare(row, tokens_of(row["text"], parser), counts)
    return counts


def peer_figures(peer: Peer, rows: Sequence[dict[str, Any]]) -> dict[str, float | int]:
    """A peer by its own search, and the values it reads from the annotated spans alone."""
    counts, alone = Counts(), Counts()
    for row in rows:
        now = datetime.fromisoformat(row["published"][:10])
        add(row, peer.search(row["text"], now), counts)
        spans = [(t["start"], t["end"]) for t in row["timexes"]]
        given = [PeerTime(a, b, peer.read(row["text"][a:b], now)) for a, b in spans]
        add(row, given, alone)
    read = figures(alone)
    return figures(counts) | {k: read[k] for k in ("value_of_gold", "value_of_gold_dates")}


def single_days(path: Path, parser: Parser) -> dict[str, float | int]:
    """Of the specs' single days: the share read as one named, and as a time that holds none."""
    cases = [c for c in json.loads(path.read_text(encoding="utf-8-sig")) if _asks_days(c)]
    right = wrong = total = 0
    for case in cases:
        published = case.get("Context", {}).get("ReferenceDateTime")
        article = Article(id="-", path="-", text=case["Input"], published=published)
        found = find_times(article, tokens_of(case["Input"], parser))
        for result in case["Results"]:
            days = {v.get("value") for v in result["Resolution"]["values"]}
            over = [f for f in found if f.start <= result["End"] and result["Start"] < f.end]
            total += 1
            right += any(f.from_ == f.to and f.from_ in days for f in over)
            wrong += any(f.from_ and not any(_holds(f, day) for day in days) for f in over)
    return {"cases": total, "right": round(right / total, 4), "another": round(wrong / total, 4)}


def _holds(found: TimeExpression, day: str | None) -> bool:
    """Whether a day lies in the interval found."""
    first, last = first_minute(found.from_ or ""), last_minute(found.to or "")
    return first[:10] <= (day or "") <= last[:10]


def _asks_days(case: dict[str, Any]) -> bool:
    """Whether a case has results, and each is a day that some year or week makes certain."""
    kinds = {v.get("type") for r in case["Results"] for v in (r.get("Resolution") or {}).get(
        "values", ())}  # fmt: skip
    return kinds == {"date"} and all("Start" in r for r in case["Results"])


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
    """Add what is found in one text to the counts."""
    article = Article(id=row["id"], path="-", text=row["text"], published=row["published"])
    add(row, find_times(article, tokens), counts)


def add(row: dict[str, Any], found: Sequence[TimeExpression | PeerTime], counts: Counts) -> None:
    """Add the spans of one text, whoever found them, to the counts."""
    counts.found += len(found)
    counts.gold += len(row["timexes"])
    free = list(found)
    for gold in row["timexes"]:
        dated = gold["value"][:4].isdigit()
        counts.dates += dated
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
        counts.dates_right += dated and same
        if not (exact and same):
            kind = "value" if exact else "span"
            words = row["text"][match.start : match.end]
            told = f"{gold['value']} said {match.value} as {words!r}"
            counts.misses.append(_line(kind, row, gold["start"], gold["end"], told))
    counts.misses += [_line("extra", row, f.start, f.end, str(f.value)) for f in free]


def _best(
    gold: dict[str, Any], found: Sequence[TimeExpression | PeerTime]
) -> TimeExpression | PeerTime | None:
    over = [f for f in found if min(f.end, gold["end"]) > max(f.start, gold["start"])]
    return min(over, key=lambda f: abs(f.start - gold["start"]) + abs(f.end - gold["end"]),
               default=None)  # fmt: skip


def _line(kind: str, row: dict[str, Any], start: int, end: int, told: str) -> str:
    before, after = row["text"][max(0, start - 50) : start], row["text"][end : end + 30]
    words = f"{before}[[{row['text'][start:end]}]]{after}".replace("\n", " ")
    return f"{kind}\t{told}\t{words}\t{row['published']}"
