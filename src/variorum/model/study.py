"""The whole study of one run: what story.json holds."""

from __future__ import annotations

from msgspec import Struct

from variorum.model.article import Article, Notice
from variorum.model.story import Story

FORMAT = "variorum/1"


class MadeBy(Struct, frozen=True, kw_only=True):
    """What made the study: version, digest of the settings, models with their digests."""

    variorum: str
    settings_digest: str
    models: dict[str, str]
    seconds: dict[str, float]


class Study(Struct, frozen=True, kw_only=True):
    """The result of one run; ``codec.to_json`` writes it as story.json."""

    format: str = FORMAT
    made_by: MadeBy
    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    notices: tuple[Notice, ...] = ()
