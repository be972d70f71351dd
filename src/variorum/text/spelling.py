"""Spellings that are one word: British and American, and number words.

Used to compare words, never to change a text: two words that fold to one key may
still be shown to the reader as they stand.
"""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {word: str(value) for value, word in enumerate(re.findall(r"\w+", _UNITS))} | {
    word: str(20 + 10 * place) for place, word in enumerate(re.findall(r"\w+", _TENS))
}
"""Number words of one token, to digits."""

_ENDINGS = (
    (re.compile(r"is(e|ed|es|ing|er|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[bcdlmnpv])our(s|ed|ing|er|ers|able)?$"), r"or\1"),
    (re.compile(r"(?<=[bt])re(s|d)?$"), r"er\1"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"ence(s)?$"), r"ense\1"),
    (re.compile(r"ae(?=[a-z]{3})|oe(?=[a-z]{3})"), "e"),
)
_SHORTEST = 5


def fold_spelling(word: str) -> str:
    """A key that British and American spellings of a lower-case word share.

    Words that fold together without being one ("advise", "advize") do not matter: the
    key is only ever compared with the key of another text's word at the same place.

    >>> fold_spelling("harbour"), fold_spelling("authorised"), fold_spelling("four")
    ('harbor', 'authorized', 'four')
    """
    if len(word) < _SHORTEST:
        return word
    for pattern, american in _ENDINGS:
        word = pattern.sub(american, word)
    return word


def number_word(word: str) -> str | None:
    """Digits of a number word or a figure, None for other words.

    >>> number_word("eleven"), number_word("1,850"), number_word("ship")
    ('11', '1850', None)
    """
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+", word):
        return word.replace(",", "")
    return NUMBER_WORDS.get(word)
