"""Quantities: numbers with their bounds, units, and what they count.

Rules over the text find the number, its unit and the words that bound or hedge it; the
parse decides only what is counted and what is a label ("Gate 2") or a pronoun ("one said").
Dates and times of day are masked out first; lone years, scores, telephone numbers,
product codes and list numbers are refused. A number whose role is unclear is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotate.bounds import Bound, bound_after, bound_before
from variorum.annotate.counted import counted_lemma
from variorum.model import Quantity, TimeExpression, Token
from variorum.text.numbers import LETTER_SCALES, Number, find_numbers
from variorum.text.units import CURRENCIES, Unit, sign_before, unit_after

_JOIN = re.compile(r"\s*(?:[-–—]|to|or)\s*(?=[\d£$€a-z])|\s*[-–—]\s*", re.IGNORECASE)
_BETWEEN = {
    "between": re.compile(r"\s+and\s+", re.IGNORECASE),
    "from": re.compile(r"\s+to\s+", re.IGNORECASE),
}
_PART_OF_ONE = re.compile(r"(?:\s+of)?\s+an?(?=[\s-])", re.IGNORECASE)
_ORDINAL_OR_PLURAL = re.compile(r"(?:st|nd|rd|th|s|'s|’s)\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age)\s+$", re.IGNORECASE)
_AGE_APPOSED = re.compile(r"[^\W\d_][\w'’-]*,\s$")
_MAGNITUDE = re.compile(r"\bmagnitude[\s-](?:of\s+)?$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"(?:\A|\n)\s*$")
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
_MEASURE_IDIOM = re.compile(r"one\s+(?:day|time|thing|way|point|side|hand)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Measured:
    """A number with its unit, before its bounds are read; ``low`` and ``high`` in ``unit``."""

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str | None
    number: Number
    ranged: bool = False


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
        measured = _measure(text, number, numbers[k + 1] if k + 1 < len(numbers) else None, tokens)
        if measured is None:
            continue
        at = bisect_left(starts, number.start + 1) - 1
        if _refused(text, measured, tokens, at):
            continue
        quantity = _bounded(text, measured, tokens, starts)
        found.append(quantity)
        done = quantity.end
    return tuple(found)


def _measure(
    text: str, number: Number, following: Number | None, tokens: Sequence[Token]
) -> _Measured | None:
    first = _with_unit(text, number, tokens)
    if first is None:
        return None
    if following is not None and (joined := _range(text, first, following, tokens)):
        return joined
    if re.match(r"[-–]\d|[ ]\d{3,}", text[number.end : number.end + 4]) and first.unit is None:
        return None  # a score, a telephone number
    return first


def _with_unit(text: str, number: Number, tokens: Sequence[Token]) -> _Measured | None:
    """The number with its sign, scale letter or unit; None when it is a part of another word."""
    start, end, scale = number.start, number.end, 1.0
    money = sign_before(text, start)
    letter = text[end : end + 1].lower()
    alone = letter in LETTER_SCALES and not text[end + 1 : end + 2].isalnum()
    if alone and (money or (letter == "m" and _plural_after(end + 1, tokens))):
        scale, end = LETTER_SCALES[letter], end + 1
    if money:
        unit: Unit | None = Unit(money[0])
        start = money[1]
    elif found := unit_after(text, end):
        unit, end = found
    elif (
        number.fraction
        and (part := _PART_OF_ONE.match(text, end))
        and (found := unit_after(text, part.end()))
    ):  # "half an hour", "three quarters of a mile"
        unit, end = found
    elif number.fraction and text[number.start : number.end].isdecimal():
        return None
    else:
        unit = None
        if text[end : end + 1].isalnum() or _ORDINAL_OR_PLURAL.match(text, end):
            return None
    step = number.step if scale == 1.0 else scale * min(1.0, number.step)
    return _in_unit(number, (start, end), unit, scale, step)


def _in_unit(
    number: Number, span: tuple[int, int], unit: Unit | None, scale: float, step: float
) -> _Measured:
    least, most = unit.factors if unit else (1.0, 1.0)
    if unit and unit.canonical in CURRENCIES and number.step == 10:
        step /= 10  # prices are not rounded to tens: 410 pence is not 415
    return _Measured(
        span[0],
        span[1],
        number.low * scale * least,
        number.high * scale * most,
        step * least,
        unit.canonical if unit else None,
        number,
    )


def _range(
    text: str, first: _Measured, following: Number, tokens: Sequence[Token]
) -> _Measured | None:
    """Two numbers as one quantity's bounds: "between 40 and 60", "40 to 60 people", "5-7m"."""
    before = text[max(0, first.start - 12) : first.start]
    between = re.search(r"\b(between|from)\s+$", before, re.IGNORECASE)
    join = (_BETWEEN[between[1].lower()] if between else _JOIN).match(text, first.end)
    if not join:
        return None
    second = _with_unit(text, following, tokens)
    if second is None or second.start != join.end() or not _same_kind(first, second):
        return None
    low, step = first.low, first.step
    ratio = second.high / following.high if following.high else 1.0
    if first.unit is None:
        low, step = low * ratio, step * ratio
    if following.step >= 1e5 and first.number.high < 1000 and first.end == first.number.end:
        scale = 10.0 ** (3 * ((len(str(int(following.high))) - 1) // 3))
        low, step = low * scale, step * scale
    dashed = join[0].strip() in ("-", "–", "—")
    bare = second.unit is None and not _plural_after(second.end, tokens)
    if low >= second.high or (dashed and bare):
        return None
    start = first.start - (len(between[0]) if between else 0)
    unit = second.unit or first.unit
    return _Measured(
        start, second.end, low, second.high, min(step, second.step), unit, following, ranged=True
    )


def _same_kind(first: _Measured, second: _Measured) -> bool:
    return first.unit is None or second.unit is None or first.unit == second.unit


def _plural_after(at: int, tokens: Sequence[Token]) -> bool:
    """Whether the next noun, at most two words on, is a plural."""
    k = bisect_left(tokens, at, key=lambda t: t.start)
    for token in tokens[k : k + 3]:
        if token.tag in ("NNS", "NNPS") or token.lemma == "people":
            return True
        if token.pos not in ("ADJ", "NOUN", "PROPN") or not token.text[0].isalpha():
            return False
    return False


def _refused(text: str, m: _Measured, tokens: Sequence[Token], at: int) -> bool:
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
    if _LIST_DOT.match(text, m.end) and _LIST_NUMBER.search(text[: m.start]):
        return True
    hyphened = text[m.end : m.end + 1] == "-" and bound_after(text, m.end) is None
    nothing = words.lower() == "one" or counted_lemma(tokens, at, measured=False) is None
    if hyphened and nothing:
        return True  # "one-off", "three-way"
    return _is_label(text, m, tokens, at) or _is_year(text, m, tokens)


def _governed(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at] if 0 <= at < len(tokens) else None
    return token is not None and token.dep == "nummod" and token.head > at


def _is_share(text: str, m: _Measured) -> bool:
    """Whether "a third", "half" is a share of something, not an ordinal or a match's half."""
    before = text[max(0, m.start - 30) : m.start]
    if _PART_BEFORE.search(before):
        return False
    hedged = bound_before(text, m.start) is not None
    return bool(_SHARE_AFTER.match(text, m.end)) or hedged or "-" in text[m.start : m.end]


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t")
    return not before or before[-1] in ".!?\n:;“\"'‘—–-)"


def _is_label(text: str, m: _Measured, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number names what stands before it: "Gate 2", "phase one"."""
    if at < 1 or at >= len(tokens):
        return False
    before, token = tokens[at - 1], tokens[at]
    if text[before.end : m.start].strip() or "\n" in text[before.end : m.start]:
        return False
    if before.text.lower() in _LABEL:
        return True
    if before.pos not in ("NOUN", "PROPN") or _plural_after(m.end, tokens):
        return False
    return token.head < at or before.pos == "PROPN"


def _is_year(text: str, m: _Measured, tokens: Sequence[Token]) -> bool:
    words = text[m.number.start : m.number.end]
    if not (words.isdecimal() and len(words) == 4 and 1000 <= int(words) <= 2100):
        return False
    if bound_before(text, m.start) is not None:
        return False
    definite = re.search(r"\b(?:the|in|of|since|by)\s+$", text[: m.start][-8:], re.IGNORECASE)
    return bool(definite) or not _plural_after(m.end, tokens)


def _bounded(text: str, m: _Measured, tokens: Sequence[Token], starts: Sequence[int]) -> Quantity:
    """The quantity with the words that bound it taken in."""
    unit = m.unit
    low, high, step = m.low, m.high, m.step
    if unit is None and not m.ranged:
        unit = _implied_unit(text, m)
    if m.number.fraction and unit is None:
        unit, low, high, step = "percent", low * 100, high * 100, step * 100
    start, end, approximate = m.start, m.end, m.number.vague
    bound = _bound(text, m, tokens, starts)
    if bound is not None:
        start, end = min(start, bound.start), max(end, bound.end)
        low, high = bound.apply(low, high)
        approximate = approximate or bound.approximate
    last = bisect_left(starts, end) - 1
    counted = counted_lemma(tokens, last, measured=m.unit is not None)
    if unit is not None and unit not in CURRENCIES and m.number.fraction:
        approximate = approximate or m.unit is None
    return Quantity(
        start=start, end=end, low=low, high=high, unit=unit, counted=counted,
        approximate=approximate, step=step,
    )  # fmt: skip


def _bound(text: str, m: _Measured, tokens: Sequence[Token], starts: Sequence[int]) -> Bound | None:
    bound = bound_before(text, m.start)
    if bound is None:
        return bound_after(text, m.end)
    if m.unit == "s" and bound.word in ("over", "under", "above", "below"):
        # "6.9 per cent over 18 months": a preposition of time, unless another stands before it
        at = bisect_left(starts, bound.start + 1) - 1
        if at > 0 and tokens[at - 1].pos not in ("ADP", "AUX", "SCONJ", "PUNCT"):
            return None
    return bound


def _implied_unit(text: str, m: _Measured) -> str | None:
    """An age between commas after a name, or after "aged"; an earthquake's magnitude."""
    before = text[max(0, m.start - 40) : m.start]
    if _AGED.search(before):
        return "year-old"
    if _MAGNITUDE.search(before):
        return "magnitude"
    apposed = _AGE_APPOSED.search(before) and text[m.end : m.end + 1] in (",", ".", ";")
    name = re.search(r"\b[A-Z][\w'’-]+,\s$", before)
    if apposed and name and text[m.start : m.end].isdecimal() and 0 < m.low < 120:
        return "year-old"
    return None
