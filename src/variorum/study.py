"""The whole pipeline on one screen: read -> annotate -> group -> study each story."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from variorum.annotate import Tools, annotate, load_tools
from variorum.brief import write_brief
from variorum.claims import find_claims, find_disagreements, find_drift
from variorum.decisions import decided, decisions_for
from variorum.group import find_stories
from variorum.model import (
    NO_PINS,
    Annotations,
    Article,
    ArticleId,
    Group,
    MadeBy,
    Notice,
    Pins,
    Progress,
    Story,
    StoryTexts,
    Study,
)
from variorum.read import Fetcher, read_articles
from variorum.settings import Settings
from variorum.sources import (
    find_citations,
    find_credits,
    find_origins,
    mark_heard,
    register_sources,
)
from variorum.timeline import build_timeline
from variorum.version import __version__
from variorum.versions import align, trace_descent

NOTICES = {"alone": "no other article of the run tells of this article's event"}
"""Codes of the notices that are given here, and what they mean."""


class Clock:
    """Seconds of each stage, from one lap to the next."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = perf_counter()

    def lap(self, stage: str) -> None:
        """Note the seconds since the last lap under that stage."""
        now = perf_counter()
        self.seconds[stage] = round(now - self._last, 3)
        self._last = now


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def read(
    paths: Sequence[str | Path],
    *,
    settings: Settings | None = None,
    decisions: Path | None = None,
    stdin: Callable[[], bytes] | None = None,
    progress: Progress | None = None,
    timings: bool = False,
    fetch: bool = False,
) -> Study:
    """Read articles and study every story in them.

    Args:
        paths: files, folders, globs; ``-`` is standard input; web addresses with ``fetch``.
        decisions: a file of decisions; else ``decisions.toml`` beside the input, if there.
        stdin: gives the bytes of standard input, for ``-``.
        timings: fill ``made_by.seconds``; off by default, for the same input shall
            give the same bytes.
        fetch: get the web addresses among the paths; off, and then one is an error.

    Raises:
        UnreadablePath: a path does not exist.
        NothingToRead: no path holds an article.
        BadDecisions: the file of decisions cannot be read, or contradicts itself.
        ModelMissing: a language model is not installed as pinned.
    """
    settings = settings or Settings()
    tell = progress or _silent
    clock = Clock()
    by_hand = decisions_for(paths, decisions)
    tell("read", 0, 1)
    found = read_articles(
        paths, settings.read, stdin=stdin, fetch=Fetcher(settings.read) if fetch else None
    )
    articles, honoured = decided(found.articles, by_hand)
    tell("read", 1, 1)
    clock.lap("read")
    tools = load_tools(settings.annotate)
    clock.lap("load")
    stories, notices = study_articles(articles, tools, settings, tell, clock, by_hand.pins)
    return Study(
        made_by=MadeBy(
            variorum=__version__,
            settings_digest=settings.digest(),
            models={"parser": tools.parser.name, "encoder": tools.encoder.name},
            seconds=clock.seconds if timings else {},
        ),
        articles=articles,
        stories=stories,
        notices=(*found.notices, *honoured, *notices),
    )


def study_articles(
    articles: Sequence[Article],
    tools: Tools,
    settings: Settings,
    tell: Progress = _silent,
    clock: Clock | None = None,
    pins: Pins = NO_PINS,
) -> tuple[tuple[Story, ...], tuple[Notice, ...]]:
    """Group the English ones among articles into stories and study each."""
    clock = clock or Clock()
    # By id, so that nothing hangs on the order in which the files were named.
    in_order = sorted(articles, key=lambda a: a.id)
    english = tuple(a for a in in_order if a.language in (None, "en"))
    annotations = annotate(english, tools, settings.annotate, progress=tell)
    clock.lap("annotate")
    groups = find_stories(english, annotations, settings.group, pins)
    clock.lap("group")
    stories = []
    for number, group in enumerate(groups, start=1):
        stories.append(study_story(group, _texts(group, english, annotations), settings))
        tell("study", number, len(groups))
    clock.lap("study")
    return tuple(stories), tuple(_alone(groups))


def study_story(group: Group, texts: StoryTexts, settings: Settings) -> Story:
    """Study one story: each stage is handed what the ones before it found."""
    notes = texts.annotations
    citations = {a.id: find_citations(a, notes[a.id], settings.sources) for a in texts.articles}
    credits = tuple(c for a in texts.articles for c in find_credits(a, settings.sources))
    passages = align(texts, settings.versions)
    versions = trace_descent(texts, passages, credits, citations, settings.versions)
    sources = mark_heard(register_sources(texts, citations, passages, settings.sources), versions)
    origins, count = find_origins(texts, versions, passages, credits, sources, settings.sources)
    claims = find_claims(texts, passages, versions, sources, origins, settings.claims)
    disagreements, variants = find_disagreements(
        texts, claims, passages, versions, sources, settings.claims
    )
    return Story(
        id=group.id,
        title=group.title,
        articles=group.articles,
        why_together=group.why_together,
        phases=group.phases,
        versions=versions,
        drift=find_drift(texts, passages, versions, sources, settings.claims),
        credits=credits,
        sources=sources,
        origins=origins,
        origin_count=count,
        claims=claims,
        disagreements=disagreements,
        variants=variants,
        timeline=build_timeline(texts, passages, settings.timeline),
        brief=write_brief(texts, claims, disagreements, versions, settings.brief),
    )


def _texts(
    group: Group, articles: Sequence[Article], annotations: Mapping[ArticleId, Annotations]
) -> StoryTexts:
    members = frozenset(group.articles)
    return StoryTexts(tuple(a for a in articles if a.id in members), annotations)


def _alone(groups: Sequence[Group]) -> list[Notice]:
    """A notice for each article that no other tells of the same event with."""
    return [
        Notice(
            code="alone",
            article=group.articles[0],
            message="no other article here tells of this event: nothing to compare it with",
        )
        for group in groups
        if len(group.articles) == 1
    ]
