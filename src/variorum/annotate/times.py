"""Time expressions, resolved to intervals against the article's own date.

Rules of our own over text and parse: patterns propose (times_patterns), the parse refuses
(times_checks), calendars resolve (times_days, times_years, times_spans, times_clock).
dateparser and recognizers-text find fewer and read "Tuesday" without the verb; HeidelTime
needs Java. Nothing is guessed: what cannot be resolved keeps its place and has no interval.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.annotate import times_days, times_spans, times_years
from variorum.annotate.times_checks import accepted
from variorum.annotate.times_clock import on_clock, on_part
from variorum.annotate.times_patterns import Mention, find_candidates
from variorum.annotate.times_place import Place, place
from variorum.annotate.times_scene import Answer, Scene, Told, reference_of
from variorum.model import Article, TimeExpression, Token

_RESOLVERS: dict[str, Callable[[Place, Scene], Answer]] = {
    "iso": times_days.iso, "slashed": times_days.slashed, "day_month": times_days.day_month,
    "holiday": times_days.holiday, "month": times_years.month, "season": times_years.season,
    "quarter": times_years.quarter, "year": times_years.year, "years": times_years.years,
    "decade": times_years.decade, "century": times_years.century, "today": times_days.today,
    "month_day": times_days.month_day,
    "week_of": times_days.week_of,
    "spoken_year": times_years.spoken_year,
    "weekday": times_days.weekday, "weekday_of_part": times_days.weekday,
    "unit": times_spans.unit, "parted": times_spans.parted, "weekend": times_spans.weekend,
    "the_unit": times_spans.the_unit, "year_end": times_spans.year_end, "ago": times_spans.ago,
    "past_n": times_spans.past_n, "duration": times_spans.duration, "holding": times_spans.duration,
    "set": times_spans.sets, "vague": times_spans.vague,
}  # fmt: skip
_DAYISH = frozenset({"weekday", "day_month", "iso", "today", "holiday", "slashed"})
_CLOCK_DAY = re.compile(r"\s*,?\s+(?:on\s+|of\s+)?(?:the\s+)?|\s*,\s*", re.IGNORECASE)
_DAY_CLOCK = re.compile(
    r",?\s+(?:at\s+)?(?:about\s+|around\s+|shortly\s+before\s+|just\s+(?:before|after)\s+)?",
    re.IGNORECASE,
)
# A time of day without its day belongs to a day told of at most this many days from the
# day of writing; older days are background.
_NARRATIVE_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Group:
    """One expression: a mention, or a time of day with its day."""

    main: Place
    clock: Place | None = None

    @property
    def span(self) -> tuple[int, int]:
        parts = [self.main.mention] + ([self.clock.mention] if self.clock else [])
        return min(p.start for p in parts), max(p.end for p in parts)


def find_times(article: Article, tokens: Sequence[Token]) -> tuple[TimeExpression, ...]:
    """All time expressions of an article, in order."""
    text = article.text
    scene = Scene(text, tokens, reference_of(article))
    groups = _grouped(_chosen(text, tokens), text)
    days = _days_ahead(groups, scene)
    found: list[TimeExpression] = []
    for group in groups:
        answer = _resolve(group, scene, days)
        start, end = group.span
        found.append(_expression(start, end, answer))
        if answer.period is not None and _can_anchor(group, answer):
            scene = replace(
                scene,
                told=(*scene.told[-7:], Told(start, answer.period, _with_year(group.main.mention))),
            )
    return tuple(found)


def _can_anchor(group: _Group, answer: Answer) -> bool:
    """Whether others may be counted from it; a quarter compared with is none's ground."""
    compared = group.main.mention.rule in ("ago", "year") and (
        answer.period is not None and answer.period.grain == "quarter"
    )
    return answer.kind in ("date", "time") and not compared


def _chosen(text: str, tokens: Sequence[Token]) -> list[Place]:
    """The candidates that hold, from the left, the longest at each place."""
    if not tokens:
        return []
    starts = [t.start for t in tokens]
    chosen: list[Place] = []
    end = 0
    for mention in find_candidates(text):
        if mention.start < end:
            continue
        candidate = place(text, tokens, starts, mention)
        if accepted(candidate):
            chosen.append(candidate)
            end = mention.end
    return chosen


def _grouped(places: Sequence[Place], text: str) -> list[_Group]:
    """Join a time of day and the day beside it."""
    groups: list[_Group] = []
    k = 0
    while k < len(places):
        here, following = places[k], places[k + 1] if k + 1 < len(places) else None
        joined = _joined(here, following, text) if following else None
        groups.append(joined or _Group(here))
        k += 2 if joined else 1
    return groups


def _joined(here: Place, following: Place, text: str) -> _Group | None:
    between = text[here.mention.end : following.mention.start]
    if (
        here.mention.rule == "clock"
        and _is_day(following.mention)
        and _CLOCK_DAY.fullmatch(between)
    ):
        return _Group(following, here)
    if (
        _is_day(here.mention)
        and following.mention.rule == "clock"
        and _DAY_CLOCK.fullmatch(between)
    ):
        return _Group(here, following)
    return None


def _with_year(mention: Mention) -> bool:
    return bool(mention["year"] or mention["ahead"])


def _is_day(mention: Mention) -> bool:
    if mention.rule == "unit":
        return (mention["unit"] or "").lower() in (
            "morning",
            "afternoon",
            "evening",
            "night",
            "day",
        )
    return mention.rule in _DAYISH


def _resolve(group: _Group, scene: Scene, days: Sequence[Told]) -> Answer:
    rule = group.main.mention.rule
    if group.clock is not None:
        answer = _RESOLVERS[rule](_opened(group), scene)
        day = answer.period.start if answer.period else None
        clock = group.clock.mention
        part = group.main.mention["part"] or group.main.mention["unit"]
        if part and not clock["part"]:
            clock = replace(clock, groups={**clock.groups, "part": part})
        timed = on_clock(day, clock)
        if day is None and (answer.value or "").startswith("XXXX") and timed.value:
            return replace(timed, value=f"{answer.value}{timed.value}")
        return timed
    if rule in ("clock", "part"):
        day = _day_of(group.main, scene, days)
        answer = _on_day(group.main, day)
        if day is not None and _not_yet(answer, group.main, scene):
            return _on_day(group.main, day - timedelta(days=1))
        return answer
    return _RESOLVERS[rule](group.main, scene)


def _opened(group: _Group) -> Place:
    """The day with the first token of the whole: "until" stands before "9 a.m. Tuesday"."""
    first = min(group.main.first, group.clock.first) if group.clock else group.main.first
    return replace(group.main, first=first)


def _on_day(at: Place, day: date | None) -> Answer:
    if at.mention.rule == "clock":
        return on_clock(day, at.mention)
    return on_part(day, at.mention["part"] or "")


def _not_yet(answer: Answer, at: Place, scene: Scene) -> bool:
    """Whether what is told as past would lie after the writing: then it was the day before."""
    now, period = scene.reference, answer.period
    if now.day is None or period is None or scene.tense(at) == "future":
        return False
    if period.start == now.day or period.from_[:10] == now.day.isoformat():
        return now.minute is not None and period.from_[11:16] > now.minute
    return period.from_[:10] > now.day.isoformat() and period.start > now.day


def _days_ahead(groups: Sequence[_Group], scene: Scene) -> list[Told]:
    """Days named anywhere in the text, resolved alone: a time may stand before its day."""
    days = []
    for group in groups:
        if _is_day(group.main.mention):
            answer = _RESOLVERS[group.main.mention.rule](group.main, scene)
            if answer.period is not None:
                days.append(Told(group.span[0], answer.period))
    return days


def _day_of(at: Place, scene: Scene, days: Sequence[Told]) -> date | None:
    """The day that a lone time of day belongs to: of its sentence, else the one told of last."""
    start, now = at.mention.start, scene.reference.day
    if at.mention["spoken"] and now is not None:  # "at nine this evening"
        shift = {"yesterday": -1, "tomorrow": 1}.get(at.mention["spoken"].lower(), 0)
        return now + timedelta(days=shift)
    first, last = at.sentence()
    same = [d for d in days if first <= d.start < last]
    before = [d for d in same if d.start < start]
    if same:
        return (before[-1] if before else same[0]).period.start
    for told in reversed(scene.told):
        if told.period.grain in ("day", "part", "minute"):
            away = 0 if now is None else (told.period.start - now).days
            if abs(away) <= _NARRATIVE_DAYS and (away <= 0 or scene.tense(at) == "future"):
                return told.period.start
    return now


def _expression(start: int, end: int, answer: Answer) -> TimeExpression:
    period = answer.period
    return TimeExpression(
        start=start, end=end, kind=answer.kind, value=answer.value,
        from_=period.from_ if period else None, to=period.to if period else None,
    )  # fmt: skip
