"""Every finding shows its evidence: text[start:end] is what it says it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gate.stories import gold_folders
from tests.spans import check_spans
from variorum.annotate import Tools
from variorum.model import Article, MadeBy, Study
from variorum.settings import Settings
from variorum.study import study_articles


def test_spans_of_every_gold_story(gold_study: Callable[[Path], Study]) -> None:
    for folder in gold_folders():
        assert check_spans(gold_study(folder)) > 100, folder.name


ODD = ("", "", "\u00a0", "“", '"', "’", " \u202e", "\u0301", "  ", "—", "😀", "((", "$5m")


def test_spans_of_shuffled_and_damaged_articles(tools: Tools, example_study: Study) -> None:
    """Sentences dropped, repeated, reordered, run together and littered with odd characters."""
    text = "\n\n".join(a.text for a in example_study.articles)
    sentences = [s for s in re.split(r"(?<=[.!?”\"]) |\n\n", text) if s.strip()]

    @settings(max_examples=20, deadline=None)
    @given(seed=st.integers(0, 2**32))
    def check(seed: int) -> None:
        check_spans(_study(_damaged(sentences, Random(seed)), tools))  # noqa: S311 - no secret

    check()


def _damaged(sentences: list[str], draw: Random) -> tuple[Article, ...]:
    def paragraph() -> str:
        return " ".join(
            draw.choice(sentences) + draw.choice(ODD) for _ in range(draw.randint(1, 4))
        )

    return tuple(
        Article(
            id=f"a{n}",
            path=f"a{n}.txt",
            language="en",
            published=draw.choice(["2021-03-04", "2021-03-04T10:15:00+01:00", None]),
            text="\n\n".join(paragraph().strip() for _ in range(draw.randint(1, 6))),
        )
        for n in range(draw.randint(2, 4))
    )


def _study(articles: tuple[Article, ...], tools: Tools) -> Study:
    stories, notices = study_articles(articles, tools, Settings())
    made_by = MadeBy(variorum="test", settings_digest="", models={}, seconds={})
    return Study(made_by=made_by, articles=articles, stories=stories, notices=notices)


def test_headline_and_furniture_are_not_in_the_text(example_study: Study) -> None:
    for article in example_study.articles:
        lines = set(article.text.split("\n\n"))
        assert article.headline not in lines
        assert not lines & {f.line for f in article.furniture}, article.id


def test_paragraphs_are_parted_by_one_blank_line(example_study: Study) -> None:
    for article in example_study.articles:
        assert article.text == article.text.strip()
        assert not re.search(r"\n{3,}|[^\n]\n[^\n]", article.text), Path(article.path).name
