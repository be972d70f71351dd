"""The brief: which sentences, in which order.

Every sentence is one that an article has, letter for letter. What most versions tell,
and tell early, is told; each matter once, in the version nearest to its origin; and
where versions contradict each other, both are heard, one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.brief.choice import Matter, Matters
from variorum.model import BriefSentence, Claim, Disagreement, StoryTexts, Versions
from variorum.settings import BriefSettings


def write_brief(
    texts: StoryTexts,
    claims: Sequence[Claim],
    disagreements: Sequence[Disagreement],
    versions: Versions,
    settings: BriefSettings,
) -> tuple[BriefSentence, ...]:
    """Sentences that stand in the articles, each central claim once."""
    matters = Matters(texts, claims, disagreements, versions, settings)
    pairs = _contradictions(matters, disagreements, settings)
    chosen: list[Matter] = []
    length = _length(len(texts.articles), settings)
    for matter in matters.all():
        if len(chosen) == length:
            break
        if not any(_tells_again(matter, other, settings) for other in chosen):
            chosen.append(matter)
    chosen.sort(key=lambda m: (m.rank, -m.weight, m.place))
    return tuple(
        BriefSentence(text=texts.words(m.span), span=m.span, origins=m.origins)
        for m in _with_other_sides(chosen, pairs)
    )


def _length(n_articles: int, settings: BriefSettings) -> int:
    wanted = settings.least + int(n_articles / settings.articles_a_sentence)
    return min(settings.most, wanted)


def _tells_again(matter: Matter, told: Matter, settings: BriefSettings) -> bool:
    """Whether the one would tell what the other has told."""
    if float(matter.vector @ told.vector) >= settings.same_meaning:
        return True
    fewer = min(len(matter.told), len(told.told))
    return fewer > 0 and len(matter.told & told.told) >= settings.same_words * fewer


def _contradictions(
    matters: Matters, disagreements: Sequence[Disagreement], settings: BriefSettings
) -> list[list[Matter]]:
    """Sides of the surest conflicts, as sentences; only where two sides at least have one."""
    sure = [d for d in disagreements if d.status == "conflict" and d.confidence >= settings.sure]
    found = []
    for disagreement in sure:
        sides = [m for side in disagreement.sides if (m := matters.side(side))]
        distinct = list({m.place: m for m in sides}.values())
        if len(distinct) > 1:
            found.append((sum(m.weight for m in distinct), disagreement.id, distinct))
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    return [sides for _, _, sides in found[: settings.contradictions]]


def _with_other_sides(chosen: Sequence[Matter], pairs: Sequence[list[Matter]]) -> list[Matter]:
    """The chosen sentences, each followed by those that contradict it; the rest at the end."""
    told: dict[tuple[str, int], Matter] = {}
    places = {m.place for m in chosen}
    for matter in chosen:
        told.setdefault(matter.place, matter)
        for sides in pairs:
            if matter.place in {m.place for m in sides}:
                told.update((m.place, m) for m in sides if m.place not in places | told.keys())
    for sides in pairs:
        told.update((m.place, m) for m in sides if m.place not in told)
    return list(told.values())
