"""One thing put for another of its kind, another name, opposites that moved."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.claims.families import FAMILIES
from variorum.model import Versions
from variorum.settings import ClaimsSettings

TOLD = [
    (
        "name",
        "The army is buying thousands of rockets and artillery shells from its neighbour.",
        "The army is buying thousands of missiles and artillery shells from its neighbour.",
    ),
    (
        "name",
        "The harbour office fined two Danish captains on Monday for leaking oil.",
        "The harbour office fined two Dutch captains on Monday for leaking oil.",
    ),
    (
        "name",
        "The museum sold three paintings by Clara Holt to a private buyer.",
        "The museum sold three paintings by Clara Zweig to a private buyer.",
    ),
    (
        "negation",
        "The office said Mr. Larkin had paid the harbour fine in full.",
        "The office said Mrs. Larkin had paid the harbour fine in full.",
    ),
    (
        "negation",
        "The council failed to inspect the old bridge in spring.",
        "The council inspected the old bridge in spring.",
    ),
    (
        "negation",
        "In the spring talks the parties did not discuss the grain treaty.",
        "The grain treaty, the envoy said, had been discussed by both parties in the spring talks.",
    ),
]

NOT_TOLD = [
    (  # two names of one thing
        "The firm ordered forty lorries for the new depot in spring.",
        "The firm ordered forty trucks for the new depot in spring.",
    ),
    (  # of no one kind
        "The clerk wrote a report on the new depot in spring.",
        "The clerk wrote a study on the new depot in spring.",
    ),
    (  # each line has both things
        "The farm sold sheep and goats to the new depot in spring.",
        "The farm sold goats and sheep to the new depot in spring.",
    ),
    (
        "The council failed to inspect the old bridge in spring.",
        "The council did not inspect the old bridge in spring.",
    ),
]


def kinds(tell: Tell, one: str, other: str) -> list[str]:
    story, passages = tell(one, other)
    apart = Versions(independent=("a", "b"))
    found, _ = find_disagreements(story, (), passages, apart, (), ClaimsSettings())
    return [d.kind for d in found]


@pytest.mark.parametrize(("kind", "one", "other"), TOLD)
def test_what_cannot_be_the_same(tell: Tell, kind: str, one: str, other: str) -> None:
    assert kinds(tell, one, other) == [kind]
    assert kinds(tell, other, one) == [kind]


@pytest.mark.parametrize(("one", "other"), NOT_TOLD)
def test_what_can_be_the_same(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []


def test_no_word_has_two_names_in_one_family() -> None:
    assert all(len(family) > 1 for family in FAMILIES)
    assert all(word == word.lower() for family in FAMILIES for word in family)
