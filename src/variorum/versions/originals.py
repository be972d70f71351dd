"""Originals that are not among the articles, supposed where something speaks for them.

Three things do: credits for an outlet whose text is not here ("Source: Harrow Wire"), other
dispatches of an agency (``dispatches``), and words that versions share though none
of them can have them from another. Whether a supposed original is kept is for the forest
to say: it must explain more than its own words cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.versions.credited import Grade
from variorum.versions.order import is_release
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
        own: versions that would be roots without it; what they have beyond it is their own.
        parent: the version it was made from itself, for a text that stood between others.
        silent: versions that were out before ``updates`` and have their words from it, though
            they credit nobody.
    """

    name: str | None
    copies: frozenset[int]
    core: frozenset[int]
    credits: tuple[tuple[int, Grade], ...] = ()
    house: int | None = None
    updates: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    own: frozenset[int] = frozenset()
    parent: int | None = None
    silent: frozenset[int] = frozenset()

    def marks(self, evidence: Evidence, child: int) -> Marks:
        """Words of a version that the original had, as far as other versions attest it.

        A version that was merged from several sources attests this one only to those that
        credit it too, and what one of three has alone it may have from elsewhere.
        """
        if self.parent is not None:
            return evidence.overlap.any_of(child, self.core | {self.parent})
        if child in self.copies:
            return evidence.overlap.any_of(child, self.core)
        if self.name is None or self.grade(child) >= Grade.TOLD:
            return evidence.overlap.any_of(child, self.copies)
        pure = [c for c in self.copies if not _mixed(c, evidence)]
        twice = len(pure) >= _SEVERAL
        return evidence.overlap.any_of(child, pure, at_least=2 if twice else 1)

    def grade(self, child: int) -> Grade:
        """At which grade a version credits it."""
        return dict(self.credits).get(child, Grade.NONE)


_SEVERAL = 3
"""Copies from which two must agree on a word."""


def _mixed(version: int, evidence: Evidence) -> bool:
    """Whether a version says that its text is from two outlets or more."""
    credited = evidence.credited
    houses = {
        credited.houses[p] for p, grade in credited.given[version].items() if grade is Grade.COPIES
    }
    absent = [n for n, grades in credited.absent.items() if grades.get(version) is Grade.COPIES]
    return len(houses) + len(absent) > 1


def suppose_by_credit(evidence: Evidence) -> tuple[Supposed, ...]:
    """One for each outlet that a text is credited to and that is not among the articles."""
    return tuple(
        Supposed(name, copies, _sharing(copies, grades, evidence), tuple(sorted(grades.items())))
        for name, grades in evidence.credited.absent.items()
        if (copies := copies_of(grades))
    )


def suppose_cited(evidence: Evidence, parents: Sequence[int | None]) -> tuple[Supposed, ...]:
    """One for each absent outlet that a root cites, and another version that shares its text.

    "The Lantern reports", say both: then the Lantern is where both may have it from.
    """
    found = []
    for name, grades in evidence.credited.absent.items():
        alike = _alike(grades, evidence)
        own = frozenset(c for c in alike if parents[c] is None)
        near = own | {c for c in alike if any(akin(evidence, c, r) for r in own)}
        if len(near) > 1 and not copies_of(grades):
            found.append(Supposed(name, near, near, tuple(sorted(grades.items())), own=own))
    return tuple(found)


def suppose_by_text(evidence: Evidence, parents: Sequence[int | None]) -> tuple[Supposed, ...]:
    """One for each root that nobody credits and whose children share what it has not.

    They may all be siblings: parent and child is what the best forest without a missing
    original must make of them. Children of a true parent share nothing beyond it, but for
    chance and for what they were merged with.
    """
    roots = [c for c in range(evidence.size) if parents[c] is None]
    found = []
    for group in sorted(_joined(roots, evidence), key=min):
        whole = group | {c for c in range(evidence.size) if parents[c] in group}
        if len(whole) > 2 and _shares_beyond(group, whole, evidence):
            found.append(Supposed(None, whole, whole, own=group))
    return tuple(found)


def _shares_beyond(roots: frozenset[int], whole: frozenset[int], evidence: Evidence) -> bool:
    """Whether children share with each other what none of the roots has, beyond chance.

    Not where one of them credits a root, or a root is a press release: then it has its text
    from there.
    """
    children = whole - roots
    credited = any(evidence.credited.grade(c, r) for c in children for r in roots)
    if credited or any(is_release(evidence.articles[r]) for r in roots):
        return False
    overlap, settings = evidence.overlap, evidence.settings
    gain, past, of = 0.0, 0, 0
    for c in children:
        common = overlap.any_of(c, children) & overlap.words[c].free
        beyond = common & ~overlap.any_of(c, roots)
        gain += explained(overlap, c, beyond, settings)
        past += overlap.forms_of(c, beyond)
        of += overlap.forms_of(c, common)
    return gain >= settings.hidden_gain and past >= settings.hidden_share * of


def _joined(roots: Sequence[int], evidence: Evidence) -> set[frozenset[int]]:
    linked: dict[int, set[int]] = {r: {r} for r in roots}
    for a in roots:
        for b in roots:
            if a < b and akin(evidence, a, b):
                joined = linked[a] | linked[b]
                for member in joined:
                    linked[member] = joined
    return {frozenset(g) for g in linked.values()}


def akin(evidence: Evidence, a: int, b: int) -> bool:
    """Whether two share, outside quotation marks, more than unrelated accounts do."""
    overlap = evidence.overlap
    if (a, b) not in overlap.kept and (b, a) not in overlap.kept:
        return False  # no passage joins them
    shares = [
        overlap.mass_of(x, overlap.marks(x, y) & overlap.words[x].free)
        / max(overlap.words[x].mass, 1e-9)
        for x, y in ((a, b), (b, a))
    ]
    return max(shares) >= evidence.settings.unrelated_share


def copies_of(grades: Mapping[int, Grade]) -> frozenset[int]:
    """Versions that say that their text is an outlet's."""
    return frozenset(c for c, grade in grades.items() if grade is Grade.COPIES)


_SHARED = (Grade.NAMES, Grade.CITES, Grade.TOLD)


def _alike(grades: Mapping[int, Grade], evidence: Evidence) -> frozenset[int]:
    """Versions that cite it and share text with another that does."""
    citing = [c for c, grade in grades.items() if grade >= Grade.CITES]
    return frozenset(
        c for c in citing if any(c != other and akin(evidence, c, other) for other in citing)
    )


def _sharing(
    copies: frozenset[int], grades: Mapping[int, Grade], evidence: Evidence
) -> frozenset[int]:
    """Versions that attest it, and those that cite it and share their text."""
    return copies | {
        c
        for c, grade in grades.items()
        if grade in _SHARED and any(akin(evidence, c, m) for m in copies)
    }
