"""Text broken at a margin, as editors, mailers and agency feeds send it: its lines joined again.

Two signs tell a broken line from a line of its own: the next begins in the middle of a sentence,
and the next one's first word would not have fitted before the margin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"\s*(?:[*•‣–—-]|\d{1,2}[.)])\s")
_MARGIN_LEAST, _MARGIN_MOST = 50, 110  # characters between which lines are broken
_LEAST_BREAKS = 3  # broken lines that show that a file has a margin
_SHARE = 0.4  # of long lines that another follows directly, how many must be broken ones
_UNENDED = 0.7  # the same share of lines without a full stop, where only two are surely broken
_RAGGED = 14  # characters that a line may stop short of the margin by hand or hyphenation


def unwrap(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The paragraphs with the number of their first line; as they are where nothing is broken.

    >>> [line for _, line in unwrap(["A line of its own", "Another line"])]
    ['A line of its own', 'Another line']
    """
    margin = _margin(lines)
    if margin is None:
        yield from enumerate(lines, start=1)
        return
    words = frozenset(re.findall(r"\w+", " ".join(lines)))
    first, held = 1, [lines[0] if lines else ""]
    for number, line in enumerate(lines[1:], start=2):
        last = held[-1].rstrip()
        if last and line.strip() and _goes_on(last, line, margin):
            held[-1] = _before_break(last, line.lstrip(), words)
            held.append(line.lstrip())
        else:
            yield first, "".join(held)
            first, held = number, [line]
    yield first, "".join(held)


def _margin(lines: Sequence[str]) -> int | None:
    """The column at which lines are broken, or None."""
    stripped = [line.rstrip() for line in lines]
    runs = [(a, b.lstrip()) for a, b in pairwise(stripped) if len(a) >= _MARGIN_LEAST and b]
    broken = [a for a, b in runs if _is_broken(a, b)]
    unended = sum(not _ENDED.search(a) for a, _ in runs)
    # Where nouns have capitals (German) fewer lines begin small, but hardly one ends a sentence.
    shown = len(broken) >= _LEAST_BREAKS and len(broken) >= _SHARE * len(runs)
    if not shown and (len(broken) < 2 or unended < _UNENDED * len(runs)):
        return None
    lengths = sorted(map(len, broken))
    margin = lengths[int(0.95 * (len(lengths) - 1))]
    beyond = sum(len(line) > _MARGIN_MOST for line in stripped)
    written = sum(bool(line) for line in stripped)
    return margin if margin <= _MARGIN_MOST and beyond <= 0.05 * written else None


def _is_broken(line: str, after: str) -> bool:
    """Whether a line stops within a sentence: the next begins with a small letter.

    Scripts without capitals have only the missing full stop to go by.
    """
    if _ENDED.search(line) or _ITEM.match(after):
        return False
    begins = after.lstrip("\"'“‘«„(")[:1]
    return begins.isalpha() and not begins.isupper()


def _goes_on(line: str, after: str, margin: int) -> bool:
    """Whether a line and the one directly below it are of one paragraph."""
    if _ITEM.match(after):
        return False
    if len(line) >= _MARGIN_LEAST and _is_broken(line, after.lstrip()):
        return True
    room = len(line) + 1 + len(after.split(maxsplit=1)[0])
    slack = 0 if _ENDED.search(line) else _RAGGED
    return room > margin - slack and len(line) >= margin // 2


def _before_break(line: str, after: str, words: frozenset[str]) -> str:
    """A line as it stands before the next one in a paragraph: a blank after it, or no hyphen.

    A hyphen at the end goes where the text has the word without it, and stays where it has not.
    """
    head = re.search(r"(\w+)-$", line[-60:])
    tail = re.match(r"[^\W\d_]+", after)
    if not head or not tail or not tail[0][0].islower():
        return f"{line} "
    return line[:-1] if head[1] + tail[0] in words else line
