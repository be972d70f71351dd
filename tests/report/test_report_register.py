"""The register as an editor asks it: the terms, who heard it, what became of a quotation."""

from __future__ import annotations

from lxml import html
from msgspec.structs import replace

from tests.report.small_study import LIBRARY, STUDY
from variorum.model import (
    Article,
    Attribution,
    Claim,
    Edge,
    Manner,
    OriginCount,
    Reading,
    Source,
    Span,
    Story,
    Study,
    Versions,
)
from variorum.report import render_html


def article(name: str, text: str, published: str | None) -> Article:
    return Article(
        id=name, path=f"{name}.txt", outlet=f"Paper {name}", text=text, published=published
    )


FIRST = article("k1", "“We shall never sell the old ferry,” the reeve said.", "2031-05-02")
COPY = article("k2", "'We shall never sell the old ferry', the reeve said.", "2031-05-03")
BENT = article("k3", "“We shall sell the old ferry,” said the reeve’s clerk.", "2031-05-04")
TOLD = article("k4", "The reeve said that they would never sell the old ferry.", None)
OTHER = article("k5", "“Ferries come and go,” the reeve said.", "2031-05-01")
PAPERS = (FIRST, COPY, BENT, TOLD, OTHER)


def cited(paper: Article, words: str, manner: Manner = "direct", terms: str = "") -> Attribution:
    start = paper.text.index(words)
    span = Span(paper.id, start, start + len(words))
    return Attribution(manner=manner, content=(span,), terms=terms or None)


def whole(paper: Article) -> Reading:
    return Reading(Span(paper.id, 0, len(paper.text)))


REEVE = Source(
    id="p1",
    name="Reeve Aud",
    named=True,
    kind="person",
    attributions=(
        cited(FIRST, "“We shall never sell the old ferry,”", terms="on the quay"),
        cited(COPY, "'We shall never sell the old ferry'"),
        cited(TOLD, "that they would never sell the old ferry", "indirect"),
        cited(OTHER, "“Ferries come and go,”"),
    ),
    heard_by=("k1", "k5"),
    repeated_by=("k2", "k4"),
)
CLERK = Source(
    id="p2",
    role="clerk",
    named=False,
    kind="unnamed",
    attributions=(cited(BENT, "“We shall sell the old ferry,”"),),
    heard_by=("k3",),
)


def page_of(*, claims: tuple[Claim, ...] = ()) -> html.HtmlElement:
    made = [
        Edge(child=child, parent="k1", how="rewrite", probability=0.9, shared=0.5)
        for child in ("k2", "k3", "k4")
    ]
    story = Story(
        id="s1",
        title="Ferry",
        articles=tuple(p.id for p in PAPERS),
        versions=Versions(tuple(made)),
        sources=(REEVE, CLERK),
        claims=claims,
        origin_count=OriginCount(1, 1),
    )
    study = Study(made_by=STUDY.made_by, articles=PAPERS, stories=(story,))
    return html.document_fromstring(render_html(study))


ONE_CLAIM = (
    Claim(id="c1", text="ferry", readings=tuple(whole(p) for p in (FIRST, COPY, BENT, TOLD))),
)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_terms_are_told_version_by_version() -> None:
    (row,) = page_of().cssselect("tbody#s1-p1")
    assert [words(t) for t in row.cssselect(".term")] == [
        "on the quay k1",
        "no terms given k2 k4 k5",
    ]


def test_who_heard_a_source_stands_apart_from_who_repeats_it() -> None:
    (row,) = page_of().cssselect("tbody#s1-p1")
    assert words(row.cssselect(".heard")[0]) == "k1 k5"
    assert words(row.cssselect(".again")[0]) == "k2 k4"
    (alone,) = page_of().cssselect("tbody#s1-p2")
    assert words(alone.cssselect(".again")[0]) == "nobody"


def test_a_missing_original_that_heard_a_source_leads_to_its_place() -> None:
    page = html.document_fromstring(render_html(STUDY))
    (heard,) = page.cssselect("tbody#s1-p2 .heard a")
    assert (words(heard), heard.get("href")) == ("M1", "#s1-m1")


def test_where_nothing_is_known_of_hearing_the_page_says_so() -> None:
    silent = tuple(replace(s, heard_by=(), repeated_by=()) for s in LIBRARY.sources)
    story = replace(LIBRARY, sources=silent)
    page = html.document_fromstring(render_html(replace(STUDY, stories=(story,))))
    assert words(page.cssselect("tbody#s1-p1 .heard")[0]) == "not known, of e1 e2"


def test_a_quotation_stands_with_its_first_wording_and_what_others_made_of_it() -> None:
    (saying,) = page_of(claims=ONE_CLAIM).cssselect("tbody#s1-p1 .quo > li")
    first, where = saying.cssselect("p")
    assert words(first) == "“We shall never sell the old ferry,”"
    assert words(where) == "first in Paper k1 k1, 2 May 2031; word for word in k2"
    bent, told = saying.cssselect("ul li")
    assert words(bent).endswith("k3 given to clerk")
    assert [words(e) for e in bent.cssselect("del")] == ["never"]
    assert words(told).endswith("k4 indirect")
    assert [words(e) for e in told.cssselect("ins")] == ["that they would"]


def test_a_quotation_stands_with_each_source_that_it_is_given_to() -> None:
    (saying,) = page_of(claims=ONE_CLAIM).cssselect("tbody#s1-p2 .quo > li")
    assert "given to Reeve Aud" in words(saying)


def test_words_alike_that_no_claim_joins_are_no_quotation_of_both() -> None:
    (saying,) = page_of().cssselect("tbody#s1-p1 .quo > li")
    assert not saying.cssselect("ul li")
    (row,) = page_of().cssselect("tbody#s1-p1")
    assert [words(c) for c in row.cssselect(".cit li")] == [
        "direct “Ferries come and go,” k5",
        "indirect that they would never sell the old ferry k4",
    ]
