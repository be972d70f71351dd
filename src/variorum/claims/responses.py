"""What became of a question: no answer, no comment, a denial, a confirmation.

"Did not respond", "declined to comment", "denied" and "admitted" are four answers of one
person or house, and an article that has one of them for another says more than it knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings

_NOT = r"(?:did not|didn['’]t|had not|has not|have not|does not|do not|would not|wouldn['’]t|not)"
_SOON = r"(?:immediately |yet |at once |return |to )*"
_ANSWERS = (
    (
        "no answer",
        rf"\b{_NOT} {_SOON}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|returned? (?:calls|"
        r"messages|a call|a message|requests))\b|could not (?:immediately )?be reached"
        r"|(?:left|remained) (?:\w+ )*unanswered",
    ),
    (
        "no comment",
        r"\b(?:declin|refus)(?:ed|es|ing)? (?:to |a )(?:\w+ )?(?:comment|discuss|say|remark|"
        rf"speak|talk|answer|be drawn|elaborate)\b|\b{_NOT} (?:wish to |want to )?"
        r"(?:comment|discuss|be drawn|elaborate|remark)\b|\bno comment\b",
    ),
    (
        "not ruled out",
        r"\b(?:could|can|would|did|does|do)(?: not|n['’]t) (?:rule out|exclude)\b"
        r"|\bcannot (?:rule out|exclude)\b",
    ),
    (
        "denied",
        r"\b(?:denied|denies|rejected|dismissed|refuted|ruled out|disputed|contradicted"
        r"|rebutted)\b",
    ),
    ("confirmed", r"\b(?:admitted|admits|acknowledged|conceded|confessed|confirmed|confirms)\b"),
)
_PATTERNS = tuple((value, re.compile(words, re.IGNORECASE)) for value, words in _ANSWERS)


def compare_responses(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Answers of one who is asked; each line tells of one answer only."""
    one, other = _answer(pair.a), _answer(pair.b)
    if one is None or other is None or not (pair.akin or _one_day(pair)):
        return
    support = len(_asked(pair.a, one) & _asked(pair.b, other))
    if support >= settings.least_support:
        yield Comparison(
            kind="certainty",
            a=one,
            b=other,
            verdict="same" if one.value == other.value else "differs",
            weight=min(1.0, support / settings.full_support),
        )


def _one_day(pair: LinePair) -> bool:
    """Whether both lines are of one day: an answer may come later."""
    days = {(line.published or "")[:10] for line in (pair.a, pair.b)}
    return len(days) == 1 and "" not in days


def _answer(line: Line) -> Filler | None:
    found = [
        Filler(line.number, m.start(), m.end(), value)
        for value, pattern in _PATTERNS
        for m in pattern.finditer(line.text)
    ]
    return found[0] if len(found) == 1 else None


def _asked(line: Line, answer: Filler) -> set[str]:
    """Who answers and what about: names and nouns of the line, the answer's own left out."""
    inside = line.covered(answer.start, answer.end)
    return {
        key
        for i, key in enumerate(line.keys)
        if i not in inside and line.tokens[i].pos in ("PROPN", "NOUN") and line.words.content[i]
    }
