"""Statuses in large trees: long chains, lattices, many findings."""

from itertools import pairwise

from variorum.claims.comparison import Found
from variorum.claims.status import descent_of, status_of
from variorum.model import Article, Edge, How, Reading, Side, Span, StoryTexts, Versions


def _edge(child: str, parent: str, how: How = "light-edit") -> Edge:
    return Edge(child=child, parent=parent, how=how, probability=1.0, shared=0.9)


def _texts(names: list[str]) -> StoryTexts:
    return StoryTexts(tuple(Article(id=n, path="-", text="x") for n in names), {})


def _side(value: str, *articles: str) -> Side:
    return Side(value, tuple(Reading(Span(a, 0, 1)) for a in articles))


def test_a_chain_of_thousands_has_its_first_change_named() -> None:
    names = [f"v{n:04}" for n in range(3000)]
    edges = tuple(_edge(c, p) for p, c in pairwise(names))
    # children before parents: a joining that recursed along the chain would not return
    descent = descent_of(_texts(names), Versions(edges=edges[::-1]), ())
    assert len(set(map(descent.family.get, names))) == 1
    assert descent.depth[names[-1]] == 2999
    sides = (_side("4", names[0], names[1500]), _side("5", names[700], names[2999]))
    kept = (*edges, _edge(names[700], names[0]), _edge(names[2999], names[1500]))
    descent = descent_of(_texts(names), Versions(edges=kept), ())
    assert status_of("date", sides, descent) == ("slip", names[700])


def test_a_lattice_of_merged_versions_has_its_longest_way() -> None:
    rows = [(f"l{n}", f"r{n}") for n in range(60)]  # 2**60 ways lead up
    edges = tuple(
        _edge(child, parent, "merged")
        for above, below in pairwise(rows)
        for child in below
        for parent in above
    )
    names = [n for row in rows for n in row]
    assert descent_of(_texts(names), Versions(edges=edges), ()).depth["l59"] == 59


def test_a_merged_version_with_several_new_figures_reports_anew() -> None:
    def found(about: str) -> Found:
        sides = (_side("4", "a"), _side("5", "b"))
        return Found(kind="number", about=about, weight=1.0, sides=sides)

    texts = _texts(["a", "b"])
    versions = Versions(edges=(_edge("b", "a", "merged"),))
    one = descent_of(texts, versions, [found("hurt")])
    two = descent_of(texts, versions, [found("hurt"), found("rescued")])
    assert not one.updated("a", "b")
    assert two.updated("a", "b")
    assert two.updated("b", "a")
