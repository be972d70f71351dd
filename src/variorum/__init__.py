"""Variorum: a variorum edition of the news.

>>> import variorum
>>> study = variorum.read(["examples/astrolabe"])  # doctest: +SKIP
"""

from variorum.study import read
from variorum.version import __version__

__all__ = ["__version__", "read"]
