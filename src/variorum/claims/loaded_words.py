"""Words of judgement, alarm and show.

Gathered by hand, by sense: fear, disgust, disaster, scandal, cruelty, madness, wonder, and
verbs of violence where none was done ("slam", "axe"). Style guides of news agencies warn
of most of them. Lemmas, lower case. A word in the list is no fault; see ``loaded``.
"""

from __future__ import annotations

import re

_WORDS = """
abhorrent abject abysmal agonising agonizing alarming apocalyptic appalling astonishing astounding
atrocious awful axe axed bizarre blast blasted blistering bloodbath bloodthirsty bloody bombard
bombarded bombshell botch botched brazen brutal brutally bungle bungling calamitous callous
carnage cataclysmic catastrophic chaos chaotic chilling cold-blooded cowardly crackdown crazed
crazy crippling cruel damning deadly deplorable desperate devastating diabolical dire disastrous
disgrace disgraceful disgusting doom doomed doomsday draconian dramatic dramatically egregious
evil explosive extremist fanatic fanatical farce farcical fat-cat fatcat fatcats fearsome
ferocious fiasco fierce fiery frantic frenzied frightening fume furious fury ghastly greedy grim
grisly gruesome harrowing heartbreaking heartless heinous hellish hideous horrendous horrible
horrific horrifying horror humiliate humiliating humiliation hysteria hysterical incredible
incredibly infamous inferno insane insidious jaw-dropping lethal lurk lurking mad madness massacre
mayhem menace menacing merciless monster monstrous mysterious nasty nefarious nightmare
nightmarish notorious obscene ominous outrage outrageous panic pariah pathetic perverse petrified
plague plunder rampage ravage reckless regime reign rip-off ruthless sadistic savage scandal
scandalous scary shady shameful shameless shock shocked shocker shocking shockingly sickening
sinister slam slammed slashing slaughter sleazy sordid spectacular spectacularly spine-chilling
staggering stormed stunning stupid swipe swoop terrible terrified terrify terrifying terror
terrorise terrorize thug thuggish thunder torment tragic tragically traumatic treacherous tyrant
ugly unbelievable unbelievably unhinged unprecedented unscrupulous unspeakable vicious vile
villain violent violently weaponise weaponize whopping wicked wreak wretched
"""
LOADED = frozenset(re.findall(r"[\w-]+", _WORDS))
"""Lemmas, lower case."""
