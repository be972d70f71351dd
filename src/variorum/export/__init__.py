"""Study -> the formats of other tools, one module a format; no analysis here."""

from variorum.export.files import Exported, ExportedFile
from variorum.export.stage import FORMATS, NOTICES, export_study

__all__ = ["FORMATS", "NOTICES", "Exported", "ExportedFile", "export_study"]
