"""PROV-JSON's own structure: records by section, relations with blank names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

Value = str | bool | dict[str, str] | Sequence[str] | None
NOTHING: Mapping[str, Value] = MappingProxyType({})


def name(prefix: str, local: str) -> str:
    """A qualified name."""
    return f"{prefix}:{local}"


def double(number: float) -> dict[str, str]:
    """A typed literal."""
    return {"$": repr(float(number)), "type": "xsd:double"}


class ProvDocument:
    """Records as they are put in; relations are numbered in order, so the bytes are the same."""

    def __init__(self) -> None:
        self._sections: dict[str, dict[str, Any]] = {}
        self._relations = 0

    def add(
        self,
        section: str,
        record: str,
        values: Mapping[str, Value],
        *,
        prov_type: str | None = None,
    ) -> None:
        """An entity, an agent or an activity; what has no value is left out."""
        self._section(section)[record] = _attributes(prov_type, values)

    def relate(self, relation: str, *ends: tuple[str, str]) -> None:
        """A relation between ends: ``("entity", "article:v01")``."""
        self._relate(relation, None, {f"prov:{role}": record for role, record in ends})

    def derive(
        self,
        made: str,
        used: str,
        values: Mapping[str, Value] = NOTHING,
        *,
        prov_type: str | None = None,
    ) -> None:
        """``made`` wasDerivedFrom ``used``; the subtypes are its prov:type, as PROV-DM has it."""
        ends: dict[str, Value] = {"prov:generatedEntity": made, "prov:usedEntity": used}
        self._relate("wasDerivedFrom", prov_type, {**ends, **values})

    def sections(self) -> dict[str, Any]:
        """What was put in, as PROV-JSON has it."""
        return self._sections

    def _relate(self, relation: str, prov_type: str | None, values: Mapping[str, Value]) -> None:
        self._relations += 1
        self._section(relation)[f"_:r{self._relations}"] = _attributes(prov_type, values)

    def _section(self, section: str) -> dict[str, Any]:
        return self._sections.setdefault(section, {})


def _attributes(prov_type: str | None, values: Mapping[str, Value]) -> dict[str, Value]:
    typed: dict[str, Value] = {}
    if prov_type:
        typed["prov:type"] = {"$": prov_type, "type": "prov:QUALIFIED_NAME"}
    said = {k: v for k, v in values.items() if v is not None and v != []}
    return {**said, **typed}
