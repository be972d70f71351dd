"""Stories: what belongs together comes together, what only looks alike stays apart."""

from __future__ import annotations

from itertools import permutations

import pytest

from variorum.group import find_stories
from variorum.model import Article, Group
from variorum.settings import GroupSettings

QUAKE_NORTH = (
    "A magnitude 6.1 earthquake struck the Belsk valley in northern Orvenia on Tuesday, killing "
    "at least 12 people, the Orvenian Geological Institute said. Rescuers in Belsk searched for "
    "survivors under a collapsed school. Mayor Ilka Dravic said 40 houses had fallen.",
    "Twelve dead as quake hits Belsk. Classrooms fell in when the ground shook under the Orvenian "
    "town, and teams with dogs worked through the night. Ilka Dravic, who runs the town hall, "
    "counted 40 ruined homes; the Geological Institute put the tremor at 6.1.",
)
QUAKE_ISLAND = (
    "An earthquake of magnitude 5.4 shook the island of Tarrow off Merrin on Friday, injuring "
    "three people, the Merrin Seismic Office said. Ferries were halted and Governor Paul Asante "
    "asked people to stay away from the harbour at Quill Bay.",
    "Three hurt in Tarrow tremor: boats stayed in Quill Bay after the Merrin Seismic Office "
    "recorded a 5.4 shock. Paul Asante, the governor, told islanders to keep off the harbour.",
)
RECIPE = (
    "Slice the leeks, melt the butter in a wide pan and let them soften for ten minutes before "
    "the stock goes in. Serve with black pepper and toasted bread."
)


def article(name: str, text: str, headline: str | None = None) -> Article:
    return Article(id=name, path=f"{name}.txt", text=text, headline=headline, language="en")


def stories(*articles: Article) -> list[Group]:
    return list(find_stories(articles, {}, GroupSettings()))


@pytest.fixture
def pile() -> list[Article]:
    return [
        article("a1", QUAKE_NORTH[0], "Quake kills 12 in Belsk"),
        article("a2", QUAKE_NORTH[1]),
        article("b1", QUAKE_ISLAND[0], "Tremor shakes Tarrow"),
        article("b2", QUAKE_ISLAND[1]),
        article("c1", RECIPE),
    ]


def test_two_earthquakes_are_two_stories(pile: list[Article]) -> None:
    assert [g.articles for g in stories(*pile)] == [("a1", "a2"), ("b1", "b2"), ("c1",)]


def test_order_of_the_pile_does_not_matter(pile: list[Article]) -> None:
    first = stories(*pile)
    for shuffled in list(permutations(pile))[::17]:
        assert stories(*shuffled) == first


def test_ids_go_by_size_then_by_first_article(pile: list[Article]) -> None:
    groups = stories(*pile[1:])
    assert [(g.id, g.articles) for g in groups] == [
        ("s1", ("b1", "b2")),
        ("s2", ("a2",)),
        ("s3", ("c1",)),
    ]


def test_every_join_names_what_is_shared(pile: list[Article]) -> None:
    (join,) = stories(*pile)[0].why_together
    assert (join.a, join.b) == ("a1", "a2")
    assert "Dravic" in join.evidence
    assert 0 < join.score < 1


def test_joins_hold_the_whole_story_together() -> None:
    articles = [article(f"a{i}", QUAKE_NORTH[i % 2] + f" Report {i}.") for i in range(5)]
    (group,) = stories(*articles)
    reached = {"a0"}
    for _ in group.why_together:
        for join in group.why_together:
            if reached & {join.a, join.b}:
                reached |= {join.a, join.b}
    assert reached == set(group.articles)
    assert len(group.why_together) == 4


def test_title_is_a_headline_of_the_story(pile: list[Article]) -> None:
    assert stories(*pile)[0].title == "Quake kills 12 in Belsk"


def test_title_without_headlines_is_the_text_s_top() -> None:
    assert stories(article("x", RECIPE))[0].title.startswith("Slice the leeks")


@pytest.mark.parametrize("count", [1, 2, 3000])
def test_copies_of_one_text_are_one_story(count: int) -> None:
    (group,) = stories(*(article(f"a{i:04}", QUAKE_NORTH[0]) for i in range(count)))
    assert len(group.articles) == count


def test_nothing_and_empty_texts_are_not_an_error() -> None:
    assert stories() == []
    assert len(stories(article("x", ""), article("y", ""))) == 2


def test_two_arrests_by_one_police_force_are_two_stories() -> None:
    """Place, office and matter are the same; the people are not."""
    ruben = [
        "Harbour police in Ostmar arrested the pilot Ruben Aalto on suspicion of smuggling "
        "cigarettes early on Monday. Aalto denies it, and his tug stayed in the dry dock.",
        "A tug pilot, Ruben Aalto, denies smuggling after his arrest by Ostmar harbour police, "
        "who found cigarettes behind the boiler of a tug in the dry dock.",
        "Cigarettes behind the boiler: Ostmar harbour police hold Ruben Aalto, who pilots a tug. "
        "Aalto says the smuggling was done while she lay in the dry dock.",
        "The tug in the dry dock held cigarettes, say harbour police of Ostmar. They suspect Ruben "
        "Aalto, her pilot, of smuggling; he denies it after his arrest.",
    ]
    marek = [
        "Ostmar harbour police arrested the pilot Marek Zielny over cigarettes sewn into a "
        "mainsail. Zielny, suspected of smuggling, was fetched from the regatta on Sunday.",
        "A mainsail full of cigarettes: Marek Zielny, pilot, was taken from the regatta by the "
        "harbour police of Ostmar on suspicion of smuggling.",
        "Marek Zielny was leading the regatta when Ostmar harbour police came for him. In the "
        "mainsail were cigarettes; the pilot is suspected of smuggling.",
        "Harbour police in Ostmar slit a mainsail and found cigarettes. Marek Zielny, a pilot, had "
        "sailed the regatta with it and is held on suspicion of smuggling.",
    ]
    articles = [article(f"a{i}", t) for i, t in enumerate(ruben)]
    articles += [article(f"z{i}", t) for i, t in enumerate(marek)]
    assert [g.articles for g in stories(*articles)] == [
        ("a0", "a1", "a2", "a3"),
        ("z0", "z1", "z2", "z3"),
    ]


def test_a_later_toll_does_not_split_a_story() -> None:
    later = [t.replace("12", "19").replace("Twelve", "Nineteen") for t in QUAKE_NORTH]
    texts = [*QUAKE_NORTH, QUAKE_NORTH[0] + " More to follow.", QUAKE_NORTH[1] + " More to follow."]
    articles = [article(f"a{i}", t) for i, t in enumerate(texts)]
    articles += [article(f"b{i}", t) for i, t in enumerate([*later, later[0] + " So far."])]
    assert len(stories(*articles)) == 1


def test_a_stray_comes_home_by_the_name_that_nobody_else_knows(pile: list[Article]) -> None:
    third = (
        "Rescuers dug with their hands in Belsk, where a school lies in ruins after the 6.1 "
        "earthquake. Ilka Dravic, the mayor, says that 12 people are dead and 40 houses gone."
    )
    reports = [article(f"r{i}", text) for i, text in enumerate([*QUAKE_NORTH, third])]
    stray = article(
        "s",
        "My grandmother would not leave her hens. She had walked out of two wars, she told the "
        "soldier with the torch, and this was only Belsk making a noise again. We carried the "
        "coop between us down the lane, past the baker, who was handing out rolls from the van.",
    )
    found = {a: g.id for g in stories(*pile[2:], *reports, stray) for a in g.articles}
    assert found["s"] == found["r0"]
    without = Article(
        id="s", path="s.txt", text=stray.text.replace("Belsk", "the hill"), language="en"
    )
    found = {a: g.id for g in stories(*pile[2:], *reports, without) for a in g.articles}
    assert found["s"] != found["r0"]


def test_copies_are_joined_as_copies() -> None:
    (group,) = stories(*(article(n, QUAKE_NORTH[0]) for n in "abc"))
    assert [(j.a, j.b, j.evidence) for j in group.why_together] == [
        ("a", "b", "the same text, word for word"),
        ("a", "c", "the same text, word for word"),
    ]
