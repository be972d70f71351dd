"""A small pile that tells of one matter: what is left apart in it comes home more easily.

Whoever hands over a dozen articles most often hands over one story. Where the articles are
alike on the average of all pairs, as those of one story are, the parties' own statements and
reportages from another side are its parts, though they share less with the dispatches than two
stories of an archive may. Two events stay apart where each has protagonists of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.group.clusters import Apart, cluster
from variorum.group.likeness import Pile
from variorum.settings import GroupSettings


def is_one_matter(pile: Pile, settings: GroupSettings) -> bool:
    """Whether a pile is small, and alike as a whole."""
    size = pile.alike.shape[0]
    if not 1 < size <= settings.matter_articles:
        return False
    return bool(pile.alike.sum() >= settings.join * size * (size - 1))


def gather_matter(
    found: Sequence[list[int]], pile: Pile, apart: Apart, settings: GroupSettings
) -> list[list[int]]:
    """Sets of row numbers, joined down to ``stray_join`` where the pile tells of one matter."""
    if len(found) < 2 or not is_one_matter(pile, settings):
        return list(found)
    return cluster(pile.alike, settings.stray_join, apart, start=found)
