"""What a format cannot carry as it stands: characters, formulas, names.

Words are evidence, so they are changed as little as a format allows. Two ways are used,
and each exporter says which:

- *one for one*: a character that the format forbids becomes U+FFFD, so that offsets stay
  true (XML, SQLite, JSON);
- *by name*: a character that acts on a reader's eye or terminal becomes ``[U+202E]``
  (``report.visible``), where people look and nothing counts offsets (Markdown, CSV, DOT).
"""

from __future__ import annotations

import re

from variorum.export.parts import parts_of
from variorum.report.visible import visible

STAND_IN = "\ufffd"
"""REPLACEMENT CHARACTER: what Unicode keeps for a character that cannot be shown."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All that is not a Char of XML 1.0, section 2.2."""
_NOT_UTF8 = re.compile("[\ud800-\udfff]")
_NOT_SQL = re.compile("[\x00\ud800-\udfff]")
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
"""What a spreadsheet may take for a formula: OWASP, "CSV Injection", full-width forms too."""


def for_xml(text: str) -> str:
    r"""The text with each character that XML 1.0 forbids as U+FFFD; its length stays.

    >>> for_xml("a\x00b\x1b")
    'a\ufffdb\ufffd'
    """
    return _NOT_XML.sub(STAND_IN, text)


def for_json(text: str) -> str:
    """The text with unpaired surrogates, which no encoding has, as U+FFFD."""
    return _NOT_UTF8.sub(STAND_IN, text)


def for_sql(text: str) -> str:
    """The text without NULs, at which SQLite's own functions stop, and without surrogates."""
    return _NOT_SQL.sub(STAND_IN, text)


def for_cell(text: str) -> str:
    """Visible text that no spreadsheet takes for a formula: an apostrophe is put before it.

    >>> print(for_cell('=HYPERLINK("http://x")'))
    '=HYPERLINK("http://x")
    """
    shown = visible(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def count_unfit(value: object) -> int:
    """How many characters anywhere in a value XML cannot carry."""
    return sum(len(_NOT_XML.findall(text)) for text in parts_of(value, str))
