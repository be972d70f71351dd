"""Web Annotations: every selector leads back to the exact words."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.export.hostile import hostile
from tests.export.readers import exported, valid_json
from tests.report.small_study import STUDY
from variorum.export.annotations import quote
from variorum.export.parts import parts_of
from variorum.model import Span, Study


def items(files: dict[str, bytes]) -> list[dict[str, Any]]:
    found = valid_json(files["annotations/annotations.jsonld"], "annotations.schema.json")
    assert found["total"] == len(found["first"]["items"])
    return list(found["first"]["items"])


def check_anchors(study: Study) -> int:
    """Both selectors of each annotation find the same, only, place in the text beside them."""
    files = exported(study, "annotations")
    annotations = items(files)
    for annotation in annotations:
        target = annotation["target"]
        text = files[f"annotations/{target['source']['id']}"].decode()
        words, place = target["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        whole = words["prefix"] + words["exact"] + words["suffix"]
        at = text.index(whole)
        assert at + len(words["prefix"]) == place["start"]
        assert text.find(whole, at + 1) < 0, "the words with what is around them stand twice"
    assert len({a["id"] for a in annotations}) == len(annotations)
    return len(annotations)


@given(st.data())
def test_any_stretch_of_any_text_is_found_again(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n\U0001f9a0\x00e\u0301", min_size=1, max_size=200))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = quote(text, start, end)
    whole = found.prefix + found.exact + found.suffix
    assert found.exact == text[start:end]
    assert text.find(whole) + len(found.prefix) == start
    assert text.find(whole, text.find(whole) + 1) < 0


def test_every_finding_is_annotated_where_it_stands(example_study: Study) -> None:
    (story,) = example_study.stories
    assert check_anchors(example_study) == sum(1 for _ in parts_of(story, Span))


def test_hostile_text_anchors_too() -> None:
    assert check_anchors(hostile())


def test_an_annotation_says_what_was_found_and_what_stands_elsewhere() -> None:
    annotations = items(exported(STUDY, "annotations"))
    said = [b["value"] for a in annotations for b in a["body"] if b["purpose"] == "describing"]
    assert "slip (number) about boxes of records: here 40, elsewhere 14" in said
    assert "direct, from Bram Sedge" not in said  # nothing was quoted there
    assert "cites Bram Sedge (direct)" in said
