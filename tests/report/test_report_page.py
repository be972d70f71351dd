"""The report as an editor, a screen reader and an attacker meet it."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace

from tests.report.small_study import ARTICLES, ECHO, GOLDEN, LIBRARY, STUDY, TWO_STORIES
from variorum.model import Disagreement, Phase, Reading, Side, Span
from variorum.report import render_html
from variorum.report.measured import MEASURED


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(render_html(STUDY))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def words_at(page: html.HtmlElement, anchor: str) -> str:
    """The words that the anchor of a span promises; they stand from its element on."""
    number, start, length = (int(part, 36) for part in anchor.split("."))
    (place,) = page.xpath(f"//*[@id='{anchor}']")
    words = ARTICLES[number - 1].text[start : start + length]
    after = place.xpath("string()") + "".join(place.xpath("following::text()[not(parent::sup)]"))
    assert after.startswith(words), f"{anchor} stands before {after[:40]!r}"
    return words


def test_the_verdict_stands_on_top(page: html.HtmlElement) -> None:
    verdict, glance = page.cssselect(".verdict")
    assert words(verdict) == "4 articles, 2 to 3 origins:"
    assert words(glance) == "1 disagreement:"
    assert [words(o.cssselect("bdi")[0]) for o in page.cssselect(".origins > li")] == [
        "Marrow Newswire’s reporting",
        "Fenwick Radio’s own reporting",
    ]
    assert "1 of 5 attributions (20 %)" in words(page)


def test_every_link_in_the_page_leads_somewhere(page: html.HtmlElement) -> None:
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = {a.get("href")[1:] for a in page.iter("a") if (a.get("href") or "").startswith("#")}
    assert links <= set(ids)


def test_a_reading_leads_to_its_exact_words(page: html.HtmlElement) -> None:
    (row,) = page.cssselect("tr#s1-d1")
    links = [a.get("href")[1:] for a in row.cssselect("p.who a.ref")]
    found = [words_at(page, anchor) for anchor in links]
    assert found == [
        "40 boxes of parish records",
        "14 boxes of priceless parish records",
        "14 boxes of records",
    ]


def test_the_articles_can_be_read_whole(page: html.HtmlElement) -> None:
    for article, body in zip(ARTICLES, page.cssselect(".art .body"), strict=True):
        for note in body.cssselect("sup"):
            note.drop_tree()
        text = "\n\n".join(p.text_content() for p in body.cssselect("p"))
        assert text == article.text


def test_missing_originals_are_drawn_as_such(page: html.HtmlElement) -> None:
    (drawn,) = page.cssselect("svg.tree.wide a.node:has(rect.gap)")
    assert words(drawn).lstrip("? ").startswith("Missing: Marrow Newswire dispatch")
    assert len(page.cssselect("svg.tree.wide g.link.missing")) == 1
    assert len(page.cssselect("svg.tree.wide g.link.merged")) == 2


def test_nothing_is_fetched_and_only_our_own_script_may_run() -> None:
    text = render_html(STUDY)
    page = html.document_fromstring(text)
    (policy,) = page.cssselect("meta[http-equiv=Content-Security-Policy]")
    allowed = policy.get("content") or ""
    assert allowed.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in allowed
    assert not page.cssselect("[src], link, iframe, object, [style], [onclick]")
    outside = [a.get("href") for a in page.iter("a") if not a.get("href", "#").startswith("#")]
    assert outside == [ECHO.url]


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202eevil\u2066\x00 {{ 7*7 }}"


def test_hostile_text_in_every_field_shows_as_text() -> None:
    echo = replace(
        ECHO,
        id="\"><b id='x'>",
        outlet=HOSTILE,
        headline=HOSTILE,
        byline=HOSTILE,
        published=HOSTILE,
        path=HOSTILE,
        url="javascript:alert(1)",
        text=HOSTILE + "\n\n" + "w" * 5000,
        language='" onload=alert(1)',
    )
    story = replace(
        LIBRARY,
        title=HOSTILE,
        articles=(echo.id,),
        versions=replace(LIBRARY.versions, edges=(), missing_originals=()),
        drift=(),
        credits=(),
        sources=(),
        claims=(),
        timeline=(),
        brief=(),
        variants=(),
        origins=tuple(replace(o, label=HOSTILE, evidence=(HOSTILE,)) for o in LIBRARY.origins),
        disagreements=(
            Disagreement(
                id=HOSTILE,
                kind="number",
                about=HOSTILE,
                confidence=0.5,
                status="slip",
                sides=(Side(HOSTILE, (Reading(Span(echo.id, 0, 12)),)),),
            ),
        ),
    )
    text = render_html(replace(STUDY, articles=(echo,), stories=(story,), notices=()))
    page = html.document_fromstring(text)
    assert len(page.cssselect("script")) == 1
    assert not page.cssselect("img, b#x, [onerror], [onload]")
    assert not [a for a in page.iter("a") if "javascript" in (a.get("href") or "")]
    assert not set(text) & set("\u202e\u2066\x00")
    assert "[U+202E]evil[U+2066]" in words(page)
    assert "{{ 7*7 }}" in words(page)


def test_several_stories_have_a_table_of_contents_and_lone_articles_come_last() -> None:
    page = html.document_fromstring(render_html(TWO_STORIES))
    assert words(page.cssselect("h1")[0]) == "5 articles, 2 stories"
    toc = [words(li) for li in page.cssselect("nav.toc li")]
    assert toc == [
        "Burst main floods Quillmere library 4 articles, 2 to 3 origins",
        "1 article standing alone",
    ]
    assert "A goat." in words(page.cssselect("#alone")[0])


@pytest.mark.parametrize("study", [STUDY, TWO_STORIES])
def test_headings_go_down_one_level_at_a_time(study: object) -> None:
    page = html.document_fromstring(render_html(study))  # type: ignore[arg-type]  # a Study
    levels = [int(h.tag[1]) for h in page.cssselect("h1,h2,h3,h4,h5,h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_the_page_is_the_golden_one_to_the_byte() -> None:
    """Look at the difference; if it was meant, run ``python -m tests.report.small_study``."""
    assert render_html(STUDY) == GOLDEN.read_text(encoding="utf-8")


def test_attributes_stand_in_double_quotes() -> None:
    """Apostrophes are not escaped, so none of our templates may use them around a value."""
    for template in (files("variorum.report") / "templates").iterdir():
        if template.name.endswith(".html"):
            outside = re.sub(
                r"\{[{%#].*?[}%#]\}", "", template.read_text(encoding="utf-8"), flags=re.S
            )
            assert "='" not in outside, template.name
            unquoted = re.findall(
                r"\b(\w+)=\{\{ ?([\w.\[\]]+)", template.read_text(encoding="utf-8")
            )
            assert {value for _, value in unquoted} <= {"id", "s.opens[0]", "p.href"}, template.name


def test_many_articles_make_a_compact_page() -> None:
    """Above 60 articles the words of citings are linked, not repeated."""
    more = tuple(replace(ECHO, id=f"x{n}", url=None) for n in range(70))
    page = html.document_fromstring(render_html(replace(STUDY, articles=(*ARTICLES, *more))))
    (citing,) = page.cssselect("tbody#s1-p2 .cit li")
    assert words(citing) == "indirect e1"


def test_a_study_in_which_nothing_was_found_is_a_page_all_the_same() -> None:
    bare = replace(
        LIBRARY,
        versions=type(LIBRARY.versions)(),
        why_together=(),
        drift=(),
        credits=(),
        sources=(),
        origins=(),
        claims=(),
        disagreements=(),
        variants=(),
        timeline=(),
        brief=(),
        origin_count=replace(LIBRARY.origin_count, least=0, most=0),
    )
    text = words(html.document_fromstring(render_html(replace(STUDY, stories=(bare,)))))
    for said in (
        "origins not determined",
        "No disagreement was found.",
        "No source was recognised.",
        "No moment could be dated.",
    ):
        assert said in text


def test_no_empty_template_marks_remain() -> None:
    assert not re.search(r"\{\{|\{%|None\b", render_html(STUDY))


def test_the_phases_of_a_story_are_told_where_it_has_several() -> None:
    phases = (
        Phase(id="p1", from_="2031-05-06", to="2031-05-06", articles=(ARTICLES[0].id,)),
        Phase(
            id="p2",
            from_="2031-05-08",
            to="2031-05-08",
            articles=(ARTICLES[1].id,),
            new=("Tod Ruck",),
        ),
    )
    story = replace(STUDY.stories[0], phases=phases)
    shown = words(html.document_fromstring(render_html(replace(STUDY, stories=(story,)))))
    assert "Phases of the story" in shown
    assert "new: Tod Ruck" in shown
    one = replace(STUDY.stories[0], phases=phases[:1])
    assert "Phases of the story" not in render_html(replace(STUDY, stories=(one,)))


def test_the_page_says_how_often_its_findings_are_right_as_the_docs_do() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "quality.md").read_text(encoding="utf-8")
    docs = re.sub(r"(?<!\d)\.(\d)", r"0.\1", docs)  # the page writes a zero before the point
    told = [tuple(c.strip() for c in line.strip("|").split("|")) for line in docs.splitlines()]
    page = html.document_fromstring(render_html(STUDY))
    rows = page.cssselect(".rates tbody tr")
    shown = [tuple(words(c) for c in row.cssselect("th, td")) for row in rows]
    assert set(shown) <= set(told)
    assert "gate.measured" in words(page.cssselect(".rates caption")[0])
    assert len(page.cssselect(".rates tbody tr")) == len(MEASURED)
