"""What an editor reads in the terminal."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from tests.report.small_study import LIBRARY, STUDY, TWO_STORIES
from variorum.report import readme, render_summary, summary

WHOLE = """\
Burst main floods Quillmere library
4 articles, 2 to 3 origins
    3 articles  Marrow Newswire’s reporting
    2 articles  Fenwick Radio’s own reporting
1 of 3 sources is unnamed; to them goes 1 of 5 attributions (20 %).

Made from what
[missing: Marrow Newswire dispatch] p 0.85
└── Quillmere Echo  4 Mar, 09:15 (+01:00)  from it, p 0.85
    └── The Tarn Herald  4 Mar  rewrite p 0.91
        └── Lowland Digest  no date  merged p 0.80; also from Fenwick Radio,
            merged p 0.70
Fenwick Radio  4 Mar, 12:00 (+01:00)  own reporting

Where they disagree (1)
  slip: boxes of records (number)  40 (Quillmere Echo) | 14 (The Tarn Herald,
    Lowland Digest); first changed in The Tarn Herald

1 notice: no-date (1)
"""


def test_the_whole_summary() -> None:
    assert summary(STUDY) == WHOLE


def test_stories_of_one_article_take_one_line_after_the_large_ones() -> None:
    text = summary(TWO_STORIES)
    assert text.startswith("5 articles in 2 stories\n")
    assert "One article alone: Tarn Gazette, “Goat on roof”" in text
    assert text.index("4 articles, 2 to 3 origins") < text.index("Goat on roof")


@pytest.mark.parametrize("width", [40, 52, 80, 132])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    title = "x" * 150 + " 図書館" * 30
    study = replace(STUDY, stories=(replace(LIBRARY, title=title),))
    text = summary(study, width=width)
    assert max(map(cell_len, text.splitlines())) <= width
    assert text.replace("\n", "").count("図書館") == 30
    assert "x" * 40 in text


def test_escape_sequences_in_article_text_do_not_reach_the_terminal() -> None:
    hostile = "\x1b[2J\x9b31mred\u202etxet\x07\r"
    study = replace(STUDY, stories=(replace(LIBRARY, title=hostile),))
    for text in (summary(study), readme(study)):
        assert not set(text) & set("\x1b\x9b\x07\r\u202e")
        assert "[U+001B][2J" in text


def test_colour_only_where_the_console_shows_any() -> None:
    plain, colour = io.StringIO(), io.StringIO()
    render_summary(STUDY, Console(file=plain, width=80))
    render_summary(
        STUDY, Console(file=colour, width=80, force_terminal=True, color_system="standard")
    )
    assert [line.rstrip() for line in plain.getvalue().splitlines()] == WHOLE.splitlines()
    assert "\x1b[" in colour.getvalue()


def test_square_brackets_are_not_taken_for_style() -> None:
    out = io.StringIO()
    study = replace(STUDY, stories=(replace(LIBRARY, title="[bold]loud[/bold]"),))
    render_summary(study, Console(file=out, width=80))
    assert "[bold]loud[/bold]" in out.getvalue()


def test_readme_tells_files_citation_and_limits() -> None:
    text = readme(STUDY)
    for words in ("report.html", "story.json", "0123456789abcdef", "4 articles, 2 to 3 origins"):
        assert words in text
    assert max(map(len, text.splitlines())) <= 80
