"""Which sentences can stand by themselves, away from the paragraph they were written for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.model import Annotations, Article, Sentence, Token
from variorum.settings import BriefSettings

LEANING = frozenset(
    re.findall(
        r"\w+",
        "he she it they him her them his hers its their theirs this that these those such"
        " another others both neither either one"
        " but and or so yet nor then thus hence therefore however meanwhile moreover nevertheless"
        " nonetheless still instead otherwise also besides furthermore additionally likewise"
        " similarly conversely consequently accordingly indeed again later afterwards earlier"
        " elsewhere here there asked",
    )
)
"""First words that lean on the sentence before: what they stand for is not said here."""

ABBREVIATED = frozenset(
    re.findall(
        r"\w+",
        "mr mrs ms dr prof rev hon st mt ft no vs gov sen rep brig gen lt col maj capt cmdr cdr adm"
        " sgt cpl pvt supt insp det pres sec jan feb mar apr jun jul aug sep sept oct nov dec inc"
        " co corp ltd approx est",
    )
)
"""Words that end in a full stop without ending a sentence: what ends so was cut in two."""

_THIRD = frozenset({"he", "she", "they", "him", "them", "his", "her", "their"})
_DEICTIC = frozenset({"this", "that", "these", "those", "another", "such", "both"})
_TAIL = 12
"""Characters at a sentence's end that hold the longest abbreviation and what parts it off."""
_OPENS, _ENDS = re.compile(r"[“\"‘']?[^\W_a-z]"), re.compile(r"[.!?…][”\"’')]*$")


def stands_alone(
    sentence: Sentence, article: Article, notes: Annotations, settings: BriefSettings
) -> bool:
    """Whether a sentence is whole and can be understood with nothing before it."""
    text = article.text[sentence.start : sentence.end]
    words = [t for t in notes.tokens[sentence.first : sentence.last] if t.text[:1].isalnum()]
    if not settings.fewest_words <= len(words) <= settings.most_words:
        return False
    if not (_OPENS.match(text) and _ENDS.search(text)) or "\n" in text:
        return False
    if not any(t.pos in ("VERB", "AUX") and t.dep == "ROOT" for t in words):
        return False
    if text.endswith(".") and re.split(r"\W", text[-_TAIL:-1])[-1].lower() in ABBREVIATED:
        return False
    return _quotes_are_whole(sentence, notes, words, settings) and not _leans(sentence, notes)


def _quotes_are_whole(
    sentence: Sentence, notes: Annotations, words: Sequence[Token], settings: BriefSettings
) -> bool:
    """Whether every quotation that touches a sentence stands in it, with words beside it."""
    inside = [q for q in notes.quotations if q.start < sentence.end and q.end > sentence.start]
    if any(q.start < sentence.start or q.end > sentence.end or q.continued for q in inside):
        return False
    outside = [w for w in words if not any(q.start <= w.start < q.end for q in inside)]
    return len(outside) >= settings.words_outside_quotes


def _leans(sentence: Sentence, notes: Annotations) -> bool:
    """Whether a sentence opens with a word that leans back, or its pronouns have nobody to mean.

    What is quoted is left out: there, "I" and "they" are the speaker's own affair.
    """
    quoted = [q for q in notes.quotations if sentence.start <= q.start < sentence.end]
    tokens = notes.tokens[sentence.first : sentence.last]
    said = [t for t in tokens if not any(q.start <= t.start < q.end for q in quoted)]
    while said and not said[0].text[:1].isalnum():
        said.pop(0)
    persons = _may_be_persons(sentence, notes)
    return not said or _opens_leaning(said) or _nobody_meant(said, persons)


def _opens_leaning(said: Sequence[Token]) -> bool:
    first = said[0]
    word = first.text.lower()
    if word in _DEICTIC or (word in LEANING and first.dep != "det"):
        return True
    # "Although, the ministry ...": an adverb or a conjunction that a comma cuts off leans back.
    return len(said) > 1 and first.pos in ("ADV", "SCONJ", "CCONJ") and said[1].text == ","


def _may_be_persons(sentence: Sentence, notes: Annotations) -> frozenset[int]:
    """Where the proper nouns start that the parser does not hold for places, dates or bodies."""
    others = [n for n in notes.names if n.label != "PERSON" and n.start < sentence.end]
    tokens = notes.tokens[sentence.first : sentence.last]
    return frozenset(
        t.start
        for t in tokens
        if t.pos == "PROPN" and not any(n.start <= t.start < n.end for n in others)
    )


def _nobody_meant(said: Sequence[Token], persons: frozenset[int]) -> bool:
    """Whether a third-person pronoun has nobody before it in the sentence that it could mean.

    Inside a clause any noun may be meant ("the officer, because he ..."); the main verb's
    subject must have been named ("..., he said"); its object is never its own subject.
    """
    noun = name = False
    for token in said:
        word = token.text.lower()
        if word in _THIRD:
            main = token.dep in ("nsubj", "nsubjpass") and _is_root(token, said)
            target = word in ("him", "them") and token.dep == "dobj" and _is_root(token, said)
            if not noun or target or (main and not name):
                return True
        noun = noun or token.pos in ("NOUN", "PROPN")
        name = name or token.start in persons
    return False


def _is_root(token: Token, said: Sequence[Token]) -> bool:
    """Whether the verb that governs a token is the sentence's root; a root is its own head."""
    return any(t.dep == "ROOT" and t.head == token.head for t in said)
