"""Study <-> story.json, and the JSON Schema of story.json.

The model types are the format: there is no second description to keep in step.
Keys come in the order of the types' fields, so the same study gives the same bytes.
"""

from __future__ import annotations

from typing import Any

import msgspec

from variorum.errors import BadStudy
from variorum.model import Study

SCHEMA_TITLE = "story.json, format variorum/1"


def to_json(study: Study) -> bytes:
    """Write a study as indented UTF-8 JSON that ends in a newline."""
    return msgspec.json.format(msgspec.json.encode(study), indent=1) + b"\n"


def from_json(data: bytes | str) -> Study:
    """Read a study.

    Raises:
        BadStudy: not JSON, or a field is absent or of the wrong type; says which.
    """
    try:
        return msgspec.json.decode(data, type=Study)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise BadStudy(f"not a story.json: {error}; make it anew with `variorum read`") from error


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of story.json."""
    schema = msgspec.json.schema(Study)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA_TITLE,
        **schema,
    }
