"""Figures and days that two articles tell in sentences that nothing joins."""

import pytest

from tests.claims.apart import kinds
from tests.claims.conftest import Tell


def test_a_figure_that_moved_into_another_sentence(tell: Tell) -> None:
    one = "The flood reached the depot, where 34 parked snow ploughs were ruined in the yard."
    other = "In the yard 43 parked snow ploughs were ruined, and two bakeries lost their ovens."
    assert kinds(tell, one, other) == ["number"]


def test_a_day_that_moved_into_another_sentence(tell: Tell) -> None:
    one = "The guild showed a letter to the city council dated 19 April, its chair said."
    other = "He recalled the cold, the dark and a letter to the city council dated 19 March."
    assert kinds(tell, one, other) == ["date"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(  # each knows of both yards
            "In the yard 34 parked snow ploughs were ruined. Elsewhere 43 ploughs were saved.",
            "In the yard 43 parked snow ploughs were ruined, and two bakeries lost their ovens.",
            id="the other article has the figure too",
        ),
        pytest.param(
            "About 3,900 people work at the mills.",
            "In Lower Hove, where 212 people work at the mills, the mayor was shaving.",
            id="figures of two sizes",
        ),
        pytest.param(
            "The depot lost 34 ploughs.",
            "A farmer in the hills sold 43 ploughs.",
            id="too little around them",
        ),
        pytest.param(
            "The plan is known to three officials with knowledge of the plan, the Herald wrote.",
            "Four officials with knowledge of the plan described it to this paper and others.",
            id="each paper has its own sources",
        ),
    ],
)
def test_what_is_of_two_matters(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []
