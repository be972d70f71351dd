"""A whole line of descent must be possible in time, not only each step of it."""

from __future__ import annotations

import numpy as np

from variorum.versions.succession import best_in_time, late_line
from variorum.versions.times import Interval

MORNING, EVENING, ANY = Interval(8, 9), Interval(19, 20), Interval(0, 24)
TIMES = [(EVENING, EVENING), (ANY, ANY), (MORNING, MORNING)]


def test_a_morning_copy_cannot_come_from_the_evening_by_way_of_an_undated_one() -> None:
    assert late_line([(), (0,), (1,)], TIMES) == (0, 1, 2)
    assert late_line([(), (0,), ()], TIMES) == ()
    assert late_line([(), (), (1,)], TIMES) == ()


def test_missing_originals_have_no_time_and_pass_their_parents_on() -> None:
    assert late_line([(), (), (3,), (0,)], TIMES) == (0, 3, 2)


def test_the_best_forest_breaks_such_a_line_where_it_costs_least() -> None:
    edges = np.full((3, 3), -np.inf)
    edges[0, 1], edges[1, 2] = 5.0, 9.0
    assert best_in_time(edges, np.zeros(3), TIMES) == [None, None, 1]
    edges[0, 1] = 12.0
    assert best_in_time(edges, np.zeros(3), TIMES) == [None, 0, None]


def test_a_version_touched_before_it_was_out_is_a_line_of_its_own() -> None:
    odd = [(EVENING, MORNING), (ANY, ANY)]
    assert late_line([(), (0,)], odd) == ()
    assert best_in_time(np.full((2, 2), -np.inf), np.zeros(2), odd) == [None, None]


def test_a_line_of_thousands_is_followed_to_its_end() -> None:
    size = 5_000
    times = [(EVENING, EVENING), *[(ANY, ANY)] * (size - 2), (MORNING, MORNING)]
    parents = [(), *((n,) for n in range(size - 1))]
    assert late_line(parents, times) == tuple(range(size))
