"""How alike the articles of a pile are, pair by pair, without looking at all pairs.

Words are compared first, through an inverted index. Only short texts, whose words tell
little, have their sentence vectors asked as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from variorum.model import Annotations, Article, ArticleId
from variorum.settings import GroupSettings
from variorum.text.fingerprint import Bag, Weighted, bag_of, weigh

_CHUNK = 65_536  # pairs whose vectors are in memory at once: 200 MB


@dataclass(frozen=True, slots=True, eq=False)  # eq: matrices have no single truth value
class Pile:
    """Articles with their words and their likeness, all in one order.

    ``alike`` is symmetric, shape (n, n): zero on the diagonal and where a pair is not alike.
    """

    articles: tuple[Article, ...]
    bags: tuple[Bag, ...]
    weighted: Weighted
    alike: sp.csr_matrix


def compare(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
) -> Pile:
    """Weigh the words of all articles and compare those that share any that matter."""
    bags = [bag_of(_whole(a)) for a in articles]
    weighted = weigh(bags, background=settings.background, name_weight=settings.name_weight)
    sizes = np.array([len(bag.counts) for bag in bags], np.float64)
    alike = likeness(weighted.rows, sizes, settings)
    vectors = _mean_vectors(articles, annotations, settings)
    if vectors is not None:
        alike = ask_vectors(alike, vectors, sizes, settings)
    return Pile(tuple(articles), tuple(bags), weighted, alike)


def likeness(
    rows: sp.csr_matrix, sizes: NDArray[np.float64], settings: GroupSettings
) -> sp.csr_matrix:
    """Cosine of the weighted words of every two articles that are at all alike.

    Args:
        rows: unit rows of word weights, shape (n, n_words).
        sizes: distinct words of each article; the fewer, the more its likeness is shrunk.

    Returns:
        Symmetric, shape (n, n), zero where under ``floor`` and on the diagonal. A batch
        of rows is multiplied at a time, so memory stays near that of the result.
    """
    shrunk = sp.diags(np.sqrt(sizes / (sizes + settings.unseen_words))) @ rows
    shrunk = shrunk.astype(np.float32).tocsr()
    columns = shrunk.T.tocsr()
    parts = []
    for first in range(0, shrunk.shape[0], settings.batch):
        part = (shrunk[first : first + settings.batch] @ columns).tocsr()
        part.data[part.data < settings.floor] = 0.0
        part.eliminate_zeros()
        parts.append(part)
    alike = sp.vstack(parts, format="csr")
    alike.setdiag(0.0)
    alike.eliminate_zeros()
    symmetric: sp.csr_matrix = alike.maximum(alike.T).tocsr()
    symmetric.sort_indices()
    return symmetric


def ask_vectors(
    alike: sp.csr_matrix,
    vectors: NDArray[np.float32],
    sizes: NDArray[np.float64],
    settings: GroupSettings,
) -> sp.csr_matrix:
    """Raise or lower the likeness of short texts by the cosine of their mean vectors."""
    pairs = alike.tocoo()
    cosine = np.zeros(pairs.nnz, np.float32)
    for at in range(0, pairs.nnz, _CHUNK):
        left, right = pairs.row[at : at + _CHUNK], pairs.col[at : at + _CHUNK]
        cosine[at : at + _CHUNK] = np.einsum("ij,ij->i", vectors[left], vectors[right])
    say = np.minimum(1.0, settings.vector_words / np.sqrt(sizes[pairs.row] * sizes[pairs.col]))
    factor = (np.maximum(cosine, 0.01) / settings.vector_typical) ** say
    weighed = sp.csr_matrix((pairs.data * factor, (pairs.row, pairs.col)), shape=alike.shape)
    weighed.data = np.minimum(weighed.data, 1.0).astype(np.float32)
    return weighed


def _whole(article: Article) -> str:
    return f"{article.headline}\n{article.text}" if article.headline else article.text


def _mean_vectors(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
) -> NDArray[np.float32] | None:
    """Unit mean vector of each article's first sentences; None where any article has none."""
    rows = []
    for article in articles:
        notes = annotations.get(article.id)
        if notes is None or not len(notes.vectors):
            return None
        mean = notes.vectors[: settings.vector_sentences].mean(axis=0)
        rows.append(mean / max(float(np.linalg.norm(mean)), 1e-9))
    return np.array(rows, np.float32)
