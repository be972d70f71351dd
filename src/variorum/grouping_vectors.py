"""Sentence vectors of the articles that grouping asks about, and of no others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.annotate import load_encoder
from variorum.group import Prints
from variorum.group.likeness import Vectors
from variorum.group.means import mean_vectors
from variorum.settings import Settings

_THREADS = 2
_SENTENCE_END = re.compile(r"(?<=[.!?\"”’])\s+(?=[\"“‘]?[A-Z0-9])|\n+")


def encoded(prints: Prints, settings: Settings) -> Vectors:
    """Gives vectors of short articles; the encoder is loaded when it is first asked."""

    def vectors(rows: Sequence[int]) -> NDArray[np.float32]:
        encoder = load_encoder(settings.annotate.max_sentence_tokens)
        most = settings.group.vector_sentences
        tops = [_sentences(prints.openings[i])[:most] or [" "] for i in rows]
        with ThreadPoolExecutor(_THREADS) as pool:
            each = pool.map(encoder.vector, (sentence for top in tops for sentence in top))
            found = np.array(list(each), np.float32)
        ends = list(accumulate(map(len, tops), initial=0))
        parts = [found[start:end] for start, end in pairwise(ends)]
        return mean_vectors(parts, settings.group)

    return vectors


def _sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE_END.split(text) if s.strip()]
