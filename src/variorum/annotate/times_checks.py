"""Whether a candidate is a time expression: "May said", "1,850 men", "a second man" are not.

Each check looks at the words around and at the parse, and refuses when in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from variorum.annotate.times_place import Place
from variorum.text.units import unit_after

_TIME_PREPOSITION = frozenset(
    {"in", "since", "until", "till", "by", "from", "to", "of", "for", "during", "before", "after",
     "around", "through", "between", "and", "or", "throughout", "over", "into", "at", "on",
     "last", "next", "this", "early", "late", "mid", "back", "every", "each"}
)  # fmt: skip
_PART_PREPOSITION = frozenset({"in", "by", "at", "during", "before", "after", "until", "till",
                               "through", "into", "since", "from", "around",
                               "towards"})  # fmt: skip
_CLOCK_PREPOSITION = frozenset(
    {"at", "by", "around", "about", "until", "till", "from", "to", "before", "after", "since",
     "between", "and", "past", "shortly", "just", "approximately", "roughly", "nearly"}
)  # fmt: skip
_DEPARTURES = frozenset({"sailing", "train", "flight", "ferry", "bus", "service", "departure",
                         "crossing", "boat", "showing", "kick-off", "bulletin"})  # fmt: skip
_NAMED_DAYS = frozenset({"black", "good", "super", "bloody", "ash", "shrove", "palm", "easter",
                         "cyber", "maundy", "man"})  # fmt: skip
_BARE_LEAD = frozenset({"ADP", "VERB", "ADV", "AUX", "SCONJ", "CCONJ", "PUNCT", "PART"})
_AGE = re.compile(r"[-\s](?:olds?\b|of\s+age\b)", re.IGNORECASE)
_EARLIER = re.compile(r"-(?:earlier|ago)\b", re.IGNORECASE)  # "a year-earlier loss"
_YEARS = (1000, 2100)  # four digits beyond these are told of as numbers, not as years
_RUNS_TO = re.compile(r"\s*(?:to|and|through|[-–])\s*(?P<other>\d{4})(?![\d,.]\d|\d)")
_RUNS_FROM = re.compile(r"(?<![\d,.])(?P<other>\d{4})\s*(?:to|and|through|[-–])\s*$")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\]—–\"”’]|$|\n)")


def accepted(at: Place) -> bool:
    """Whether the candidate is a time expression."""
    check = _CHECKS.get(at.mention.rule)
    return check is None or check(at)


def _month(at: Place) -> bool:
    m = at.mention
    if m["year"] or m["yearly"] or m["which"] or m["position"]:
        return True
    token, after = at.tokens[at.first], at.after()
    if token.pos in ("AUX", "VERB"):
        return False
    compound = token.dep == "compound" and after is not None and after.pos == "PROPN"
    before = at.before()
    if compound or (before is not None and before.pos == "PROPN" and before.dep == "compound"):
        return False
    if _named_after(at):
        return True
    if m["month"] and m["month"].rstrip(".").lower() in ("may", "march", "august", "june", "april"):
        return at.words_before() in _TIME_PREPOSITION or at.text[m.end : m.end + 2] in ("'s", "’s")
    return True


def _named_after(at: Place) -> bool:
    """Whether a thing is told by its month: "a June agreement", "the March accession"."""
    token, after, before = at.tokens[at.last], at.after(), at.before()
    return (
        token.pos == "PROPN"
        and before is not None and before.pos in ("DET", "PRON")
        and after is not None and after.pos == "NOUN" and after.text.islower()
    )  # fmt: skip


def _month_day(at: Place) -> bool:
    after = at.after()
    leads = at.words_before() in ("on", "by", "until", "since", "from", "before", "after", "to")
    return leads and (after is None or after.pos not in ("NOUN", "PROPN", "ADJ", "NUM"))


def _weekday(at: Place) -> bool:
    token = at.tokens[at.last]
    if at.words_before() in _NAMED_DAYS:
        return False
    after = at.after()
    joined = at.text[at.mention.end : at.mention.end + 1] == " "
    named = joined and after is not None and after.pos == "PROPN" and after.text[:1].isupper()
    return not (named and after is not None and token.dep == "compound"
                and token.head == at.last + 1 and at.words_before() == "the")  # fmt: skip


def _today(at: Place) -> bool:
    """Not a programme or a paper: "she told Tonight at Nine", "as Today had it"."""
    first, before = at.text[at.mention.start], at.before()
    opens = before is None or not before.text[-1:].isalnum() or at.mention["position"]
    return bool(opens) or first.islower() or at.text[at.mention.start : at.mention.end].isupper()


def _year(at: Place) -> bool:
    m = at.mention
    if _beyond_years(at.text, m.start, m.end):
        return False
    number = int(m["year"] or 0)
    marked = m.end - m.start > 4
    if not 1500 <= number <= 2100 and not marked and at.words_before() not in ("in", "since"):
        return False
    if unit_after(at.text, m.end) is not None:
        return False
    before, after = at.before(), at.after()
    plural = after is not None and (after.tag in ("NNS", "NNPS") or after.lemma == "people")
    governed = at.tokens[at.last].dep == "nummod" and at.words_before() not in ("the", "in", "of")
    if plural and governed and not marked:
        return False
    name = before is not None and before.pos == "PROPN" and before.text[:1].isupper()
    near = before is not None and at.text[before.end : m.start] == " "
    return marked or not (name and near)


def _beyond_years(text: str, start: int, end: int) -> bool:
    """Whether a number runs to or from one that is no year: "date codes 2037 to 2245"."""
    after = _RUNS_TO.match(text, end)
    before = _RUNS_FROM.search(text, max(0, start - 16), start)
    others = [int(m["other"]) for m in (after, before) if m]
    return any(not _YEARS[0] <= other <= _YEARS[1] for other in others)


def _clock(at: Place) -> bool:
    m = at.mention
    if m["named"]:
        return m["named"].islower() or at.before() is None or at.words_before() in (".", "“", '"')
    if m["ampm"] or m["exact"] is not None or (m["zone"] and m["minute"]):
        return True
    hour = m["hour"] or ""
    if m["part"] and not m["minute"]:
        return at.words_before() in _CLOCK_PREPOSITION
    if m["shift"] or "clock" in at.text[m.start : m.end]:
        return _spoken_clock(at)
    before, after = at.before(), at.after()
    if hour.isdigit() and int(hour) > 24:
        return False
    if ":" in at.text[m.start : m.end]:
        return not (before is not None and before.pos == "PROPN")
    if after is not None and after.lemma in _DEPARTURES and at.words_before() == "the":
        return True
    counted = after is not None and after.pos in ("NOUN", "NUM", "SYM", "PROPN")
    if unit_after(at.text, m.end) is not None or counted:
        return False
    return at.words_before() in _CLOCK_PREPOSITION and at.words_before() not in (
        "to",
        "and",
        "from",
    )


def _spoken_clock(at: Place) -> bool:
    """Whether words are a time: "ten to six" is a time; "ten to twelve people" a range."""
    after = at.after()
    if "clock" in at.text[at.mention.start : at.mention.end]:
        return True
    return after is None or after.pos not in ("NOUN", "ADJ", "PROPN")


def _season(at: Place) -> bool:
    m = at.mention
    token = at.tokens[at.last]
    if token.pos == "VERB":
        return False
    if m["year"] or m["yearly"] or m["which"] in ("last", "next", "this", "past"):
        return True
    if (m["season"] or "").lower() == "fall":
        return False
    definite = at.text[m.start : m.start + 3].lower() == "the"
    return (definite or bool(m["position"])) and at.words_before() in _TIME_PREPOSITION


def _quarter(at: Place) -> bool:
    m = at.mention
    dated = bool(m["year"] or m["yearly"])
    bare_code = m.end - m.start == 2
    return dated or ((m["of"] or "").lower() == "quarter" and not bare_code)


def _unit(at: Place) -> bool:
    which, unit = (at.mention["which"] or "").lower(), (at.mention["unit"] or "").lower()
    if (at.mention["unit"] or "")[:1].isupper() and not at.text[at.mention.start :].isupper():
        return False  # the name of a programme, a paper
    if unit in ("second", "minute", "hour", "period") and which not in ("the latest", "the same"):
        return False
    if unit in ("day", "night") and re.search(r"last|past", which) and which != "last":
        return False  # "the last day of the strike"
    if unit == "day" and which == "last":
        return False
    return which not in ("this", "that") or unit not in ("period",)


def _part(at: Place) -> bool:
    words = at.text[at.mention.start : at.mention.end].lower()
    if at.words_before() not in _PART_PREPOSITION or (
        at.words_before() == "at" and words == "night"
    ):
        return False
    after = at.after()
    return after is None or after.text.lower() != "of"


def _ago(at: Place) -> bool:
    m = at.mention
    way = re.sub(r"\s+", " ", (m["way"] or "").lower())
    if way in ("before", "after", "on", "back"):
        if not _ENDS.match(at.text, m.end):
            return False
        return way in ("before", "after") or not m["one"]
    after = at.after()
    if after is not None and after.text.lower() == "than":
        return False
    return (m["one"] or "").lower() != "the" or way in ("earlier", "later")


def _the_unit(at: Place) -> bool:
    after = at.after()
    return (
        bool(at.mention["old"])
        or after is None
        or after.text.lower() not in ("of", "before", "after")
    )


def _duration(at: Place) -> bool:
    m = at.mention
    unit = (m["unit"] or "").lower()
    if (
        _AGE.match(at.text, m.end)
        or _EARLIER.match(at.text, m.end)
        or (m["unit"] or "")[:1].isupper()
    ):
        return False
    if m["count"]:
        if unit == "quarters" and "-" in at.text[m.start : m.end]:
            return False
        return not (unit == "second" and (m["count"] or "").lower() != "one")
    if m["one"]:
        if unit == "quarter" and re.match(r"\s+of\b", at.text[m.end :]):
            return False  # a share, not three months
        return unit not in ("second", "quarter", "night", "minute") or bool(m["about"])
    before = at.before()
    return before is None or before.pos in _BARE_LEAD


def _vague(at: Place) -> bool:
    if at.text[at.mention.start : at.mention.end + 1] == "Now,":
        return False  # it only goes on with the talk
    if (at.mention["ref"] or "").lower() == "past":
        after = at.after()
        return after is None or after.pos in ("PUNCT", "ADP", "CCONJ", "AUX", "VERB")
    return True


def _set(at: Place) -> bool:
    after = at.after()
    words = at.text[at.mention.start : at.mention.end]
    if words.lower() == "quarterly" and after is not None and after.pos in ("NOUN", "ADJ"):
        return False  # "a quarterly dividend" is of a kind
    if words[:1].isupper() and words.lower() in ("daily", "weekly", "monthly", "quarterly"):
        return False  # "the Daily Echo", "Crane Weekly"
    return not (words.lower() in ("weekly", "monthly", "quarterly") and after is None)


_CHECKS: dict[str, Callable[[Place], bool]] = {
    "today": _today, "month": _month, "month_day": _month_day,
    "weekday": _weekday, "year": _year, "clock": _clock, "season": _season,
    "quarter": _quarter, "unit": _unit, "part": _part, "ago": _ago, "the_unit": _the_unit,
    "duration": _duration, "vague": _vague, "set": _set,
}  # fmt: skip
