"""Dispatches of an agency that are not here, though others of the same agency are.

An earlier one, where what is here is an update or clients were out before it; a later one, where
clients share words that the agency's last one here lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from variorum.versions.credited import Grade
from variorum.versions.order import is_release, update_rank
from variorum.versions.originals import Supposed, akin, copies_of
from variorum.versions.scores import Evidence, explained


def suppose_earlier(evidence: Evidence) -> tuple[Supposed, ...]:
    """One for each outlet whose versions here are updates, or came after texts credited to it."""
    found = []
    for house in sorted({h for h in evidence.credited.houses if h is not None}):
        members = [n for n, h in enumerate(evidence.credited.houses) if h == house]
        supposed = _earlier_of(house, members, evidence)
        if supposed:
            found.append(supposed)
    return tuple(found)


def _earlier_of(house: int, members: Sequence[int], evidence: Evidence) -> Supposed | None:
    """An outlet's dispatch before all that is here; its clients have not their text from these."""
    ranks = {m: update_rank(evidence.articles[m]) for m in members}
    grades = {c: g[members[0]] for c, g in enumerate(evidence.credited.given) if members[0] in g}
    clients = copies_of(grades)
    left = {c for c in clients if all(_not_from(c, m, clients, evidence) for m in members)}
    silent = _silent_clients(members, evidence) if clients else set[int]()
    left |= silent
    first = min(members, key=lambda m: (ranks[m], _born(m, evidence), m))
    writes_on = min(ranks.values()) > 0 or any(akin(evidence, first, c) for c in left)
    updates = frozenset({first} if writes_on else ())
    if not left and not updates:
        return None
    if later := _later_of(house, members, left, clients, evidence):
        return later
    core = frozenset(left | updates)
    citing = {
        c
        for c, g in grades.items()
        if g >= Grade.CITES and all(_not_from(c, m, clients, evidence) for m in members)
    }
    return Supposed(
        name=evidence.articles[house].outlet,
        copies=core,
        core=core,
        credits=tuple((c, g) for c, g in sorted(grades.items()) if c in core | citing),
        house=house,
        updates=updates,
        silent=frozenset(silent),
        barred=frozenset(clients - core),
    )


def _later_of(
    house: int,
    members: Sequence[int],
    left: Iterable[int],
    clients: frozenset[int],
    evidence: Evidence,
) -> Supposed | None:
    """A dispatch that wrote on from all that is here of an outlet, where clients share one.

    One was out after the outlet's last dispatch, none before, and they have words in common that
    it has not: it cannot be an earlier one, that the outlet wrote on from.
    """
    edges, mine = evidence.scores.edges, frozenset(left)
    last = max(members, key=lambda m: (update_rank(evidence.articles[m]), -_born(m, evidence), m))
    before = any(not np.isfinite(edges[last, c]) for c in mine)
    after = any(not np.isfinite(edges[c, last]) for c in mine)
    if len(mine) < _PAIR or before or not after:
        return None
    if not any(akin(evidence, c, last) for c in mine):
        return None
    return Supposed(
        name=evidence.articles[house].outlet,
        copies=mine,
        core=mine,
        credits=tuple((c, Grade.COPIES) for c in sorted(mine)),
        house=house,
        barred=clients - mine,
        parent=last,
    )


_PAIR = 2
"""Clients at least that must share a dispatch for it to be told from what is here."""


def _silent_clients(members: Sequence[int], evidence: Evidence) -> set[int]:
    """Versions that were out before an agency's, have its words, and credit nobody.

    An agency does not write on from a paper's text without a word: both have it from what the
    agency sent before.
    """
    credited, settings = evidence.credited, evidence.settings
    return {
        c
        for c in range(evidence.size)
        if max(credited.given[c].values(), default=Grade.NONE) <= Grade.NAMES
        and all(not np.isfinite(evidence.scores.edges[m, c]) for m in members)
        and not any(c in credited.given[m] for m in members)
        and any(evidence.overlap.share(m, c) >= settings.silent_share for m in members)
        and not is_release(evidence.articles[c])
        and credited.houses[c] not in {credited.houses[m] for m in members}
    }


def _born(version: int, evidence: Evidence) -> float:
    """Less for what was out sooner than the others of its story."""
    return float(-np.clip(evidence.scores.first[version], -1, 1).sum())


def _not_from(client: int, update: int, clients: frozenset[int], evidence: Evidence) -> bool:
    """Whether a client was out before the update, or has clearly more in common with others.

    Or has no more in common with the update than unrelated accounts have.
    """
    overlap, settings = evidence.overlap, evidence.settings
    if not np.isfinite(evidence.scores.edges[update, client]):
        return True
    if overlap.share(client, update) < settings.unrelated_share:
        return True
    from_others = explained(overlap, client, overlap.any_of(client, clients), settings)
    from_update = explained(overlap, client, overlap.marks(client, update), settings)
    return from_others - from_update > settings.hidden_nats
