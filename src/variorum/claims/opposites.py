"""Words of opposite meaning.

Pairs gathered by hand, by sense: direction, amount, time, order, truth, permission, worth,
trade, place, body, mood. Converses ("buy", "sell") are left out, for one deal is both. What a
negating prefix makes ("unaware") is told by rule. Lemmas, lower case, in both orders.
"""

from __future__ import annotations

import re

_PAIRS = """
rise/fall rise/drop rise/decline rise/sink rise/decrease rise/plunge rise/slump increase/decrease
increase/reduce increase/fall increase/drop increase/decline increase/cut increase/lower
grow/shrink grow/decline grow/fall grow/drop growth/shrinkage growth/decline growth/contraction
growth/fall gain/lose gain/loss gain/drop gain/fall gain/decline jump/drop jump/fall climb/fall
climb/drop climb/slip soar/plunge soar/slump surge/slump surge/plunge high/low higher/lower
highest/lowest up/down upward/downward upwards/downwards above/below top/bottom upper/lower
maximum/minimum maximise/minimise more/less more/fewer most/least major/minor large/small
larger/smaller largest/smallest big/small bigger/smaller biggest/smallest long/short
longer/shorter longest/shortest wide/narrow widen/narrow broad/narrow thick/thin deep/shallow
tall/short heavy/light fast/slow quick/slow quickly/slowly rapid/slow rapidly/slowly
accelerate/slow accelerate/decelerate expand/shrink expand/contract expand/reduce extend/shorten
extend/cut lengthen/shorten raise/lower raise/cut raise/reduce lift/lower boost/cut boost/reduce
strengthen/weaken strong/weak stronger/weaker strongly/weakly strength/weakness improve/worsen
improve/deteriorate better/worse best/worst good/bad good/poor well/badly positive/negative
positively/negatively advantage/disadvantage profit/loss profitable/unprofitable surplus/deficit
surplus/shortage abundance/shortage excess/shortage credit/debit asset/liability income/expense
revenue/expense earn/lose win/lose winner/loser win/loss victory/defeat succeed/fail
success/failure successful/failed successfully/unsuccessfully pass/fail accept/reject
accept/refuse accept/decline allow/forbid allow/ban allow/prohibit allow/prevent permit/forbid
permit/ban permit/prohibit approve/reject approve/veto approval/rejection grant/deny confirm/deny
admit/deny affirm/deny agree/disagree agreement/disagreement support/oppose back/oppose
favour/oppose ally/enemy friend/enemy friend/foe encourage/discourage persuade/dissuade
include/exclude including/excluding inclusion/exclusion add/remove add/subtract attach/detach
connect/disconnect join/leave enter/leave enter/exit entrance/exit arrive/depart arrival/departure
open/close open/shut opened/closed opening/closure start/stop start/end start/finish begin/end
begin/stop begin/finish beginning/end launch/halt resume/suspend continue/stop continue/halt
keep/drop remain/leave stay/leave appear/disappear appear/vanish create/destroy build/demolish
construct/demolish install/remove buyer/seller lender/borrower import/export importer/exporter
hire/fire hire/dismiss employ/dismiss appoint/dismiss employer/employee leader/follower
attack/defend attacker/defender offence/defence offensive/defensive arrest/release detain/release
imprison/free convict/acquit guilty/innocent plaintiff/defendant prosecution/defence legal/illegal
lawful/unlawful true/false real/fake genuine/fake right/wrong correct/incorrect correct/wrong
accurate/inaccurate truth/lie honest/dishonest certain/uncertain certainty/uncertainty sure/unsure
likely/unlikely possible/impossible probable/improbable common/rare commonly/rarely usual/unusual
normal/abnormal frequent/rare frequently/rarely often/rarely often/seldom always/never
everyone/nobody everybody/nobody everything/nothing safe/dangerous safe/unsafe safely/dangerously
safety/danger risk/safety harmful/harmless harmless/dangerous healthy/ill healthy/sick alive/dead
living/dead live/die life/death born/dead survive/die survivor/victim injured/unhurt awake/asleep
strong/frail young/old younger/older youngest/oldest new/old newer/older modern/ancient recent/old
early/late earlier/later earliest/latest first/last former/latter former/current previous/next
previous/following past/future last/next before/after prior/after ahead/behind advance/delay
advance/retreat hasten/delay temporary/permanent temporarily/permanently short-term/long-term
daily/nightly summer/winter north/south northern/southern northward/southward east/west
eastern/western eastward/westward left/right inside/outside inner/outer internal/external
indoors/outdoors indoor/outdoor front/rear front/back forward/backward toward/from urban/rural
domestic/foreign national/international local/foreign public/private publicly/privately
civilian/military official/unofficial formal/informal male/female man/woman boy/girl father/mother
son/daughter brother/sister king/queen prince/princess mr/mrs mr/ms hot/cold warm/cool wet/dry
hard/soft hard/easy difficult/easy difficulty/ease simple/complex simple/complicated easily/hardly
cheap/expensive cheap/dear cheaper/dearer affordable/expensive rich/poor wealth/poverty
wealthy/poor full/empty full/partial fully/partially fully/partly complete/partial
complete/incomplete completely/partly entirely/partly whole/partial busy/idle active/inactive
active/passive present/absent presence/absence visible/hidden reveal/conceal reveal/hide
disclose/conceal show/hide known/unknown clear/unclear clean/dirty clean/polluted calm/angry
calm/violent peace/war peaceful/violent love/hate like/dislike happy/sad happy/unhappy
satisfied/dissatisfied glad/sorry optimistic/pessimistic optimism/pessimism hope/despair
confident/doubtful trust/distrust brave/cowardly kind/cruel polite/rude friendly/hostile
praise/criticise praise/criticize praise/condemn welcome/condemn reward/punish thank/blame
protect/endanger protect/expose save/endanger save/waste save/spend saving/spending rescue/abandon
help/hinder help/harm useful/useless important/unimportant crucial/irrelevant relevant/irrelevant
necessary/unnecessary needed/unneeded required/optional mandatory/optional mandatory/voluntary
compulsory/voluntary voluntary/forced voluntarily/forcibly willing/unwilling willing/reluctant
deliberate/accidental deliberately/accidentally intentional/accidental intentionally/accidentally
cause/prevent solve/cause fix/break repair/damage heal/hurt marry/divorce major/trivial
majority/minority winner/runner-up senior/junior superior/inferior professional/amateur
expert/novice advanced/basic stable/unstable rigid/flexible fixed/variable constant/variable
same/different similar/different alike/different equal/unequal together/apart united/divided
unite/divide merge/split combine/separate horizontal/vertical parallel/perpendicular
producer/consumer virtual/physical digital/analogue natural/artificial nominal/real
relative/absolute direct/indirect directly/indirectly within/beyond for/against despite/because
"""

OPPOSITES: frozenset[tuple[str, str]] = frozenset(
    pair
    for entry in re.findall(r"\S+", _PAIRS)
    for one, other in [entry.split("/")]
    for pair in ((one, other), (other, one))
)
"""Antonyms in both orders."""

MOVES = frozenset({"climb", "drop", "fall", "jump", "plunge", "slip", "sink", "slump", "soar"})
"""Verbs of rising and falling that are verbs of motion too."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis")
_SHORTEST = 4
_NOT_NEGATED = frozenset(
    re.findall(
        r"\w+",
        "crease deed dent tent tend tension form formed formation port portant press pressed "
        "pact come put vest vestment stall side sight spire vent volve quire jury door land "
        "cover covered covery cuss play count counted tribute trict appoint close closed pose "
        "posed solve miss missed patch pute tinct tance rupt aster ease iterate less till dex "
        "debt duce fer ject sure surance tact tegrate terest ternal ternational troduce vade",
    )
)
"""What is left of words whose first letters only look like a negating prefix."""


def opposite_by_prefix(one: str, other: str) -> bool:
    """Whether one word is the other with a negating prefix.

    >>> opposite_by_prefix("aware", "unaware"), opposite_by_prefix("port", "import")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short in _NOT_NEGATED:
        return False
    return any(long == prefix + short for prefix in _PREFIXES)


def opposite(one: str, other: str) -> bool:
    """Whether two lemmas are opposites."""
    return (one, other) in OPPOSITES or opposite_by_prefix(one, other)
