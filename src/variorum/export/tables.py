"""All tables of a study, in an order in which each refers only to those before it."""

from __future__ import annotations

from variorum.export.table import Table
from variorum.export.tables_articles import article_tables
from variorum.export.tables_claims import claim_tables
from variorum.export.tables_sources import source_tables
from variorum.export.tables_versions import version_tables
from variorum.export.view import View


def all_tables(view: View) -> tuple[Table, ...]:
    """The tables; the same study gives the same rows in the same order."""
    return (
        *article_tables(view),
        *version_tables(view),
        *source_tables(view),
        *claim_tables(view),
    )
