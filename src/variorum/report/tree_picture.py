"""Where everything in the picture of a family tree stands; the template draws it.

Time runs from left to right; every version has a row of its own, and its words stand to
the right of its dot, so that no two labels meet however many versions there are. (The
layout is that of a phylogram and of version-control graphs; a manuscript stemma, which
runs downwards without dates, cannot show who was first.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Story
from variorum.report.family import Descent, Row, descendants, lines_of_descent
from variorum.report.label import fitting, width_of
from variorum.report.refs import Badge, Ref, StoryRefs
from variorum.report.times import Scale, Stamp, make_scale, utc_words

_TOP = 46
_ROW = 42
_STEP = 22
_DOT = 17
_LOWER = 6
_NAME, _UNDER = 13.5, 11.5
"""Sizes of a label's two lines in CSS pixels, as in the style sheet."""
_LIGHT = 0.9
"""Width of a line that is not bold, as a share of a bold one's."""
_DAY_WORDS, _CLOCK_WORDS = 74, 44


@dataclass(frozen=True, slots=True)
class Node:
    """One row: dots from ``x`` on, the words from ``text_x`` on, both at height ``y``.

    ``cut`` tells that the name is shortened; ``family`` numbers the rows of its descendants.
    """

    ref: Ref
    x: float
    y: float
    text_x: float
    name: str
    under: str
    badges: tuple[Badge, ...]
    cut: bool
    placed_by_depth: bool
    family: str


@dataclass(frozen=True, slots=True)
class Link:
    """A line of descent as an SVG path; ``kind`` is its How, or ``missing``."""

    path: str
    kind: str
    family: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the time axis, with one or two lines of words."""

    x: float
    day: str
    clock: str


@dataclass(frozen=True, slots=True)
class TreePicture:
    """The picture's parts, in units of CSS pixels."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of lines that are drawn, for the legend."""
        return frozenset(link.kind for link in self.links)

    @property
    def undated(self) -> bool:
        """Whether a version stands where it stands for want of a date."""
        return any(node.placed_by_depth for node in self.nodes)


def draw_tree(story: Story, rows: Sequence[Row], refs: StoryRefs, *, width: int) -> TreePicture:
    """Lay the tree out.

    Args:
        story: whose origins colour the dots.
        rows: from ``draw_family``, parents before children.
        refs: names and publication times.
        width: of the whole picture; about two thirds are for the dots, less when narrow.
    """
    left, right = 16.0, width - (300.0 if width > 800 else 250.0 if width > 600 else 215.0)
    instants = _instants(rows, refs)
    scale = make_scale(list(instants.values())) if instants else None
    lost = any(row.missing for row in rows)
    first = left + (_STEP + 8 if lost else 0)
    xs = _xs(rows, refs, instants, scale, (left, first, right))
    below = descendants(lines_of_descent(story))
    ys = {row.id: _TOP + _ROW * n + _ROW // 2 for n, row in enumerate(rows)}
    numbers = {row.id: n for n, row in enumerate(rows)}
    nodes = tuple(
        _node(row, refs, story, (xs[row.id], ys[row.id]), (width, below, numbers)) for row in rows
    )
    links = tuple(
        _link(row, d, (xs, ys), (numbers, n))
        for row in rows
        for n, d in enumerate(x for x in (row.descent, *row.others) if x)
    )
    ticks = _ticks(scale, first, right) if scale else ()
    return TreePicture(width, _TOP + _ROW * len(rows) + 8, nodes, links, ticks)


def _instants(rows: Sequence[Row], refs: StoryRefs) -> dict[str, float]:
    """An instant for each dated version: its own, or one its date allows, after its parent."""
    found: dict[str, float] = {}
    for row in rows:
        stamp = refs.version(row.id).stamp
        if stamp is None:
            continue
        parents = [d.parent for d in (row.descent, *row.others) if d]
        after = max((found[p] + 3600 for p in parents if p in found), default=stamp.earliest)
        found[row.id] = min(max(stamp.earliest, after), stamp.latest)
    return found


def _xs(
    rows: Sequence[Row],
    refs: StoryRefs,
    instants: Mapping[str, float],
    scale: Scale | None,
    bounds: tuple[float, float, float],
) -> dict[str, float]:
    left, first, right = bounds
    xs: dict[str, float] = {}
    for row in rows:
        if row.missing:
            xs[row.id] = left
            continue
        parent = row.descent.parent if row.descent else None
        least = min(xs[parent] + _STEP, right) if parent in xs and parent else first
        if row.id in instants and scale:
            x = first + (right - first) * scale.place(instants[row.id])
            stamp = refs.version(row.id).stamp
            xs[row.id] = x if stamp and stamp.exact else max(x, least)
        else:
            xs[row.id] = least
    return xs


def _node(
    row: Row,
    refs: StoryRefs,
    story: Story,
    at: tuple[float, float],
    shape: tuple[int, Mapping[str, tuple[str, ...]], Mapping[str, int]],
) -> Node:
    width, below, numbers = shape
    years = {v.stamp.day[-4:] for v in refs.versions.values() if v.stamp}
    ref = refs.version(row.id)
    x, y = at
    badges = refs.badges_of(story, row.id)
    own = row.id in story.versions.independent
    text_x = x + _DOT * max(1, len(badges)) - 3
    room = width - text_x
    name = f"Missing: {ref.name}" if row.missing else ref.name
    siglum = 0 if row.missing or ref.siglum == name else width_of(f" {ref.siglum}", _UNDER)
    shown = fitting(name, room - siglum, _NAME)
    return Node(
        ref=ref,
        x=round(x, 1),
        y=y,
        text_x=round(text_x, 1),
        name=shown,
        under=_first_fitting(_under(row, ref.stamp, years, own), room),
        badges=badges,
        cut=shown.endswith("…"),
        placed_by_depth=not row.missing and ref.stamp is None,
        family=" ".join(str(numbers[i]) for i in (row.id, *below.get(row.id, ())) if i in numbers),
    )


def _under(row: Row, stamp: Stamp | None, years: set[str], own: bool) -> Iterator[str]:
    """How and when a version was made, then the same without what can best be spared."""
    if row.missing:
        yield f"not among the articles, p {row.missing.probability:.2f}"
        return
    when, spared = "no date", "no date"
    if stamp:
        spared = stamp.words if len(years) > 1 else stamp.short
        when = spared + ("" if stamp.exact else ", no time")
    how = made(row.descent) if row.descent else "own reporting" if own else ""
    yield " · ".join(filter(None, (how, when)))
    yield " · ".join(filter(None, (how.partition(",")[0], when)))
    yield " · ".join(filter(None, (how.partition(",")[0], spared.partition(" (")[0])))
    yield spared


def _first_fitting(ways: Iterable[str], room: float) -> str:
    shown = ""
    for shown in ways:
        if width_of(shown, _UNDER) * _LIGHT <= room:
            return shown
    return fitting(shown, room / _LIGHT, _UNDER)


def made(descent: Descent) -> str:
    """How a version was made, and how sure that is: "light edit, p 0.93"."""
    how = descent.how.replace("-", " ") if descent.how else f"from {descent.parent}"
    return f"{how}, p {descent.probability:.2f}"


def _link(
    row: Row,
    descent: Descent,
    places: tuple[Mapping[str, float], Mapping[str, float]],
    numbering: tuple[Mapping[str, int], int],
) -> Link:
    xs, ys = places
    numbers, which = numbering
    px, py = xs[descent.parent], ys[descent.parent]
    cx = xs[row.id]
    # Further lines into one version come in a little lower, so that each is seen.
    cy = ys[row.id] + _LOWER * min(which, 1)
    turn = min(8.0, abs(cx - px), abs(cy - py))
    down = turn if cy > py else -turn
    over = turn if cx >= px else -turn
    path = f"M{px:.1f} {py:.1f}V{cy - down:.1f}Q{px:.1f} {cy:.1f} {px + over:.1f} {cy:.1f}H{cx:.1f}"
    family = f"{numbers[descent.parent]}-{numbers[row.id]}"
    return Link(path, descent.how or "missing", family)


def _ticks(scale: Scale, left: float, right: float) -> tuple[Tick, ...]:
    """Marks at instants that stand far enough apart for their words."""
    ticks: list[Tick] = []
    taken = left - _DAY_WORDS
    for instant, place in zip(scale.instants, scale.places, strict=True):
        x = left + (right - left) * place
        day, clock = utc_words(instant)
        new_day = not any(t.day == day for t in ticks)
        half = (_DAY_WORDS if new_day else _CLOCK_WORDS) / 2
        if x - half >= taken:
            # The first day's words begin at its mark, for the margin is narrow.
            taken = x + half * (1 if ticks else 2)
            ticks.append(Tick(round(x, 1), day if new_day else "", clock))
    return tuple(ticks)
