"""Which of two versions was first: times, marks, words, credits."""

import pytest

from tests.versions.made_up import story
from variorum.model import Article, Credit, Span, StoryTexts
from variorum.settings import VersionsSettings
from variorum.text.outlets import names_match
from variorum.versions import align
from variorum.versions.credited import Grade, grade_of, read_credits
from variorum.versions.order import by_release, by_update, update_rank
from variorum.versions.scores import gather
from variorum.versions.times import earlier

SETTINGS = VersionsSettings()
BARGE = "A barge sank off Oslet. Divers found 2 of the crew alive. The harbour is closed."


def dated(**published: str) -> StoryTexts:
    return story(dict.fromkeys(published, BARGE), published=published)


def test_an_exact_time_before_another_leaves_no_doubt() -> None:
    order = earlier(dated(a="2020-05-01T08:00:00Z", b="2020-05-01T09:00:00Z").articles)
    assert order[0, 1] == 1.0
    assert order[1, 0] == 0.0


def test_a_day_only_bounds() -> None:
    order = earlier(dated(a="2020-05-01T08:00:00Z", b="2020-05-01").articles)
    assert 0.0 < order[1, 0] < order[0, 1] < 1.0
    assert earlier(dated(a="2020-05-01T08:00:00Z", b="2020-05-03").articles)[0, 1] == 1.0


def test_no_time_says_nothing() -> None:
    assert earlier(story({"a": BARGE, "b": BARGE}).articles)[0, 1] == 0.5


def test_a_time_that_is_none_does_not_stop_the_run() -> None:
    assert earlier(dated(a="last spring", b="2020").articles)[0, 1] == 0.5


def test_a_child_before_its_parent_is_ruled_out() -> None:
    texts = dated(a="2020-05-01T08:00:00Z", b="2020-05-01T09:00:00Z")
    scores = gather(texts, align(texts, SETTINGS), (), SETTINGS).scores
    assert scores.edges[1, 0] == float("-inf")
    assert scores.edges[0, 1] > scores.roots[1]


@pytest.mark.parametrize(
    ("headline", "rank"),
    [
        ("UPDATE 3-Barge sinks", 3),
        ("CORRECTED-Barge sinks", 1),
        ("2nd LEAD Barge", 2),
        ("Updates on the barge", 0),
        ("Barge sinks", 0),
    ],
)
def test_rank_of_an_update(headline: str, rank: int) -> None:
    assert update_rank(Article(id="a", path="a", text="", headline=headline)) == rank


def test_updates_order_one_outlet_only() -> None:
    texts = story(
        {"a": BARGE, "b": BARGE, "c": BARGE},
        headline={"a": "UPDATE 1-Barge", "b": "Barge", "c": "Barge"},
        outlet={"a": "Tarn Wire", "b": "Tarn Wire", "c": "Harbour Post"},
    )
    odds = by_update(texts.articles, read_credits(texts, ()), SETTINGS)
    assert odds[1, 0] > 0 > odds[0, 1]
    assert odds[2, 0] == 0.0


def test_a_press_release_is_earlier_than_what_reports_of_it() -> None:
    texts = story(
        {"a": BARGE, "b": BARGE + "\n\nNotes to editors: call before noon"},
        headline={"a": "Barge sinks", "b": "Barge sinks"},
    )
    odds = by_release(texts.articles, SETTINGS)
    assert odds[1, 0] > 0 > odds[0, 1]
    running = "The master of the harbour said in a press release on Friday that a barge had sunk."
    assert not by_release(story({"a": BARGE, "b": running}).articles, SETTINGS).any()


LONG = "A barge that had been old and leaking for years sank off the coast on Friday"


@pytest.mark.parametrize(
    ("text", "byline", "grade"),
    [
        (f"OSLET (Tarn Wire) - {LONG}.", None, Grade.COPIES),
        (f"{LONG}.\n\nSource: Tarn Wire", None, Grade.COPIES),
        (f"{LONG}, Tarn Wire reported.", None, Grade.CITES),
        (f"{LONG}, its mate told the Tarn Wire.", None, Grade.TOLD),
        (f"{LONG}.", "Tarn Wire in Oslet", Grade.COPIES),
        (f"{LONG}.", None, Grade.NONE),
    ],
)
def test_grade_of_a_credit(text: str, byline: str | None, grade: Grade) -> None:
    at = text.find("Tarn Wire")
    span = Span("a", at, at + len("Tarn Wire")) if at >= 0 else None
    article = Article(id="a", path="a", text=text, byline=byline)
    assert grade_of(article, Credit("a", "Tarn Wire", span)) is grade


def test_the_place_of_a_byline_is_no_credit() -> None:
    article = Article(id="a", path="a", text=LONG, byline="Tarn Wire in Oslet")
    assert grade_of(article, Credit("a", "Oslet")) is Grade.NONE


def test_a_name_that_two_outlets_may_bear_credits_neither() -> None:
    texts = story(
        {"a": BARGE, "b": BARGE, "c": BARGE},
        outlet={"a": "Oslet Post", "b": "Harrow Post", "c": "Tarn Wire"},
    )
    credited = read_credits(texts, [Credit("c", "Post", Span("c", 0, 5))])
    assert credited.grade(2, 0) is credited.grade(2, 1) is Grade.NONE


@pytest.mark.parametrize("pair", [("TW", "Tarn Wire"), ("the Lantern", "The Southern Lantern")])
def test_one_outlet_goes_by_two_names(pair: tuple[str, str]) -> None:
    assert names_match(*pair)
    assert not names_match(pair[0], "Harbour Chronicle")
