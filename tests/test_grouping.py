"""Grouping alone: the file of stories, going on after a break, adding later articles."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet
import pytest

from variorum.errors import BadDecisions, BadGrouping, MissingPart, NothingToRead
from variorum.grouping import group_paths, shelf_of
from variorum.grouping_files import read_stories

EVENTS = {
    "snow": "Snow closed the Harl pass above Ostvik and left forty lorries stuck, the Ostvik road "
    "office said. Drivers slept in the school gymnasium while ploughs came up from Harl.",
    "chess": "Nora Quill of Marrowby won the county chess cup with a rook sacrifice that nobody in "
    "the hall had seen coming. Quill is a plumber and has played since she was nine.",
    "bank": "The Tolland Savings Bank shut nine branches after thieves emptied the vault at Pell "
    "Street through a tunnel. Detective Rosa Imber said that they had dug for a year.",
}
EXTRA = (
    "People who were there spoke of it for days.",
    "Nobody could say what would come next, and few tried to.",
    "It was the talk of every kitchen in the county.",
    "Officials would not answer further questions that evening.",
)


def pile(path: Path, start: int, stop: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(start, stop):
            name, text = list(EVENTS.items())[number % 3]
            sentences = text.split(". ")
            told = ". ".join([*sentences[number % 2 :], *sentences[: number % 2]])
            body = f"{told} {EXTRA[number // 3 % 4]}"
            record = {
                "id": f"{name}{number:03}",
                "text": body,
                "date": f"2031-02-{number % 9 + 1:02}",
            }
            file.write(json.dumps(record) + "\n")
    return path


def contents(out: Path) -> dict[frozenset[str], str]:
    return {frozenset(g.articles): g.id for g in read_stories(out)}


def test_stories_are_written_one_a_line(tmp_path: Path) -> None:
    done = group_paths([pile(tmp_path / "a.jsonl", 0, 12)], tmp_path / "s.jsonl")
    assert done.articles == 12
    lines = (tmp_path / "s.jsonl").read_text().splitlines()
    assert [len(json.loads(line)["articles"]) for line in lines] == [4, 4, 4]
    assert json.loads(lines[0])["why_together"]


def test_same_bytes_for_any_number_of_processes(tmp_path: Path) -> None:
    one, two = pile(tmp_path / "a.jsonl", 0, 6), pile(tmp_path / "b.jsonl", 6, 12)
    group_paths([one, two], tmp_path / "1.jsonl", workers=1)
    group_paths([two, one], tmp_path / "2.jsonl", workers=2)
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_later_articles_join_stories_that_stay_as_they_are(tmp_path: Path) -> None:
    out = tmp_path / "s.jsonl"
    group_paths([pile(tmp_path / "a.jsonl", 0, 9)], out)
    before = contents(out)
    (tmp_path / "a.jsonl").unlink()  # what was read is not read again
    done = group_paths([pile(tmp_path / "b.jsonl", 9, 15)], out, into=out)
    assert (done.articles, done.added) == (15, 6)
    after = contents(out)
    assert len(after) == 3
    for members, name in before.items():
        assert any(members < more and name == same for more, same in after.items())


def test_what_is_there_already_is_not_added_twice(tmp_path: Path) -> None:
    out, source = tmp_path / "s.jsonl", pile(tmp_path / "a.jsonl", 0, 9)
    group_paths([source], out)
    before = out.read_bytes()
    done = group_paths([source], out, into=out)
    assert done.added == 0
    assert "grouped-already" in {n.code for n in done.notices}
    assert out.read_bytes() == before


def test_ids_that_clash_are_told_apart(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    texts = list(EVENTS.values())
    source.write_text("".join(json.dumps({"id": "same", "text": t}) + "\n" for t in texts))
    group_paths([source], tmp_path / "s.jsonl")
    ids = [i for members in contents(tmp_path / "s.jsonl") for i in members]
    assert sorted(ids) == ["same", "same-2", "same-3"]


def test_a_broken_run_goes_on_from_its_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = pile(tmp_path / "a.jsonl", 0, 6), pile(tmp_path / "b.jsonl", 6, 12)
    out = tmp_path / "s.jsonl"

    def breaks(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("variorum.grouping.group_prints", breaks)
    with pytest.raises(KeyboardInterrupt):
        group_paths([one, two], out, workers=1)
    assert len(list(shelf_of(out).glob("batch-*.npz"))) == 2
    assert not out.exists()
    monkeypatch.undo()
    monkeypatch.setattr("variorum.grouping.read_batch", breaks)  # not asked again
    assert group_paths([one, two], out, workers=1).articles == 12
    assert not list(shelf_of(out).glob("batch-*.npz"))


def test_decisions_beside_the_pile_are_honoured(tmp_path: Path) -> None:
    source = pile(tmp_path / "a.jsonl", 0, 6)
    (tmp_path / "decisions.toml").write_text('[[together]]\narticles = ["snow000", "bank002"]\n')
    done = group_paths([source], tmp_path / "s.jsonl")
    assert sorted(map(len, contents(tmp_path / "s.jsonl"))) == [2, 4]
    assert [n.code for n in done.notices if "decision" in n.code] == ["decision"]


def test_what_stands_together_cannot_be_put_apart_later(tmp_path: Path) -> None:
    out = tmp_path / "s.jsonl"
    group_paths([pile(tmp_path / "a.jsonl", 0, 6)], out)
    by_hand = tmp_path / "d.toml"
    by_hand.write_text('[[apart]]\narticles = ["snow000", "snow003"]\n')
    with pytest.raises(BadDecisions, match="snow000 and snow003"):
        group_paths([pile(tmp_path / "b.jsonl", 6, 9)], out, into=out, decisions=by_hand)


def test_bad_piles(tmp_path: Path) -> None:
    empty = tmp_path / "e.jsonl"
    empty.write_text('{"id": "a", "text": ""}\n\nnot json\n')
    with pytest.raises(NothingToRead):
        group_paths([empty], tmp_path / "s.jsonl")
    with pytest.raises(BadGrouping, match="never"):
        group_paths([empty], tmp_path / "s.jsonl", into=tmp_path / "never.jsonl")


def test_a_table_without_its_package_is_refused_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("variorum.grouping_files.importlib.import_module", missing)
    with pytest.raises(MissingPart, match="pip install pyarrow"):
        group_paths([tmp_path / "none.jsonl"], tmp_path / "s.parquet")


def test_a_table_holds_the_same_stories_as_the_lines(tmp_path: Path) -> None:
    source = pile(tmp_path / "a.jsonl", 0, 12)
    group_paths([source], tmp_path / "s.jsonl")
    group_paths([source], tmp_path / "s.parquet")
    table = pyarrow.parquet.read_table(tmp_path / "s.parquet").to_pylist()
    lines = [json.loads(line) for line in (tmp_path / "s.jsonl").read_text().splitlines()]
    assert [row["articles"] for row in table] == [line["articles"] for line in lines]
    assert [row["title"] for row in table] == [line["title"] for line in lines]
    assert contents(tmp_path / "s.parquet") == contents(tmp_path / "s.jsonl")
