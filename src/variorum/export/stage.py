"""Which formats there are, and a study written in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from variorum.export.annotations import annotation_files
from variorum.export.characters import count_unfit
from variorum.export.claimreview import claimreview_files
from variorum.export.csl import csl_files
from variorum.export.csv_tables import csv_files
from variorum.export.database import database_files
from variorum.export.dot import dot_files
from variorum.export.files import Exported, ExportedFile
from variorum.export.graphml import graphml_files
from variorum.export.markdown import markdown_files
from variorum.export.prov import prov_files
from variorum.export.tei import tei_files
from variorum.export.view import View, view_of
from variorum.model import Notice, Study

FORMATS: Mapping[str, Callable[[View], Iterable[ExportedFile] | Exported]] = MappingProxyType(
    {
        "markdown": markdown_files,
        "csv": csv_files,
        "graphml": graphml_files,
        "dot": dot_files,
        "prov": prov_files,
        "tei": tei_files,
        "annotations": annotation_files,
        "claimreview": claimreview_files,
        "sqlite": database_files,
        "csl": csl_files,
    }
)
"""Format -> what writes it; in the order in which the documentation has them."""

NOTICES: Mapping[str, str] = MappingProxyType(
    {
        "characters-replaced": "`export`: the texts hold characters that some formats cannot "
        "carry; docs/exports.md says what stands for them in each",
        "no-apparatus": "`export --to tei`: a story of one article has no apparatus",
        "not-collated": "`export --to tei`: readings that repeat a passage, or overlap another, "
        "stand in passages of their own",
    }
)


def export_study(study: Study, formats: Iterable[str]) -> Exported:
    """Write a study in some formats: the same study gives the same bytes.

    Args:
        study: what ``variorum read`` found.
        formats: keys of ``FORMATS``; each is written once.

    Raises:
        BadStudy: an id or a span in it leads nowhere.
        MissingPart: ``sqlite``, and this Python's SQLite has no full-text search.
        KeyError: no such format.
    """
    view = view_of(study)
    files: list[ExportedFile] = []
    notices: list[Notice] = []
    for name in dict.fromkeys(formats):
        made = FORMATS[name](view)
        done = made if isinstance(made, Exported) else Exported(tuple(made))
        files += done.files
        notices += done.notices
    unfit = count_unfit(study)
    if unfit:
        words = f"{unfit} characters that not every format can carry"
        notices.append(Notice(code="characters-replaced", message=f"{words}: see docs/exports.md"))
    return Exported(tuple(files), tuple(notices))
