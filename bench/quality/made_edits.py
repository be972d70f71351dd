"""What editors, rewriters and content farms do to a text, as known edits on sentences.

Every edit takes and gives a list of paragraphs' sentences and draws from the given random
source only, so a tree made with one seed is always the same.
"""

from __future__ import annotations

import re
from random import Random

Sentences = list[str]

_CLASSES = """
said stated | told informed | says states | reported disclosed | announced declared | added noted
began started | begin start | ended finished | found discovered | find discover | took seized
taken removed | made produced | make produce | showed revealed | shows reveals | asked requested
helped aided | help aid | wants wishes | wanted wished | got received | get receive | gave handed
bought purchased | buy purchase | sold marketed | built constructed | closed shut | opened unlocked
died perished | killed slain | hurt injured | arrested detained | held kept | left departed
went travelled | came arrived | called termed | used employed | lost forfeited | saw spotted
hit struck | broke smashed | fell dropped | rose climbed | grew expanded | cut reduced
paid remitted | pays remits | stolen looted | planned intended | expected anticipated
confirmed verified | denied rejected | warned cautioned | agreed consented | refused declined
decided resolved | allowed permitted | needed required | needs requires | tried attempted
led headed | sent dispatched | ran operated | worked laboured | lives resides | lived resided
big large | small little | new fresh | old aged | early initial | late tardy | main chief
whole entire | many numerous | several various | important significant | difficult hard
quick swift | nearly almost | about roughly | around approximately | only merely | also additionally
after following | before prior | because since | but however | while whereas | although though
during throughout | near beside | against versus | under beneath | more further | less fewer
people persons | man fellow | woman lady | children youngsters | official functionary
officials functionaries | company firm | companies firms | government administration
minister secretary | police officers | doctor physician | doctors physicians | workers employees
worker employee | families households | family household | town community | village hamlet
city metropolis | street road | house home | houses homes | building structure
buildings structures | car automobile | cars automobiles | boat vessel | ship craft
plane aircraft | road route
money cash | price cost | prices costs | job post | jobs posts | plan scheme | plans schemes
trial experiment | study investigation | report account | statement declaration | reason cause
result outcome | results outcomes | problem difficulty | problems difficulties | part portion
number amount | group batch | team crew | meeting gathering | talks discussions | deal agreement
fire blaze | water flood | storm tempest | accident mishap | damage harm | theft robbery
thieves burglars | alarm siren | museum gallery | door entrance | roof rooftop | guard watchman
evening dusk | morning daybreak | week seven-day | year twelvemonth | years twelvemonths
of concerning | in within inside | at by | on upon | to towards | for regarding | from out-of
with having | and plus | which that | who that | was became | were became | is remains | are remain
had held | has holds | have hold | been stayed | it this | he they | she they | his their
they these | that which | not never | as like | than over | when once | where whereby | would might
could might | will shall | may might | should ought | then later | there here | last previous
first initial | next following | one single | two couple | three trio | into inside | out away
up upwards | down downwards | over above | under below | between among | all every | any some
no zero | some certain | other different | same identical | own personal | much plenty | most many
journal periodical | newspaper daily | message text | patients sufferers | researchers scientists
university college | school academy | power electricity | panels modules | plant facility
"""

_SYNONYMS: dict[str, tuple[str, ...]] = {}
for _class in re.split(r"[|\n]", _CLASSES):
    _words = _class.split()
    for _word in _words:
        _SYNONYMS.setdefault(_word, tuple(w for w in _words if w != _word))

_LOADED = ("shocking", "stunning", "tragic", "astonishing", "controversial", "dramatic")
_LEAD_INS = ("Meanwhile, ", "In addition, ", "Reportedly, ", "As it turned out, ")
_WORD = re.compile(r"[A-Za-z][a-z]*")
_SAID = re.compile(r"^([^“\"]{25,}), ((?:the )?[a-zA-Z .'-]{3,40}) said\.$")
_NOUN = re.compile(r"\b(the|a) ([a-z]{4,})\b")


def swap_words(sentence: str, share: float, random: Random) -> str:
    """Change that share of the words outside quotation marks; names and figures stay.

    A word with a synonym is swapped; of the others every third is left out, every third gets
    a filler beside it, and a third is replaced, as a rewriter would with a word of his own.
    """

    def change(match: re.Match[str]) -> str:
        word = match.group()
        first = match.start() == 0
        if random.random() > share or (word[0].isupper() and not first):
            return word
        other = _SYNONYMS.get(word.lower())
        if other and (len(word) < _SHORT or random.random() < _FROM_TABLE):
            chosen = random.choice(other)
            return chosen.capitalize() if first else chosen
        if first or len(word) < _SHORT:
            return word
        return random.choice(("", f"{random.choice(_FILLERS)} {word}", _other(word, random)))

    parts = re.split(r"([“\"][^”\"]*[”\"])", sentence)
    changed = "".join(p if p[:1] in ("“", '"') else _WORD.sub(change, p) for p in parts)
    return re.sub(r" {2,}", " ", changed)


_SHORT = 4
_FROM_TABLE = 0.4
"""Else two who rewrite one text would choose the same words far too often."""
_FILLERS = (
    "indeed", "apparently", "reportedly", "certain", "so-called", "actual", "said to be", "very",
    "rather", "once again", "in question", "it seems", "at present", "of course", "in effect",
)  # fmt: skip
_STAND_INS = {
    "ing": "handling moving using facing keeping bringing meeting running setting turning",
    "ed": "handled moved used faced posted raised settled turned issued placed marked joined",
    "ly": "notably clearly largely mostly fully partly openly firmly quietly plainly",
    "s": "matters items points sides places things moves terms cases steps ways lines",
    "": "matter item point side place thing move term case step way line scene kind sort",
}
"""Words to stand for those that the table does not have, by their ending."""


def _other(word: str, random: Random) -> str:
    ending = next(e for e in _STAND_INS if word.endswith(e))
    return random.choice(_STAND_INS[ending].split())


def light_edit(text: Sentences, random: Random) -> Sentences:
    """House style: a word here and there, and now and then a sentence that is dropped."""
    kept = [s for n, s in enumerate(text) if n < 2 or random.random() > 0.07]
    share = random.uniform(0.08, 0.2)
    return [swap_words(s, share, random) for s in kept]


def abridge(text: Sentences, random: Random) -> Sentences:
    """Cut from the bottom, to 0.4 to 0.65 of the sentences."""
    kept = text[: max(3, round(len(text) * random.uniform(0.4, 0.65)))]
    return [swap_words(s, 0.15, random) if random.random() < 0.3 else s for s in kept]


def rewrite(text: Sentences, random: Random) -> Sentences:
    """Every sentence anew: synonyms, "according to", loaded words, some order, some losses."""
    kept = [s for n, s in enumerate(text) if n < 2 or random.random() > 0.12]
    for n in range(2, len(kept) - 1):
        if random.random() < 0.15:
            kept[n], kept[n + 1] = kept[n + 1], kept[n]
    share = random.uniform(0.55, 0.85)
    return [_anew(s, share, random) for s in kept]


def _anew(sentence: str, share: float, random: Random) -> str:
    told = _SAID.match(sentence)
    if told and random.random() < 0.6:
        first = told[1] if told[1][:2].isupper() else told[1][0].lower() + told[1][1:]
        sentence = f"According to {told[2]}, {first}."
    elif ", " in sentence and '"' not in sentence and "“" not in sentence:
        head, tail = sentence.rstrip(".").split(", ", 1)
        if random.random() < 0.3 and len(tail) > len(head) > 12 and tail[0].islower():
            sentence = f"{tail[0].upper()}{tail[1:]}, {head[0].lower()}{head[1:]}."
    sentence = swap_words(sentence, share, random)
    if random.random() < 0.3 and '"' not in sentence and "“" not in sentence:
        sentence = _NOUN.sub(rf"\1 {random.choice(_LOADED)} \2", sentence, count=1)
    if random.random() < 0.1 and sentence[1:2].islower():
        sentence = random.choice(_LEAD_INS) + sentence[0].lower() + sentence[1:]
    return sentence


def merge(first: Sentences, second: Sentences, random: Random) -> Sentences:
    """Most of one text and a good part of another, lightly edited."""
    upper = first[: max(4, round(len(first) * random.uniform(0.5, 0.8)))]
    start = random.randrange(0, max(1, len(second) // 3))
    lower = second[start : start + max(4, round(len(second) * random.uniform(0.35, 0.6)))]
    return [swap_words(s, 0.4, random) for s in (*upper, *lower)]
