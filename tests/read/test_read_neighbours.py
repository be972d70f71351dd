# ruff: noqa: E501  pages as they are saved: their lines are long
"""What the pages of one run tell of each other; all names are invented."""

from __future__ import annotations

from pathlib import Path

from variorum.model import Article
from variorum.read import read_articles
from variorum.settings import ReadSettings

BODY = """Three boats of the Lumen Bay fleet were missing on Tuesday after a storm, said Kora Vint of the harbour office.

The boats left Port Sable at 4 a.m. with 19 people, and the last call came at 9.40 a.m., according to Vint.

Two planes from Dunmere searched until dusk over 2,300 square kilometres of sea."""
OTHER = """Bakers in Ostwick want 4.5 per cent more, their guild said after a meeting on Monday evening.

A loaf would then cost 3.10 crowns in most shops of the town, Marta Lind of the guild said."""


def read(folder: Path, **pages: str) -> dict[str, Article]:
    for name, page in pages.items():
        (folder / f"{name}.txt").write_text(page, encoding="utf-8")
    return {a.id: a for a in read_articles([folder], ReadSettings(today="2020-03-01")).articles}


def dated(line: str, body: str = BODY, top: str = "Sable Post") -> str:
    return f"{top}\n\nThree boats of Lumen Bay fleet missing after storm\n\n{line}\n\n{body}\n"


def test_a_year_comes_from_articles_that_tell_of_the_same(tmp_path: Path) -> None:
    found = read(
        tmp_path, a=dated("4 February 2020, 18:10"), b=dated("Wed 5 Feb, 07:30", top="Dunmere Mail")
    )
    assert found["b"].published == "2020-02-05T07:30"
    assert "year from a" in (found["b"].published_from or "")


def test_a_year_is_not_taken_from_other_matters(tmp_path: Path) -> None:
    found = read(tmp_path, a=dated("4 February 2020, 18:10", OTHER), b=dated("5 Feb, 07:30"))
    assert found["b"].published is None


def test_a_year_that_does_not_fit_the_weekday_is_not_taken(tmp_path: Path) -> None:
    found = read(tmp_path, a=dated("4 February 2020, 18:10"), b=dated("Mon 5 Feb, 07:30"))
    assert found["b"].published is None


def test_a_bare_weekday_needs_two_articles_of_those_days(tmp_path: Path) -> None:
    bare = dated("Posted Wednesday 7.30am", top="Dunmere Mail")
    one = read(tmp_path, a=dated("4 February 2020, 18:10"), b=bare)
    assert one["b"].published is None
    two = read(tmp_path, c=dated("6 February 2020, 09:00", top="Bay News"))
    assert two["b"].published == "2020-02-05T07:30"


def test_a_line_that_is_furniture_on_one_page_is_so_on_the_outlets_others(tmp_path: Path) -> None:
    slogan = "The storm paper of the whole bay"
    first = (
        f"Sable Post\n{slogan}\n\nThree boats missing after storm\n\n4 February 2020\n\n{BODY}\n"
    )
    head, middle, tail = BODY.split("\n\n")
    second = f"Sable Post\n\nSearch for boats goes on\n\n6 February 2020\n\n{head}\n\n{slogan}\n\n{middle}\n\n{tail} More.\n"
    found = read(tmp_path, a=first, b=second)
    assert slogan not in found["b"].text
    assert ("recurs-on-outlet", slogan) in {(f.why, f.line) for f in found["b"].furniture}


def test_the_name_of_an_agency_of_the_run_below_an_article_is_its_credit(tmp_path: Path) -> None:
    wire = dated("4 February 2020, 18:10", f"PORT SABLE (Baywire) - {BODY}", top="BAYWIRE")
    copy = dated("5 February 2020", f"{BODY}\n\nBaywire\n\nAlso today: Rain", top="Dunmere Mail")
    found = read(tmp_path, a=wire, b=copy)
    assert found["b"].text.endswith("\n\nBaywire")
    assert "Rain" not in found["b"].text
