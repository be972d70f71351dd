"""Which of two versions can have been first, by their times and how exact these are.

A time is an interval: a page that gives a day only was published somewhen on that day,
and one without a zone in any zone that the story's other pages use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article

HOUR = 3600.0
_ANY_ZONE = (-12.0, 14.0)
_GRID = (np.arange(24) + 0.5) / 24


@dataclass(frozen=True, slots=True)
class Interval:
    """Seconds since 1970, first and last possible."""

    first: float
    last: float


def published_between(articles: Sequence[Article]) -> list[tuple[Interval, Interval] | None]:
    """For each article when it was published, and when its text was last touched."""
    zones = _zones(articles)
    found: list[tuple[Interval, Interval] | None] = []
    for article in articles:
        published = _interval(article.published, zones)
        updated = _interval(article.updated, zones)
        first = published or updated
        found.append((first, updated or first) if first and (updated or first) else None)
    return found


def earlier(articles: Sequence[Article]) -> NDArray[np.float64]:
    """Probability that row's article was out before the column's text was last touched.

    0.5 where a time is missing; 0 or 1 only where the intervals leave no doubt.
    """
    times = published_between(articles)
    size = len(articles)
    found = np.full((size, size), 0.5)
    for p, parent in enumerate(times):
        for c, child in enumerate(times):
            if parent and child and p != c:
                found[p, c] = _before(parent[0], child[1])
    return found


def _before(parent: Interval, child: Interval) -> float:
    """Probability for two uniform times; equal exact times say nothing."""
    if parent.last < child.first:
        return 1.0
    if parent.first > child.last:
        return 0.0
    if parent == child:
        return 0.5
    mine = parent.first + _GRID * (parent.last - parent.first)
    theirs = child.first + _GRID * (child.last - child.first)
    less = (mine[:, None] < theirs[None, :]) + 0.5 * (mine[:, None] == theirs[None, :])
    return float(less.mean())


def _zones(articles: Sequence[Article]) -> tuple[float, float]:
    """Hours east of Greenwich that the story's pages use, from least to most."""
    stamps = [s for a in articles for s in (a.published, a.updated) if s]
    offsets = [t.utcoffset() for t in map(_parse, stamps) if t and t.tzinfo]
    hours = [o.total_seconds() / HOUR for o in offsets if o is not None]
    return (min(hours), max(hours)) if hours else _ANY_ZONE


def _interval(stamp: str | None, zones: tuple[float, float]) -> Interval | None:
    moment = _parse(stamp) if stamp else None
    if stamp is None or moment is None:
        return None
    length = 24 * HOUR if len(stamp) <= len("2019-11-14") else 60.0
    if moment.tzinfo:
        first = moment.timestamp()
        return Interval(first, first + length)
    local = moment.replace(tzinfo=UTC).timestamp()
    return Interval(local - zones[1] * HOUR, local - zones[0] * HOUR + length)


def _parse(stamp: str) -> datetime | None:
    """ISO 8601; a bare year or month is too coarse to order versions."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.year > 1 else moment + timedelta(0)
