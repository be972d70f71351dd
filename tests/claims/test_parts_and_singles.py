"""Parts against wholes, one against several, spans of time, undated hours."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.model import Edge, Versions
from variorum.settings import ClaimsSettings

CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))


def kinds(tell: Tell, *texts: str, days: str = "66") -> list[str]:
    story, passages = tell(*texts, published=tuple(f"2031-05-0{day}" for day in days))
    found, _ = find_disagreements(story, (), passages, CHILD, (), ClaimsSettings())
    return [d.kind for d in found]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        pytest.param(
            "scope",
            "The blaze began on Tuesday in one of the mill's four sheds at Karsel.",
            "The blaze swept through all four sheds of the mill at Karsel on Tuesday.",
            id="one of four, all four",
        ),
        pytest.param(
            "certainty",
            "Somewhere between 40 and 60 barns were lost overnight at Lower Hove.",
            "Sixty barns were lost overnight at Lower Hove.",
            id="the end of a range",
        ),
        pytest.param(
            "scope",
            "The offence carries a ban of up to four years.",
            "The offence attracts a four-year ban.",
            id="the most, and plain",
        ),
        pytest.param(
            "number",
            "The prize went to two boys and two girls from the valley.",
            "The prize went to two boys and a girl from the valley.",
            id="one girl, two girls",
        ),
        pytest.param(
            "name",
            "The mayor ordered about 1,900 families to leave the valley on Friday.",
            "The mayor ordered about 1,900 people to leave the valley on Friday.",
            id="families for people",
        ),
        pytest.param(
            "certainty",
            "The guild had not accepted the offer and will meet on Friday.",
            "The guild had rejected the offer and will meet on Friday.",
            id="not accepted is not rejected",
        ),
        pytest.param(
            "certainty",
            "A woman of 78 died in a school where others slept, apparently of heart failure.",
            "A woman of 78 died of heart failure in a school where others slept.",
            id="a hedge before words that moved",
        ),
        pytest.param(
            "number",
            "The two fleets may land 738,000 tonnes of herring this year.",
            "The two fleets may land 783,000t of herring this year.",
            id="tonnes cut short",
        ),
    ],
)
def test_a_difference_is_told(tell: Tell, kind: str, one: str, other: str) -> None:
    assert kinds(tell, one, other) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The offence carries a ban of up to four years.",
            "The ban for the offence can run to four years.",
            id="the most, by other words",
        ),
        pytest.param(
            "The gates were opened at 1:30 am to make room for rain.",
            "The gates were opened at 1.30am to make room for rain, before the fair of 20 May.",
            id="hours whose day is read into them",
        ),
        pytest.param(
            "The subsidy on diesel stays in place until the end of December.",
            "The subsidy on diesel will be cut in January.",
            id="the end of a span, and the day after",
        ),
        pytest.param(
            "Two people are still missing, the warden said.",
            "The missing person is a boy of nine, the warden said.",
            id="a count and an age",
        ),
        pytest.param(
            "The runner won the race in Brelle last October in record time.",
            "The runner won the race in Brelle in 2:15:48, a record time.",
            id="how long a race took",
        ),
        pytest.param(
            "Sen. Walt Brannock will hold up the bill.",
            "Senator Walt Brannock will hold up the bill.",
            id="a title cut short",
        ),
        pytest.param(
            "The treaty is to be signed in Kongsvær in May.",
            "The treaty is to be signed in Kongsvaer in May.",
            id="a letter that some papers lack",
        ),
        pytest.param(
            "It is not the purpose of the board to apportion blame.",
            "The board said that it does not apportion blame.",
            id="denied by both",
        ),
        pytest.param(
            "We respect the court, we do not respect the sums, he told the paper.",
            "He respects the court but not the sums, he told the paper.",
            id="said both ways",
        ),
        pytest.param(
            "Only the laboratory can confirm the find, the chief said.",
            "The chief said only the laboratory could confirm the find.",
            id="can, told in the past",
        ),
        pytest.param(
            "“Nobody leaves with what they came for, and the fish will be better,” she said.",
            "“Nobody leaves with what they came for,” she said.",
            id="a quotation cut at its end",
        ),
        pytest.param(
            "“The doctors said 40%, the ministers heard 22,” she said.",
            "“The doctors said 40 per cent, the ministers heard 22,” she said.",
            id="per cent in two ways",
        ),
        pytest.param(
            "“I have not told my sister that,” he said. “And now I have told you.”",
            "“I have not told my sister that,” he said.",
            id="an article that quotes both quotes two sayings",
        ),
        pytest.param(
            "He would hold up a further $22 million, he said in an interview.",
            "He would hold up a further $22 million: “Not one dime,” he said in an interview.",
            id="a colon after a scale",
        ),
        pytest.param(
            "A court jailed the former minister Otto Brand for nine years on Thursday.",
            "Lawyers for the former minister Otto Brand will lodge an appeal on Monday.",
            id="an act that is past, another to come",
        ),
    ],
)
def test_no_difference_is_told(tell: Tell, one: str, other: str) -> None:
    assert kinds(tell, one, other) == []


def test_a_weekday_is_not_a_week_and_more_away(tell: Tell) -> None:
    one = "The guild will lodge its appeal on Monday, it said."
    other = "The guild will lodge its appeal on Monday 19 May, it said."
    assert kinds(tell, one, other) == ["date"]
