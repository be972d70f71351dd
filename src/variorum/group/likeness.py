"""How alike the articles of a pile are, pair by pair, without looking at all pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import scipy.sparse as sp

from variorum.model import Article
from variorum.settings import GroupSettings
from variorum.text.fingerprint import Bag, Weighted, bag_of, weigh


@dataclass(frozen=True, slots=True, eq=False)  # eq: matrices have no single truth value
class Pile:
    """Articles with their words and their likeness, all in one order.

    ``alike`` is symmetric, shape (n, n): zero on the diagonal and where a pair is not alike.
    """

    articles: tuple[Article, ...]
    bags: tuple[Bag, ...]
    weighted: Weighted
    alike: sp.csr_matrix


def compare(articles: Sequence[Article], settings: GroupSettings) -> Pile:
    """Weigh the words of all articles and compare those that share any that matter."""
    bags = bags_of(articles)
    weighted = weigh(bags, background=settings.background, name_weight=settings.name_weight)
    return Pile(tuple(articles), tuple(bags), weighted, likeness(weighted.rows, settings))


def bags_of(articles: Sequence[Article]) -> list[Bag]:
    """The words of each article's headline and text."""
    return [bag_of(f"{a.headline}\n{a.text}" if a.headline else a.text) for a in articles]


def likeness(rows: sp.csr_matrix, settings: GroupSettings) -> sp.csr_matrix:
    """Cosine of the weighted words of every two articles that are at all alike.

    Returns:
        Symmetric, shape (n, n), zero where under ``floor`` and on the diagonal. A batch
        of rows is multiplied at a time, so memory stays near that of the result.
    """
    columns = rows.T.tocsc()
    parts = []
    for first in range(0, rows.shape[0], settings.batch):
        part = (rows[first : first + settings.batch] @ columns).tocsr()
        part.data[part.data < settings.floor] = 0.0
        part.eliminate_zeros()
        parts.append(part)
    alike = sp.vstack(parts, format="csr")
    alike.setdiag(0.0)
    alike.eliminate_zeros()
    symmetric: sp.csr_matrix = alike.maximum(alike.T).tocsr()
    return symmetric
