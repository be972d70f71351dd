"""Laying two sentences over each other."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.edits import align_words, word_scores, words_of

SENTENCES = st.lists(st.integers(0, 6), min_size=0, max_size=12)


def links(a: list[int], b: list[int]) -> tuple[tuple[int, int], ...]:
    one, other = (words_of(x, [1] * len(x), [True] * len(x)) for x in (a, b))
    return align_words(word_scores(one, other))


@given(SENTENCES, SENTENCES)
def test_links_keep_the_order_of_both_sentences(a: list[int], b: list[int]) -> None:
    found = links(a, b)
    for one, other in pairwise(found):
        assert one[0] < other[0]
        assert one[1] < other[1]
    assert all(0 <= i < len(a) and 0 <= j < len(b) for i, j in found)


@given(SENTENCES)
def test_a_sentence_lies_over_itself_word_for_word(a: list[int]) -> None:
    assert links(a, a) == tuple((i, i) for i in range(len(a)))


def test_an_exchanged_word_stands_against_the_one_it_replaced() -> None:
    assert links([1, 2, 3, 4], [1, 9, 3, 4]) == ((0, 0), (1, 1), (2, 2), (3, 3))


def test_words_of_other_classes_do_not_stand_against_each_other() -> None:
    one = words_of([1, 2], [1, 1], [True, True])
    other = words_of([1, 3], [1, 2], [True, True])
    assert align_words(word_scores(one, other)) == ((0, 0),)


def test_empty_sentences_align_to_nothing() -> None:
    assert align_words(np.zeros((0, 3), np.float32)) == ()
