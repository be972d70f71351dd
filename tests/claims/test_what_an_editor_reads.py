"""What stands in the table: the opposed words, what they are about, which version changed."""

from itertools import pairwise

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.claims.quotes import opposed_words
from variorum.claims.topics import shortened
from variorum.model import Disagreement, Edge, MissingOriginal, StoryTexts, Versions
from variorum.settings import ClaimsSettings

SETTINGS = ClaimsSettings()
CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))


def read(
    tell: Tell, *texts: str, versions: Versions = CHILD, published: tuple[str, ...] = ()
) -> tuple[StoryTexts, tuple[Disagreement, ...]]:
    story, passages = tell(*texts, published=published)
    return story, find_disagreements(story, (), passages, versions, (), SETTINGS)[0]


def test_the_matter_is_told_in_words_of_the_text_around_the_figure(tell: Tell) -> None:
    _, found = read(
        tell,
        "The mayor said 14 public libraries had failed the test.",
        "The mayor said 40 public libraries had failed the test.",
    )
    assert [d.about for d in found] == ["… public libraries had failed"]
    assert {s.value for s in found[0].sides} == {"14", "40"}


def test_what_a_measure_is_said_of_stands_before_the_gap(tell: Tell) -> None:
    _, found = read(
        tell,
        "The altarpiece is insured for 2.4 million euros.",
        "The altarpiece is insured for 24 million euros.",
    )
    assert [d.about for d in found] == ["The altarpiece is insured for …"]


def test_a_title_that_only_one_version_has_is_not_opposed(tell: Tell) -> None:
    _, found = read(
        tell,
        "Harbour Minister Olga Brandal opened the lock on Friday.",
        "Olga Brandol opened the lock on Friday.",
    )
    assert [sorted(s.value for s in d.sides) for d in found] == [["Olga Brandal", "Olga Brandol"]]
    assert found[0].about == "Harbour Minister Olga Brandal"


def test_a_quotation_keeps_its_own_spelling_and_capitals(tell: Tell) -> None:
    _, found = read(
        tell,
        "“I can’t promise that the harbour will reopen,” she said.",
        "“I can promise that the harbour will reopen,” she said.",
    )
    assert {s.value for s in found[0].sides} == {
        "I can’t promise that the harbour will reopen",
        "I can promise that the harbour will reopen",
    }


def test_long_quotations_are_shown_from_where_they_part() -> None:
    same = "the river rose and rose all through the night and nobody slept " * 3
    one, other = opposed_words([same + "until noon", same + "until dusk"])
    assert one.endswith("until noon")
    assert other.endswith("until dusk")
    assert max(len(one), len(other)) < 40


@pytest.mark.parametrize("longest", [9, 12, 30])
def test_words_are_cut_whole(longest: int) -> None:
    words = "barges lie in the canal"
    cut = shortened(words, longest)
    assert len(cut) <= longest
    assert words.startswith(cut.removesuffix(" …"))


MISSING = Versions(
    missing_originals=(
        MissingOriginal(id="M1", label="dispatch", probability=0.9, descendants=("a", "b", "c")),
    )
)
FAILED = "The mayor said {} public libraries had failed the test on Friday."


def test_what_one_child_of_a_missing_original_has_alone_is_its_slip(tell: Tell) -> None:
    texts = [FAILED.format(n) for n in ("14", "14", "40")]
    _, found = read(tell, *texts, versions=MISSING)
    assert [(d.status, d.first_changed_in) for d in found] == [("slip", "c")]


def test_two_children_that_differ_do_not_tell_which_slipped(tell: Tell) -> None:
    texts = [FAILED.format(n) for n in ("14", "40")]
    _, found = read(tell, *texts, versions=MISSING)
    assert [(d.status, d.first_changed_in) for d in found] == [("conflict", None)]


def test_tolls_that_are_all_told_anew_later_are_revisions(tell: Tell) -> None:
    early = "At least 14 people died and 31 houses burned when the dam broke at Oberhall."
    late = "At least 19 people died and 44 houses burned when the dam broke at Oberhall."
    _, found = read(
        tell,
        early,
        late,
        early,
        versions=MISSING,
        published=("2031-05-06T08:00+00:00", "2031-05-06T12:00+00:00", "2031-05-06T13:00+00:00"),
    )
    assert [(d.status, d.first_changed_in) for d in found] == [("revision", "b")] * 2


def test_figures_of_two_origins_on_one_day_are_in_conflict(tell: Tell) -> None:
    apart = Versions(independent=("a", "b"))
    texts = [FAILED.format(n) for n in ("14", "40")]
    times = ("2031-05-06T08:00+00:00", "2031-05-06T12:00+00:00")
    _, found = read(tell, *texts, versions=apart, published=times)
    assert [(d.status, d.first_changed_in) for d in found] == [("conflict", None)]


def test_no_version_is_set_against_itself_for_a_figure_of_another_thing(tell: Tell) -> None:
    story, found = read(
        tell,
        "The firm raised the fee for a locker by 1.5 per cent on Monday.",
        "The firm raised the fee for a locker to 7.2 per cent on Monday.",
        "The firm raised the fee for a locker by 1.5 per cent, to 7.2 per cent, on Monday.",
    )
    for d in found:
        for one, other in pairwise(d.sides):
            both = {r.span.article for r in one.readings} & {r.span.article for r in other.readings}
            assert not both
    assert story.articles[0].id == "a"


def test_a_version_that_leaves_the_matter_out_is_passed_over(tell: Tell) -> None:
    chain = Versions(
        edges=tuple(
            Edge(child=child, parent=parent, how="rewrite", probability=1.0, shared=0.8)
            for child, parent in (("b", "a"), ("c", "b"))
        )
    )
    texts = FAILED.format("14"), "It rained in the valley.", FAILED.format("40")
    _, found = read(tell, *texts, versions=chain)
    assert [(d.status, d.first_changed_in) for d in found] == [("slip", "c")]
