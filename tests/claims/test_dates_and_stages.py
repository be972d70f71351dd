"""Dates, stages of acts, hedges: what is told of them and what is not."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.model import Disagreement, Edge, Versions
from variorum.settings import ClaimsSettings

CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))


def found(tell: Tell, *texts: str, published: tuple[str, ...] = ()) -> tuple[Disagreement, ...]:
    story, passages = tell(*texts, published=published)
    return find_disagreements(story, (), passages, CHILD, (), ClaimsSettings())[0]


DIFFERENT = [
    ("date", "The dam was inspected in June 2029.", "The dam was inspected in June 2028."),
    ("date", "The gate was locked at 3.15 p.m.", "The gate was locked at 3.15 a.m."),
    (
        "certainty",
        "The airline plans to close the base at Oberhall in autumn.",
        "The airline will close the base at Oberhall in autumn.",
    ),
    (
        "certainty",
        "The guard allegedly sold the keys to the museum vault.",
        "The guard sold the keys to the museum vault.",
    ),
    (
        "scope",
        "Up to 40 clinics could lose their night service, an official said.",
        "Forty clinics could lose their night service, an official said.",
    ),
    (
        "scope",
        "Norland was the only country to recognise the new council.",
        "Norland was the first country to recognise the new council.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_a_difference_is_told_and_typed(tell: Tell, kind: str, one: str, other: str) -> None:
    assert [d.kind for d in found(tell, one, other)] == [kind]


ALIKE = [
    ("The dam was inspected on 12 June 2029.", "The dam was inspected in June 2029."),
    ("The tram left at about 8.10 a.m.", "The tram left shortly before 8.15 a.m."),
    (
        "The guard allegedly sold the keys to the museum vault.",
        "The guard reportedly sold the keys to the museum vault.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_forms_of_one_thing_are_no_difference(tell: Tell, one: str, other: str) -> None:
    assert found(tell, one, other) == ()


def test_counts_of_two_days_do_not_deny_each_other(tell: Tell) -> None:
    told = found(
        tell,
        "Fourteen barges were waiting in the canal on Wednesday.",
        "Sixteen barges were waiting in the canal on Friday.",
        published=("2031-05-07", "2031-05-09"),
    )
    assert told == ()


def test_will_and_did_of_two_days_are_no_difference(tell: Tell) -> None:
    told = found(
        tell,
        "The airline will close the base at Oberhall.",
        "On Friday the airline has closed its base at Oberhall for good.",
        published=("2031-05-07", "2031-05-19"),
    )
    assert told == ()
