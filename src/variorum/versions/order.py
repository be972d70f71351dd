"""Which of two versions was first, by everything but their times.

Each piece of evidence is a function that gives log odds for every ordered pair: positive
where the row's version is more likely the earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article
from variorum.settings import VersionsSettings
from variorum.text.outlets import is_house
from variorum.versions.credited import Credited, Grade
from variorum.versions.overlap import Overlap

Floats = NDArray[np.float64]

_UPDATE = re.compile(
    r"^\W*(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)[\s-]*(?P<n>\d*)\b"
    r"|(?P<lead>\d)(?:st|nd|rd|th)?[\s-]*(?:LEAD|LD)\b|(?P<word>LEAD|LD|UPDATE[SD]?)\b(?=\W))"
)


def update_rank(article: Article) -> int:
    """Number of the update that an agency's headline says it is; 0 where it says nothing.

    >>> update_rank(Article(id="a", path="a", text="", headline="UPDATE 2-Dam bursts"))
    2
    """
    found = _UPDATE.match(article.headline or "")
    if not found:
        return 0
    return int(found["n"] or found["lead"] or 1)


def credit_odds(settings: VersionsSettings) -> dict[Grade, float]:
    """Log odds for an outlet by the grade at which a text credits it."""
    return {
        Grade.NONE: 0.0,
        Grade.NAMES: settings.name_nats,
        Grade.CITES: settings.cite_nats,
        Grade.TOLD: settings.told_nats,
        Grade.COPIES: settings.copy_nats,
    }


def by_credit(credited: Credited, size: int, settings: VersionsSettings) -> Floats:
    """A version that credits an outlet is later than that outlet's own."""
    odds = credit_odds(settings)
    found = np.zeros((size, size))
    for child in range(size):
        for parent, grade in credited.given[child].items():
            found[parent, child] += odds[grade]
            found[child, parent] -= odds[grade]
    return found


def by_update(
    articles: Sequence[Article], credited: Credited, settings: VersionsSettings
) -> Floats:
    """Of two versions of one outlet, the one marked as a later update is later."""
    ranks = np.array([update_rank(a) for a in articles])
    sign = np.sign(ranks[None, :] - ranks[:, None]).astype(np.float64)
    same = [[credited.same_house(p, c) for c in range(len(ranks))] for p in range(len(ranks))]
    found: Floats = settings.update_nats * sign * np.array(same, np.float64).reshape(sign.shape)
    return found


def by_abridgement(
    articles: Sequence[Article], overlap: Overlap, credited: Credited, settings: VersionsSettings
) -> Floats:
    """Of two versions of different outlets, a short one that stands in a long one is its cut.

    A release that stands in a report is none: the report adds to it.
    """
    size = len(overlap.ids)
    found = np.zeros((size, size))
    for child, parent in overlap.kept:
        shorter = overlap.words[child].mass <= (
            settings.abridged_length * overlap.words[parent].mass
        )
        whole = overlap.share(child, parent) >= settings.abridged_share
        cut = shorter and whole and not is_release(articles[child])
        if cut and not _may_be_one_house(credited, child, parent):
            found[parent, child] += settings.abridged_nats
            found[child, parent] -= settings.abridged_nats
    return found


def by_release(articles: Sequence[Article], settings: VersionsSettings) -> Floats:
    """A page that says it is a press release is what others report of, not the other way."""
    marked = np.array([float(is_release(a)) for a in articles])
    odds: Floats = settings.release_nats * (marked[:, None] - marked[None, :])
    return odds


def is_release(article: Article) -> bool:
    """Whether a page calls itself a release, statement or readout, outside its running text.

    Or is an institution's own page: it speaks for itself.

    >>> is_release(Article(id="a", path="a", text="", headline="Readout of the call"))
    True
    """
    if is_house(article.outlet):
        return True
    around = [article.headline or "", *(line.line for line in article.furniture)]
    lines = [x for x in article.text.split("\n\n") if len(_WORD.findall(x)) <= _LABEL]
    return any(_RELEASE.search(line) for line in around + lines)


_LABEL = 12
"""Words of a paragraph at most that can be a label."""

_RELEASE = re.compile(
    r"\b(?:press|news|media|stock\s+exchange|regulatory)\s+(?:release|statement|notice|announcement)\b"
    r"(?!s)|\bfor\s+immediate\s+release\b|\bembargoed\s+until\b|\bnotes?\s+to\s+editors\b"
    r"|\b(?:media|press)\s+(?:contacts?|enquiries|inquiries|office)\b|^\W*(?:readout|statement|"
    r"communiqu[eé])\b|\bcommunications\s+(?:department|office)\b",
    re.IGNORECASE,
)


_WORD = re.compile(r"\w+")


def _may_be_one_house(credited: Credited, left: int, right: int) -> bool:
    unknown = credited.houses[left] is None and credited.houses[right] is None
    return unknown or credited.same_house(left, right)
