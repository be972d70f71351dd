"""Readings laid side by side: nothing is lost, and what all share is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.text.collation import collate

WORDS = st.lists(
    st.sampled_from(
        ["flood", "Flood", "the", "14", "boxes", ",", "“ruined”", "\n", " ", "a\u0301"]
    ),
    max_size=12,
).map(" ".join)
READINGS = st.lists(st.one_of(WORDS, st.text(max_size=20)), min_size=1, max_size=5)


@given(READINGS)
def test_stretches_joined_are_the_readings(readings: list[str]) -> None:
    stretches = collate(readings)
    for number, reading in enumerate(readings):
        assert "".join(s.wordings[number] for s in stretches) == reading


@given(READINGS)
def test_what_agrees_can_be_printed_once(readings: list[str]) -> None:
    """With the first reading's wording where all agree, each reading still reads as it does."""
    stretches = collate(readings)
    for number, reading in enumerate(readings):
        printed = "".join(s.wordings[number if s.varies else 0] for s in stretches)
        assert " ".join(printed.split()) == " ".join(reading.split())


def test_only_the_number_varies() -> None:
    stretches = collate(["It ruined 14 boxes.", "It ruined 40 boxes.", "It ruined 14 boxes."])
    varying = [s.wordings for s in stretches if s.varies]
    assert varying == [("14 ", "40 ", "14 ")]


def test_words_left_out_are_an_empty_wording() -> None:
    stretches = collate(["Police said the bridge was shut.", "Police said was shut."])
    assert [s.wordings for s in stretches if s.varies] == [("the bridge ", "")]


def test_small_words_in_common_are_no_agreement() -> None:
    """Two sentences told with other words share "the" and "of", and nothing that tells."""
    (first, *_) = [
        s
        for s in collate(["Burglars took coins of the wreck", "Thieves stole gold of the boat"])
        if s.varies
    ]
    assert first.wordings == ("Burglars took coins of the wreck", "Thieves stole gold of the boat")


def test_capitals_and_marks_are_variants() -> None:
    stretches = collate(["“Never,” she said.", '"never," She said.'])
    assert all(s.varies for s in stretches if "ever" in s.wordings[0])
