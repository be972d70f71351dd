"""One description of every table: CSV, SQLite, their schema and their explanations use it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "real", "boolean"]
Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what stands in it, and of which kind that is."""

    name: str
    about: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Reference:
    """The ``columns`` name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows; each row has one cell a column.

    Attributes:
        key: the columns by which a row is known; the database numbers rows when empty.
        sheet: whether it is written as CSV too; a cell of a spreadsheet holds 32,767 characters.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    sheet: bool = True


def text(name: str, about: str) -> Column:
    """A column of words."""
    return Column(name, about)


def integer(name: str, about: str) -> Column:
    """A column of whole numbers."""
    return Column(name, about, "integer")


def real(name: str, about: str) -> Column:
    """A column of numbers."""
    return Column(name, about, "real")


def boolean(name: str, about: str) -> Column:
    """A column of true and false."""
    return Column(name, about, "boolean")


STORY = text("story", "the story's id")
ARTICLE = text("article", "the article's id")
OF_STORY = Reference(("story",), "stories")
OF_ARTICLE = Reference(("article",), "articles")


def place(prefix: str = "", what: str = "the words") -> tuple[Column, ...]:
    """Columns of one span: first and last offset, and the words there."""
    return (
        integer(f"{prefix}start", f"offset of {what} in the article's text, in code points"),
        integer(f"{prefix}end", "offset of the first code point after them"),
        text(f"{prefix}words", f"{what}, as they stand there"),
    )


def listed(names: Iterable[str]) -> str:
    """Several names or sentences in one cell."""
    return "; ".join(names)
