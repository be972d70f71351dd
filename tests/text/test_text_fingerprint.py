"""Fingerprints: which words count, as what, and how much."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.text.fingerprint import bag_of
from variorum.text.terms import terms_of, weigh


def test_names_are_told_from_words_that_open_a_sentence() -> None:
    kinds = bag_of("Storms hit. They say Port Ulla lost power. Storms go on in storms.").kinds
    assert (kinds["ulla"], kinds["storm"], kinds["they"]) == ("name", "word", "word")


def test_a_headline_in_title_case_makes_no_names() -> None:
    assert bag_of("Mayor Denies Taking Bribes From Builder\nHe denies it.").kinds["bribe"] == "word"


def test_spellings_of_one_name_fall_together() -> None:
    assert bag_of("in Székhely").counts.keys() == bag_of("in Szekhely").counts.keys()


def test_grouped_digits_are_one_number() -> None:
    assert bag_of("some 12,400 people").kinds["12400"] == "number"


def test_rare_words_weigh_more_even_where_every_text_has_them() -> None:
    terms = terms_of([bag_of("the zeppelin")] * 2)
    rows = weigh(terms, background=1000.0, name_weight=1.0)
    row = dict(zip(terms.words, rows[0].toarray()[0].tolist(), strict=True))
    assert row["zeppelin"] > 5 * row["the"]


@settings(deadline=None)  # the word list is read by whichever example comes first
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_any_texts_give_unit_or_empty_rows(texts: list[str]) -> None:
    terms = terms_of([bag_of(t) for t in texts])
    rows = weigh(terms, background=10.0, name_weight=1.0).toarray()
    lengths = np.linalg.norm(rows, axis=1)
    assert np.all((np.abs(lengths - 1.0) < 1e-4) | (lengths == 0.0))
