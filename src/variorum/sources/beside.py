"""What stands directly beside a quotation: its cue, and who is named there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from variorum.model import Quotation
from variorum.sources import verbs
from variorum.sources.clauses import Clause, bare_participle, quoted_saying
from variorum.sources.forms import head_of, is_speech, phrase_from
from variorum.sources.grammar import (
    Bounds,
    Tree,
    agent_of,
    is_passive,
    noun_phrase,
    subject_of,
    trim,
    verb_group,
)

_REACH = 45
"""Tokens of the frame beside a quotation in which its cue is looked for: longer than the longest
apposition between a name and its verb in news, shorter than a paragraph."""
_DASHES = ("—", "–", "-", "--", "―")
_BEGINS_PHRASE = ("DET", "PROPN", "PRON", "NOUN", "NUM", "ADJ")
_FRAGMENT_WORDS = 3
"""Words from which a quoted fragment is somebody's: shorter ones are terms and scare quotes."""
_LONGEST_NAME = 8
"""Tokens of the longest name or role before a colon ("Minister:", "Ana Ruiz, the mayor:")."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Tokens beside a quotation, ``[first, last)``, to the sentence's end or a quotation."""

    first: int
    last: int


def first_token(tree: Tree, offset: int) -> int:
    """The number of the first token that begins at or after an offset."""
    return bisect_left(tree.tokens, offset, key=lambda t: t.start)


def cue_after(tree: Tree, number: int) -> int | None:
    """The cue in '"...," said X' and '"...," X said'."""
    quotation = tree.quotations[number]
    following = tree.text[quotation.end : quotation.end + 3].lstrip(" \xa0")
    inner = tree.words((quotation.inner_start, quotation.inner_end)).rstrip(" \xa0’'”\"")
    open_end = inner.endswith((",", "?", "!", "-", "—", "–", "…", "...")) or (
        following.startswith((",", "—", "–", "-"))
    )
    lower = following[:1].islower() and not inner.endswith((";", ":"))
    if quotation.continued or not (open_end or lower):
        return None
    frame = _frame_after(tree, quotation)
    if not open_end and not (frame.first < frame.last and is_speech(tree, frame.first)):
        return None
    cue = _first_cue(tree, frame)
    if cue is None and tree.text[max(0, quotation.start - 40) : quotation.start].rstrip()[
        -1:
    ] not in (":", ","):
        cue = _acting(tree, frame)
    quoted = quoted_saying(tree, cue) if cue is not None else None
    return quoted[1] if quoted is not None else cue


def _frame_after(tree: Tree, quotation: Quotation) -> _Frame:
    first = first_token(tree, quotation.end)
    while first < len(tree.tokens) and tree.tokens[first].text in (",", *_DASHES):
        first += 1
    last = first
    while last < min(first + _REACH, len(tree.tokens)):
        token = tree.tokens[last]
        if _quoted_at_length(tree, last) or "\n" in tree.text[quotation.end : token.start]:
            break
        if token.text in (".", "?", "!", ";") and last > first:
            break
        last += 1
    return _Frame(first, last)


def _quoted_at_length(tree: Tree, at: int) -> bool:
    """Whether a token stands in a quotation that is more than a scare quote or a slogan."""
    number = tree.quotation_of[at]
    if number < 0:
        return False
    inner = tree.words((tree.quotations[number].inner_start, tree.quotations[number].inner_end))
    return len(inner.split()) > _FRAGMENT_WORDS or not tree.same_sentence(at, at - 1)


def cue_before(tree: Tree, number: int) -> int | None:
    """The cue in 'X said: "..."', in the same sentence or ending the paragraph before."""
    quotation = tree.quotations[number]
    before = tree.text[max(0, quotation.start - 40) : quotation.start].rstrip(" \xa0")
    if not before or before.endswith((".", "?", "!", ";")):
        return None
    if before.endswith("\n"):
        last = first_token(tree, quotation.start)
        if last == 0 or tree.tokens[last - 1].text != ":":
            return None
        sentence = tree.sentences[tree.sentence_of[last - 1]]
        return _last_cue(tree, _Frame(sentence.first, last))
    frame = _frame_before(tree, quotation)
    cue = _last_cue(tree, frame)
    if cue is None:
        return None
    tail = tree.tokens[frame.last - 1].text
    return cue if tail in (",", ":", *_DASHES) or cue == frame.last - 1 else None


def cue_within(tree: Tree, number: int) -> int | None:
    """The cue of a quoted fragment further on in its sentence ("told staff that it was '...'")."""
    quotation = tree.quotations[number]
    inner = tree.words((quotation.inner_start, quotation.inner_end))
    if not inner[:1].islower():
        return None
    frame = _frame_before(tree, quotation)
    if len(inner.split()) < _FRAGMENT_WORDS or _calling(tree, frame) is not None:
        return _calling(tree, frame)
    return next((i for i in range(frame.last - 1, frame.first - 1, -1) if is_speech(tree, i)), None)


def _calling(tree: Tree, frame: _Frame) -> int | None:
    """The verb in 'called the sentence "a bill"': it takes the quotation as what it calls it."""
    for i in range(frame.last - 1, frame.first - 1, -1):
        if tree.tokens[i].pos in ("VERB", "AUX"):
            lemma = verbs.lemma(tree.tokens[i].text, tree.tokens[i].lemma)
            joined = tree.lower(frame.last - 1)
            calls = lemma in verbs.NAMING or (lemma in verbs.CALLING and joined == "as")
            return i if calls or (lemma in verbs.PUTTING and joined == "at") else None
    return None


def _frame_before(tree: Tree, quotation: Quotation) -> _Frame:
    last = first_token(tree, quotation.start)
    first = last
    while first > max(0, last - _REACH):
        token = tree.tokens[first - 1]
        gap = tree.text[token.end : quotation.start]
        if tree.quotation_of[first - 1] >= 0 or "\n\n" in gap:
            break
        if token.text in (".", "?", "!", ";"):
            break
        first -= 1
    return _Frame(first, last)


def _is_cue(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    lemma = verbs.lemma(token.text, token.lemma)
    helped = any(tree.lower(k) in ("would", "may", "might", "should") for k in tree.kids(at, "aux"))
    return (
        token.pos in ("VERB", "AUX")
        and not (token.tag == "VB" and helped)
        and not bare_participle(tree, at)
        and not (is_passive(tree, at) and agent_of(tree, at) is None)
        and (lemma in verbs.STATE or lemma in verbs.OBJECT)
        and token.dep not in ("amod", "compound", "relcl", "acl")
    )


def _first_cue(tree: Tree, frame: _Frame) -> int | None:
    if frame.first < frame.last and _any_verb_of(tree, frame.first):
        told = any(_is_cue(tree, i) for i in range(frame.first + 1, frame.last))
        if is_speech(tree, frame.first) or not told:  # "..., baffled Inspector Ruiz told us"
            return frame.first
    for at in range(frame.first, frame.last):
        name_before = at > frame.first and tree.tokens[at - 1].pos in ("PROPN", "PRON")
        by_form = tree.lower(at).endswith("ed") or (tree.lower(at).endswith("s") and name_before)
        mistagged = by_form and is_speech(tree, at)
        if _is_cue(tree, at) or (mistagged and tree.tokens[at].pos != "VERB"):
            return at
        if tree.lower(at) == "according" and tree.lower(at + 1) == "to":
            return at
    return None


def _acting(tree: Tree, frame: _Frame) -> int | None:
    """The verb in '"...," she laughed': one without object whose subject follows the quotation."""
    for at in range(frame.first + 1, min(frame.last, frame.first + _LONGEST_NAME)):
        token = tree.tokens[at]
        if token.tag not in ("VBD", "VBZ", "VBP") or token.pos != "VERB":
            continue
        subject = next((k for k in tree.kids(at, "nsubj") if frame.first <= k < at), None)
        acts = subject is not None and tree.left[subject] <= frame.first
        return at if acts and next(tree.kids(at, "dobj"), None) is None else None
    return None


def _any_verb_of(tree: Tree, at: int) -> bool:
    """Whether a verb and its speaker follow: after a quotation any verb is a cue ("smiled X")."""
    if is_speech(tree, at):
        return True
    past = tree.tokens[at].text.islower() and tree.tokens[at].tag in ("VBD", "VBZ", "VBN", "JJ")
    if not past or not tree.lower(at).endswith(("ed", "s", "id")) or at + 1 >= len(tree.tokens):
        return False
    return tree.tokens[at + 1].pos in ("PROPN", "PRON", "DET") or _role_and_name(tree, at + 1)


def _role_and_name(tree: Tree, at: int) -> bool:
    """Whether nouns and then a name stand there: "laughed (weary) caretaker Ana Ruiz"."""
    while at + 1 < len(tree.tokens) and (
        tree.tokens[at].pos in ("NOUN", "ADJ") or tree.tokens[at].tag in ("VBN", "VBG")
    ):
        at += 1
        if tree.tokens[at].pos == "PROPN" and tree.tokens[at].text[:1].isupper():
            return True
    return False


def _last_cue(tree: Tree, frame: _Frame) -> int | None:
    for at in range(frame.last - 1, frame.first - 1, -1):
        if _is_cue(tree, at):
            return at
    return None


def make_clause(tree: Tree, at: int, quotation: Quotation) -> Clause | None:
    """A clause for a verb beside a quotation whose subject the rules on the parse did not find."""
    beside = _phrase_between(tree, at, quotation)
    if beside is not None:
        first, last = beside
        head = head_of(tree, first, last)
        return Clause(at, verb_group(tree, at), head, tree.bounds(first, last), ())
    hearer = verbs.lemma(tree.tokens[at].text, tree.tokens[at].lemma) in verbs.DATIVE
    subject = subject_of(tree, at)
    if subject is None or tree.quotation_of[subject] >= 0:
        telling = hearer and tree.tokens[at].tag == "VBG"
        subject = _of_sentence(tree, at) if telling else _neighbour(tree, at)
    if subject is not None:
        return Clause(at, verb_group(tree, at), subject, noun_phrase(tree, subject, at), ())
    phrase = phrase_from(tree, at + 1, len(tree.tokens))
    first_after = first_token(tree, quotation.end) == at and at + 1 < len(tree.tokens)
    inverted = first_after and not hearer and tree.tokens[at + 1].pos in ("PROPN", "DET", "PRON")
    if phrase is None or not (inverted or _role_and_name(tree, at + 1)):
        phrase = _phrase_before(tree, at) or _phrase_at_end(tree, at, quotation)
    if phrase is None:
        return None
    return Clause(at, verb_group(tree, at), head_of(tree, *phrase), tree.bounds(*phrase), ())


def _phrase_at_end(tree: Tree, at: int, quotation: Quotation) -> Bounds | None:
    """Like '"...," has told to the press the mayor Ana Ruiz': the speaker stands at the end."""
    if tree.tokens[at].start < quotation.end:
        return None
    last = at
    while tree.same_sentence(last + 1, at) and tree.lower(last + 1) not in (".", "!", "?", ","):
        last += 1
    for first in range(at + 1, last):
        before = tree.tokens[first - 1].pos
        begins = tree.tokens[first].pos == "DET" and before != "ADP"
        named = any(tree.tokens[i].pos == "PROPN" for i in range(first, last + 1))
        phrase = phrase_from(tree, first, last + 1)
        if begins and named and phrase is not None and phrase[1] == last:
            return phrase
    return None


def _of_sentence(tree: Tree, at: int) -> int | None:
    """The main clause's subject, for "..., telling the crowd: ..."; a hearer is no speaker."""
    root = at
    while tree.tokens[root].head != root:
        root = tree.tokens[root].head
    subject = subject_of(tree, root)
    return subject if subject is not None and tree.quotation_of[subject] < 0 else None


def _phrase_before(tree: Tree, at: int) -> Bounds | None:
    """The phrase before a verb whose subject the parser missed: "..., her aunt, Ana, said"."""
    if tree.tokens[at].tag not in ("VBD", "VBZ", "VBP"):
        return None
    last = at - 1
    while last > 0 and (tree.lower(last) == "," or tree.tokens[last].pos in ("AUX", "ADV")):
        last -= 1
    first = last
    while tree.same_sentence(first - 1, at) and tree.lower(first - 1) not in (",", ":", ";"):
        first -= 1
    if tree.tokens[last].dep == "appos" and tree.lower(first - 1) == ",":
        head = tree.tokens[last].head
        first = tree.left[head] if tree.left[head] < first else first
    named = tree.tokens[last].pos in ("PROPN", "NOUN")
    return (first, last) if named and tree.tokens[first].pos in _BEGINS_PHRASE else None


def misread(tree: Tree, clause: Clause, quotation: Quotation) -> bool:
    """Whether the parse took the source of a cue after a quotation from elsewhere."""
    beside = _phrase_between(tree, clause.cue_at, quotation)
    return beside is not None and not (
        clause.head is not None and beside[0] <= clause.head <= beside[1]
    )


def _phrase_between(tree: Tree, at: int, quotation: Quotation) -> Bounds | None:
    """The noun phrase between a quotation and its cue: '"...," the beekeeper, who ..., said'."""
    if tree.tokens[at].start < quotation.end:
        return None
    first = first_token(tree, quotation.end)
    if first >= at:
        return None
    first, last = trim(tree, first, at - 1)
    return (first, last) if first < at and tree.tokens[first].pos in _BEGINS_PHRASE else None


def _neighbour(tree: Tree, at: int) -> int | None:
    """The noun directly after a verb ("said Mr X"), whatever the parser calls it."""
    for kid in tree.children[at]:
        object_like = kid == at + 1 or tree.tokens[kid].dep in (
            "dobj",
            "attr",
            "npadvmod",
            "dative",
            "dep",
        )
        noun = tree.quotation_of[kid] < 0 and tree.tokens[kid].pos in ("PROPN", "NOUN", "PRON")
        if kid > at and object_like and noun:
            return kid
    return None


def signed_clause(tree: Tree, number: int) -> Clause | None:
    """The press style '"..." - Name': a dash and a name after the quotation, to the line's end."""
    quotation = tree.quotations[number]
    dash = first_token(tree, quotation.end)
    if dash + 1 >= len(tree.tokens) or tree.tokens[dash].text not in _DASHES:
        return None
    end = tree.text.find("\n", quotation.end)
    last = first_token(tree, end if end >= 0 else len(tree.text)) - 1
    proper = tree.tokens[dash + 1].pos == "PROPN"
    if not proper or not 0 < last - dash <= _LONGEST_NAME or _has_verb(tree, dash + 1, last):
        return None
    return _without_verb(tree, dash, *trim(tree, dash + 1, last))


def colon_clause(tree: Tree, number: int) -> Clause | None:
    """The style 'Name: "..."', and 'He went further: "..."'."""
    frame = _frame_before(tree, tree.quotations[number])
    colon = frame.last - 1
    if colon <= frame.first or tree.tokens[colon].text != ":":
        return None
    if not _has_verb(tree, frame.first, colon - 1):
        if colon - frame.first > _LONGEST_NAME:
            return None
        named = tree.tokens[frame.first].pos in ("PROPN", "NOUN", "DET")
        first, last = trim(tree, frame.first, colon - 1)
        return _without_verb(tree, colon, first, last) if named else None
    root = next((i for i in range(colon - 1, frame.first - 1, -1) if _is_main(tree, i)), None)
    subject = next(tree.kids(root, "nsubj"), None) if root is not None else None
    if subject is None or tree.tokens[subject].pos not in ("PROPN", "PRON"):
        return None
    if tree.lower(subject) not in ("he", "she", "they") and tree.tokens[subject].pos == "PRON":
        return None
    source = noun_phrase(tree, subject)
    return Clause(colon, tree.bounds(colon, colon), subject, source, ())


def _is_main(tree: Tree, at: int) -> bool:
    return tree.tokens[at].pos in ("VERB", "AUX") and tree.tokens[at].dep in ("ROOT", "ccomp")


def _has_verb(tree: Tree, first: int, last: int) -> bool:
    return any(tree.tokens[i].pos in ("VERB", "AUX") for i in range(first, last + 1))


def _without_verb(tree: Tree, cue: int, first: int, last: int) -> Clause:
    head = head_of(tree, first, last)
    return Clause(cue, tree.bounds(cue, cue), head, tree.bounds(first, last), ())
