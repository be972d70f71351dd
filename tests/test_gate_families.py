"""Every tradition of our own counts in one mean, read or held out."""

from __future__ import annotations

from gate.run import family
from gate.stories import HELD_OUT, READ, own_traditions


def test_each_own_tradition_is_either_read_or_held_out() -> None:
    names = {folder.name for folder in own_traditions()}
    assert names == READ | HELD_OUT
    assert not READ & HELD_OUT
    families = {folder.name: family(folder) for folder in own_traditions()}
    assert {n for n, f in families.items() if f == "held out"} == HELD_OUT
