"""Two wordings as one run of words: what is kept, struck out and written in."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from variorum.text.align import word_places, wording, words_of

FOLLOWED = 0.4
"""Share of words in common and in order below which the new wording is given alone: more words
would be struck out and written in than stay."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that a wording keeps from the first one, adds to it (``ins``) or lacks (``del``)."""

    tag: str
    text: str


def changed_words(old: str, new: str) -> tuple[Run, ...]:
    """``new`` as runs of words kept and added, with those of ``old`` that it lacks between.

    Case and the style of quotation marks are no change.

    >>> [(r.tag, r.text) for r in changed_words("We will not pay.", "We will pay them.")]
    [('', 'We will '), ('del', 'not '), ('', 'pay '), ('ins', 'them.')]
    """
    a, b = words_of(old), words_of(new)
    if wording(a, b) < FOLLOWED:
        return (Run("", new),)
    olds, news = _starts(old), _starts(new)
    runs: list[Run] = []
    for code in Indel.opcodes(a, b):
        if code.tag == "delete":
            _strike(runs, old[olds[code.src_start] : olds[code.src_end]])
        else:
            tag = "ins" if code.tag == "insert" else ""
            runs.append(Run(tag, new[news[code.dest_start] : news[code.dest_end]]))
    return tuple(runs)


def _strike(runs: list[Run], gone: str) -> None:
    """Add what is struck out: before what was just written in, and with blanks around."""
    at = len(runs) - 1 if runs and runs[-1].tag == "ins" else len(runs)
    before = runs[at - 1].text if at else " "
    start = "" if before.endswith(" ") else " "
    runs.insert(at, Run("del", f"{start}{gone.rstrip()} "))


def _starts(text: str) -> list[int]:
    """Where each word begins, the first with the marks before it, and the end of the text."""
    starts = [start for start, _ in word_places(text)]
    return [0, *starts[1:], len(text)]
