"""Fixtures that many tests share: the language models are loaded once a session."""

from __future__ import annotations

from collections.abc import Callable
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
def gold_study(tools: Tools) -> Callable[[Path], Study]:
    """The study of a gold story by its folder; each is made once a session."""
    made: dict[Path, Study] = {}

    def study(folder: Path) -> Study:
        if folder not in made:
            made[folder] = study_files(article_files(folder), tools, Settings())
        return made[folder]

    return study


@pytest.fixture(scope="session")
def example_study(gold_study: Callable[[Path], Study], example_folder: Path) -> Study:
    """The study of the example story."""
    return gold_study(example_folder)
