"""Reporting verbs of English, by what they take and how far they are an act of speech.

Lemmas as the parser gives them. Chosen by hand as general vocabulary of news English (say and its
synonyms, grouped by use); additions made while reading sample stories were kept only where the
verb is common elsewhere. The lists are not complete, and a verb missing here is a source missed.
"""

from __future__ import annotations

from variorum.sources.nouns import word_set

STATE = word_set("""
    say tell add state declare announce claim report argue warn caution insist explain note remark
    observe comment reply respond answer retort rejoin riposte continue conclude admit acknowledge
    concede confess confirm deny affirm reaffirm assert reassert allege aver avow maintain contend
    reveal disclose divulge inform notify advise brief testify swear write tweet retweet post blog
    email e-mail message text cable recall recount relate narrate emphasise emphasize underline
    underscore highlight stress reiterate repeat clarify specify complain lament joke quip boast
    brag predict forecast foresee estimate project reckon calculate suggest propose recommend urge
    promise pledge vow threaten assure reassure remind shout yell scream cry whisper mutter murmur
    sigh chant exclaim proclaim pronounce communicate convey relay echo summarise summarize ask
    wonder query inquire enquire interject opine muse speculate guess hint imply insinuate signal
    intimate attest certify vouch counter rebut protest object apologise apologize fume storm
    thunder rage rave gush enthuse beam plead beg implore beseech exhort agree disagree judge rule
    find show indicate demonstrate stipulate caution rejoice groan grumble moan gripe crow scoff
    sneer snap bark bellow roar holler stammer deadpan confide elaborate expound postulate theorise
    theorize hypothesize posit profess purport quote cite mention list preach lecture teach
    decree ordain reaffirm retract recant venture weigh blurt drawl intone chime
    conjecture surmise deduce infer warrant guarantee mandate
    instruct order command dictate demand request require invite read
    """)
"""Take a clause or a quotation as what was said."""

OBJECT = word_set("""
    announce claim list report describe praise criticise criticize condemn denounce decry deplore
    blame
    accuse deny confirm reveal disclose admit acknowledge concede cite quote predict forecast
    dismiss reject rebut refute dispute defend propose suggest promise pledge vow demand
    request recommend urge advise warn call dub brand label characterise characterize portray
    depict term deem declare proclaim hail laud applaud commend welcome slam blast lambast lambaste
    assail deride castigate rebuke chide scold berate bash rap decry tout
    mention detail outline emphasise emphasize stress highlight underscore underline
    reiterate repeat express voice estimate identify note
    explain recount relate narrate describe allege pronounce threaten
    advocate state tell invite exhort command
    instruct
    """)
"""Take a noun phrase as what was said ("denied the allegations", "called it a disgrace")."""

OPINION = word_set(
    "believe think expect fear hope suspect feel doubt assume presume imagine reckon "
    "conclude worry dread anticipate suppose estimate"
)
"""States of mind that news cites like speech, with a clause ("analysts believe that ...")."""

WITH_OBJECT = word_set("agree believe doubt expect fear feel hope object think worry")
"""Reports and opinions that also take what they are about as their object ("expects a rise")."""

CALLING = word_set(
    "describe characterise characterize portray depict dismiss denounce condemn praise hail decry "
    "deride laud"
)
"""Take "as" for what they call it: "which he described as ..."."""

NAMING = word_set("call brand label dub term")
"""Take an object and what it is called: "called the plan a disgrace"."""

LIGHT = word_set(
    "make give offer issue repeat raise express voice release publish send deliver file"
)
PERFORMING = word_set(
    "pleased delighted proud happy glad thrilled honoured honored sorry sad regret wish"
)
"""What is said with an infinitive: "we are pleased to announce", "the firm regrets to inform"."""

ANNOUNCING = word_set("announce confirm inform report say advise notify state declare")

FINDING = word_set("discover establish determine ascertain detect")
"""What inspectors do to learn something; from anybody else it is no report."""

PHRASAL = frozenset(
    {
        ("rule", "out"),
        ("spell", "out"),
        ("lay", "out"),
        ("play", "down"),
        ("talk", "up"),
        ("brush", "off"),
        ("brush", "aside"),
        ("wave", "off"),
        ("shrug", "off"),
        ("hit", "out"),
        ("lash", "out"),
    }
)
"""Verbs that report with their particle alone ("ruled out a sale")."""

PUTTING = word_set("put place peg")
FIGURES = word_set("number figure toll count total cost share damage loss price value turnout")
"""What one puts at a figure ("put the toll at 12", "put the number higher")."""

ISSUING = word_set(
    "issue release publish post send give make file write put sign circulate distribute deliver "
    "hand email e-mail tweet read"
)
"""What one does with a statement of one's own ("issued a statement saying that ...")."""

SPEECH_NOUNS = word_set(
    "word point claim argument case allegation accusation statement assurance warning promise "
    "pledge "
    "announcement suggestion remark complaint admission denial vow threat prediction assertion "
    "guarantee hope fear concern doubt view belief opinion worry"
)
"""An act of speech in two words: "made the point that", "gave an assurance that"."""

CORE = word_set(
    "say tell state add narrate recount explain recall insist claim accord per word cite quote"
)
"""Cues that no thing is the subject of: they show that an unknown noun speaks ("the trio said")."""

QUOTE_ONLY = word_set("continue read lecture preach teach volunteer venture find order require")
"""Cues of a quotation or a clause with "that"; otherwise what is done, not said."""

EVIDENCE = word_set(
    "show suggest indicate demonstrate find reveal confirm prove imply signal rule require "
    "mandate order mean list highlight underline underscore echo gather"
)
"""Things do this too ("the move suggests"): the subject must be a document or a speaker."""

DECLINING = word_set("decline refuse")
ANSWERING = word_set("respond reply answer return comment acknowledge address")
ANSWERED = word_set(
    "comment question request call message email e-mail inquiry enquiry interview query statement "
    "detail answer response speak discuss say give elaborate confirm identify name provide talk "
    "respond reply answer disclose reveal release reach remark elaborate unanswered"
)
"""What one declines, or what is left unanswered."""

WITHHOLDING = word_set("say comment discuss confirm elaborate disclose answer speculate")
"""What one "would not" do: "she would not say when", "he will not comment"."""

DATIVE = word_set("tell inform notify advise brief assure reassure remind warn ask")
"""Take the hearer as their object."""

TURNING = word_set("refer allude point turn")
"""With "add" and "say", how one who speaks goes on in a participle: ", referring to"."""

SEEKING = word_set("call ask plead appeal argue")
"""With "for" and an infinitive, what one wants of others: "called for the mayor to resign"."""

SPEAKING = word_set("speak talk chat")
"""Speech without its words: "spoke of", "talked about"."""


REPORTING = STATE | OBJECT
GOING_ON = REPORTING | TURNING
"""How one who speaks goes on."""


def lemma(text: str, given: str) -> str:
    """The parser's lemma, or a better one where it does not know the word.

    >>> lemma("raged", "rag"), lemma("estimates", "estimate"), lemma("pies", "pie")
    ('rage', 'estimate', 'pie')
    """
    word, given = text.lower(), given.lower()
    if given in REPORTING or not word.endswith(("ed", "s")):
        return given
    stems = [word[:-1], word[:-2], word[:-3] + "y", word[:-3]]
    return next((stem for stem in stems if stem in REPORTING), given)
