"""One entry for one source, whichever version cites it."""

from collections.abc import Callable

from variorum.model import (
    Annotations,
    Article,
    Edge,
    MissingOriginal,
    Passage,
    Source,
    StoryTexts,
    Versions,
)
from variorum.settings import SourcesSettings
from variorum.sources import find_citations, mark_heard, register_sources

Annotate = Callable[[str], Annotations]
SETTINGS = SourcesSettings()


def register(
    annotated: Annotate, *texts: str, same: tuple[Passage, ...] = ()
) -> tuple[Source, ...]:
    articles = tuple(Article(id=f"v{n}", path="-", text=t) for n, t in enumerate(texts, 1))
    notes = {a.id: annotated(a.text) for a in articles}
    citations = {a.id: find_citations(a, notes[a.id], SETTINGS) for a in articles}
    return register_sources(StoryTexts(articles, notes), citations, same, SETTINGS)


def test_a_person_is_one_across_titles_and_spellings(annotated: Annotate) -> None:
    found = register(
        annotated,
        "The tug sank, said Lieutenant Commander Yannis Toft, a navy spokesman.",
        "“The tug sank,” said Lt Cdr Yannis Toft.",
        "“The tug sank,” said Yannis Toft, a spokesman for the navy.",
    )
    [person] = found
    assert person.name == "Lieutenant Commander Yannis Toft"
    assert len(person.attributions) == 3
    assert person.id == "p1"


def test_two_people_of_one_last_name_stay_two(annotated: Annotate) -> None:
    found = register(annotated, "“Yes,” said Ana Lind.", "“No,” said Eva Lind.")
    assert sorted(s.name or "" for s in found) == ["Ana Lind", "Eva Lind"]


def test_an_organisation_is_one_in_any_order_of_words(annotated: Annotate) -> None:
    found = register(
        annotated,
        "The Ministry of Health said that the clinic would close.",
        "The Health Ministry said that the clinic would stay.",
    )
    assert len(found) == 1
    assert found[0].named


def test_unnamed_sources_are_one_only_when_their_words_agree(annotated: Annotate) -> None:
    found = register(
        annotated,
        "A harbour official said the tug was old.",
        "A harbour official said the tug was unsafe.",
        "A customs officer said the tug was new.",
    )
    assert [(s.role, s.named) for s in found] == [
        ("harbour official", False),
        ("customs officer", False),
    ]


def test_the_version_it_was_rewritten_from_names_a_source(annotated: Annotate) -> None:
    texts = (
        "Brandt Shipping said the tug had passed a test in May.",
        "The company said the tug had passed a test in May.",
    )
    aligned = (Passage("v1", 0, "v2", 0, wording=0.9, meaning=0.9),)
    assert len(register(annotated, *texts)) == 2
    [joined] = register(annotated, *texts, same=aligned)
    assert joined.name == "Brandt Shipping"


def test_terms_stand_on_the_entry_only_when_all_versions_have_them(annotated: Annotate) -> None:
    secret = "A harbour official, speaking on condition of anonymity, said the tug was old."
    [same] = register(annotated, secret, secret)
    assert same.terms == "on condition of anonymity"
    [mixed] = register(annotated, secret, "A harbour official said the tug was old.")
    assert mixed.terms is None
    assert "on condition of anonymity" in {a.terms for a in mixed.attributions}


def test_same_input_same_register(annotated: Annotate) -> None:
    texts = ("“Yes,” said Ana Lind. A pilot said no.", "“No,” said Eva Lind. The port said yes.")
    assert register(annotated, *texts) == register(annotated, *texts)


def test_a_bare_noun_is_the_storys_only_one_of_its_class(annotated: Annotate) -> None:
    found = register(
        annotated,
        "The Ministry of Health said that the clinic would close.",
        "The ministry said that the clinic would close.",
    )
    assert [s.name for s in found] == ["Ministry of Health"]
    two = register(
        annotated,
        "The Ministry of Health said it was shut. The Ministry of Finance said it was open.",
        "The ministry said that the clinic would close.",
    )
    assert len(two) == 3


def test_an_acronym_after_the_name_is_the_same_body(annotated: Annotate) -> None:
    found = register(
        annotated,
        "The Bakers and Millers Union (BMU) said that the oven was old.",
        "The Bakers and Millers Union BMU said that the oven was old.",
    )
    assert len(found) == 1


def test_the_register_keeps_the_organisation(annotated: Annotate) -> None:
    [one] = register(annotated, "“Yes, it rained,” said Ana Lind, head of Port Oil.")
    assert (one.name, one.organisation) == ("Ana Lind", "Port Oil")


def test_who_heard_a_source_and_who_repeats_it(annotated: Annotate) -> None:
    sources = register(annotated, *["“Yes, it rained,” said Ana Lind, a pilot."] * 5)
    versions = Versions(
        edges=(
            Edge(child="v2", parent="v1", how="rewrite", probability=0.9, shared=0.8),
            Edge(child="v3", parent="v2", how="abridged", probability=0.9, shared=0.8),
        ),
        missing_originals=(
            MissingOriginal(id="M1", label="-", probability=0.8, descendants=("v4", "v5")),
        ),
    )
    [one] = mark_heard(sources, versions)
    assert one.heard_by == ("v1", "M1")
    assert one.repeated_by == ("v2", "v3", "v4", "v5")


def test_a_post_is_its_one_holders_in_another_version(annotated: Annotate) -> None:
    texts = (
        "“It is late,” said Ana Ruiz, the mill manager.",
        "The mill manager said that it was late. A mill manager said that it was early.",
    )
    found = register(annotated, *texts)
    assert [(s.name, len(s.attributions)) for s in found] == [("Ana Ruiz", 2), (None, 1)]


def test_a_slip_in_a_name_makes_no_second_person(annotated: Annotate) -> None:
    said = "“We never closed the harbour at all,” said {}, a harbour pilot."
    texts = [said.format(n) for n in ("Ana Lindholm", "Ana Lindholm", "Ana Lindgren")]
    aligned = (Passage("v1", 0, "v3", 0, wording=0.9, meaning=0.9),)
    [one] = register(annotated, *texts, same=aligned)
    assert (one.name, len(one.attributions)) == ("Ana Lindholm", 3)
    assert len(register(annotated, *texts)) == 2


def test_unnamed_sources_are_one_where_one_sentence_is_retold(annotated: Annotate) -> None:
    texts = (
        "A person close to the town council said that the lock was broken.",
        "Someone close to the council, another person, said that the lock was broken.",
        "A person close to the council said that the lock was broken.",
    )
    aligned = (Passage("v1", 0, "v3", 0, wording=0.9, meaning=0.9),)
    apart = {s.role for s in register(annotated, *texts)}
    joined = register(annotated, *texts, same=aligned)
    assert len(joined) == len(apart) - 1


def test_two_officials_are_not_three(annotated: Annotate) -> None:
    texts = (
        "Two port officials said that the lock was broken.",
        "Three port officials said that the lock was broken.",
    )
    aligned = (Passage("v1", 0, "v2", 0, wording=0.9, meaning=0.9),)
    assert len(register(annotated, *texts, same=aligned)) == 2


def test_the_place_of_a_dateline_is_nobody_who_is_meant_later(annotated: Annotate) -> None:
    found = register(
        annotated,
        "PORT RUIZ, Kerrow (Harrow Wire) — A brass lamp that was stolen overnight is so well "
        "known that nobody could buy it, the keeper of a register of lost lamps said Monday.",
    )
    assert [s.name for s in found] == [None]


def test_an_outlet_stands_behind_who_told_it(annotated: Annotate) -> None:
    text = "The bridge is unsafe, the newspaper Harrow Post reported, citing three officials."
    found = register(annotated, text, text)
    assert [(s.kind, s.named) for s in found] == [("group", False), ("outlet", True)]
