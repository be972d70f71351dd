"""Texts that are not as they should be: marks unbalanced, foreign, doubled, far too many."""

from collections.abc import Callable
from dataclasses import replace as with_fields

import pytest
from msgspec.structs import replace

from tests.sources.said import Cite, contents
from variorum.model import Annotations, Article
from variorum.settings import SourcesSettings
from variorum.sources import find_attributions, find_citations


def test_an_opening_mark_without_its_partner_takes_no_other_quotation_along(cite: Cite) -> None:
    text = "“The tug sank, said Ana Ruiz on Monday.\n\n“We were lucky,” said Eva Lind, a pilot."
    found = {c.name: contents(text, c) for c in cite(text)}
    assert found["Eva Lind"] == ["“We were lucky,”"]


def test_a_closing_mark_too_many_changes_nothing(cite: Cite) -> None:
    text = "“The tug sank,” ” said Ana Ruiz. “We were lucky,” said Eva Lind."
    assert {c.name for c in cite(text)} == {"Ana Ruiz", "Eva Lind"}


@pytest.mark.parametrize(
    "quotation",
    ["«The tug sank»", "„The tug sank“", "„The tug sank”", "»The tug sank«", "”The tug sank”"],
)
def test_marks_of_other_languages(cite: Cite, quotation: str) -> None:
    text = f"{quotation}, said Ana Ruiz, a harbour pilot."
    [one] = cite(text)
    assert (one.name, one.attribution.manner) == ("Ana Ruiz", "direct")
    assert contents(text, one) == [quotation]


def test_a_text_that_is_one_quotation_has_no_speaker(cite: Cite) -> None:
    text = "“The tug sank at once.\n\n“We pulled two men out.\n\n“Nobody came for an hour.”"
    assert cite(text) == ()


def test_an_apostrophe_is_no_mark_of_quotation(cite: Cite) -> None:
    text = "'It's the pilots' fault,' said Ana Ruiz. 'They didn't look 'til it was late.'"
    [one] = cite(text)
    assert one.name == "Ana Ruiz"
    assert contents(text, one) == [
        "'It's the pilots' fault,'",
        "'They didn't look 'til it was late.'",
    ]


@pytest.mark.parametrize("text", ["", " \n\n ", "“”", '"', "‘’ said.", "said said said", ": “x”"])
def test_next_to_nothing(cite: Cite, text: str) -> None:
    for citation in cite(text):
        assert all(c.start < c.end <= len(text) for c in citation.attribution.content)


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "“hopes that”", "hopes", "seems to seem", "is sure"]
)
def test_next_to_no_attitude(annotated: Callable[[str], Annotations], text: str) -> None:
    for found in find_attributions(Article(id="a", path="-", text=text), annotated(text)):
        assert all(c.start < c.end <= len(text) for c in found.attribution.content)


def test_ten_thousand_quotations(annotated: Callable[[str], Annotations]) -> None:
    """The cost grows with the length of the text: a parsed paragraph is repeated by its offsets."""
    piece = "“Number one,” said Ana Ruiz. He called it “no way out of here”."
    notes, size = annotated(piece), len(piece) + 2
    times, count = 5000, len(notes.tokens)
    text = "\n\n".join([piece] * times)
    many = _repeated(notes, times, size, count)
    found = find_citations(Article(id="a", path="-", text=text), many, SourcesSettings())
    assert len(many.quotations) == 10_000
    assert len(found) >= times
    assert len(find_attributions(Article(id="a", path="-", text=text), many)) >= times


def _repeated(notes: Annotations, times: int, size: int, count: int) -> Annotations:
    def moved(items: tuple, **steps: int) -> tuple:  # type: ignore[type-arg]
        return tuple(
            replace(item, **{k: getattr(item, k) + n * v for k, v in steps.items()})
            for n in range(times)
            for item in items
        )

    place = {"start": size, "end": size}
    return with_fields(
        notes,
        tokens=moved(notes.tokens, head=count, **place),
        sentences=moved(notes.sentences, first=count, last=count, paragraph=1, **place),
        names=moved(notes.names, first=count, last=count, **place),
        quotations=moved(notes.quotations, inner_start=size, inner_end=size, **place),
    )
