"""What somebody decided by hand about the articles of a run."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from variorum.model.article import ArticleId


class Pins(Struct, frozen=True):
    """Pairs of articles that belong to one story, or to two, whatever the texts say."""

    together: tuple[tuple[ArticleId, ArticleId], ...] = ()
    apart: tuple[tuple[ArticleId, ArticleId], ...] = ()

    def of(self, ids: Sequence[ArticleId]) -> Pins:
        """Those of which both articles are at hand."""
        here = frozenset(ids)
        return Pins(
            tuple(p for p in self.together if here.issuperset(p)),
            tuple(p for p in self.apart if here.issuperset(p)),
        )


NO_PINS = Pins()


class Decisions(Struct, frozen=True, kw_only=True):
    """All decisions of one file.

    Attributes:
        path: the file, as the user knows it; empty where there is none.
        wires: article -> the agency whose dispatch it is.
        outlets: outlet as the pages name it -> the name it is to have.
    """

    path: str = ""
    pins: Pins = NO_PINS
    wires: dict[ArticleId, str] = {}
    outlets: dict[str, str] = {}


NO_DECISIONS = Decisions()
