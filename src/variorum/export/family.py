"""The family trees of a study as one graph, for the graph formats."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.export.view import View
from variorum.model import Story


@dataclass(frozen=True, slots=True)
class Node:
    """An article or a missing original; ``probability`` of a missing one only."""

    id: str
    story: str
    kind: str
    label: str
    headline: str | None = None
    published: str | None = None
    probability: float | None = None
    independent: bool = False

    @property
    def hypothetical(self) -> bool:
        """Whether it is inferred: nobody has seen it."""
        return self.kind == "missing original"


@dataclass(frozen=True, slots=True)
class Arc:
    """From a parent to what was made from it; ``hypothetical``: one of the two is inferred."""

    parent: str
    child: str
    how: str
    probability: float | None
    shared: float | None = None
    evidence: tuple[str, ...] = ()
    hypothetical: bool = False
    stability: float | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """All nodes and arcs; ids are unique over all stories."""

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]


def family_of(view: View) -> Family:
    """The trees of all stories; an article has its own id, a missing original ``s1:M1``."""
    nodes: list[Node] = []
    arcs: list[Arc] = []
    for story in view.study.stories:
        ids = _ids(view, story)
        nodes += _nodes(view, story, ids)
        arcs += _arcs(story, ids)
    return Family(tuple(nodes), tuple(arcs))


def _ids(view: View, story: Story) -> dict[str, str]:
    ids = {a: a for a in story.articles}
    for missing in story.versions.missing_originals:
        name = f"{story.id}:{missing.id}"
        while name in view.articles:
            name += "'"
        ids[missing.id] = name
    return ids


def _nodes(view: View, story: Story, ids: dict[str, str]) -> list[Node]:
    given = [
        Node(
            id=ids[a],
            story=story.id,
            kind="article",
            label=view.name(a, story),
            headline=view.articles[a].headline,
            published=view.articles[a].published,
            independent=a in story.versions.independent,
        )
        for a in story.articles
    ]
    missing = [
        Node(
            id=ids[m.id],
            story=story.id,
            kind="missing original",
            label=m.label,
            probability=m.probability,
        )
        for m in story.versions.missing_originals
    ]
    return given + missing


def _arcs(story: Story, ids: dict[str, str]) -> list[Arc]:
    missing = {m.id for m in story.versions.missing_originals}
    arcs = [
        Arc(
            ids[e.parent],
            ids[e.child],
            e.how,
            e.probability,
            e.shared,
            e.evidence,
            e.parent in missing,
            e.stability,
        )
        for e in story.versions.edges
    ]
    for m in story.versions.missing_originals:
        arcs += [
            Arc(ids[m.id], ids[d], "from missing original", m.probability, None, m.evidence, True)
            for d in m.descendants
        ]
        if m.made_from:
            # That the text tells of it is all that is known: no probability is claimed.
            arcs.append(Arc(ids[m.made_from], ids[m.id], "told", None, None, m.evidence, True))
    return arcs
