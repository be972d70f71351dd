"""Passages that a derived version has from an outlet whose text is not here.

"…, he told the Harbour Echo": the words were said to that paper, and stand in none of the
version's parents. The paper's article is then a parent too, of that passage alone. A root is
left out: who tells all else at first hand may quote a rival in passing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.model import Article, Credit, MissingOriginal, StoryTexts, WitnessedText
from variorum.text.outlets import names_match
from variorum.versions.credited import Grade, grade_of, names_outlet
from variorum.versions.explain import spoken
from variorum.versions.forest import Forest
from variorum.versions.merging import Parents, told_shares


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences of one version that hold words said to one absent outlet."""

    name: str
    child: int
    sentences: tuple[int, ...]


def told_elsewhere(
    forest: Forest, parents: Parents, texts: StoryTexts, credits: Sequence[Credit]
) -> tuple[Told, ...]:
    """Absent outlets to which a derived version's words were said, with the sentences."""
    evidence = forest.evidence
    lost = {s.name for s in forest.supposed if s.name}
    number = {name: n for n, name in enumerate(evidence.overlap.ids)}
    found = []
    for name, grades in evidence.credited.absent.items():
        if name in lost or any(_bears(a, name) for a in texts.articles):
            continue
        for child, grade in sorted(grades.items()):
            if grade is Grade.TOLD and parents[child]:
                mine = [c for c in credits if number[c.article] == child]
                own = _untold(forest, parents, child, _sentences(texts, mine, name))
                if own:
                    found.append(Told(name, child, own))
    return tuple(found)


def _bears(article: Article, name: str) -> bool:
    """Whether its page bears the name: then it may be that outlet's, and nothing is missing."""
    around = "\n".join((article.outlet or "", *(line.line for line in article.furniture)))
    return names_outlet(around, name)


def _sentences(texts: StoryTexts, credits: Sequence[Credit], name: str) -> Iterator[int]:
    """Sentences in which words were said to the outlet, and the quotation that runs on behind."""
    for credit in credits:
        article = texts.article(credit.article)
        if credit.span is None or not names_match(credit.credited, name):
            continue
        if grade_of(article, credit) is not Grade.TOLD:
            continue
        sentences = texts.annotations[article.id].sentences
        for n, s in enumerate(sentences):
            if s.start <= credit.span.start < s.end:
                yield n


def _untold(
    forest: Forest, parents: Parents, child: int, sentences: Iterator[int]
) -> tuple[int, ...]:
    """Those that no parent tells, when together they are enough of the version."""
    evidence = forest.evidence
    settings, words = evidence.settings, evidence.overlap.words[child]
    known = [told_shares(forest, child, p) for p in parents[child]]
    own = [
        n
        for n in sorted(set(sentences))
        if all(shares[n] < settings.told_share for shares in known)
    ]
    mass = float(words.weight[np.isin(words.sentence, own)].sum())
    return tuple(own) if own and mass >= settings.told_merged_share * words.mass else ()


def as_missing(
    told: Sequence[Told], texts: StoryTexts, forest: Forest, number: int
) -> tuple[MissingOriginal, ...]:
    """One missing original an outlet; ``number`` is that of the first."""
    ids, settings = forest.evidence.overlap.ids, forest.evidence.settings
    found: list[MissingOriginal] = []
    for name in dict.fromkeys(t.name for t in told):
        mine = [t for t in told if t.name == name]
        children = ", ".join(ids[t.child] for t in mine)
        verb = "has" if len(mine) == 1 else "have"
        spans = [texts.sentence_span(ids[t.child], n) for t in mine for n in t.sentences]
        found.append(
            MissingOriginal(
                id=f"M{number + len(found)}",
                label=f"{spoken(name)} dispatch",
                probability=settings.told_sure,
                descendants=tuple(ids[t.child] for t in mine),
                evidence=(
                    f"{children} {verb} words that were said to {spoken(name)}, and that stand "
                    "in no parent that is here",
                ),
                text=tuple(WitnessedText(texts.words(s), (s,)) for s in spans),
            )
        )
    return tuple(found)
