"""What the run's pages tell of each other: lines that recur on an outlet, years of bare dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from variorum.model import Article
from variorum.read.layout import Layout
from variorum.read.stamps import Stamp, with_year
from variorum.settings import ReadSettings
from variorum.text.normalise import fold

_DATELINE_AGENCY = re.compile(
    r"[^a-z(]{2,40}(?:[A-Z][\w ,]{2,30})?\(([A-Z][\w &.'-]{1,30})\)\W*[–—-]"
)
_CITED_AGENCY = re.compile(
    r"\b(?:agency|newswire|told(?: the)?(?: news)?(?: agency)?)\s+"
    r"([A-Z][\w&'’.-]*(?: (?:[A-Z][\w&'’-]*|of|and|for)){0,3})"
)
_NAMES = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]{2,}|\b\d[\d,.]{2,}\b")


def recurring_lines(
    outlets: Sequence[str | None], layouts: Sequence[Layout], settings: ReadSettings
) -> dict[str, frozenset[str]]:
    """For each outlet, the folded lines that are furniture on some page of it and recur on others.

    What one page shows to be furniture (a slogan above the headline) is furniture on another
    page of that outlet, where its place does not tell.
    """
    pages: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    judged: dict[str, set[str]] = defaultdict(set)
    for number, (outlet, layout) in enumerate(zip(outlets, layouts, strict=True)):
        if outlet is None:
            continue
        for placed in layout.placed:
            line = fold(placed.block.text)
            pages[fold(outlet)][line].add(number)
            if placed.role == "furniture":
                judged[fold(outlet)].add(line)
    return {
        outlet: frozenset(
            line
            for line in lines & pages[outlet].keys()
            if len(pages[outlet][line]) >= settings.learn_from
        )
        for outlet, lines in judged.items()
    }


def credit_names(outlets: Sequence[str | None], layouts: Sequence[Layout]) -> frozenset[str]:
    """Folded names of the run's outlets, of agencies in datelines, of what was told something.

    As in "LOWICK (Otter Press) -", "news agency Otter Press reports", "told Otter Press".
    """
    names = {fold(outlet) for outlet in outlets if outlet}
    for layout in layouts:
        opening = [p.block.text[:120] for p in layout.placed if p.role == "text"][:6]
        names |= {fold(m[1]) for text in opening if (m := _DATELINE_AGENCY.match(text))}
        for placed in layout.placed:
            if placed.role == "text":
                names |= {fold(m[1]) for m in _CITED_AGENCY.finditer(placed.block.text)}
    return frozenset(names)


def has_credit(layout: Layout, names: frozenset[str]) -> bool:
    """Whether the line below the article is nothing but one of the names."""
    below = layout.placed[layout.body[1] + 1 : layout.body[1] + 2]
    return any(p.role != "text" and fold(p.block.text.strip(" .()")) in names for p in below)


def complete_times(
    drafts: Sequence[tuple[Article, Sequence[Stamp]]], today: date, settings: ReadSettings
) -> tuple[Article, ...]:
    """Give stamps without a year the year of articles that tell of the same, where these agree.

    A bare "Thu 17 Oct" is completed by dated articles that share its names and figures, when
    just one year brings it within ``same_event_days`` of them; ``published_from`` says so.
    """
    if not any(stamps for article, stamps in drafts if article.published is None):
        return tuple(article for article, _ in drafts)
    dated = [(a, _names(a.text)) for a, _ in drafts if a.published]
    completed = []
    for article, stamps in drafts:
        open_stamps = [s for s in stamps if s.kind != "updated"]
        if article.published or not open_stamps:
            completed.append(article)
            continue
        near = _alike(article, dated, settings)
        completed.append(_completed(article, stamps, near, today, settings))
    return tuple(completed)


def _alike(
    article: Article, dated: Sequence[tuple[Article, frozenset[str]]], settings: ReadSettings
) -> list[Article]:
    """Dated articles that share enough of this one's names and figures."""
    own = _names(article.text)
    return [
        other
        for other, names in dated
        if own and len(own & names) >= settings.same_event_names * min(len(own), len(names) or 1)
    ]


def _names(text: str) -> frozenset[str]:
    return frozenset(match.casefold() for match in _NAMES.findall(text))


def _completed(
    article: Article,
    stamps: Sequence[Stamp],
    near: Sequence[Article],
    today: date,
    settings: ReadSettings,
) -> Article:
    """The article with its times completed, or as it is."""
    days = [(date.fromisoformat((a.published or "")[:10]), a.id) for a in near]
    published = next((s for s in stamps if s.kind != "updated"), None)
    full = _agreed(published, days, today, settings) if published else None
    if full is None or full.day is None:
        return article
    updates = [_agreed(s, days, today, settings) for s in stamps if s.kind == "updated"]
    later = [
        u.iso() for u in updates if u and u.day and u.iso() != full.iso() and u.day >= full.day
    ]
    return structs.replace(
        article,
        published=full.iso(),
        published_from=full.where,
        updated=later[0] if later else None,
    )


def _agreed(
    stamp: Stamp, days: Sequence[tuple[date, str]], today: date, settings: ReadSettings
) -> Stamp | None:
    """The stamp with the one year that all near articles give it."""
    if stamp.undated is not None and not stamp.undated.choices:
        return _weekday_of(stamp, days)
    within = timedelta(days=settings.same_event_days)
    found: dict[date, tuple[Stamp, str]] = {}
    for day, name in days:
        for year in sorted({(day - within).year, (day + within).year}):
            full = with_year(stamp, [year], name)
            if full and full.day and abs(full.day - day) <= within and full.day <= today:
                found.setdefault(full.day, (full, name))
    return next(iter(found.values()))[0] if len(found) == 1 else None


def _weekday_of(stamp: Stamp, days: Sequence[tuple[date, str]]) -> Stamp | None:
    """The day of a bare weekday: the nearest to articles that all lie within three days of it."""
    if stamp.undated is None or stamp.undated.weekday is None or len(days) < 2:
        return None
    middle = sorted(days)[len(days) // 2][0]
    ahead = (stamp.undated.weekday - middle.weekday() + 3) % 7 - 3
    day = middle + timedelta(days=ahead)
    if any(abs(day - other) > timedelta(days=3) for other, _ in days):
        return None
    where = f"{stamp.where}; day from {days[0][1]} and others"
    return replace(stamp, choices=(day,), undated=None, where=where)
