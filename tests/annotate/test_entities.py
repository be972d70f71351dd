"""Names decoded in batches are the names that the model's own decoder finds."""

import importlib
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.entities import batch_names
from variorum.annotate.parser import MODEL, load_parser

WORDS = (  # noqa: SIM905, easier read; words that begin, go on with and end names, and others
    "Ana Ruiz of the Ministry Transport said on Monday 14 November in New York City that $ 3 "
    "million , two Danish ferries and Orvane Air Ltd . Lloyd's List \n \n\n He “ ” 5 % US"
).split(" ")


@pytest.fixture(scope="module")
def models() -> tuple[Any, Any]:
    plain, batched = (importlib.import_module(MODEL).load() for _ in range(2))
    batch_names(batched)
    return plain, batched


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(
        st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), min_size=1, max_size=12
    )
)
def test_names_are_those_of_the_model(models: tuple[Any, Any], texts: list[str]) -> None:
    plain, batched = (
        [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in nlp.pipe(texts)]
        for nlp in models
    )
    assert plain == batched


def test_nothing_and_one_paragraph(models: tuple[Any, Any]) -> None:
    _, batched = models
    assert batched("").ents == ()
    assert [e.text for e in batched("Maria Jensen left Oslo.").ents] == ["Maria Jensen", "Oslo"]
    assert list(batched.pipe([])) == []


def test_two_processes_find_the_same() -> None:
    parser = load_parser()
    texts = [
        f"Ana Ruiz left Oslo on Monday for {n} days, the Orvane Courier said." for n in range(9)
    ]
    alone = list(parser.parse(texts, batch=2, processes=1))
    assert alone == list(parser.parse(texts, batch=2, processes=2))


def test_it_can_be_sent_to_another_process(models: tuple[Any, Any]) -> None:
    _, batched = models
    component = pickle.loads(pickle.dumps(batched.get_pipe("batched_names")))  # noqa: S301, ours
    doc = batched.make_doc("Maria Jensen left Oslo.")
    for name in ("tok2vec", "tagger", "parser"):
        doc = batched.get_pipe(name)(doc)
    assert [e.text for e in component(doc).ents] == ["Maria Jensen", "Oslo"]
