"""Who said what, in sentences as news writes them."""

from collections.abc import Callable

import pytest

from variorum.model import Annotations, Article, Citation, Span
from variorum.settings import SourcesSettings
from variorum.sources import find_citations

Cite = Callable[[str], tuple[Citation, ...]]


def at(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def contents(text: str, citation: Citation) -> list[str]:
    return [at(text, c) for c in citation.attribution.content]


def test_direct_speech_before_its_cue(cite: Cite) -> None:
    text = '"The dam held all night," said Maria Okoro, the chief engineer.'
    [one] = cite(text)
    assert one.attribution.manner == "direct"
    assert (one.name, one.named, one.kind) == ("Maria Okoro", True, "person")
    assert one.role == "chief engineer"
    assert at(text, one.attribution.cue) == "said"
    assert contents(text, one) == ['"The dam held all night,"']


def test_indirect_speech(cite: Cite) -> None:
    text = "The city council said that the bridge would stay closed until spring."
    [one] = cite(text)
    assert one.attribution.manner == "indirect"
    assert at(text, one.attribution.source) == "The city council"
    assert contents(text, one) == ["that the bridge would stay closed until spring"]
    assert one.named


def test_according_to(cite: Cite) -> None:
    text = "According to the fire brigade, two barns burned down."
    [one] = cite(text)
    assert at(text, one.attribution.source) == "the fire brigade"
    assert contents(text, one) == ["two barns burned down"]


def test_a_quotation_after_the_cue_sentence_is_its_speakers(cite: Cite) -> None:
    text = '"The dam held," Okoro told a news conference. "We were lucky. We were very lucky."'
    [one] = cite(text)
    assert contents(text, one) == ['"The dam held,"', '"We were lucky. We were very lucky."']
    assert one.attribution.terms == "told a news conference"


def test_a_scare_quote_is_nobodys_speech(cite: Cite) -> None:
    assert cite('The "green" bridge was opened in May.') == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "An officer, who spoke on condition of anonymity, said the road was mined.",
            "on condition of anonymity",
        ),
        ("The ministry said in a statement that the road was mined.", "in a statement"),
    ],
)
def test_terms_are_the_texts_own_words(cite: Cite, text: str, terms: str) -> None:
    [one] = cite(text)
    assert one.attribution.terms == terms


def test_an_unnamed_person_is_not_named(cite: Cite) -> None:
    [one] = cite("A harbour official said the crane had been checked in March.")
    assert (one.named, one.name, one.role) == (False, None, "harbour official")


def test_declined(cite: Cite) -> None:
    [one] = cite("The ministry declined to comment.")
    assert one.attribution.manner == "declined"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“We were lucky,” Amara Mensah, the harbour pilot, told the Evening Lantern.",
            "Amara Mensah",
        ),
        ("“We were lucky,” smiled Amara Mensah. She tied up at noon.", "Amara Mensah"),
        (
            "The chief of the pilots, Amara Mensah, informed reporters that the tug sank.",
            "Amara Mensah",
        ),
        ("The tug sank, said Amara Mensah, a harbour pilot.", "Amara Mensah"),
        ("Amara Mensah: “We were lucky and we know it.”", "Amara Mensah"),
        ("“We were lucky and we know it.” — Amara Mensah", "Amara Mensah"),
        (
            "As Amara Mensah left the pier she wrote: “We were lucky and we know it.”",
            "Amara Mensah",
        ),
    ],
)
def test_the_speaker_is_named_wherever_the_sentence_puts_it(
    cite: Cite, text: str, name: str
) -> None:
    assert name in {c.name for c in cite(text)}


def test_a_cue_at_the_sentences_end_covers_the_sentence(cite: Cite) -> None:
    text = "A freight train left the rails near Halden early on Friday, the rail inspectorate said."
    [one] = cite(text)
    assert at(text, one.attribution.source) == "the rail inspectorate"
    assert contents(text, one) == ["A freight train left the rails near Halden early on Friday"]


def test_a_short_name_a_pronoun_and_a_role_are_one_person(cite: Cite) -> None:
    text = (
        "The mill will close, said Dr Lina Varga, director of the works council.\n\n"
        "Varga said that 40 jobs would go. “It is a dark day,” she said.\n\n"
        "“Nobody asked us,” the director said."
    )
    assert [c.name for c in cite(text)] == ["Dr Lina Varga"] * 4


def test_a_pronoun_stays_unresolved_when_two_people_fit(cite: Cite) -> None:
    text = "Ana Ruiz and Eva Lind met on Monday. “It went well,” she said."
    [one] = [c for c in cite(text) if c.attribution.manner == "direct"]
    assert (one.name, one.named) == (None, False)


def test_an_acronym_and_a_bare_noun_mean_the_organisation(cite: Cite) -> None:
    text = (
        "The Bakers and Millers Union (BMU) said that the ovens were unsafe.\n\n"
        "The BMU said it had warned the owners. The union said it would strike."
    )
    assert {c.name for c in cite(text)} == {"Bakers and Millers Union (BMU)"}


def test_a_quotation_over_paragraphs_has_one_speaker(cite: Cite) -> None:
    text = "Mensah said: “The tug sank at once.\n\n“We pulled two men out.”"
    [one] = cite(text)
    assert contents(text, one) == ["“The tug sank at once.", "“We pulled two men out.”"]


def test_what_may_be_said_later_is_not_cited(cite: Cite) -> None:
    assert cite("The minister is to announce a plan next week.") == ()
    assert cite("He would never say that the tug was safe.") == ()


def test_a_condition_is_terms_and_not_a_statement(cite: Cite) -> None:
    text = (
        "Two officials said the tug was old. "
        "The officials asked not to be named because the inquiry goes on."
    )
    assert all("named" not in " ".join(contents(text, c)) for c in cite(text))


def test_spans_are_inside_the_text_and_ordered(cite: Cite) -> None:
    text = "“One,” said Ana Ruiz. “Two,” said Eva Lind. The port, the council said, is shut."
    for c in cite(text):
        spans = [s for s in (c.attribution.source, c.attribution.cue, *c.attribution.content) if s]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
    cues = [c.attribution.cue.start for c in cite(text) if c.attribution.cue]
    assert cues == sorted(cues)


def test_unbalanced_marks_lose_no_other_citation(cite: Cite) -> None:
    text = "“The tug sank, said Ana Ruiz.\n\n“We were lucky,” said Eva Lind."
    assert "Eva Lind" in {c.name for c in cite(text)}


def test_four_hundred_paragraphs_of_quotations_lose_none(
    annotated: Callable[[str], Annotations],
) -> None:
    piece = (
        "“One of {n},” said Ana Ruiz. The port, Eva Lind said, is shut. He said “no way” to it.\n\n"
    )
    text = "".join(piece.format(n=n) for n in range(400))
    notes = annotated(text)
    found = find_citations(Article(id="a", path="-", text=text), notes, SourcesSettings())
    quoted = [c for c in found if c.name == "Ana Ruiz"]
    assert len(quoted) >= 400


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
