"""Who said what, in sentences as news writes them."""

from collections.abc import Callable

import pytest

from variorum.model import Citation, Span

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
