"""Comparison -> two columns in a terminal or a pipe.

Changed words stand as in wdiff, ``[-gone-]`` and ``{+come+}``: that can be read without colour
and searched for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len, chop_cells

from variorum.model import ComparedRow, Comparison
from variorum.report.comparison import Marked, counts_words, name_of, sides, verdict_words
from variorum.report.visible import one_line

_NARROWEST = 40
_SIGNS = {"kept": "=", "changed": "~", "added": "+", "cut": "-"}
_GUTTER = 5
"""Columns between the two sides, with the sign of the row."""


def comparison_text(found: Comparison, *, width: int = 80) -> str:
    """Verdict, evidence and all rows, left and right; plain text.

    Args:
        found: what ``variorum compare`` found.
        width: columns; below 40 it is taken as 40.
    """
    width = max(width, _NARROWEST)
    lines = [*_broken(one_line(verdict_words(found)), width)]
    for reason in found.evidence:
        lines += [f"  {line}" for line in _broken(f"- {one_line(reason)}", width - 2)]
    lines += [*_broken(counts_words(found), width), *_broken(_LEGEND, width), ""]
    lines += _two_columns(one_line(name_of(found.left)), one_line(name_of(found.right)), " ", width)
    lines.append("-" * width)
    for row in found.rows:
        left, right = sides(found, row)
        lines += _two_columns(
            _words(left, "[-", "-]"), _words(right, "{+", "+}"), _sign(row), width
        )
    return "\n".join(line.rstrip() for line in lines) + "\n"


_LEGEND = "= kept, ~ changed, - left only, + right only, > moved; [-left only-], {+right only+}"


def _sign(row: ComparedRow) -> str:
    return _SIGNS[row.kind] + (">" if row.moved else "")


def _words(pieces: Sequence[Marked], opens: str, closes: str) -> str:
    return one_line("".join(f"{opens}{p.text}{closes}" if p.changed else p.text for p in pieces))


def _two_columns(left: str, right: str, sign: str, width: int) -> Iterator[str]:
    column = (width - _GUTTER) // 2
    rows = zip_longest(_broken(left, column), _broken(right, column), fillvalue="")
    for number, (mine, other) in enumerate(rows):
        gutter = f" {sign if number == 0 else '':<2}  "[:_GUTTER]
        yield f"{mine}{' ' * (column - cell_len(mine))}{gutter}{other}"


def _broken(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells, broken at blanks, and within words that are too long."""
    lines = [""]
    for word in text.split(" "):
        for number, piece in enumerate(chop_cells(word, width) or [""]):
            longer = f"{lines[-1]} {piece}" if lines[-1] and number == 0 else lines[-1] + piece
            if cell_len(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines
