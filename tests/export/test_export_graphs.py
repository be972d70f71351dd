"""The family tree in graph tools: the same versions, edges and doubts."""

from __future__ import annotations

import networkx
import pytest
from msgspec.structs import replace

from tests.export.hostile import hostile
from tests.export.readers import dot, graph, only
from tests.report.small_study import DISPATCH, LIBRARY, STUDY
from variorum.model import MissingOriginal, OriginCount, Story, Study, Versions


def test_networkx_reads_the_tree_back(example_study: Study) -> None:
    found = graph(only(example_study, "graphml"))
    (story,) = example_study.stories
    given = {n for n, told in found.nodes(data=True) if not told["hypothetical"]}
    assert given == set(story.articles)
    for edge in story.versions.edges:
        told = found.edges[edge.parent, edge.child]
        assert told["how"] == edge.how
        assert told["probability"] == pytest.approx(edge.probability)
    assert networkx.is_directed_acyclic_graph(found)


def test_a_missing_original_is_marked_hypothetical() -> None:
    found = graph(only(STUDY, "graphml"))
    told = found.nodes["s1:M1"]
    assert told["hypothetical"] is True
    assert told["probability"] == pytest.approx(DISPATCH.probability)
    assert told["label"] == DISPATCH.label
    assert found.edges["s1:M1", "e1"]["hypothetical"] is True


def test_pydot_draws_the_same_tree() -> None:
    drawn = dot(only(STUDY, "dot"))
    arcs = {(a.get_source().strip('"'), a.get_destination().strip('"')) for a in drawn.get_edges()}
    assert arcs == {("s1:M1", "e1")} | {(e.parent, e.child) for e in LIBRARY.versions.edges}
    (cluster,) = drawn.get_subgraphs()
    missing = next(n for n in cluster.get_nodes() if n.get_name() == '"s1:M1"')
    assert missing.get("style") == "dashed"
    assert "0.85" in missing.get("label")


def test_hostile_labels_stay_labels() -> None:
    study = hostile()
    drawn = dot(only(study, "dot"))
    (cluster,) = drawn.get_subgraphs()
    names = {n.get_name() for n in cluster.get_nodes()} - {"node", "edge", "graph"}
    assert len(names) == len(STUDY.articles) + 1
    assert any("<script>" in n.get("label") for n in cluster.get_nodes())
    assert b"\x00" not in only(study, "dot")
    assert "\u202e" not in only(study, "dot").decode()
    found = graph(only(study, "graphml"))
    assert found.nodes["e1"]["headline"].startswith("<script>")
    assert "\ufffd" in found.nodes["e1"]["headline"]


def test_ids_of_articles_and_missing_originals_never_meet() -> None:
    """An article may be called what the missing original would be called."""
    (story,) = STUDY.stories
    renamed = replace(STUDY.articles[2], id="s1:M1")
    study = replace(
        STUDY,
        articles=(renamed,),
        stories=(
            Story(
                id="s1",
                title=story.title,
                articles=("s1:M1",),
                versions=Versions((), (MissingOriginal(id="M1", label="a dispatch",
                                                       probability=0.5,
                                                       descendants=("s1:M1",)),)),
                origin_count=OriginCount(1, 1),
            ),
        ),
    )  # fmt: skip
    assert graph(only(study, "graphml")).number_of_nodes() == 2
