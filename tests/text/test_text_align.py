"""The alignment kernel: made-up sentences with known partners."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.align import best_of, propose, wording, words_of

WORDS = st.lists(st.sampled_from(["dam", "burst", "the", "at", "dawn", "six"]), max_size=8)


def test_words_keep_numbers_and_hyphens_whole() -> None:
    assert words_of("At 6.25 a 38-metre boat’s hull") == (
        "at",
        "6.25",
        "a",
        "38-metre",
        "boat's",
        "hull",
    )


@given(WORDS, WORDS)
def test_wording_is_a_share_and_has_no_direction(left: list[str], right: list[str]) -> None:
    assert 0.0 <= wording(left, right) <= 1.0
    assert wording(left, right) == wording(right, left)


@given(WORDS.filter(bool))
def test_wording_of_a_sentence_with_itself_is_one(words: list[str]) -> None:
    assert wording(words, words) == 1.0


def test_a_pair_needs_meaning_with_a_shared_word_or_most_of_its_content() -> None:
    content = [
        frozenset({"dam", "burst", "dawn"}),
        frozenset({"dam", "break"}),
        frozenset({"dam", "burst", "dawn", "valley", "flood", "bridge"}),
        frozenset({"mayor", "resign"}),
    ]
    vectors = np.array([[1, 0], [0.9, 0.436], [0, 1], [0.99, 0.141]], np.float32)
    pairs = propose(
        [tuple(sorted(c)) for c in content], content, vectors, least_meaning=0.8, least_covered=0.9
    )
    found = set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    # 0-1: near and a word in common; 0-2: covered; 0-3: as near, but no word in common.
    assert found == {(0, 1), (0, 2)}


def test_no_sentences_no_pairs() -> None:
    pairs = propose([], [], np.zeros((0, 2), np.float32), least_meaning=0.5, least_covered=0.5)
    assert len(pairs.left) == 0


@given(st.integers(1, 3))
def test_blocks_do_not_change_the_result(block: int) -> None:
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(7, 4)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    content = [frozenset({f"w{i % 3}", f"v{i % 2}"}) for i in range(7)]
    words = [tuple(sorted(c)) for c in content]
    whole = propose(words, content, vectors, least_meaning=0.1, least_covered=0.6)
    parts = propose(words, content, vectors, least_meaning=0.1, least_covered=0.6, block=block)
    assert whole.left.tolist() == parts.left.tolist()
    assert whole.right.tolist() == parts.right.tolist()


def test_best_of_a_group_is_the_first_of_equals() -> None:
    best = best_of(np.array([5, 2, 5, 2]), np.array([0.5, 0.1, 0.5, 0.7]))
    assert best.tolist() == [True, False, False, True]
