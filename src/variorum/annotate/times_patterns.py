"""Where time expressions stand: patterns over the text, the longest from the left wins.

Each rule has a name, which says how the expression is resolved. The patterns say what
*can* be a time expression; whether it is one ("May said", "1,850", "the second man")
is for the parse to decide (times_checks).

Coverage follows TimeML's guidelines for TIMEX3 (R. Saurí et al., 2006), but the
prepositions stay outside, and a time of day with its date is one expression.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.annotate.times_words import (
    APPROXIMATE,
    DAY,
    FULL_MONTH,
    FULL_WEEKDAY,
    HOLIDAYS,
    LONG_UNITS,
    MONTH,
    NUMBER,
    PART,
    POSITION,
    SEASON,
    UNIT,
    UNITS,
    VAGUE_NUMBER,
    WEEKDAY,
    YEAR,
)

_LEAD = rf"(?:(?P<position>{POSITION})[\s-]+)?"
_PART_AFTER = rf"(?:\s+(?:in\s+the\s+|at\s+)?(?P<part>{PART}))?"
_WHICH = (
    r"(?P<which>(?:the\s+|this\s+|that\s+)?(?:last|next|past|coming|previous|preceding|following|"
    r"current|same|latest|present)|this|that(?:\s+same)?)"
)
_YEARLY = r"(?:this|last|next|the\s+(?:same|following|previous|past))\s+year"
_COUNT = rf"(?P<count>{NUMBER}|{VAGUE_NUMBER})"
_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_ZONE = (
    r"(?:\s*\(?(?P<zone>(?-i:GMT|UTC|BST|CET|CEST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT)|"
    r"(?:local|British|[A-Z][a-z]+)\s+time)\)?)?"
)
_AMPM = r"(?P<ampm>[ap]\.?\s?m\b\.?)"
_QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final)"
_DAY_POSITION = (
    r"(?:the\s+)?(?:early|small)\s+hours\s+of|early(?:\s+on|\s+in)?|late(?:\s+on|\s+in)?"
)
# "of May and October 2023": the year of a month that is told with the one after it
_YEAR_AHEAD = (
    rf"(?=(?:\s*,\s*{FULL_MONTH}){{0,4}}\s*,?\s*(?:and|or|to|[-–])\s*"
    rf"(?:(?:early|mid|late)[\s-])?{FULL_MONTH},?\s+(?P<ahead>{YEAR}))"
)
_HOLIDAY = "|".join(h.replace("'", "['’]") for h in sorted(HOLIDAYS, key=len, reverse=True))

# What a paragraph must hold for a rule to be tried, as parts of lower-case words: "#" a digit,
# then one of these. Most rules are so passed over; it says nothing about what they match.
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_UNITS_OF = "second minute hour day night week month quarter year decade centur"
_PARTS = "morning afternoon evening night dawn daybreak sunrise sunset dusk lunch teatime light"
_SEASONS = "spring summer autumn fall winter"
_HOLIDAY_WORDS = (
    "christmas boxing new_year halloween valentine may_day bastille thanks friday easter"
)

_SOURCES: tuple[tuple[str, str, str], ...] = (
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
    # ---- relative to the day of writing, or to a day told of before
    (
        "today",
        "today yesterday tomorrow tonight overnight",
        rf"{_LEAD}(?P<today>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|today|"
        rf"yesterday|tomorrow|tonight|overnight){_PART_AFTER}",
    ),
    (
        "set",
        "day",
        rf"(?P<unit>{FULL_WEEKDAY})(?=(?:\s*,\s*{FULL_WEEKDAY})*,?\s+and\s+{FULL_WEEKDAY}\s+"
        rf"(?P<part>{PART})s\b)",
    ),
    (
        "weekday",
        "day",
        rf"(?:(?P<position>{_DAY_POSITION})[\s-]+)?"
        rf"(?:(?P<which>last|next|this(?:\s+(?:past|coming))?|the\s+following|"
        rf"the\s+previous)\s+)?(?P<weekday>{FULL_WEEKDAY})(?!['’]?s\s+and\b){_PART_AFTER}"
        r"(?:,?\s+the\s+(?P<nth>(?:3[01]|[12]?\d)(?:st|nd|rd|th))"
        r"(?=\s*(?:[.,;:!?)]|$|(?:and|at|in|to|for|when|with)\b)))?"
        r"(?:\s+(?:of\s+)?(?P<week>(?:last|this|next|the\s+(?:same|following|previous))\s+week))?",
    ),
    (
        "weekday_of_part",
        "day",
        rf"(?:the\s+)?(?P<part>{PART})\s+of\s+(?P<weekday>{FULL_WEEKDAY})(?!,?\s+{MONTH})",
    ),
    (
        "unit",
        "last next past coming previous preceding following current same latest present this that",
        rf"{_LEAD}{_WHICH}\s+(?:fiscal\s+|financial\s+|calendar\s+)?"
        rf"(?P<unit>{UNIT}|{PART}|period)(?!\w)",
    ),
    (
        "parted",
        "early late",
        r"(?P<position>early|late)\s+in\s+the\s+(?P<unit>morning|afternoon|evening|night|day|week)",
    ),
    ("part", _PARTS, rf"(?:the\s+)?(?:(?P<position>early|late)\s+)?(?P<part>{PART})"),
    ("weekend", "weekend", r"the\s+weekend"),
    (
        "the_unit",
        "year-",
        r"(?:the\s+)?(?P<old>year-ago|year-earlier)(?:\s+(?P<unit>quarter|period))?",
    ),
    (
        "the_unit",
        "year quarter month week",
        rf"{_LEAD}the\s+(?:full\s+|fiscal\s+|whole\s+)*(?P<unit>year|quarter|month|week)",
    ),
    ("year_end", "year", r"(?:the\s+)?(?:year[\s-]end|year['’]s\s+end)"),
    (
        "ago",
        "ago earlier later previously before after from back hence on",
        rf"(?:(?P<about>{APPROXIMATE})\s+)?(?:{_COUNT}|(?P<one>an?|the))[\s-]+"
        rf"(?P<unit>{UNITS}|{SEASON}s?|{FULL_WEEKDAY}s)(?P<half>\s+and\s+a\s+half|\s+or\s+(?:so|two))?"
        r"\s+(?P<way>ago|earlier|later|previously|before|after|from\s+now|hence|back|on)",
    ),
    (
        "ago",
        "ago earlier later",
        r"(?P<unit>days|weeks|months|years|decades|hours|minutes)\s+(?P<way>ago|earlier|later)",
    ),
    (
        "past_n",
        _UNITS_OF,
        rf"(?:at\s+least\s+)?(?:the\s+|these\s+|its\s+|his\s+|her\s+|their\s+)?(?P<which>past|last|"
        rf"next|coming|previous|preceding|following|recent|first|final|latest|ensuing)\s+"
        rf"(?P<count>{NUMBER}(?:\s+(?:to|or)\s+{NUMBER})?|few|several|couple\s+of)"
        rf"[\s-](?P<unit>{UNITS})",
    ),
    (
        "past_n",
        "recent coming",
        r"(?:the\s+)?(?P<which>recent|coming)\s+(?P<unit>days|weeks|months|quarters|years|decades)",
    ),
    ("past_n", "ahead", r"(?:the\s+)?(?P<unit>days|weeks|months|years|decades)\s+ahead"),
    (
        "holding",
        "end",
        rf"(?:the\s+)?(?P<count>{NUMBER})\s+(?P<unit>days|weeks|months|years)\s+"
        r"(?:ended|ending|to|through)\s+(?=[A-Z])",
    ),
    # ---- times of day
    (
        "clock",
        "#m",
        rf"(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))?\s?{_AMPM}{_ZONE}"
        rf"(?:\s+(?:in\s+the|at)\s+(?P<part>{PART}))?",
    ),
    (
        "clock",
        "#",
        rf"(?P<hour>{_HOUR})[:.](?P<minute>[0-5]\d)(?P<exact>\s*(?:hours|hrs|h|Uhr)\b)?{_ZONE}"
        rf"(?:\s+(?:in\s+the|at)\s+(?P<part>{PART}))?(?![\d%])",
    ),
    (
        "clock",
        "#h gmt utc",
        rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?P<exact>hours|hrs|h|(?=GMT|UTC)){_ZONE}",
    ),
    (
        "clock",
        "clock",
        rf"(?:(?P<shift>half\s+past|half|(?:a\s+)?quarter\s+(?:past|to)|(?:{NUMBER})\s+"
        rf"(?:minutes\s+)?(?:past|to))\s+)?(?P<hour>{_HOUR}|{NUMBER})\s+o['’]\s?clock"
        rf"(?:\s+(?:in\s+the|at|this|yesterday)\s+(?P<part>{PART}))?",
    ),
    (
        "clock",
        "past quarter to",
        rf"(?P<shift>half\s+past|(?:a\s+)?quarter\s+(?:past|to)|(?:five|ten|twenty|twenty-five)\s+"
        rf"(?:minutes\s+)?(?:past|to))\s+(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|"
        rf"eleven|twelve|{_HOUR})(?:\s+(?:in\s+the|at)\s+(?P<part>{PART}))?(?!\s*(?:per|%|o['’]))\b",
    ),
    (
        "clock",
        "in_the_m in_the_a in_the_e",
        rf"(?P<hour>{_HOUR}|{NUMBER})\s+in\s+the\s+(?P<part>morning|afternoon|evening)",
    ),
    (
        "clock",
        "this_m this_a this_e yesterday tomorrow",
        rf"(?P<hour>{_HOUR}|{NUMBER})\s+(?P<spoken>this|yesterday|tomorrow)\s+"
        r"(?P<part>morning|afternoon|evening)",
    ),
    ("clock", "midday mid-day noon midnight", rf"(?P<named>midday|mid-day|noon|midnight){_ZONE}"),
    # ---- how long, and how often
    ("set", "ly", r"daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly|fortnightly"),
    (
        "set",
        "every each",
        rf"(?:every|each)\s+(?:other\s+|single\s+|{NUMBER}\s+)?(?P<unit>{UNITS}|"
        rf"{FULL_WEEKDAY}s?(?:\s+{PART})?|{FULL_MONTH}|{PART}|{SEASON})",
    ),
    (
        "set",
        "day",
        rf"(?P<unit>{FULL_WEEKDAY}\s+{PART}s|{FULL_WEEKDAY}s(?:\s+and\s+{FULL_WEEKDAY}s)?)",
    ),
    ("set", "once twice times", rf"(?:once|twice|{NUMBER}\s+times)\s+an?\s+(?P<unit>{UNIT})"),
    (
        "duration",
        _UNITS_OF,
        rf"(?P<count>{NUMBER})-(?P<unit>{UNIT})(?!\w)(?:-long)?",
    ),
    (
        "duration",
        _UNITS_OF,
        rf"(?:(?P<about>{APPROXIMATE})\s+)?(?:the\s+)?(?P<count>{NUMBER}(?:\s*(?:to|or|-|–)\s*"
        rf"{NUMBER})?|{VAGUE_NUMBER}|half\s+an?|an?\s+half)\s+(?:(?:more|additional|full|further|"
        r"consecutive|straight|successive|long|trading|working|business)\s+)?"
        rf"(?P<unit>{UNITS})(?P<half>\s+and\s+a\s+half)?(?:[\s-]long)?(?:\s+or\s+so)?",
    ),
    (
        "duration",
        _UNITS_OF,
        rf"(?:(?P<about>{APPROXIMATE})\s+)?(?P<one>an?)\s+(?:(?:full|whole|further|additional|"
        rf"fairly\s+lengthy)\s+)?(?P<unit>{UNIT}(?!s))(?P<half>\s+and\s+a\s+half)?",
    ),
    (
        "duration",
        "s",
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?:[\s-]long)?",
    ),
    ("duration", "long", rf"(?P<unit>{LONG_UNITS}|hour|minute)-long"),
    # ---- only a direction
    (
        "vague",
        "now current recent lately these",
        r"(?P<ref>now|nowadays|currently|recently|lately|current|recent|these\s+days)",
    ),
    (
        "vague",
        "future past",
        r"the\s+(?:(?:near|distant|foreseeable|recent)\s+)?(?P<ref>future|past)",
    ),
)


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, how what it finds is resolved, and what a paragraph must hold to be searched."""

    name: str
    digit: bool
    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_match(self, lower: str, *, digit: bool) -> bool:
        """Whether a lower-case paragraph, with or without a digit, can hold a match."""
        if self.digit and not digit:
            return False
        return not self.words or any(word in lower for word in self.words)


def _rule(name: str, needs: str, source: str) -> Rule:
    words = tuple(word.replace("_", " ") for word in needs.removeprefix("#").split())
    pattern = re.compile(rf"(?<![\w£$€/])(?:{source})(?!\w)", re.IGNORECASE)
    return Rule(name, needs.startswith("#"), words, pattern)


RULES = tuple(_rule(*source) for source in _SOURCES)


@dataclass(frozen=True, slots=True)
class Mention:
    """What may be a time expression; ``groups`` are the rule's named groups."""

    start: int
    end: int
    rule: str
    groups: dict[str, str | None]

    def __getitem__(self, name: str) -> str | None:
        """The words of a group; None where it did not take part."""
        return self.groups.get(name)


def find_candidates(text: str) -> list[Mention]:
    """Everything that any rule matches, the longest first at each place."""
    found: list[Mention] = []
    at = 0
    for paragraph in text.split("\n\n"):
        lower, end = paragraph.lower(), at + len(paragraph)
        digit = _DIGIT.search(paragraph) is not None
        for rule in RULES:
            if rule.may_match(lower, digit=digit):
                found += [
                    Mention(match.start(), match.end(), rule.name, match.groupdict())
                    for match in rule.pattern.finditer(text, at, end)
                ]
        at = end + 2
    return sorted(found, key=lambda m: (m.start, -m.end))
