"""Figures and days one slip apart, told in sentences that nothing joins."""

import pytest

from tests.claims.apart import kinds
from tests.claims.conftest import Tell
from variorum.claims.figures import slip_of
from variorum.model import Quantity


def _of(value: float, unit: str | None = None) -> Quantity:
    return Quantity(
        start=0, end=1, low=value, high=value, unit=unit, counted=None, approximate=False, step=1.0
    )


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (61, 16, "turned"),
        (1640, 1460, "turned"),
        (1.9e9, 1.9e6, "scale"),
        (900, 9000, "scale"),
        (2, 20, None),  # small round numbers are everywhere
        (34, 35, None),
        (130, 31, None),  # other sizes, other digits
    ],
)
def test_what_a_slip_makes_of_a_figure(one: float, other: float, slip: str | None) -> None:
    assert slip_of(_of(one), _of(other)) == slip


def test_no_slip_between_units() -> None:
    assert slip_of(_of(61, "kg"), _of(16, "m")) is None


TOLD = [
    pytest.param(
        "number",
        "Since then 31 welders from the north have lived at the Hotel Corona in Brelle.",
        "The Corona Hotel has taken in thirteen foreign welders, whom the cook praises.",
        id="digits turned",
    ),
    pytest.param(
        "number",
        "Some 700 greenhouses lost their panes.",
        "Wind took the roofs of two barns, and 7,000 greenhouses were wrecked.",
        id="a nought more",
    ),
    pytest.param(
        "number",
        "A woman of 72 has a broken hip.",
        "I keep thinking of the lady of 27 with the broken hip.",
        id="an age",
    ),
    pytest.param(
        "date",
        "A barge unloaded crates at the quay of Orrin in the night of 18 April, says the log of "
        "the lock keeper.",
        "On the night of April 8 the vessel moored at the Orrin wharf, according to the lock "
        "keeper and his log.",
        id="a digit of the day lost",
    ),
    pytest.param(
        "date",
        "The Weir Board, set up in 2013 and based in Hallow, tests water for the river union.",
        "The Weir Board was founded in 2018 and the river union has no seat on it.",
        id="a digit of the year changed",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), TOLD)
def test_a_slip_is_told(tell: Tell, kind: str, one: str, other: str) -> None:
    assert kinds(tell, one, other) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Since then 31 welders from the north have lived at the Hotel Corona in Brelle.",
            "Thirteen welders went on strike in the south.",
            id="too little in common",
        ),
        pytest.param(
            "Some 700 greenhouses lost their panes. In all 7,000 greenhouses stand in the valley.",
            "Wind took the roofs of two barns, and 7,000 greenhouses were wrecked.",
            id="the other article has the figure too",
        ),
        pytest.param(
            "About 640 people live in the upper town.",
            "Some 6,400 people were told to leave the slopes.",
            id="people alone say little",
        ),
        pytest.param(
            "Operating profit fell to 63 (118) in the first half of the year.",
            "Operating profit fell in the first half of the year from 118 million.",
            id="a table in millions",
        ),
        pytest.param(
            "A barge unloaded crates at the quay of Orrin on 21 April, says the log of the lock.",
            "On 29 April a barge left the quay of Orrin, says the log of the lock.",
            id="two days of one ten are two days",
        ),
    ],
)
def test_no_slip_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []
