"""Study -> CSV files, one a table, and README.txt that explains every column.

RFC 4180 with a header line, UTF-8 with a byte order mark (without one, Excel on Windows
takes it for another encoding), and no cell that a spreadsheet would run as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from variorum.export.characters import for_cell
from variorum.export.files import ExportedFile, text_file
from variorum.export.table import Cell, Table
from variorum.export.tables import all_tables
from variorum.export.view import View

_HEAD = """\
TABLES OF A STUDY BY VARIORUM

Each file is one table, UTF-8, with its columns' names in the first line. Offsets count
code points of the article's text, from 0; the end is the first code point after the words.
An empty cell is not known, or there is nothing to say.

Two changes protect your spreadsheet. A cell that it could take for a formula has an
apostrophe (') before it. A character that cannot be seen, or that shows text in another
order than it stands, is written as its name: [U+202E].
"""


def csv_files(view: View) -> Iterator[ExportedFile]:
    """``csv/TABLE.csv`` for every table, and ``csv/README.txt``."""
    tables = [t for t in all_tables(view) if t.sheet]
    yield text_file("csv/README.txt", "\n".join([_HEAD, *map(_explained, tables)]))
    for table in tables:
        yield ExportedFile(f"csv/{table.name}.csv", _csv(table))


def _csv(table: Table) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(c.name for c in table.columns)
    writer.writerows([_cell(c) for c in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return for_cell(cell) if isinstance(cell, str) else cell


def _explained(table: Table) -> str:
    lines = [f"{table.name}.csv  ({len(table.rows)} rows)", f"  {table.about}", ""]
    lines += [f"    {c.name:<18} {c.about}" for c in table.columns]
    return "\n".join([*lines, ""])
