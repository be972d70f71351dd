"""Parsing is spread over processes: the same comes out, and nobody waits for the dead."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.annotate import Tools, annotate, workers
from variorum.annotate.parsed import Parsed
from variorum.annotate.parser import SpacyParser
from variorum.annotate.workers import Chunk, can_fork, can_start, spread
from variorum.errors import WorkerDied
from variorum.model import Article, Sentence, Token
from variorum.settings import AnnotateSettings

TEXTS = [
    f"Ana Ruiz left Oslo on Monday for {n} days, the Orvane Courier said. “It rained.”\n"
    f"She’d met {n + 3} of the town's millers: none of them spoke."
    for n in range(30)
]
needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")


def afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "can_fork", lambda: False)


def lengths(chunk: Chunk) -> list[Parsed]:
    """Stands in for a parser: one token as long as the text."""
    return [
        Parsed((Token(0, len(t), t, t, "X", "X", "dep", 0),), (Sentence(0, 1, 0, 1, 0),), ())
        for t in chunk
    ]


def dies_elsewhere(then: Callable[[], object]) -> Callable[[Chunk], list[Parsed]]:
    """A parser that works in this process, slowly, and does ``then`` in every other."""
    here = os.getpid()
    heard = threading.Event()

    def parse(chunk: Chunk) -> list[Parsed]:
        if os.getpid() != here:
            then()
        heard.wait(0.05)
        return lengths(chunk)

    return parse


@pytest.mark.parametrize("processes", [2, 3])
def test_the_number_of_processes_changes_nothing(parser: SpacyParser, processes: int) -> None:
    alone = list(parser.parse(TEXTS, batch=64, processes=1))
    assert alone == list(parser.parse(TEXTS, batch=2, processes=processes))
    assert not multiprocessing.active_children()


def test_processes_started_afresh_parse_the_same(
    parser: SpacyParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    afresh(monkeypatch)
    alone = list(parser.parse(TEXTS, batch=64, processes=1))
    chunks = [TEXTS[:10], TEXTS[10:20], TEXTS[20:]]
    ours = os.getpid()
    waited = threading.Event()

    def slowly(chunk: Chunk) -> list[Parsed]:
        assert os.getpid() == ours
        waited.wait(0.5)
        return list(parser.parse(chunk, batch=10, processes=1))

    parts = list(spread(chunks, slowly, 3))
    assert alone == [parse for part in parts for parse in part]


def test_the_stage_gives_the_same_notes(tools: Tools) -> None:
    articles = [Article(id=f"a{n}", path="-", text="\n\n".join(TEXTS[n : n + 4])) for n in range(8)]
    one = annotate(articles, tools, AnnotateSettings(parse_processes=1))
    two = annotate(articles, tools, AnnotateSettings(parse_processes_from=0))
    for a in articles:
        left, right = one[a.id], two[a.id]
        assert left.vectors.tobytes() == right.vectors.tobytes()
        assert (left.tokens, left.names, left.times) == (right.tokens, right.names, right.times)


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_parses_come_in_order(processes: int) -> None:
    chunks = [[str(n)] * (n % 3) for n in range(40)]
    assert list(spread(chunks, lengths, processes)) == [lengths(c) for c in chunks]
    assert list(spread([], lengths, processes)) == []


@needs_fork
@pytest.mark.parametrize("code", [0, 3])
def test_a_worker_that_ends_is_an_error_with_a_name(code: int) -> None:
    parse = dies_elsewhere(lambda: os._exit(code))
    with pytest.raises(WorkerDied, match=rf"ended \({code}\) before its work was done"):
        list(spread([[str(n)] for n in range(20)], parse, 2))
    assert not multiprocessing.active_children()


def test_a_python_that_does_not_start_is_the_same_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    afresh(monkeypatch)
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(WorkerDied, match=r"\(7\)"):
        list(spread([[str(n)] for n in range(20)], dies_elsewhere(int), 2))


@needs_fork
def test_who_stops_asking_leaves_no_process_behind() -> None:
    parses = spread([[str(n)] for n in range(20)], dies_elsewhere(int), 3)
    assert next(iter(parses)) == lengths(["0"])
    assert len(multiprocessing.active_children()) == 2
    parses.close()
    assert not multiprocessing.active_children()


def test_beside_another_thread_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_fork() == (sys.platform == "linux")
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    other.start()
    assert not can_fork()
    wait.set()
    other.join()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not can_start()
