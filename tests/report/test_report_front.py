"""What stands first on the page has its evidence one step away; the tree's legend and labels."""

from __future__ import annotations

from lxml import html
from msgspec.structs import replace

from tests.report.small_study import ECHO, LIBRARY, STUDY, TWO_STORIES, span
from variorum.report import render_html
from variorum.report.label import fitting, width_of
from variorum.report.refs import anchor


def page_of(study: object) -> html.HtmlElement:
    return html.document_fromstring(render_html(study))  # type: ignore[arg-type]  # a Study


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_count_of_articles_leads_to_the_articles() -> None:
    (link,) = page_of(STUDY).cssselect(".verdict a")
    assert (words(link), link.get("href")) == ("4 articles", "#s1-articles")


def test_the_unnamed_share_lists_every_place_that_it_counts() -> None:
    (share,) = page_of(STUDY).xpath("//p[@class='share']/following-sibling::details[1]")
    (source,) = share.cssselect("li")
    assert words(source) == "council engineer, asked not to be named e1"
    said = span(ECHO, "the pipe had been due for replacement in 2019")
    to_source, to_words = (a.get("href") for a in source.cssselect("a"))
    assert to_source == "#s1-p2"
    assert to_words == f"#{anchor(1, said.start, said.end)}"


def test_where_all_are_named_nothing_is_listed() -> None:
    story = replace(LIBRARY, sources=tuple(s for s in LIBRARY.sources if s.named))
    page = page_of(replace(STUDY, stories=(story,)))
    assert not page.xpath("//p[@class='share']/following-sibling::details")


def test_the_legend_tells_of_what_is_drawn_and_of_nothing_else() -> None:
    (key,) = page_of(STUDY).cssselect("ul.key")
    assert [words(li) for li in key.cssselect("li")] == [
        "rewrite",
        "merged from two or more",
        "from a missing original",
        "missing original, inferred",
        "no date: placed after its parent",
    ]
    assert not page_of(TWO_STORIES).cssselect("#alone ul.key")


def test_a_long_name_in_the_tree_is_cut_to_the_room_it_has() -> None:
    loud = replace(ECHO, outlet="WWWWWW MMMMMM " * 9)
    page = page_of(replace(STUDY, articles=(loud, *STUDY.articles[1:])))
    for size in ("wide", "middle", "narrow"):
        (svg,) = page.cssselect(f"svg.tree.{size}")
        (name,) = (t for t in svg.cssselect("text.name") if "WWW" in t.text_content())
        shown = name.text or ""
        assert shown.endswith("…")
        assert float(name.get("x") or 0) + width_of(shown, 13.5) <= int(svg.get("width") or 0)


def test_labels_that_fit_stay_whole() -> None:
    assert fitting("Quillmere  Echo", 200, 13.5) == "Quillmere Echo"
    assert width_of("漢字", 10) == 20
    assert width_of("e\u0301", 10) == width_of("e", 10)
