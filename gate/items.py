"""The items behind the figures: which gold edge, quote, source or disagreement was found.

An item is kept as a digest, so that a pin holds no text of a story.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from gate import score_story


def digest(label: str) -> str:
    """Eight hex digits of an item's label."""
    return blake2b(label.encode(), digest_size=4).hexdigest()


def gold_items(gold: dict[str, Any]) -> list[str]:
    """The label of every item that the scorer can find or miss."""
    descent = gold["descent"]
    return [
        *(f"edge {e['child']} < {e['parent']}" for e in descent.get("edges", [])),
        *(f"missing original {m['id']}" for m in descent.get("missing_originals", [])),
        *(f"quote {q['article']}: {q['words'][:60]}" for q in gold.get("quotes", [])),
        *(f"disagreement {d['id']}" for d in gold["disagreements"]),
        *(f"source {i}: {s['source']}" for s in gold.get("sources", []) for i in s["articles"]),
    ]


def missed_items(run: score_story.Run, gold: dict[str, Any]) -> list[str]:
    """The labels of the items that this run missed, in the order of ``gold_items``."""
    versions = run.story.get("versions") or {}
    edges = {(e["child"], e["parent"]) for e in versions.get("edges", [])}
    originals = [set(m["descendants"]) for m in versions.get("missing_originals", [])]
    missed = {
        *(f"quote {article}: {words}" for article, words, _, _ in run.quote_misses),
        *(f"disagreement {name}" for name in run.missed_disagreements),
        *(f"source {article}: {source}" for article, source, _ in run.source_misses),
    }
    for edge in gold["descent"].get("edges", []):
        if (edge["child"], edge["parent"]) not in edges:
            missed.add(f"edge {edge['child']} < {edge['parent']}")
    for original in gold["descent"].get("missing_originals", []):
        wanted = set(original["descendants"])
        if not any(len(o & wanted) / len(o | wanted) >= 0.5 for o in originals):
            missed.add(f"missing original {original['id']}")
    return [item for item in gold_items(gold) if item in missed]
