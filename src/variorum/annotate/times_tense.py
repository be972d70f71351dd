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
# The infinitives under these look ahead; others ("began to", "managed to") go with their verb.
_PLANNING = frozenset(
    {"schedule", "plan", "expect", "due", "set", "slate", "agree", "intend", "aim", "hope", "want",
     "arrange", "ask", "invite", "order", "propose", "promise", "pledge", "vow", "urge", "tell",
     "decide", "prepare", "call", "likely", "be", "postpone", "book", "time", "threaten", "seek",
     "ready", "poise", "earmark", "need", "wait", "await", "anticipate", "forecast", "predict"}
)  # fmt: skip
# What these have as their object lies ahead even when they stand in the past.
_AHEAD_ALWAYS = frozenset({"plan", "schedule", "expect", "await", "anticipate", "intend"})
# "Due on Monday", "slated on Monday" look ahead; "told on Monday", "set on Monday", "called on
# Monday" happened then, though an infinitive under them lies ahead.
_AHEAD_PARTICIPLES = _AHEAD_ALWAYS | {"due", "slate", "likely"}
# Present-tense reporting ("the ministry says on Thursday") tells of the past.
_REPORTING = frozenset({"say", "tell", "report", "write", "state", "add", "claim", "note", "show"})
# "Will settle it at Monday's meeting" looks ahead; "would be 3 per cent over Monday's close" back.
_HELD_AT = frozenset({"at", "during", "for", "before", "in"})
_SET_FOR = frozenset({"set", "time", "book", "postpone"})
_EFFECTIVE = frozenset({"effective", "starting", "beginning"})
_PERFECT = frozenset({"have", "'ve", "’ve", "has", "had", "having"})
_CLIMB = 12  # steps upward; deeper than any clause seen in news


def tense_at(
    tokens: Sequence[Token], first: int, last: int | None = None, *, looking: bool = True
) -> Tense | None:
    """The tense of the clause that the expression of tokens ``first`` to ``last`` belongs to.

    ``looking``: whether the preposition before it may decide ("for Saturday" looks ahead).
    """
    last = first if last is None else last
    if not 0 <= first <= last < len(tokens):
        return None
    at = _head_of(tokens, first, last)
    if _possessive(tokens, last) or _names(tokens, at, last):
        return _of_possessive(tokens, first, at)
    by_preposition = _by_preposition(tokens, first) if looking else None
    return by_preposition or _climb(tokens, at)


def on_noun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an expression dates a thing and not what a verb tells: "a cut in September"."""
    head = tokens[tokens[_head_of(tokens, first, last)].head]
    if head.pos == "ADP":
        head = tokens[head.head]
    return head.pos in ("NOUN", "PROPN")


def _head_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token of an expression that hangs on a word outside it."""
    for at in range(first, last + 1):
        if not first <= tokens[at].head <= last or tokens[at].head == at:
            return at
    return first


def _climb(tokens: Sequence[Token], at: int) -> Tense | None:
    first = at
    for steps in range(_CLIMB):
        token = tokens[at]
        if token.pos in ("VERB", "AUX") or token.lemma in ("due", "likely"):
            if token.lemma == "be" and token.tag in ("VBZ", "VBP") and not _helpers(tokens, at):
                # "the vote is on Thursday", but "more is paid for it than on Thursday"
                return "future" if steps <= 2 else None
            if _fronted(tokens, first, at):
                return "past"
            return _verb_tense(tokens, at)
        if token.head == at:
            return None
        at = token.head
    return None


def _fronted(tokens: Sequence[Token], first: int, at: int) -> bool:
    """As "on Friday the council planned a road": the planning was then, not what is planned."""
    verb = tokens[at]
    return first < at and verb.lemma in _AHEAD_ALWAYS and verb.tag == "VBD"


def _possessive(tokens: Sequence[Token], last: int) -> bool:
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is not None and after.tag == "POS"


def _names(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a thing is told by its day: "the Tuesday closing", "a Monday meeting"."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    noun = after is not None and after.pos == "NOUN" and after.text.islower()
    return noun and tokens[at].dep == "compound" and tokens[at].head == last + 1


def _of_possessive(tokens: Sequence[Token], first: int, at: int) -> Tense:
    """As "Thursday's vote will ..." is to come; "the end of Thursday's vote" is over."""
    before = " ".join(t.text.lower() for t in tokens[max(0, first - 2) : first])
    if before.endswith(("ahead of", "until", "next")):
        return "future"
    noun = tokens[at].head
    lead = tokens[tokens[noun].head]
    placed = lead.pos == "ADP" and lead.text.lower() in _HELD_AT
    told = placed or tokens[noun].dep in ("nsubj", "nsubjpass")
    return "future" if told and _climb(tokens, noun) == "future" else "past"


def _by_preposition(tokens: Sequence[Token], first: int) -> Tense | None:
    """As "a rally for Saturday", "until Monday", which look ahead, and "its offer of Monday"."""
    word = tokens[first - 1].text.lower() if first else ""
    if word == "of" and first > 1 and tokens[first - 2].pos in ("NOUN", "PROPN"):
        return "past"
    if word == "for" or word in _EFFECTIVE or (first > 1 and _from_then(tokens, first)):
        return "future"
    if word in ("until", "till"):
        opens = first < 2 or tokens[first - 1].text[:1].isupper()
        return None if opens or _negated(tokens, first - 1) else "future"
    return None


def _from_then(tokens: Sequence[Token], first: int) -> bool:
    """Whether something begins on the day: "starting on", "effective from"."""
    return tokens[first - 2].text.lower() in _EFFECTIVE and tokens[first - 1].pos == "ADP"


def _negated(tokens: Sequence[Token], at: int) -> bool:
    head = tokens[at].head
    return any(t.dep == "neg" and t.head == head for t in tokens[max(0, head - 6) : head + 2])


def _verb_tense(tokens: Sequence[Token], at: int, depth: int = 0) -> Tense | None:
    verb = tokens[at]
    helpers = _helpers(tokens, at)
    words = {h.text.lower() for h in helpers}
    perfect = bool(words & _PERFECT)
    if words & _FUTURE_AUX and verb.tag != "VBD":
        return "past" if perfect else "future"
    if verb.tag == "VBN" and not helpers and _parenthetical(tokens, at):
        return _above(tokens, at, depth)
    if _looks_ahead(verb) or _set_for(tokens, at):
        return "past" if "had" in words or _had_been(tokens, at) else "future"
    if verb.tag == "VBD" or perfect or any(h.tag == "VBD" for h in helpers):
        return "past"
    if "to" in words:
        return _infinitive(tokens, at, depth)
    return _by_form(tokens, at, bool(helpers), depth)


def _looks_ahead(verb: Token) -> bool:
    participle = verb.lemma in _AHEAD_PARTICIPLES and verb.tag in ("VBN", "JJ")
    return participle or verb.lemma in _AHEAD_ALWAYS


def _set_for(tokens: Sequence[Token], at: int) -> bool:
    """As "a summit set for the capital in April", where "a record set in April" is over."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    participle = tokens[at].lemma in _SET_FOR and tokens[at].tag == "VBN"
    return participle and after is not None and after.text == "for"


def _had_been(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective ("due", "likely") is told of with "had been": a plan that is over."""
    above = tokens[at].head
    return (
        tokens[at].pos not in ("VERB", "AUX")
        and tokens[above].lemma == "be"
        and any(h.text.lower() == "had" for h in _helpers(tokens, above))
    )


def _by_form(tokens: Sequence[Token], at: int, helped: bool, depth: int) -> Tense | None:
    verb = tokens[at]
    if verb.tag == "VBG" and not helped:
        return _above(tokens, at, depth)
    if verb.tag == "VBN":
        return (_above(tokens, at, depth) or "past") if helped else "past"
    if verb.tag in ("VBZ", "VBP", "VBG", "VB", "MD"):
        return "past" if verb.lemma in _REPORTING else "future"
    return None


def _parenthetical(tokens: Sequence[Token], at: int) -> bool:
    """Of "as announced", "as previously planned": the clause around it has the tense."""
    lead = at - 1 if at > 0 and tokens[at - 1].pos != "ADV" else at - 2
    return lead >= 0 and tokens[lead].text.lower() == "as"


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
    if _had_been(tokens, head) or any(h.text.lower() == "had" for h in _helpers(tokens, head)):
        return "past"
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
