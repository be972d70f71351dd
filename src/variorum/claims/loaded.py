"""Loaded words that a child adds to what its parent says.

No word is loaded by itself here: what counts is that the parent tells the same without
it. The list is ``loaded_words.LOADED``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.loaded_words import LOADED
from variorum.model import Drift, Edge, Sentence, Span, StoryTexts, Token


def loaded_words_added(
    texts: StoryTexts, edge: Edge, joined: Sequence[tuple[int, int]]
) -> Iterator[Drift]:
    """Loaded words of the child's sentences that stand nowhere in the parent."""
    child, parent = texts.annotations[edge.child], texts.annotations[edge.parent]
    in_parent = {t.lemma.lower() for t in parent.tokens}
    parents = {c: p for c, p in reversed(joined)}
    for number in sorted(parents):
        for token in _outside_quotations(child.tokens, child.sentences[number], texts, edge.child):
            if token.lemma.lower() in LOADED and token.lemma.lower() not in in_parent:
                yield Drift(
                    child=edge.child,
                    parent=edge.parent,
                    kind="loaded-words-added",
                    child_span=Span(edge.child, token.start, token.end),
                    parent_span=texts.sentence_span(edge.parent, parents[number]),
                    note=token.text,
                )


def _outside_quotations(
    tokens: Sequence[Token], sentence: Sentence, texts: StoryTexts, article: str
) -> list[Token]:
    """The sentence's own words: a speaker's loaded words are the speaker's."""
    quotations = texts.annotations[article].quotations
    return [
        t
        for t in tokens[sentence.first : sentence.last]
        if not any(q.start <= t.start < q.end for q in quotations)
    ]
