"""Numbers as news text writes them: digits, words, scales, fractions, vague multiples.

A kernel on strings: it finds where numbers stand and what they are worth, and knows
nothing of units, bounds or what is counted. Ordinals ("the third ship") are not
numbers here; fractions ("a third of") are marked, for only the reader of the words
around them can tell "a third of the ships" from "a third ship".

Composition follows English usage: a number is a falling series of groups below a
thousand, each with its scale ("two million, three hundred thousand and five").
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_UNITS = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = {w: n for n, w in enumerate(_UNITS)} | {w: 20 + 10 * n for n, w in enumerate(_TENS)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "dozen": 12.0,
}  # fmt: skip
SHORT_SCALES = {
    "bn": 1e9, "bln": 1e9, "mn": 1e6, "mln": 1e6, "mio": 1e6, "tn": 1e12, "trn": 1e12, "tln": 1e12,
}  # fmt: skip
# One letter may be a scale or a unit ("5m people", "5m high"): the caller decides.
LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_GLYPHS = {
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125, "⅜": 0.375,
    "⅝": 0.625, "⅞": 0.875,
}  # fmt: skip
_VAGUE = {"dozens": 12, "scores": 20, "tens": 10, "hundreds": 1e2, "thousands": 1e3,
          "millions": 1e6, "billions": 1e9, "trillions": 1e12}  # fmt: skip

_WORD = "|".join([*SMALL, *SCALES])
_SCALE = "|".join(SCALES)
_PART = "|".join(_PARTS)
_GLYPH = "".join(_GLYPHS)
_DIGITS = (  # 12,34,567 in India; 1,234,567 and with thin spaces elsewhere
    r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?|\d{1,3}(?:[,\u202f\u2009]\d{3})+(?:\.\d+)?|"
    r"\d+(?:\.\d+)?|(?<!\d)\.\d+"
)
# A number does not begin inside a word, a code, a decimal or a series of digit groups.
_OPEN = r"(?<![\w.,/:+#@])(?<![A-Za-z\d][-–/])"
_CLOSE = r"(?![\d/:@])(?![.,]\d)"

_VAGUE_RE = (
    rf"(?P<vague>(?:(?:tens|dozens|scores|hundreds|thousands)\s+of\s+)?"
    rf"(?:(?:several|a\s+few|many)\s+(?:{_SCALE})(?:\s+(?:{_SCALE})){{0,3}}|{'|'.join(_VAGUE)}))\b"
)
_FRACTION_RE = (
    rf"(?P<over>(?:an?|one|two|three|four|five|seven|nine)(?:\s+|-)(?:{_PART})|"
    r"(?P<top_of>one|two|three|four|five|six|seven|eight|nine|\d)\s+in\s+(?:every\s+)?"
    r"(?P<bottom_of>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a\s+hundred|"
    r"\d{1,3})(?![\w.,:-]*\d)(?!\s+(?:second|minute|hour|day|week|month|year|decade|ha)s)|"
    rf"half(?!\s+an?\s+(?:{_SCALE})\b))\b(?!-)"
)
_DIGIT_RE = (
    rf"(?P<minus>[-−])?(?P<slashed>[1-3]/[2-4])(?![\d/])|"
    rf"(?P<below>minus\s+|[-−])?(?P<digits>{_DIGITS})"
    rf"(?:[ -]?(?P<glyph>[{_GLYPH}])|[ -](?P<top>\d)/(?P<bottom>\d)\b)?"
    rf"(?:(?P<gap>[\s-]?)(?P<scale>(?:{_SCALE})s?(?:\s+(?:{_SCALE})s?){{0,3}}|{'|'.join(SHORT_SCALES)})\b|"
    rf"{_CLOSE})|(?P<alone>[{_GLYPH}])"
)
_WORDS_RE = (
    rf"(?P<under>minus\s+)?(?P<words>(?:an?\s+(?:couple\s+of\s+|half\s+)?(?:{_SCALE})|half\s+an?\s+(?:{_SCALE})|"
    rf"a\s+score(?=\s+of\b)|(?:{_WORD}))"
    rf"(?:(?:-|,?\s+and\s+|,?\s+)(?:{_WORD})){{0,14}}(?:\s+and\s+an?\s+(?:half|quarter))?)\b"
    r"(?![\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"\w+(?:teenth|tieth|tenth|lfth|venth|ndredth|sandth)|tenth)s?\b)"
)
_MOST_DIGITS = 20
NUMBER = re.compile(
    rf"{_OPEN}(?:{_VAGUE_RE}|{_FRACTION_RE}|{_DIGIT_RE}|{_WORDS_RE})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``[start, end)``.

    Attributes:
        low, high: equal unless the words are vague ("dozens": 24 to 120).
        step: the last place stated: "2.4 billion" 1e8, "1,850" 10, "nineteen" 1.
        fraction: "a third", "half": a share, or with a unit a part of one.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    fraction: bool = False

    @property
    def vague(self) -> bool:
        """Whether the words leave the number open ("dozens")."""
        return self.low != self.high


def find_numbers(text: str) -> list[Number]:
    """All numbers of a text, in order.

    >>> [(n.low, n.step) for n in find_numbers("A hundred and twenty left; 2.8 billion stay.")]
    [(120.0, 10.0), (2800000000.0, 100000000.0)]
    """
    found: list[Number] = []
    at = 0
    while match := NUMBER.search(text, at):
        number = _number(match)
        if number:
            found.append(number)
        at = max(number.end if number else match.end(), match.start() + 1)
    return found


def value_of(words: str) -> float | None:
    """What a single number is worth; None when the words are not exactly one number.

    >>> value_of("twenty-one"), value_of("2½"), value_of("dozens"), value_of("ships")
    (21.0, 2.5, None, None)
    """
    numbers = find_numbers(words)
    if len(numbers) != 1 or (numbers[0].start, numbers[0].end) != (0, len(words)):
        return None
    return None if numbers[0].vague else numbers[0].low


def _number(match: re.Match[str]) -> Number | None:
    if match["vague"]:
        return _vague(match)
    if match["slashed"]:
        return _slashed(match)
    if match["digits"] or match["alone"]:
        return _digits(match)
    if match["over"]:
        return _fraction(match)
    return _words(match)


def _slashed(match: re.Match[str]) -> Number | None:
    """1/2, 2/3, 3/4: other digits with a stroke between them are dates and labels."""
    top, bottom = (int(d) for d in match["slashed"].split("/"))
    if top >= bottom or match["minus"]:
        return None
    return Number(match.start(), match.end(), top / bottom, top / bottom, 1 / bottom, fraction=True)


def _vague(match: re.Match[str]) -> Number:
    words = re.split(r"[\s]+", match["vague"].lower())
    factor = math.prod(_VAGUE.get(w, SCALES.get(w, 1.0)) for w in words)
    plural = words[-1] in _VAGUE
    # "hundreds" are at least two; ten hundreds are called thousands, ten dozens hundreds.
    low, high = (2 * factor, 10 * factor) if plural else (2 * factor, 9 * factor)
    return Number(match.start(), match.end(), low, high, factor)


def _digits(match: re.Match[str]) -> Number | None:
    if match["alone"]:
        value = _GLYPHS[match["alone"]]
        return Number(match.start(), match.end(), value, value, value, fraction=True)
    plain = re.sub(r"[,\u202f\u2009]", "", match["digits"])
    # 007, 020 7946: codes and telephone numbers; nor are counts longer than this
    if re.match(r"0\d", plain) or len(plain) > _MOST_DIGITS:
        return None
    sign = -1.0 if match["below"] else 1.0
    value, step = float(plain), _step(plain)
    if match["glyph"]:
        value, step = value + _GLYPHS[match["glyph"]], 0.5
    elif match["top"] and match["bottom"] != "0":
        value, step = value + int(match["top"]) / int(match["bottom"]), 0.5
    scale = 1.0
    for word in (match["scale"] or "").lower().split():
        scale *= SCALES.get(word.removesuffix("s"), SHORT_SCALES.get(word, 1.0))
    if match["scale"]:
        step = _decimal_step(plain)  # "30 billion" is stated to the billion
    value *= sign * scale
    return Number(match.start(), match.end(), value, value, step * scale)


def _step(plain: str) -> float:
    if "." in plain:
        return _decimal_step(plain)
    zeros = len(plain) - len(plain.rstrip("0"))
    return 10.0 ** min(zeros, len(plain) - 1)


def _decimal_step(plain: str) -> float:
    return 10.0 ** -len(plain.partition(".")[2])


def _fraction(match: re.Match[str]) -> Number | None:
    if match["top_of"]:  # "one in ten"
        upper, lower = value_of(match["top_of"]), value_of(match["bottom_of"])
        if not upper or not lower or upper >= lower:
            return None
        share = upper / lower
        return Number(match.start(), match.end(), share, share, 1 / lower, fraction=True)
    top, _, part = re.sub(r"\s+|-", " ", match["over"].lower()).rpartition(" ")
    count = 1 if top in ("", "a", "an") else SMALL[top]
    value = count / _PARTS[part]
    return Number(match.start(), match.end(), value, value, value / count, fraction=True)


def _words(match: re.Match[str]) -> Number:
    """The longest run of words from the first that makes one number."""
    text, base = match["words"], match.start("words")
    pieces = [(m[0].lower(), m.end()) for m in re.finditer(r"[a-z]+", text, re.IGNORECASE)]
    total, group, last, end, half = 0.0, 0.0, math.inf, 0, False
    started = False
    for k, (word, stop) in enumerate(pieces):
        if word in ("a", "an", "of", "couple", "and", "half", "quarter"):
            half, group, end = _small_word(word, pieces, k, (half, group, end))
            continue
        if word in SMALL:
            size = SMALL[word]
            if started and not _fits(size, group):
                break
            group += size
        elif word == "score":
            group = 20
        elif word in ("hundred", "dozen"):
            group = (group or 1) * SCALES[word]
        else:
            if SCALES[word] >= last:
                break
            last = SCALES[word]
            total, group = total + (group or 1) * last, 0
        started, end = True, stop
    value = total + group
    if half and started:
        value = value * 0.5
    step = _word_step(value)
    value = -value if match["under"] else value
    return Number(match.start(), base + end, value, value, step)


def _small_word(
    word: str, pieces: list[tuple[str, int]], k: int, state: tuple[bool, float, int]
) -> tuple[bool, float, int]:
    """Articles and "and" say nothing; "half a" halves; "and a half" adds; "couple" is two."""
    half, group, end = state
    after_and = k >= 2 and pieces[k - 2][0] == "and"
    if word == "couple":
        return half, 2.0, end
    if word in ("half", "quarter") and after_and:
        return half, group + (0.5 if word == "half" else 0.25), pieces[k][1]
    if word == "half":
        return True, group, end
    return half, group, end


def _fits(size: int, group: float) -> bool:
    """Whether a word below a hundred may follow what the group holds: "twenty | one"."""
    rest = group % 100
    if rest == 0:
        return group >= 100 or group == 0
    return rest >= 20 and rest % 10 == 0 and 0 < size < 10


def _word_step(value: float) -> float:
    if value < 1 or value != int(value):
        return 0.5
    return _step(str(int(value))) if value >= 100 else 1.0
