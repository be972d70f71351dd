"""Hostile and broken input: bounded time, a notice, and the others are read all the same."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.read.archives import PARAGRAPHS, packed, page, record, wacz
from tests.read.test_read_feeds import RSS
from variorum.model import Notice
from variorum.read import read_articles
from variorum.read.dispatch import pages_of
from variorum.read.pages import Page
from variorum.read.sources import Source
from variorum.settings import ReadSettings

SETTINGS = ReadSettings(today="2024-06-01")
HEAD = "<html><body><h1>Ferry aground off Lowick</h1>"
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
TEXT = "\n\n".join(PARAGRAPHS)
BOMB = (
    f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]><rss><channel><item>'
    f"<description>{'&a;' * 20_000}</description></item></channel></rss>"
)
HOSTILE: dict[str, str | bytes] = {
    "deep.html": HEAD + "<div>" * 100_000 + BODY,
    "bold.html": HEAD + BODY + "<b>" * 100_000,
    "attribute.html": HEAD + f'<div class="{"a " * 500_000}" style="{"x" * 1_000_000}">' + BODY,
    "attributes.html": f"{HEAD}<div {' '.join(f'a{n}=b' for n in range(50_000))}>{BODY}",
    "script.html": HEAD + BODY + "<script>" + "</p><p>var a;" * 100_000,
    "links.html": HEAD + BODY + "<a href='/x'>Link</a><br>" * 30_000,
    "references.html": HEAD + BODY + "&amp;" * 300_000,
    "linked.html": HEAD + '<script type="application/ld+json">' + "[" * 99_000 + "</script>" + BODY,
    "numbers.html": f'{HEAD}<script type="application/ld+json">[{"1," * 200_000}1]</script>{BODY}',
    "bomb.xml": BOMB,
    "deep.json": "[" * 200_000,
    "lines.txt": "word\n" * 200_000,
    "broken.txt": "a line that goes on and on until it is broken at the margin of\n" * 30_000,
    "quotes.txt": '"' * 300_000,
    "words.eml": "Subject: " + "=?utf-8?q?a?= " * 20_000 + "\nMIME-Version: 1.0\n\n" + TEXT,
    "parts.eml": "MIME-Version: 1.0\n"
    + "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1000)),
    "members.html.gz": gzip.compress(b"a") * 20_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_files_cost_little_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    content = HOSTILE[name]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "good.html").write_bytes(page())
    start = time.process_time()
    result = read_articles([tmp_path], SETTINGS)
    assert time.process_time() - start < 8  # a second or less here; slow machines have their day
    assert "good" in [a.id for a in result.articles]
    unread = name.split(".")[0] not in [a.id for a in result.articles]
    assert not unread or any(name in n.message for n in result.notices)


def test_a_page_of_endless_lines_is_read_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "long.html").write_text(HEAD + BODY + "<p>The ferry came back.</p>" * 30_000)
    result = read_articles([tmp_path], SETTINGS)
    assert result.articles[0].text.startswith(PARAGRAPHS[0])
    assert "too-large" in [n.code for n in result.notices]


MAIL = (
    "MIME-Version: 1.0\r\nFrom: A <a@b.c>\r\nSubject: =?utf-8?q?Ferry?=\r\n"
    "Date: Tue, 05 Mar 2024 10:30:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n"
    f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{TEXT}\r\n"
)
NINJS = {"uri": "u", "versioncreated": "2024-03-05", "bodies": [{"value": TEXT}], "by": "A"}
NITF = f"<nitf><head><date.issue norm='20240305T1030Z'/></head><body><body.content>{BODY}"
VALID = {
    "a.html": page(),
    "a.txt": "\n".join(PARAGRAPHS).encode(),
    "a.warc": record("http://t.example/a", page()) + record("http://t.example/b", page()),
    "b.warc.gz": packed(record("http://t.example/a", page())),
    "a.wacz": wacz(packed(record("http://t.example/a", page()))),
    "a.rss": RSS.encode(),
    "a.eml": MAIL.encode(),
    "a.xml": NITF.encode(),
    "a.jsonl": json.dumps(NINJS).encode(),
    "a.html.gz": gzip.compress(page()),
}
SIGNS = b"""< > & " { ] <p> <![CDATA[ <!-- charset=hex =?utf-8?b? 2024-13-45 9999999999999"""
PIECES = st.sampled_from([*SIGNS.split(), b"\x00", b"\xff\xfe", b"\r\n", b"Content-Length: -5\r\n"])


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A valid input of some kind with a few bytes lost, doubled, replaced or put in."""
    name = draw(st.sampled_from(sorted(VALID)))
    data = VALID[name]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        lost = draw(st.integers(0, 40))
        data = data[:at] + draw(PIECES | st.binary(max_size=4)) + data[at + lost :]
    return name, data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


def outcome(name: str, data: bytes) -> list[Page | Notice]:
    return list(pages_of(Source(name, data), SETTINGS))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_mutated_input_gives_pages_and_notices_only(case: tuple[str, bytes]) -> None:
    assert all(isinstance(item, (Page, Notice)) for item in outcome(*case))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(VALID)), st.binary(max_size=300))
def test_random_bytes_give_pages_and_notices_only(name: str, data: bytes) -> None:
    assert all(isinstance(item, (Page, Notice)) for item in outcome(name, data))
