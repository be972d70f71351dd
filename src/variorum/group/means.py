"""One vector for each text, from those of its first sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.settings import GroupSettings


def mean_vectors(
    each: Sequence[NDArray[np.float32]], settings: GroupSettings
) -> NDArray[np.float32]:
    """Unit means of sentence vectors, the first sentence (headline or lead) with more weight.

    Args:
        each: for each text the vectors of its first sentences, shape (sentences, width); at
            least one.

    Returns:
        Shape (texts, width).
    """
    sums = [v.sum(axis=0) + (settings.first_sentence - 1) * v[0] for v in each]
    means = np.array(sums, np.float32)
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    unit: NDArray[np.float32] = means / np.maximum(norms, 1e-9)
    return unit.astype(np.float32)
