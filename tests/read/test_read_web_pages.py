# ruff: noqa: E501  pages as they are served: their lines are long
"""Web pages in many kinds of markup; outlets, people and events are invented."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from variorum.model import Article
from variorum.read import ReadResult, read_articles
from variorum.settings import ReadSettings

BODY = (
    "The council of Ostwick has voted to close the old swimming pool at the end of August.",
    "Eleven of the nineteen members were for the closure, which saves 240,000 crowns a year.",
    '"We cannot heat water that runs away through the tiles," said Mayor Ilse Brandt.',
    "Nobody spoke.",
    "A petition with 3,100 names was handed over before the meeting began, its author said.",
    "The pool was opened in 1968 and has been repaired four times since then.",
)
P = "".join(f"<p>{p}</p>" for p in BODY)
HEADLINE = "Ostwick votes to close its swimming pool"


@dataclass(frozen=True)
class Web:
    name: str
    page: str
    published: str | None = None
    updated: str | None = None
    kept: tuple[str, ...] = ()
    byline: str | None = None
    outlet: str | None = None
    captions: tuple[str, ...] = ()


PAGES = (
    Web(
        "json-ld in a graph, site name after the title",
        f"""<html><head><title>{HEADLINE} | The Ostwick Bell</title><script type="application/ld+json">
        {{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"The Ostwick Bell"}},
        {{"@type":["NewsArticle"],"headline":"{HEADLINE}","datePublished":"2022-03-08T18:05:00+01:00",
        "dateModified":"2022-03-08T19:40:00+01:00","author":[{{"@type":"Person","name":"Ada Holm"}}]}}]}}
        </script></head><body><header><a href="/">The Ostwick Bell</a></header><main><article><h1>{HEADLINE}</h1>
        <p class="article__standfirst">Members vote eleven to eight after a long night</p>{P}</article></main>
        <footer><p>© 2022 Bell Media</p></footer></body></html>""",
        "2022-03-08T18:05:00+01:00",
        "2022-03-08T19:40:00+01:00",
        kept=("Members vote eleven to eight after a long night",),
        byline="Ada Holm",
        outlet="The Ostwick Bell",
    ),
    Web(
        "no article element, paragraphs by line breaks",
        f"""<html><head><title>{HEADLINE} - Pool Watch</title></head><body><div class="top">Pool Watch<br>
        <a href=/a>Home</a> | <a href=/b>Lidos</a> | <a href=/c>Shop</a></div><div><font size=5>{HEADLINE}</font><br>
        <small>March 8, 2022 6:30 PM</small><br><br>{"<br><br>".join(BODY)}<br><br>
        <a href=/x>Ten lidos you must see before you die</a></div><div>Powered by Blogware</div></body></html>""",
        "2022-03-08T18:30",
    ),
    Web(
        "promotions in wrappers within the text",
        f"""<html><head><meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="Valley Post">
        <meta property="article:published_time" content="2022-03-08T17:00:00Z"></head><body><nav><a>News</a><a>Sport</a></nav>
        <div class="article-body"><h1>{HEADLINE}</h1><div class="author-line">By <a href=/u>Tove Ek</a></div>
        <figure><img src=a.jpg><figcaption>The pool in winter. Photo: Tove Ek</figcaption></figure>
        <p>{BODY[0]}</p><p>{BODY[1]}</p><div class="newsletter-signup"><p>Get the Valley Post in your inbox every morning.</p></div>
        <p>{BODY[2]}</p><p>{BODY[3]}</p><aside class="related"><h3>Read more</h3><ul><li><a href=/1>Gym to open on Sundays</a></li></ul></aside>
        <p>{BODY[4]}</p><p>{BODY[5]}</p></div><div class="comments"><h2>2 comments</h2>
        <p>I learned to swim there and I think that it is a great shame for the town.</p>
        <p>Good riddance, the changing rooms were never clean when we went.</p></div></body></html>""",
        "2022-03-08T17:00:00+00:00",
        byline="Tove Ek",
        outlet="Valley Post",
        captions=("The pool in winter. Photo: Tove Ek",),
    ),
    Web(
        "times in time elements",
        f"""<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>
        <div class="meta"><time itemprop="datePublished" datetime="2022-03-08T18:05:00+01:00">8 March</time>
        <time itemprop="dateModified" datetime="2022-03-09T07:10:00+01:00">updated 9 March</time></div>{P}</article></body></html>""",
        "2022-03-08T18:05:00+01:00",
        "2022-03-09T07:10:00+01:00",
    ),
    Web(
        "tables for layout, the time only in the text",
        f"""<html><head><title>Ostwick Online :: {HEADLINE}</title></head><body><table><tr><td><b>Ostwick Online</b></td></tr>
        <tr><td><a href=/>Home</a></td><td><h2>{HEADLINE}</h2><p>Posted: Tue, 8 Mar 2022 18:05 | Last updated: 8 Mar 2022 21:30</p>{P}
        <p>Source: Valley Post</p></td><td><p><a href=/z>Weather</a></p></td></tr></table></body></html>""",
        "2022-03-08T18:05",
        "2022-03-08T21:30",
        kept=("Source: Valley Post",),
    ),
    Web(
        "the wrapper is called a sidebar",
        f"""<html><head><title>{HEADLINE}</title></head><body><div class="page-sidebar-left"><div class="sidebar"><h1>{HEADLINE}</h1>
        <p class="date">08/03/2022</p>{P}</div></div></body></html>""",
    ),
    Web(
        "modified before published, a link list below",
        f"""<html><head><meta property="og:title" content="{HEADLINE}"><meta property="article:published_time" content="2022-03-08T18:05:00+01:00">
        <meta property="article:modified_time" content="2022-03-07T18:05:00+01:00"></head><body><div id="main"><h1>{HEADLINE}</h1>{P}
        <h4>You may also like</h4><ul><li><a href=/1>A pool that runs on sunshine</a></li><li><a href=/2>Why lidos close</a></li></ul></div></body></html>""",
        "2022-03-08T18:05:00+01:00",
    ),
    Web(
        "only a day in the head, the hour on the page",
        f"""<html><head><meta name="dc.date.issued" content="2022-03-08"><title>{HEADLINE}</title></head><body>
        <h1>{HEADLINE}</h1><p class="info">8 March 2022, 6.05pm</p><div>{P}</div><p>Print this page</p></body></html>""",
        "2022-03-08T18:05",
    ),
    Web(
        "the address alone has the day",
        f"""<html><head><title>{HEADLINE}</title><link rel="canonical" href="https://bell.example/2022/mar/08/pool"></head>
        <body><article><h1>{HEADLINE}</h1>{P}</article></body></html>""",
        "2022-03-08",
    ),
)  # fmt: skip


def read(folder: Path, page: str) -> ReadResult:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return read_articles([path], ReadSettings(today="2022-06-01"))


def only(folder: Path, web: Web) -> Article:
    return read(folder, web.page).articles[0]


@pytest.mark.parametrize("web", PAGES, ids=lambda w: w.name)
def test_text_is_the_article_and_nothing_else(tmp_path: Path, web: Web) -> None:
    paragraphs = only(tmp_path, web).text.split("\n\n")
    assert [p for p in paragraphs if p not in web.kept] == list(BODY)
    assert [p for p in paragraphs if p in web.kept] == list(web.kept)


@pytest.mark.parametrize("web", PAGES, ids=lambda w: w.name)
def test_headline_times_and_names(tmp_path: Path, web: Web) -> None:
    article = only(tmp_path, web)
    assert article.headline == HEADLINE
    assert (article.published, article.updated) == (web.published, web.updated)
    assert article.byline == (web.byline or article.byline)
    assert article.outlet == (web.outlet or article.outlet)
    assert tuple(c.line for c in article.captions) == web.captions


def test_a_date_of_two_readings_is_not_taken(tmp_path: Path) -> None:
    result = read(tmp_path, next(w.page for w in PAGES if "sidebar" in w.name))
    assert {"unclear-date", "no-date"} <= {n.code for n in result.notices}


def test_an_update_before_publication_is_refused_with_a_notice(tmp_path: Path) -> None:
    result = read(tmp_path, next(w.page for w in PAGES if "modified before" in w.name))
    assert "update-before-publication" in {n.code for n in result.notices}


def test_a_dateline_settles_which_day_a_numeric_date_is(tmp_path: Path) -> None:
    page = next(w.page for w in PAGES if "sidebar" in w.name)
    result = read(tmp_path, page.replace(BODY[0], f"OSTWICK, March 8 (Valley Post) - {BODY[0]}"))
    assert result.articles[0].published == "2022-03-08"


def test_two_days_of_publication_are_noticed(tmp_path: Path) -> None:
    page = next(w.page for w in PAGES if "graph" in w.name)
    meta = '<meta property="article:published_time" content="2022-03-05T09:00:00+01:00"></head>'
    result = read(tmp_path, page.replace("</head>", meta))
    assert result.articles[0].published == "2022-03-08T18:05:00+01:00"
    assert "date-conflict" in {n.code for n in result.notices}


def test_a_page_for_subscribers_is_noticed_as_cut_off(tmp_path: Path) -> None:
    page = next(w.page for w in PAGES if "graph" in w.name)
    closed = page.replace('"headline"', '"isAccessibleForFree":false,"headline"')
    assert "cut-off" in {n.code for n in read(tmp_path, closed).notices}


HOSTILE = {
    "nested": "<div>" * 30_000 + P + "</div>" * 30_000,
    "attributes": f'<div class="{"x" * 3_000_000}" id="{"ad " * 500_000}">{P}</div>',
    "unclosed": "<table><tr><td>" * 5_000 + P,
    "many": "<p><a href=/x>Home</a></p>" * 20_000 + P,
    "script": f"<script>{'var a=1;' * 200_000}</script>{P}",
    "broken json-ld": f'<script type="application/ld+json">{"[" * 100_000}</script>{P}',
    "one line": "<p>" + "word " * 300_000 + "</p>" + P,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markup_is_bounded_and_the_rest_is_read(tmp_path: Path, kind: str) -> None:
    (tmp_path / "bad.html").write_text(f"<html><body>{HOSTILE[kind]}</body></html>", "utf-8")
    (tmp_path / "good.html").write_text(PAGES[0].page, encoding="utf-8")
    result = read_articles([tmp_path], ReadSettings(today="2022-06-01"))
    assert "good" in {a.id for a in result.articles}
