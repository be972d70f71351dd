"""What stands anywhere inside a value of the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

_T = TypeVar("_T")


def parts_of(value: object, kind: type[_T]) -> Iterator[_T]:
    """Everything of one type inside a value, in the order of its fields; nothing inside those."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from parts_of(getattr(value, name), kind)
    elif isinstance(value, tuple):
        for item in value:
            yield from parts_of(item, kind)
