"""A study in a notebook."""

from __future__ import annotations

import pytest
from lxml import html

from tests.report.small_study import ALONE, STUDY, TWO_STORIES
from variorum.model import Article, Comparison
from variorum.report import render_html, summary
from variorum.report.notebook import only, show, show_comparison, show_tree


def test_a_story_stands_in_a_frame_of_its_own() -> None:
    frame = html.fromstring(show(TWO_STORIES, "s1", height=300)._repr_html_())
    assert frame.tag == "iframe"
    assert frame.get("sandbox") == "allow-scripts"
    text = render_html(only(TWO_STORIES, "s1"))
    assert frame.get("srcdoc") == text
    assert "Goat on roof" in text
    assert "Quillmere" not in text


def test_where_no_html_is_shown_the_summary_is() -> None:
    assert repr(show(STUDY)) == summary(STUDY)


def test_one_story_keeps_only_its_articles_and_notices() -> None:
    alone = only(STUDY, "s1")
    assert alone.articles == STUDY.articles
    assert alone.notices == STUDY.notices
    assert only(TWO_STORIES, "s1").articles == (ALONE,)


def test_an_unknown_story_is_an_error_that_says_which_there_are() -> None:
    with pytest.raises(KeyError, match="s7"):
        show(STUDY, "s7")


def test_a_tree_stands_alone_without_the_rest_of_the_report() -> None:
    page = html.fromstring(show_tree(TWO_STORIES, "s1").page)
    assert page.xpath("//svg") or "<svg" in show_tree(TWO_STORIES, "s1").page
    assert not page.xpath("//section[contains(@id, '-disagreements')]")
    with pytest.raises(KeyError):
        show_tree(STUDY, "s7")


def test_a_comparison_is_shown_with_its_verdict() -> None:
    left, right = (Article(id=i, path=i, text="The goat came down.") for i in "ab")
    found = Comparison(
        left=left, right=right, relation="independent", probability=0.9, how=None, shared=0.0
    )
    shown = show_comparison(found)
    assert "The goat came down." not in repr(shown)
    assert "<iframe" in shown._repr_html_()
    assert "a and b" in repr(shown)
