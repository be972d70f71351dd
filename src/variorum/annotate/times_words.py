"""The words of time: closed classes, and the pattern fragments made of them.

Month and weekday names are told by their capital ("may", "march", "sun" are not names);
fragments have no named groups, for they are used more than once in a pattern.
"""

from __future__ import annotations

import re

from variorum.text.periods import Position

_MONTH_FORMS = {
    1: "January|Jan", 2: "February|Feb", 3: "March|Mar", 4: "April|Apr", 5: "May", 6: "June|Jun",
    7: "July|Jul", 8: "August|Aug", 9: "September|Sept|Sep", 10: "October|Oct",
    11: "November|Nov", 12: "December|Dec",
}  # fmt: skip
MONTHS = {form.lower(): n for n, forms in _MONTH_FORMS.items() for form in forms.split("|")}
_WEEKDAY_FORMS = (
    "Monday|Mon", "Tuesday|Tues|Tue", "Wednesday|Wed|Weds", "Thursday|Thurs|Thur|Thu", "Friday|Fri",
    "Saturday|Sat", "Sunday|Sun",
)  # fmt: skip
WEEKDAYS = {form.lower(): n for n, forms in enumerate(_WEEKDAY_FORMS) for form in forms.split("|")}
UNIT_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "M", "year": "Y", "decade": "Y", "century": "Y",
    "weekend": "WE", "season": "Y",
}  # fmt: skip
UNIT_SIZES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "daybreak": "MO", "sunrise": "MO", "first light": "MO", "lunchtime": "MI", "dusk": "EV",
    "nightfall": "NI", "sunset": "EV", "teatime": "AF", "mid-morning": "MO",
    "mid-afternoon": "AF", "small hours": "MO",
}  # fmt: skip
# Bounds of the parts of a day, for ordering and comparing only.
PART_HOURS = {
    "morning": ("04:00", "11:59"), "afternoon": ("12:00", "17:59"), "evening": ("17:00", "23:59"),
    "night": ("18:00", "23:59"), "dawn": ("04:00", "08:59"), "daybreak": ("04:00", "08:59"),
    "sunrise": ("04:00", "08:59"), "first light": ("04:00", "08:59"),
    "lunchtime": ("11:00", "14:59"), "dusk": ("16:00", "22:59"), "nightfall": ("16:00", "23:59"),
    "sunset": ("16:00", "22:59"), "teatime": ("15:00", "17:59"),
    "small hours": ("00:00", "05:59"),
    "mid-morning": ("09:00", "11:59"), "mid-afternoon": ("14:00", "16:59"),
}  # fmt: skip
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00",
    "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
ORDINALS = {w: n for n, w in enumerate(("first", "second", "third", "fourth"), 1)} | {
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4,
}  # fmt: skip
# Month and day; None where the day moves from year to year.
HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new year's day": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1), "bastille day": (7, 14),
    "thanksgiving day": None, "thanksgiving": None, "good friday": None, "easter sunday": None,
    "easter monday": None, "easter": None,
}  # fmt: skip


def _alternatives(forms: list[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


def _cased(forms: str) -> list[str]:
    return [f for form in forms.split("|") for f in (form, form.upper())]


_WHOLE_MONTHS = [f for forms in _MONTH_FORMS.values() for f in _cased(forms.split("|")[0])]
_SHORT_MONTHS = [
    f for forms in _MONTH_FORMS.values() for f in _cased("|".join(forms.split("|")[1:])) if f
]
MONTH = rf"(?-i:(?:{_alternatives(_WHOLE_MONTHS)})\b|(?:{_alternatives(_SHORT_MONTHS)})\b\.?)"
FULL_MONTH = rf"(?-i:(?:{_alternatives(_WHOLE_MONTHS)})\b|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
FULL_WEEKDAY = (
    "(?-i:(?:"
    + _alternatives([f for forms in _WEEKDAY_FORMS for f in _cased(forms.split("|")[0])])
    + r")\b)"
)
_ALL_WEEKDAYS = [f for forms in _WEEKDAY_FORMS for f in _cased(forms)]
WEEKDAY = rf"(?-i:(?:{_alternatives(_ALL_WEEKDAYS)})\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[/:.,]\d)"
YEAR = r"(?:1[0-9]\d\d|20\d\d|21\d\d)(?![\w/]|[.,]\d|[-–]\d)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = (
    r"(?:mid-?\s?morning|mid-?\s?afternoon|morning|afternoon|evening|night(?:fall)?|dawn|daybreak|"
    r"sunrise|sunset|dusk|lunchtime|teatime|first light)"
)
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
UNITS = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|"
    r"years?|decades?|centur(?:y|ies))"
)
LONG_UNITS = r"(?:days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?)"
_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|dozen)"
)
NUMBER = (
    rf"(?:(?:an?\s+(?=hundred|thousand|dozen))?{_SMALL}(?:(?:[\s-]|\s+and\s+){_SMALL}){{0,7}}"
    r"(?:\s+and\s+a\s+half)?|\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:[\s-]\d/\d|[½¼¾])?)"
)
VAGUE_NUMBER = (
    r"(?:a\s+few|(?:a\s+)?couple(?:\s+of)?|several|many|some|few|a\s+number\s+of|"
    r"(?:dozens|scores|hundreds|thousands)\s+of)"
)
APPROXIMATE = (
    r"(?:nearly|almost|at\s+least|at\s+most|under|more\s+than|less\s+than|fewer\s+than|"
    r"no\s+more\s+than|no\s+less\s+than|up\s+to|just\s+over|just\s+under|well\s+over)"
)
POSITION = (
    r"(?:early(?:\s+on|\s+in)?|late(?:\s+on|\s+in)?|mid|(?:the\s+)?(?:very\s+)?(?:beginning|start|"
    r"middle|end|close)\s+of|earlier|later)"
)


def month_number(name: str) -> int:
    """Month of a name or abbreviation: "Sept." -> 9."""
    return MONTHS[name.lower().rstrip(".")]


def weekday_number(name: str) -> int:
    """Monday is 0."""
    return WEEKDAYS[name.lower().rstrip(".")]


def position_of(words: str | None) -> Position | None:
    """Of "mid-", "the end of", "later": early, mid or late; "earlier" and "later" bound nothing."""
    if not words:
        return None
    lower = words.lower()
    if re.search(r"\bearly", lower):
        return "early"
    if re.search(r"beginning|start", lower):
        return "start"
    if re.search(r"\bmid|middle", lower):
        return "mid"
    if re.search(r"\bend\b|close", lower):
        return "end"
    return "late" if re.search(r"\blate\b", lower) else None


def singular(unit: str) -> str:
    """The singular: "centuries" -> "century"."""
    lower = unit.lower()
    return "century" if lower.startswith("centur") else lower.rstrip("s")
