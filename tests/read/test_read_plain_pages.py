# ruff: noqa: E501  pages as they are saved: their lines are long
"""Pages saved as plain text, in many styles: what is kept, what is dropped, what is dated.

All outlets, people and events are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from variorum.model import Article
from variorum.read import read_articles
from variorum.settings import ReadSettings

BODY = (
    "A goods train left the rails near Ostwick on Friday morning and spilled about 300 tonnes of grain.",
    "Nobody was hurt, the rail company said, but the line to the coast will stay shut until Sunday.",
    '"The driver did everything right," said Marta Lind, who speaks for the company. "The rail broke."',
    "Two cranes were on their way from the depot at Hallam, some 90 kilometres to the south.",
    "Engineers had inspected the stretch of track in March and found it sound.",
)


@dataclass(frozen=True)
class Saved:
    """A saved page; in ``page`` the mark ``{n}`` stands for a paragraph of BODY."""

    name: str
    page: str
    headline: str | None
    published: str | None = None
    updated: str | None = None
    kept: tuple[str, ...] = ()
    byline: str | None = None


ALL = "\n\n".join(f"{{{n}}}" for n in range(5))
PAGES = (
    Saved(
        "agency with summary and slug",
        "MERIDIAN PRESS\nTransport - Rail\n2021-06-11 10:42 GMT\n\nGrain train derails near Ostwick, no one hurt\n\n"
        "* Line to coast shut until Sunday\n* Some 300 tonnes of grain spilled\n\n(Updates with company comment)\n\n"
        + ALL
        + "\n\n(Writing by Ole Brandt; Editing by Kim Soto)\n\nMore on this topic\nPort fees to rise in autumn\n",
        "Grain train derails near Ostwick, no one hurt",
        "2021-06-11T10:42+00:00",
        kept=("* Line to coast shut until Sunday", "* Some 300 tonnes of grain spilled", "(Updates with company comment)", "(Writing by Ole Brandt; Editing by Kim Soto)"),
    ),
    Saved(
        "tabloid with promos between paragraphs",
        "The Daily Trumpet\nSPORT | CELEBS | PUZZLES\n\nGRAIN PAIN: Freight train jumps tracks and dumps 300 tonnes near Ostwick\n\n"
        "By Gus Fenn, Transport Editor\n\n10:55, 11 Jun 2021 | UPDATED 12:20, 11 Jun 2021\n\n12 comments\n\n{0}\n\n{1}\n\n"
        "DON'T MISS: My dog ate the wedding rings\n\nClick here to sign up for Trumpet alerts\n\n{2}\n\n"
        "The wagons lying beside the line on Friday (Image: Trumpet Media)\n\n{3}\n\n{4}\n\n"
        "Were you on the line? Email tips@trumpet.example\n\nMost read\nMan finds pearl in pie\nWhich cheese are you?\n",
        "GRAIN PAIN: Freight train jumps tracks and dumps 300 tonnes near Ostwick",
        "2021-06-11T10:55",
        "2021-06-11T12:20",
        byline="Gus Fenn, Transport Editor",
    ),
    Saved(
        "American paper",
        "Hallam County Register\nObituaries    Weather    E-Edition\n\nGrain train goes off the rails near Ostwick\n\n"
        "BY DANA WHITLOW\nStaff writer\nJune 11, 2021 1:15 PM EDT\n\n" + ALL +
        "\n\nDana Whitlow can be reached at 555-0100.\n\nPersonalized ads privacy notice\nSubscribe now for $1\n",
        "Grain train goes off the rails near Ostwick",
        "2021-06-11T13:15-04:00",
    ),
    Saved(
        "day first with ordinal, one block",
        "Ostwick Herald\nGrain train derails on the coast line\n11th June 2021 at 11:05am\nBy Petra Hale\n" + ALL.replace("\n\n", "\n") +
        "\nRead next: Library to open on Sundays\n3 comments\nComments are closed on this article.\n",
        "Grain train derails on the coast line",
        "2021-06-11T11:05",
        byline="Petra Hale",
    ),
    Saved(
        "public broadcaster with times in brackets",
        "LRO News\nListen live\nRegions\n\nFreight train derails at Ostwick\n\n11.6.2021, 09:58 (updated 14:31)\n\n" + ALL +
        "\n\nSource: LRO, Meridian Press\n\nLRO is funded by the licence fee.\n",
        "Freight train derails at Ostwick",
        "2021-06-11T09:58",
        "2021-06-11T14:31",
        kept=("Source: LRO, Meridian Press",),
    ),
    Saved(
        "subheads and a list",
        "Rail Monthly\n\nWhat we know about the Ostwick derailment\n\n11 June 2021 | 4 min read\n\n{0}\n\n{1}\n\nWhat the company says\n\n{2}\n\n"
        "The wagons carried:\n\n- wheat from three farms\n- oats for the port\n\n{3}\n\nTrack inspected in March\n\n{4}\n",
        "What we know about the Ostwick derailment",
        "2021-06-11",
        kept=("What the company says", "- wheat from three farms", "- oats for the port", "Track inspected in March", "The wagons carried:"),
    ),
    Saved(
        "blog with comments that look like prose",
        "Signals and Sleepers\nnotes from the lineside\n\nGrain everywhere\n\nPosted on June 12, 2021 by signalman\n\n" + ALL +
        "\n\n2 thoughts on \"Grain everywhere\"\n\nold_fireman says:\nI drove that stretch for thirty years and it was never right.\n\n"
        "kestrel says:\nMy cousin saw it happen from his kitchen and said it was quite a noise.\n\nLeave a comment\n",
        "Grain everywhere",
        "2021-06-12",
    ),
    Saved(
        "translated portal",
        "KURIER-INFO in English\nMain / Accidents\nPublished: 11.06.2021 12:00\nViewed: 4 310\n\nNear Ostwick the train with the grain has derailed\n\n" + ALL +
        "\n\nRead also: In the port the crane fell\nIf you noticed a mistake, mark the text and write to us\nAll rights are protected\n",
        "Near Ostwick the train with the grain has derailed",
        "2021-06-11T12:00",
    ),
    Saved(
        "press release",
        "CoastRail plc\nNews room > Statements\n\nStatement on the derailment at Ostwick\n\nHallam, 11 June 2021\n\n" + ALL +
        "\n\nMedia contact: Marta Lind, +44 1632 960001\nAbout CoastRail\n",
        "Statement on the derailment at Ostwick",
        "2021-06-11",
    ),
    Saved(
        "no masthead, tail only",
        "Train spills grain near Ostwick\n\n" + ALL + "\n\nRelated Articles\n\nHallam depot to close in 2023\n\nWhy wheat is dear\n",
        "Train spills grain near Ostwick",
    ),
    Saved(
        "hard-wrapped mail",
        "From the wire desk\n\nGrain train derails near Ostwick\n\n11 June 2021 10:42\n\n"
        "A goods train left the rails near Ostwick on Friday morning and spilled\nabout 300 tonnes of grain.\n\n"
        "Nobody was hurt, the rail company said, but the line to the coast will\nstay shut until Sunday.\n\n"
        "\"The driver did everything right,\" said Marta Lind, who speaks for the\ncompany. \"The rail broke.\"\n\n"
        "Two cranes were on their way from the depot at Hallam, some 90\nkilometres to the south.\n\n"
        "Engineers had inspected the stretch of track in March and found it\nsound.\n",
        "Grain train derails near Ostwick",
        "2021-06-11T10:42",
    ),
    Saved(
        "standfirst that ends like a sentence, photo line, digest tail",
        "The Morning Lamp\nTen stories before ten\nFriday 11 June 2021\n\nOstwick: grain train off the rails\n\n"
        "The line to the coast is shut, and cranes are on their way.\n\n[PHOTO] Wagons beside the line. Photo: Lamp/Ruiz\n\n" + ALL +
        "\n\n(Meridian Press, LRO)\n\nNext story: Rain at last >\nEnjoying the Lamp? Tell a friend\n",
        "Ostwick: grain train off the rails",
        "2021-06-11",
        kept=("The line to the coast is shut, and cranes are on their way.", "(Meridian Press, LRO)"),
    ),
)  # fmt: skip


def read(folder: Path, saved: Saved) -> Article:
    path = folder / "page.txt"
    page = saved.page
    for number, paragraph in enumerate(BODY):
        page = page.replace(f"{{{number}}}", paragraph)
    path.write_text(page, encoding="utf-8")
    return read_articles([path], ReadSettings(today="2021-07-01")).articles[0]


@pytest.mark.parametrize("saved", PAGES, ids=lambda s: s.name)
def test_headline_and_times(tmp_path: Path, saved: Saved) -> None:
    article = read(tmp_path, saved)
    assert article.headline == saved.headline
    assert article.published == saved.published
    assert article.updated == saved.updated
    if saved.byline:
        assert article.byline == saved.byline


@pytest.mark.parametrize("saved", PAGES, ids=lambda s: s.name)
def test_text_is_the_article_and_nothing_else(tmp_path: Path, saved: Saved) -> None:
    article = read(tmp_path, saved)
    paragraphs = article.text.split("\n\n")
    assert [p for p in paragraphs if p in BODY] == list(BODY)
    assert [p for p in paragraphs if p not in BODY] == sorted(saved.kept, key=article.text.find)


@pytest.mark.parametrize("saved", PAGES, ids=lambda s: s.name)
def test_nothing_is_lost(tmp_path: Path, saved: Saved) -> None:
    """Every line of the page stands in the article's text or in a field of its own."""
    article = read(tmp_path, saved)
    page = (tmp_path / "page.txt").read_text(encoding="utf-8")
    held = " ".join(
        [article.text, article.headline or "", article.byline or "", article.published or ""]
        + [f.line for f in article.furniture]
        + [c.line for c in article.captions]
    )
    held = " ".join(held.split())
    for line in page.splitlines():
        words = " ".join(line.split())
        dated = any(ch.isdigit() for ch in words) and len(words) < 60
        assert words in held or dated or _is_byline(words, article), line


def _is_byline(line: str, article: Article) -> bool:
    return any(part in line for part in (article.byline or "?").split("; "))


def test_a_paragraph_that_an_agency_signs_is_text_and_so_is_an_agency_below_the_last(
    tmp_path: Path,
) -> None:
    page = "HALLAM TIMES\n\nGrain train derails\n\n" + "\n\n".join(BODY[:4])
    signed = f"{page}\n\n{BODY[4]} - OPX\n\nSubscribe to our morning newsletter\n"
    below = f"{page}\n\n{BODY[4]}\n\nOriel Dispatch\n\nMore from Regions\n"
    ends = []
    for number, text in enumerate((signed, below)):
        (path := tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        ends.append(read_articles([str(path)], ReadSettings()).articles[0].text.split("\n\n")[-1])
    assert ends == [f"{BODY[4]} - OPX", "Oriel Dispatch"]
