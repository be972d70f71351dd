"""Quantities: numbers with their bounds, units, and what they count.

Rules over the text find the number, its unit and the words that bound or hedge it; the
parse decides only what is counted and what is a label ("Gate 7") or a pronoun ("one said").
Dates and times of day are masked out first; lone years, scores, telephone numbers,
product codes and list numbers are refused. A number whose role is unclear is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.annotate.bounds import Bound, bound_after, bound_before
from variorum.annotate.counted import counted_lemma
from variorum.annotate.measures import Measured, measure, plural_after
from variorum.model import Quantity, TimeExpression, Token
from variorum.text.numbers import find_numbers
from variorum.text.units import CURRENCIES

_AGED = re.compile(r"\b(?:aged|age)\s+$", re.IGNORECASE)
_AGE_APPOSED = re.compile(r"[^\W\d_][\w'’-]*,\s$")
_AGE_OF = re.compile(
    r"\b(?:man|woman|boy|girl|child|lad|lady|gentleman|youth|teenager|toddler|pensioner|mother"
    r"|father|son|daughter|pupil|student|driver|pilot)\s+of\s+$",
    re.IGNORECASE,
)
"""A person whose age follows: "a woman of 61"."""
_OLDEST = 120
_MAGNITUDE = re.compile(r"\bmagnitude[\s-](?:of\s+)?$", re.IGNORECASE)
_INDENT = 40  # characters of white space before a number that are looked at
_LIST_DOT = re.compile(r"[.)](?:\s|$)")
_SHARE_AFTER = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|my|your|all|this|that|these|those)\b", re.IGNORECASE
)
_PART_BEFORE = re.compile(r"\b(?:first|second|other|top|bottom|latter|final|last)[\s-]+$", re.I)
_LABEL = frozenset(
    re.findall(
        r"\S+",
        "no no. number nos phase gate page section article chapter route room line class level "
        "grade category type model version round group platform terminal step part volume highway "
        "flight tier stage figure table channel block door lane unit act item season episode pier "
        "berth ward district precinct",
    )
)
_IN_NAME = frozenset({"compound", "nmod"})  # "Studio 9 lamps", but not "on Sunday 9 lamps"
_CLOCK_LEAD = re.compile(r"\b(?:at|since|until)\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_MEASURE_IDIOM = re.compile(r"one\s+(?:day|time|thing|way|point|side|hand)\b", re.IGNORECASE)


def find_quantities(
    text: str, tokens: Sequence[Token], times: Sequence[TimeExpression] = ()
) -> tuple[Quantity, ...]:
    """All quantities of a text, in order; dates and times of day are not among them.

    Args:
        text: canonical text of one article.
        tokens: its tokens, with parse.
        times: the text's time expressions; durations among them are quantities too.
    """
    starts = [t.start for t in tokens]
    masks = [(t.start, t.end) for t in times if t.kind in ("date", "time")]
    numbers = find_numbers(text)
    found: list[Quantity] = []
    done = 0
    for k, number in enumerate(numbers):
        if number.start < done or any(s < number.end and number.start < e for s, e in masks):
            continue
        measured = measure(text, number, numbers[k + 1] if k + 1 < len(numbers) else None, tokens)
        if measured is None:
            continue
        at = bisect_left(starts, number.start + 1) - 1
        if _refused(text, measured, tokens, at):
            continue
        quantity = _bounded(text, measured, tokens, starts)
        found.append(quantity)
        done = quantity.end
    return tuple(found)


def _refused(text: str, m: Measured, tokens: Sequence[Token], at: int) -> bool:
    """Whether the number is no quantity: a label, a pronoun, a lone year, a part of a name."""
    number, words = m.number, text[m.number.start : m.number.end]
    if m.ranged:
        return False
    if m.unit is not None:
        return bool(_MEASURE_IDIOM.match(text, m.start))
    if number.fraction:
        return not _is_share(text, m)
    if words.lower() == "one" and not _governed(tokens, at):
        return True
    if words[0].isalpha() and words[0].isupper() and not _opens_sentence(text, m.start):
        return True
    if _hour(text, m, tokens, at) or text[max(0, m.start - 4) : m.start].lower() == "per ":
        return True  # "put the number at five", "per million voters"
    if _LIST_DOT.match(text, m.end) and _opens_line(text, m.start):
        return True
    hyphened = text[m.end : m.end + 1] == "-" and bound_after(text, m.end) is None
    nothing = words.lower() == "one" or counted_lemma(tokens, at, measured=False) is None
    if hyphened and nothing:
        return True  # "one-off", "three-way"
    return _is_label(text, m, tokens, at) or _is_year(text, m, tokens)


def _hour(text: str, m: Measured, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word alone may be an hour: "they were listed at eight"."""
    spoken = text[m.start].isalpha() and m.low == m.high and 1 <= m.low <= 12
    led = bool(_CLOCK_LEAD.search(text[max(0, m.start - 16) : m.start]))
    return spoken and led and counted_lemma(tokens, at, measured=False) is None


def _governed(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at] if 0 <= at < len(tokens) else None
    return token is not None and token.dep == "nummod" and token.head > at


def _is_share(text: str, m: Measured) -> bool:
    """Whether "a third", "half" is a share of something, not an ordinal or a match's half."""
    before = text[max(0, m.start - 30) : m.start]
    if _PART_BEFORE.search(before):
        return False
    hedged = bound_before(text, m.start) is not None
    told = bool(re.search(r"-|\sin\s", text[m.start : m.end]))
    return bool(_SHARE_AFTER.match(text, m.end)) or hedged or told


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _INDENT) : at].rstrip(" \t")
    return not before or before[-1] in ".!?\n:;“\"'‘—–-)"


def _opens_line(text: str, at: int) -> bool:
    before = text[max(0, at - _INDENT) : at]
    words = before.rstrip()
    return "\n" in before[len(words) :] or (not words and at <= _INDENT)


def _is_label(text: str, m: Measured, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number names what stands before it: "Gate 7", "phase one"."""
    if at < 1 or at >= len(tokens):
        return False
    before, token = tokens[at - 1], tokens[at]
    if text[before.end : m.start].strip() or "\n" in text[before.end : m.start]:
        return False
    if before.text.lower() in _LABEL or (before.pos == "PROPN" and before.dep in _IN_NAME):
        return True
    if before.pos not in ("NOUN", "PROPN") or plural_after(m.end, tokens):
        return False
    return token.head < at or before.pos == "PROPN"


def _is_year(text: str, m: Measured, tokens: Sequence[Token]) -> bool:
    words = text[m.number.start : m.number.end]
    if not (words.isdecimal() and len(words) == 4 and 1000 <= int(words) <= 2100):
        return False
    if bound_before(text, m.start) is not None:
        return False
    before = text[max(0, m.start - 8) : m.start]
    definite = re.search(r"\b(?:the|in|of|since|by)\s+$", before, re.IGNORECASE)
    return bool(definite) or not plural_after(m.end, tokens)


def _bounded(text: str, m: Measured, tokens: Sequence[Token], starts: Sequence[int]) -> Quantity:
    """The quantity with the words that bound it taken in."""
    unit = m.unit
    low, high, step = m.low, m.high, m.step
    if unit is None:
        unit = _implied_unit(text, m)
    if m.number.fraction and unit is None:
        unit, low, high, step = "percent", low * 100, high * 100, step * 100
    start, end, approximate = m.start, m.end, m.number.vague
    bound = _bound(text, m, tokens, starts)
    if bound is not None:
        start, end = min(start, bound.start), max(end, bound.end)
        low, high = bound.apply(low, high)
        approximate = approximate or bound.approximate
    # "20-odd cats": what is counted comes after the hedge; "80 seats or fewer": before it
    after = end if re.match(r"-|\s+(?:or|and)\b", text[m.end : end]) else m.end
    last = bisect_left(starts, after) - 1
    counted = counted_lemma(tokens, last, measured=m.unit is not None)
    if unit is not None and unit not in CURRENCIES and m.number.fraction:
        approximate = approximate or m.unit is None
    return Quantity(
        start=start, end=end, low=low, high=high, unit=unit, counted=counted,
        approximate=approximate, step=step,
    )  # fmt: skip


def _bound(text: str, m: Measured, tokens: Sequence[Token], starts: Sequence[int]) -> Bound | None:
    bound = bound_before(text, m.start)
    if bound is None:
        return bound_after(text, m.end)
    if m.unit == "s" and bound.word in ("over", "under", "above", "below"):
        # "5 per cent over two years": a preposition of time, unless another stands before it
        at = bisect_left(starts, bound.start + 1) - 1
        if at > 0 and tokens[at - 1].pos not in ("ADP", "AUX", "SCONJ", "PUNCT"):
            return None
    return bound


def _implied_unit(text: str, m: Measured) -> str | None:
    """An age between commas after a name, or after "aged"; an earthquake's magnitude."""
    before = text[max(0, m.start - 40) : m.start]
    if _AGED.search(before) or (_AGE_OF.search(before) and 0 < m.low < _OLDEST):
        return "year-old"
    if _MAGNITUDE.search(before):
        return "magnitude"
    apposed = _AGE_APPOSED.search(before) and text[m.end : m.end + 1] in (",", ".", ";")
    name = re.search(r"\b[A-Z][\w'’-]+,\s$", before)
    if apposed and name and text[m.start : m.end].isdecimal() and 0 < m.low < _OLDEST:
        return "year-old"
    return None
