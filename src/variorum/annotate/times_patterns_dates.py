"""Patterns of what the calendar names: days, months, seasons, quarters, years, centuries.

Each row: the rule's name, which says how it is resolved; what a paragraph must hold for the
rule to be tried; the pattern. The longest match from the left wins, among equals the first.
"""

from __future__ import annotations

from variorum.annotate.times_words import (
    DAY,
    FULL_MONTH,
    HOLIDAYS,
    MONTH,
    PART,
    POSITION,
    SEASON,
    WEEKDAY,
    YEAR,
)

_LEAD = rf"(?:(?P<position>{POSITION})[\s-]+)?"
_YEARLY = r"(?:this|last|next|the\s+(?:same|following|previous|past))\s+year"
_QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final)"
# "of May and October 2023": the year of a month that is told with the one after it
_YEAR_AHEAD = (
    rf"(?=(?:\s*,\s*{FULL_MONTH}){{0,4}}\s*,?\s*(?:and|or|to|[-–])\s*"
    rf"(?:(?:early|mid|late)[\s-])?{FULL_MONTH},?\s+(?P<ahead>{YEAR}))"
)
_HOLIDAY = "|".join(h.replace("'", "['’]") for h in sorted(HOLIDAYS, key=len, reverse=True))
# What a paragraph must hold for a rule to be tried, as parts of lower-case words: "#" a digit,
# then one of these. Most rules are so passed over; it says nothing about what they match.
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_SEASONS = "spring summer autumn fall winter"
_HOLIDAY_WORDS = (
    "christmas boxing new_year halloween valentine may_day bastille thanks friday easter"
)

DATES: tuple[tuple[str, str, str], ...] = (
    # ---- days of the calendar
    ("iso", "#", r"(?P<year>\d{4})-(?P<monthno>[01]\d)-(?P<day>[0-3]\d)(?:T(?P<clock>\d\d:\d\d))?"),
    (
        "slashed",
        "#",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/])",
    ),
    (
        "day_month",
        "#" + _MONTHS,
        rf"(?:(?:the\s+)?{_LEAD}{WEEKDAY},?\s+(?:the\s+)?)?(?:(?P<day0>{DAY})\s*(?:[-–]|to|and)\s*)?"
        rf"(?P<day>{DAY})(?:\s+of\s+|[\s-]+)(?P<month>{MONTH})"
        rf"(?:,?[\s-]+(?:(?P<year>{YEAR})|(?P<yearly>{_YEARLY})))?",
    ),
    (
        "day_month",
        "#" + _MONTHS,
        rf"(?:{WEEKDAY}(?P<wdpart>\s+{PART})?,?\s+|(?P<which>last|next|this)\s+)?"
        rf"(?P<month>{MONTH})\s+(?:the\s+)?"
        rf"(?:(?P<day0>{DAY})\s*(?:[-–]|to|and)\s*)?(?P<day>{DAY})"
        rf"(?:,?\s+(?:(?P<year>{YEAR})|(?P<yearly>{_YEARLY})))?",
    ),
    ("holiday", _HOLIDAY_WORDS, rf"(?P<holiday>{_HOLIDAY})(?:,?\s+(?P<year>{YEAR}))?"),
    # ---- months, seasons, quarters, years
    (
        "month",
        _MONTHS,
        rf"{_LEAD}(?:(?P<which>last|next|this(?:\s+(?:past|coming))?)\s+)?(?P<month>{FULL_MONTH})"
        rf"(?:(?:\s+of|,)?\s+(?:(?P<year>{YEAR})|(?P<yearly>{_YEARLY}))|{_YEAR_AHEAD})?",
    ),
    ("month_day", "#th st nd rd", r"(?:the\s+)(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))"),
    ("week_of", "#week", rf"(?:the\s+)?week\s+of\s+(?P<month>{MONTH})\s+(?P<day>{DAY})"),
    (
        "season",
        _SEASONS,
        rf"(?:the\s+)?{_LEAD}(?:(?P<which>last|next|this|the|past)\s+)?(?P<season>{SEASON})"
        rf"(?:(?:\s+of)?\s+(?:(?P<year>{YEAR})|(?P<yearly>{_YEARLY})))?",
    ),
    (
        "quarter",
        "quarter half",
        rf"(?:the\s+)?(?:fiscal\s+)?(?P<nth>{_QUARTER}|(?:last|latter)(?=[\s-]half))[\s-](?:fiscal[\s-])?(?P<of>quarter|half)"
        rf"(?:\s+(?:of\s+|in\s+)?(?:(?:the\s+)?(?:fiscal|calendar)\s+)?(?:(?P<year>{YEAR})|"
        rf"(?P<yearly>{_YEARLY})))?",
    ),
    (
        "quarter",
        "quarter half",
        rf"(?:the\s+)?(?:(?P<year>{YEAR})|(?P<yearly>{_YEARLY}))(?:['’]s)?\s+(?:fiscal\s+)?(?P<nth>{_QUARTER})"
        r"[\s-](?P<of>quarter|half)",
    ),
    ("quarter", "#q h", rf"(?-i:(?P<of>Q|H))(?P<nth>[1-4])(?:\s+(?:of\s+)?(?P<year>{YEAR}))?"),
    (
        "year",
        "#",
        rf"{_LEAD}(?:(?:the\s+)?(?:fiscal|financial|calendar)\s+(?:year\s+)?|the\s+year\s+)?"
        rf"(?P<year>{YEAR})",
    ),
    ("year", "#period quarter", rf"(?:the\s+)?(?P<year>{YEAR})\s+(?:period|quarter)"),
    (
        "spoken_year",
        "eighteen nineteen",
        r"(?P<spoken>(?:eighteen|nineteen)[\s-](?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
        r"ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|"
        r"(?:thir|four|fif|six|seven|eigh|nine)teen))",
    ),
    (
        "spoken_year",
        "year_two",
        r"the\s+year\s+(?P<spoken>two\s+thousand(?:\s+(?:and\s+)?(?:one|two|three|four|five|six|"
        r"seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty))?)",
    ),
    ("years", "#", r"(?P<year>(?:1[5-9]|20)\d\d)\s?[-–/]\s?(?P<last>(?:1[5-9]|20)\d\d|\d\d)"),
    ("decade", "#0s 0’s 0's", rf"(?:the\s+)?{_LEAD}(?P<decade>(?:1[0-9]|20)\d0)['’]?s"),
    (
        "decade",
        "0s 0’s 0's ties",
        rf"(?:the\s+)?{_LEAD}(?:['’](?P<short>[2-9]0)['’]?s|"
        r"(?P<named>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    ),
    (
        "century",
        "century",
        rf"(?:the\s+)?{_LEAD}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty[\s-])?first|"
        r"twentieth|nineteenth|eighteenth|seventeenth|sixteenth)[\s-]century",
    ),
)
