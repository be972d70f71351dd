"""story.json: the same study, the same bytes; what does not follow the format is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from variorum.codec import from_json, json_schema, to_json
from variorum.errors import BadStudy
from variorum.model import Study


def test_round_trip(example_study: Study) -> None:
    assert from_json(to_json(example_study)) == example_study


def test_follows_its_schema(example_study: Study) -> None:
    jsonschema.validate(json.loads(to_json(example_study)), json_schema())


def test_schema_refuses_another_kind_of_edge(example_study: Study) -> None:
    document = json.loads(to_json(example_study))
    document["stories"][0]["versions"]["edges"] = [
        {
            "child": "a",
            "parent": "b",
            "how": "stolen",
            "probability": 1,
            "shared": 1,
            "evidence": [],
        }
    ]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, json_schema())
    with pytest.raises(BadStudy, match="how"):
        from_json(json.dumps(document))


def test_names_of_the_contract_are_kept(example_study: Study) -> None:
    """Every name that readers of the format rely on is written, in its place."""
    story = json.loads(to_json(example_study))["stories"][0]
    assert {"id", "title", "articles", "why_together", "versions", "drift", "credits", "sources",
            "origins", "origin_count", "claims", "disagreements", "variants", "timeline",
            "brief"} <= set(story)  # fmt: skip
    assert {"edges", "missing_originals", "independent"} == set(story["versions"])
    assert {"from", "to", "event", "readings"} == set(story["timeline"][0])
    span = story["brief"][0]["span"]
    assert isinstance(span[0], str)
    assert [type(x) for x in span[1:]] == [int, int]


def test_not_json() -> None:
    with pytest.raises(BadStudy, match="make it anew"):
        from_json(b"{")


def test_committed_schema_is_the_generated_one() -> None:
    path = Path(__file__).parents[1] / "docs" / "reference" / "story.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(json.dumps(json_schema())), (
        "run `make reference`"
    )
