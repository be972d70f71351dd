"""Input that no newsroom would call tidy: each thing is named in a notice, the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum
from variorum.errors import NothingToRead, UnreadablePath
from variorum.model import Study

BRIDGE = """Ansel bridge in Torvik closed after flood

By Mara Lind
4 March 2021, 10:15

The Ansel bridge in Torvik was closed on Thursday after the river rose by two metres, the city said.

"Nobody was hurt," mayor Odd Brekke told reporters. "We will open it when the engineers tell us to."

About 4,000 people use the bridge each day. The city has set up a ferry at the old fish market.
"""
ORCHESTRA = """Lisbon orchestra names its first woman conductor

12 June 2020

The Tagus Philharmonic has named Inês Faria as its chief conductor from next season, its board said.

Faria, 38, has led the youth orchestra in Porto since 2015. Her first concert will be of Brahms.

"I have waited for this hall since I was nine," she said in a statement on Friday.
"""
GERMAN = "\n\n".join(
    (
        "Brücke in Torvik gesperrt",
        "4. März 2021",
        "Die Brücke über den Ansel ist am Donnerstag gesperrt worden, nachdem der Fluss "
        "gestiegen war. Niemand wurde verletzt, sagte der Bürgermeister vor der Presse.",
        "Die Stadt hat eine Fähre eingerichtet, die am alten Fischmarkt ablegt, solange das "
        "Wasser nicht weiter steigt.",
    )
)


def study_of(folder: Path, **files: str | bytes) -> Study:
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("_", ".")).write_bytes(data)
    return variorum.read([str(folder)])


def codes(study: Study, article: str) -> set[str]:
    return {n.code for n in study.notices if n.article == article or article in n.message}


def test_one_article_alone(tmp_path: Path) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE)
    assert [s.articles for s in study.stories] == [("bridge",)]
    assert "alone" in codes(study, "bridge")
    story = study.stories[0]
    assert story.versions.edges == ()
    assert story.disagreements == ()
    assert (story.origin_count.least, story.origin_count.most) == (1, 1)
    assert story.brief


def test_two_unrelated_articles_are_two_stories(tmp_path: Path) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE, orchestra_txt=ORCHESTRA)
    assert sorted(s.articles for s in study.stories) == [("bridge",), ("orchestra",)]
    assert all("alone" in codes(study, name) for name in ("bridge", "orchestra"))


def test_another_language_is_read_and_left_out(tmp_path: Path) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE, bruecke_txt=GERMAN)
    assert [s.articles for s in study.stories] == [("bridge",)]
    assert {a.id: a.language for a in study.articles} == {"bridge": "en", "bruecke": "de"}
    assert "not-english" in codes(study, "bruecke")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no-text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00" * 40, "not-text"),
        (b"Home | News | Sport\nSign up to our newsletter\n(c) 2021 Torvik Post\n", "no-text"),
    ],
    ids=["empty", "binary", "only furniture"],
)
def test_a_file_that_is_no_article_does_not_stop_the_others(
    tmp_path: Path, content: bytes, code: str
) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE, odd_txt=content)
    assert [a.id for a in study.articles] == ["bridge"]
    assert code in codes(study, "odd")


def test_the_same_file_twice_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    study = variorum.read([str(path), str(path)])
    assert [a.id for a in study.articles] == ["bridge"]


def test_a_future_date_is_refused_and_told(tmp_path: Path) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE.replace("2021", "2091"))
    assert study.articles[0].published is None
    assert "future-date" in codes(study, "bridge")


def test_no_date_is_told_and_not_guessed(tmp_path: Path) -> None:
    study = study_of(tmp_path, bridge_txt=BRIDGE.replace("4 March 2021, 10:15\n", ""))
    assert study.articles[0].published is None
    assert "no-date" in codes(study, "bridge")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    text = BRIDGE.replace('"Nobody was hurt,"', "“Nobody was hurt – not one”,")
    study = study_of(tmp_path, bridge_txt=text.encode(encoding))
    assert "“Nobody was hurt – not one”" in study.articles[0].text


def test_broken_utf8_is_read_and_told(tmp_path: Path) -> None:
    text = BRIDGE.replace('"', "”").encode().replace(b"Brekke", b"Br\xc3\x28kke")
    study = study_of(tmp_path, bridge_txt=text)
    assert "fish market" in study.articles[0].text
    assert "bad-encoding" in codes(study, "bridge")


def test_a_page_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    huge = b"<html><body><p>" + b"word " * 10_000_000 + b"</p></body></html>"
    study = study_of(tmp_path, bridge_txt=BRIDGE, huge_html=huge)
    assert [a.id for a in study.articles] == ["bridge"]
    assert "too-large" in codes(study, "huge")


def test_a_folder_without_articles(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match=str(tmp_path)):
        variorum.read([str(tmp_path)])


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePath, match="gone"):
        variorum.read([str(tmp_path / "gone")])
