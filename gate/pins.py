"""Pinned floors and the last pinned run: what was gained and lost since.

``floors`` are set by people and only raised; ``last`` is written by ``--pin``.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

from gate.items import digest, gold_items

PINS = Path(__file__).parent / "pins.json"
LESS_IS_MORE = frozenset({"o.err", "o.wid", "alarms"})
SLACK = 0.005  # a figure is printed to two places; half of the last one is no fall

Row = dict[str, float | None]


def load() -> dict[str, Any]:
    """The pins; empty ones where there are none yet."""
    if not PINS.exists():
        return {"floors": {}, "last": {}}
    loaded: dict[str, Any] = json.loads(PINS.read_text(encoding="utf-8"))
    return loaded


def gold_digest(folder: Path) -> str:
    """Digest of a gold file, so that a changed gold is told from a changed program."""
    return blake2b((folder / "gold.json").read_bytes(), digest_size=8).hexdigest()


def below_floors(floors: dict[str, dict[str, float]], rows: dict[str, Row]) -> list[str]:
    """A line for each figure that is worse than its floor."""
    failures = []
    for name, wanted in floors.items():
        for column, floor in wanted.items():
            value = rows.get(name, {}).get(column)
            if value is None:
                continue
            worse = value > floor + SLACK if column in LESS_IS_MORE else value < floor - SLACK
            if worse:
                failures.append(f"{name}: {column} is {value:.3f}, its floor {floor}")
    return failures


def changes(last: dict[str, Any], gold: dict[str, Any], missed: list[str]) -> list[str]:
    """A line for each item gained or lost since the last pin of one story."""
    before = set(last.get("missed", []))
    lines = []
    for item in gold_items(gold):
        now, then = item in missed, digest(item) in before
        if now and not then:
            lines.append(f"  lost    {item}")
        elif then and not now:
            lines.append(f"  gained  {item}")
    return lines


def story_pin(folder: Path, figures: Row, missed: list[str]) -> dict[str, Any]:
    """What is pinned of one story."""
    return {
        "gold": gold_digest(folder),
        "figures": {k: None if v is None else round(v, 4) for k, v in figures.items()},
        "missed": sorted(digest(item) for item in missed),
    }


def save(pins: dict[str, Any]) -> None:
    """Write the pins."""
    PINS.write_text(json.dumps(pins, indent=1, sort_keys=True) + "\n", encoding="utf-8")
