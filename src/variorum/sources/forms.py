"""Reporting clauses told by the form of the sentence.

"Two barns burned down, the fire brigade said" is the commonest way of news to say who says so,
and one that a small parser often gets wrong. It is told by its form: a comma, a noun phrase, a
verb of speech with nothing but circumstances after it; or a comma, the verb, and a noun phrase
to the end. Likewise "X informed members in March that ...".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.sources import nouns, verbs
from variorum.sources.clauses import Clause, only_told
from variorum.sources.grammar import Bounds, Tree, trim, verb_group

_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADP", "CCONJ", "PUNCT", "X")
_PHRASE_ENDS = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
_LONGEST = 14
"""Tokens of the longest source phrase without a comma in it."""
_LEAST_CONTENT = 3
"""Tokens before the comma from which they are a statement and not a connective."""
_WHEN = nouns.word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday later earlier then "
    "again separately afterwards tonight this last late early reporters journalists publicly"
)


_THEN = nouns.word_set("after before as when while because since once until following")
"""Open a clause that tells when or why something was said."""


def by_form(tree: Tree, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, with those that a sentence's form shows in place of what the parse said."""
    found = {c.cue_at: c for c in _all(tree)}
    taken = {tree.sentence_of[at] for at in found}
    kept = [
        c
        for c in clauses
        if c.cue_at not in found and not (tree.sentence_of[c.cue_at] in taken and not c.content)
    ]
    told = {c.cue_at for c in kept if _tells_that(tree, c)} | set(found)
    kept += [c for c in _headed(tree) if c.cue_at not in found]
    for clause in _that_clauses(tree):
        if clause.cue_at not in told:
            kept = [c for c in kept if c.cue_at != clause.cue_at]
            kept.append(clause)
    return sorted([*kept, *found.values()], key=lambda c: c.cue_at)


def _headed(tree: Tree) -> Iterator[Clause]:
    """Paragraphs such as "Ruiz: Harbour must stay open": headlines in a text, and interviews.

    A name of up to four words begins the paragraph; places have "PLACE: A man ...", so words in
    capitals are no speakers, and the name must stand elsewhere in the text too.
    """
    for number, sentence in enumerate(tree.sentences):
        begins = not number or tree.sentences[number - 1].paragraph != sentence.paragraph
        colon = next(
            (i for i in range(sentence.first + 1, sentence.first + 5) if tree.lower(i) == ":"), None
        )
        if not begins or colon is None or colon + _LEAST_CONTENT >= sentence.last:
            continue
        if all(_named_elsewhere(tree, i) for i in range(sentence.first, colon)):
            first, last = sentence.first, sentence.last - 1
            yield Clause(
                cue_at=colon,
                cue=tree.bounds(colon, colon),
                head=colon - 1,
                source=tree.bounds(first, colon - 1),
                content=(tree.bounds(*trim(tree, colon + 1, last)),),
            )


def _named_elsewhere(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    capital = token.text[:1].isupper() and token.text[1:].islower()
    if not capital or tree.quotation_of[at] >= 0:
        return False
    return any(
        t.text == token.text and t.pos == "PROPN" and i != at for i, t in enumerate(tree.tokens)
    )


def _tells_that(tree: Tree, clause: Clause) -> bool:
    """Whether a clause's content is more than the hearer that a parser took for it."""
    return any(tree.text[s:e].startswith("that ") or e - s > 40 for s, e in clause.content)


def _that_clauses(tree: Tree) -> Iterator[Clause]:
    """Like "The head of the board, Ana Ruiz, informed members in March that the dam held"."""
    for sentence in tree.sentences:
        that = next(
            (
                i
                for i in range(sentence.first + 2, sentence.last)
                if tree.lower(i) == "that" and tree.tokens[i].tag == "IN"
            ),
            None,
        )
        if that is not None and tree.quotation_of[that] < 0:
            clause = _before_that(tree, sentence.first, that, sentence.last)
            if clause is not None:
                yield clause


def _before_that(tree: Tree, first: int, that: int, last: int) -> Clause | None:
    verb = next((i for i in range(first + 1, that) if is_speech(tree, i)), None)
    if verb is None or any(tree.quotation_of[i] >= 0 for i in range(first, that)):
        return None
    start = verb
    while start - 1 > first and tree.tokens[start - 1].pos in ("AUX", "ADV"):
        start -= 1
    plain = [i for i in range(first, start) if tree.tokens[i].pos in ("VERB", "AUX", "SCONJ")]
    begin, end = trim(tree, first, start - 1)
    if plain or tree.tokens[begin].pos not in ("DET", "PROPN", "NOUN", "PRON", "NUM", "ADJ"):
        return None
    if only_told(tree, verb, head_of(tree, begin, end)):
        return None
    tail = trim(tree, that, last - 1)
    return Clause(
        cue_at=verb,
        cue=verb_group(tree, verb),
        head=head_of(tree, begin, end),
        source=tree.bounds(begin, end),
        content=(tree.bounds(*tail),),
    )


def _all(tree: Tree) -> Iterator[Clause]:
    for sentence in tree.sentences:
        commas = [
            i
            for i in range(sentence.first, sentence.last)
            if tree.lower(i) in (",", "—", "–", "--") and tree.quotation_of[i] < 0
        ]
        for comma in reversed(commas[-3:]):
            clause = _after_comma(tree, sentence.first, comma, sentence.last)
            if clause is not None:
                yield clause
                break


def _after_comma(tree: Tree, first: int, comma: int, last: int) -> Clause | None:
    quoted = any(tree.quotation_of[i] >= 0 and not _fragment(tree, i) for i in range(first, comma))
    if comma - first < _LEAST_CONTENT or quoted:
        return None
    if is_speech(tree, comma + 1) and tree.tokens[comma + 1].lemma not in verbs.DATIVE:
        phrase = phrase_from(tree, comma + 2, last)
        if phrase is None or not _circumstances(tree, phrase[1] + 1, last):
            return None
        return _clause(tree, first, comma, comma + 1, phrase)
    for verb in range(comma + 2, min(last, comma + _LONGEST)):
        if is_speech(tree, verb) and _circumstances(tree, verb + 1, last):
            phrase = phrase_from(tree, comma + 1, verb)
            beside = _with_apposition(tree, phrase, verb) if phrase is not None else None
            if beside is not None:
                return _clause(tree, first, comma, verb, *beside)
            helper = tree.tokens[verb - 1].pos in ("AUX", "ADV")
            if phrase is not None and phrase[1] >= verb - 1 - helper:
                return _clause(tree, first, comma, verb, phrase)
    return None


def _with_apposition(tree: Tree, phrase: Bounds, verb: int) -> tuple[Bounds, int] | None:
    """Like "his daughter, Carol, said": both together, and the noun that names who speaks."""
    if (tree.lower(phrase[1] + 1), tree.lower(verb - 1)) != (",", ",") or phrase[1] + 2 >= verb:
        return None
    second = phrase_from(tree, phrase[1] + 2, verb - 1)
    if second is None or second[1] != verb - 2:
        return None
    named = [
        any(tree.tokens[i].pos == "PROPN" for i in range(a, b + 1)) for a, b in (phrase, second)
    ]
    head = head_of(tree, *(second if named == [False, True] else phrase))
    return ((phrase[0], second[1]), head) if any(named) else None


def _fragment(tree: Tree, at: int) -> bool:
    """Whether a quotation is a few words inside a sentence, which the sentence's cue covers."""
    quotation = tree.quotations[tree.quotation_of[at]]
    inner = tree.words((quotation.inner_start, quotation.inner_end))
    return not inner.rstrip().endswith((",", "?", "!", ".")) and not inner[:1].isupper()


def is_speech(tree: Tree, at: int) -> bool:
    """Whether a token is a finite verb of speech, even where the tagger calls it a noun."""
    if at >= len(tree.tokens) or tree.quotation_of[at] >= 0:
        return False
    token = tree.tokens[at]
    if token.pos in ("VERB", "AUX") and token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    if token.pos not in ("VERB", "AUX") and not token.text.endswith(("ed", "s")):
        return False
    return token.text.islower() and verbs.lemma(token.text, token.lemma) in verbs.STATE


def phrase_from(tree: Tree, first: int, last: int) -> Bounds | None:
    """The noun phrase that begins at a token and ends before ``last``; token numbers."""
    end = first - 1
    for i in range(first, min(last, first + _LONGEST)):
        token = tree.tokens[i]
        if not (token.pos in _PHRASE or _is_attribute(tree, i)) or token.text in (
            ".",
            ",",
            ";",
            ":",
            "?",
            "!",
            "that",
        ):
            break
        if tree.quotation_of[i] >= 0:
            return None
        if token.pos in _PHRASE_ENDS:
            end = i
    if tree.lower(end + 1) == ")" and "(" in [tree.lower(i) for i in range(first, end)]:
        end += 1
    kinds = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
    starts = first < last and (tree.tokens[first].pos in kinds or _is_attribute(tree, first))
    return (first, end) if starts and end >= first else None


def _is_attribute(tree: Tree, at: int) -> bool:
    """Whether a participle stands before a noun: "said shaken harbour master Ana Ruiz"."""
    after = tree.tokens[at + 1].pos if at + 1 < len(tree.tokens) else ""
    return tree.tokens[at].tag in ("VBN", "VBG") and after in ("NOUN", "PROPN", "ADJ")


def _circumstances(tree: Tree, first: int, last: int) -> bool:
    """Whether only circumstances stand there: "on Monday", "in a statement", "by telephone"."""
    rest = [i for i in range(first, last) if tree.tokens[i].text.strip()]
    if not rest or tree.tokens[rest[0]].text in (".", "!", "?"):
        return True
    if any(tree.quotation_of[i] >= 0 for i in rest) or len(rest) > _LONGEST:
        return False
    begins = tree.tokens[rest[0]].pos in ("ADP", "PUNCT") or tree.lower(rest[0]) in _WHEN
    joined = next((n for n, i in enumerate(rest) if tree.lower(i) in _THEN), len(rest))
    clause = any(
        tree.lower(i) in ("that", "was", "were", "is", "had", "has", "would") for i in rest[:joined]
    )
    return begins and not clause and tree.tokens[rest[0]].text not in (":", ",")


def _clause(
    tree: Tree, first: int, comma: int, verb: int, phrase: Bounds, head: int | None = None
) -> Clause | None:
    start, end = trim(tree, first, comma - 1)
    head = head_of(tree, *phrase) if head is None else head
    if only_told(tree, verb, head):
        return None
    if not any(tree.tokens[i].pos in ("VERB", "AUX") for i in range(start, end + 1)):
        return None
    return Clause(
        cue_at=verb,
        cue=verb_group(tree, verb),
        head=head,
        source=tree.bounds(*phrase),
        content=(tree.bounds(start, end),),
    )


def head_of(tree: Tree, first: int, last: int) -> int:
    """The noun that heads a phrase given as tokens: the last one before a preposition."""
    head = first
    for i in range(first, last + 1):
        token = tree.tokens[i]
        if i > first and (token.pos == "ADP" or token.text == ","):
            break
        if token.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and tree.lower(i + 1) not in (
            "'s",
            "’s",
            "-",
        ):
            head = i
    return head
