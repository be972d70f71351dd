"""Markdown in which text from articles stays text: CommonMark and GitHub's additions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.report.visible import one_line

_MARKS = re.compile(r"([\\`*_\[\]<>&|~#!@$])|(?<=[A-Za-z])(:)(?=//)|(?<=[Ww]{3})(\.)")
_LINE_START = re.compile(r"^(?:([-+=:])|(\d{1,9})([.)])(?=\s|$))")


def md(text: str) -> str:
    r"""Text on one line in which nothing is markup; acting characters stand as their names.

    Bare addresses are kept from becoming links, for nobody vouches for them.

    >>> md("1. a *b* <i>c</i>")
    '1\\. a \\*b\\* \\<i\\>c\\</i\\>'
    >>> md("see https://x.org")
    'see https\\://x.org'
    """
    shown = _MARKS.sub(lambda m: f"\\{m[0]}", one_line(text))
    return _LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", shown)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    """A table; cells are Markdown already."""
    lines = [head, ("---",) * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]
