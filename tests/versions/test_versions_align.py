"""Passages between versions: which sentences tell the same, in any order."""

from tests.versions.made_up import story
from variorum.settings import VersionsSettings
from variorum.versions import align

DISPATCH = (
    "The dam above Harrow burst at dawn on Monday. Two bridges were swept away, the council said. "
    "Ninety families spent the night in the school hall. The mill has stood empty since 1974."
)


def found(texts: dict[str, str]) -> set[tuple[str, int, str, int]]:
    passages = align(story(texts), VersionsSettings())
    return {(p.a, p.a_sentence, p.b, p.b_sentence) for p in passages}


def test_a_copy_matches_sentence_by_sentence() -> None:
    passages = align(story({"a": DISPATCH, "b": DISPATCH}), VersionsSettings())
    assert [(p.a_sentence, p.b_sentence) for p in passages] == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert all(p.wording == 1.0 for p in passages)


def test_order_does_not_matter() -> None:
    turned = " ".join(reversed(DISPATCH.replace(". ", ".|").split("|")))
    assert found({"a": DISPATCH, "b": turned}) == {("a", i, "b", 3 - i) for i in range(4)}


def test_a_lightly_edited_sentence_matches_with_less_wording() -> None:
    edited = "The dam above Harrow gave way at dawn on Monday."
    (passage,) = align(story({"a": DISPATCH, "b": edited}), VersionsSettings())
    assert (passage.a_sentence, passage.b_sentence) == (0, 0)
    assert 0.5 < passage.wording < 1.0


def test_a_split_sentence_matches_twice() -> None:
    whole = "Divers found the barge near Oslet pier and police sealed the quay while fuel leaked."
    split = "Divers found the barge near Oslet pier. Police sealed the quay while fuel leaked."
    assert found({"a": whole, "b": split}) == {("a", 0, "b", 0), ("a", 0, "b", 1)}


def test_unrelated_sentences_do_not_match() -> None:
    assert not found({"a": DISPATCH, "b": "Pears were cheap at Friday's market. A choir sang."})


def test_three_versions_match_in_all_pairs_and_a_is_before_b() -> None:
    pairs = {(a, b) for a, _, b, _ in found({"x": DISPATCH, "m": DISPATCH, "c": DISPATCH})}
    assert pairs == {("c", "m"), ("c", "x"), ("m", "x")}


def test_one_article_or_no_words_give_no_passages() -> None:
    assert not found({"a": DISPATCH})
    assert not found({"a": "...", "b": "***"})
