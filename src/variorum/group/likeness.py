"""How alike the articles of a pile are, pair by pair, without looking at all pairs.

Words are compared first, through an inverted index of the words that few texts have.
Only pairs of short texts, whose words tell little, have their sentence vectors asked
as well, and only where the words leave a doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from variorum.group.prints import Prints, asked_size
from variorum.settings import GroupSettings
from variorum.text.terms import weigh

_CHUNK = 32_768  # pairs in memory at once: 100 MB of vectors or of words

Vectors = Callable[[Sequence[int]], NDArray[np.float32]]
"""Told row numbers; gives the unit mean vector of each article's first sentences."""


@dataclass(frozen=True, slots=True, eq=False)  # eq: matrices have no single truth value
class Pile:
    """Articles with their words and their likeness, all in one order.

    ``rows``: unit rows of word weights, shape (n, n_words). ``alike`` is symmetric, shape
    (n, n): zero on the diagonal and where a pair is not alike.
    """

    prints: Prints
    rows: sp.csr_matrix
    alike: sp.csr_matrix


def compare(
    prints: Prints, vectors: Vectors | None, settings: GroupSettings, *, new_from: int = 0
) -> Pile:
    """Weigh the words of all articles and compare those that share any that matter.

    Args:
        new_from: pairs of rows that both come before it are not compared.
    """
    terms = prints.terms
    rows = weigh(terms, background=settings.background, name_weight=settings.name_weight)
    sizes = np.diff(terms.ends).astype(np.float64)
    alike = likeness(rows, sizes, settings, new_from=new_from)
    if vectors is not None:
        alike = ask_vectors(alike, vectors, sizes, settings)
    return Pile(prints, rows, alike)


def likeness(
    rows: sp.csr_matrix, sizes: NDArray[np.float64], settings: GroupSettings, *, new_from: int = 0
) -> sp.csr_matrix:
    """Cosine of the weighted words of every two articles that are at all alike.

    Pairs are found by the words that few texts have; the words that many have are then
    added for the pairs found. A batch of rows is multiplied at a time, so memory stays
    near that of the result, and a word costs ``crowd`` a text at most.

    Args:
        rows: unit rows of word weights, shape (n, n_words).
        sizes: distinct words of each article; the fewer, the more its likeness is shrunk.

    Returns:
        Symmetric, shape (n, n), zero where under ``floor`` and on the diagonal.
    """
    shrunk = (sp.diags(np.sqrt(sizes / (sizes + settings.unseen_words))) @ rows).tocsr()
    shrunk = shrunk.astype(np.float32)
    few = np.bincount(rows.indices, minlength=rows.shape[1]) <= settings.crowd
    telling, common = (_only(shrunk, columns) for columns in (few, ~few))
    index = telling.T.tocsr()
    least = settings.floor if few.all() else settings.floor_telling
    lefts, rights = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    values = [np.zeros(0, np.float32)]
    for first in range(new_from, shrunk.shape[0], settings.batch):
        part = (telling[first : first + settings.batch] @ index).tocoo()
        row = part.row.astype(np.int64) + first
        # Each pair once: a new row with all before it.
        kept = (part.data >= least) & (part.col < row)
        left, right, value = row[kept], part.col[kept].astype(np.int64), part.data[kept]
        value = value + _products(common, left, right)
        kept = value >= settings.floor
        lefts.append(left[kept])
        rights.append(right[kept])
        values.append(value[kept])
    return _symmetric(lefts, rights, values, shrunk.shape[0])


def ask_vectors(
    alike: sp.csr_matrix, vectors: Vectors, sizes: NDArray[np.float64], settings: GroupSettings
) -> sp.csr_matrix:
    """Raise or lower the likeness of short texts by the cosine of their mean vectors."""
    pairs = sp.triu(alike).tocoo()
    say = np.minimum(1.0, settings.vector_words / np.sqrt(sizes[pairs.row] * sizes[pairs.col]))
    longer = np.maximum(sizes[pairs.row], sizes[pairs.col])
    asked = np.flatnonzero(longer <= asked_size(settings))
    wanted = np.unique(np.concatenate([pairs.row[asked], pairs.col[asked]]))
    if not len(wanted):
        return alike
    found = vectors(wanted.tolist())
    left, right = (np.searchsorted(wanted, side[asked]) for side in (pairs.row, pairs.col))
    cosine = np.zeros(len(asked), np.float32)
    for at in range(0, len(asked), _CHUNK):
        chunk = slice(at, at + _CHUNK)
        cosine[chunk] = np.einsum("ij,ij->i", found[left[chunk]], found[right[chunk]])
    values = pairs.data.astype(np.float64)
    values[asked] *= (np.maximum(cosine, 0.01) / settings.vector_typical) ** say[asked]
    return _symmetric([pairs.row], [pairs.col], [np.minimum(values, 1.0)], alike.shape[0])


def _only(rows: sp.csr_matrix, columns: NDArray[np.bool_]) -> sp.csr_matrix:
    """The same matrix with nothing but some of the columns filled."""
    kept = columns[rows.indices]
    ends = np.concatenate([[0], np.cumsum(kept)])[rows.indptr]
    return sp.csr_matrix((rows.data[kept], rows.indices[kept], ends), shape=rows.shape)


def _products(
    rows: sp.csr_matrix, left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Scalar products of pairs of rows."""
    found = np.zeros(len(left), np.float32)
    if rows.nnz:
        for at in range(0, len(left), _CHUNK):
            chunk = slice(at, at + _CHUNK)
            both = rows[left[chunk]].multiply(rows[right[chunk]])
            found[chunk] = np.asarray(both.sum(axis=1)).ravel()
    return found


def _symmetric(
    lefts: Sequence[NDArray[np.int64]],
    rights: Sequence[NDArray[np.int64]],
    values: Sequence[NDArray[np.floating]],
    n: int,
) -> sp.csr_matrix:
    left, right = np.concatenate(lefts), np.concatenate(rights)
    value = np.concatenate(values).astype(np.float32)
    half = sp.csr_matrix((value, (left, right)), shape=(n, n))
    both: sp.csr_matrix = (half + half.T).tocsr()
    both.sort_indices()
    return both
