"""A small pile that tells of one matter is one story, unless two events' people part it."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from variorum.group import find_stories
from variorum.group.likeness import Pile
from variorum.group.matter import gather_matter, is_one_matter
from variorum.group.prints import prints_of
from variorum.model import Article
from variorum.settings import GroupSettings

SETTINGS = GroupSettings()
LEFT, RIGHT = [0, 1, 2], [3, 4]


def _pile(within: float, between: float, size: int = 5) -> Pile:
    alike = np.full((size, size), within)
    alike[:3, 3:] = alike[3:, :3] = between
    np.fill_diagonal(alike, 0.0)
    articles = [Article(id=f"a{n}", path="-", text="word") for n in range(size)]
    rows = sp.csr_matrix(alike.astype(np.float32))
    return Pile(prints_of(articles, SETTINGS), rows, rows)


def _never(a: object, b: object) -> bool:
    return False


def _always(a: object, b: object) -> bool:
    return True


def test_sets_less_alike_than_two_stories_come_together_where_the_pile_is_one_matter() -> None:
    assert gather_matter([LEFT, RIGHT], _pile(0.4, 0.1), _never, SETTINGS) == [[0, 1, 2, 3, 4]]


def test_what_has_hardly_a_word_in_common_stays_alone() -> None:
    assert gather_matter([LEFT, RIGHT], _pile(0.4, 0.05), _never, SETTINGS) == [LEFT, RIGHT]


def test_two_events_with_their_own_people_stay_apart() -> None:
    assert gather_matter([LEFT, RIGHT], _pile(0.4, 0.3), _always, SETTINGS) == [LEFT, RIGHT]


def test_a_pile_of_many_matters_and_a_large_one_are_left_as_they_are() -> None:
    assert not is_one_matter(_pile(0.2, 0.08), SETTINGS)
    assert not is_one_matter(_pile(0.4, 0.4, size=SETTINGS.matter_articles + 1), SETTINGS)


def test_a_later_phase_with_a_new_face_is_the_same_story() -> None:
    first = (
        "The ferry Osprey ran aground off Lowick on Monday with Captain Ivo Marsh at the wheel, "
        "the Lowick harbour office said. Forty people were taken off the Osprey by lifeboat.",
        "Captain Ivo Marsh was at the wheel when the Osprey struck rocks off Lowick on Monday; "
        "lifeboats took forty people off the ferry, according to the Lowick harbour office.",
        "Forty were taken off by lifeboat after the ferry Osprey, under Captain Ivo Marsh, ran "
        "onto rocks near Lowick, its harbour office said on Monday.",
    )
    second = (
        "Salvage master Petra Quill said the ferry Osprey, aground off Lowick under Captain Ivo "
        "Marsh, would be pulled free at high water. Lowick harbour office closed the channel.",
        "Petra Quill hopes to pull the Osprey off the Lowick rocks at high water. The salvage "
        "master said the ferry of Captain Ivo Marsh held; the harbour office shut the channel.",
        "At high water the Osprey is to come off the rocks at Lowick, salvage master Petra Quill "
        "said. The harbour office has closed the channel where Captain Ivo Marsh ran the ferry "
        "aground.",
    )
    texts = [*first, *second]
    articles = [Article(id=f"a{n}", path="-", text=t, language="en") for n, t in enumerate(texts)]
    assert len(find_stories(articles, {}, SETTINGS)) == 1
