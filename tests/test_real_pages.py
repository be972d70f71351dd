"""Five real pages, where they lie beside the checkout: what the report must and must not say."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from gate.stories import SHARED, article_files, study_files
from variorum.annotate import Tools
from variorum.model import Disagreement, Story, Study
from variorum.settings import Settings

FOLDER = SHARED / "north-korea-arms"
pytestmark = pytest.mark.skipif(
    not FOLDER.exists(),
    reason="the real pages are not ours to publish; they lie beside some checkouts",
)


@pytest.fixture(scope="module")
def study(tools: Tools) -> Study:
    return study_files(article_files(FOLDER), tools, Settings())


@pytest.fixture(scope="module")
def story(study: Study) -> Story:
    (only,) = study.stories
    return only


def sides_of(study: Study, disagreement: Disagreement) -> list[set[tuple[str, str]]]:
    """For each side, the article and the sentence of each reading."""
    text = {a.id: a.text for a in study.articles}

    def sentence(article: str, start: int, end: int) -> str:
        first = max(text[article].rfind(c, 0, start) for c in ".\n") + 1
        last = min((e for c in ".\n" if (e := text[article].find(c, end)) >= 0), default=None)
        return text[article][first:last]

    return [
        {(r.span.article, sentence(r.span.article, r.span.start, r.span.end)) for r in s.readings}
        for s in disagreement.sides
    ]


def parted(study: Study, one: str, other: str) -> bool:
    """Whether a disagreement has sentences with ``one`` and with ``other`` on two sides."""
    for disagreement in study.stories[0].disagreements:
        for left, right in combinations(sides_of(study, disagreement), 2):
            for a, b in ((left, right), (right, left)):
                if any(re.search(one, s) for _, s in a) and any(re.search(other, s) for _, s in b):
                    return True
    return False


def test_one_story_with_all_five(story: Story) -> None:
    assert story.articles == ("A", "B", "C", "D", "E")


def test_four_descend_from_a_missing_agency_dispatch(story: Story) -> None:
    (original,) = story.versions.missing_originals
    assert original.descendants == ("A", "C", "D", "E")
    assert "Associated Press" in original.label
    assert original.evidence
    assert any(len(piece.witnesses) > 1 for piece in original.text)


def test_the_fifth_is_its_own_reporting(story: Story) -> None:
    assert story.versions.independent == ("B",)


def test_siblings_are_not_parent_and_child(story: Story) -> None:
    assert story.versions.edges == ()


def test_two_origins(story: Story) -> None:
    assert sorted(o.articles for o in story.origins) == [("A", "C", "D", "E"), ("B",)]
    assert (story.origin_count.least, story.origin_count.most) == (2, 2)


def test_the_year_of_the_tests(study: Study) -> None:
    assert parted(study, "in 2020", "this year")


def test_on_the_record_against_on_condition_of_anonymity(study: Study) -> None:
    assert parted(study, "talked on the record", "on condition of anonymity")


def test_spelling_and_wording_are_not_disagreements(study: Study) -> None:
    values = [
        {s.value for s in d.sides} | {w for side in d.sides for w in [side.value]}
        for d in study.stories[0].disagreements
    ]
    for names in (("Luhansk", "Lugansk"), ("Donbas", "Donbass"), ("more than 30", "over 30")):
        for sides in values:
            assert not all(any(n in v for v in sides) for n in names), sides
