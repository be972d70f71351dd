"""Claims are clauses: what is joined by "and" with a subject of its own is told by itself."""

import pytest

from tests.claims.conftest import Tell
from variorum.claims import find_claims
from variorum.claims.clauses import clauses_of
from variorum.model import Versions
from variorum.settings import ClaimsSettings

CUT = [
    (
        "The lake will freeze on Tuesday and the race will be run before Friday.",
        ["The lake will freeze on Tuesday", "the race will be run before Friday."],
    ),
    (
        "The dam broke at noon, and the village was evacuated by boat.",
        ["The dam broke at noon", "the village was evacuated by boat."],
    ),
    ("The mayor opened the dam and closed the road.", None),
    ("The mayor said that the dam broke and that the village was evacuated.", None),
    ("“The dam broke at noon and the village was evacuated,” she said.", None),
]


@pytest.mark.parametrize(("text", "clauses"), CUT)
def test_only_clauses_with_subjects_of_their_own_are_cut(
    tell: Tell, text: str, clauses: list[str] | None
) -> None:
    story, _ = tell(text)
    notes = story.annotations["a"]
    found = [text[start:end] for s in notes.sentences for start, end in clauses_of(notes, s)]
    assert found == (clauses or [text])


def test_each_clause_is_matched_with_the_one_that_tells_the_same(tell: Tell) -> None:
    story, passages = tell(
        "The dam broke at noon, and the village was evacuated by boat.",
        "The village was evacuated by boat.",
        "The village was evacuated by boat on Friday, and the dam had broken at noon.",
    )
    claims = find_claims(story, passages, Versions(), (), (), ClaimsSettings())
    told = [sorted(story.words(r.span) for r in c.readings) for c in claims]
    assert told == [
        ["The dam broke at noon", "the dam had broken at noon."],
        [
            "The village was evacuated by boat on Friday",
            "The village was evacuated by boat.",
            "the village was evacuated by boat.",
        ],
    ]
