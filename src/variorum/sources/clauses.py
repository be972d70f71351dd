"""Reporting clauses by rules on the parse: a cue, the head of its source, its content.

"X said that ...", "..., X said, ...", "according to X", "X was quoted as saying", "citing X",
"X put the number at 12", "X declined to comment". Which quotations belong to which cue is
decided in ``quoted``; who the source is, in ``speakers``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.sources import verbs
from variorum.sources.content import TOPICS, complement, content_of, has_that, sought_by, spans_of
from variorum.sources.grammar import (
    SUBJECTS,
    WH,
    Bounds,
    Tree,
    agent_of,
    is_passive,
    noun_phrase,
    subject_of,
    trim,
    verb_group,
)
from variorum.sources.nouns import CALENDAR, COURTS, DOCUMENTS, FINDERS


@dataclass(frozen=True, slots=True)
class Clause:
    """One reporting clause. ``cue_at`` is the cue's main token, ``head`` the source's.

    ``through`` is the cue of the clause that passes this one on ("it quoted X as saying").
    """

    cue_at: int
    cue: Bounds
    head: int | None
    source: Bounds | None
    content: tuple[Bounds, ...]
    declined: bool = False
    through: int | None = None


def find_clauses(tree: Tree) -> list[Clause]:
    """All reporting clauses outside quotations, in the order of their cues."""
    found: list[Clause] = []
    for at, token in enumerate(tree.tokens):
        if tree.quotation_of[at] >= 0:
            continue
        if token.text.lower() in ("according", "per", "in"):
            found += _of_preposition(tree, at)
        elif token.pos in ("VERB", "AUX"):
            found += _of_verb(tree, at)
    return found


def _of_preposition(tree: Tree, at: int) -> Iterator[Clause]:
    """Like "according to X", "as per X", "in the words of X"."""
    last, noun = _preposition(tree, at)
    if noun is None:
        return
    host = tree.tokens[at].head
    source = noun_phrase(tree, noun)
    inside = set(range(tree.left[at], tree.right[at] + 1)) | {at}
    inside |= set(range(min(at, last), tree.right[noun] + 1))
    content = spans_of(tree, (i for i in tree.subtree(host) if i not in inside))
    if content:
        yield Clause(at, tree.bounds(at, last), noun, source, content)


def _preposition(tree: Tree, at: int) -> tuple[int, int | None]:
    """The last token of the cue, and the noun it governs; no noun where it is no such cue."""
    word, following = tree.lower(at), tree.lower(at + 1)
    if word == "according" and following == "to":
        return at + 1, _object(tree, at + 1)
    if word == "per" and not tree.tokens[at].text.isupper():
        noun = _object(tree, at)
        named = noun is not None and tree.tokens[noun].pos == "PROPN"
        told = tree.lower(at - 1) == "as" or (tree.lower(at - 1) == "," and named)
        return at, noun if told else None
    phrase = [tree.lower(i) for i in range(at, at + 4)]
    if phrase in (["in", "the", noun, "of"] for noun in ("words", "view", "opinion")):
        return at + 3, _object(tree, at + 3)
    return at, None


def _object(tree: Tree, at: int) -> int | None:
    noun = next(tree.kids(at, "pobj"), None)
    if noun is not None and tree.tokens[noun].pos in ("NOUN", "PROPN", "PRON", "NUM", "DET"):
        return noun
    return None


def _of_verb(tree: Tree, at: int) -> Iterator[Clause]:
    lemma = verbs.lemma(tree.tokens[at].text, tree.tokens[at].lemma)
    if tree.tokens[at].dep in ("aux", "auxpass", "amod", "compound"):
        return
    yield from _declined(tree, at, lemma)
    if not _asserted(tree, at) or _is_quoted_saying(tree, at):
        return
    if (lemma in ("cite", "quote") or _relies(tree, at)) and not _has_subject_of_its_own(tree, at):
        yield from _citing(tree, at)
        return
    quoted = quoted_saying(tree, at)
    if quoted is not None:
        yield from _quoting(tree, at, *quoted)
        return
    pointed = lemma == "point" and any(tree.lower(k) in ("out", "to") for k in tree.children[at])
    pointed = pointed or (lemma == "hear" and _hears_cases(tree, at))
    yield from _light(tree, at, lemma)
    head = _source_head(tree, at)
    pointed = pointed or _phrasal(tree, at, lemma) or _finds(tree, at, lemma, head)
    if not pointed and not _reports(lemma):
        return
    if head is None or not _may_speak(tree, head, lemma):
        return
    if _reduced(tree, at, head):
        return
    content = content_of(tree, at, lemma)
    if lemma in verbs.QUOTE_ONLY and not _finite_clause(tree, at):
        content = ()
    source = noun_phrase(tree, head, at)
    cue, content = _with_preposition(tree, at, content)
    yield Clause(at, cue, head, source, content)


def _light(tree: Tree, at: int, lemma: str) -> Iterator[Clause]:
    """Like "made the point that ...", "gave an assurance that ..."."""
    noun = next(tree.kids(at, "dobj"), None)
    if lemma not in verbs.LIGHT or noun is None or lemma in verbs.OBJECT:
        return
    clauses = (*tree.kids(noun, "acl", "ccomp", "relcl"), *tree.kids(at, "ccomp", "advcl"))
    that = next((k for k in clauses if k > noun and _opens_that(tree, k)), None)
    head = _source_head(tree, at)
    if tree.lower(noun) not in verbs.SPEECH_NOUNS or that is None or head is None:
        return
    if not _may_speak(tree, head, lemma):
        return
    content = spans_of(tree, tree.subtree(that))
    cue = (verb_group(tree, at)[0], tree.tokens[noun].end)
    yield Clause(at, cue, head, noun_phrase(tree, head, at), content)


def _opens_that(tree: Tree, at: int) -> bool:
    return tree.lower(tree.left[at]) == "that" and not any(
        tree.lower(k) == "that" for k in tree.kids(at, "nsubj", "dobj")
    )


def _with_preposition(
    tree: Tree, at: int, content: tuple[Bounds, ...]
) -> tuple[Bounds, tuple[Bounds, ...]]:
    """Cue and content where a preposition joins them: "called for | an inquiry".

    Adverbs between stand in the cue: "spoke briefly of | her friend".
    """
    cue = verb_group(tree, at)
    if not content:
        return cue, content
    joint = at + 1
    while joint + 2 < len(tree.tokens) and tree.tokens[joint].dep in ("advmod", "prt"):
        joint += 1
    if joint + 1 >= len(tree.tokens) or not _joins(tree, joint, at):
        return cue, content
    first = (tree.tokens[joint + 1].start, content[0][1])
    if content[0][0] != tree.tokens[joint].start or first[0] >= first[1]:
        return cue, content
    return (cue[0], tree.tokens[joint].end), (first, *content[1:])


def _joins(tree: Tree, at: int, verb: int) -> bool:
    """Whether a preposition joins what a verb speaks of to the verb."""
    joint = tree.tokens[at]
    if joint.dep == "mark" and tree.tokens[joint.head].head == verb:
        return tree.tokens[verb].lemma.lower() in verbs.SEEKING and sought_by(tree, joint.head)
    return joint.dep == "prep" and joint.head == verb and tree.lower(at) in (*TOPICS, "on", "to")


def _hears_cases(tree: Tree, at: int) -> bool:
    """Like "the court heard that ...": what was said there, with the court for its source."""
    subject = subject_of(tree, at)
    return subject is not None and tree.tokens[subject].lemma.lower() in COURTS


def _asserted(tree: Tree, at: int) -> bool:
    """Whether a verb tells what was said: no infinitive, no "would", "may", "if"."""
    if tree.tokens[at].tag == "VB":
        if _performed(tree, at):
            return True
        helpers = [tree.lower(k) for k in tree.kids(at, "aux")]
        return bool(set(helpers) & {"did", "does", "do", "could", "can"})
    marks = [tree.lower(k) for k in tree.kids(at, "mark", "advmod")]
    return not {"if", "whether", "unless"} & set(marks)


def _performed(tree: Tree, at: int) -> bool:
    """Like "are pleased to announce": said by the saying of it."""
    above = tree.tokens[tree.tokens[at].head]
    announced = tree.tokens[at].dep == "xcomp" and tree.tokens[at].lemma in verbs.ANNOUNCING
    return announced and above.lemma.lower() in verbs.PERFORMING and above.tag != "VB"


def _reduced(tree: Tree, at: int, head: int) -> bool:
    """Whether the parser took a participle after a noun ("the strike announced") for a verb."""
    past = tree.tokens[at].tag == "VBN" and not any(True for _ in tree.kids(at, "aux", "auxpass"))
    return past and head < at and tree.tokens[at].dep not in ("conj", "ROOT", "ccomp")


def _phrasal(tree: Tree, at: int, lemma: str) -> bool:
    return any((lemma, tree.lower(k)) in verbs.PHRASAL for k in tree.kids(at, "prt"))


def _finds(tree: Tree, at: int, lemma: str, head: int | None) -> bool:
    """Like "inspectors discovered that ...": whose trade it is to find out."""
    if lemma not in verbs.FINDING or head is None:
        return False
    return tree.tokens[head].lemma.lower() in FINDERS and _finite_clause(tree, at)


def _reports(lemma: str) -> bool:
    speech = lemma in verbs.STATE or lemma in verbs.OBJECT or lemma in verbs.PUTTING
    return speech or lemma in verbs.OPINION or lemma in verbs.SPEAKING


def _source_head(tree: Tree, at: int) -> int | None:
    """Who speaks: a passive verb's agent, else the subject."""
    if is_passive(tree, at):
        agent = agent_of(tree, at)
        if agent is not None:
            return agent
        hearers = subject_of(tree, at)
        court = hearers is not None and tree.tokens[hearers].lemma.lower() in COURTS
        if tree.tokens[at].lemma not in ("quote", "cite") and not court:
            return None
    if bare_participle(tree, at):
        return None
    issuer = issued_by(tree, at)
    head = subject_of(tree, at if issuer is None else issuer)
    if head is None or tree.quotation_of[head] >= 0:
        return None
    return _after_dateline(tree, head, at)


def issued_by(tree: Tree, at: int) -> int | None:
    """The verb "issued" in "the airline issued a statement saying": its subject says so."""
    noun = tree.tokens[at].head
    if tree.tokens[at].tag != "VBG" or tree.tokens[at].dep != "acl":
        return None
    verb, lemma = tree.tokens[noun].head, tree.tokens[noun].lemma.lower()
    if tree.tokens[noun].dep != "dobj" or lemma not in DOCUMENTS | verbs.SPEECH_NOUNS:
        return None
    return verb if tree.tokens[verb].lemma.lower() in verbs.ISSUING else None


def only_told(tree: Tree, at: int, head: int) -> bool:
    """Whether a source phrase is the hearer of a passive: "the villagers were told that ..."."""
    lemma = verbs.lemma(tree.tokens[at].text, tree.tokens[at].lemma)
    helped = tree.tokens[at - 1].pos == "AUX" and tree.tokens[at - 1].lemma == "be"
    return lemma in verbs.DATIVE and helped and tree.tokens[head].lemma.lower() not in COURTS


def bare_participle(tree: Tree, at: int) -> bool:
    """Like "Asked whether he would go, Ruiz shook her head": Ruiz does not ask."""
    token = tree.tokens[at]
    asked = verbs.lemma(token.text, token.lemma) in verbs.DATIVE
    helped = any(True for _ in tree.kids(at, "aux", "auxpass", *SUBJECTS))
    return asked and token.tag in ("VBN", "VBD") and token.dep in ("advcl", "acl") and not helped


def _after_dateline(tree: Tree, head: int, at: int) -> int | None:
    """The subject after "PLACE, Nov 14 (Agency) - ", where the parser took the place for it."""
    first = tree.sentences[tree.sentence_of[head]].first
    dash = next((i for i in range(head, at) if tree.lower(i) in ("-", "--", "–", "—")), None)
    if dash is None or head - first > 3 or not tree.tokens[first].text.isupper():
        return head
    nouns = [i for i in range(dash + 1, at) if tree.tokens[i].pos in ("NOUN", "PROPN", "PRON")]
    return nouns[-1] if nouns else None


def _finite_clause(tree: Tree, at: int) -> bool:
    """Whether a clause with a subject of its own is what a verb takes."""
    return any(next(tree.kids(k, "nsubj", "nsubjpass"), None) for k in tree.kids(at, "ccomp"))


def _may_speak(tree: Tree, head: int, lemma: str) -> bool:
    token = tree.tokens[head]
    if tree.lower(head) in ("nobody", "none", "nothing") or token.text in CALENDAR:
        return False
    if any(tree.lower(k) == "no" for k in tree.kids(head, "det")):
        return False
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
        return False
    if tree.lower(head) in ("this", "that", "it", "there", "what", "nothing", "these", "all"):
        return tree.lower(head) == "it" and lemma not in verbs.EVIDENCE
    return True


def _has_subject_of_its_own(tree: Tree, at: int) -> bool:
    return any(True for _ in tree.kids(at, "nsubj", "nsubjpass")) or is_passive(tree, at)


def _citing(tree: Tree, at: int) -> Iterator[Clause]:
    """Like "the agency said, citing an official": the official is cited for the same content."""
    on = _relies(tree, at)
    noun = next(tree.kids(at, "dobj"), None) if on is None else _object(tree, on)
    if noun is None or tree.tokens[at].tag != "VBG":
        return
    host = tree.tokens[at].head
    inside = set(range(tree.left[at], tree.right[at] + 1))
    that = tree.right[at] + 2 if tree.lower(tree.right[at] + 1) == "," else tree.right[at] + 1
    if tree.lower(that) == "that" and tree.same_sentence(that, at):
        last = tree.sentences[tree.sentence_of[at]].last - 1
        tail = (tree.bounds(*trim(tree, that, last)),)
        yield Clause(at, verb_group(tree, at), noun, noun_phrase(tree, noun), tail)
        return
    told = complement(tree, host, tree.tokens[host].lemma)
    numbers = [i for span in told for i in tree.between(*span)] or tree.subtree(host)
    content = spans_of(tree, (i for i in numbers if i not in inside))
    yield Clause(at, verb_group(tree, at), noun, noun_phrase(tree, noun), content)


def _relies(tree: Tree, at: int) -> int | None:
    """The "on" of "relying on three officials"."""
    if tree.lower(at) != "relying":
        return None
    return next((k for k in tree.kids(at, "prep") if tree.lower(k) in ("on", "upon")), None)


def quoted_saying(tree: Tree, at: int) -> Bounds | None:
    """In "it quoted X as saying", the tokens of X and "saying"; None where nobody is quoted so."""
    if verbs.lemma(tree.tokens[at].text, tree.tokens[at].lemma) not in ("quote", "cite"):
        return None
    speaker = next(tree.kids(at, "dobj"), None)
    if speaker is None or is_passive(tree, at):
        return None
    for i in range(speaker + 1, min(speaker + _LONGEST_SPEAKER, len(tree.tokens) - 1)):
        if tree.lower(i) == "as" and tree.tokens[i + 1].tag == "VBG":
            return (speaker, i + 1) if tree.same_sentence(at, i + 1) else None
    return None


_LONGEST_SPEAKER = 16
"""Tokens between "quoted" and "as saying": a name, a post, a body."""


def _is_quoted_saying(tree: Tree, at: int) -> bool:
    """Whether a verb is the "saying" of "quoted X as saying", which "quoted" has dealt with."""
    if tree.tokens[at].tag != "VBG" or tree.lower(at - 1) != "as":
        return False
    first = max(0, at - _LONGEST_SPEAKER - 2)
    return any(
        (found := quoted_saying(tree, i)) is not None and found[1] == at
        for i in range(first, at - 1)
        if tree.lower(i)[:5] in ("quote", "quoti", "cited", "cites", "citin")
    )


def _quoting(tree: Tree, at: int, speaker: int, saying: int) -> Iterator[Clause]:
    """Like "The paper quoted an official as saying that ...": both are cited for the same words."""
    content = complement(tree, saying, "say")
    outlet = subject_of(tree, at)
    if outlet is not None and tree.quotation_of[outlet] < 0 and tree.lower(outlet) not in WH:
        yield Clause(at, verb_group(tree, at), outlet, noun_phrase(tree, outlet, at), content)
    source = noun_phrase(tree, speaker, saying)
    as_at = tree.tokens[saying - 1].start
    source = (source[0], min(source[1], tree.tokens[saying - 2].end))
    cue = (as_at, tree.tokens[saying].end)
    yield Clause(saying, cue, speaker, source, content, through=at)


def _declined(tree: Tree, at: int, lemma: str) -> Iterator[Clause]:
    """Like "declined to comment", "did not respond to", "could not be reached for comment"."""
    negated = any(True for _ in tree.kids(at, "neg"))
    complements = tree.kids(at, "xcomp", "dobj", "prep", "ccomp", "dative", "pobj", "oprd")
    telling = lemma in verbs.DECLINING or lemma in verbs.ANSWERING or lemma == "leave"
    below = [i for kid in complements if telling and kid > at for i in tree.subtree(kid)]
    asked = any(tree.tokens[i].lemma.lower() in verbs.ANSWERED for i in below)
    refused = (lemma in verbs.DECLINING and asked) or _withheld(tree, at, lemma)
    refused = refused or (lemma == "leave" and "unanswered" in [tree.lower(i) for i in below])
    silent = negated and lemma in verbs.ANSWERING and (asked or lemma == "comment")
    silent = silent or (negated and _is_bare_answer(tree, at, lemma))
    unreached = negated and lemma == "reach" and is_passive(tree, at)
    if not (refused or silent or unreached):
        return
    head = subject_of(tree, at)
    if head is None:
        return
    content = complement(tree, at, lemma)
    source = noun_phrase(tree, head, at)
    yield Clause(at, verb_group(tree, at), head, source, content, declined=True)


def _is_bare_answer(tree: Tree, at: int, lemma: str) -> bool:
    """Like "has not responded.": to treatment or to the helm, something else is told."""
    answers = lemma in ("respond", "reply") and not is_passive(tree, at)
    return answers and not any(True for _ in tree.kids(at, "prep", "dobj", "xcomp", "ccomp"))


def _withheld(tree: Tree, at: int, lemma: str) -> bool:
    """Like "she would not say when": no "never", and no "that", which tell of what is not so."""
    negated = any(tree.lower(k) in ("not", "n't", "n’t") for k in tree.kids(at, "neg"))
    would = any(tree.lower(k) in ("would", "will", "wo") for k in tree.kids(at, "aux"))
    told = any(has_that(tree, k) for k in tree.kids(at, "ccomp"))
    return lemma in verbs.WITHHOLDING and negated and would and not told
