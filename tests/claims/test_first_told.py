"""Who had the news first, as versions have it."""

from __future__ import annotations

from tests.versions.made_up import story
from variorum.claims.first_told import first_tellers

ECHO = "The Harbour Echo was the first to report that the mill would close."
BELL = "The closure was first reported by Radio Bell on Monday."
SEEN = "The mill will close, says a memo that was seen by the Tidewater Post on Monday."


def test_two_outlets_said_to_be_first_are_two_sides() -> None:
    (found,) = first_tellers(story({"a": ECHO, "b": BELL}))
    assert found.kind == "attribution"
    assert [side.value for side in found.sides] == ["Harbour Echo", "Radio Bell"]
    assert [side.readings[0].span.article for side in found.sides] == ["a", "b"]


def test_one_outlet_by_two_of_its_names_is_no_disagreement() -> None:
    assert first_tellers(story({"a": ECHO, "b": ECHO.replace("Harbour Echo", "Echo")})) == ()


def test_a_lead_that_rests_on_what_another_outlet_saw_is_a_side_and_a_doubtful_one() -> None:
    sure = first_tellers(story({"a": ECHO, "b": BELL}))[0].weight
    (found,) = first_tellers(story({"a": ECHO, "b": SEEN}))
    assert [side.value for side in found.sides] == ["Harbour Echo", "Tidewater Post"]
    assert found.weight < sure


def test_an_outlet_that_saw_the_memo_itself_contradicts_nobody() -> None:
    texts = story({"a": ECHO, "b": SEEN}, outlet={"b": "Tidewater Post"})
    assert first_tellers(texts) == ()


def test_two_that_each_saw_the_memo_contradict_nobody() -> None:
    other = SEEN.replace("Tidewater Post", "Radio Bell")
    assert first_tellers(story({"a": SEEN, "b": other})) == ()
