"""Closed word classes of English that the slots compare: how sure, how far, whether or not.

Kept small, general and gathered by hand. Modals and negators are closed classes, as in
Huddleston and Pullum, *The Cambridge Grammar of the English Language* (2002), ch. 3 and
9; the rungs of the ladders are the everyday verbs of each sense.
Lemmas throughout; a phrasal verb is written "verb particle".
"""

from __future__ import annotations

Ladder = tuple[frozenset[str], ...]


def _words(text: str) -> frozenset[str]:
    """Words split at commas.

    >>> sorted(_words("turn down, reject"))
    ['reject', 'turn down']
    """
    return frozenset(w.strip() for w in text.split(","))


LADDERS: dict[str, Ladder] = {
    "plan": (
        _words(
            "consider, mull, mull over, weigh, weigh up, ponder, contemplate, explore, examine, "
            "study, deliberate, eye, evaluate, assess, review, think about, "
            "look at"
        ),
        _words("plan, intend, prepare, propose, aim, hope, want, seek, mean, expect"),
        _words(
            "decide, agree, settle, settle on, resolve, approve, choose, opt, determine, adopt, "
            "rule, conclude, endorse, pass, sign, sign off, finalise, finalize, announce, commit"
        ),
    ),
    "answer": (
        _words("accept, approve, endorse, welcome, embrace, back, agree"),
        _words("reject, refuse, turn down, throw out, dismiss, spurn, rebuff, veto, decline"),
    ),
    "finding": (
        _words(
            "suspect, believe, think, fear, suppose, assume, allege, claim, suggest, speculate, "
            "investigate, examine, look into, probe, question, wonder, doubt"
        ),
        _words(
            "confirm, prove, establish, find, determine, know, show, conclude, admit, verify, "
            "demonstrate, rule, convict"
        ),
    ),
    "fate": (
        _words("miss, missing, unaccounted, untraced, disappear, vanish"),
        _words("fear, presume"),
        _words("die, dead, kill, perish, drown, decease"),
    ),
    "law": (
        _words("question, investigate, suspect, detain, hold, arrest"),
        _words("charge, accuse, indict, prosecute, sue"),
        _words("convict, sentence, find guilty, jail, imprison"),
    ),
    "ask": (
        _words("ask, request, seek, apply, appeal, call for, demand, want, urge, bid"),
        _words("receive, obtain, secure, win, get, grant, give, approve, award, provide"),
    ),
}
"""Ladders of certainty: on one ladder, two rungs cannot both hold of one act at one time."""

POSSIBLE = _words("may, might, could")
"""Modals of possibility; against a bare indicative they are less sure."""

PLAN_NOUNS = _words("plan, proposal, intention, idea, bid, offer, hope, wish, threat, ambition")
"""Nouns for an act that is meant and not settled ("a plan to close")."""

HEDGES = _words(
    "allegedly, reportedly, apparently, possibly, probably, perhaps, likely, potentially, "
    "presumably, seemingly, supposedly, purportedly, ostensibly, conceivably, arguably, maybe, "
    "alleged, suspected, possible, probable, potential, apparent, presumed, purported, supposed, "
    "reported, provisional, preliminary, unconfirmed"
)
"""Adverbs and adjectives that make what they stand with less sure."""

RAISING = _words(
    "appear, seem, believe, think, suspect, allege, presume, assume, suppose, fear, likely, report"
)
"""What an act hangs on that is held likely: "appears to have", "is believed to"."""

NEGATORS = _words("not, n't, n’t, no, never, none, nobody, nothing, neither, nor, without, nowhere")

IMPLIED_NEGATION = _words(
    "deny, refuse, decline, fail, lack, reject, rule out, dismiss, avoid, prevent, stop, refrain, "
    "turn down, dispute, doubt, unable, unlikely, impossible, absent, absence, against, zero, "
    "refute, contradict, forbid, ban, unaware, hardly, barely, scarcely, withhold, cease, "
    "unauthorised, unauthorized, unwilling, reluctant, exclude, neglect, miss, missing, "
    "unaccounted, untraced, unanswered, unknown, unclear, uncertain, few, little, seldom, rarely, "
    "except, instead, rather, omit"
)
"""Words that deny without a negator; beside one, a negator's loss proves nothing."""

RANKS = {
    "only": "only",
    "sole": "only",
    "first": "first",
    "last": "last",
    "second": "second",
    "third": "third",
    "fourth": "fourth",
    "fifth": "fifth",
}
"""Words that give a thing a rank among its like; superlatives are told by their tag."""

SUPERLATIVES = {
    "biggest": "largest",
    "greatest": "largest",
    "tiniest": "smallest",
    "littlest": "smallest",
    "quickest": "fastest",
    "newest": "latest",
    "finest": "best",
    "eldest": "oldest",
    "tallest": "highest",
    "richest": "wealthiest",
    "gravest": "worst",
    "final": "last",
}
"""Superlatives of one meaning."""

AMOUNTS = {
    "all": "all",
    "every": "all",
    "each": "all",
    "entire": "all",
    "whole": "all",
    "most": "most",
    "majority": "most",
    "some": "some",
    "none": "none",
}
"""Words for how many of a whole."""

RATE = (
    r"(?:an?|per|each|every|in each|in every) (?:of (?:the )?(?:\w+ )?)?"
    r"(?:year|month|week|day|hour|night|quarter|head|person|household)s?"
    r"|annually|yearly|monthly|weekly|daily|apiece|per annum|per capita"
)
"""A sum for each unit of time or each head (a regular expression)."""

TOTAL = (
    r"(?:over|across|within|during|throughout) (?:the )?(?:\w+ ){1,3}?"
    r"(?:years|months|weeks|days|period|term)|in (?:all|total)|altogether"
)
"""A sum for a whole time (a regular expression)."""

NUMERALS = _words(
    "dozen, dozens, score, scores, hundred, hundreds, thousand, thousands, million, millions, "
    "billion, billions, couple, pair, several, half, quarter"
)
"""Nouns and adjectives that stand where a number may."""

FUNCTION_WORDS = frozenset(
    """a about after again all also am an and any are as at be because been before being but by
    can could did do does doing down for from had has have having he her here hers him his how i
    if in into is it its just me more most my no nor not now of off on once only or other our
    ours out over own same she should so some such than that the their theirs them then there
    these they this those through to too under until up us very was we were what when where
    which while who whom why will with would you your yours""".split()  # noqa: SIM905
)
"""Closed-class words, which do not tell one saying from another."""

REPORTING = _words(
    "say, tell, state, report, announce, claim, declare, add, explain, note, write, inform, "
    "narrate, recount, reveal, disclose, confirm, insist, stress, warn, argue, allege, assert, "
    "comment, remark, mention, reply, respond, admit, acknowledge, accord, cite, quote, boast"
)
"""Verbs that put words to a source; where one stands, its clause may be attributed."""

SHOWING = _words(
    "show, list, record, indicate, suggest, estimate, put, believe, think, describe, call, "
    "complain, promise, deny, predict, recall, post, tweet, read, per, quip, joke, fear, "
    "tell, count, hear, learn, concede, maintain, contend, contest, accuse, blame, expect, "
    "forecast, project, calculate, reckon, value, assess, judge, establish, conclude, hint"
)
"""Other cues that put words to a source, persons and documents."""

INSIDERS = _words("insider, source, leaker, whistleblower, confidant, aide")
SPOKESPEOPLE = _words(
    "spokesman, spokeswoman, spokesperson, spokespeople, spokespersons, spokesmen, spokeswomen"
)
"""Who speaks unnamed from within, and who speaks for a house."""

ANONYMOUS = (
    r"(?:on|under) (?:the )?condition of anonymity"
    r"|condition that (?:\w+ ){1,4}not be (?:named|identified)"
    r"|anonymously|anonymity|not (?:to )?be(?:ing)? (?:named|identified|quoted by name)"
    r"|(?:declined|refused|asked|begged|wished|wanted)(?: not)? to be (?:named|identified)"
    r"|(?:names?|identity|identities) (?:to be |be |were |was )?(?:left out|withheld|kept secret)"
    r"|(?:leave|keep|withhold) (?:his|her|their) names? (?:out|secret)?"
)
"""Words that put a source on terms of anonymity (a regular expression)."""

ON_RECORD = (
    r"on(?:[ -])the(?:[ -])record|for the record|speaking openly|openly (?:said|says)"
    r"|(?:gave|giving) (?:his|her|their) (?:full |own )?names?"
    r"|(?:named|identified) (?:himself|herself|themselves)|agreed to be (?:named|identified)"
)
"""Words that put a source on the record (a regular expression)."""
