"""Gold stories: where they lie, and the study of one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.annotate import annotate, load_encoder, load_parser
from variorum.annotate.encoder import MiniLM
from variorum.annotate.parser import SpacyParser
from variorum.codec import to_json
from variorum.group import find_stories
from variorum.model import MadeBy, StoryTexts, Study
from variorum.read import read_articles
from variorum.settings import Settings
from variorum.study import study_story

ROOT = Path(__file__).parents[1]
TRADITIONS = ROOT / "tests" / "traditions"
SHARED = ROOT.parent / "shared" / "stories"


@dataclass(frozen=True, slots=True)
class Tools:
    """The language models, loaded once for many stories."""

    parser: SpacyParser
    encoder: MiniLM


def load_tools(settings: Settings) -> Tools:
    """Load parser and encoder."""
    return Tools(load_parser(), load_encoder(settings.annotate.max_sentence_tokens))


def gold_folders() -> list[Path]:
    """Folders with a gold.json: examples/, our own traditions, then the shared stories if there."""
    found = [p.parent for p in sorted((ROOT / "examples").rglob("gold.json"))]
    found += own_traditions()
    return found + [p.parent for p in sorted(SHARED.glob("*/gold.json"))]


def own_traditions() -> list[Path]:
    """The smaller traditions that nothing is tuned on: the guard against over-fitting."""
    return [p.parent for p in sorted(TRADITIONS.rglob("gold.json"))]


def article_files(folder: Path) -> list[Path]:
    """The articles of a gold folder."""
    return sorted(p for p in folder.iterdir() if p.suffix in {".txt", ".html"})


def study_files(files: list[Path], tools: Tools, settings: Settings) -> Study:
    """What ``variorum.read`` gives, with models that are loaded already."""
    found = read_articles([str(f) for f in files], settings.read)
    notes = annotate(found.articles, tools.parser, tools.encoder, settings.annotate)
    stories = []
    for group in find_stories(found.articles, notes, settings.group):
        members = tuple(a for a in found.articles if a.id in group.articles)
        stories.append(study_story(group, StoryTexts(members, notes), settings))
    made_by = MadeBy(variorum="gate", settings_digest=settings.digest(), models={}, seconds={})
    return Study(
        made_by=made_by, articles=found.articles, stories=tuple(stories), notices=found.notices
    )


def as_dict(study: Study) -> dict[str, Any]:
    """The study as the scorer reads it."""
    loaded: dict[str, Any] = json.loads(to_json(study))
    return loaded
