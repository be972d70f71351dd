"""Near-duplicates made by known edits: recall and precision of ``find_copies``.

python -m bench.quality duplicates --size 100000
python -m bench.quality duplicates --size 20000 --data FILE.jsonl   # begin with real texts

Texts are cut, reordered, given other words, misread, and all at once (bench/pile.py).
Recall: edits that are found to hang together with what they are edits of. Precision: of
the copies found, those that are of the same original. Beside them are texts of the same
story told anew, with its names and words, which are no copies.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from bench.pile import Made, pile
from variorum.group import Prints, prints_of
from variorum.group.copies import Copies, find_copies
from variorum.group.prints import joined
from variorum.model import Article
from variorum.settings import Settings

_BATCH = 2_000


def main(argv: list[str]) -> None:
    """Print recall by edit, then one JSON line."""
    parser = argparse.ArgumentParser(prog="duplicates", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, help="JSON lines with a field text")
    options = parser.parse_args(argv)
    texts = _texts(options.data) if options.data else ()
    settings = Settings().group
    made: list[Made] = []
    parts: list[Prints] = []
    for article in pile(options.size, edits=0.4, seed=options.seed, texts=texts):
        made.append(article)
        if len(made) % _BATCH == 0 or len(made) == options.size:
            done = sum(map(len, parts))
            batch = [Article(id=m.id, path="", text=m.text) for m in made[done:]]
            parts.append(prints_of(batch, settings))
    prints = joined(parts)
    began = process_time()
    copies = find_copies(prints, settings)
    seconds = process_time() - began
    print(json.dumps({**figures(made, copies), "seconds": round(seconds, 1), "size": len(made)}))


def figures(made: Sequence[Made], copies: Copies) -> dict[str, float]:
    """Recall over all edits and by kind, and precision over all copies found."""
    row = {m.id: n for n, m in enumerate(made)}
    root = [row[m.of] if m.of else n for n, m in enumerate(made)]
    right, total = Counter[str](), Counter[str]()
    for n, m in enumerate(made):
        if m.of and m.edit:
            found = copies.of[n] == copies.of[row[m.of]]
            right.update([m.edit] * bool(found))
            total[m.edit] += 1
    for edit in sorted(total):
        print(f"  {edit:10s} {right[edit] / total[edit]:.4f} of {total[edit]}")
    found_rows = [n for n in range(len(made)) if copies.of[n] != n]
    same = sum(root[n] == root[int(copies.of[n])] for n in found_rows)
    return {
        "recall": round(right.total() / max(total.total(), 1), 5),
        "precision": round(same / max(len(found_rows), 1), 5),
    }


def _texts(path: Path) -> list[str]:
    """Texts of some length, one line each, no two the same."""
    with path.open(encoding="utf-8") as lines:
        texts = dict.fromkeys(" ".join(json.loads(line)["text"].split()) for line in lines)
    return [text for text in texts if len(text.split()) >= 40]
