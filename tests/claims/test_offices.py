"""Persons of another house under the same name."""

import pytest

from tests.claims.apart import kinds
from tests.claims.conftest import Tell


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The finance ministry kept silent. The step was overdue, said Joana Abrel, an "
            "economist at Littoral Securities.",
            "They have bought a winter, sneered Joana Abrel of the finance ministry.",
            id="a bank, a ministry",
        ),
        pytest.param(
            "The fire service came. Marta Tolk, the director of the festival, saw no danger.",
            "I saw no danger, said Marta Tolk, the chief of the fire service.",
            id="a festival, the fire service",
        ),
        pytest.param(
            "The union wants more. NBT spokeswoman Lena Ashworth called the offer fair.",
            "The offer is fair, said Lena Ashworth, speaker of the trade union.",
            id="a firm by its name, a union",
        ),
    ],
)
def test_another_house_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Corinne Vasar, a spokeswoman for the cantonal police, spoke at noon.",
            "Police lieutenant Corinne Vasar said little.",
            id="one house",
        ),
        pytest.param(
            "Hendrik Vaal, the electrical engineer, opened the oven.",
            "The oven was opened by Hendrik Vaal, the head of its laboratory.",
            id="two roles",
        ),
        pytest.param(
            "Joana Abrel, an economist at Littoral Securities, called it overdue.",
            "It was overdue, said Joana Abrel of the company.",
            id="a house that the other article does not know",
        ),
        pytest.param(
            "The police said little. Otto Brand, a spokesman for the ministry, said more.",
            "Otto Brand, a spokesman for the police, said more. The ministry said little.",
            id="one may speak for both",
        ),
    ],
)
def test_no_other_house_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []
