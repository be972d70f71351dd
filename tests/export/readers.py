"""What other programs see in the exports: each is opened with a reader that is not ours."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import warnings
from collections.abc import Mapping
from contextlib import closing
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

import jsonschema
import networkx
from lxml import etree
from msgspec.structs import replace

from tests.report.small_study import TWO_STORIES
from variorum.export import export_study
from variorum.model import Study

TWO = replace(  # two stories of one run have ids of their own
    TWO_STORIES, stories=(replace(TWO_STORIES.stories[0], id="s0"), TWO_STORIES.stories[1])
)
HERE = Path(__file__).parent
TEI = "{http://www.tei-c.org/ns/1.0}"


def exported(study: Study, name: str) -> dict[str, bytes]:
    """One format's files by name."""
    return {f.name: f.content for f in export_study(study, [name]).files}


def only(study: Study, name: str) -> bytes:
    """The one file of a format that has one."""
    (content,) = exported(study, name).values()
    return content


def tables(files: Mapping[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """CSV tables by name, as Python's reader has them."""
    return {
        name.removeprefix("csv/").removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        )
        for name, content in files.items()
        if name.endswith(".csv")
    }


def graph(content: bytes) -> networkx.DiGraph[str]:
    """GraphML as networkx reads it."""
    found = networkx.read_graphml(io.BytesIO(content))
    assert isinstance(found, networkx.DiGraph)
    return found


def dot(content: bytes) -> Any:
    """DOT as pydot parses it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyparsing tells of its own diagnostics
        import pydot

        graphs = pydot.graph_from_dot_data(content.decode())
    assert graphs is not None
    assert len(graphs) == 1
    return graphs[0]


def provenance(content: bytes) -> Any:
    """PROV-JSON, valid by the schema that the package prov carries, as that package reads it."""
    from prov.model import ProvDocument

    schema = resources("prov") / "tests" / "schemas" / "prov-json.schema.json"
    value = json.loads(content)
    jsonschema.Draft4Validator(json.loads(schema.read_text("utf-8"))).validate(value)
    return ProvDocument.deserialize(content=content.decode(), format="json")


def tei(content: bytes) -> etree._Element:
    """TEI, valid by our own subset of its schema."""
    schema = etree.RelaxNG(etree.parse(str(HERE / "tei-subset.rng")))
    root = etree.fromstring(content)
    schema.assertValid(root.getroottree())
    return root


def valid_json(content: bytes, schema: str) -> Any:
    """JSON, valid by one of our schemas."""
    value = json.loads(content)
    described = json.loads((HERE / schema).read_text("utf-8"))
    jsonschema.Draft202012Validator(described).validate(value)
    return value


def rows(base: bytes, query: str) -> list[Any]:
    """What a query gives."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(base)
        return connection.execute(query).fetchall()
