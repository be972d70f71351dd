"""What an editor is told of two versions that tell one thing differently."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_claims, find_disagreements
from variorum.model import Disagreement, Edge, StoryTexts, Variant, Versions
from variorum.settings import ClaimsSettings

SETTINGS = ClaimsSettings()
CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))

DIFFERENT = {
    "number": (
        "The tunnel collapse trapped 23 miners near Oberhall on Friday.",
        "The tunnel collapse trapped 32 miners near Oberhall on Friday.",
    ),
    "unit": (
        "The barge ran aground 12 miles south of Port Lanthe.",
        "The barge ran aground 12 kilometres south of Port Lanthe.",
    ),
    "surname": (
        "Nurse Carla Dunmore said the ward was full on Friday.",
        "Nurse Carla Dunmire said the ward was full on Friday.",
    ),
    "stage": (
        "The council is considering a ban on night flights over the valley.",
        "The council has approved a ban on night flights over the valley.",
    ),
    "may": (
        "The battery may ignite when the scooter is charged overnight.",
        "The battery ignites when the scooter is charged overnight.",
    ),
    "negation": (
        "The driver has not been arrested, the prosecutor said.",
        "The driver has been arrested, the prosecutor said.",
    ),
    "no": (
        "Inspectors found no evidence of sabotage at the mill.",
        "Inspectors found evidence of sabotage at the mill.",
    ),
    "scope": (
        "It is the only bridge across the river Ost.",
        "It is the oldest bridge across the river Ost.",
    ),
    "amount": (
        "Some of the crates held rifles, the customs office said.",
        "Most of the crates held rifles, the customs office said.",
    ),
    "quote": (
        "“We will rebuild every house in this street,” the mayor said.",
        "“We will rebuild each school in this street,” the mayor said.",
    ),
    "cut quote": (
        "“We have paint for the doors and nothing for the walls,” she said.",
        "“We have nothing for the walls,” she said.",
    ),
    "weeks for days": (
        "No patient waits longer than six days for a bed in Oberhall.",
        "No patient waits longer than six weeks for a bed in Oberhall.",
    ),
    "swapped": (
        "Five of the schools would close and seven would be merged.",
        "Seven of the schools would close and five would be merged.",
    ),
    "each year": (
        "The pool would cost 60 million crowns (€5 million) a year, the study says.",
        "The pool would cost 60 million crowns (€5 million) over five years, the study says.",
    ),
    "spokespeople": (
        "Three ministry insiders described the plan to the Gazette.",
        "Three ministry spokespeople described the plan to the Gazette.",
    ),
    "terms": (
        "An officer, speaking on condition of anonymity, said the valve had failed.",
        "An officer, speaking on the record, said the valve had failed.",
    ),
}
KINDS = {
    "number": "number",
    "unit": "number",
    "surname": "name",
    "stage": "certainty",
    "may": "certainty",
    "negation": "negation",
    "no": "negation",
    "scope": "scope",
    "amount": "scope",
    "terms": "attribution",
    "quote": "quote",
    "cut quote": "quote",
    "weeks for days": "number",
    "swapped": "number",
    "each year": "scope",
    "spokespeople": "attribution",
}

ALIKE = [
    (
        "Yusuf Harrak, 40, said 38 cm of rain fell on the harbour.",
        "Yousef Harrak, 40, said 380 mm of rain fell on the harbor.",
    ),
    ("Eleven of the boats sank in Lugansk bay.", "Some 11 of the boats sank in Luhansk bay."),
    ("About 9 million crowns were lost.", "Just under 9 million crowns were lost."),
    ("“We won't leave,” she told the Gazette on Friday.", "“We will not leave,” she said."),
    ("The ministry authorised the dig.", "The ministry authorized the dig."),
    (
        "“We have seen nothing like it before, and we hope never to see it again,” he said.",
        "“We have seen nothing like it before,” he said.",
    ),
    ("The only ferry to the island was cancelled.", "The sole ferry to the island was cancelled."),
]


def study(
    tell: Tell, texts: tuple[str, ...], versions: Versions = CHILD
) -> tuple[StoryTexts, tuple[Disagreement, ...], tuple[Variant, ...]]:
    story, passages = tell(*texts)
    claims = find_claims(story, passages, Versions(), (), (), SETTINGS)
    found, variants = find_disagreements(story, claims, passages, versions, (), SETTINGS)
    return story, found, variants


@pytest.mark.parametrize("case", DIFFERENT)
def test_a_difference_is_told_once_and_typed(tell: Tell, case: str) -> None:
    _, found, _ = study(tell, DIFFERENT[case])
    assert [d.kind for d in found] == [KINDS[case]]
    assert {r.span.article for side in found[0].sides for r in side.readings} == {"a", "b"}


@pytest.mark.parametrize("texts", ALIKE)
def test_what_merely_differs_is_no_disagreement(tell: Tell, texts: tuple[str, str]) -> None:
    assert study(tell, texts)[1] == ()


def test_a_spelling_is_kept_as_a_variant(tell: Tell) -> None:
    _, found, variants = study(
        tell, ("Yusuf Harrak left the port.", "Yousef Harrak left the port.")
    )
    assert found == ()
    assert [v.kind for v in variants] == ["spelling"]


def test_a_change_from_parent_to_child_is_a_slip_and_says_where(tell: Tell) -> None:
    _, found, _ = study(tell, DIFFERENT["number"])
    assert (found[0].status, found[0].first_changed_in) == ("slip", "b")


def test_versions_without_descent_are_in_conflict(tell: Tell) -> None:
    _, found, _ = study(tell, DIFFERENT["number"], Versions(independent=("a", "b")))
    assert (found[0].status, found[0].first_changed_in) == ("conflict", None)


def test_a_side_holds_all_versions_that_have_its_value(tell: Tell) -> None:
    old, new = DIFFERENT["number"]
    _, found, _ = study(tell, (old, new, old))
    sides = [[r.span.article for r in side.readings] for side in found[0].sides]
    assert sides == [["a", "c"], ["b"]]


def test_spans_are_the_words_that_differ(tell: Tell) -> None:
    story, found, _ = study(tell, DIFFERENT["number"])
    assert [story.words(s.readings[0].span) for s in found[0].sides] == ["23", "32"]
