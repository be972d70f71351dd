# ruff: noqa: E501  pages as they are saved: their lines are long
"""Whose page it is, and that what names the house is neither headline nor byline."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.model import Article
from variorum.read import read_articles
from variorum.settings import ReadSettings

HEADLINE = "Lock gate fails at Osmere and strands forty boats"
PARAGRAPHS = (
    "The lock gate at Osmere gave way shortly before noon on Monday and emptied the upper basin.",
    "Forty narrowboats were left lying on the mud, the trust said in a statement to its members.",
    "Divers will look at the sill on Tuesday, and the towpath stays closed until they have.",
)
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
PLAIN = "\n\n".join(PARAGRAPHS)


def _read(folder: Path, name: str, page: str) -> Article:
    (folder / name).write_text(page, encoding="utf-8")
    return read_articles([str(folder / name)], ReadSettings(today="2024-06-01")).articles[0]


@pytest.mark.parametrize(
    ("title", "top", "outlet"),
    [
        (f"{HEADLINE} | Osmere Packet", "", "Osmere Packet"),
        (f"Osmere Packet / {HEADLINE}", "", "Osmere Packet"),
        (f"{HEADLINE} - Packet Reader blog", "<div>Packet Reader <a>Shop</a></div>", "Packet Reader"),
        ("The Gongoozler #12", "<div>The Gongoozler</div>", "The Gongoozler"),
        (HEADLINE, "<div>Canal Board of Merse</div><div>Locks | Boats | Jobs</div>", "Canal Board of Merse"),
        (HEADLINE, "<div>Merse County<br>Canal Police - Media Office</div>", "Canal Police"),
        (HEADLINE, "<div>Klonk!</div><div>Cash | Crime | Canals</div>", "Klonk"),
    ],
)  # fmt: skip
def test_outlets_of_pages(tmp_path: Path, title: str, top: str, outlet: str) -> None:
    page = f"<html><head><title>{title}</title></head><body>{top}<h1>{HEADLINE}</h1>{BODY}</body></html>"
    article = _read(tmp_path, "a.html", page)
    assert (article.outlet, article.headline, article.text) == (outlet, HEADLINE, PLAIN)


def test_what_the_page_is_about_is_not_its_outlet(tmp_path: Path) -> None:
    page = f"<title>{HEADLINE} | Osmere Lock</title><body><h1>{HEADLINE}</h1>{BODY}</body>"
    assert _read(tmp_path, "a.html", page).outlet is None


def test_a_paper_that_was_told_something_bears_the_name_it_was_told_by(tmp_path: Path) -> None:
    told = PLAIN + "\n\n“It went,” the keeper, Ida Storm, told O Canal on Monday."
    page = f"O Canal - what floats\nLocks | Boats | Jobs\n\n{HEADLINE}\n\n{told}\n"
    assert _read(tmp_path, "a.txt", page).outlet == "O Canal"


def test_the_house_above_a_dated_headline_is_not_the_headline(tmp_path: Path) -> None:
    page = (
        "MERSE CANAL SAFETY BUREAU\nLocks | Boats | Bridges\n5 March 2024\n\n"
        f"Note on the lock gate of the upper basin, 4 March 2024\n\n{PLAIN}\n"
    )
    article = _read(tmp_path, "a.txt", page.replace("on Monday", "on Monday 4 March"))
    assert article.headline == "Note on the lock gate of the upper basin, 4 March 2024"
    assert article.outlet == "MERSE CANAL SAFETY BUREAU"
    assert article.byline is None


def test_a_title_of_the_site_alone_leaves_the_headline_to_the_page(tmp_path: Path) -> None:
    page = (
        "<title>The Osmere Packet, March</title><body><p>The Osmere Packet</p>"
        f"<h3>{HEADLINE}</h3><p>by Hal Winter</p>{BODY}</body>"
    )
    article = _read(tmp_path, "a.html", page)
    assert (article.headline, article.byline) == (HEADLINE, "Hal Winter")


def test_a_date_line_is_no_headline_though_the_title_has_its_words(tmp_path: Path) -> None:
    page = (
        "<title>OP March 2024</title><body><div>Osmere Packet<br>4 March 2024</div>"
        f"<h2>{HEADLINE}</h2>{BODY}</body>"
    )
    article = _read(tmp_path, "a.html", page)
    assert (article.headline, article.published) == (HEADLINE, "2024-03-04")


@pytest.mark.parametrize("menu", ["Locks | Boats | Bridges", "EN | CY"])
def test_menus_below_the_headline_are_no_bylines(tmp_path: Path, menu: str) -> None:
    page = f"<title>{HEADLINE}</title><body><h1>{HEADLINE}</h1><div>{menu}</div>{BODY}</body>"
    assert _read(tmp_path, "a.html", page).byline is None


def test_an_agency_and_its_place_are_a_byline_whatever_the_markup_calls_it(tmp_path: Path) -> None:
    page = (
        f"<title>{HEADLINE}</title><body><h1>{HEADLINE}</h1>"
        f"<p class='dateline'>MCN | Osmere</p>{BODY}</body>"
    )
    assert _read(tmp_path, "a.html", page).byline == "MCN | Osmere"


def test_a_name_alone_below_the_text_is_its_sign_off_when_another_page_cites_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(
        f"Osmere Packet\nNews\n\n{HEADLINE}\n\n{PLAIN}\n\nBargee Press\n\nTides | Shops\n"
    )
    (tmp_path / "b.txt").write_text(
        "The Gongoozler\nNews\n\nForty boats aground\n\nForty boats lie on the mud at Osmere since "
        "Monday, the news agency Bargee Press reports from the canal.\n\nThe gate had been old.\n"
    )
    found = read_articles([str(tmp_path)], ReadSettings(today="2024-06-01")).articles
    assert found[0].text.endswith("until they have.\n\nBargee Press")
