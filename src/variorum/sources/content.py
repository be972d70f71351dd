"""What was said: the complement of a cue, or the clause that the cue is put into."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.sources import verbs
from variorum.sources.grammar import Bounds, Tree, runs, trim


def content_of(tree: Tree, at: int, lemma: str) -> tuple[Bounds, ...]:
    """What was said: the complement, or the clause that the cue is put into."""
    return complement(tree, at, lemma) or _interrupted(tree, at)


def complement(tree: Tree, at: int, lemma: str) -> tuple[Bounds, ...]:
    """The clause or the object that a verb takes as what was said; empty where it takes none."""
    clause = next((k for k in tree.kids(at, "ccomp") if _is_clause(tree, k)), None)
    if clause is None:
        clause = next((k for k in tree.kids(at, "advcl", "dep") if has_that(tree, k)), None)
    if clause is not None:
        cue = _own_words(tree, at) - set(tree.subtree(clause))
        return spans_of(tree, (i for i in tree.subtree(clause) if i not in cue))
    first_kid = _first_complement(tree, at, lemma)
    if first_kid is None:
        return ()
    first, last = tree.left[first_kid], first_kid
    for kid in tree.kids(at, "xcomp", "dobj", "oprd", "acomp", "prep", "dative", "advcl"):
        if kid >= first_kid and (tree.tokens[kid].dep != "prep" or _belongs(tree, kid)):
            last = max(last, tree.right[kid])
    first, last = trim(tree, max(first, at + 1), last)
    return (tree.bounds(first, last),) if first <= last else ()


def cut_short(tree: Tree, at: int, content: tuple[Bounds, ...]) -> tuple[Bounds, ...]:
    """Content that ends where its speaker is said to say more: "..., | adding that ...".

    A parser hangs "adding" on the last verb it met, which stands in the content.
    """
    stop = next_report(tree, at, content)
    if stop is None:
        return content
    first, last = trim(tree, tree.between(*content[0])[0], stop - 1)
    return (tree.bounds(first, last),) if last - first + 1 >= _LEAST_CONTENT else content


def next_report(tree: Tree, at: int, content: tuple[Bounds, ...]) -> int | None:
    """The first verb in a content that is the next thing its speaker is said to say."""
    if len(content) != 1 or content[0][0] < tree.tokens[at].end:
        return None
    inside = tree.between(*content[0])[_LEAST_CONTENT:]
    return next((i for i in inside if _says_more(tree, i) or _goes_on(tree, at, i)), None)


_LEAST_CONTENT = 2
"""Tokens of what is said, below which nothing is cut."""


def _says_more(tree: Tree, at: int) -> bool:
    """Whether a participle after a comma begins another report: "adding", "citing"."""
    token = tree.tokens[at]
    if token.tag != "VBG" or verbs.lemma(token.text, token.lemma) not in verbs.GOING_ON:
        return False
    before = at - 1
    while tree.tokens[before].pos == "ADV" or tree.lower(before) in _CLOSING:
        before -= 1
    return (
        token.dep not in ("amod", "compound", "xcomp")
        and tree.quotation_of[at] < 0
        and tree.lower(before) == ","
    )


def _goes_on(tree: Tree, cue: int, at: int) -> bool:
    """Whether a verb after "and" is the next thing the speaker does: "said ... and urged"."""
    token, before = tree.tokens[at], at - 1
    if token.pos != "VERB" or token.tag not in ("VBD", "VBZ"):
        return False
    while tree.tokens[before].pos in ("ADV", "AUX"):
        before -= 1
    return (
        verbs.lemma(token.text, token.lemma) in verbs.REPORTING
        and token.tag == tree.tokens[cue].tag
        and tree.quotation_of[at] < 0
        and tree.lower(before) in ("and", "but", "then")
        and not any(True for _ in tree.kids(at, "nsubj"))
    )


_CLOSING = ("”", "’", '"', "'", "''")


def has_that(tree: Tree, at: int) -> bool:
    """Whether "that" opens a clause."""
    return any(tree.lower(k) == "that" for k in tree.kids(at, "mark"))


def _is_clause(tree: Tree, at: int) -> bool:
    return tree.tokens[at].pos in ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "PRON", "ADV", "NUM")


def _belongs(tree: Tree, prep: int) -> bool:
    return tree.lower(prep) in ("as", "of", "for", "at", "against", "about", "to", "that", "over")


def _first_complement(tree: Tree, at: int, lemma: str) -> int | None:
    after = [k for k in tree.children[at] if k > at]
    verbal = next((k for k in after if tree.tokens[k].dep == "xcomp"), None)
    noun = next((k for k in after if tree.tokens[k].dep in ("dobj", "oprd", "attr")), None)
    if lemma in verbs.PUTTING:
        counted = noun is not None and tree.tokens[noun].lemma.lower() in verbs.FIGURES
        return noun if counted or any(_gives_figure(tree, k) for k in after) else None
    if noun is None and lemma in verbs.CALLING:
        return next((k for k in after if tree.lower(k) == "as"), None)
    sought = next((k for k in after if sought_by(tree, k)), None)
    if sought is not None and noun is None and lemma in verbs.SEEKING:
        return sought
    if lemma in verbs.SPEAKING or (noun is None and verbal is None):
        return next((k for k in after if tree.tokens[k].dep == "prep" and _topic(tree, k)), None)
    particle = next((tree.lower(k) for k in tree.kids(at, "prt")), "")
    if noun is not None and (lemma, particle) in verbs.PHRASAL:
        return noun
    if noun is not None and (lemma in verbs.OBJECT or lemma in verbs.WITH_OBJECT):
        hearer = lemma in verbs.DATIVE and tree.lower(noun) not in ("story", "truth", "question")
        return verbal if hearer and verbal is not None else (None if hearer else noun)
    return verbal


def sought_by(tree: Tree, at: int) -> bool:
    """Like "for the mayor to resign": "for" opens the clause, and is no preposition there."""
    clause = tree.tokens[at].dep in ("advcl", "ccomp", "xcomp")
    return clause and any(tree.lower(k) == "for" for k in tree.kids(at, "mark"))


def _gives_figure(tree: Tree, prep: int) -> bool:
    """Like "at 12": no vase is put at a door for a report."""
    figures = any(tree.tokens[i].pos == "NUM" for i in tree.subtree(prep))
    return tree.tokens[prep].dep == "prep" and tree.lower(prep) == "at" and figures


def _topic(tree: Tree, prep: int) -> bool:
    on = tree.lower(prep) == "on" and tree.tokens[tree.tokens[prep].head].lemma == "call"
    return on or tree.lower(prep) in TOPICS


def _own_words(tree: Tree, at: int) -> set[int]:
    """The cue clause without its complement: verb, subject, hearer, adjuncts."""
    own = {at}
    for kid in tree.children[at]:
        if tree.tokens[kid].dep not in ("ccomp", "xcomp", "parataxis", "conj"):
            own.update(range(tree.left[kid], tree.right[kid] + 1))
    return own


def _interrupted(tree: Tree, at: int) -> tuple[Bounds, ...]:
    """Like "The road, police said, was closed": the clause that governs the cue, without it."""
    token = tree.tokens[at]
    as_said = any(tree.lower(k) == "as" for k in tree.kids(at, "mark", "advmod", "prep"))
    if not (token.dep == "parataxis" or (token.dep in ("advcl", "ccomp") and as_said)):
        return ()
    if any(tree.lower(i) == ";" for i in range(min(at, token.head), max(at, token.head))):
        return ()
    inside = set(range(tree.left[at], tree.right[at] + 1))
    return spans_of(tree, (i for i in tree.subtree(token.head) if i not in inside))


def spans_of(tree: Tree, numbers: Iterable[int]) -> tuple[Bounds, ...]:
    """Runs of tokens as bounds, without marks at their ends; runs of marks alone are left out."""
    found = []
    for run in runs(list(numbers)):
        first, last = trim(tree, *run)
        if any(tree.tokens[i].text[:1].isalnum() for i in range(first, last + 1)):
            found.append(tree.bounds(first, last))
    return tuple(found)


TOPICS = ("about", "of", "against", "for")
