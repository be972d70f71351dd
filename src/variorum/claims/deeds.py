"""Deeds of a line: a verb and what it is done to, or a thing and what it is; asserted or denied.

"No contract has been signed" and "the contract was signed on 14 January" are one deed, read
from the parse. What is only possible, wished, asked, believed or bounded ("nobody called
before four", "not all") is no deed here, and neither is what hangs on such a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims.lexicon import IMPLIED_NEGATION, LADDERS, NEGATORS
from variorum.claims.lines import Line

_THINGS = frozenset({"NOUN", "PROPN"})
_NO = frozenset({"no", "neither", "none"})
_UNREAL = frozenset({"if", "whether", "unless", "until", "till", "before", "once", "lest", "than"})
_HELPERS = frozenset({"aux", "auxpass", "mark"})
_OPEN = frozenset({"ccomp", "conj", "advcl", "relcl", "ROOT", "parataxis", "acl", "dep"})
"""Ways in which a clause hangs on another without being weakened by it."""
_EMPTY = frozenset({"say", "know", "see", "think", "want", "like", "mean"})
_BELIEVED = LADDERS["finding"][0]
_WITH_NOUN = frozenset({"amod", "compound", "nmod"})
_BOUNDED = re.compile(
    r"\b(?:before|until|till|since|yet|by|so far|enough|only|always|all|every|exactly)\b"
    r"|\b(?:no|not) (?:more|less|fewer|longer|later|earlier)\b",
    re.IGNORECASE,
)
"""Words that deny a part, or for a time, and leave the rest open."""


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """One deed of a line; ``verb`` and ``thing`` are its tokens.

    ``verb`` may be the noun of a verb ("no reports of injuries") or what a thing is ("at risk").
    """

    line: Line
    verb: int
    thing: int
    denied: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """Verb, particle and thing, by which deeds are compared."""
        return (
            self.line.keys[self.verb],
            _particle(self.line, self.verb),
            self.line.keys[self.thing],
        )

    @property
    def kind(self) -> frozenset[str]:
        """The words that say which thing: "medical" records."""
        return frozenset(
            self.line.keys[n]
            for n, t in enumerate(self.line.tokens)
            if t.head == self.thing and t.dep in _WITH_NOUN
        )

    @property
    def doer(self) -> str | None:
        """Who does it; None where that is not told, or by a pronoun."""
        for n, t in enumerate(self.line.tokens):
            if t.head == self.verb and t.dep == "nsubj" and t.pos in _THINGS and n != self.thing:
                return self.line.keys[n]
        return None


def deeds_of(line: Line) -> Iterator[Deed]:
    """The deeds that a line asserts or denies; none of a question."""
    if line.text.rstrip(" \"'”’").endswith("?"):
        return
    for n, t in enumerate(line.tokens):
        if t.pos not in _THINGS:
            continue
        verb = _done_to(line, n)
        denied = None if verb is None else _denied(line, t.head, n)
        if verb is not None and denied is not None:
            yield Deed(line, verb, n, denied)
    yield from _none_there(line)


def _particle(line: Line, verb: int) -> str:
    return next((t.text.lower() for t in line.tokens if t.head == verb and t.dep == "prt"), "")


def _done_to(line: Line, thing: int) -> int | None:
    """The token that says what is done to a thing, or what it does or is."""
    token, verb = line.tokens[thing], line.tokens[thing].head
    if token.dep == "nsubj" and line.tokens[verb].lemma == "be":
        return _what_it_is(line, verb)
    alone = token.dep == "nsubj" and not any(
        t.head == verb and t.dep in ("dobj", "ccomp", "xcomp", "dative") for t in line.tokens
    )
    if not (alone or token.dep in ("nsubjpass", "dobj")):
        return None
    told = line.tokens[verb].pos == "VERB" and line.keys[verb] not in _EMPTY
    return verb if told else None


def _what_it_is(line: Line, verb: int) -> int | None:
    """Of "the bridge is safe", "the dam is at risk": safe, risk."""
    after = [n for n, t in enumerate(line.tokens) if t.head == verb and n > verb]
    for n in after:
        if line.tokens[n].dep == "acomp":
            return n
        if line.tokens[n].dep == "prep":
            return next((m for m in line.children(n) if line.tokens[m].dep == "pobj"), None)
    return None


def _none_there(line: Line) -> Iterator[Deed]:
    """Of "there were no reports of injuries": the noun is the verb of another line."""
    for n, t in enumerate(line.tokens):
        if t.dep != "attr" or not any(line.tokens[m].dep == "expl" for m in line.children(t.head)):
            continue
        mine = line.children(n)
        if any(line.tokens[m].text.lower() in _NO for m in mine):
            for of in (m for m in mine if line.tokens[m].text == "of"):
                yield from (Deed(line, n, m, True) for m in line.children(of))


def _denied(line: Line, verb: int, thing: int) -> bool | None:
    """Whether the line denies a deed; None where it neither asserts nor denies it."""
    token = line.tokens[verb]
    helped = any(line.tokens[m].dep in ("aux", "auxpass") for m in line.children(verb))
    if _unreal(line, verb) or not (helped or token.tag in ("VBD", "VBZ", "VBP")):
        return None
    denied = any(_negates(line, n, verb, thing) for n in range(len(line.tokens)))
    if denied and _BOUNDED.search(line.text):
        return None
    while line.tokens[verb].head != verb:
        dep, verb = line.tokens[verb].dep, line.tokens[verb].head
        lemma = line.tokens[verb].lemma.lower()
        if dep not in _OPEN:
            return None
        if dep == "conj":
            continue
        if dep == "ccomp" and lemma == "deny":
            denied = not denied
        elif lemma in IMPLIED_NEGATION or lemma in _BELIEVED or _unreal(line, verb):
            return None
        if any(line.tokens[m].text.lower() in NEGATORS for m in line.children(verb)):
            return None
    return denied


def _unreal(line: Line, verb: int) -> bool:
    helpers = [line.tokens[m] for m in line.children(verb) if line.tokens[m].dep in _HELPERS]
    return any(t.tag in ("MD", "TO") or t.lemma.lower() in _UNREAL for t in helpers)


def _negates(line: Line, n: int, verb: int, thing: int) -> bool:
    """Whether a token denies the deed: "not", "no contract", "no one", "nobody"."""
    token = line.tokens[n]
    word = token.text.lower()
    if word not in NEGATORS:
        return False
    of_subject = line.tokens[token.head].head == verb and line.tokens[token.head].dep == "nsubj"
    return token.head == verb or (word in _NO and (token.head == thing or of_subject))
