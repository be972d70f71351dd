"""Every finding shows its evidence: text[start:end] is what it says it is."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gate.stories import article_files, gold_folders, study_files
from tests.spans import check_spans
from variorum.annotate import Tools
from variorum.model import Article, MadeBy, Study
from variorum.settings import Settings
from variorum.study import study_articles


def test_spans_of_every_gold_story(tools: Tools) -> None:
    for folder in gold_folders():
        study = study_files(article_files(folder), tools, Settings())
        assert check_spans(study) > 100, folder.name


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_spans_of_shuffled_and_damaged_articles(
    data: st.DataObject, tools: Tools, example_study: Study
) -> None:
    """Sentences dropped, repeated, reordered, run together and littered with odd characters."""
    sentences = [
        s
        for a in example_study.articles
        for s in re.split(r"(?<=[.!?”\"]) |\n\n", a.text)
        if s.strip()
    ]
    odd = st.sampled_from(
        ["", "\u00a0", "“", '"', "’", " \u202e", "\u0301", "  ", "—", "😀", "((", "$5m"]
    )
    piece = st.tuples(st.sampled_from(sentences), odd).map("".join)
    paragraph = st.lists(piece, min_size=1, max_size=4).map(" ".join)
    text = st.lists(paragraph, min_size=1, max_size=6).map("\n\n".join).map(str.strip)
    texts = data.draw(st.lists(text, min_size=2, max_size=4))
    articles = tuple(
        Article(id=f"a{n}", path=f"a{n}.txt", language="en", published="2021-03-04", text=t)
        for n, t in enumerate(texts)
    )
    check_spans(_study(articles, tools))


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
