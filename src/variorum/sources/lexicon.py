"""Words of attribution beside reporting verbs: what people think, want, feel and judge.

Four types as in R. Prasad et al., "The Penn Discourse TreeBank 2.0 Annotation Manual" (2007),
section 5: communication, propositional attitude, factive (knowledge), control (wish and
intention); and two that news adds, appearance ("seems") and evaluation (who praises, endorses,
opposes). Verbs are grouped as in B. Levin, "English Verb Classes and Alternations" (1993),
29-37; each group says which complements turn it into an attribution: "she knew him" tells nobody's
thought, "she knew that he lied" does. Written from general knowledge of English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import AttributionType
from variorum.sources.nouns import word_set


@dataclass(frozen=True, slots=True)
class Group:
    """Words of one kind and their complements.

    ``takes``: C a clause, X an infinitive, G a gerund, N a noun phrase, A an adjective or
    predicate noun, P a prepositional phrase with one of ``prepositions``.
    """

    type: AttributionType
    takes: frozenset[str]
    words: frozenset[str]
    prepositions: frozenset[str] = frozenset()


def _groups(
    type_: AttributionType, takes: str, words: str, prepositions: str = ""
) -> Iterator[tuple[str, Group]]:
    group = Group(type_, frozenset(takes), word_set(words), word_set(prepositions))
    for word in sorted(group.words):
        yield word, group


def _table(*parts: Iterator[tuple[str, Group]]) -> dict[str, tuple[Group, ...]]:
    found: dict[str, tuple[Group, ...]] = {}
    for part in parts:
        for word, group in part:
            found[word] = (*found.get(word, ()), group)
    return found


VERBS = _table(
    _groups(
        "communication",
        "CX",
        """
        say tell add state declare announce claim report argue warn caution insist explain note
        remark observe comment reply respond answer retort counter conclude admit
        acknowledge concede confess confirm deny affirm reaffirm assert allege maintain contend
        reveal disclose divulge inform notify advise brief testify swear write tweet post email
        recall recount relate emphasise emphasize underline underscore highlight stress reiterate
        repeat clarify specify complain lament joke quip boast brag predict forecast foresee
        estimate project reckon calculate suggest propose recommend urge promise pledge vow
        threaten assure reassure remind shout yell whisper murmur exclaim proclaim pronounce
        communicate convey ask wonder query inquire enquire speculate guess hint imply insinuate
        signal attest certify protest agree disagree rule show indicate demonstrate elaborate
        theorise theorize hypothesize posit profess purport mention preach teach decree quote cite
        guarantee instruct order command demand request require invite encourage implore beg
        exhort dare challenge counsel tip gripe grumble groan grouse moan bemoan rumour rumor
        """,
    ),
    _groups(
        "communication",
        "N",
        """
        announce claim report describe deny confirm reveal disclose admit acknowledge concede cite
        quote predict forecast rebut refute propose suggest promise pledge vow request recommend
        urge advise warn call dub brand label term deem declare proclaim pronounce mention detail
        outline emphasise emphasize stress highlight underscore underline reiterate repeat
        express voice estimate identify note explain recount relate narrate allege threaten
        advocate state tell ask command instruct question discuss debate challenge tout trumpet
        answer address publicise publicize articulate convey clarify elaborate reference invoke
        overstate understate exaggerate misrepresent misstate mischaracterize rehash recite
        summarise summarize paraphrase echo signal telegraph spell pitch float moot broach
        caution counsel inform brief notify lecture thank congratulate greet salute
        """,
    ),
    _groups(
        "communication",
        "P",
        """
        speak talk complain boast brag joke comment remark protest rail rant rave gush
        inveigh warn testify write tweet ask inquire enquire
        elaborate expound argue lobby campaign preach lecture
        lie apologise apologize gripe grumble grouse moan whine fume
        muse speculate opine wonder reminisce
        """,
        "about of against for over",
    ),
    _groups(
        "communication",
        "P",
        "refer allude respond reply object agree disagree appeal plead confess admit attest hint "
        "dwell point lash weigh",
        "to with on upon at in about",
    ),
    _groups(
        "communication",
        "N",
        "ask press question quiz grill challenge lecture pressure lobby petition",
    ),
    _groups("communication", "P", "call", "for on upon"),
    _groups(
        "attitude",
        "CXN",
        """
        believe think expect anticipate assume presume suppose imagine reckon conclude doubt
        suspect envision envisage deem conceive contemplate ponder judge consider regard view
        perceive interpret misinterpret construe
        """,
    ),
    _groups("attitude", "CN", "see"),
    _groups(
        "attitude",
        "P",
        "think believe dream care worry fret obsess agonise agonize disapprove approve conceive "
        "despair disagree",
        "about of in over on with",
    ),
    _groups("attitude", "CXA", "feel"),
    _groups(
        "attitude",
        "CXNG",
        "fear hope dread regret mind resent love hate like dislike enjoy loathe detest abhor "
        "relish favour favor prefer appreciate",
    ),
    _groups(
        "attitude",
        "N",
        "admire respect trust distrust mistrust despise revere adore worship envy pity welcome "
        "value cherish prize lament mourn savour savor fancy tolerate",
    ),
    _groups(
        "attitude",
        "CXP",
        "worry fret rejoice marvel grieve hope wish long yearn",
        "about for at over that",
    ),
    _groups(
        "factive",
        "CX",
        """
        know learn realise realize recognise recognize understand remember forget notice discover
        find hear read grasp sense discern detect determine decide figure acknowledge appreciate
        ascertain verify recall
        """,
    ),
    _groups(
        "factive",
        "N",
        "remember recall recognise recognize understand misunderstand realise realize",
    ),
    _groups("factive", "P", "know learn hear read", "about of"),
    _groups(
        "control",
        "CXGN",
        """
        want wish desire intend plan seek prefer propose demand pledge promise vow swear threaten
        volunteer pursue
        """,
    ),
    _groups(
        "control",
        "XG",
        """
        aim hope decide choose opt elect resolve refuse decline agree offer mean consent hesitate
        aspire strive vote dare expect wish long yearn prefer consider
        commit endeavour endeavor contemplate
        """,
    ),
    _groups(
        "control",
        "P",
        "hope aim push press fight long yearn strive aspire wish opt vote settle campaign plan bet "
        "root vie stump lobby advocate",
        "for to against on",
    ),
    _groups(
        "control",
        "N",
        "encourage urge persuade pressure convince ask invite order instruct direct urge "
        "implore beg",
    ),
    _groups("appearance", "CXA", "seem appear"),
    _groups("appearance", "AC", "look sound"),
    _groups(
        "evaluation",
        "N",
        """
        praise criticise criticize condemn denounce decry deplore blame accuse fault slam blast
        lambast lambaste assail deride castigate rebuke chide scold berate bash rap pan rip
        attack ridicule mock taunt insult disparage denigrate belittle bemoan malign vilify demonize
        demonise smear scorn scoff savage skewer lampoon trash hail laud applaud commend extol
        celebrate compliment salute congratulate thank credit champion cheer boo jeer heckle
        endorse support back oppose reject dismiss disavow repudiate renounce defend dispute
        contest challenge champion embrace espouse promote tout advocate second favour favor
        shun snub spurn rebuff resist protest boycott chastise reprimand censure upbraid admonish
        excoriate condone rank compare liken portray depict characterise characterize describe
        paint label brand treat rate
        """,
    ),
    _groups(
        "evaluation",
        "P",
        "object agree disagree side sympathise sympathize balk bristle",
        "to with at",
    ),
    _groups(
        "evaluation",
        "N",
        "appoint nominate vote pardon forgive approve disapprove authorise authorize veto",
    ),
    _groups(
        "communication", "CN", "show indicate suggest reveal illustrate reflect prove confirm find"
    ),
)
"""Verbs by lemma: the groups they belong to."""

ADJECTIVES = _table(
    _groups("appearance", "C", "clear unclear apparent obvious evident plain likely unlikely true"),
    _groups(
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
        sympathetic receptive
        """,
        "about of to in with at over by on that for",
    ),
    _groups(
        "factive", "CP", "aware unaware conscious cognisant cognizant ignorant familiar", "of with"
    ),
    _groups(
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

NOUNS = _table(
    _groups(
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
    _groups(
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
    _groups(
        "factive",
        "CP",
        "knowledge awareness understanding realisation realization recognition memory",
        "of about",
    ),
    _groups(
        "control",
        "XPC",
        """
        desire wish intention intent plan decision determination resolve willingness
        unwillingness readiness reluctance eagerness refusal commitment ambition aspiration goal
        preference effort push
        """,
        "for of against",
    ),
)
"""Nouns: "her claim that", "support for"."""

LIGHT = word_set(
    "make give have express voice raise offer issue hold share take show repeat release publish "
    "send deliver file harbour harbor pose level draw lay launch win get find cast sound declare"
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

RAISING = word_set("seem appear begin start continue go keep stop cease come happen tend turn")
"""Verbs that add a phase or an appearance to the cue that follows ("went on to say")."""


def verb(text: str, lemma: str) -> tuple[Group, ...] | None:
    """A verb's groups, under a better lemma where the parser's is none of ours ("hop", "hoping").

    >>> verb("hoping", "hop") == VERBS["hope"], verb("rapped", "rap") == VERBS["rap"]
    (True, True)
    """
    word = text.lower()
    stems = [word[: -len(end)] + "e" for end in ("ing", "ed", "es") if word.endswith(end)]
    better = (stem for stem in stems if stem in VERBS)
    return VERBS.get(lemma.lower()) or VERBS.get(next(better, ""))
