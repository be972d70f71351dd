"""Words of opposite meaning.

Pairs gathered by hand, by sense: direction, amount, time, order, truth, permission, worth,
trade, place, body, mood. Converses ("buy", "sell") are left out, for one deal is both. What a
negating prefix makes ("unaware") is told by rule. Lemmas, lower case, in both orders.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PAIRS = """
rise/fall rise/drop rise/decline rise/sink rise/decrease rise/plunge rise/slump increase/decrease
increase/reduce increase/fall increase/drop increase/decline increase/cut increase/lower grow/shrink
grow/decline grow/fall grow/drop growth/shrinkage growth/decline growth/contraction growth/fall
gain/lose gain/loss gain/drop gain/fall gain/decline jump/drop jump/fall climb/fall climb/drop
climb/slip soar/plunge soar/slump surge/slump surge/plunge high/low higher/lower highest/lowest
up/down upward/downward upwards/downwards above/below top/bottom upper/lower maximum/minimum
maximise/minimise more/less more/fewer most/least major/minor large/small larger/smaller
largest/smallest big/small bigger/smaller biggest/smallest long/short longer/shorter
longest/shortest wide/narrow widen/narrow broad/narrow thick/thin deep/shallow tall/short
heavy/light fast/slow quick/slow quickly/slowly rapid/slow rapidly/slowly accelerate/slow
accelerate/decelerate expand/shrink expand/contract expand/reduce extend/shorten extend/cut
lengthen/shorten raise/lower raise/cut raise/reduce lift/lower boost/cut boost/reduce
strengthen/weaken strong/weak stronger/weaker strongly/weakly strength/weakness improve/worsen
improve/deteriorate better/worse best/worst good/bad good/poor well/badly positive/negative
positively/negatively advantage/disadvantage profit/loss profitable/unprofitable surplus/deficit
surplus/shortage abundance/shortage excess/shortage credit/debit asset/liability income/expense
revenue/expense earn/lose win/lose winner/loser win/loss victory/defeat succeed/fail success/failure
successful/failed successfully/unsuccessfully pass/fail accept/reject accept/refuse accept/decline
allow/forbid allow/ban allow/prohibit allow/prevent permit/forbid permit/ban permit/prohibit
approve/reject approve/veto approval/rejection grant/deny confirm/deny admit/deny affirm/deny
agree/disagree agreement/disagreement support/oppose back/oppose favour/oppose ally/enemy
friend/enemy friend/foe encourage/discourage persuade/dissuade include/exclude including/excluding
inclusion/exclusion add/remove add/subtract attach/detach connect/disconnect join/leave enter/leave
enter/exit entrance/exit arrive/depart arrival/departure open/close open/shut opened/closed
opening/closure start/stop start/end start/finish begin/end begin/stop begin/finish beginning/end
launch/halt resume/suspend continue/stop continue/halt keep/drop remain/leave stay/leave
appear/disappear appear/vanish create/destroy build/demolish construct/demolish install/remove
buyer/seller lender/borrower import/export importer/exporter hire/fire hire/dismiss employ/dismiss
appoint/dismiss employer/employee leader/follower attack/defend attacker/defender offence/defence
offensive/defensive arrest/release detain/release imprison/free convict/acquit guilty/innocent
plaintiff/defendant prosecution/defence legal/illegal lawful/unlawful true/false real/fake
genuine/fake right/wrong correct/incorrect correct/wrong accurate/inaccurate truth/lie
honest/dishonest certain/uncertain certainty/uncertainty sure/unsure likely/unlikely
possible/impossible probable/improbable common/rare commonly/rarely usual/unusual normal/abnormal
frequent/rare frequently/rarely often/rarely often/seldom always/never everyone/nobody
everybody/nobody everything/nothing safe/dangerous safe/unsafe safely/dangerously safety/danger
risk/safety harmful/harmless harmless/dangerous healthy/ill healthy/sick alive/dead living/dead
live/die life/death born/dead survive/die survivor/victim injured/unhurt awake/asleep strong/frail
young/old younger/older youngest/oldest new/old newer/older modern/ancient recent/old early/late
earlier/later earliest/latest first/last former/latter former/current previous/next
previous/following past/future last/next before/after prior/after ahead/behind advance/delay
advance/retreat hasten/delay temporary/permanent temporarily/permanently short-term/long-term
daily/nightly summer/winter north/south northern/southern northward/southward east/west
eastern/western eastward/westward left/right inside/outside inner/outer internal/external
indoors/outdoors indoor/outdoor front/rear front/back forward/backward toward/from urban/rural
domestic/foreign national/international local/foreign public/private publicly/privately
civilian/military official/unofficial formal/informal male/female man/woman boy/girl father/mother
son/daughter brother/sister king/queen prince/princess mr/mrs mr/ms hot/cold warm/cool wet/dry
hard/soft hard/easy difficult/easy difficulty/ease simple/complex simple/complicated easily/hardly
cheap/expensive cheap/dear cheaper/dearer affordable/expensive rich/poor wealth/poverty wealthy/poor
full/empty full/partial fully/partially fully/partly complete/partial complete/incomplete
completely/partly entirely/partly whole/partial busy/idle active/inactive active/passive
present/absent presence/absence visible/hidden reveal/conceal reveal/hide disclose/conceal show/hide
known/unknown clear/unclear clean/dirty clean/polluted calm/angry calm/violent peace/war
peaceful/violent love/hate like/dislike happy/sad happy/unhappy satisfied/dissatisfied glad/sorry
optimistic/pessimistic optimism/pessimism hope/despair confident/doubtful trust/distrust
brave/cowardly kind/cruel polite/rude friendly/hostile praise/criticise praise/criticize
praise/condemn welcome/condemn reward/punish thank/blame protect/endanger protect/expose
save/endanger save/waste save/spend saving/spending rescue/abandon help/hinder help/harm
useful/useless important/unimportant crucial/irrelevant relevant/irrelevant necessary/unnecessary
needed/unneeded required/optional mandatory/optional mandatory/voluntary compulsory/voluntary
voluntary/forced voluntarily/forcibly willing/unwilling willing/reluctant deliberate/accidental
deliberately/accidentally intentional/accidental intentionally/accidentally cause/prevent
solve/cause fix/break repair/damage heal/hurt marry/divorce major/trivial majority/minority
winner/runner-up senior/junior superior/inferior professional/amateur expert/novice advanced/basic
stable/unstable rigid/flexible fixed/variable constant/variable same/different similar/different
alike/different equal/unequal together/apart united/divided unite/divide merge/split
combine/separate horizontal/vertical parallel/perpendicular producer/consumer virtual/physical
digital/analogue natural/artificial nominal/real relative/absolute direct/indirect
directly/indirectly within/beyond for/against despite/because absent/attending abandon/keep
abandon/continue abolish/introduce abolish/keep abrupt/gradual abruptly/gradually accidental/planned
accuse/defend accuse/acquit acknowledge/ignore acknowledge/deny acquire/lose adequate/inadequate
adopt/abandon adopt/reject afford/lack agile/clumsy aggressive/defensive aid/hinder aid/hamper
alert/asleep ample/scarce ample/limited abundant/scarce abundant/limited approximately/exactly
approximately/precisely roughly/exactly roughly/precisely assemble/dismantle assist/hinder
assist/hamper attract/repel attract/deter automatic/manual autonomous/manual automatically/manually
avert/cause avoid/cause avoid/create avoid/seek bankrupt/solvent benefit/drawback benefit/harm
benefit/disadvantage bless/curse block/allow block/approve boost/hinder boost/lower boost/hamper
boost/weaken boom/slump boom/bust brief/lengthy bright/dim bright/dark broaden/narrow calm/stormy
cancel/confirm cancel/keep cautious/reckless cautiously/recklessly cease/continue cease/begin
celebrate/mourn clarify/obscure clever/stupid climb/descend ascend/descend clog/clear
collapse/recover coastal/inland comprehensive/limited comprehensive/partial comprehensive/basic
comprehend/misunderstand condemn/endorse condemn/defend confidence/doubt consent/refuse
consent/refusal conservative/liberal conservative/progressive consistent/inconsistent
consumer/supplier convict/clear cooperative/hostile covert/overt covered/exposed crowded/empty
crowded/deserted crowded/secluded crowded/remote damage/spare dark/light dead/surviving
decelerate/speed defeat/win defend/abandon defer/hasten demand/refuse demote/promote
demotion/promotion depress/lift deploy/withdraw deployment/withdrawal deter/encourage
discount/surcharge discount/premium disperse/gather dispersed/gathered distant/near distant/nearby
diverse/identical diverse/uniform downgrade/upgrade drain/fill drunk/sober dry/rainy dull/exciting
eager/reluctant ease/tighten ease/worsen easing/tightening efficient/wasteful elect/appoint
emerge/vanish empower/weaken enable/prevent enable/block enact/repeal end/continue endorse/oppose
enforce/waive enlarge/shrink enrich/impoverish ensure/prevent escape/capture escalate/ease even/odd
evict/admit exceed/miss exclude/invite exempt/liable expel/admit expose/shield external/domestic
extinguish/ignite fail/manage failure/triumph faint/strong feeble/strong fertile/barren few/many
fewer/many final/provisional finite/infinite firm/loose flee/return float/sink flourish/decline
flourish/struggle follow/lead forget/remember forgive/blame fragile/robust fragile/sturdy
frequent/occasional frequently/occasionally fresh/stale fresh/rotten fulfil/break full/limited
gain/slip gather/scatter general/specific generic/specific generic/personalised generic/personalized
generous/mean gentle/harsh global/local grateful/resentful guarantee/endanger halt/resume
happily/sadly harden/soften harm/protect heavily/lightly hidden/exposed highlight/ignore
highlight/downplay honour/breach humble/arrogant humid/dry ignorance/knowledge ignore/heed
ignore/consider illegally/legally immediate/delayed immediately/eventually immense/tiny impede/help
imprison/release improved/worsened inadequate/sufficient incite/calm increase/slash
increased/reduced individual/collective individually/together individually/jointly inflate/deflate
inflation/deflation inflow/outflow influx/exodus inland/offshore innocence/guilt insert/remove
install/uninstall instal/remove instal/uninstall intact/damaged intact/broken introduce/withdraw
introduction/conclusion introduction/abolition invade/withdraw invest/divest invite/ban
involve/exclude lack/have lack/possess late/punctual laugh/cry lawful/illegal lead/trail
lenient/strict lenient/harsh lengthy/short liberate/occupy liberate/capture lift/impose
limited/unlimited limited/extensive limited/vast listen/ignore live/recorded loosen/tighten
loose/tight loud/quiet loudly/quietly loyal/disloyal lucky/unlucky maintain/abandon maintain/cut
maintain/scrap massive/tiny mature/immature meet/miss mild/severe mild/harsh minimal/substantial
minimal/extensive minor/severe minor/serious modest/huge monopoly/competition moral/immoral
multiple/single neglect/care neutral/biased noisy/quiet notorious/unknown obey/defy obey/disobey
oblige/exempt obscure/famous observe/breach occupy/vacate offshore/onshore omit/include
opaque/transparent openly/secretly opponent/supporter opponent/ally opponent/backer oppose/welcome
opposed/backed oppress/liberate optimist/pessimist optional/compulsory orderly/chaotic
outbound/inbound outdated/modern outdated/current overestimate/underestimate overseas/domestic
overt/secret overturn/uphold uphold/quash uphold/reject pardon/punish pardon/convict partial/total
partially/completely patient/impatient pause/continue pay/withhold permission/ban persist/cease
personal/impersonal pleasant/unpleasant plentiful/scarce plummet/rise plummet/soar poison/cure
postpone/hasten powerful/weak powerful/powerless praise/criticism praise/blame precede/follow
predecessor/successor premature/late preserve/destroy preserve/scrap primitive/advanced
privatize/nationalize proceed/halt prohibit/require prolong/shorten prolong/cut promise/refuse
promote/discourage promote/hinder promote/oppose prompt/late promptly/belatedly prosper/fail
prosperity/poverty protect/ruin protect/threaten prove/disprove proven/unproven proud/ashamed
provoke/calm quicken/slow quit/join quit/stay ratify/reject reassure/alarm reassured/alarmed
recall/forget recede/advance reckless/careful recover/lose recover/worsen recruit/dismiss
refuse/agree refuse/allow regain/lose reject/welcome reject/endorse relax/tighten
reliable/unreliable reluctantly/willingly remote/nearby replace/retain request/decline
request/refuse rescue/endanger resist/accept resist/support resist/yield resolve/cause
respect/contempt restore/destroy restore/abolish restrain/encourage restrict/expand restrict/extend
restrict/allow retain/lose retain/abandon retain/drop retreat/attack reveal/cover revive/kill
reward/fine rigid/loose rough/smooth routine/exceptional ruin/save rural/metropolitan sack/hire
sacked/hired sane/insane satisfied/disappointed secret/public secretly/publicly secure/insecure
secure/vulnerable serious/trivial settle/provoke severe/slight shallow/profound sharp/blunt
sharp/gradual sharply/slightly sharply/gradually shy/bold significant/insignificant
significant/negligible significantly/slightly silence/noise silent/talkative sincere/insincere
single/several skilled/unskilled slash/raise slender/thick slight/substantial slightly/substantially
slightly/greatly slowdown/acceleration smooth/bumpy solid/liquid spare/condemn sparse/dense
speed/slow spread/contain stable/volatile stability/instability stagnate/grow static/dynamic
steady/erratic steep/gentle sticky/smooth stiff/flexible straightforward/complicated
stressful/relaxing strict/lax sturdy/flimsy subsidise/tax subsidize/tax succeed/precede
sudden/gradual suddenly/gradually suffer/enjoy sufficient/insufficient suitable/unsuitable
superb/terrible supply/withhold supporter/critic suppress/encourage surrender/resist surrender/fight
surge/decline swell/shrink sympathetic/hostile sympathy/hostility tame/wild tense/relaxed thin/fat
thrive/struggle thrive/decline tiny/huge tiny/enormous tolerate/forbid tough/lenient
transparent/secretive triumph/defeat trusted/distrusted turmoil/calm unanimous/split
unanimously/narrowly underestimate/exaggerate understand/misunderstand uniform/varied
upside/downside upstream/downstream urgent/trivial vacant/occupied vague/precise vague/clear
vague/vivid valid/invalid valuable/worthless varied/identical victim/perpetrator victim/attacker
victor/loser vigorous/weak virtue/vice vivid/dull vivid/hazy waive/impose warn/reassure
waste/conserve weaken/improve wholesale/retail widespread/limited widespread/isolated winner/losing
wisdom/folly wise/foolish withdraw/submit withdraw/deposit withdrawal/deposit withhold/release
withhold/give won/lost worry/reassure worthwhile/worthless worthy/unworthy
"""

OPPOSITES: frozenset[tuple[str, str]] = frozenset(
    pair
    for entry in re.findall(r"\S+", _PAIRS)
    for one, other in [entry.split("/")]
    for pair in ((one, other), (other, one))
)
"""Antonyms in both orders."""

_OPPOSED: dict[str, set[str]] = {}
for _one, _other in OPPOSITES:
    _OPPOSED.setdefault(_one, set()).add(_other)

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


@lru_cache(maxsize=4096)
def may_oppose(word: str) -> frozenset[str]:
    """All words that may be a word's opposite: what ``opposite`` is worth asking for."""
    with_prefix = {prefix + word for prefix in _PREFIXES}
    without = {word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)}
    return frozenset(_OPPOSED.get(word, set()) | with_prefix | without)


def opposite(one: str, other: str) -> bool:
    """Whether two lemmas are opposites."""
    return (one, other) in OPPOSITES or opposite_by_prefix(one, other)
