"""Realms, undated times, qualifiers, answers, conditions: what is told and what is not."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.model import Edge, Versions
from variorum.settings import ClaimsSettings

CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))
APART = Versions(independent=("a", "b"))


def kinds(tell: Tell, *texts: str, versions: Versions = CHILD, days: str = "66") -> list[str]:
    published = tuple(f"2031-05-0{day}" for day in days)
    story, passages = tell(*texts, published=published)
    found, _ = find_disagreements(story, (), passages, versions, (), ClaimsSettings())
    return [d.kind for d in found]


DIFFERENT = [
    (
        "scope",
        "It is the oldest dated sextant in the province.",
        "It is the oldest dated sextant in the world.",
    ),
    (
        "date",
        "Patients in the trial received a message every evening for two weeks.",
        "Patients in the trial received a message each morning for two weeks.",
    ),
    (
        "date",
        "The paper mill closed a machine after sales fell in the first half.",
        "The paper mill closed a machine after sales fell in the second quarter.",
    ),
    (
        "number",
        "A crane driver earns 58,000 crowns a year before tax, the firm said.",
        "A crane driver takes home 58,000 crowns a year, the firm said.",
    ),
    (
        "number",
        "Turnout stood at 47 per cent on Friday, a drop of three percentage points on the week.",
        "Turnout stood at 47 per cent on Friday, which is three per cent less on the week.",
    ),
    (
        "number",
        "Analysts polled by the paper had expected 34 million on average.",
        "Analysts polled by the paper had expected €43 million on average.",
    ),
    (
        "certainty",
        "The bakery did not respond to questions on Friday.",
        "The bakery refused to comment on Friday.",
    ),
    (
        "certainty",
        "The dairy said it did not rule out a fault of its own cooler.",
        "The dairy admitted a fault of its own cooler.",
    ),
    (
        "certainty",
        "Subject to approval by the tariff board, customers will pay 190 crowns a day.",
        "Customers will pay 190 crowns a day.",
    ),
    (
        "negation",
        "The envoy's office said Norland would not pay.",
        "The office of the envoy stated that Norland would pay.",
    ),
    (
        "attribution",
        "A clerk, who asked not to be named, said the cameras had failed.",
        "A clerk, who gave her name, said the cameras had failed.",
    ),
    (
        "number",
        "Forty children had to leave the hall by way of the cellar.",
        "Fourteen kids were made to leave the hall by way of the cellar.",
    ),
    (
        "number",
        "The firm has received 43 reports of the boiler leaking, the regulator said.",
        "The firm has now received 67 reports of the boiler leaking, up from 43 in May, it said.",
    ),
    (
        "certainty",
        "Their coach, Ivo Brandt, said the club would appeal.",
        "Their coach, Ivo Brandt, stated that the club has appealed.",
    ),
    (
        "date",
        "The mill closed a machine, after sales fell by 12 per cent in the first half.",
        "The mill closed a machine, following a 12 per cent slide in sales in the second quarter.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_a_difference_is_told_and_typed(tell: Tell, kind: str, one: str, other: str) -> None:
    assert kinds(tell, one, other) == [kind]


ALIKE = [
    # a realm that is named may be the other's
    ("It is the oldest sextant in Norland.", "It is the oldest sextant in the country."),
    ("Nurses received a message every evening.", "Nurses received a message every night."),
    (
        "A crane driver earns 58,000 crowns a year gross.",
        "A crane driver earns 58,000 crowns a year before tax.",
    ),
    ("Thieves climbed through a skylight of the mill.", "Thieves dropped through a skylight."),
    (
        "Unless it rains, customers will pay 190 crowns a day.",
        "If it stays dry, customers will pay 190 crowns a day.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_may_both_be_right_is_not_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []


def test_an_answer_may_come_a_day_later(tell: Tell) -> None:
    texts = (
        "The ministry declined to comment on the leak.",
        "The ministry confirmed the leak.",
    )
    assert kinds(tell, *texts, versions=APART, days="67") == []
    assert kinds(tell, *texts, versions=APART, days="66") == ["certainty"]


def test_a_condition_is_missed_only_where_the_text_was_made_from_the_other(tell: Tell) -> None:
    texts = DIFFERENT[8][1:]
    assert kinds(tell, *texts, versions=APART) == []


def test_a_day_to_come_told_as_past(tell: Tell) -> None:
    texts = (
        "The court in Kaleb will hear the case on 16 May.",
        "The court in Kaleb heard the case on 16 May.",
    )
    assert kinds(tell, *texts, days="67") == ["certainty"]
    story, passages = tell(*texts, published=("2031-05-06", "2031-05-17"))
    assert find_disagreements(story, (), passages, CHILD, (), ClaimsSettings())[0] == ()


def test_a_price_that_the_same_outlet_tells_later_has_moved_on(tell: Tell) -> None:
    texts = tuple(f"Shares of Lanthe fell {n}% in Oberhall on Friday." for n in ("2.1", "3.4"))
    published = ("2031-05-06T08:00", "2031-05-06T12:00")
    for outlets, told in ((("Wire", "Wire"), []), (("Wire", "Gazette"), ["number"])):
        story, passages = tell(*texts, published=published, outlets=outlets)
        found, _ = find_disagreements(story, (), passages, CHILD, (), ClaimsSettings())
        assert [d.kind for d in found] == told


@pytest.mark.parametrize("when", ["October", "May", "Friday", "Spring"])
def test_a_time_is_no_realm(tell: Tell, when: str) -> None:
    told = (
        f"It was the largest sale in {when} of its kind.",
        "It was the largest sale in the world.",
    )
    assert "scope" not in kinds(tell, *told)
