"""What one article asserts and another denies, in sentences that need share nothing else.

Deeds (see ``deeds``) of one verb and one thing are compared across the story. An article that
itself tells a deed both ways is left out: it reports the quarrel, or means two deeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.dates import of_other_days
from variorum.claims.deeds import Deed, deeds_of
from variorum.claims.lines import Lines, pair_up
from variorum.claims.polarity import extent
from variorum.model import ArticleId
from variorum.settings import ClaimsSettings


def compare_denials(lines: Lines, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Deeds asserted in one article and denied in another."""
    told: dict[tuple[str, str, str], list[Deed]] = defaultdict(list)
    for line in lines.lines:
        for deed in deeds_of(line):
            told[deed.key].append(deed)
    for deeds in told.values():
        plain = _of_one_mind(deeds)
        for yes in (d for d in plain if not d.denied):
            for no in (d for d in plain if d.denied):
                if shared := _shared(yes, no, settings):
                    yield _differs(yes, no, min(1.0, shared / settings.full_support))


def _of_one_mind(deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds of articles that tell them one way only."""
    ways: dict[ArticleId, set[bool]] = defaultdict(set)
    for deed in deeds:
        for place in deed.line.places:
            ways[place.article].add(deed.denied)
    return [d for d in deeds if all(len(ways[p.article]) == 1 for p in d.line.places)]


def _shared(yes: Deed, no: Deed, settings: ClaimsSettings) -> int:
    """Content words that both lines have; 0 where the deeds are two, or of two days."""
    kinds, doers = (yes.kind, no.kind), (yes.doer, no.doer)
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return 0  # medical records, bank records
    if None not in doers and doers[0] != doers[1]:
        return 0
    if of_other_days(pair_up(yes.line, no.line, 0.0, 0.0)):
        return 0
    words = [
        {key for key, content in zip(d.line.keys, d.line.words.content, strict=True) if content}
        for d in (yes, no)
    ]
    return len(words[0] & words[1])


def _differs(yes: Deed, no: Deed, weight: float) -> Comparison:
    first, second = sorted(
        Filler(d.line.number, *extent(d.line, d.verb, d.thing), "no" if d.denied else "yes")
        for d in (yes, no)
    )
    return Comparison("negation", first, second, "differs", weight)
