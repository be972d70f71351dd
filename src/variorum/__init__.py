"""Variorum: a variorum edition of the news.

>>> import variorum
>>> study = variorum.read(["examples/"])  # doctest: +SKIP
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from variorum.version import __version__

if TYPE_CHECKING:
    from variorum.study import read as read

__all__ = ["__version__", "read"]


def __getattr__(name: str) -> Callable[..., object]:
    """Import the pipeline when it is first asked for, so that ``--version`` is quick."""
    if name == "read":
        from variorum.study import read

        return read
    raise AttributeError(f"module 'variorum' has no attribute {name!r}")
