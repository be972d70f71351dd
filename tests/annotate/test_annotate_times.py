"""Time expressions as a reader on the day of writing would understand them."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.parser import SpacyParser
from variorum.annotate.times import find_times
from variorum.annotate.times_patterns import find_candidates
from variorum.model import Article, TimeExpression, Token

Tokens = Callable[[str], tuple[Token, ...]]
WRITTEN = "2031-09-17T15:06:00+02:00"  # a Wednesday


def times_in(
    text: str, tokens_of: Tokens, published: str | None = WRITTEN
) -> dict[str, TimeExpression]:
    article = Article(id="a", path="-", text=text, published=published)
    found = find_times(article, tokens_of(text))
    return {text[t.start : t.end]: t for t in found}


@pytest.mark.parametrize(
    ("text", "words", "from_", "to"),
    [
        ("The bridge fell on Monday.", "Monday", "2031-09-15", "2031-09-15"),
        ("The board will meet on Monday.", "Monday", "2031-09-22", "2031-09-22"),
        ("The board met on Wednesday.", "Wednesday", "2031-09-17", "2031-09-17"),
        ("It shut last month.", "last month", "2031-08", "2031-08"),
        ("It shut in July.", "July", "2031-07", "2031-07"),
        ("It will shut in July.", "July", "2032-07", "2032-07"),
        ("It shut in March this year.", "March this year", "2031-03", "2031-03"),
        ("It grew this year.", "this year", "2031", "2031"),
        ("It burned in mid-August.", "mid-August", "2031-08-11", "2031-08-20"),
        ("It closed in the early 1990s.", "the early 1990s", "1990", "1993"),
        ("It grew in the past decade.", "the past decade", "2021", "2031"),
        ("It is the worst since 2027.", "2027", "2027", "2027"),
        ("It burned three summers ago.", "three summers ago", "2028", "2028"),
        ("He spoke on 7th March 2030.", "7th March 2030", "2030-03-07", "2030-03-07"),
        ("He spoke on 25/11/2030.", "25/11/2030", "2030-11-25", "2030-11-25"),
        ("He spoke on Sept 14.", "Sept 14", "2031-09-14", "2031-09-14"),
        ("The audit is from the first quarter of 2030.", "the first quarter of 2030",
         "2030-01", "2030-03"),
        ("It will shut by the end of the year.", "the end of the year", "2031-12", "2031-12"),
        ("It will shut at the end of October.", "the end of October", "2031-10-21", "2031-10-31"),
        ("It was built in the 1950's.", "the 1950's", "1950", "1959"),
        ("It was built in the year two thousand.", "the year two thousand", "2000", "2000"),
        ("Profit fell in the 2030 third quarter.", "the 2030 third quarter", "2030-07", "2030-09"),
        ("Sales rose in the last half of 2029.", "the last half of 2029", "2029-07", "2029-12"),
        ("They spoke of the October summit.", "October", "2031-10", "2031-10"),
        ("They cut their supply in October.", "October", "2030-10", "2030-10"),
        ("It fell in the year ended Nov. 30.", "Nov. 30", "2030-11-30", "2030-11-30"),
        ("It fell on the previous Monday.", "the previous Monday", "2031-09-15", "2031-09-15"),
        ("They met on Friday the 13th.", "Friday the 13th", "2031-06-13", "2031-06-13"),
        ("They ran from 3 to 5 June 2030.", "3 to 5 June 2030", "2030-06-03", "2030-06-05"),
    ],
)  # fmt: skip
def test_dates(text: str, words: str, from_: str, to: str, tokens_of: Tokens) -> None:
    found = times_in(text, tokens_of)[words]
    assert (found.kind, found.from_, found.to) == (found.kind, from_, to)


@pytest.mark.parametrize(
    ("text", "words", "stamp"),
    [
        ("It sank at 4.15 a.m. on Sunday.", "4.15 a.m. on Sunday", "2031-09-14T04:15"),
        ("It sank at 9pm on Monday.", "9pm on Monday", "2031-09-15T21:00"),
        ("It closed at 21.00 on Monday.", "21.00 on Monday", "2031-09-15T21:00"),
        ("On Monday it closed at 21:30.", "21:30", "2031-09-15T21:30"),
        ("It closed at 14 o'clock.", "14 o'clock", "2031-09-17T14:00"),
        ("He came at ten to six this morning.", "ten to six this morning",
         "2031-09-17T05:50"),
        ("It closed at noon on Sunday.", "noon on Sunday", "2031-09-14T12:00"),
        ("It is due at 07:35 GMT on Friday.", "07:35 GMT on Friday", "2031-09-19T07:35Z"),
        ("The talks were extended until 9 a.m. Monday.", "9 a.m. Monday", "2031-09-22T09:00"),
    ],
)  # fmt: skip
def test_times_of_day(text: str, words: str, stamp: str, tokens_of: Tokens) -> None:
    found = times_in(text, tokens_of)[words]
    assert (found.kind, found.from_, found.to) == ("time", stamp, stamp)


@pytest.mark.parametrize(
    ("text", "words", "from_"),
    [
        ("The board will meet, as announced, on Monday.", "Monday", "2031-09-22"),
        ("Its match of Monday was worse.", "Monday", "2031-09-15"),
        ("It was adjourned until Monday.", "Monday", "2031-09-22"),
        ("Until Monday, nobody had asked.", "Monday", "2031-09-15"),
        ("They had planned a march on Sunday.", "Sunday", "2031-09-14"),
        ("They plan a march on Sunday.", "Sunday", "2031-09-21"),
        ("The mayor spoke after Monday's vote.", "Monday", "2031-09-15"),
        ("He was told on Monday that the bridge was shut.", "Monday", "2031-09-15"),
        ("The men were ordered on Monday to leave.", "Monday", "2031-09-15"),
        ("The record set on Monday was beaten.", "Monday", "2031-09-15"),
        ("On Monday, the council planned a new road.", "Monday", "2031-09-15"),
        ("The talks are due on Monday.", "Monday", "2031-09-22"),
        ("The talks are set for Elda on Monday.", "Monday", "2031-09-22"),
        ("The talks were due to begin on Monday.", "Monday", "2031-09-22"),
        ("The offer had been due to expire on Monday.", "Monday", "2031-09-15"),
        ("The bid would be worth 3 per cent over Monday's close.", "Monday", "2031-09-15"),
        ("They might leave on Monday.", "Monday", "2031-09-22"),
        ("They will settle it at Monday's meeting.", "Monday", "2031-09-22"),
        ("The bid would be 3 per cent above the Monday closing.", "Monday", "2031-09-15"),
        ("He may have left on Monday.", "Monday", "2031-09-15"),
    ],
)
def test_the_verb_tells_past_from_future(
    text: str, words: str, from_: str, tokens_of: Tokens
) -> None:
    assert times_in(text, tokens_of)[words].from_ == from_


def test_a_past_time_of_day_is_not_after_the_writing(tokens_of: Tokens) -> None:
    found = times_in("The guards had left the tower by 10 p.m. without a word.", tokens_of)
    assert found["10 p.m."].from_ == "2031-09-16T22:00"


def test_a_day_of_the_month_told_before(tokens_of: Tokens) -> None:
    found = times_in("They met in June, on the 12th, and parted soon.", tokens_of)
    assert found["the 12th"].from_ == "2031-06-12"


def test_months_told_together_share_their_year(tokens_of: Tokens) -> None:
    found = times_in("It paid in May and October 2029.", tokens_of)
    assert (found["May"].from_, found["October 2029"].from_) == ("2029-05", "2029-10")


def test_holidays_that_move(tokens_of: Tokens) -> None:
    found = times_in("It burned on Good Friday 2030.", tokens_of)
    assert found["Good Friday 2030"].from_ == "2030-04-19"


def test_an_open_hour_is_resolved_to_its_day_only(tokens_of: Tokens) -> None:
    found = times_in("On Monday it closed at three o'clock.", tokens_of)["three o'clock"]
    assert (found.from_, found.to) == ("2031-09-15", "2031-09-15")


def test_overnight_ends_on_the_morning_of_writing(tokens_of: Tokens) -> None:
    found = times_in("The fire spread overnight.", tokens_of)["overnight"]
    assert found.from_ is not None
    assert found.to is not None
    assert (found.from_[:10], found.to[:10]) == ("2031-09-16", "2031-09-17")


def test_the_small_hours_end_before_the_day_begins(tokens_of: Tokens) -> None:
    found = times_in("He fled in the early hours of Monday.", tokens_of)
    (only,) = found.values()
    assert (only.from_, only.to) == ("2031-09-15T00:00", "2031-09-15T05:59")


def test_a_year_before_is_not_counted_twice(tokens_of: Tokens) -> None:
    text = (
        "It made 3 crowns in the third quarter, up from 2 a year ago. "
        "Costs rose from a year earlier."
    )
    found = times_in(text, tokens_of)
    assert (found["a year ago"].value, found["a year earlier"].value) == ("2030-Q3", "2030-Q3")


def test_a_year_earlier_loss_is_no_year_long(tokens_of: Tokens) -> None:
    found = times_in("It made 3 crowns, compared with a year-earlier loss.", tokens_of)
    assert [t.kind for t in found.values()] == ["date"]


def test_the_period_of_another_year_is_the_quarter_reported(tokens_of: Tokens) -> None:
    text = "It made 3 crowns in the third quarter. In the 2030 period it lost 2."
    assert times_in(text, tokens_of)["the 2030 period"].from_ == "2030-07"


def test_the_following_month_is_counted_from_the_paragraph_before(tokens_of: Tokens) -> None:
    text = "The mill was sold in March.\n\nThe following month it burned."
    assert times_in(text, tokens_of)["The following month"].from_ == "2031-04"


def test_days_counted_from_the_event_before(tokens_of: Tokens) -> None:
    found = times_in("The dam broke on 3 May. Two days earlier it had rained.", tokens_of)
    assert found["Two days earlier"].from_ == "2031-05-01"


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("It ran for two weeks.", "two weeks", "duration", "P2W"),
        ("He got a 24-month term.", "24-month", "duration", "P24M"),
        ("They meet every Friday.", "every Friday", "set", "XXXX-WXX-5"),
        ("It rose 3 per cent a year.", "a year", "set", "P1Y"),
        ("It stood for hundreds of years.", "hundreds of years", "duration", "PXY"),
        ("It sails on Monday and Tuesday nights.", "Monday", "set", "XXXX-WXX-1TNI"),
        ("They meet twice a week.", "twice a week", "set", "P1W"),
    ],
)
def test_durations_and_sets(
    text: str, words: str, kind: str, value: str, tokens_of: Tokens
) -> None:
    found = times_in(text, tokens_of)[words]
    assert (found.kind, found.value, found.from_) == (kind, value, None)


@pytest.mark.parametrize(
    "text",
    [
        "It may fall again.",
        "They march on, having second thoughts.",
        "A second man was seen by Anneke May.",
        "He owns 1,974 of them.",
        "They hired 1990 people.",
        "He is 34 years old.",
        "The offer rose by 6.25 per cent.",
        "A third day of talks ended without agreement.",
        "It owns more than a quarter of the shares.",
        "Anneke May may march with them.",
        "She told Tonight at Nine that it was over.",
        "Ovens with date codes from 2037 to 2245 are unsafe.",
    ],
)
def test_words_that_are_no_times(text: str, tokens_of: Tokens) -> None:
    assert times_in(text, tokens_of) == {}


def test_without_a_date_only_absolute_expressions_resolve(tokens_of: Tokens) -> None:
    text = "It sank on Thursday, last month, in July, and on 4 June 2030."
    found = times_in(text, tokens_of, published=None)
    assert {w: t.from_ for w, t in found.items()} == {
        "Thursday": None, "last month": None, "July": None, "4 June 2030": "2030-06-04",
    }  # fmt: skip


def test_a_dateline_stands_for_the_day_of_writing(tokens_of: Tokens) -> None:
    text = "PORT ELDA, Sept 15, 2031 (KNA) - The pier fell on Sunday."
    assert times_in(text, tokens_of, published=None)["Sunday"].from_ == "2031-09-14"


def test_an_ambiguous_numeric_date_is_left_open(tokens_of: Tokens) -> None:
    found = times_in("He spoke on 03/04/2030.", tokens_of)["03/04/2030"]
    assert (found.from_, found.to) == ("2030", "2030")


@settings(deadline=None, max_examples=60)  # the parser's time varies with the machine's load
@given(
    words=st.lists(
        st.sampled_from(
            ["on", "Friday", "3", "May", "2030", "at", "9", "pm", "two", "weeks", "ago", "in", ",",
             "last", "summer", "the", "1990s", ".", "to", "he", "left", "quarter", "first"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_spans_are_in_order_inside_the_text(parser: SpacyParser, words: list[str]) -> None:
    text = " ".join(words)
    parsed = next(iter(parser.parse([text], batch=1, processes=1)), None) if text else None
    tokens = parsed.tokens if parsed else ()
    article = Article(id="a", path="-", text=text, published=WRITTEN)
    at = 0
    for found in find_times(article, tokens):
        assert at <= found.start < found.end <= len(text)
        assert (found.from_ is None) == (found.to is None)
        assert found.from_ is None or found.to is None or found.from_[:4] <= found.to[:4]
        at = found.end


@pytest.mark.parametrize(
    "unit", ["one ", "one-", "one and ", "May, ", "May and ", "12\n", "1/2 ", "last ", "the   "]
)
def test_text_made_to_hurt_is_searched_to_its_end(unit: str) -> None:
    assert len(find_candidates(unit * 8000)) >= len(find_candidates(unit * 500))
