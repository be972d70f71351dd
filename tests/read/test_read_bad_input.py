"""Whatever is thrown at the reader: a notice names the file, and the others are still read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from variorum.errors import NothingToRead, UnreadablePath
from variorum.model import Article
from variorum.read import ReadResult, read_articles
from variorum.read.notices import MEANINGS
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2022-06-01")
GOOD = """Harbour Gazette
News | Sport | Tides

Old pier at Lowick to be rebuilt after storm

By Ann Otter
3 May 2022, 09:15

The old pier at Lowick is to be rebuilt in oak after the storm of last winter, the council said.

Work will begin in June and is expected to cost 2.4 million pounds, according to the surveyor.

"We could not leave it in the sea," said Bo Reed, who leads the council.
"""


def read(folder: Path, **files: str | bytes) -> ReadResult:
    for name, content in {"good_txt": GOOD, **files}.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_articles([folder], SETTINGS)


def codes(result: ReadResult, name: str) -> set[str]:
    return {n.code for n in result.notices if name in n.message or n.article == name}


def article(result: ReadResult, name: str) -> Article:
    return next(a for a in result.articles if a.id == name)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no-text"),
        (b"  \n\t\n", "no-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "not-text"),
        (bytes(range(256)) * 20, "not-text"),
        (b"Home | News | Sport\nSubscribe to our newsletter\n\xc2\xa9 2022 The Bugle\n", "no-text"),
        (
            b"<html><body><nav>Home</nav><footer>All rights reserved</footer></body></html>",
            "no-text",
        ),
    ],
)
def test_a_file_without_an_article_is_named_and_the_rest_is_read(
    tmp_path: Path, content: bytes, code: str
) -> None:
    result = read(tmp_path, bad_txt=content)
    assert [a.id for a in result.articles] == ["good"]
    assert code in codes(result, "bad.txt")


def test_a_page_above_the_limit_is_left_unread(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "huge.html").write_bytes(b"<p>" + b"x" * 200_000)
    result = read_articles([tmp_path], ReadSettings(today="2022-06-01", max_bytes=100_000))
    assert [a.id for a in result.articles] == ["good"]
    assert codes(result, "huge.html") == {"too-large"}


def test_an_empty_folder_is_an_error_by_itself_and_a_notice_beside_others(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NothingToRead, match="empty"):
        read_articles([empty], SETTINGS)
    (tmp_path / "good.txt").write_text(GOOD)
    result = read_articles([tmp_path / "good.txt", empty], SETTINGS)
    assert "empty-folder" in codes(result, "empty")


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePath, match=r"gone\.txt"):
        read_articles([tmp_path / "gone.txt"], SETTINGS)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = GOOD.replace('"We', "“We").replace('sea,"', "café,”")
    result = read(tmp_path, other_txt=text.encode(encoding))
    assert "“We could not leave it in the café,”" in article(result, "other").text
    assert not codes(result, "other") - {"duplicate"}


def test_a_declared_encoding_is_believed(tmp_path: Path) -> None:
    body = (
        "<p>Ціна хліба</p><p>The price of bread in Київ rose by a tenth in one week, they said.</p>"
    )
    page = f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'
    result = read(tmp_path, cyr_html=page.encode("cp1251"))
    assert "Київ" in article(result, "cyr").text


def test_broken_utf8_is_read_and_noticed(tmp_path: Path) -> None:
    broken = (
        GOOD.replace("oak", "oak – «старий» дуб").encode().replace(b"storm", b"st\xff\xferm", 1)
    )
    result = read(tmp_path, broken_txt=broken)
    assert "bad-encoding" in codes(result, "broken.txt")
    assert "«старий» дуб" in article(result, "broken").text


def test_no_date_is_noticed_and_not_guessed(tmp_path: Path) -> None:
    result = read(tmp_path, undated_txt=GOOD.replace("3 May 2022, 09:15", "").replace("oak", "elm"))
    assert article(result, "undated").published is None
    assert "no-date" in codes(result, "undated")


def test_a_date_in_the_future_is_refused(tmp_path: Path) -> None:
    result = read(tmp_path, future_txt=GOOD.replace("2022, 09:15", "2032, 09:15"))
    assert article(result, "future").published is None
    assert "future-date" in codes(result, "future")


def test_the_same_bytes_twice_are_read_once(tmp_path: Path) -> None:
    result = read(tmp_path, again_txt=GOOD)
    assert [a.id for a in result.articles] == ["again"]
    assert "duplicate" in codes(result, "good.txt")
    same = read_articles([tmp_path / "good.txt", tmp_path / "good.txt"], SETTINGS)
    assert len(same.articles) == 1


def test_one_article_alone_is_read(tmp_path: Path) -> None:
    result = read(tmp_path)
    assert [a.headline for a in result.articles] == ["Old pier at Lowick to be rebuilt after storm"]
    assert result.notices == ()


def test_an_article_in_another_language_is_read_and_named(tmp_path: Path) -> None:
    german = (
        "Die alte Mole wird nach dem Sturm des letzten Winters wieder aufgebaut, sagte der Rat am "
        "Dienstag. Die Arbeiten sollen im Juni beginnen und werden mit Eiche ausgeführt, wie es in "
        "dem Bericht heißt, der auch die Kosten nennt und nicht von allen gern gesehen wird."
    )
    result = read(tmp_path, fremd_txt=german)
    assert article(result, "fremd").language == "de"
    assert "not-english" in codes(result, "fremd")
    assert article(result, "good").language == "en"


def test_folders_are_read_recursively_and_globs_are_expanded(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "one.txt").write_text(GOOD)
    (tmp_path / "a" / "one.txt").write_text(GOOD.replace("oak", "elm"))
    (tmp_path / "a" / "notes.csv").write_text("not,an,article")
    assert sorted(a.id for a in read_articles([tmp_path], SETTINGS).articles) == ["one", "one-2"]
    found = read_articles([str(tmp_path / "**" / "*.txt")], SETTINGS)
    assert len(found.articles) == 2


def test_standard_input_takes_a_page_or_records(tmp_path: Path) -> None:
    page = read_articles(["-"], SETTINGS, stdin=GOOD.encode)
    assert (page.articles[0].id, page.articles[0].path) == ("stdin", "-")
    record = json.dumps(
        {"id": "r1", "text": "The pier fell into the sea on Monday night, they say."}
    )
    assert read_articles(["-"], SETTINGS, stdin=record.encode).articles[0].id == "r1"


def test_records_are_read_under_the_names_that_exports_use(tmp_path: Path) -> None:
    text = "The pier at Lowick fell into the sea on Monday.\n\nNobody was hurt, they say."
    lines = [
        {
            "id": "a",
            "text": text,
            "title": "Pier falls",
            "site": "Gazette",
            "date": "2022-05-03T09:15:00Z",
        },
        {
            "id": "b",
            "text": text + " More.",
            "headline": "Pier gone",
            "series": "gazette",
            "published": "2022-05-04",
        },
        {"no": "text"},
    ]
    body = "\n".join(map(json.dumps, lines)) + "\nnot json\n"
    result = read(tmp_path, all_jsonl=body)
    a, b = article(result, "a"), article(result, "b")
    assert (a.headline, a.outlet, a.published) == (
        "Pier falls",
        "Gazette",
        "2022-05-03T09:15:00+00:00",
    )
    assert (b.headline, b.outlet, b.published) == ("Pier gone", "gazette", "2022-05-04")
    assert a.text == text
    assert len([n for n in result.notices if n.code == "record-unreadable"]) == 1


def test_a_page_named_after_a_json_file_is_a_page(tmp_path: Path) -> None:
    page = f"<html><body><h1>Old pier</h1><p>{GOOD.splitlines()[8]}</p></body></html>"
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "about.json.html").write_text(page)
    result = read_articles([tmp_path], SETTINGS)
    assert "about.json" in [a.id for a in result.articles]


def test_every_notice_has_a_documented_code(tmp_path: Path) -> None:
    result = read(
        tmp_path, empty_txt=b"", bin_txt=b"\x89PNG", future_txt=GOOD.replace("2022", "2032")
    )
    assert {n.code for n in result.notices} <= MEANINGS.keys()
    assert all(n.article or ".txt" in n.message for n in result.notices)


def test_json_that_holds_no_articles_gives_none(tmp_path: Path) -> None:
    quotes = [{"content": "It fell into the sea."}]
    gold = {"story": "pier", "articles": {"a": {"words": 10}}, "quotes": quotes}
    study = {"format": "variorum/1", "articles": [{"id": "x", "text": "The pier fell."}]}
    (tmp_path / "gold.json").write_text(json.dumps(gold))
    (tmp_path / "story.json").write_text(json.dumps(study))
    assert [a.id for a in read(tmp_path).articles] == ["good"]
