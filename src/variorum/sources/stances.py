"""Adjectives, nouns and adverbs of attribution, as ``lexicon`` has its verbs.

From general knowledge of English, each class with the complements that make it an attribution.
"""

from __future__ import annotations

from variorum.model import AttributionType
from variorum.sources.lexicon import groups, table
from variorum.sources.nouns import word_set

ADJECTIVES = table(
    groups("appearance", "C", "clear unclear apparent obvious evident plain likely unlikely true"),
    groups(
        "attitude",
        "CXP",
        """
        sure unsure certain uncertain confident convinced sceptical skeptical doubtful dubious
        suspicious wary mindful optimistic pessimistic hopeful fearful afraid scared worried
        concerned nervous anxious uneasy alarmed apprehensive happy unhappy glad pleased
        delighted thrilled excited proud grateful thankful sad sorry upset angry furious outraged
        annoyed irritated frustrated disappointed dismayed disgusted appalled horrified shocked
        stunned surprised astonished amazed puzzled baffled perplexed confused bewildered
        embarrassed ashamed jealous envious critical supportive dismissive disdainful
        contemptuous appreciative complimentary enthusiastic passionate adamant insistent emphatic
        vocal clear explicit candid noncommittal content satisfied dissatisfied comfortable
        uncomfortable fond tired sick weary bullish bearish indifferent ambivalent undecided
        divided torn split impressed unimpressed interested uninterested curious obsessed
        fascinated intrigued heartened encouraged discouraged resigned conscious open hostile
        sympathetic receptive distrustful mistrustful outspoken unapologetic upbeat downbeat gloomy
        terrified frightened petrified consumed preoccupied silent coy cagey evasive frank
        apologetic defensive apathetic blase squeamish incredulous livid irate incensed infuriated
        enraged exasperated fed aghast mad
        """,
        "about of to in with at over by on that for",
    ),
    groups(
        "factive", "CP", "aware unaware conscious cognisant cognizant ignorant familiar", "of with"
    ),
    groups(
        "control",
        "XP",
        """
        willing unwilling eager keen reluctant hesitant loath ready prepared determined intent
        committed dedicated anxious desperate inclined disinclined set bent hungry impatient
        """,
        "to for on",
    ),
)
"""Predicate adjectives: "is confident that", "was angry about"."""

NOUNS = table(
    groups(
        "communication",
        "CXP",
        """
        claim assertion allegation accusation charge contention argument statement remark comment
        announcement declaration proclamation suggestion hint insinuation implication admission
        acknowledgment acknowledgement confession denial confirmation warning prediction
        forecast projection estimate promise pledge vow threat assurance guarantee complaint
        criticism critique condemnation denunciation attack praise endorsement question inquiry
        query request demand call plea appeal proposal recommendation advice explanation account
        description depiction portrayal characterisation characterization testimony revelation
        disclosure report mention discussion talk order instruction message reminder rumour rumor
        insistence speculation apology response reply answer rebuke
        """,
        "of about on for against to that with from",
    ),
    groups(
        "attitude",
        "CXP",
        """
        view opinion belief conviction feeling sense notion idea thought theory assumption
        impression perception expectation hope fear worry concern anxiety doubt suspicion
        scepticism skepticism confidence faith trust distrust support opposition enthusiasm
        admiration respect contempt disdain hatred love affection passion sympathy regret anger
        outrage frustration disappointment dismay surprise joy pride satisfaction dissatisfaction
        attitude stance position perspective outlook assessment judgment judgement verdict
        consensus objection resistance approval disapproval embrace rejection dislike distaste
        interest optimism pessimism resentment
        """,
        "of about on for against to that in with toward towards over at",
    ),
    groups(
        "factive",
        "CP",
        "knowledge awareness understanding realisation realization recognition memory",
        "of about",
    ),
    groups(
        "control",
        "XPC",
        """
        desire wish intention intent plan decision determination resolve willingness
        unwillingness readiness reluctance eagerness refusal commitment ambition aspiration goal
        preference
        """,
        "for of against",
    ),
)
"""Nouns: "her claim that", "support for"."""

STANCES = table(
    groups(
        "evaluation",
        "P",
        "supporter backer booster champion advocate proponent defender promoter fan admirer "
        "devotee follower believer enthusiast ally friend surrogate cheerleader apologist sponsor "
        "opponent critic foe enemy detractor sceptic skeptic doubter",
        "of for to in",
    ),
)
"""What somebody is who takes a side: "is a critic of", "was no fan of"."""

TAKEN = table(
    groups(
        "evaluation",
        "CP",
        "aim swipe shot jab dig fun attention contrast light case reference blame credit "
        "distinction parallel comparison analogy slap rebuke shade scorn ridicule aspersion note "
        "heed offence offense pains",
        "at to of on for about against between over that",
    ),
    groups("evaluation", "P", "issue exception", "with to"),
)
"""Nouns that tell of a stand with a light verb alone: "took aim at", "drew a contrast between"."""


LIGHT = word_set(
    "make give have express voice raise offer issue hold share take show repeat release publish "
    "send deliver file harbour harbor pose level draw lay launch win get find cast sound declare "
    "reiterate renew float take pay poke turn throw put heap level lodge mount deliver lend"
)
"""Verbs that leave the meaning to their object: "voiced support for"."""

ADVERBS: dict[str, AttributionType] = {
    "reportedly": "communication",
    "allegedly": "communication",
    "purportedly": "communication",
    "supposedly": "communication",
    "apparently": "appearance",
    "seemingly": "appearance",
}
"""Adverbs that give a clause to somebody who is not named."""
