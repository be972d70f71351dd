"""Text from outside made safe to look at: nothing in it may act, and nothing may hide.

Markup is escaped by the templates; here the characters are dealt with that act on a
reader's eye or terminal: control characters (a terminal obeys them), bidi controls
(they show words in another order than they stand), unpaired surrogates (no encoding
has them). Each is replaced by its name, ``[U+202E]``, so that it is seen.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SIGN = Markup('<abbr class="u" title="{}">\ufffd</abbr>')
_BREAKS = re.compile(r"\s+")


def visible(text: str) -> str:
    r"""The text with every acting character replaced by its name; line feeds and tabs stay.

    >>> visible("say \u202eseirrac\u202c \x1b[31m")
    'say [U+202E]seirrac[U+202C] [U+001B][31m'
    """
    return _ACTING.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def in_place(text: str) -> Markup:
    r"""Escaped text in which an acting character is one sign that tells its name.

    Unlike ``visible`` this keeps the number of characters, so that offsets stay true.

    >>> in_place("a<b\u202e")
    Markup('a&lt;b<abbr class="u" title="U+202E">\ufffd</abbr>')
    """
    parts = []
    start = 0
    for match in _ACTING.finditer(text):
        parts += [escape(text[start : match.start()]), _SIGN.format(f"U+{ord(match[0]):04X}")]
        start = match.end()
    return Markup("").join([*parts, escape(text[start:])])


def one_line(text: str) -> str:
    """The visible text with all white space folded to single blanks."""
    return visible(_BREAKS.sub(" ", text).strip())


def shorten(text: str, most: int) -> str:
    """One line of at most ``most`` characters; cut at a word, with an ellipsis, when longer.

    >>> shorten("an unusually long sentence", 16)
    'an unusually…'
    """
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head, blank, _ = cut.rpartition(" ")
    return (head if blank and len(head) > most // 2 else cut).rstrip(" ,;:") + "…"


def finalize(value: object) -> object:
    """What Jinja does with each expression: strings become visible and escaped, None nothing."""
    if value is None:
        return ""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    # Attributes stand in double quotes everywhere in the templates (a test looks), so that
    # apostrophes, of which news is full, need not take five bytes each.
    return Markup(escape(visible(value)).replace("&#39;", "'"))  # noqa: S704  # escaped just now
