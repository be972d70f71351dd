"""The index matches exactly what the model's own matcher matches."""

import importlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.parser import MODEL
from variorum.annotate.tag_rules import IndexedMatcher, index_tag_rules

WORDS = (  # noqa: SIM905, easier read; words and pairs that rules speak of, and others
    "there there's is are was 're 's what 'd y' y all got ta gon na ai n't not let us "
    "c'm on gets got I you it me do does have has had of be 've am the a this that which "
    "but while someone nothin' Ruiz said house \n quickly 14 better most to"
).split(" ")


@pytest.fixture(scope="module")
def models() -> tuple[Any, Any]:
    plain, indexed = (importlib.import_module(MODEL).load() for _ in range(2))
    index_tag_rules(indexed)
    return plain, indexed


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_tags_and_lemmas_are_those_of_the_model(models: tuple[Any, Any], words: list[str]) -> None:
    plain, indexed = (
        [(t.text, t.pos_, str(t.morph), t.lemma_) for t in nlp(" ".join(words))] for nlp in models
    )
    assert plain == indexed


def test_a_rule_it_does_not_understand_is_refused() -> None:
    with pytest.raises(ValueError, match="SHAPE"):
        IndexedMatcher({1: [[{"SHAPE": "dd"}]]})
    with pytest.raises(ValueError, match="FUZZY"):
        IndexedMatcher({1: [[{"LOWER": {"FUZZY": "word"}}]]})
