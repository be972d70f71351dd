"""The timeline: one entry for one event, however many versions tell it."""

from tests.timeline.made_up import aligned, story, version
from variorum.settings import TimelineSettings
from variorum.timeline import build_timeline

SETTINGS = TimelineSettings()


def test_two_versions_of_one_event_are_one_entry() -> None:
    texts = story(
        version("a", ("The pier fell into the bay on Monday.", (("Monday", "2031-09-15"),))),
        version("b", ("On Monday the pier fell.", (("Monday", "2031-09-15"),))),
    )
    (moment,) = build_timeline(texts, [aligned("a", 0, "b", 0)], SETTINGS)
    assert (moment.from_, moment.to) == ("2031-09-15", "2031-09-15")
    assert [r.span.article for r in moment.readings] == ["a", "b"]
    for reading in moment.readings:
        assert reading.expression in texts.words(reading.span)


def test_two_events_of_one_day_are_two_entries() -> None:
    texts = story(
        version(
            "a",
            ("The pier fell into the bay on Monday.", (("Monday", "2031-09-15"),)),
            ("The mayor resigned late on Monday.", (("Monday", "2031-09-15"),)),
        )
    )
    assert len(build_timeline(texts, [], SETTINGS)) == 2


def test_a_time_of_day_lies_inside_its_day() -> None:
    texts = story(
        version("a", ("The pier fell on Monday.", (("Monday", "2031-09-15"),))),
        version("b", ("The pier fell at 6.15.", (("6.15", "2031-09-15T06:15"),))),
    )
    (moment,) = build_timeline(texts, [aligned("a", 0, "b", 0)], SETTINGS)
    assert moment.from_ == "2031-09-15T06:15"


def test_versions_that_disagree_on_the_day_have_an_entry_each() -> None:
    texts = story(
        version("a", ("The draft is dated 3 June.", (("3 June", "2031-06-03"),))),
        version("b", ("The draft is dated 13 June.", (("13 June", "2031-06-13"),))),
    )
    moments = build_timeline(texts, [aligned("a", 0, "b", 0)], SETTINGS)
    assert [m.from_ for m in moments] == ["2031-06-03", "2031-06-13"]


def test_a_wide_time_does_not_chain_two_narrow_ones() -> None:
    texts = story(
        version("a", ("The pier fell at 6.15.", (("6.15", "2031-09-15T06:15"),))),
        version("b", ("The pier fell on Monday.", (("Monday", "2031-09-15"),))),
        version("c", ("The pier fell at 6.40.", (("6.40", "2031-09-15T06:40"),))),
    )
    passages = [aligned("a", 0, "b", 0), aligned("b", 0, "c", 0), aligned("a", 0, "c", 0)]
    assert len(build_timeline(texts, passages, SETTINGS)) == 2


def test_an_undated_version_joins_by_the_same_words() -> None:
    texts = story(
        version("a", ("The pier fell on Monday.", (("Monday", "2031-09-15"),))),
        version("b", ("The pier fell on Monday.", (("Monday", None),)), published=None),
    )
    (moment,) = build_timeline(texts, [aligned("a", 0, "b", 0)], SETTINGS)
    assert [r.span.article for r in moment.readings] == ["a", "b"]


def test_durations_are_no_events() -> None:
    texts = story(version("a", ("It burned for two days.", (("two days", None),)), kind="duration"))
    assert build_timeline(texts, [], SETTINGS) == ()


def test_entries_stand_in_the_order_of_time() -> None:
    texts = story(
        version(
            "a",
            ("The pier fell on Monday.", (("Monday", "2031-09-15"),)),
            ("It was built in 1987.", (("1987", "1987"),)),
            ("It shut in March.", (("March", "2031-03"),)),
        )
    )
    assert [m.from_ for m in build_timeline(texts, [], SETTINGS)] == [
        "1987",
        "2031-03",
        "2031-09-15",
    ]


def test_the_event_is_told_in_an_article_s_own_words() -> None:
    words = "The pier fell into the bay on Monday."
    texts = story(version("a", (words, (("Monday", "2031-09-15"),))))
    (moment,) = build_timeline(texts, [], SETTINGS)
    assert moment.event in words


def test_an_undated_version_takes_the_story_s_year() -> None:
    texts = story(
        version("a", ("The pier fell on Monday.", (("Monday", "2031-09-15"),))),
        version("b", ("The pier was shut in May.", (("May", "XXXX-05"),)), published=None),
    )
    assert [m.from_ for m in build_timeline(texts, [], SETTINGS)] == ["2031-05", "2031-09-15"]


def test_an_undated_day_far_from_the_story_stays_open() -> None:
    texts = story(
        version("a", ("The pier fell on Monday.", (("Monday", "2031-09-15"),))),
        version("b", ("The pier was shut in March.", (("March", "XXXX-03"),)), published=None),
    )
    narrow = TimelineSettings(undated_days=30)
    assert [m.from_ for m in build_timeline(texts, [], narrow)] == ["2031-09-15"]


def test_without_any_published_date_nothing_is_given_a_year() -> None:
    texts = story(
        version("b", ("The pier was shut in March.", (("March", "XXXX-03"),)), published=None)
    )
    assert build_timeline(texts, [], SETTINGS) == ()


def test_a_clause_that_leans_on_another_is_told_with_it() -> None:
    words = "Nobody was hurt in the fall of the pier which fell on Monday."
    texts = story(version("a", (words, (("Monday", "2031-09-15"),))))
    (moment,) = build_timeline(texts, [], SETTINGS)
    assert moment.event == words


def test_a_time_told_once_by_each_needs_no_more_than_an_aligned_sentence() -> None:
    texts = story(
        version("a", ("Bean counters would save 3 crowns from 2034.", (("2034", "2034"),))),
        version("b", ("From 2034 the measure would save 3 crowns.", (("2034", "2034"),))),
    )
    assert len(build_timeline(texts, [aligned("a", 0, "b", 0, 0.3, 0.6)], SETTINGS)) == 1


def test_a_day_told_twice_needs_sentences_that_tell_the_same() -> None:
    monday = (("Monday", "2031-09-15"),)
    texts = story(
        version("a", ("He spoke on Monday.", monday), ("She spoke on Monday.", monday)),
        version("b", ("On Monday the pier fell.", monday)),
    )
    assert len(build_timeline(texts, [aligned("a", 0, "b", 0, 0.3, 0.6)], SETTINGS)) == 3


def test_a_day_without_its_year_is_in_the_year_that_most_versions_say() -> None:
    texts = story(
        version("a", ("They vote on 8 October.", (("8 October", "2031-10-08"),))),
        version("b", ("The vote is on 8 October.", (("8 October", "2031-10-08"),))),
        version("c", ("It was nervous of 8 October.", (("8 October", "2030-10-08"),))),
        version("d", ("It burned on 8 October 2030.", (("8 October 2030", "2030-10-08"),))),
    )
    assert [m.from_ for m in build_timeline(texts, [], SETTINGS)] == [
        "2030-10-08", "2031-10-08", "2031-10-08", "2031-10-08",
    ]  # fmt: skip


def test_a_dateline_in_brackets_is_no_event() -> None:
    texts = story(version("a", ("ELDA, 10 May (KNA). It fell.", (("10 May", "2031-05-10"),))))
    assert build_timeline(texts, [], SETTINGS) == ()
