"""Two versions side by side: rows, order, marked words, verdict, and what is printed of them."""

from html import unescape
from pathlib import Path

import pytest

from tests.versions.made_up import story
from variorum.annotate import Tools
from variorum.compare import compare, compare_articles, lay_out
from variorum.errors import NothingToRead, UnreadablePath
from variorum.model import Article, ComparedRow, Comparison
from variorum.report import comparison_text, render_comparison_html
from variorum.settings import Settings
from variorum.versions import align

MILL = [
    "The paper mill at Tolm burned for 9 hours on Sunday, the fire brigade said.",
    "Nobody was in the building when the flames reached the drying hall.",
    "Two warehouses full of rags were lost and the chimney leans towards the canal.",
    "Foreman Elke Rade had asked for new hydrants in 2012.",
    "The mill has made paper for banknotes since 1888.",
]


def rows(left: list[str], right: list[str]) -> tuple[ComparedRow, ...]:
    texts = story({"l": "\n\n".join(left), "r": "\n\n".join(right)})
    found = lay_out(texts, align(texts, Settings().versions), "l", "r")
    for row in found:
        for span in (*row.left, *row.right, *row.left_changed, *row.right_changed):
            assert texts.words(span).strip() == texts.words(span) != ""
    return found


def kinds(left: list[str], right: list[str]) -> list[str]:
    return [row.kind for row in rows(left, right)]


def article(name: str, sentences: list[str], published: str | None = None) -> Article:
    text = "\n\n".join(sentences)
    return Article(id=name, path=name, text=text, language="en", published=published)


def test_a_cut_stands_where_it_stood_and_an_addition_where_it_stands() -> None:
    right = [MILL[0], "Smoke was seen from the lighthouse of Ambry by many.", *MILL[2:]]
    assert kinds(MILL, right) == ["kept", "cut", "added", "kept", "kept", "kept"]


def test_changed_words_are_marked_on_both_sides() -> None:
    right = [MILL[0].replace("9 hours", "11 hours"), *MILL[1:]]
    texts = story({"l": "\n\n".join(MILL), "r": "\n\n".join(right)})
    first, *others = lay_out(texts, align(texts, Settings().versions), "l", "r")
    assert first.kind == "changed"
    assert [texts.words(s) for s in first.left_changed] == ["9"]
    assert [texts.words(s) for s in first.right_changed] == ["11"]
    assert {row.kind for row in others} == {"kept"}


def test_only_what_left_the_common_order_has_moved() -> None:
    found = rows(MILL, [MILL[4], *MILL[:4]])
    assert [row.moved for row in found] == [True, False, False, False, False]


def test_a_split_sentence_stands_in_one_row_with_both_parts() -> None:
    whole = "Divers found the barge near Oslet pier and police sealed the quay while fuel leaked."
    parts = ["Divers found the barge near Oslet pier.", "Police sealed the quay while fuel leaked."]
    (row,) = rows([whole], parts)
    assert (row.kind, len(row.left), len(row.right)) == ("changed", 1, 2)


def test_empty_and_unrelated_texts_have_nothing_in_common() -> None:
    assert kinds(["..."], ["***"]) in ([], ["cut", "added"])
    assert kinds(MILL[:1], ["Pears were cheap at the market."]) == ["cut", "added"]


def test_the_later_copy_stands_right_whichever_was_named_first(tools: Tools) -> None:
    old = article("x", MILL, published="2020-03-01T08:00:00Z")
    new = article("a", MILL[:3], published="2020-03-01T12:00:00Z")
    one = compare_articles(old, new, tools, Settings())
    assert (one.left.id, one.right.id, one.relation, one.how) == ("x", "a", "made-from", "abridged")
    assert one == compare_articles(new, old, tools, Settings())
    assert "a was made from x" in comparison_text(one)


def test_identical_texts_of_one_time_leave_the_order_open(tools: Tools) -> None:
    time = "2020-03-01T08:00:00Z"
    pair = article("p", MILL, published=time), article("q", MILL, published=time)
    found = compare_articles(*pair, tools, Settings())
    assert found.relation == "either-way"
    assert found.probability > 0.9
    assert {row.kind for row in found.rows} == {"kept"}
    assert "which was first is open" in " ".join(comparison_text(found).split())


def test_unlike_texts_are_independent(tools: Tools) -> None:
    other = ["Traders in Ambry sold 400 pears on Monday.", "The market hall will get a new roof."]
    found = compare_articles(article("p", MILL), article("q", other), tools, Settings())
    assert found.relation == "independent"
    assert found.probability > 0.9


@pytest.mark.parametrize(
    "text", ["“" + " ".join(MILL) + "”", "Fire. It burned. Out.", "Fire."], ids=str
)
def test_a_text_that_is_one_quotation_or_tiny_is_laid_out_all_the_same(
    tools: Tools, text: str
) -> None:
    found = compare_articles(article("p", [text]), article("q", MILL), tools, Settings())
    assert 0.0 <= found.probability < 1.0
    assert comparison_text(found)


def sample() -> Comparison:
    left, right = MILL[:2], [MILL[0].replace("9 hours", "11 <b>hours</b> \x1b[31m"), MILL[4]]
    texts = story({"l": "\n\n".join(left), "r": "\n\n".join(right)})
    return Comparison(
        left=texts.article("l"),
        right=texts.article("r"),
        relation="made-from",
        probability=0.9,
        how="rewrite",
        evidence=("it says so",),
        rows=lay_out(texts, align(texts, Settings().versions), "l", "r"),
    )


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_nothing_acts_in_it(width: int) -> None:
    text = comparison_text(sample(), width=width)
    assert max(map(len, text.splitlines())) <= max(width, 40)
    assert "\x1b" not in text
    assert "[-9-]" in text
    assert "Sentences: 1 changed, 1 added, 1 cut." in " ".join(text.split())


def test_the_page_escapes_what_stands_in_the_articles_and_loads_nothing() -> None:
    page = render_comparison_html(sample())
    assert "<del>9</del>" in page
    assert "<b>" not in page
    assert "&lt;" in page
    assert "\x1b" not in page
    assert "default-src 'none'" in unescape(page)
    assert "<script" not in page


def test_files_with_one_name_in_two_folders(tmp_path: Path) -> None:
    for folder, text in (("a", MILL), ("b", MILL[:3])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text("Mill burns\n\n" + "\n\n".join(text))
    found = compare(tmp_path / "a" / "story.txt", tmp_path / "b" / "story.txt")
    assert {found.left.id, found.right.id} == {"story-1", "story-2"}


def test_what_is_not_one_article_is_refused(tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    one.write_text("Mill burns\n\n" + "\n\n".join(MILL))
    with pytest.raises(UnreadablePath):
        compare(one, tmp_path / "none.txt")
    (tmp_path / "pile").mkdir()
    for name in "ab":
        (tmp_path / "pile" / f"{name}.txt").write_text(f"{name}\n\n" + "\n\n".join(MILL))
    with pytest.raises(NothingToRead):
        compare(one, tmp_path / "pile")
