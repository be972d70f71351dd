"""Given names that changed under one surname, wherever the name stands."""

import pytest

from tests.claims.apart import kinds
from tests.claims.conftest import Tell

SAID = "Justice Halima Korlo found the baker guilty on eight counts."


def test_another_given_name_of_one_surname(tell: Tell) -> None:
    other = "The fan gave up just as Justice Fatima Korlo read the sentence."
    assert kinds(tell, SAID, other) == ["name"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The fan gave up just as Justice Helima Korlo read on.", id="a spelling"),
        pytest.param("Outside the court a cousin, Otto Korlo, sold tea.", id="nothing alike"),
        pytest.param(
            "Fatima Korlo sold tea outside, while Halima Korlo read on.", id="two in one article"
        ),
        pytest.param(
            "Fatima Korlo sold tea outside, while her sister Halima read on.", id="a sister"
        ),
    ],
)
def test_other_people_and_other_spellings(tell: Tell, other: str) -> None:
    assert kinds(tell, SAID, other) == []


def test_a_pet_form_is_the_same_name(tell: Tell) -> None:
    one = "The grass was alight, said Bettina Crane, a retired cook."
    other = "A folding chair held Betty Crane, who had saved her clock."
    assert kinds(tell, one, other) == []
