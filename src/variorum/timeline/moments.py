"""Times -> moments, in order.

Two sentences of two versions tell of one event when they are aligned and their times
agree: the same, or one inside the other ("on Thursday", "at 6.25 a.m. on Thursday").
Versions that disagree on the time ("dated 3 June", "dated 13 June") have an entry each.

How much alike the sentences must be hangs on the time. A day of which a version tells twice
("on Tuesday he said", "it said on Tuesday") says little of the event; a time of which each
version tells once ("from 2031") is the event's own, and an aligned sentence is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.model import ArticleId, Moment, Passage, StoryTexts, TimedReading
from variorum.settings import TimelineSettings
from variorum.timeline.clauses import clause_at
from variorum.timeline.readings import Dated, find_dated

Place = tuple[ArticleId, int]
Same = Callable[[Dated, Dated], bool]


def build_timeline(
    texts: StoryTexts, passages: Sequence[Passage], settings: TimelineSettings
) -> tuple[Moment, ...]:
    """One entry for one event however many versions tell it, in order of time.

    Durations and sets are left out, and so are readings without any date, unless they are
    aligned with a dated one that has the same words.
    """
    dated = find_dated(texts, settings)
    groups = _group(dated, _aligned(passages, settings), _aligned(passages, None))
    moments = [_moment(group, texts, settings) for group in groups]
    return tuple(moment for _, moment in sorted(moments, key=lambda m: m[0]))


def _aligned(
    passages: Sequence[Passage], settings: TimelineSettings | None
) -> list[tuple[Place, Place]]:
    """Pairs of sentences that tell the same, the surest first; all without ``settings``."""
    sure = [
        p for p in passages
        if settings is None
        or p.wording >= settings.same_wording or p.meaning >= settings.same_meaning
    ]  # fmt: skip
    sure.sort(key=lambda p: (-p.wording, -p.meaning, p.a, p.a_sentence, p.b, p.b_sentence))
    return [((p.a, p.a_sentence), (p.b, p.b_sentence)) for p in sure]


def _group(
    dated: Sequence[Dated],
    sure: Sequence[tuple[Place, Place]],
    aligned: Sequence[tuple[Place, Place]],
) -> list[list[Dated]]:
    """Join what aligned sentences date alike; equal times before those inside one another.

    A group has one reading of a sentence for one time; two groups are joined only if their
    narrowest times agree, so that no chain of wide times joins two narrow ones.
    """
    at: dict[Place, list[int]] = {}
    for number, one in enumerate(dated):
        at.setdefault((one.article, one.sentence), []).append(number)
    group_of = list(range(len(dated)))
    members = [[number] for number in range(len(dated))]
    once = _told_once(dated)
    rounds: list[tuple[Same, Sequence[tuple[Place, Place]]]] = [
        (_equal, sure),
        (lambda a, b: _equal(a, b) and (a.first, a.last) in once, aligned),
        (_inside, sure),
        (_same_words, sure),
    ]
    for same, pairs in rounds:
        for left, right in _pairs(pairs, at):
            a, b = group_of[left], group_of[right]
            apart = a != b and not _one_sentence(dated, members[a], members[b])
            if apart and same(_narrowest(dated, members[a]), _narrowest(dated, members[b])):
                keep, drop = min(a, b), max(a, b)
                members[keep] += members[drop]
                for number in members[drop]:
                    group_of[number] = keep
                members[drop] = []
    groups = ([dated[number] for number in sorted(group)] for group in members)
    return [group for group in groups if any(one.first for one in group)]


def _told_once(dated: Sequence[Dated]) -> set[tuple[str | None, str | None]]:
    """The times of which no version tells in two sentences."""
    places = {(one.article, one.sentence, one.first, one.last) for one in dated}
    counted = Counter((article, first, last) for article, _, first, last in places)
    often = {(first, last) for (_, first, last), count in counted.items() if count > 1}
    return {(one.first, one.last) for one in dated} - often


def _pairs(
    aligned: Iterable[tuple[Place, Place]], at: Mapping[Place, Sequence[int]]
) -> Iterable[tuple[int, int]]:
    for left, right in aligned:
        yield from ((a, b) for a in at.get(left, ()) for b in at.get(right, ()))


def _one_sentence(dated: Sequence[Dated], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether two groups have readings of one sentence: it tells of two times, then."""
    places = {(dated[n].article, dated[n].sentence) for n in left}
    return any((dated[n].article, dated[n].sentence) in places for n in right)


def _narrowest(dated: Sequence[Dated], group: Sequence[int]) -> Dated:
    return min((dated[n] for n in group), key=_exactness)


def _exactness(one: Dated) -> tuple[bool, int, int, str, int]:
    """Smallest for the narrowest interval; ties by place."""
    minutes = 0 if one.first == one.last else 1
    return one.first is None, one.days, minutes, one.article, one.time.start


def _equal(a: Dated, b: Dated) -> bool:
    return a.first is not None and (a.first, a.last) == (b.first, b.last)


def _inside(a: Dated, b: Dated) -> bool:
    """Whether one interval lies in the other: then both can be right of one event."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    return (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)


def _same_words(a: Dated, b: Dated) -> bool:
    """Whether a reading without a date has the words of the other."""
    return (a.first is None) != (b.first is None) and (
        a.expression.casefold() == b.expression.casefold()
    )


def _moment(
    group: Sequence[Dated], texts: StoryTexts, settings: TimelineSettings
) -> tuple[tuple[str, int, int, str, int], Moment]:
    """The entry for a group, with its place in the order: by time, then exactness, then text."""
    best = min(group, key=_exactness)
    notes = texts.annotations[best.article]
    readings = tuple(TimedReading(one.span, one.expression) for one in group)
    moment = Moment(
        from_=best.from_,
        to=best.to,
        event=clause_at(
            texts.article(best.article).text,
            notes,
            notes.sentences[best.sentence],
            best.time.start,
            settings.event_characters,
        ),
        readings=readings,
    )
    _, days, minutes, article, start = _exactness(best)
    return (best.first or "", days, minutes, article, start), moment
