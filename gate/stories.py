"""Gold stories: where they lie, and the study of one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from variorum.annotate import Tools
from variorum.codec import to_json
from variorum.group import find_stories
from variorum.model import Article, MadeBy, Study
from variorum.read import read_articles
from variorum.settings import Settings
from variorum.study import study_articles

ROOT = Path(__file__).parents[1]
TRADITIONS = ROOT / "tests" / "traditions"
SHARED = ROOT.parent / "shared" / "stories"
READ = frozenset({"handball", "minigrid", "elk", "readouts", "results", "textmessages"})
"""Own traditions whose misses were read while rules were written, as the example story's were."""
HELD_OUT = frozenset({"dairy", "felsotarna", "morvaros", "election", "verdict"})
"""Own traditions of which only the row of figures is looked at: the guard against over-fitting."""
FRESH = frozenset({"cathedral", "transfer", "diluent"})
"""Own traditions that somebody else wrote, who knew no rule: what to expect of a new story."""
FRESH_READ = frozenset(
    {"arms", "balloons", "breach", "devaluation", "doping", "flood", "lakepatrol", "lampposts"}
    | {"midday", "museum", "outage", "porchlight", "prison", "quota", "ruling", "volcano"}
)
"""Others of the same hand whose misses have been read since."""


def gold_folders() -> list[Path]:
    """Folders with a gold.json: examples/, our own traditions, then the shared stories if there."""
    found = [p.parent for p in sorted((ROOT / "examples").rglob("gold.json"))]
    found += own_traditions()
    return found + [p.parent for p in sorted(SHARED.glob("*/gold.json"))]


def own_traditions() -> list[Path]:
    """The smaller traditions of our own, read and unread."""
    return [p.parent for p in sorted(TRADITIONS.rglob("gold.json"))]


def article_files(folder: Path) -> list[Path]:
    """The articles of a gold folder."""
    return sorted(p for p in folder.iterdir() if p.suffix in {".txt", ".html"})


def study_files(files: list[Path], tools: Tools, settings: Settings) -> Study:
    """What ``variorum.read`` gives, with models that are loaded already."""
    found = read_articles([str(f) for f in files], settings.read)
    stories, notices = study_articles(found.articles, tools, settings)
    return Study(
        made_by=MadeBy(variorum="", settings_digest=settings.digest(), models={}, seconds={}),
        articles=found.articles,
        stories=stories,
        notices=(*found.notices, *notices),
    )


def _articles(folder: Path, settings: Settings) -> tuple[Article, ...]:
    return read_articles([str(f) for f in article_files(folder)], settings.read).articles


def not_whole(folders: list[Path], settings: Settings) -> list[str]:
    """All articles of ``folders`` in one pile: which stories do not come out whole and alone?"""
    pile = [
        replace(article, id=f"{folder.name}/{article.id}")
        for folder in folders
        for article in read_articles(
            [str(f) for f in article_files(folder)], settings.read
        ).articles
    ]
    found = {frozenset(group.articles) for group in find_stories(pile, {}, settings.group)}
    return [
        folder.name
        for folder in folders
        if frozenset(a.id for a in pile if a.id.startswith(f"{folder.name}/")) not in found
    ]


def as_dict(study: Study) -> dict[str, Any]:
    """The study as the scorer reads it."""
    loaded: dict[str, Any] = json.loads(to_json(study))
    return loaded
