"""Quotations across a story: which of them are set against each other at all."""

import random

import numpy as np
import pytest
from rapidfuzz import fuzz, process

from variorum.claims.quotes import gather_sayings
from variorum.claims.retold import index_said
from variorum.model import Annotations, Article, Quotation, Span, StoryTexts
from variorum.settings import ClaimsSettings


def _story(*quoted: str) -> StoryTexts:
    """Articles q0, q1 ... that are one quotation each."""
    articles = tuple(Article(id=f"q{n}", path="-", text=f"“{q}”") for n, q in enumerate(quoted))
    notes = {
        a.id: Annotations(
            article=a.id, tokens=(), sentences=(), names=(), quantities=(), times=(),
            vectors=np.zeros((0, 384), np.float32),
            quotations=(
                Quotation(start=0, end=len(a.text), inner_start=1, inner_end=len(a.text) - 1),
            ),
        )
        for a in articles
    }  # fmt: skip
    return StoryTexts(articles, notes)


def test_quotations_without_a_telling_word_in_common_are_not_scored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draw = random.Random(7)  # noqa: S311  no secret
    letters = "abcdefghijklmnopqrstuvw"
    said = [" ".join("".join(draw.choices(letters, k=9)) for _ in range(8)) for _ in range(400)]
    altered = said[0].replace(said[0].split()[3], "never")
    scored = []
    score = process.cdist

    def counted(one: list[str], others: list[str], **options: object) -> object:
        scored.append(len(one) * len(others))
        return score(one, others, scorer=fuzz.partial_ratio, score_cutoff=60)

    monkeypatch.setattr("variorum.claims.quotes.process.cdist", counted)
    sayings = gather_sayings(_story(*said, altered), ClaimsSettings())
    assert len(sayings.altered) == 1
    assert sum(scored) < 400


def test_small_words_turned_round_are_one_saying() -> None:
    sayings = gather_sayings(_story("it is as it was", "it was as it is"), ClaimsSettings())
    assert len(sayings.altered) == 1


def test_who_quotes_what_is_known_by_place_and_article() -> None:
    told = "we lost three good men that night"
    texts = _story(told, told, "nobody asked the harbour office first")
    said = index_said(gather_sayings(texts, ClaimsSettings()))
    place = Span("q0", 1, 1 + len(told))
    assert [said.quotes(a, place) for a in ("q0", "q1", "q2", "q9")] == [True, True, False, False]
    assert not said.quotes("q0", Span("q0", 2, 9))
