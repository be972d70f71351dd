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


def groups(
    type_: AttributionType, takes: str, words: str, prepositions: str = ""
) -> Iterator[tuple[str, Group]]:
    """Each word with the group that it is one of."""
    group = Group(type_, frozenset(takes), word_set(words), word_set(prepositions))
    for word in sorted(group.words):
        yield word, group


def table(*parts: Iterator[tuple[str, Group]]) -> dict[str, tuple[Group, ...]]:
    """Words with all groups they belong to, in the order given."""
    found: dict[str, tuple[Group, ...]] = {}
    for part in parts:
        for word, group in part:
            found[word] = (*found.get(word, ()), group)
    return found


VERBS = table(
    groups(
        "communication",
        "CX",
        "add maintain advise brief notify inform project demonstrate require invite show indicate "
        "reckon calculate tip rule order command dare reflect find",
    ),
    groups(
        "communication",
        "CXN",
        """
        say tell state declare announce claim report argue warn caution insist explain note
        remark observe comment reply respond answer retort counter conclude admit
        acknowledge concede confess confirm deny affirm reaffirm assert allege contend
        reveal disclose divulge testify swear write tweet post email
        recall recount relate emphasise emphasize underline underscore highlight stress reiterate
        repeat clarify specify complain lament joke quip boast brag predict forecast foresee
        estimate suggest propose recommend urge promise pledge vow
        threaten assure reassure remind shout yell whisper murmur exclaim proclaim pronounce
        communicate convey ask wonder query inquire enquire speculate guess hint imply insinuate
        signal attest certify protest agree disagree elaborate
        theorise theorize hypothesize posit profess purport mention preach teach decree quote cite
        guarantee instruct demand request encourage implore beg
        exhort challenge counsel gripe grumble groan grouse moan bemoan rumour rumor
        """,
    ),
    groups(
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
    groups(
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
    groups(
        "communication",
        "P",
        "refer allude respond reply object agree disagree appeal plead confess admit attest hint "
        "dwell point lash weigh react touch focus concentrate zero hone harp elaborate "
        "reflect remark comment expand",
        "to with on upon at in about",
    ),
    groups(
        "communication",
        "N",
        "ask press question quiz grill challenge lecture pressure lobby petition",
    ),
    groups("communication", "P", "call", "for on upon"),
    groups(
        "attitude",
        "CXN",
        """
        believe think expect anticipate assume presume suppose imagine reckon conclude doubt
        suspect envision envisage deem conceive contemplate ponder judge consider regard view
        perceive interpret misinterpret construe
        """,
    ),
    groups("attitude", "CN", "see"),
    groups(
        "attitude",
        "P",
        "think believe dream care worry fret obsess agonise agonize disapprove approve conceive "
        "despair disagree",
        "about of in over on with",
    ),
    groups("attitude", "CXA", "feel"),
    groups(
        "attitude",
        "CXNG",
        "fear hope dread regret mind resent love hate like dislike enjoy loathe detest abhor "
        "relish favour favor prefer appreciate",
    ),
    groups(
        "attitude",
        "N",
        "admire respect trust distrust mistrust despise revere adore worship envy pity welcome "
        "value cherish prize lament mourn savour savor fancy tolerate",
    ),
    groups(
        "attitude",
        "CXP",
        "worry fret rejoice marvel grieve hope wish long yearn",
        "about for at over that",
    ),
    groups(
        "factive",
        "CX",
        """
        know learn realise realize recognise recognize understand remember forget notice discover
        find hear read grasp sense discern detect determine decide figure acknowledge appreciate
        ascertain verify recall
        """,
    ),
    groups(
        "factive",
        "N",
        "remember recall recognise recognize understand misunderstand realise realize",
    ),
    groups("factive", "P", "know learn hear read", "about of"),
    groups(
        "control",
        "CXGN",
        """
        want wish desire intend plan seek prefer propose demand pledge promise vow swear threaten
        volunteer pursue
        """,
    ),
    groups(
        "control",
        "XG",
        """
        aim hope decide choose opt elect resolve refuse decline agree offer mean consent hesitate
        aspire strive vote dare expect wish long yearn prefer consider
        commit endeavour endeavor contemplate
        """,
    ),
    groups(
        "control",
        "P",
        "hope aim push press fight long yearn strive aspire wish opt vote settle campaign plan bet "
        "root vie stump lobby advocate count rely bank insist",
        "for to against on upon",
    ),
    groups(
        "control",
        "N",
        "encourage urge persuade pressure convince ask invite order instruct direct urge "
        "implore beg",
    ),
    groups("appearance", "CXA", "seem appear"),
    groups("appearance", "AC", "look sound"),
    groups(
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
    groups(
        "evaluation",
        "P",
        "object agree disagree side align sympathise sympathize empathise empathize identify balk "
        "bristle scoff sneer jeer laugh swipe snipe jab rally battle crusade rail rebel revolt "
        "chafe marvel recoil bridle clash quarrel feud spar tangle quibble bicker",
        "to with at against behind over on",
    ),
    groups(
        "evaluation",
        "N",
        "appoint nominate vote pardon forgive approve disapprove authorise authorize veto",
    ),
    groups("communication", "CN", "show indicate suggest reveal illustrate prove confirm"),
)
"""Verbs by lemma: the groups they belong to."""

STIRRING = word_set("""
    anger infuriate enrage outrage irritate irk annoy vex rile exasperate frustrate upset alarm
    frighten scare terrify unnerve unsettle disturb trouble worry concern please delight thrill
    excite electrify energise energize inspire encourage hearten dismay disappoint discourage
    dishearten appal appall disgust repel horrify shock stun surprise astonish amaze baffle puzzle
    confuse perplex impress charm captivate fascinate intrigue bore offend insult satisfy amuse
    embarrass humiliate consume
    """)
"""Verbs whose object feels what the subject stirs (Levin 31.1): "were angered by the vote"."""

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
