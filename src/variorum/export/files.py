"""What an exporter gives: files by name, and what it could not carry."""

from __future__ import annotations

import json
from dataclasses import dataclass

from variorum.model import Notice


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file; ``name`` may have one folder before it, parted by ``/``."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Exported:
    """All files of an export, and notices of what stands in them otherwise than in the study."""

    files: tuple[ExportedFile, ...]
    notices: tuple[Notice, ...] = ()


def text_file(name: str, text: str) -> ExportedFile:
    """A UTF-8 file; what UTF-8 cannot write must have been dealt with."""
    return ExportedFile(name, text.encode("utf-8"))


def json_file(name: str, value: object) -> ExportedFile:
    """An indented JSON file, its keys in the order in which they were put."""
    return text_file(name, json.dumps(value, ensure_ascii=False, indent=1) + "\n")
