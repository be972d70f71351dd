"""Whom versions name as the first to have the news.

"The Harbour Echo was the first to report it" in one version, another outlet in the next: both
cannot be. A version that credits its whole story, in its lead, to a paper "obtained by" an
outlet names the one it takes for the first as well; where that is its own outlet it only says
that it has looked for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.comparison import Found
from variorum.model import Article, Reading, Side, Span, StoryTexts
from variorum.text.outlets import names_match

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&’'-]+(?: (?:of |the )?[A-Z][\w.&’'-]+){0,4})"
_FIRST = (
    re.compile(rf"{_NAME},? (?:was|were) (?:the )?first to (?:report|reveal|disclose)\b"),
    re.compile(rf"{_NAME} (?:had )?first (?:reported|revealed|disclosed)\b"),
    re.compile(rf"\bfirst (?:reported|revealed|disclosed) by {_NAME}"),
)
_HAD = re.compile(
    r"\b(?:report|assessment|documents?|papers?|memo(?:randum)?|letters?|e-?mails?|files?|draft|"
    rf"dossier|records?)\b[^.]{{0,40}}\b(?:obtained|accessed|seen|reviewed|viewed) by {_NAME}"
)
_LEAD = 3
"""Sentences in which a version says what its whole story rests on."""


@dataclass(frozen=True, slots=True)
class _Credit:
    """An outlet named as the first, where; ``sure``: in so many words."""

    name: str
    span: Span
    sure: bool


def first_tellers(texts: StoryTexts) -> tuple[Found, ...]:
    """One finding where versions name different outlets as the first to have the news."""
    found = [c for a in texts.articles for c in _credits(a, texts)]
    sides = _sides(found)
    if len(sides) < 2 or not any(c.sure for c in found):
        return ()
    weight = 1.0 if sum(any(c.sure for c in side) for side in sides) > 1 else _DOUBTFUL
    shown = (
        Side(side[0].name, tuple(Reading(c.span) for c in sorted(side, key=lambda c: c.span)))
        for side in sides
    )
    return (Found("attribution", "who had the news first", weight, tuple(shown)),)


_DOUBTFUL = 0.6
"""Weight where only one side says "first": the other may have had it as well."""


def _credits(article: Article, texts: StoryTexts) -> Iterator[_Credit]:
    sentences = texts.annotations[article.id].sentences
    for number, sentence in enumerate(sentences):
        words = article.text[sentence.start : sentence.end]
        span = Span(article.id, sentence.start, sentence.end)
        for pattern in _FIRST:
            yield from (_Credit(_bare(m["name"]), span, sure=True) for m in pattern.finditer(words))
        match = _HAD.search(words) if number < _LEAD else None
        if match and not names_match(_bare(match["name"]), article.outlet or ""):
            yield _Credit(_bare(match["name"]), span, sure=False)


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", name, flags=re.IGNORECASE)


def _sides(found: Sequence[_Credit]) -> list[list[_Credit]]:
    """The credits by outlet, the outlet of most first."""
    sides: list[list[_Credit]] = []
    for credit in found:
        own = next((s for s in sides if names_match(credit.name, s[0].name)), None)
        if own is None:
            sides.append([credit])
        else:
            own.append(credit)
    return sorted(sides, key=lambda s: (-len(s), s[0].span))
