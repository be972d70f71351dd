"""Fixtures that many tests share: the language models are loaded once a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.stories import article_files, study_files
from variorum.annotate import Tools, load_tools
from variorum.model import Study
from variorum.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def tools() -> Tools:
    """Parser and encoder."""
    return load_tools(Settings().annotate)


@pytest.fixture(scope="session")
def example_folder() -> Path:
    """The folder of the example story."""
    return next(p.parent for p in sorted((ROOT / "examples").rglob("gold.json")))


@pytest.fixture(scope="session")
def example_study(tools: Tools, example_folder: Path) -> Study:
    """The study of the example story."""
    return study_files(article_files(example_folder), tools, Settings())
