"""Originals that are not among the articles, supposed where something speaks for them.

Three things do: credits for an outlet whose text is not here ("Source: Castell Wire"), an
agency's update whose first dispatch is not here, and words that versions share though none
of them can have them from another. Whether a supposed original is kept is for the forest
to say: it must explain more than its own words cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.versions.credited import Grade
from variorum.versions.order import update_rank
from variorum.versions.overlap import Marks
from variorum.versions.scores import Evidence, explained


@dataclass(frozen=True, slots=True)
class Supposed:
    """A missing original.

    Attributes:
        name: the outlet that is credited with it; None where only the text speaks for it.
        copies: versions that claim to be it, and so attest its words by themselves.
        core: these, and others whose words they confirm.
        credits: grade at which versions credit it.
        house: an outlet of which only a later update is here, and ``updates`` that update.
        barred: versions that have their text from that update.
    """

    name: str | None
    copies: frozenset[int]
    core: frozenset[int]
    credits: tuple[tuple[int, Grade], ...] = ()
    house: int | None = None
    updates: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()

    def marks(self, evidence: Evidence, child: int) -> Marks:
        """Words of a version that the original had, as far as other versions attest it."""
        return evidence.overlap.any_of(child, self.core if child in self.copies else self.copies)

    def grade(self, child: int) -> Grade:
        """At which grade a version credits it."""
        return dict(self.credits).get(child, Grade.NONE)


def suppose_by_credit(evidence: Evidence) -> tuple[Supposed, ...]:
    """One for each outlet that a text is credited to and that is not among the articles."""
    return tuple(
        Supposed(
            name=name,
            copies=_copies(grades),
            core=_sharing(grades, evidence),
            credits=tuple(sorted(grades.items())),
        )
        for name, grades in evidence.credited.absent.items()
        if Grade.COPIES in grades.values()
    )


def suppose_before_updates(evidence: Evidence) -> tuple[Supposed, ...]:
    """One for each outlet of which an update is here and nothing before it."""
    return tuple(
        _before_update(number, evidence)
        for number, article in enumerate(evidence.articles)
        if update_rank(article) and not _has_earlier(number, evidence)
    )


def suppose_by_text(evidence: Evidence, parents: Sequence[int | None]) -> tuple[Supposed, ...]:
    """One for each root with its children, and the roots that share more than accounts do.

    They may all be siblings: parent and child is what the best forest without a missing
    original must make of them.
    """
    roots = [c for c in range(evidence.size) if parents[c] is None]
    groups = _joined(roots, evidence)
    whole = [g | {c for c in range(evidence.size) if parents[c] in g} for g in groups]
    return tuple(Supposed(None, g, g) for g in sorted(whole, key=min) if len(g) > 2)


def _joined(roots: Sequence[int], evidence: Evidence) -> set[frozenset[int]]:
    linked: dict[int, set[int]] = {r: {r} for r in roots}
    for a in roots:
        for b in roots:
            if a < b and _akin(evidence, a, b):
                joined = linked[a] | linked[b]
                for member in joined:
                    linked[member] = joined
    return {frozenset(g) for g in linked.values()}


def _akin(evidence: Evidence, a: int, b: int) -> bool:
    """Whether two share, outside quotation marks, more than unrelated accounts do."""
    overlap = evidence.overlap
    shares = [
        overlap.mass_of(x, overlap.marks(x, y) & overlap.words[x].free)
        / max(overlap.words[x].mass, 1e-9)
        for x, y in ((a, b), (b, a))
    ]
    return max(shares) >= evidence.settings.unrelated_share


def _copies(grades: Mapping[int, Grade]) -> frozenset[int]:
    return frozenset(c for c, grade in grades.items() if grade is Grade.COPIES)


def _sharing(grades: Mapping[int, Grade], evidence: Evidence) -> frozenset[int]:
    """Versions that credit it with their text, and those that cite it and share that text."""
    copies = _copies(grades)
    return copies | {
        c
        for c, grade in grades.items()
        if grade is Grade.CITES and any(_akin(evidence, c, m) for m in copies)
    }


def _has_earlier(number: int, evidence: Evidence) -> bool:
    rank = update_rank(evidence.articles[number])
    return any(
        evidence.credited.same_house(number, other) and (update_rank(a), other) < (rank, number)
        for other, a in enumerate(evidence.articles)
        if other != number
    )


def _before_update(number: int, evidence: Evidence) -> Supposed:
    """The dispatch before an update; its clients are those that have not the update's text."""
    grades = {c: g[number] for c, g in enumerate(evidence.credited.given) if number in g}
    clients = _copies(grades)
    core = {c for c in clients if _not_from(c, number, clients, evidence)} | {number}
    return Supposed(
        name=evidence.articles[number].outlet,
        copies=frozenset(core),
        core=frozenset(core),
        credits=tuple((c, g) for c, g in sorted(grades.items()) if c in core),
        house=evidence.credited.houses[number],
        updates=frozenset({number}),
        barred=frozenset(clients - core),
    )


def _not_from(client: int, update: int, clients: frozenset[int], evidence: Evidence) -> bool:
    """Whether a client was out before the update, or has clearly more in common with others."""
    if not np.isfinite(evidence.scores.edges[update, client]):
        return True
    overlap, settings = evidence.overlap, evidence.settings
    from_others = explained(overlap, client, overlap.any_of(client, clients), settings)
    from_update = explained(overlap, client, overlap.marks(client, update), settings)
    return from_others - from_update > settings.hidden_nats
