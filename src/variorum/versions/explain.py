"""Evidence in words: what speaks for an edge or a missing original, for a reader to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

import numpy as np

from variorum.model import Article, StoryTexts
from variorum.settings import VersionsSettings
from variorum.text.align import words_of
from variorum.versions.credited import Grade
from variorum.versions.forest import Forest
from variorum.versions.merging import added_by
from variorum.versions.order import update_rank
from variorum.versions.originals import Supposed
from variorum.versions.scores import Evidence


def why_edge(
    forest: Forest,
    texts: StoryTexts,
    spread: Counter[str],
    parents: Sequence[int],
    child: int,
    parent: int,
) -> tuple[str, ...]:
    """What speaks for a version's parent, the strongest first; ``spread``: versions by word."""
    evidence = forest.evidence
    found = [_shared(evidence, child, parent)]
    if len(parents) > 1:
        found.append(_only(forest, parents, child, parent))
    found += _credit(evidence, child, parent)
    found += _odd_words(evidence, texts, spread, child, parent)
    found += _order(evidence.articles[child], evidence.articles[parent])
    found += _cut(evidence, child, parent)
    return tuple(found)


def why_stable(share: float, settings: VersionsSettings) -> str:
    """How often the edge is found when only a draw of the sentences is looked at."""
    runs = settings.stability_runs
    return f"found again in {share * runs:.0f} of {runs} runs with the sentences drawn anew"


def why_missing(forest: Forest, supposed: Supposed, children: Sequence[int]) -> tuple[str, ...]:
    """What speaks for a missing original."""
    evidence = forest.evidence
    ids = evidence.overlap.ids
    found = list(_credits_of(evidence, supposed, children))
    found += [
        f"{ids[u]} is {_as_update(evidence, u)} of {spoken(supposed.name or '')}; "
        "no earlier dispatch is here"
        for u in sorted(supposed.updates)
    ]
    found += [
        f"{ids[c]} was out before that, has the same words, and credits nobody"
        for c in sorted(supposed.silent & set(children))
    ]
    shares = [f"{ids[c]} {_attested(evidence, supposed, c)}" for c in children]
    if len(children) > 1:
        found.append(f"share of words that the others attest: {', '.join(shares)}")
    if supposed.parent is not None:
        found.append(
            f"itself made from {ids[supposed.parent]}: each has words of that which the others lack"
        )
    elif supposed.name is None:
        found.append("each has details that the others lack, yet all share wording")
    return tuple(found)


def _as_update(evidence: Evidence, version: int) -> str:
    """How an update is one: by its headline, or because clients' texts were out before it."""
    marked = update_rank(evidence.articles[version]) > 0
    return "marked as an update" if marked else "a later text"


def label_of(evidence: Evidence, supposed: Supposed, children: Sequence[int]) -> str:
    """Whose it was, from the credits; for one without, the outlet that its descendants cite."""
    if supposed.name:
        return f"{spoken(supposed.name)} dispatch"
    cited = [
        (-sum(c in grades for c in children), name)
        for name, grades in evidence.credited.absent.items()
        if any(c in grades for c in children)
    ]
    return f"{spoken(min(cited)[1])} dispatch" if cited else "a text that is not here"


def spoken(name: str) -> str:
    """A masthead in capitals as it is written in running text; initials stay."""
    return name.title() if name.isupper() and len(name) > _INITIALS else name


_INITIALS = 6


def _attested(evidence: Evidence, supposed: Supposed, child: int) -> str:
    overlap = evidence.overlap
    mass = overlap.mass_of(child, supposed.marks(evidence, child))
    return f"{100 * mass / max(overlap.words[child].mass, 1e-9):.0f} %"


def _shared(evidence: Evidence, child: int, parent: int) -> str:
    overlap = evidence.overlap
    marks, words = overlap.marks(child, parent), overlap.words[child]
    told, whole = len(np.unique(words.sentence[marks])), len(np.unique(words.sentence))
    return (
        f"{100 * overlap.share(child, parent):.0f} % of its words, in {told} of {whole} sentences, "
        f"stand in {overlap.ids[parent]}"
    )


def _only(forest: Forest, parents: Sequence[int], child: int, parent: int) -> str:
    """What it has from this parent and not from the other."""
    other = parents[0] if parent != parents[0] else parents[1]
    words = forest.evidence.overlap.words[child]
    count = len(np.unique(words.sentence[added_by(forest, child, other, parent)]))
    size = forest.evidence.size
    name = "the missing original" if other >= size else forest.evidence.overlap.ids[other]
    return f"{count} of these sentences are not in {name}"


def _credit(evidence: Evidence, child: int, parent: int) -> Iterator[str]:
    outlet = spoken(evidence.articles[parent].outlet or "its outlet")
    grade = evidence.credited.grade(child, parent)
    if grade is Grade.COPIES:
        yield f"credits {outlet} with its text"
    elif grade is Grade.TOLD:
        yield f"has words that were said to {outlet}"
    elif grade is not Grade.NONE:
        yield f"{'cites' if grade is Grade.CITES else 'names'} {outlet}"
    if evidence.credited.same_house(child, parent):
        yield f"both are from {outlet}"
    if update_rank(evidence.articles[child]) > update_rank(evidence.articles[parent]):
        yield "its headline says that it is an update"


def _credits_of(evidence: Evidence, supposed: Supposed, children: Sequence[int]) -> Iterator[str]:
    ids = evidence.overlap.ids
    for grades, words in (
        ((Grade.COPIES,), "credit {} with the text"),
        ((Grade.TOLD, Grade.CITES), "cite {}"),
    ):
        who = [ids[c] for c in children if supposed.grade(c) in grades]
        if who and supposed.name:
            yield f"{', '.join(who)} {words.format(spoken(supposed.name))}"


def count_versions(articles: Sequence[Article]) -> Counter[str]:
    """In how many versions each word stands."""
    return Counter(w for a in articles for w in set(words_of(a.text)))


def _odd_words(
    evidence: Evidence, texts: StoryTexts, spread: Counter[str], child: int, parent: int
) -> Iterator[str]:
    """Figures and names that only these two have: a shared rarity says most."""
    overlap = evidence.overlap
    words = overlap.words[child]
    article = evidence.articles[child]
    mine = [
        w
        for s in texts.annotations[article.id].sentences
        for w in words_of(article.text[s.start : s.end])
    ]
    marks = overlap.marks(child, parent) & (words.weight > 1)
    odd = dict.fromkeys(w for w, m in zip(mine, marks, strict=True) if m and spread[w] <= _PAIR)
    if odd and len(evidence.articles) > _PAIR:
        yield "only these two have " + ", ".join(f"“{w}”" for w in list(odd)[:3])


_PAIR = 2


def _order(child: Article, parent: Article) -> Iterator[str]:
    if not child.published or not parent.published:
        return
    first, second = _moment(parent.published), _moment(child.published)
    if first and second and (first.tzinfo is None) == (second.tzinfo is None) and first < second:
        yield f"published after it: {child.published} against {parent.published}"


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp)
    except ValueError:
        return None


def _cut(evidence: Evidence, child: int, parent: int) -> Iterator[str]:
    """Whether the parent's end is missing: news is cut from the bottom."""
    marks, words = evidence.overlap.marks(parent, child), evidence.overlap.words[parent]
    if not marks.any():
        return
    last, end = int(words.sentence[marks].max()), int(words.sentence.max())
    if end - last >= _CUT_SENTENCES:
        yield f"the last {end - last} sentences of the parent are cut"


_CUT_SENTENCES = 3
"""Sentences missing at the end from which a cut is worth saying."""
