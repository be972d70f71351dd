"""What versions assert, and where they cannot all be right."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from variorum.model.article import ArticleId, Reading

DisagreementKind = Literal[
    "number", "date", "name", "attribution", "certainty", "scope", "negation", "quote"
]
VariantKind = Literal["spelling", "wording", "rounding", "date-form", "detail"]
Status = Literal["conflict", "revision", "slip"]


class Claim(Struct, frozen=True, kw_only=True):
    """One assertion with all its readings; ``text`` is one reading's own words."""

    id: str
    text: str
    readings: tuple[Reading, ...]
    origins: tuple[str, ...] = ()


class Side(Struct, frozen=True):
    """One value and the readings that have it."""

    value: str
    readings: tuple[Reading, ...]


class Disagreement(Struct, frozen=True, kw_only=True):
    """Readings of one claim that cannot all be right at one time, whoever is right."""

    id: str
    kind: DisagreementKind
    about: str
    confidence: float
    status: Status
    sides: tuple[Side, ...]
    first_changed_in: ArticleId | None = None


class Variant(Struct, frozen=True, kw_only=True):
    """Readings that differ and can all be right."""

    kind: VariantKind
    about: str
    sides: tuple[Side, ...]
