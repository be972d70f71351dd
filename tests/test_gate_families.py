"""Every tradition of our own counts in exactly one mean."""

from __future__ import annotations

from gate.run import family
from gate.stories import FRESH, FRESH_READ, HELD_OUT, READ, own_traditions


def test_each_own_tradition_counts_in_one_mean() -> None:
    folders = {folder.name: family(folder) for folder in own_traditions()}
    assert set(folders) == READ | HELD_OUT | FRESH | FRESH_READ
    assert len(folders) == len(READ) + len(HELD_OUT) + len(FRESH) + len(FRESH_READ)
    for name, names in {
        "own traditions read": READ,
        "held out": HELD_OUT,
        "fresh": FRESH,
        "fresh, read since": FRESH_READ,
    }.items():
        assert {n for n, f in folders.items() if f == name} == names
