"""Quotations: words inside the marks that differ from version to version.

Quotations of one saying are found across the whole story, not only in sentences that
passages join, for a quotation travels alone. Words cut at the ends are no difference;
words exchanged, added or cut inside are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from variorum.claims.comparison import Found
from variorum.claims.lexicon import FUNCTION_WORDS
from variorum.claims.matters import Sets
from variorum.claims.topics import LONGEST_TOPIC, LONGEST_VALUE, shortened
from variorum.model import Reading, Side, Span, StoryTexts
from variorum.settings import ClaimsSettings
from variorum.text.edits import align_words, word_scores, words_of
from variorum.text.spelling import fold_spelling, number_word

_WORDS_BEFORE = 2
_WORD = re.compile(r"[^\W_]+(?:[,.]\d+)*", re.UNICODE)
_CONTRACTIONS = (
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"\bcan['’]t\b|\bcannot\b"), "can not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"\b(i)['’]m\b"), r"\1 am"),
    (re.compile(r"\b(it|he|she|that|there|what|who)['’]s\b"), r"\1 is"),
    (re.compile(r"['’]"), ""),
    (re.compile(r"\bper cent\b|\bpct\b|%"), " percent"),
)

Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sayings:
    """Quotations of a story by their wording; ``groups`` are wordings of one saying.

    ``words`` are a wording's own words where it first stands, nothing folded.
    """

    places: Mapping[Wording, tuple[Span, ...]]
    words: Mapping[Wording, str]
    groups: tuple[tuple[Wording, ...], ...]
    altered: tuple[tuple[Wording, Wording], ...]


def gather_sayings(texts: StoryTexts, settings: ClaimsSettings) -> Sayings:
    """Group the story's quotations of ``least_quote_words`` words and more by saying."""
    places: dict[Wording, list[Span]] = defaultdict(list)
    for article in texts.articles:
        for q in texts.annotations[article.id].quotations:
            wording = folded_words(article.text[q.inner_start : q.inner_end])
            if len(wording) >= settings.least_quote_words:
                places[wording].append(Span(article.id, q.inner_start, q.inner_end))
    wordings = list(places)
    groups, altered = Sets(), []
    for wording in wordings:
        groups.find(wording)
    for one, other in _alike(wordings):
        having = [{s.article for s in places[w]} for w in (one, other)]
        if len(having[0] | having[1]) < 2:
            continue
        change = _inside_change(one, other, settings)
        if change is None or (change and having[0] & having[1]):
            continue  # an article that quotes both quotes two sayings
        groups.join(one, other)
        if change:
            altered.append((one, other))
    by_root: dict[object, list[Wording]] = defaultdict(list)
    for wording in wordings:
        by_root[groups.find(wording)].append(wording)
    return Sayings(
        {w: tuple(s) for w, s in places.items()},
        {w: " ".join(texts.words(s[0]).split()).rstrip(",") for w, s in places.items()},
        tuple(tuple(g) for g in by_root.values()),
        tuple(altered),
    )


def altered_quotes(sayings: Sayings) -> Iterator[Found]:
    """Sayings whose words inside the marks differ, one finding each."""
    changed = {w for pair in sayings.altered for w in pair}
    for group in sayings.groups:
        wordings = [w for w in group if w in changed]
        if len(wordings) > 1:
            values = opposed_words([sayings.words[w] for w in wordings])
            yield Found(
                kind="quote",
                about=shortened(sayings.words[wordings[0]], LONGEST_TOPIC),
                weight=1.0,
                sides=tuple(
                    Side(value, tuple(Reading(s) for s in sayings.places[w]))
                    for value, w in zip(values, wordings, strict=True)
                ),
            )


def opposed_words(quoted: Sequence[str], longest: int = LONGEST_VALUE) -> list[str]:
    """The quotations, those longer than ``longest`` characters from a little before they part.

    >>> opposed_words(["we will never ever go", "we will never ever stay"], 16)
    ['… never ever go', '… never ever …']
    """
    if all(len(q) <= longest for q in quoted):
        return list(quoted)
    words = [q.split() for q in quoted]
    alike = [len({w.lower() for w in column}) == 1 for column in zip(*words, strict=False)]
    parted = alike.index(False) if False in alike else len(alike)
    first = max(0, parted - _WORDS_BEFORE)
    start = "… " if first else ""
    return [shortened(start + " ".join(w[first:]), longest) for w in words]


def folded_words(quoted: str) -> Wording:
    """The words of a quotation, spelling and contractions folded.

    >>> folded_words("We can't authorise it.")
    ('we', 'can', 'not', 'authorize', 'it')
    """
    text = quoted.lower()
    for pattern, full in _CONTRACTIONS:
        text = pattern.sub(full, text)
    return tuple(number_word(w) or fold_spelling(w) for w in _WORD.findall(text))


def _alike(wordings: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Pairs whose letters are much alike, among those that may be of one saying."""
    joined = [" ".join(w) for w in wordings]
    for i, others in enumerate(_may_be_one(wordings)):
        if others:
            near = [joined[j] for j in others]
            scores = process.cdist([joined[i]], near, scorer=fuzz.partial_ratio, score_cutoff=60)
            yield from ((wordings[i], wordings[others[k]]) for k in np.flatnonzero(scores[0]))


def _may_be_one(wordings: Sequence[Wording]) -> Iterator[list[int]]:
    """For each wording the later ones that share a telling word with it, or all its words."""
    keys: list[set[object]] = [
        {tuple(sorted(w)), *(x for x in w if x not in FUNCTION_WORDS)} for w in wordings
    ]
    having: dict[object, list[int]] = defaultdict(list)
    for i, of_one in enumerate(keys):
        for key in of_one:
            having[key].append(i)
    for i, of_one in enumerate(keys):
        yield sorted({j for key in of_one for j in having[key] if j > i})


def _within(short: Wording, long: Wording) -> bool:
    """Whether the shorter wording stands in the longer one, word after word."""
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _inside_change(one: Wording, other: Wording, settings: ClaimsSettings) -> bool | None:
    """Whether words differ between the first and last that both have; None: two sayings."""
    if sorted(one) == sorted(other):
        return one != other  # the same words turned round
    if _within(*sorted((one, other), key=len)):
        return False  # cut at the ends
    vocabulary = {w: n for n, w in enumerate(dict.fromkeys(one + other))}
    a, b = (
        words_of([vocabulary[w] for w in x], [1] * len(x), [len(w) > 3 for w in x])
        for x in (one, other)
    )
    links = align_words(word_scores(a, b))
    equal = [(i, j) for i, j in links if one[i] == other[j]]
    telling = sum(one[i] not in FUNCTION_WORDS for i, _ in equal)
    if len(equal) < settings.least_quote_equal or telling < settings.least_telling:
        return None
    (i0, j0), (i1, j1) = equal[0], equal[-1]
    longest = max(i1 - i0, j1 - j0) + 1
    shorter = min(len(one), len(other))
    if len(equal) == shorter > settings.least_quote_words:
        return shorter < longest  # the shorter one whole, perhaps with a gap where words were cut
    if len(equal) < settings.quote_likeness * max(longest, shorter):
        return None
    return len(equal) < longest
