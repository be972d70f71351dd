"""Study -> an SQLite file with foreign keys and full-text search, and Datasette's metadata.

The tables are those of ``tables.py``; the database adds the articles' whole texts and an
FTS5 index over their sentences, which Datasette finds by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from variorum.errors import MissingPart
from variorum.export.characters import for_sql
from variorum.export.files import ExportedFile, json_file
from variorum.export.table import Cell, Column, Table
from variorum.export.tables import all_tables
from variorum.export.view import View

NAME = "variorum"
_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
_SEARCH = """
CREATE VIRTUAL TABLE sentences_fts USING fts5(text, content="sentences", content_rowid="sentence");
INSERT INTO sentences_fts(sentences_fts) VALUES ('rebuild');
"""
_VIEWS = {
    "disagreements_in_words": (
        "Disagreements with all their readings on one page.",
        """SELECT d.status, d.kind, d.about, r.value, r.outlet, r.article, r.words,
  a.published, d.confidence FROM disagreements d
  JOIN disagreement_readings r USING (story, disagreement) JOIN articles a USING (article)
  ORDER BY d.story, d.rowid, r.rowid""",
    ),
    "who_says_what": (
        "Every citing with its source's name and its article's outlet.",
        """SELECT s.name, s.role, s.named, c.manner, c.terms, a.outlet, c.content
  FROM citations c JOIN sources s USING (story, source)
  LEFT JOIN articles a USING (article) ORDER BY c.citation""",
    ),
}


def database_files(view: View) -> Iterator[ExportedFile]:
    """``datasette/variorum.db`` and ``datasette/metadata.json``.

    Raises:
        MissingPart: this Python's SQLite was built without FTS5.
    """
    tables = all_tables(view)
    yield ExportedFile(f"datasette/{NAME}.db", _database(tables))
    yield json_file("datasette/metadata.json", _metadata(tables))


def _database(tables: tuple[Table, ...]) -> bytes:
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("PRAGMA foreign_keys = ON")
        keys = {t.name: t.key for t in tables}
        for table in tables:
            base.execute(_create(table, keys))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(
                f'INSERT INTO "{table.name}" VALUES ({marks})',  # noqa: S608  # names are ours
                ([_cell(c) for c in row] for row in table.rows),
            )
        try:
            base.executescript(_SEARCH)
        except sqlite3.OperationalError as error:
            raise MissingPart(f"SQLite without full-text search (FTS5): {error}") from error
        for name, (_, query) in _VIEWS.items():
            base.execute(f"CREATE VIEW {name} AS {query}")
        base.commit()
        return base.serialize()


def _create(table: Table, keys: dict[str, tuple[str, ...]]) -> str:
    """The statement with its explanations: SQLite keeps them, and ``.schema`` shows them."""
    rules = [f"PRIMARY KEY ({_names(table.key)})"] if table.key else []
    rules += [
        f'FOREIGN KEY ({_names(r.columns)}) REFERENCES "{r.table}" ({_names(keys[r.table])})'
        for r in table.references
    ]
    lines = [(_column(c), f"  -- {c.about}") for c in table.columns]
    lines += [(rule, "") for rule in rules]
    last = len(lines) - 1
    body = [f"  {line}{',' if n < last else ''}{about}" for n, (line, about) in enumerate(lines)]
    return "\n".join([f'CREATE TABLE "{table.name}" (  -- {table.about}', *body, ")"])


def _column(column: Column) -> str:
    return f'"{column.name}" {_TYPES[column.kind]}'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{c}"' for c in columns)


def _cell(cell: Cell) -> Cell:
    return for_sql(cell) if isinstance(cell, str) else cell


def _metadata(tables: tuple[Table, ...]) -> dict[str, object]:
    described: dict[str, object] = {
        t.name: {"description": t.about, "columns": {c.name: c.about for c in t.columns}}
        for t in tables
    }
    described |= {name: {"description": about} for name, (about, _) in _VIEWS.items()}
    return {
        "title": "A study by Variorum",
        "description": (
            "Which article was made from which, who says so, and where they disagree. "
            "Offsets count code points of article_texts.text. Nothing here says who is right."
        ),
        "databases": {NAME: {"tables": described}},
    }
