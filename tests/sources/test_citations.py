"""Who said what, in sentences as news writes them."""

from collections.abc import Callable

import pytest

from tests.sources.said import Cite, at, contents
from variorum.model import Annotations, Article
from variorum.settings import SourcesSettings
from variorum.sources import find_citations


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


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The unions called for the minister to resign.", "called for", "the minister to resign"),
        (
            "The mayor has asked for the road to be closed.",
            "has asked for",
            "the road to be closed",
        ),
        ("The unions called for an inquiry.", "called for", "an inquiry"),
    ],
)
def test_one_may_call_for_somebody_to_act(cite: Cite, text: str, cue: str, content: str) -> None:
    [one] = cite(text)
    assert at(text, one.attribution.cue) == cue
    assert contents(text, one) == [content]


def test_marks_of_two_styles_hide_no_speaker(cite: Cite) -> None:
    text = '“The dam held," Okoro said. "We were lucky.”'
    [one] = cite(text)
    assert contents(text, one) == ['“The dam held,"', '"We were lucky.”']


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
