"""Articles -> stories: compare, cluster, bring strays home, say why, name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from variorum.group.bound import Bound, Grouping, but_pinned, either
from variorum.group.clusters import cluster
from variorum.group.copies import Copies, find_copies
from variorum.group.evidence import joins
from variorum.group.likeness import Pile, Vectors, compare
from variorum.group.matter import gather_matter
from variorum.group.means import mean_vectors
from variorum.group.phases import find_phases
from variorum.group.prints import Prints, chosen, prints_of
from variorum.group.protagonists import other_protagonists, parted, protagonists_each
from variorum.group.strays import bring_home
from variorum.model import NO_PINS, Annotations, Article, ArticleId, Group, Join, Pins
from variorum.settings import GroupSettings


def find_stories(
    articles: Sequence[Article],
    annotations: Mapping[ArticleId, Annotations],
    settings: GroupSettings,
    pins: Pins = NO_PINS,
) -> tuple[Group, ...]:
    """Group articles by event; an article that joins no other is a story of its own.

    Args:
        annotations: of all articles, or none: only short texts have their vectors asked.
        pins: pairs that are one story, or two, whatever the texts say.

    Returns:
        Stories by size, then by first id, named ``s1``, ``s2``, ...; their articles by id.
        The order in which articles are given does not matter.
    """
    if not articles:
        return ()
    in_order = sorted(articles, key=lambda a: a.id)
    vectors = None
    if all(a.id in annotations and len(annotations[a.id].vectors) for a in articles):
        vectors = known_vectors(annotations, in_order, settings)
    return group_prints(prints_of(in_order, settings), vectors, settings, pins).groups


def group_prints(
    prints: Prints,
    vectors: Vectors | None,
    settings: GroupSettings,
    pins: Pins = NO_PINS,
    known: Grouping | None = None,
) -> Grouping:
    """Group articles by their prints; see ``find_stories``.

    Args:
        known: the grouping of the first articles. Their stories stay as they are; the
            others join these or make stories of their own.
    """
    found = find_copies(prints, settings, known.copies if known else None)
    pins = pins.of(prints.ids)
    rows = {article: i for i, article in enumerate(prints.ids)}
    close = but_pinned(found.close(settings.copy_together), rows, pins)
    firsts = np.unique(close.of)
    pile = compare(
        chosen(prints, firsts.tolist()),
        _of_rows(vectors, firsts) if vectors else None,
        settings,
        new_from=int(np.searchsorted(firsts, len(known.story))) if known else 0,
    )
    bound = Bound(prints, firsts, close, pins, known)
    apart = either(bound.apart, other_protagonists(pile.prints, settings))
    sets = cluster(pile.alike, settings.join, apart, bound.start)
    sets = parted(sets, pile.prints, bound.together, settings)
    sets = bring_home(sets, pile, bound.apart, settings)
    if known is None:
        each = either(bound.apart, protagonists_each(pile.prints, settings))
        sets = gather_matter(sets, pile, each, settings)
    place = np.zeros(len(firsts), np.int64)
    for number, members in enumerate(sets):
        place[members] = number
    story = place[np.searchsorted(firsts, close.of)]
    beside = [*_joins_of_copies(prints, close), *_joins_of_pins(pins)]
    settled = frozenset(range(int(np.searchsorted(firsts, _size(known)))))
    groups = tuple(
        _group(members, inside, pile, prints, settled, settings)
        for members, inside in zip(sets, _rows_of(story, len(sets)), strict=True)
    )
    groups = _with_joins(groups, story, prints, beside)
    return _numbered(Grouping(_with_known(groups, story, known), found, story), known)


def _size(known: Grouping | None) -> int:
    return len(known.story) if known else 0


def _rows_of(story: NDArray[np.int64], count: int) -> list[list[int]]:
    """The rows of each story, in order."""
    members: list[list[int]] = [[] for _ in range(count)]
    for row, number in enumerate(story.tolist()):
        members[number].append(row)
    return members


def _group(
    alike: Sequence[int],
    inside: Sequence[int],
    pile: Pile,
    prints: Prints,
    settled: frozenset[int],
    settings: GroupSettings,
) -> Group:
    """A set as a group, not yet numbered: ``alike`` rows of the pile, ``inside`` all its rows."""
    return Group(
        id="",
        title=title(alike, pile),
        articles=tuple(sorted(prints.ids[i] for i in inside)),
        why_together=tuple(joins(alike, pile, settings, settled)),
        phases=find_phases(inside, prints, settings),
    )


def _with_joins(
    groups: Sequence[Group], story: NDArray[np.int64], prints: Prints, beside: Sequence[Join]
) -> tuple[Group, ...]:
    """The groups with joins that no likeness made, each in its place."""
    rows = {article: i for i, article in enumerate(prints.ids)}
    more: dict[int, list[Join]] = defaultdict(list)
    for join in beside:
        more[int(story[rows[join.a]])].append(join)
    return tuple(_joined(group, more.get(n, ())) for n, group in enumerate(groups))


def _with_known(
    groups: Sequence[Group], story: NDArray[np.int64], known: Grouping | None
) -> tuple[Group, ...]:
    """The groups that grew out of known ones with the title and the joins that those had."""
    if known is None:
        return tuple(groups)
    kept = list(groups)
    grew = dict(zip(known.story.tolist(), story[: len(known.story)].tolist(), strict=True))
    for before, number in sorted(grew.items(), reverse=True):
        was = known.groups[before]
        kept[number] = _joined(structs.replace(kept[number], title=was.title), was.why_together)
    return tuple(kept)


def _joined(group: Group, more: Sequence[Join]) -> Group:
    """A group with more joins; of two between the same articles the later counts."""
    if not more:
        return group
    all_joins = {(j.a, j.b): j for j in (*group.why_together, *more)}
    return structs.replace(group, why_together=tuple(all_joins[key] for key in sorted(all_joins)))


def _numbered(grouping: Grouping, known: Grouping | None) -> Grouping:
    """Stories by size, then by first id; known ones keep their place and their id."""
    groups, old = grouping.groups, len(known.groups) if known else 0
    places = list(range(len(groups)))
    was: dict[int, int] = {}
    if known:
        for row, before in enumerate(known.story.tolist()):
            was.setdefault(int(grouping.story[row]), before)
    places.sort(
        key=lambda g: (
            was.get(g, old),
            0 if g in was else -len(groups[g].articles),
            groups[g].articles,
        )
    )
    ids = [known.groups[was[g]].id if known and g in was else "" for g in places]
    last = max((int(i[1:]) for i in ids if i), default=0)
    for at, given in enumerate(ids):
        if not given:
            last += 1
            ids[at] = f"s{last}"
    back = np.zeros(len(places), np.int64)
    back[places] = np.arange(len(places))
    named = tuple(structs.replace(groups[g], id=i) for g, i in zip(places, ids, strict=True))
    return Grouping(named, grouping.copies, back[grouping.story])


def title(members: Sequence[int], pile: Pile) -> str:
    """The headline of the article that is most like all others of its story.

    Without any headline, the top of that article's text.
    """
    central = list(members)
    if len(members) > 1:
        total = pile.alike[members][:, members].sum(axis=1).ravel().tolist()[0]
        central = [i for _, i in sorted(zip((-t for t in total), members, strict=True))]
    prints = pile.prints
    headlines = [prints.headlines[i] for i in central]
    return next((h for h in headlines if h), prints.tops[central[0]] or prints.ids[central[0]])


def _joins_of_copies(prints: Prints, copies: Copies) -> list[Join]:
    """The joins of copies to the texts that they copy, in order of row."""
    found = []
    for row in np.flatnonzero(copies.of != np.arange(len(prints))).tolist():
        of, share = int(copies.of[row]), float(copies.share[row])
        same = prints.digests[of] == prints.digests[row]
        why = "the same text, word for word" if same else _said(share, float(copies.back[row]))
        found.append(Join(prints.ids[of], prints.ids[row], round(share, 3), why))
    return found


def _joins_of_pins(pins: Pins) -> list[Join]:
    return [Join(a, b, 1.0, "put together by hand") for a, b in pins.together]


def _of_rows(vectors: Vectors, rows: NDArray[np.int64]) -> Vectors:
    """The same vectors for a pile of some of the rows."""
    return lambda wanted: vectors(rows[list(wanted)].tolist())


def _said(share: float, back: float) -> str:
    return (
        f"{share:.0%} of the one's runs of three words stand in the other, "
        f"{back:.0%} of the other's in it"
    )


def known_vectors(
    annotations: Mapping[ArticleId, Annotations],
    articles: Sequence[Article],
    settings: GroupSettings,
) -> Vectors:
    """Vectors that annotations have already."""

    def vectors(rows: Sequence[int]) -> NDArray[np.float32]:
        found = [annotations[articles[i].id].vectors[: settings.vector_sentences] for i in rows]
        return mean_vectors(found, settings)

    return vectors
