"""Whether a clause tells of the past or the future, by the verb that governs a word.

"He spoke on Thursday" is the Thursday before, "they will vote on Thursday" the one to
come. The rule follows the parse upward to the first verb that has a tense, and reads
its auxiliaries. Where there is no verb, the tense is not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from variorum.model import Token

Tense = Literal["past", "future"]

_FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could",
                         "should", "can", "must"})  # fmt: skip
# Verbs that plan: their participles ("scheduled for Monday") look ahead, and so do the
# infinitives under them; other infinitives ("began to", "managed to") go with their verb.
_PLANNING = frozenset(
    {"schedule", "plan", "expect", "due", "set", "slate", "agree", "intend", "aim", "hope", "want",
     "arrange", "ask", "invite", "order", "propose", "promise", "pledge", "vow", "urge", "tell",
     "decide", "prepare", "call", "likely", "be", "postpone", "book", "time", "threaten", "seek",
     "ready", "poise", "earmark", "need", "wait", "await", "anticipate", "forecast", "predict"}
)  # fmt: skip
# Present-tense reporting ("the ministry says on Thursday") tells of the past.
_REPORTING = frozenset({"say", "tell", "report", "write", "state", "add", "claim", "note", "show"})
_CLIMB = 12  # steps upward; deeper than any clause seen in news


def tense_at(tokens: Sequence[Token], at: int) -> Tense | None:
    """The tense of the clause that token ``at`` belongs to."""
    if not 0 <= at < len(tokens):
        return None
    if _set_ahead(tokens, at):
        return "future"
    for _ in range(_CLIMB):
        head = tokens[at].head
        if head == at and tokens[at].pos not in ("VERB", "AUX"):
            return None
        at = head if tokens[at].pos not in ("VERB", "AUX") or head == at else at
        if tokens[at].pos in ("VERB", "AUX") or tokens[at].lemma in ("due", "likely"):
            return _verb_tense(tokens, at)
    return None


def _set_ahead(tokens: Sequence[Token], at: int) -> bool:
    """As in "a rally for Saturday", "adjourned until Monday": the preposition looks ahead."""
    before = tokens[at - 1] if at else None
    return before is not None and before.text.lower() in ("for", "until", "till")


def _verb_tense(tokens: Sequence[Token], at: int, depth: int = 0) -> Tense | None:
    verb = tokens[at]
    helpers = _helpers(tokens, at)
    words = {h.text.lower() for h in helpers}
    perfect = bool(words & {"have", "'ve", "’ve", "has", "had", "having"})
    if words & _FUTURE_AUX and verb.tag != "VBD":
        return "past" if perfect else "future"
    if verb.lemma in _PLANNING and verb.tag in ("VBN", "JJ"):
        return "future"
    if verb.tag == "VBD" or perfect or any(h.tag == "VBD" for h in helpers):
        return "past"
    if "to" in words:
        return _infinitive(tokens, at, depth)
    if verb.tag == "VBG" and not helpers:
        return _above(tokens, at, depth)
    if verb.tag == "VBN":
        return "past" if not helpers else _above(tokens, at, depth) or "past"
    if verb.tag in ("VBZ", "VBP", "VBG", "VB", "MD"):
        return "past" if verb.lemma in _REPORTING else "future"
    return None


def _helpers(tokens: Sequence[Token], at: int) -> list[Token]:
    lead = range(max(0, at - 8), at)
    return [tokens[k] for k in lead if tokens[k].head == at and tokens[k].dep in
            ("aux", "auxpass")]  # fmt: skip


def _infinitive(tokens: Sequence[Token], at: int, depth: int) -> Tense | None:
    """Of "to meet": ahead under a planning verb, else as the verb above; ahead alone."""
    head = tokens[at].head
    if head == at or depth > _CLIMB:
        return "future"
    above = tokens[head]
    if above.pos not in ("VERB", "AUX") or above.lemma in _PLANNING:
        return "future"
    return _verb_tense(tokens, head, depth + 1)


def _above(tokens: Sequence[Token], at: int, depth: int) -> Tense | None:
    head = tokens[at].head
    if head == at or depth > _CLIMB:
        return None
    while tokens[head].pos not in ("VERB", "AUX") and tokens[head].head != head:
        head = tokens[head].head
    if head == at or tokens[head].pos not in ("VERB", "AUX"):
        return None
    return _verb_tense(tokens, head, depth + 1)
