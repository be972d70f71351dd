"""The forest kernel against networkx and against counting all forests by hand."""

from itertools import product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from variorum.text.trees import best_forest, edge_marginals


def scores_of(seed: int, size: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rng = np.random.default_rng(seed)
    return rng.normal(0, 2, (size, size)), rng.normal(0, 2, size)


def total(
    parents: list[int | None], scores: NDArray[np.float64], roots: NDArray[np.float64]
) -> float:
    return float(sum(roots[c] if p is None else scores[p, c] for c, p in enumerate(parents)))


def all_forests(size: int) -> list[list[int | None]]:
    choices: list[int | None] = [None, *range(size)]
    return [list(f) for f in product(choices, repeat=size) if _is_forest(list(f))]


def _is_forest(parents: list[int | None]) -> bool:
    for start in range(len(parents)):
        node: int | None = start
        for _ in range(len(parents) + 1):
            node = parents[node] if node is not None else None
        if node is not None:
            return False
    return True


@given(st.integers(0, 500), st.integers(1, 9))
def test_the_best_forest_is_as_good_as_networkx_says(seed: int, size: int) -> None:
    scores, roots = scores_of(seed, size)
    graph: nx.DiGraph[object] = nx.DiGraph()
    for c in range(size):
        graph.add_edge("root", c, weight=float(roots[c]))
        graph.add_edges_from((p, c, {"weight": float(scores[p, c])}) for p in range(size) if p != c)
    expected = nx.maximum_spanning_arborescence(graph)
    expected_total = sum(d["weight"] for _, _, d in expected.edges(data=True))
    found = best_forest(scores, roots)
    assert _is_forest(found)
    assert total(found, scores, roots) == pytest.approx(expected_total)


@given(st.integers(0, 200))
def test_marginals_are_what_counting_all_forests_gives(seed: int) -> None:
    size = 4
    scores, roots = scores_of(seed, size)
    edges, tops, whole = np.zeros((size, size)), np.zeros(size), 0.0
    for parents in all_forests(size):
        weight = np.exp(total(parents, scores, roots))
        whole += weight
        for c, p in enumerate(parents):
            if p is None:
                tops[c] += weight
            else:
                edges[p, c] += weight
    found_edges, found_tops = edge_marginals(scores, roots)
    assert found_edges == pytest.approx(edges / whole, abs=1e-9)
    assert found_tops == pytest.approx(tops / whole, abs=1e-9)


def test_forbidden_edges_have_no_probability() -> None:
    scores = np.array([[-np.inf, 3.0], [-np.inf, -np.inf]])
    roots = np.array([0.0, 0.0])
    assert best_forest(scores, roots) == [None, 0]
    edges, tops = edge_marginals(scores, roots)
    assert edges[1, 0] < 1e-20
    assert tops[0] == pytest.approx(1.0)


def test_equal_scores_both_ways_leave_the_direction_open() -> None:
    scores, roots = np.array([[-np.inf, 5.0], [5.0, -np.inf]]), np.zeros(2)
    edges, _ = edge_marginals(scores, roots)
    assert edges[0, 1] == pytest.approx(edges[1, 0])
    assert edges[0, 1] == pytest.approx(0.5, abs=0.01)


def test_one_node_is_a_root() -> None:
    assert best_forest(np.zeros((1, 1)), np.zeros(1)) == [None]
