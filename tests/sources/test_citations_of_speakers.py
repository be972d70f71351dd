"""Whom a citation names, and what it covers, in the less common sentences of news."""

import pytest

from tests.sources.said import Cite, at, contents


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It went in,” laughed goalkeeper Ida Storm.", "Ida Storm"),
        ("“It went in,” Ida Storm grinned.", "Ida Storm"),
        ("“It went in,” chuckled lifeguard Ida Storm, who told us twice. “Twice!”", "Ida Storm"),
        ("“It went in,” lead author Ida Storm of the Harrow Institute said.", "Ida Storm"),
        ("The steward, Jan-Erik Moe, said that the lamp was broken.", "Jan-Erik Moe"),
        ("“It is cold,” the lifeguard, whose name is Sanna, said.", "Sanna"),
        ("Asked whether he would go, Jan Moe shook his head: “Where to?”", "Jan Moe"),
        ("In a letter read out by a clerk, Eva's aunt, Ana Ruiz, said: “I saw it.”", "Ana Ruiz"),
    ],
)
def test_the_speaker_beside_a_quotation(cite: Cite, text: str, name: str) -> None:
    spoken = [c for c in cite(text) if c.attribution.manner != "declined"]
    assert {c.name for c in spoken} - {None} == {name}


def test_who_is_quoted_by_another_is_cited_with_the_quoter(cite: Cite) -> None:
    text = "“The pier is ours,” the Harrow Post quoted Ana Ruiz as saying. “It always was.”"
    found = {c.name: contents(text, c) for c in cite(text)}
    assert found == {
        "Ana Ruiz": ["“The pier is ours,”", "“It always was.”"],
        "Harrow Post": ["“The pier is ours,”", "“It always was.”"],
    }


def test_joined_sources_are_two(cite: Cite) -> None:
    text = "Ana Ruiz, a pilot, and Eva Lind said that the pier was shut."
    found = cite(text)
    assert [c.name for c in found] == ["Ana Ruiz", "Eva Lind"]
    assert len({at(text, c.attribution.source) for c in found}) == 2
    assert len({tuple(contents(text, c)) for c in found}) == 1


def test_a_husband_is_not_whom_the_pronoun_means(cite: Cite) -> None:
    text = "Ana Ruiz knew of nothing. Her husband is the clerk. “The lamp is lit,” she said."
    [one] = cite(text)
    assert one.name == "Ana Ruiz"


def test_the_hearer_did_not_say_it(cite: Cite) -> None:
    text = "Eva Lind met Ana Ruiz on Monday. “We are closed,” she told Ruiz."
    assert [c.name for c in cite(text)] == ["Eva Lind"]


def test_a_family_name_with_a_particle_is_the_same_person(cite: Cite) -> None:
    text = "Prime Minister Ada Van Dam said that it rained. Van Dam added that it was late."
    assert {c.name for c in cite(text)} == {"Ada Van Dam"}


def test_what_a_court_was_told(cite: Cite) -> None:
    text = "He had been on the telephone for an hour, Harrow Crown Court heard."
    [one] = cite(text)
    assert (one.name, one.kind) == ("Harrow Crown Court", "organisation")
    assert cite("The villagers were told that the dam had burst.") == ()


def test_a_role_brings_in_someone_new(cite: Cite) -> None:
    text = (
        "“We have ladders,” said Captain Eva Lind. The owner, a retired postman, says he will pay."
    )
    assert [c.name for c in cite(text)] == ["Captain Eva Lind", None]


def test_refusing_a_thing_is_not_declining_to_comment(cite: Cite) -> None:
    found = cite("The judge refused bail, saying she had no confidence in the man.")
    assert [c.attribution.manner for c in found] == ["indirect"]
    [silent] = cite("The judge would not say when the trial would end.")
    assert silent.attribution.manner == "declined"


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Ana Ruiz of the Harrow Institute said that it rained.", "Harrow Institute"),
        ("Ana Ruiz, head of Port Oil, said that it rained.", "Port Oil"),
        ("The State Department's spokesman, Rob Moe, said that it rained.", "State Department"),
        ("Eva Lind's mother, Ana Ruiz, said that it rained.", None),
    ],
)
def test_the_organisation_of_a_person(cite: Cite, text: str, organisation: str | None) -> None:
    assert [c.organisation for c in cite(text)] == [organisation]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is empty,” has told to the guests the caretaker Jan Moe.", "Jan Moe"),
        ("Ana Ruiz is tired. “It went in,” Ruiz answers.", "Ana Ruiz"),
        ("“Who asked, ‘Can it float?’” Ana Ruiz said.", "Ana Ruiz"),
        ("“We won,” Ana Ruiz, wearing a “Vote” badge, said.", "Ana Ruiz"),
        ("Ana Ruiz seemed glad, telling the crowd: “You came.”", "Ana Ruiz"),
        ("Ana Ruiz made the point that the tug was old.", "Ana Ruiz"),
        ("Ana Ruiz called the plan “a bill for others”.", "Ana Ruiz"),
        ("The newspaper Diari de Nova reported that the tug sank.", "Diari de Nova"),
        ("Operator Telefergas said that it was shocked.", "Telefergas"),
        ("The crane fell, Ana Ruiz said on Monday after the port had closed.", "Ana Ruiz"),
    ],
)
def test_who_speaks_in_less_common_orders(cite: Cite, text: str, name: str) -> None:
    assert name in {c.name for c in cite(text)}


def test_a_first_name_alone_is_the_one_who_has_it(cite: Cite) -> None:
    text = "Farmer Stan Pickles, 71, went fishing. And Stan? “I ate it,” he grinned."
    assert [c.name for c in cite(text)] == ["Stan Pickles"]


def test_a_pronoun_before_the_main_subject_teaches_no_gender(cite: Cite) -> None:
    text = (
        "Asked by the magistrate why she climbed, the student, Lida Harm, said: “Why not?” "
        "The magistrate, Peter Voss, fined her. “Take the stairs,” he advised."
    )
    assert [c.name for c in cite(text)] == ["Lida Harm", "Peter Voss"]


def test_nobody_is_no_candidate_for_a_pronoun(cite: Cite) -> None:
    text = "Inspector Jan Moe spoke. No one has been arrested. Two guards were asked, he said."
    assert {c.name for c in cite(text)} == {"Inspector Jan Moe"}


def test_a_bare_noun_means_the_fuller_one_before(cite: Cite) -> None:
    text = (
        "The crane belongs to the transport ministry. The ministry said that it would look at it."
    )
    assert [c.name for c in cite(text) if c.kind == "organisation"] == ["transport ministry"]


def test_headlines_in_the_text_name_a_speaker_before_the_colon(cite: Cite) -> None:
    text = "Ruiz: Harbour must stay open\n\nAna Ruiz leads the port. It rained."
    [one] = cite(text)
    assert (one.name, contents(text, one)) == ("Ana Ruiz", ["Harbour must stay open"])
    assert cite("HALDEN: A crane fell into the harbour on Monday. Halden is a port.") == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ana Ruiz said on Facebook that the port was shut.", "on Facebook"),
        ("Ana Ruiz said on the town's web site that the port was shut.", "on the town's web site"),
        ("Ana Ruiz commented on the letter, and Eva Lind called it “a provocation”.", None),
    ],
)
def test_channels_are_places_where_one_speaks(cite: Cite, text: str, terms: str | None) -> None:
    assert cite(text)[-1].attribution.terms == terms


@pytest.mark.parametrize("name", ["Mr King", "Tim Cook", "Dr Bishop"])
def test_a_family_name_that_is_also_a_title(cite: Cite, name: str) -> None:
    [one] = cite(f"“It rained,” said {name}. It was late in the day.")
    assert (one.name, one.named) == (name, True)


def test_a_partys_members_are_a_group_and_nobody_by_name(cite: Cite) -> None:
    [one] = cite("Democrats said that the bill was late.")
    assert (one.kind, one.named, one.name) == ("group", False, None)


def test_the_head_of_a_body_and_the_name_are_one(cite: Cite) -> None:
    text = "The head of the bakers Eva Lind was angry. “It is late,” she thundered."
    assert [c.name for c in cite(text)] == ["Eva Lind"]


def test_a_union_is_no_company(cite: Cite) -> None:
    text = "The dockers' union met on Monday. The company said that it knew of nothing."
    assert {c.name for c in cite(text)} == {"company"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Even the dogs left,” lamented Lakshmi, 60, a resident of Kovil Street.", "Lakshmi"),
        ("Prices will rise, the cooperative's head of sales Tore Myhre estimated.", "Tore Myhre"),
        ("“It is late,” baffled Inspector Duarte Moe told reporters.", "Inspector Duarte Moe"),
    ],
)
def test_names_that_the_parse_or_the_name_model_misses(cite: Cite, text: str, name: str) -> None:
    [one] = cite(text)
    assert (one.name, one.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Brandt Shipping disputes the report. It is wrong, a spokesman wrote.", "Brandt Shipping"),
        (
            "Brandt Shipping is late. A company spokeswoman said that it would pay.",
            "Brandt Shipping",
        ),
        ("Brandt Shipping sued Harrow Bank. A spokesman for the police said it was late.", None),
    ],
)
def test_whom_an_unnamed_spokesperson_speaks_for(cite: Cite, text: str, body: str | None) -> None:
    [one] = [c for c in cite(text) if "spokes" in (c.role or "")]
    assert (one.organisation, one.named, one.name) == (body, False, None)
    assert body is None or (one.role or "").endswith(f" for {body}")


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        (
            "The road was gone and the phone was dead, his daughter, Carol Lind, said.",
            "Carol Lind",
            "The road was gone and the phone was dead",
        ),
        (
            "The airline Orvane Air issued a statement saying that nobody was hurt.",
            "Orvane Air",
            "that nobody was hurt",
        ),
        (
            "Minister Ana Ruiz gave her word on Tuesday that no school would be closed.",
            "Ana Ruiz",
            "that no school would be closed",
        ),
        (
            "The boards of Vane and Orr are pleased to announce that a merger was agreed.",
            "boards of Vane and Orr",
            "that a merger was agreed",
        ),
        ("Ana Ruiz, reached by telephone, ruled out a sale.", "Ana Ruiz", "a sale"),
    ],
)
def test_less_common_forms_of_report(cite: Cite, text: str, name: str, content: str) -> None:
    [one] = cite(text)
    assert one.name == name
    assert [text[c.start : c.end] for c in one.attribution.content] == [content]


def test_finding_out_is_cited_of_those_whose_trade_it_is(cite: Cite) -> None:
    [one] = cite("Inspectors discovered in 2021 that the tanks leaked.")
    assert one.role == "Inspectors"
    assert cite("Ana Ruiz discovered that the door was open.") == ()


def test_things_are_put_somewhere_without_a_report(cite: Cite) -> None:
    assert cite("Ana Ruiz put a vase at the door.") == ()
    [one] = cite("Ana Ruiz put the number of boats at twelve.")
    assert one.name == "Ana Ruiz"


def test_who_is_relied_on_is_cited(cite: Cite) -> None:
    text = "The Palisade wrote on Tuesday, relying on three unnamed officials, that the dam broke."
    assert "three unnamed officials" in {c.role for c in cite(text)}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The mayor said that the bridge was closed, adding that nobody was hurt.",
            "that the bridge was closed",
            "that nobody was hurt",
        ),
        (
            "The mayor said she regretted the delay and urged residents to be patient.",
            "she regretted the delay",
            "residents to be patient",
        ),
    ],
)
def test_what_is_said_ends_where_the_speaker_says_more(
    cite: Cite, text: str, first: str, second: str
) -> None:
    one, two = cite(text)
    assert (contents(text, one), contents(text, two)) == ([first], [second])
    assert {at(text, c.attribution.source) for c in (one, two)} == {"The mayor"}


def test_what_is_spoken_of_begins_after_its_preposition(cite: Cite) -> None:
    text = "The minister spoke warmly of the divers."
    [one] = cite(text)
    assert at(text, one.attribution.cue) == "spoke warmly of"
    assert contents(text, one) == ["the divers"]


def test_who_follows_and_is_one_speaker(cite: Cite) -> None:
    text = "The pier has been shut since May, and Senator Ana Ruiz said the town would pay."
    [one] = cite(text)
    assert at(text, one.attribution.source) == "Senator Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It sank,” one of the divers said.", None, "diver"),
        ("Two heard it. “It sank,” one of them, a diver, said.", None, "diver"),
        (
            "“We went to bed beside a river and woke up in it,” said shaken police chief Ana Ruiz.",
            "Ana Ruiz",
            "police chief",
        ),
        (
            "The pilot, Ana Ruiz, is the only one who talks. “It sank,” she told us.",
            "Ana Ruiz",
            "pilot",
        ),
        (
            "A nephew said that the house was empty.\n\nMayor Jan Moe, who sat with the divers, "
            "demanded a new tug. “It sank,” he said.",
            "Jan Moe",
            "Mayor",
        ),
        (
            "It sank, Superintendent of Police Imran Tarkani told reporters.",
            "Imran Tarkani",
            "Superintendent of Police",
        ),
        ("It sank, the Central Bank of Norland said.", "Central Bank of Norland", None),
    ],
)
def test_who_is_one_of_many_and_whom_a_sentence_is_about(
    cite: Cite, text: str, name: str | None, role: str | None
) -> None:
    last = cite(text)[-1]
    assert (last.name, last.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The daily Beacon had reported the plan on Tuesday, citing three officials with "
            "knowledge of it.",
            "three officials",
        ),
        (
            "The agency said the bridge was closed, citing an unnamed engineer.",
            "an unnamed engineer",
        ),
        (
            "KTO repeated it in the evening, quoting a nameless official of the ministry.",
            "a nameless official of the ministry",
        ),
    ],
)
def test_who_is_cited_by_who_is_cited_is_a_source_too(cite: Cite, text: str, source: str) -> None:
    outer, inner = cite(text)
    assert at(text, inner.attribution.source) == source
    assert not inner.named
    assert contents(text, inner) == contents(text, outer)


def test_a_bare_no_answer_and_a_bare_per(cite: Cite) -> None:
    [silent] = cite("The firm Tarn Lights has not responded.")
    assert silent.attribution.manner == "declined"
    assert cite("The patient has not responded to treatment.") == ()
    [per] = cite("The song sold 40 copies, per Tarn Records.")
    assert per.name == "Tarn Records"
    assert cite("It cost 40 crowns, per person and day.") == ()
