"""How wide a label in a picture will be, so that it can be shortened to the room it has.

The page has no font of its own and is drawn by whatever sans-serif the reader has; widths are
those of Helvetica Bold (Adobe's font metrics), which the usual ones do not exceed by much.
"""

from __future__ import annotations

import unicodedata

from variorum.report.visible import one_line, shorten

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’!|()[]/- "), frozenset("mwMWQGO@%—…")
_EM = {"narrow": 0.36, "wide": 0.92, "upper": 0.73, "ideograph": 1.0, "other": 0.62}
"""Widths as shares of the font's size: the widest common letter of each class."""
_LEAST = 4
_LATIN = "\u024f"
"""Other scripts come from whatever font has them, which may be a wide one."""


def width_of(text: str, size: float) -> float:
    """Width of a line in CSS pixels, in a font of ``size`` pixels; rather too much than too little.

    >>> width_of("Illicit", 10) < width_of("illicit", 10) + 1 < width_of("ILLUMINE", 10)
    True
    """
    return size * sum(_em(sign) for sign in text)


def fitting(text: str, room: float, size: float) -> str:
    """The text on one line, cut with an ellipsis where it is wider than ``room`` pixels."""
    line = one_line(text)
    if width_of(line, size) <= room:
        return line
    room -= width_of("…", size)
    taken, most = 0.0, 0
    for sign in line:
        taken += size * _em(sign)
        if taken > room:
            break
        most += 1
    return shorten(line, max(most + 1, _LEAST))


def _em(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return _EM["ideograph"]
    if sign in _NARROW:
        return _EM["narrow"]
    if sign in _WIDE or sign > _LATIN:
        return _EM["wide"]
    return _EM["upper" if sign.isupper() else "other"]
