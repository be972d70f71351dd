"""What one article asserts and another denies, in sentences that nothing joins."""

import pytest

from tests.claims.apart import kinds
from tests.claims.conftest import Tell


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The lease for the island was signed on 14 January in Ozen by the mayor.",
            "According to the spokesman, no lease has been signed with the town.",
            id="done, and not done",
        ),
        pytest.param(
            "A deposit of 40,000 crowns was paid through a bank.",
            "He replied that the boat was old and that no deposit had been paid to anyone.",
            id="within what somebody replied",
        ),
        pytest.param(
            "The dyke at Hale was not at risk, the board said.",
            "A dyke above Hale is at risk, and neighbours are packing.",
            id="what a thing is",
        ),
        pytest.param(
            "There were no reports of injuries, he said.",
            "Injuries have been reported.",
            id="the noun of the verb",
        ),
        pytest.param(
            "Tear gas was used in the yard.",
            "The warden denied that gas had been used.",
            id="a denial in the verb",
        ),
    ],
)
def test_a_denial_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == ["negation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The lease for the island was signed by the mayor.",
            "The town says no lease was signed. The islanders say a lease was signed.",
            id="an article that reports the quarrel",
        ),
        pytest.param(
            "Patient records were copied.",
            "No bank records were copied.",
            id="another kind of the thing",
        ),
        pytest.param(
            "The police closed the bridge.",
            "The navy did not close the bridge.",
            id="another doer",
        ),
        pytest.param(
            "The wardens called the fire brigade, according to a bulletin.",
            "The inner alarm rang at four, but nobody called the brigade before five.",
            id="only until then",
        ),
        pytest.param(
            "No lease has been signed.",
            "If a lease was signed, the islanders would leave.",
            id="only if",
        ),
        pytest.param(
            "No lease has been signed.",
            "A lease could be signed in May.",
            id="only perhaps",
        ),
        pytest.param(
            "Two of six boats had fuel.",
            "No more than two boats had fuel.",
            id="no more than",
        ),
        pytest.param(
            "They did not ring a bell.",
            "It was he who said that no one rang any bell.",
            id="denied by both",
        ),
        pytest.param(
            "No lease has been signed.",
            "Was a lease signed?",
            id="a question",
        ),
    ],
)
def test_no_denial_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []
