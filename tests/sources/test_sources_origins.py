"""Origins of small stories: where the reporting finally rests."""

import pytest

from tests.versions.made_up import story
from variorum.model import (
    Attribution,
    Credit,
    Edge,
    MissingOriginal,
    Source,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import SourcesSettings, VersionsSettings
from variorum.sources import find_origins
from variorum.versions import align

WIRE = "The dam burst at dawn. Two bridges were swept away. Ninety families fled."
LOCAL = "A baker heard the sirens. Her cellar filled within minutes."


def rests(texts: StoryTexts, versions: Versions) -> tuple[set[tuple[str, ...]], tuple[int, int]]:
    passages = align(texts, VersionsSettings())
    origins, count = find_origins(texts, versions, passages, (), (), SourcesSettings())
    assert [o.id for o in origins] == [f"o{n}" for n in range(1, len(origins) + 1)]
    return {o.articles for o in origins}, (count.least, count.most)


def edge(child: str, parent: str) -> Edge:
    return Edge(child=child, parent=parent, how="rewrite", probability=0.9, shared=0.8)


def test_all_copies_at_any_remove_rest_on_one_origin() -> None:
    texts = story({"a": WIRE, "b": WIRE, "c": WIRE})
    versions = Versions(edges=(edge("b", "a"), edge("c", "b")), independent=("a",))
    assert rests(texts, versions) == ({("a", "b", "c")}, (1, 1))


def test_a_merged_version_rests_on_both_its_origins() -> None:
    texts = story({"a": WIRE, "b": LOCAL, "c": WIRE + " " + LOCAL})
    versions = Versions(edges=(edge("c", "a"), edge("c", "b")), independent=("a", "b"))
    assert rests(texts, versions) == ({("a", "c"), ("b", "c")}, (2, 2))


def test_siblings_rest_on_the_original_that_is_not_there() -> None:
    texts = story({"a": WIRE, "b": WIRE})
    missing = MissingOriginal(
        id="M1", label="Tarn Wire dispatch", probability=0.8, descendants=("a", "b")
    )
    origins, _ = find_origins(
        texts, Versions(missing_originals=(missing,)), (), (), (), SourcesSettings()
    )
    assert [(o.label, o.articles) for o in origins] == [("Tarn Wire's reporting", ("a", "b"))]


def test_what_a_derived_version_heard_itself_is_an_origin_of_its_own() -> None:
    own = " The mayor told reporters at noon that the school would open for those who lost homes."
    texts = story({"a": WIRE, "b": WIRE + own})
    versions = Versions(edges=(edge("b", "a"),), independent=("a",))
    assert rests(texts, versions) == ({("a", "b"), ("b",)}, (2, 2))


def test_reporting_added_by_the_same_outlet_next_day_goes_on_with_its_own() -> None:
    own = " The mayor told reporters at noon that the school would open for those who lost homes."
    texts = story(
        {"a": WIRE, "b": WIRE + own},
        outlet={"a": "Harrow Post", "b": "Harrow Post"},
        published={"a": "2020-03-02", "b": "2020-03-03"},
    )
    versions = Versions(edges=(edge("b", "a"),), independent=("a",))
    assert rests(texts, versions) == ({("a", "b")}, (1, 1))


def test_a_name_is_matched_once_however_often_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"v{n:02}" for n in range(30)]
    texts = story(dict.fromkeys(names, WIRE), outlet=dict.fromkeys(names, "Harrow Post"))
    versions = Versions(edges=tuple(edge(n, names[0]) for n in names[1:]), independent=(names[0],))
    asked = []

    def match(one: str, other: str) -> bool:
        asked.append((one, other))
        return one == other

    monkeypatch.setattr("variorum.sources.origins.names_match", match)
    credits = [Credit(n, "Harrow Post", Span(n, k, k + 1)) for n in names[1:] for k in range(40)]
    passages = align(texts, VersionsSettings())
    (origin,), _ = find_origins(texts, versions, passages, credits, (), SourcesSettings())
    assert len(origin.articles) == 30
    assert origin.evidence[-1].startswith("cited, and told alike, in v01, v02")
    assert len(asked) < 100


def test_statements_of_one_house_within_days_are_one_origin() -> None:
    texts = story(
        {"a": WIRE, "b": LOCAL},
        outlet={"a": "Harrow Water Board", "b": "Harrow Water Board"},
        published={"a": "2020-03-02", "b": "2020-03-05"},
    )
    assert rests(texts, Versions(independent=("a", "b"))) == ({("a", "b")}, (1, 1))


def test_texts_of_one_house_months_apart_are_two() -> None:
    texts = story(
        {"a": WIRE, "b": LOCAL},
        outlet={"a": "Harrow Water Board", "b": "Harrow Water Board"},
        published={"a": "2020-03-02", "b": "2020-09-05"},
    )
    assert rests(texts, Versions(independent=("a", "b"))) == ({("a",), ("b",)}, (2, 2))


def test_who_tells_what_a_party_said_rests_on_the_party_s_own_statement() -> None:
    said = "Two bridges were swept away, the Harrow Water Board said. " + LOCAL
    texts = story({"a": WIRE, "b": said}, outlet={"a": "Harrow Water Board", "b": "Harrow Post"})
    end = said.index(",")
    board = Source(
        id="p1",
        name="Harrow Water Board",
        named=True,
        kind="organisation",
        attributions=(
            Attribution(
                manner="indirect",
                source=Span("b", said.index("Harrow Water"), said.index(" said")),
                content=(Span("b", 0, end),),
            ),
        ),
    )
    origins, _ = find_origins(
        texts,
        Versions(independent=("a", "b")),
        align(texts, VersionsSettings()),
        (),
        (board,),
        SourcesSettings(),
    )
    assert {o.articles for o in origins} == {("a", "b"), ("b",)}
    assert "the statement of Harrow Water Board" in {o.label for o in origins}
