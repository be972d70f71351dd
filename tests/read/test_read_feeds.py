"""Feeds, agencies' items, mails and passim's lines: each under its own article, whole."""

from __future__ import annotations

import json
from dataclasses import replace
from email.message import EmailMessage
from importlib import import_module
from pathlib import Path

import pytest

from tests.read.archives import PARAGRAPHS
from variorum.errors import NothingToRead
from variorum.read import ReadResult, read_articles
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2024-06-01")
TEXT = "\n\n".join(PARAGRAPHS)
HTML = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)


def read(tmp_path: Path, name: str, data: str | bytes) -> ReadResult:
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_articles([tmp_path / name], SETTINGS)


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>All about ferries</title>
<item><title>Ferry aground</title><link>https://tern.example/1</link><guid>tern-1</guid>
<source url="https://lowick.example/rss">The Lowick Gazette</source>
<dc:creator>Ann Otter</dc:creator>
<pubDate>Tue, 05 Mar 2024 10:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded></item>
<item><title>Storm ahead</title><link>https://tern.example/2</link>
<description>The harbour office said that a storm was on its way.</description></item>
<item><title>Nothing in it</title></item>
</channel></rss>"""


def test_an_rss_item_has_its_own_source_author_and_time(tmp_path: Path) -> None:
    result = read(tmp_path, "ferries.rss", RSS)
    one, other = result.articles
    assert (one.text, one.headline, one.outlet) == (TEXT, "Ferry aground", "The Lowick Gazette")
    assert (one.byline, one.url, one.record) == ("Ann Otter", "https://tern.example/1", "tern-1")
    assert (one.published, one.published_from) == ("2024-03-05T10:30:00+01:00", "feed pubDate")
    assert (other.outlet, other.published) == ("All about ferries", None)
    codes = {n.code: n.message for n in result.notices}
    assert "summary" in codes["cut-off"]
    assert "item 3" in codes["record-unreadable"]


def test_an_atom_entry_is_read(tmp_path: Path) -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry watch</title>
<entry><title>Ferry aground</title><id>urn:tern:1</id><link rel="edit" href="https://t.example/e"/>
<link href="https://t.example/1"/><author><name>Bo Reed</name></author>
<published>2024-03-05T09:30:00Z</published><updated>2024-03-05T11:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>"""
    (article,) = read(tmp_path, "a.xml", atom).articles
    assert (article.text, article.outlet, article.byline) == (TEXT, "Ferry watch", "Bo Reed")
    assert (article.published, article.updated) == (
        "2024-03-05T09:30:00+00:00",
        "2024-03-05T11:00:00+00:00",
    )
    assert (article.url, article.record) == ("https://t.example/1", "urn:tern:1")


def test_an_nitf_item_keeps_dateline_version_and_provider(tmp_path: Path) -> None:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    nitf = f"""<?xml version="1.0"?><nitf version="-//IPTC//DTD NITF 3.2//EN"><head>
<docdata><doc-id id-string="otter-77" regsrc="Otter Press"/><du-key version="3"/>
<date.issue norm="20240305T103000+0100"/><doc.copyright holder="Otter Press"/></docdata></head>
<body><body.head><hedline><hl1>Ferry aground</hl1></hedline><byline>By Ann Otter</byline>
<dateline>LOWICK (Otter Press)</dateline></body.head><body.content>{body}
<media><media-caption>The ferry on the sand.</media-caption></media></body.content></body></nitf>"""
    (article,) = read(tmp_path, "item.xml", nitf).articles
    assert article.text == "LOWICK (Otter Press) - " + TEXT
    assert (article.headline, article.outlet, article.byline) == (
        "Ferry aground",
        "Otter Press",
        "Ann Otter",
    )
    assert (article.version, article.record) == ("3", "otter-77")
    assert article.published == "2024-03-05T10:30:00+01:00"
    assert [c.line for c in article.captions] == ["The ferry on the sand."]


@pytest.mark.parametrize("form", ["1", "2"])
def test_a_ninjs_item_keeps_version_and_provider(tmp_path: Path, form: str) -> None:
    item = {"uri": "urn:otter:77", "version": "3", "versioncreated": "2024-03-05T10:30:00+01:00"}
    more: dict[str, object]
    if form == "1":
        more = {"headline": "Ferry aground", "body_xhtml": HTML, "provider": "Otter Press"}
        more |= {"byline": "Ann Otter"}
    else:
        more = {
            "headlines": [
                {"role": "short", "value": "Aground"},
                {"role": "main", "value": "Ferry aground"},
            ],
            "bodies": [{"contentType": "text/html", "value": HTML}],
            "infoSources": [{"name": "Otter Press"}],
            "by": "Ann Otter",
        }
    (article,) = read(tmp_path, "item.json", json.dumps(item | more)).articles
    assert (article.text, article.headline, article.outlet) == (
        TEXT,
        "Ferry aground",
        "Otter Press",
    )
    assert (article.version, article.record) == ("3", "urn:otter:77")
    assert (article.published, article.byline) == ("2024-03-05T10:30:00+01:00", "Ann Otter")


def test_passim_lines_are_read_without_their_marks_of_lines(tmp_path: Path) -> None:
    broken = PARAGRAPHS[0].replace(" off", "<lb/>\noff") + "\n\n" + PARAGRAPHS[1]
    line = {
        "id": "gazette-1901-01-02-p3",
        "series": "gazette",
        "date": "1901-01-02",
        "text": broken,
    }
    (article,) = read(tmp_path, "all.jsonl", json.dumps(line)).articles
    assert article.id == "gazette-1901-01-02-p3"
    assert (article.outlet, article.published) == ("gazette", "1901-01-02")
    assert "<lb" not in article.text


def test_a_mail_gives_subject_sender_and_date(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Fwd: Ferry aground off Lowick"
    mail["From"] = "Lowick Harbour Office <press@lowick.example>"
    mail["Date"] = "Tue, 05 Mar 2024 10:30:00 +0100"
    mail["Message-ID"] = "<77@lowick.example>"
    mail.set_content("Ferry aground off Lowick\n\n" + TEXT)
    mail.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="x")
    for name in ("note.eml", "note"):
        (article,) = read(tmp_path, name, mail.as_bytes()).articles
        assert article.text == TEXT
        assert article.headline == "Ferry aground off Lowick"
        assert article.byline == "Lowick Harbour Office"
        assert article.published == "2024-03-05T10:30:00+01:00"
        assert article.record == "<77@lowick.example>"


def test_a_mail_in_html_only_is_read_as_a_page(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Ferry aground"
    mail.set_content(f"<html><body><h1>Ferry aground</h1>{HTML}</body></html>", subtype="html")
    (article,) = read(tmp_path, "note.eml", mail.as_bytes()).articles
    assert (article.text, article.headline) == (TEXT, "Ferry aground")


def test_entities_of_a_feed_are_not_expanded(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{levels}]>' + RSS.partition("?>")[
        2
    ].replace("Short.", "&e9;")
    articles = read(tmp_path, "bomb.xml", bomb).articles
    assert articles[0].text == TEXT
    assert sum(len(a.text) for a in articles) < 2000


def test_a_feed_cut_in_the_middle_gives_the_items_before(tmp_path: Path) -> None:
    result = read(tmp_path, "cut.rss", RSS[: RSS.index("Storm ahead")])
    assert result.articles[0].text == TEXT


@pytest.mark.parametrize("header", ["Message-ID: <", "Message-ID: <a@[", "From: a@"])
def test_a_malformed_header_is_taken_as_it_stands(tmp_path: Path, header: str) -> None:
    data = f"Subject: Ferry aground\n{header}\nMIME-Version: 1.0\n\n{TEXT}\n".encode()
    (article,) = read(tmp_path, "note.eml", data).articles
    assert PARAGRAPHS[1] in article.text
    assert article.headline == "Ferry aground"


def test_a_header_that_cannot_be_decoded_costs_itself_only(tmp_path: Path) -> None:
    data = f"Subject: =?utf-8?b?aaaaa?=\nMIME-Version: 1.0\n\n{TEXT}\n".encode()
    result = read(tmp_path, "note.eml", data)
    assert PARAGRAPHS[1] in result.articles[0].text
    (said,) = [n.message for n in result.notices if n.code == "cut-off"]
    assert "the mail's Subject cannot be read" in said


def test_a_mail_that_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(*_: object, **__: object) -> None:
        raise TypeError("a header of no kind")

    monkeypatch.setattr(import_module("variorum.read.mail"), "message_from_bytes", stumbles)
    with pytest.raises(NothingToRead, match="TypeError: a header of no kind"):
        read(tmp_path, "a.eml", TEXT)


def test_a_second_extractor_that_fails_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(*_: object, **__: object) -> None:
        raise ValueError("no such tree")

    monkeypatch.setattr("trafilatura.extract", stumbles)
    html = f"<html><body><h1>Ferry aground</h1>{HTML}</body></html>"
    (tmp_path / "a.html").write_text(html)
    asked_always = replace(SETTINGS, second_opinion_words=0)
    result = read_articles([tmp_path / "a.html"], asked_always)
    assert len(result.articles) == 1
    assert any("ValueError: no such tree" in n.message for n in result.notices)
