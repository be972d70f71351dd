"""Pages of every build that news comes in: what is text, and what must never be."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.model import Article, Notice
from variorum.read import read_articles
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2024-06-01")
STANDFIRST = "Engineers say the old gate at Osmere could not have held another tide."
PARAGRAPHS = (
    "The lock gate at Osmere gave way shortly before noon on Monday and emptied the upper basin.",
    "Forty narrowboats were left lying on the mud, the canal trust said in a statement.",
    "“I heard a crack like a rifle and then the water was gone,” said Ruth Pellow, who has lived "
    "on the basin for nine years.",
    "The trust had planned to replace the gate in the autumn, according to minutes of its board.",
    "Divers will look at the sill on Tuesday, and the towpath stays closed until they have.",
)
COMMENTS = (
    "I have said for years that this gate was rotten and nobody at the trust would listen to me.",
    "Typical of the council, they only mend things when somebody important falls in the water!",
)
FURNITURE = (
    "Weather: sunny spells for the weekend",
    "Ten canals to see before you die",
    "Get our morning letter: the day in six lines, free in your inbox",
)
HEADLINE = "Lock gate fails at Osmere and strands forty boats"
TITLE = (
    f"<title>{HEADLINE} | Osmere Packet</title>"
    "<meta property='og:site_name' content='Osmere Packet'>"
)


def _p(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _side() -> str:
    items = "".join(f"<li><a href='/x'>{line}</a></li>" for line in FURNITURE[:2])
    return f"<div class='sidebar'><ul>{items}</ul><p>{FURNITURE[2]}</p></div>"


def _comments(name: str = "comments") -> str:
    each = "".join(
        f"<div class='c'><b>otter{n}</b><p>{c}</p></div>" for n, c in enumerate(COMMENTS)
    )
    return f"<div id='{name}'><h3>2 comments</h3>{each}</div>"


PAGES = {
    "no article element": f"""<html><head>{TITLE}</head><body><div id=top><a href=/>Home</a></div>
        <div class=story><h1>{HEADLINE}</h1><p>By Hal Winter</p><p>4 March 2024, 14:05</p>
        {_p(PARAGRAPHS)}</div>{_side()}{_comments()}</body></html>""",
    "table layout": f"""<html><head>{TITLE}</head><body><table width=100%><tr>
        <td width=120><a href=/n>News</a><br><a href=/s>Sport</a></td>
        <td><h1>{HEADLINE}</h1><font size=1>By Hal Winter, 4 March 2024, 14:05</font>
        {_p(PARAGRAPHS)}</td><td>{_side()}</td></tr></table>{_comments()}</body></html>""",
    "breaks for paragraphs": f"""<html><head>{TITLE}</head><body><div class=menu><a href=/>Home</a>
        </div><h2>{HEADLINE}</h2>By Hal Winter<br>4 March 2024, 14:05<br><br>
        {"<br><br>".join(PARAGRAPHS)}<br><br>{_side()}{_comments()}</body></html>""",
    "amp": f"""<!doctype html><html amp lang=en><head>{TITLE}<script type="application/ld+json">
        {{"@type":"NewsArticle","headline":"{HEADLINE}","datePublished":"2024-03-04T14:05:00Z",
        "author":{{"name":"Hal Winter"}},"publisher":{{"name":"Osmere Packet"}}}}</script></head>
        <body>
        <amp-sidebar id=m><ul><li><a href=/x>{FURNITURE[1]}</a></li></ul></amp-sidebar>
        <main><h1>{HEADLINE}</h1>
        <figure><amp-img src=a.jpg alt=x></amp-img><figcaption>The empty basin. Photo: Ann Otter
        </figcaption></figure>{_p(PARAGRAPHS[:3])}<amp-ad width=300></amp-ad>{_p(PARAGRAPHS[3:])}
        </main>{_side()}</body></html>""",
    "print page": f"""<html><head>{TITLE}</head><body onload="print()"><p>Osmere Packet</p>
        <h1>{HEADLINE}</h1><p>By Hal Winter | 4 March 2024, 14:05</p>{_p(PARAGRAPHS)}
        <hr><p>Printed from https://packet.example/news/lock</p><p>© Osmere Packet 2024</p>
        </body></html>""",
    "comments among divs": f"""<html><head>{TITLE}</head><body><div class=wrap><h1>{HEADLINE}</h1>
        <span class=byline>By Hal Winter</span><time datetime="2024-03-04T14:05:00Z">4 March</time>
        <div class=body>{_p(PARAGRAPHS)}</div>{_comments("disqus_thread")}</div></body></html>""",
    "standfirst and teaser": f"""<html><head>{TITLE}</head><body><article><h1>{HEADLINE}</h1>
        <p class=standfirst>{STANDFIRST}</p><p class=byline>By Hal Winter</p>
        <time datetime="2024-03-04T14:05:00Z">4 March 2024</time>{_p(PARAGRAPHS[:2])}
        <div class="related-link"><a href=/y>{FURNITURE[1]}</a></div>{_p(PARAGRAPHS[2:])}
        </article>{_side()}{_comments()}</body></html>""",
}


def _read(tmp_path: Path, html: str) -> tuple[Article, tuple[Notice, ...]]:
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    result = read_articles([tmp_path / "page.html"], SETTINGS)
    return result.articles[0], result.notices


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_each_build_gives_its_article_and_nothing_else(tmp_path: Path, kind: str) -> None:
    article, _ = _read(tmp_path, PAGES[kind])
    lines = [line for line in article.text.split("\n\n") if line != STANDFIRST]
    assert lines == list(PARAGRAPHS)
    assert article.headline == HEADLINE
    assert article.outlet == "Osmere Packet"
    assert (article.published or "").startswith("2024-03-04T14:05")
    if kind != "print page":
        assert "Hal Winter" in (article.byline or "")


def test_the_standfirst_is_text_and_the_caption_keeps_its_credit(tmp_path: Path) -> None:
    article, _ = _read(tmp_path, PAGES["standfirst and teaser"])
    assert article.text.startswith(STANDFIRST)
    amp, _ = _read(tmp_path, PAGES["amp"])
    assert [(c.line, c.credit) for c in amp.captions] == [
        ("The empty basin. Photo: Ann Otter", "Ann Otter")
    ]


POSTS = tuple(
    (f"2024-03-04T{hour}:10:00+00:00", f"{hour}:10", line)
    for hour, line in zip(("16", "15", "14", "13", "12"), PARAGRAPHS, strict=True)
)


def test_the_posts_of_a_live_blog_are_text_in_the_order_of_the_page(tmp_path: Path) -> None:
    posts = "".join(
        f"<div class=post><time datetime='{stamp}'>{shown}</time><p>{line}</p></div>"
        for stamp, shown, line in POSTS
    )
    linked = (
        '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"'
        f'{HEADLINE}","datePublished":"2024-03-04T12:00:00Z","dateModified":"2024-03-04T16:11:00Z"'
        "}</script>"
    )
    article, _ = _read(
        tmp_path,
        f"<html><head>{TITLE}{linked}</head><body><h1>{HEADLINE}</h1>{posts}{_side()}</body></html>",
    )
    kept = [line for line in article.text.split("\n\n") if line in PARAGRAPHS]
    assert kept == list(PARAGRAPHS)
    assert article.published == "2024-03-04T12:00:00+00:00"
    assert article.updated == "2024-03-04T16:11:00+00:00"
    assert not any(line in article.text for line in FURNITURE)


STUBS = {
    "said in a line": "<p>Subscribe to continue reading this article</p><p>Already a subscriber?"
    " <a href=/l>Log in</a></p>",
    "said by its markup": "<div class='paywall'><h3>Read the whole story</h3>"
    "<a href=/s>Join</a></div>",
    "said by its data": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
    f'{HEADLINE}","isAccessibleForFree":false}}</script>',
}


@pytest.mark.parametrize("stub", STUBS)
def test_a_page_that_asks_for_a_subscription_is_noticed_as_cut_off(
    tmp_path: Path, stub: str
) -> None:
    html = f"<html><head>{TITLE}</head><body><article><h1>{HEADLINE}</h1>{_p(PARAGRAPHS[:2])}"
    article, notices = _read(tmp_path, html + STUBS[stub] + "</article></body></html>")
    assert article.text == "\n\n".join(PARAGRAPHS[:2])
    assert "cut-off" in {n.code for n in notices}


def test_a_whole_article_with_an_offer_below_is_not_noticed_as_cut_off(tmp_path: Path) -> None:
    offer = "<p>Become a member: support our journalism from 4 pounds a month</p>"
    article, notices = _read(
        tmp_path,
        f"<html><head>{TITLE}</head><body><article><h1>{HEADLINE}</h1>{_p(PARAGRAPHS)}</article>"
        f"{offer}</body></html>",
    )
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert "cut-off" not in {n.code for n in notices}
