"""What the words of two texts say of which was first: days, plans, growth and notes.

Each sign is a matrix of shape (n, n), antisymmetric, in [-1, 1]: positive where the row's
version was first. ``bench.quality.fit_direction`` weighs them on pairs whose order is known.

Sources: A. Bell, "The language of news media" (1991), on what copy editors change (days, cuts
from the bottom); P. Clough, "Measuring text reuse in a journalistic domain" (2001), for the
same between an agency and its newspapers. What each is worth is measured, not taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article, Passage, StoryTexts
from variorum.settings import VersionsSettings
from variorum.versions.credited import Credited

Floats = NDArray[np.float64]


def by_ageing(
    texts: StoryTexts,
    passages: Sequence[Passage],
    credited: Credited,
    settings: VersionsSettings,
) -> Floats:
    """Log odds that the row's version was first, from all signs."""
    found = np.zeros((len(texts.articles), len(texts.articles)))
    for name, sign in ageing_signs(texts, passages, credited).items():
        found += getattr(settings, f"{name}_nats") * sign
    return found


def ageing_signs(
    texts: StoryTexts, passages: Sequence[Passage], credited: Credited
) -> Mapping[str, Floats]:
    """Each sign by the name that its weight has in the settings.

    An outlet's own text grows and is corrected; other outlets cut as often as they add. So
    growth and notes count only between one outlet's texts, or where no outlet is known, and
    where no day word says more.
    """
    back = _apart(_each(texts.articles, _looks_back), sooner=False)
    half = np.where(back == 0, _half_back(texts, passages), 0.0)
    own = _one_house(credited, len(texts.articles)) & (back == 0) & (half == 0)
    length = np.log(_each(texts.articles, lambda a: max(len(_WORD.findall(a.text)), 1)))
    return {
        "day_words": back,
        "day_dropped": half,
        "preview": _apart(_previews(texts), sooner=True),
        "turned": _turned(texts, passages),
        "growth": own * np.tanh(_apart(length, sooner=False)),
        "note": own * _apart(_each(texts.articles, _notes), sooner=False) / _MOST_NOTES,
    }


def _each(articles: Sequence[Article], value: Callable[[Article], float]) -> Floats:
    return np.array([value(a) for a in articles], np.float64)


def _apart(values: Floats, *, sooner: bool) -> Floats:
    """Row's value less the column's where the larger is sooner, else the other way."""
    apart: Floats = values[:, None] - values[None, :]
    return apart if sooner else -apart


def _one_house(credited: Credited, size: int) -> NDArray[np.bool_]:
    """Whether two versions are of one outlet, or of none that is known."""
    houses = credited.houses
    one = [
        [
            credited.same_house(a, b) or (houses[a] is None and houses[b] is None)
            for b in range(size)
        ]
        for a in range(size)
    ]
    return np.array(one, bool).reshape(size, size)


def _looks_back(article: Article) -> bool:
    """Whether "yesterday" comes more often than "today"."""
    return len(_THEN.findall(article.text)) > len(_NOW.findall(article.text))


def _half_back(texts: StoryTexts, passages: Sequence[Passage]) -> Floats:
    """Who alone says "yesterday" at all was later; else who tells without a day what was "today".

    Two texts that both open with "today" are of one day, whatever they look back on. What
    is reprinted the next day loses its day if nothing else; only the tops of texts count,
    for the later pages of a long dispatch do not say the day again.
    """
    some = _apart(_each(texts.articles, lambda a: _THEN.search(a.text) is not None), sooner=False)
    said = _sentences(texts)
    now = [[_NOW.search(s) is not None for s in mine] for mine in said]
    fresh = np.array([any(mine[:_LEAD]) for mine in now], bool)
    some = np.where(fresh[:, None] & fresh[None, :], 0.0, some)
    dropped = np.zeros_like(some)
    for one, first, other, second in _aligned(texts, passages):
        bare = not any(now[other]) and not _DAY.search(said[other][second])
        if now[one][first] and max(first, second) < _TOP and bare:
            dropped[one, other] = 1.0
    return np.where(some != 0, some, dropped - dropped.T)


def _previews(texts: StoryTexts) -> Floats:
    """Whether the top of a text says of today what is still to come ("is due in court today")."""
    return np.array(
        [
            any(_NOW.search(s) and _AHEAD.search(s) for s in said[:_LEAD])
            for said in _sentences(texts)
        ],
        np.float64,
    )


def _turned(texts: StoryTexts, passages: Sequence[Passage]) -> Floats:
    """Whether more sentences look ahead here that do not there than the other way round."""
    ahead = [[_AHEAD.search(s) is not None for s in said] for said in _sentences(texts)]
    more = np.zeros((len(ahead), len(ahead)))
    for one, first, other, second in _aligned(texts, passages):
        if ahead[one][first] and not ahead[other][second]:
            more[one, other] += 1.0
    return np.sign(more - more.T)


def _sentences(texts: StoryTexts) -> list[list[str]]:
    return [
        [a.text[s.start : s.end] for s in texts.annotations[a.id].sentences] for a in texts.articles
    ]


def _aligned(texts: StoryTexts, passages: Sequence[Passage]) -> list[tuple[int, int, int, int]]:
    """Version, sentence, other version and sentence, each pair of sentences both ways."""
    number = {a.id: n for n, a in enumerate(texts.articles)}
    there = [(number[p.a], p.a_sentence, number[p.b], p.b_sentence) for p in passages]
    return there + [(b, y, a, x) for a, x, b, y in there]


def _notes(article: Article) -> float:
    """Kinds of notes to editors: one that opens the text, and "(correct)" behind a word."""
    opening = _BRACKET.match(article.text)
    opens = _NOTE.match(article.text) or (opening and _CHANGED.search(opening[1]))
    return float(bool(opens)) + float(_CONFIRMED.search(article.text) is not None)


_WORD = re.compile(r"\w+")
_NOW = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:yesterday|last (?:night|evening))\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:due to|will|later today|expected to|scheduled to|(?:is|are|was|were) set to|shortly|"
    r"awaiting)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:advisory|correct\w*|amend\w*|note\b|editors|eds\b|updat\w*|repeat\w*|add(?:s|ing)\b|"
    r"substitut\w*|recast\w*|refil\w*|replac\w*)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:correct\w*|amend\w*|note\b|updat\w*|repeat\w*|add(?:s|ing)\b|substitut\w*|recast\w*|"
    r"replac\w*|fix(?:es|ing)\b)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\A\W*\(([^)]{0,300})\)")
_CONFIRMED = re.compile(r"\((?:correct(?:ed|ing|s)?|cq|sic)\b", re.IGNORECASE)

_MOST_NOTES = 2.0
_LEAD = 3
_TOP = 5
"""Sentences that are the top of a text: what is new, and who did what and when."""
