"""Web archives: their pages with record and fetch time; broken and hostile ones cost little."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.read.archives import PARAGRAPHS, packed, page, record, wacz
from variorum.errors import NothingToRead
from variorum.read import ReadResult, read_articles
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2024-06-01")
FIRST = record("https://tern.example/news/aground.html", page(), number=1)
SECOND = record("https://tern.example/news/harbour", page().replace(b"Tern", b"Gull"), number=2)


def read(tmp_path: Path, name: str, data: bytes, settings: ReadSettings = SETTINGS) -> ReadResult:
    (tmp_path / name).write_bytes(data)
    return read_articles([tmp_path / name], settings)


def codes(result: ReadResult) -> list[str]:
    return [n.code for n in result.notices]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", FIRST + SECOND),
        ("a.warc.gz", packed(FIRST, SECOND)),
        ("a.wacz", wacz(packed(FIRST, SECOND))),
        ("a.bin", packed(FIRST, SECOND)),
    ],
)
def test_pages_of_an_archive_keep_record_address_and_fetch_time(
    tmp_path: Path, name: str, data: bytes
) -> None:
    one, other = read(tmp_path, name, data).articles
    assert one.text == "\n\n".join(PARAGRAPHS)
    assert one.record == "<urn:uuid:00000000-0000-0000-0000-000000000001>"
    assert (one.url, one.fetched) == (
        "https://tern.example/news/aground.html",
        "2024-03-05T12:00:00+00:00",
    )
    assert (one.id, other.id) == ("aground", "harbour")
    assert (one.headline, one.published) == ("Ferry aground off Lowick", "2024-03-04T09:15")


def test_pictures_errors_and_redirects_are_no_articles(tmp_path: Path) -> None:
    other = [
        record("https://tern.example/a.png", b"\x89PNG", kind="image/png"),
        record("https://tern.example/b", page(), status=404),
        record("https://tern.example/c", page(), status=302),
        FIRST.replace(b"WARC-Type: response", b"WARC-Type: request "),
    ]
    result = read(tmp_path, "a.warc", b"".join([*other, SECOND]))
    assert [a.id for a in result.articles] == ["harbour"]
    assert codes(result) == []


def test_packed_and_chunked_answers_are_read(tmp_path: Path) -> None:
    body = page()
    chunks = b"".join(
        f"{len(body[i : i + 50]):x}\r\n".encode() + body[i : i + 50] + b"\r\n"
        for i in range(0, len(body), 50)
    )
    records = [
        record("https://t.example/gz", gzip.compress(body), headers="Content-Encoding: gzip\r\n"),
        record("https://t.example/z", zlib.compress(body), headers="Content-Encoding: deflate\r\n"),
        record(
            "https://t.example/c",
            chunks + b"0\r\n\r\n",
            headers="Transfer-Encoding: chunked\r\n",
        ),
    ]
    result = read(tmp_path, "a.warc", b"".join(records))
    assert {a.text for a in result.articles} == {"\n\n".join(PARAGRAPHS)}
    assert len(result.articles) == 3


def test_hours_ago_count_from_the_fetch(tmp_path: Path) -> None:
    told: dict[str, str | None] = {
        "3 hours ago": "2024-03-05",
        "25 minutes ago": "2024-03-05T11:35+00:00",
    }
    told |= {"2 days ago": None, "Updated an hour ago": None, "12 hours ago": None}
    for words, published in told.items():
        data = record("https://t.example/a", page(f"<p class='date'>{words}</p>"))
        (article,) = read(tmp_path, "a.warc", data).articles
        assert article.published == published, words
        assert article.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("2 days ago", ("2024-03-02", "2024-03-04")),
        ("12 hours ago", ("2024-03-04", "2024-03-05")),
        ("a week ago", ("2024-02-20", "2024-03-05")),
        ("Updated 2 days ago", (None, "2024-03-05")),
    ],
)
def test_days_ago_bound_the_day_and_do_not_guess_it(
    tmp_path: Path, words: str, bounds: tuple[str | None, str]
) -> None:
    data = record("https://t.example/a", page(f"<p class='date'>{words}</p>"))
    (article,) = read(tmp_path, "a.warc", data).articles
    assert article.published is None
    assert article.published_bounds == bounds


def test_hours_ago_say_nothing_without_a_fetch_time(tmp_path: Path) -> None:
    result = read(tmp_path, "a.html", page("<p class='date'>3 hours ago</p>"))
    assert result.articles[0].published is None


def test_an_undated_page_is_bounded_by_what_it_tells_and_by_its_fetch(tmp_path: Path) -> None:
    body = page("").replace(b"on Tuesday", b"on 27 February 2024")
    result = read(tmp_path, "a.warc", record("https://t.example/a", body))
    (article,) = result.articles
    assert article.published is None
    assert article.published_bounds == ("2024-02-27", "2024-03-05")
    assert "no earlier than 2024-02-27" in result.notices[0].message


def test_plans_bound_nothing(tmp_path: Path) -> None:
    body = page("").replace(b"ran aground off Lowick on Tuesday", b"will sail on 9 May 2024")
    (article,) = read(tmp_path, "a.html", body).articles
    assert article.published_bounds is None


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_cut_in_the_middle_gives_what_it_has(tmp_path: Path, name: str) -> None:
    pack = packed if name.endswith("gz") else lambda *r: b"".join(r)
    whole = pack(FIRST, SECOND)
    result = read(tmp_path, name, whole[: len(pack(FIRST)) + len(pack(SECOND)) * 3 // 4])
    assert result.articles[0].id == "aground"
    assert "cut-off" in codes(result)


def test_reading_goes_on_after_a_broken_record(tmp_path: Path) -> None:
    junk = b"WARC/1.1\r\nnonsense without an end " + b"\xfe" * 300 + b"\r\n\r\n"
    for name, data in (
        ("a.warc", FIRST + junk + SECOND),
        ("b.warc.gz", packed(FIRST, junk, SECOND)),
        ("c.warc.gz", packed(FIRST) + packed(FIRST)[:150] + packed(SECOND)),
    ):
        result = read(tmp_path, name, data)
        assert "aground" in [a.id for a in result.articles], name
        assert "harbour" in [a.id for a in result.articles], name
    assert "cut-off" in codes(read(tmp_path, "e.warc.gz", packed(FIRST) + packed(FIRST)[:150]))


def test_bombs_stay_within_the_limit(tmp_path: Path) -> None:
    small = replace(SETTINGS, max_bytes=300_000, max_archive_bytes=1_000_000)
    bomb = gzip.compress(b"<p>" + b"a " * 20_000_000, 9)
    packed_answer = record("https://t.example/b", bomb, headers="Content-Encoding: gzip\r\n")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/bomb.warc", b"WARC/1.0\r\n" + b"a" * 60_000_000)
        archive.writestr("archive/good.warc", FIRST)
    answer = read(tmp_path, "a.warc", packed_answer + SECOND, small)
    assert "harbour" in [a.id for a in answer.articles]
    with pytest.raises(NothingToRead, match="unpacks to more than"):
        read(tmp_path, "b.wacz", held.getvalue(), small)
    gzipped = read(tmp_path, "c.html.gz", gzip.compress(page() + b"<p>x</p>" * 500_000), small)
    for result in (answer, gzipped):
        assert "cut-off" in codes(result)


def test_a_truncated_gzip_page_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    data = gzip.compress(page(), 0)
    result = read(tmp_path, "aground.html.gz", data[:-60])
    assert result.articles[0].id == "aground"
    assert PARAGRAPHS[0] in result.articles[0].text
    assert "cut-off" in codes(result)


def test_more_records_than_the_limit_are_noticed(tmp_path: Path) -> None:
    result = read(tmp_path, "a.warc", FIRST + SECOND, replace(SETTINGS, max_records=1))
    assert [a.id for a in result.articles] == ["aground"]
    assert codes(result) == ["too-large"]


def test_all_that_an_archive_unpacks_to_is_limited_together(tmp_path: Path) -> None:
    filling = b"<!--" + b"x" * 20_000 + b"-->"
    bodies = [page().replace(b"Tern", b"Tern%d" % n) + filling for n in range(8)]
    answers = [
        record(f"https://t.example/{n}", gzip.compress(body), headers="Content-Encoding: gzip\r\n")
        for n, body in enumerate(bodies)
    ]
    small = replace(SETTINGS, max_archive_bytes=70_000)
    for name, data in (("a.warc", b"".join(answers)), ("b.wacz", wacz(packed(*answers)))):
        result = read(tmp_path, name, data, small)
        assert 0 < len(result.articles) < 5, name
        assert "too-large" in codes(result)
        assert any("unpacks to more than" in n.message for n in result.notices)
    assert len(read(tmp_path, "c.warc", b"".join(answers)).articles) == 8


def test_two_files_of_one_archive_share_its_limit(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/one.warc", FIRST)
        archive.writestr("archive/two.warc", SECOND)
    result = read(tmp_path, "a.wacz", held.getvalue(), replace(SETTINGS, max_records=1))
    assert [a.id for a in result.articles] == ["aground"]
    assert codes(result) == ["too-large"]
