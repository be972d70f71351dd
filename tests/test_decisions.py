"""Decisions made by hand: read, honoured, told of, and refused where they contradict."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.decisions import decided, decisions_for, load_decisions, parse_decisions
from variorum.errors import BadDecisions
from variorum.group import find_stories
from variorum.model import NO_DECISIONS, Article, Pins
from variorum.settings import GroupSettings

ALL_KINDS = """
[[together]]
articles = ["a", "b", "c"]
why = "the editor of c told us"

[[apart]]
articles = ["a", "x"]

[[wire]]
article = "a"
agency = "Norrland Press"

[[outlet]]
name = "dt.example"
is = "Daily Tern"
"""


def article(name: str, text: str = "Nothing much.", outlet: str | None = None) -> Article:
    return Article(id=name, path=name, text=text, outlet=outlet, language="en")


def test_all_kinds_are_read() -> None:
    found = parse_decisions(ALL_KINDS, "d.toml")
    assert found.pins == Pins((("a", "b"), ("b", "c")), (("a", "x"),))
    assert found.wires == {"a": "Norrland Press"}
    assert found.outlets == {"dt.example": "Daily Tern"}


def test_outlets_and_dispatches_are_renamed_and_told_of() -> None:
    given = [article("a", outlet="dt.example"), article("b", outlet="dt.example")]
    changed, notices = decided(given, parse_decisions(ALL_KINDS, "d.toml"))
    assert [a.outlet for a in changed] == ["Norrland Press", "Daily Tern"]
    assert [n.code for n in notices] == [
        "decision",  # the outlet
        "decision",  # the dispatch
        "decision",  # a with b
        "decision-unused",  # b with c, which is not here
        "decision-unused",  # a and x
    ]
    assert "Daily Tern" in notices[0].message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[together]]\narticles=["a","b"]\n[[apart]]\narticles=["b","a"]', "together and apart"),
        (
            '[[together]]\narticles=["a","b"]\n[[together]]\narticles=["b","c"]\n'
            '[[apart]]\narticles=["a","c"]',
            "a and c are together and apart",
        ),
        (
            '[[wire]]\narticle="a"\nagency="P"\n[[wire]]\narticle="a"\nagency="Q"',
            "'P' and 'Q'",
        ),
        ('[[outlet]]\nname="a"\nis="b"\n[[outlet]]\nname="a"\nis="c"', "'b' and 'c'"),
        ('[[together]]\narticles=["a"]', "two different ids"),
        ('[[together]]\narticles=["a","a"]', "two different ids"),
        ('[together]\narticles=["a","b"]', "two brackets"),
        ('[[wire]]\narticle="a"', "needs 'agency'"),
        ('[[wire]]\narticle="a"\nagency=3', "quotation marks"),
        ('[[wire]]\narticle="a"\nagency="b"\nby="c"', "nothing called 'by'"),
        ("[[whatever]]\na=1", "[[whatever]] is not known"),
        ("together = ", "d.toml"),
    ],
)
def test_wrong_ones_are_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(BadDecisions) as error:
        parse_decisions(text, "d.toml")
    assert said in str(error.value)
    assert "d.toml" in str(error.value)


def test_the_file_beside_the_input_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.")
    assert decisions_for([tmp_path / "a.txt", "-"]) is NO_DECISIONS
    (tmp_path / "decisions.toml").write_text('[[outlet]]\nname = "x"\nis = "y"\n')
    assert decisions_for([tmp_path]).outlets == {"x": "y"}
    assert decisions_for([tmp_path / "a.txt"]).outlets == {"x": "y"}


def test_two_files_beside_the_input_are_not_chosen_between(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "decisions.toml").write_text("")
    with pytest.raises(BadDecisions, match="--decisions"):
        decisions_for([tmp_path / "one", tmp_path / "two"])
    assert decisions_for([tmp_path / "one"], tmp_path / "two" / "decisions.toml").outlets == {}


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadDecisions, match="none"):
        load_decisions(tmp_path / "none.toml")


SNOW = (
    "Snow closed the Harl pass above Ostvik on Monday and left forty lorries stuck, the Ostvik "
    "road office said. Drivers slept in the school gymnasium."
)
CHESS = (
    "Nora Quill of Marrowby won the county chess cup on Sunday with a rook sacrifice that nobody "
    "in the hall had seen coming."
)


def stories(pins: Pins) -> list[tuple[str, ...]]:
    texts = {"a": SNOW, "b": SNOW + " Ploughs came from Harl.", "c": CHESS}
    articles = [article(name, text) for name, text in texts.items()]
    return [g.articles for g in find_stories(articles, {}, GroupSettings(), pins)]


def test_pins_are_stronger_than_texts() -> None:
    assert stories(Pins()) == [("a", "b"), ("c",)]
    assert stories(Pins(apart=(("a", "b"),))) == [("a",), ("b",), ("c",)]
    assert stories(Pins(together=(("a", "c"),))) == [("a", "b", "c")]
    assert stories(Pins((("b", "c"),), (("a", "b"),))) == [("b", "c"), ("a",)]


def test_a_pin_is_told_among_the_reasons() -> None:
    articles = [article("a", SNOW), article("c", CHESS)]
    (group,) = find_stories(articles, {}, GroupSettings(), Pins((("a", "c"),)))
    assert "by hand" in " ".join(join.evidence for join in group.why_together)


def test_the_same_text_may_be_put_apart() -> None:
    articles = [article("a", SNOW), article("b", SNOW), article("c", SNOW)]
    found = find_stories(articles, {}, GroupSettings(), Pins(apart=(("a", "c"),)))
    assert sorted(len(g.articles) for g in found) == [1, 2]
