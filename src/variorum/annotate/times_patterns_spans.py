"""Patterns of what is counted or relative: today, last week, two days ago, times of day, durations.

Rows as in times_patterns_dates.
"""

from __future__ import annotations

from variorum.annotate.times_words import (
    APPROXIMATE,
    FULL_MONTH,
    FULL_WEEKDAY,
    LONG_UNITS,
    MONTH,
    NUMBER,
    PART,
    POSITION,
    SEASON,
    UNIT,
    UNITS,
    VAGUE_NUMBER,
)

_LEAD = rf"(?:(?P<position>{POSITION})[\s-]+)?"
_PART_AFTER = rf"(?:\s+(?:in\s+the\s+|at\s+)?(?P<part>{PART}))?"
_WHICH = (
    r"(?P<which>(?:the\s+|this\s+|that\s+)?(?:last|next|past|coming|previous|preceding|following|"
    r"current|same|latest|present)|this|that(?:\s+same)?)"
)
_COUNT = rf"(?P<count>{NUMBER}|{VAGUE_NUMBER})"
_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_ZONE = (
    r"(?:\s*\(?(?P<zone>(?-i:GMT|UTC|BST|CET|CEST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT)|"
    r"(?:local|British|[A-Z][a-z]+)\s+time)\)?)?"
)
_AMPM = r"(?P<ampm>[ap]\.?\s?m\b\.?)"
_DAY_POSITION = (
    r"(?:the\s+)?(?:early|small)\s+hours\s+of|early(?:\s+on|\s+in)?|late(?:\s+on|\s+in)?"
)
_UNITS_OF = "second minute hour day night week month quarter year decade centur"
_PARTS = "morning afternoon evening night dawn daybreak sunrise sunset dusk lunch teatime light"

SPANS: tuple[tuple[str, str, str], ...] = (
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
        rf"(?:(?P<which>last|next|this(?:\s+(?:past|coming))?|coming|the\s+following|"
        rf"(?:the\s+)?previous)\s+)?(?P<weekday>{FULL_WEEKDAY})(?!['’]?s\s+and\b){_PART_AFTER}"
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
        f"{_UNITS_OF} spring summer autumn fall winter",
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
        # "2:15:48" is how long a race took, "14:05:33" an hour to the second
        rf"(?!\d[:.]\d\d[:.]\d)(?P<hour>{_HOUR})[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?P<exact>\s*(?:hours|hrs|h|Uhr)\b)?{_ZONE}"
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
