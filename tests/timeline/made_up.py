"""A story for the timeline's tests: sentences with time expressions given by hand."""

from __future__ import annotations

import numpy as np

from variorum.model import (
    Annotations,
    Article,
    Passage,
    Sentence,
    StoryTexts,
    TimeExpression,
    TimeKind,
    Token,
)


def version(
    name: str,
    *sentences: tuple[str, tuple[tuple[str, str | None], ...]],
    published: str | None = "2031-09-17",
    kind: TimeKind = "date",
) -> tuple[Article, Annotations]:
    """An article of one-line sentences, each with its expressions as (words, day or None)."""
    text = "\n\n".join(words for words, _ in sentences)
    tokens: list[Token] = []
    spans: list[Sentence] = []
    times: list[TimeExpression] = []
    at = 0
    for number, (words, told) in enumerate(sentences):
        first = len(tokens)
        for word in words.split():
            start = text.index(word, tokens[-1].end if tokens else 0)
            pos = "VERB" if len(tokens) == first else "NOUN"
            tokens.append(Token(start, start + len(word), word, word, pos, "", "dep", first))
        spans.append(Sentence(at, at + len(words), first, len(tokens), number))
        for expression, day in told:
            start = text.index(expression, at)
            end = start + len(expression)
            value = day or "XXXX-WXX-1"
            known = None if value.startswith("XXXX") else day
            times.append(
                TimeExpression(start=start, end=end, kind=kind, value=value, from_=known, to=known)
            )
        at += len(words) + 2
    article = Article(id=name, path=name, text=text, published=published)
    notes = Annotations(
        name, tuple(tokens), tuple(spans), (), (), (), tuple(times),
        np.zeros((len(spans), 4), np.float32),
    )  # fmt: skip
    return article, notes


def story(*versions: tuple[Article, Annotations]) -> StoryTexts:
    """A story of some versions."""
    return StoryTexts(tuple(a for a, _ in versions), {a.id: n for a, n in versions})


def aligned(
    a: str, a_sentence: int, b: str, b_sentence: int, wording: float = 0.8, meaning: float = 0.9
) -> Passage:
    """Two sentences that tell the same."""
    return Passage(a, a_sentence, b, b_sentence, wording, meaning)
