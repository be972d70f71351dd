"""Tables as a spreadsheet, a script and Datasette meet them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from msgspec import Struct

from tests.export.hostile import STARTS, hostile
from tests.export.readers import TWO, exported, rows, tables
from tests.report.small_study import BOXES, LIBRARY, STUDY
from variorum.model import Study
from variorum.report.visible import visible

BASE = "datasette/variorum.db"


@pytest.fixture(scope="module")
def base(example_study: Study) -> bytes:
    return exported(example_study, "sqlite")[BASE]


def test_every_table_is_explained_beside_it() -> None:
    files = exported(STUDY, "csv")
    read_me = files["csv/README.txt"].decode()
    for name, found in tables(files).items():
        assert f"{name}.csv  ({len(found)} rows)" in read_me
        for column in found[0] if found else ():
            assert re.search(rf"^    {column} ", read_me, re.M), f"{name}.{column}"


def test_words_stand_at_their_offsets(example_study: Study) -> None:
    text = {a.id: a.text for a in example_study.articles}
    found = tables(exported(example_study, "csv"))
    seen = 0
    for name, table in found.items():
        for row in table:
            if row.get("words"):
                at = text[row["article"]][int(row["start"]) : int(row["end"])]
                assert row["words"].removeprefix("'") == visible(at).removeprefix("'"), name
                seen += 1
    assert seen > 300


def test_the_tables_tell_what_was_found() -> None:
    found = tables(exported(STUDY, "csv"))
    sides = [(r["value"], r["outlet"], r["words"]) for r in found["disagreement_readings"]]
    assert ("14", "The Tarn Herald", "14 boxes of priceless parish records") in sides
    assert {(e["child"], e["parent"], e["how"]) for e in found["edges"] if e["parent"]} == {
        (e.child, e.parent, e.how) for e in LIBRARY.versions.edges
    }
    (inferred,) = [e for e in found["edges"] if e["hypothetical"] == "true"]
    assert (inferred["child"], inferred["missing_original"]) == ("e1", "M1")
    assert len(found["citations"]) == sum(len(s.attributions) for s in LIBRARY.sources)
    assert [c["origins"] for c in found["claims"]] == ["1", "2"]
    assert found["disagreements"][0]["status"] == BOXES.status


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    for name, table in tables(exported(hostile(start), "csv")).items():
        for row in table:
            for column, cell in row.items():
                assert not re.match(r"\s*[=+\-@\t\r]", cell), f"{name}.{column}: {cell!r}"


def test_foreign_keys_hold_and_no_row_is_lost(base: bytes, example_study: Study) -> None:
    assert rows(base, "PRAGMA foreign_key_check") == []
    assert rows(base, "PRAGMA integrity_check") == [("ok",)]
    for name, found in tables(exported(example_study, "csv")).items():
        query = f'SELECT count(*) FROM "{name}"'  # noqa: S608  # our own tables' names
        assert rows(base, query) == [(len(found),)], name


def test_full_text_search_leads_to_the_sentence(base: bytes) -> None:
    found = rows(
        base,
        "SELECT s.text, substr(t.text, s.start + 1, s.end - s.start) FROM sentences_fts f "
        "JOIN sentences s ON s.sentence = f.rowid JOIN article_texts t USING (article) "
        "WHERE sentences_fts MATCH 'skylight AND police'",
    )
    assert found
    assert all("skylight" in text and text == there for text, there in found)


def test_sentences_hold_all_words(base: bytes, example_study: Study) -> None:
    for article in example_study.articles:
        query = "SELECT article, text FROM sentences ORDER BY sentence"
        told = " ".join(text for of, text in rows(base, query) if of == article.id)
        assert told.split() == article.text.split()


def test_the_schema_explains_itself(base: bytes) -> None:
    """Whoever has the file alone can ask it what a column is."""
    ((told,),) = rows(base, "SELECT sql FROM sqlite_master WHERE name = 'disagreements'")
    assert "Readings that cannot all be right at one time" in told
    assert "-- conflict; revision: a later figure; slip: a copyist's change" in told


def test_views_read_as_sentences() -> None:
    base = exported(STUDY, "sqlite")[BASE]
    said = rows(base, "SELECT about, value, outlet FROM disagreements_in_words")
    assert ("boxes of records", "40", STUDY.articles[0].outlet) in said
    who = rows(base, "SELECT name, outlet FROM who_says_what WHERE manner = 'direct'")
    assert ("Bram Sedge", "Fenwick Radio") in who


def test_datasettes_metadata_describes_every_column(base: bytes, example_study: Study) -> None:
    metadata = json.loads(exported(example_study, "sqlite")["datasette/metadata.json"])
    described = metadata["databases"]["variorum"]["tables"]
    names = rows(base, "SELECT name FROM sqlite_master WHERE type = 'table'")
    for (name,) in (n for n in names if not n[0].startswith("sentences_fts")):
        columns = {row[1] for row in rows(base, f'PRAGMA table_info("{name}")')}
        assert columns == set(described[name]["columns"]), name
        assert described[name]["description"]


def test_one_set_of_tables_for_all_stories() -> None:
    found = tables(exported(TWO, "csv"))
    assert [s["title"] for s in found["stories"]] == [s.title for s in TWO.stories]
    assert len(found["articles"]) == len(TWO.articles)


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from strings_in(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for item in value.items() if isinstance(value, dict) else value:
            yield from strings_in(item)


def test_no_word_of_the_study_is_left_out_of_the_database(
    base: bytes, example_study: Study
) -> None:
    """A field that story.json gains must find its table, or a reason to be left out here."""
    for study, content in ((example_study, base), (STUDY, exported(STUDY, "sqlite")[BASE])):
        named = rows(content, "SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [n for (n,) in named if not n.startswith("sentences_fts")]
        cells = [c for n in names for row in rows(content, f'SELECT * FROM "{n}"') for c in row]  # noqa: S608
        whole = set(cells)
        joined = "\n".join(c for c in cells if isinstance(c, str))
        for text in strings_in(study):
            assert text in whole or text in joined, text
