"""Where the moments of a story and the publication of its versions stand on one time line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import Moment
from variorum.report.refs import Ref
from variorum.report.times import Stamp, make_scale, read_stamp

_PAD = 16.0
_LANE = 22
_DOT = 20.0
_LETTER = 7
_TICK_WORDS = 84.0


@dataclass(frozen=True, slots=True)
class Point:
    """Something on the line: a dot at ``x``, and the bar of the time it may be."""

    x: float
    y: float
    bar: tuple[float, float] | None
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """Moments above the line at ``axis``, versions below it."""

    width: int
    height: int
    axis: int
    moments: tuple[Point, ...]
    versions: tuple[Point, ...]
    ticks: tuple[tuple[float, str], ...]


def draw_timeline(
    moments: Sequence[Moment], versions: Sequence[Ref], key: str, *, width: int
) -> TimelinePicture | None:
    """Lay the time line out; None where nothing has a date.

    Args:
        moments: numbered from 1 in this order, as in the list beside the picture.
        versions: with their publication stamps.
        key: prefix of the moments' anchors.
        width: of the whole picture.
    """
    told = _moment_items(moments, key)
    if not told:
        return None
    stamped = [_Item(*_ends(v.stamp), v.siglum, v.href, v.stamp.day) for v in versions if v.stamp]
    scale = make_scale([t for item in (*told, *stamped) for t in (item.left, item.right)])

    def x(instant: float) -> float:
        return _PAD + (width - 2 * _PAD) * scale.place(instant)

    above, high = _in_lanes([replace(i, left=x(i.left), right=x(i.right)) for i in told])
    below, deep = _in_lanes([replace(i, left=x(i.left), right=x(i.right)) for i in stamped])
    axis = high * _LANE + 8
    return TimelinePicture(
        width=width,
        height=axis + 30 + deep * _LANE + 6,
        axis=axis,
        moments=tuple(replace(p, y=axis - 14 - p.y * _LANE) for p in above),
        versions=tuple(replace(p, y=axis + 36 + p.y * _LANE) for p in below),
        ticks=_ticks(sorted((x(i.left), i.day) for i in (*told, *stamped))),
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """What stands on the line between ``left`` and ``right``, in seconds, then in pixels."""

    left: float
    right: float
    label: str
    href: str
    day: str


def _moment_items(moments: Sequence[Moment], key: str) -> list[_Item]:
    items = []
    for number, moment in enumerate(moments, 1):
        first = read_stamp(moment.from_) or read_stamp(moment.to)
        last = read_stamp(moment.to) or first
        if first and last:
            ends = (first.earliest, max(first.earliest, last.latest))
            href = f"#{key}-t{number}"
            items.append(_Item(*ends, str(number), href, first.day))
    return items


def _ends(stamp: Stamp) -> tuple[float, float]:
    return stamp.earliest, stamp.latest


def _in_lanes(items: Sequence[_Item]) -> tuple[list[Point], int]:
    """Give each item the first lane where its dot meets no other; ``y`` is the lane's number."""
    ends: list[float] = []
    points = []
    for item in sorted(items, key=lambda i: (i.left, i.right)):
        x = (item.left + item.right) / 2
        half = max(_DOT, len(item.label) * _LETTER + 6) / 2
        lane = next((n for n, end in enumerate(ends) if end <= x - half), len(ends))
        ends[lane : lane + 1] = [x + half]
        wide = item.right - item.left > _DOT
        bar = (round(item.left, 1), round(item.right, 1)) if wide else None
        points.append(Point(round(x, 1), lane, bar, item.label, item.href))
    return points, len(ends)


def _ticks(places: Sequence[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """A day's words where it first appears, if the words before leave room for them."""
    ticks: list[tuple[float, str]] = []
    for x, day in places:
        if day not in (d for _, d in ticks) and (not ticks or x - ticks[-1][0] >= _TICK_WORDS):
            ticks.append((round(x, 1), day))
    return tuple(ticks)
