"""Names for articles and findings in formats that do not allow every name.

Nothing here is an address on the web: the project claims none. What must be an IRI is a
``urn:x-variorum:...``, or a UUID made from what it names (RFC 9562, version 5).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

URN = "urn:x-variorum:"
_NOT_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def part(name: str) -> str:
    """A name as part of an IRI or of a qualified name: what is not plain is percent-encoded.

    >>> part("v 1:ü")
    'v%201%3A%C3%BC'
    """
    return quote(name, safe="", errors="replace")


def uuid_urn(*names: str) -> str:
    """The same names, the same ``urn:uuid:``."""
    return uuid5(NAMESPACE_URL, URN + "/".join(part(n) for n in names)).urn


def xml_names(names: Iterable[str]) -> dict[str, str]:
    """An XML name (``xml:id``) for each name: itself where it is one; no two alike.

    >>> xml_names(["v01", "4 March", "4-March"])
    {'v01': 'v01', '4 March': '_4-March', '4-March': '_4-March-2'}
    """
    return _unlike(names, lambda name: name if re.match(r"[A-Za-z_]", name) else f"_{name}")


def file_stems(names: Iterable[str]) -> dict[str, str]:
    """A file name without its ending for each name, safe on any system; no two alike.

    >>> file_stems(["v01", "../etc", "V01"])
    {'v01': 'v01', '../etc': 'etc', 'V01': 'V01-2'}
    """
    return _unlike(names, lambda name: name.strip(".-")[:80] or "_")


def _unlike(names: Iterable[str], shape: Callable[[str], str]) -> dict[str, str]:
    """Two that differ in case only count as alike, for some file systems take them so."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = shape(_NOT_NAME.sub("-", name))
        free, number = plain, 1
        while free.lower() in taken:
            number += 1
            free = f"{plain}-{number}"
        taken.add(free.lower())
        given[name] = free
    return given
