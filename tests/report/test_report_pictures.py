"""The family tree and the time line as pictures: time runs one way, nothing falls out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.report.small_study import ARTICLES, LIBRARY
from variorum.model import Article, Edge, MissingOriginal, Moment, Versions
from variorum.report.family import descendants, draw_family, lines_of_descent
from variorum.report.refs import StoryRefs, make_refs
from variorum.report.timeline_picture import draw_timeline
from variorum.report.times import make_scale, read_stamp, span_words
from variorum.report.tree_map import draw_map, letters
from variorum.report.tree_picture import TreePicture, draw_tree


def edge(child: str, parent: str, probability: float = 0.9) -> Edge:
    return Edge(child=child, parent=parent, how="rewrite", probability=probability, shared=0.5)


def story_of(articles: list[Article], versions: Versions) -> tuple[StoryRefs, TreePicture]:
    story = replace(
        LIBRARY, articles=tuple(a.id for a in articles), versions=versions, origins=(), sources=()
    )
    by_id = {a.id: a for a in articles}
    refs = make_refs(story, "s1", by_id, {a.id: n for n, a in enumerate(articles, 1)})
    return refs, draw_tree(story, draw_family(story, by_id), refs, width=940)


def told(article_id: str, published: str | None) -> Article:
    return Article(id=article_id, path=article_id, text="Told.", published=published)


def test_rows_stand_under_their_parents_in_order_of_publication() -> None:
    rows = draw_family(LIBRARY, {a.id: a for a in ARTICLES})
    assert [(r.id, r.depth) for r in rows] == [
        ("M1", 0),
        ("e1", 1),
        ("e2", 2),
        ("e4", 3),
        ("e3", 0),
    ]
    assert [d.parent for d in rows[3].others] == ["e3"]


def test_descendants_run_over_all_lines() -> None:
    found = descendants(lines_of_descent(LIBRARY))
    assert found["M1"] == ("e1", "e2", "e4")
    assert found["e3"] == ("e4",)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25))
def test_whatever_the_edges_every_version_has_one_row(pairs: list[tuple[int, int]]) -> None:
    ids = [f"v{n}" for n in range(10)]
    edges = tuple(edge(ids[a], ids[b]) for a, b in pairs)
    lost = MissingOriginal(id="M1", label="lost", probability=0.5, descendants=("v1", "gone"))
    _, picture = story_of([told(i, None) for i in ids], Versions(edges, (lost,)))
    assert sorted(n.ref.id for n in picture.nodes) == sorted([*ids, "M1"])
    assert all(0 <= n.x <= picture.width and 0 <= n.y <= picture.height for n in picture.nodes)


def test_time_runs_from_left_to_right() -> None:
    times = ["2031-03-04T09:00Z", "2031-03-04T09:20Z", "2031-03-04T15:00Z", "2031-03-09T01:00Z"]
    articles = [told(f"v{n}", t) for n, t in enumerate(times)]
    _, picture = story_of(articles, Versions((edge("v1", "v0"), edge("v3", "v0"))))
    xs = {n.ref.id: n.x for n in picture.nodes}
    assert xs["v0"] < xs["v1"] < xs["v2"] < xs["v3"]


def test_a_version_without_date_stands_after_its_parent_and_is_marked() -> None:
    articles = [told("v0", "2031-03-04T09:00Z"), told("v1", None), told("v2", "2031-03-05")]
    _, picture = story_of(articles, Versions((edge("v1", "v0"), edge("v2", "v1"))))
    nodes = {n.ref.id: n for n in picture.nodes}
    assert nodes["v0"].x < nodes["v1"].x
    assert nodes["v1"].placed_by_depth
    assert "no date" in nodes["v1"].under
    assert "5 Mar, no time" in nodes["v2"].under


def test_a_day_without_time_is_placed_within_the_day_after_its_parent() -> None:
    articles = [told("v0", "2031-03-04T09:00Z"), told("v1", "2031-03-04"), told("v2", "2031-03-04")]
    _, picture = story_of(articles, Versions((edge("v1", "v0"), edge("v2", "v1"))))
    xs = {n.ref.id: n.x for n in picture.nodes}
    assert xs["v0"] < xs["v1"] < xs["v2"]


def test_the_small_tree_bears_the_letters_of_the_sides() -> None:
    rows = draw_family(LIBRARY, {a.id: a for a in ARTICLES})
    tree = draw_map(rows)
    assert tree is not None
    found = letters(tree, {"e1": "a", "e2": "b", "elsewhere": "c"})
    assert found.text == "ab"
    assert found.discs.count("M") == 2
    assert draw_map(rows * 20) is None


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2031", "2031"),
        ("2031-03", "Mar 2031"),
        ("2031-03-04", "4 Mar 2031"),
        ("2031-03-04T09:15", "4 Mar 2031, 09:15"),
        ("2031-03-04T09:15:00Z", "4 Mar 2031, 09:15 (UTC)"),
        ("2031-03-04T09:15:00.5-0700", "4 Mar 2031, 09:15 (-0700)"),
    ],
)
def test_a_stamp_is_shown_as_exactly_as_it_is_known(stamp: str, words: str) -> None:
    found = read_stamp(stamp)
    assert found is not None
    assert found.words == words
    assert found.earliest <= found.latest


@pytest.mark.parametrize("stamp", [None, "", "soon", "2031-13", "2031-02-30", "0000", "9999-99-99"])
def test_what_is_no_date_is_none(stamp: str | None) -> None:
    assert read_stamp(stamp) is None


def test_the_zone_moves_the_instant() -> None:
    here, there = read_stamp("2031-03-04T09:00+03:00"), read_stamp("2031-03-04T06:00Z")
    assert here is not None
    assert there is not None
    assert here.earliest == there.earliest


def test_an_interval_in_words() -> None:
    assert span_words("2031-03-04", "2031-03-04") == "4 Mar 2031"
    assert span_words("2031-03-04", "2031-03-06") == "4 Mar 2031 – 6 Mar 2031"
    assert span_words(None, "2031") == "until 2031"
    assert span_words(None, None) == "no date"


@given(st.lists(st.floats(-6e10, 6e10), min_size=1, max_size=30))
def test_a_scale_keeps_the_order_of_instants(instants: list[float]) -> None:
    scale = make_scale(instants)
    places = [scale.place(i) for i in sorted(instants)]
    assert places == sorted(places)
    assert all(0 <= p <= 1 for p in places)


def test_moments_and_publications_stand_on_one_line() -> None:
    refs, _ = story_of(list(ARTICLES), LIBRARY.versions)
    versions = [refs.version(a.id) for a in ARTICLES]
    picture = draw_timeline(LIBRARY.timeline, versions, "s1", width=340)
    assert picture is not None
    assert [p.label for p in picture.moments] == ["1", "2"]
    assert picture.moments[0].x < picture.moments[1].x
    assert {p.label for p in picture.versions} == {"e1", "e2", "e3"}
    assert max(p.x for p in (*picture.moments, *picture.versions)) <= 340


def test_no_time_line_without_dates() -> None:
    undated = Moment(from_=None, to=None, event="something happened", readings=())
    assert draw_timeline([undated], [], "s1", width=340) is None
