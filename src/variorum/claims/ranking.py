"""Which disagreements an editor should read first."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from variorum.model import ArticleId, Claim, Disagreement, Span

_STATUS = {"conflict": 2, "slip": 1, "revision": 0}


class ClaimIndex:
    """Claims by place: how central a claim is, and how many origins it has."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        readings: dict[ArticleId, list[tuple[int, int, Claim]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for reading in claim.readings:
                readings[reading.span.article].append((reading.span.start, number, claim))
        self._readings = {a: sorted(r, key=lambda x: x[:2]) for a, r in readings.items()}

    def at(self, span: Span) -> Claim | None:
        """The claim whose reading holds a span's start."""
        readings = self._readings.get(span.article, [])
        place = bisect_right([r[0] for r in readings], span.start) - 1
        return readings[place][2] if place >= 0 else None


def importance(found: Disagreement, index: ClaimIndex) -> tuple[int, int, int, float]:
    """Sort key: origins, versions of the claim, kind of status, confidence; greater first."""
    spans = [r.span for side in found.sides for r in side.readings]
    claims = [c for s in spans if (c := index.at(s)) is not None]
    origins = {o for c in claims for o in c.origins}
    versions = {s.article for s in spans}
    return len(origins), len(versions), _STATUS[found.status], found.confidence
