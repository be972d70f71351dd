"""Numbers with their units: "£1.9bn", "27-metre", "40 to 60 people", "5 feet 8 inches"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import Token
from variorum.text.numbers import LETTER_SCALES, Number
from variorum.text.units import CURRENCIES, Unit, sign_before, unit_after

_JOIN = re.compile(r"\s*(?:[-–—]|to|or)\s*(?=[\d£$€a-z])|\s*[-–—]\s*", re.IGNORECASE)
_BETWEEN = {
    "between": re.compile(r"\s+and\s+", re.IGNORECASE),
    "from": re.compile(r"\s+to\s+", re.IGNORECASE),
}
_PART_OF_ONE = re.compile(r"(?:\s+of)?\s+an?(?=[\s-])", re.IGNORECASE)
_MANY_POUNDS = 1e6
_PRICE_AFTER = re.compile(
    r"\s+(?:apiece|(?:a|per)\s+(?:share|head|year|month|week|day|hour)|in cash)\b|"
    r"\s+\([^)\d]{0,12}[$€]|\s+sterling\b",
    re.IGNORECASE,
)
_ORDINAL_OR_PLURAL = re.compile(r"(?:st|nd|rd|th|s|'s|’s)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit, before its bounds are read; ``low`` and ``high`` in ``unit``."""

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str | None
    number: Number
    ranged: bool = False


def measure(
    text: str, number: Number, following: Number | None, tokens: Sequence[Token]
) -> Measured | None:
    """A number with its unit, joined with the number that follows where both are one quantity.

    None where the digits are a part of something else: a word, a score, a telephone number.
    """
    first = _with_unit(text, number, tokens)
    if first is None:
        return None
    if following is not None:
        joined = _range(text, first, following, tokens) or _compound(text, first, following, tokens)
        if joined is not None:
            return joined
    if re.match(r"[-–]\d|[ ]\d{3,}", text[number.end : number.end + 4]) and first.unit is None:
        return None  # a score, a telephone number
    return first


def _with_unit(text: str, number: Number, tokens: Sequence[Token]) -> Measured | None:
    """The number with its sign, scale letter or unit; None when it is a part of another word."""
    start, end, scale = number.start, number.end, 1.0
    money = sign_before(text, start)
    letter = text[end : end + 1].lower()
    alone = letter in LETTER_SCALES and not text[end + 1 : end + 2].isalnum()
    if alone and (money or (letter == "m" and plural_after(end + 1, tokens))):
        scale, end = LETTER_SCALES[letter], end + 1
    if money:
        unit: Unit | None = Unit(money[0])
        start = money[1]
    elif found := unit_after(text, end):
        unit, end = found
        if unit.canonical == "pound" and _is_money(text, number, end):
            unit = Unit("GBP")
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


def _is_money(text: str, number: Number, end: int) -> bool:
    """Whether pounds are money: millions of them, a price each, or put in another currency."""
    return number.low >= _MANY_POUNDS or bool(_PRICE_AFTER.match(text, end))


def _in_unit(
    number: Number, span: tuple[int, int], unit: Unit | None, scale: float, step: float
) -> Measured:
    least, most = unit.factors if unit else (1.0, 1.0)
    if unit and unit.canonical in CURRENCIES and number.step == 10:
        step /= 10  # prices are not rounded to tens: 310 pence is not 315
    return Measured(
        span[0],
        span[1],
        number.low * scale * least,
        number.high * scale * most,
        step * least,
        unit.canonical if unit else None,
        number,
    )


def _range(
    text: str, first: Measured, following: Number, tokens: Sequence[Token]
) -> Measured | None:
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
    bare = second.unit is None and not plural_after(second.end, tokens)
    if low >= second.high or (dashed and bare):
        return None
    start = first.start - (len(between[0]) if between else 0)
    unit = second.unit or first.unit
    return Measured(
        start, second.end, low, second.high, min(step, second.step), unit, following, ranged=True
    )


def _compound(
    text: str, first: Measured, following: Number, tokens: Sequence[Token]
) -> Measured | None:
    """Two numbers that add up, like "5 feet 8 inches" or "three dollars fifty cents"."""
    if first.unit is None or not re.fullmatch(
        r"\s*(?:and\s+|,\s*)?", text[first.end : following.start]
    ):
        return None
    second = _with_unit(text, following, tokens)
    if second is None or second.unit is None or second.start != following.start:
        return None
    if second.unit == "cent" and first.unit in CURRENCIES:
        second = replace(second, unit=first.unit, high=second.high / 100, step=0.01)
    one = first.high / first.number.high if first.number.high else 0.0
    if second.unit != first.unit or not second.high < one:
        return None
    return replace(
        first, end=second.end, low=first.low + second.high, high=first.high + second.high,
        step=second.step,
    )  # fmt: skip


def _same_kind(first: Measured, second: Measured) -> bool:
    return first.unit is None or second.unit is None or first.unit == second.unit


def plural_after(at: int, tokens: Sequence[Token]) -> bool:
    """Whether the next noun, at most two words on, is a plural."""
    k = bisect_left(tokens, at, key=lambda t: t.start)
    for token in tokens[k : k + 3]:
        if token.tag in ("NNS", "NNPS") or token.lemma == "people":
            return True
        if token.pos not in ("ADJ", "NOUN", "PROPN") or not token.text[0].isalpha():
            return False
    return False
