"""Near-duplicates: ours beside its peers, on the same made texts in one run.

python -m bench.peers_duplicates --size 20000     # in an environment that has the peers

Peers are run where they are installed; they are no dependencies. All have runs of three
words, 128 hashes and bands for about half of the runs in common, and none but ours
verifies what it finds, so this is added for them where ``verified`` says so: the exact
share of runs in common of every pair found, 0.5 being enough. Seconds are CPU seconds.
"""

from __future__ import annotations

import argparse
import importlib
import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.pile import Made, pile
from bench.quality.duplicates import figures
from variorum.group import Prints, prints_of
from variorum.group.copies import Copies, find_copies
from variorum.model import Article
from variorum.settings import Settings
from variorum.text.shingles import WordHashes, Words, containment, shingles

HASHES, BANDS = 128, 32
Found = NDArray[np.int64]


def main() -> None:
    """Print one row a peer, then one JSON line."""
    parser = argparse.ArgumentParser(prog="peers_duplicates", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--only", nargs="+", default=list(PEERS))
    options = parser.parse_args()
    made = list(pile(options.size, edits=0.4))
    texts = [m.text for m in made]
    rows: dict[str, Any] = {}
    for name in options.only:
        began = process_time()
        try:
            of = PEERS[name](texts)
        except ImportError as error:
            print(f"{name:22s} not installed: {error.name}")
            continue
        seconds = process_time() - began
        rows[name] = {**scored(made, of), "seconds": round(seconds, 1)}
        print(f"{name:22s} {rows[name]}", flush=True)
    print(json.dumps(rows))


def scored(made: Sequence[Made], of: Found) -> dict[str, float]:
    """Recall and precision of one peer, as in bench.quality.duplicates."""
    one = np.ones(len(of), np.float32)
    return figures(made, Copies(of, np.arange(len(of)), one, one))


def ours(texts: Sequence[str]) -> Found:
    """Kept shingles, each pair verified."""
    settings = Settings().group
    articles = [Article(id=f"{n:07}", path="", text=t) for n, t in enumerate(texts)]
    return find_copies(prints_of(articles, settings), settings).of


def ours_alone(texts: Sequence[str]) -> Found:
    """The same from split words, as the peers have them: without names, leads and terms."""
    n, words, settings = len(texts), _words(texts), Settings().group
    nothing = prints_of((), settings)
    digests = [int.from_bytes(blake2b(t.encode(), digest_size=8).digest()) for t in texts]
    prints = Prints(
        ids=("",) * n,
        headlines=(None,) * n,
        tops=("",) * n,
        days=(None,) * n,
        openings=("",) * n,
        digests=np.array(digests, np.uint64),
        terms=nothing.terms,
        word_ends=np.cumsum([0, *map(len, words)], dtype=np.int64),
        word_hashes=np.concatenate(words),
    )
    return find_copies(prints, settings).of


def text_dedup_method(texts: Sequence[str]) -> Found:
    """MinHash by universal hashes, bands, union-find: as text-dedup's minhash does."""
    draw = np.random.default_rng(42)
    a = draw.integers(1, 2**61 - 1, HASHES, np.uint64)
    b = draw.integers(0, 2**61 - 1, HASHES, np.uint64)
    signatures = [
        ((np.unique(runs)[:, None] * a + b) >> np.uint64(32)).min(axis=0) for runs in _runs(texts)
    ]
    return _united(len(texts), _pairs_of_bands(np.array(signatures)))


def rensa(texts: Sequence[str]) -> Found:
    """rensa's MinHash from hashed runs, its bands taken as pairs."""
    return _united(len(texts), _pairs_of_bands(_rensa_signatures(texts)))


def rensa_verified(texts: Sequence[str]) -> Found:
    """The same, every pair verified."""
    words = _words(texts)
    pairs = _pairs_of_bands(_rensa_signatures(texts))
    right = (
        (i, j)
        for i, j in dict.fromkeys(pairs)
        if max(containment(words[i], words[j]), containment(words[j], words[i])) >= 0.5
    )
    return _united(len(texts), right)


def datasketch(texts: Sequence[str]) -> Found:
    """datasketch's MinHash and LSH, threshold 0.4 of resemblance."""
    part = importlib.import_module("datasketch")
    index = part.MinHashLSH(params=(BANDS, HASHES // BANDS), num_perm=HASHES)
    pairs = []
    for n, runs in enumerate(_runs(texts)):
        sketch = part.MinHash(num_perm=HASHES, hashfunc=int)
        sketch.update_batch((runs >> np.uint64(32)).tolist())
        pairs += [(other, n) for other in index.query(sketch)]
        index.insert(n, sketch)
    return _united(len(texts), pairs)


def semhash(texts: Sequence[str]) -> Found:
    """semhash at 0.9, with a bag of random word vectors: no model lies at hand for it."""
    part = importlib.import_module("semhash")
    found = part.SemHash.from_records(list(texts), model=_RandomWords()).self_deduplicate(0.9)
    place = {text: n for n, text in reversed(list(enumerate(texts)))}
    pairs = [
        (place[match[0]], place[item.record])
        for item in found.filtered
        for match in item.duplicates
    ]
    return _united(len(texts), pairs)


class _RandomWords:
    """Texts as sums of random vectors of their words."""

    def encode(self, inputs: Sequence[str], **_: object) -> NDArray[np.float32]:
        hashed = WordHashes()
        table = np.random.default_rng(1).standard_normal((65_536, 256)).astype(np.float32)
        rows = [table[hashed.of(t.split()) % 65_536].sum(axis=0) for t in inputs]
        return np.array(rows, np.float32)


PEERS: dict[str, Callable[[Sequence[str]], Found]] = {
    "variorum group": ours,
    "variorum, copies alone": ours_alone,
    "rensa": rensa,
    "rensa, verified": rensa_verified,
    "datasketch": datasketch,
    "text-dedup's method": text_dedup_method,
    "semhash": semhash,
}


def _words(texts: Sequence[str]) -> list[Words]:
    hashed = WordHashes()
    return [hashed.of(text.lower().split()) for text in texts]


def _runs(texts: Sequence[str]) -> list[NDArray[np.uint64]]:
    return [shingles(words) for words in _words(texts)]


def _rensa_signatures(texts: Sequence[str]) -> NDArray[np.uint64]:
    part = importlib.import_module("rensa")
    runs = _runs(texts)
    ends = np.cumsum([0, *map(len, runs)]).astype(np.uint64)
    flat = np.concatenate(runs)
    rows = part.RMinHash.digest_matrix_from_flat_token_hashes(flat, ends, HASHES, 42)
    return np.asarray(rows.to_rows() if hasattr(rows, "to_rows") else rows, np.uint64)


def _pairs_of_bands(signatures: NDArray[np.uint64]) -> list[tuple[int, int]]:
    """Pairs of texts that agree in a band, each with the first that has it."""
    width = HASHES // BANDS
    pairs = []
    for band in range(BANDS):
        first: dict[bytes, int] = {}
        cut = np.ascontiguousarray(signatures[:, band * width : (band + 1) * width])
        for n, row in enumerate(cut):
            other = first.setdefault(row.tobytes(), n)
            if other != n:
                pairs.append((other, n))
    return pairs


def _united(count: int, pairs: Iterable[tuple[int, int]]) -> Found:
    part = list(range(count))

    def root(i: int) -> int:
        while part[i] != i:
            part[i] = part[part[i]]
            i = part[i]
        return i

    for i, j in pairs:
        a, b = root(i), root(j)
        part[max(a, b)] = min(a, b)
    return np.array([root(i) for i in range(count)], np.int64)


if __name__ == "__main__":
    main()
