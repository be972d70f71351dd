"""On which origins a claim rests: those through which it came into the story, no more."""

from __future__ import annotations

from variorum.claims.resting import ancestors_of, entries_of, resting_on
from variorum.model import Edge, Origin, Versions


def edge(child: str, parent: str) -> Edge:
    return Edge(child=child, parent=parent, how="merged", probability=0.9, shared=0.5)


# agency -> daily; agency + local -> weekly, which also made calls of its own; rival alone
VERSIONS = Versions(
    edges=(edge("daily", "agency"), edge("weekly", "agency"), edge("weekly", "local"))
)
ORIGINS = (
    Origin(id="o1", label="the agency's reporting", articles=("agency", "daily", "weekly")),
    Origin(id="o2", label="the local paper's", articles=("local", "weekly")),
    Origin(id="o3", label="the weekly's own calls", articles=("weekly",)),
    Origin(id="o4", label="the rival's", articles=("rival",)),
)
ANCESTORS = ancestors_of(VERSIONS)
ENTRIES = {o.id: entries_of(o, ANCESTORS) for o in ORIGINS}


def rests(*readings: str) -> tuple[str, ...]:
    return resting_on(readings, ORIGINS, ENTRIES, ANCESTORS)


def test_what_came_with_the_text_rests_where_the_text_does() -> None:
    assert rests("agency", "daily", "weekly") == ("o1",)
    assert rests("local", "weekly") == ("o2",)


def test_what_only_the_merged_version_has_rests_on_its_own_calls() -> None:
    assert rests("weekly") == ("o3",)


def test_two_who_reported_it_are_two_origins() -> None:
    assert rests("agency", "daily", "rival") == ("o1", "o4")
    assert rests("agency", "local", "weekly") == ("o1", "o2")


def test_siblings_under_a_missing_original_are_one() -> None:
    missing = Origin(id="o1", label="a missing dispatch", articles=("a", "b", "c"))
    entries = {"o1": entries_of(missing, {})}
    assert resting_on(("a", "c"), (missing,), entries, {}) == ("o1",)


def test_a_child_that_adds_a_sentence_rests_on_its_only_origin() -> None:
    assert rests("daily") == ("o1",)


def test_ancestors_at_any_remove_and_in_circles_end() -> None:
    chain = Versions(edges=(edge("c", "b"), edge("b", "a"), edge("a", "c")))
    assert ancestors_of(chain)["c"] == frozenset("abc")
