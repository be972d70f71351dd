"""Whether a line of descent hangs on a few sentences."""

from datetime import UTC, datetime, timedelta

from tests.versions.dam import DAM, GLEANER, trace
from tests.versions.made_up import story
from variorum.model import StoryTexts
from variorum.settings import VersionsSettings
from variorum.versions import align, trace_descent


def told(**texts: list[str]) -> StoryTexts:
    """Versions published an hour after one another, in the order given."""
    start = datetime(2020, 3, 2, 8, tzinfo=UTC)
    stamps = {n: (start + timedelta(hours=h)).isoformat() for h, n in enumerate(texts)}
    return story({n: "\n\n".join(t) for n, t in texts.items()}, published=stamps)


def stability(texts: StoryTexts) -> dict[tuple[str, str], float]:
    edges = trace(texts).edges
    return {(e.child, e.parent): e.stability for e in edges if e.stability is not None}


def test_a_copy_of_the_whole_stands_whatever_sentences_are_drawn() -> None:
    found = stability(told(wire=DAM, paper=DAM))
    assert found == {("paper", "wire"): 1.0}


def test_which_of_two_parents_is_surer_the_more_sentences_tell_them_apart() -> None:
    one = [*DAM[:4], DAM[4].replace("1974", "1973")]
    several = [s.replace("Harrow", "Harlow").replace("2016", "2015") for s in one]
    by_one = stability(told(wire=DAM, post=one, paper=one))
    by_more = stability(told(wire=DAM, post=several, paper=several))
    assert 0.4 < by_one["paper", "post"] < by_more["paper", "post"] <= 1.0


def test_both_parents_of_a_merged_version_are_told() -> None:
    found = stability(told(wire=DAM, blog=GLEANER, paper=[*DAM, *GLEANER]))
    assert found.keys() == {("paper", "wire"), ("paper", "blog")}
    assert all(share > 0.8 for share in found.values())


def test_the_same_story_gives_the_same_figures_and_tells_them_in_words() -> None:
    texts = told(wire=DAM, post=[*DAM[:3], *GLEANER[:1]], paper=[*DAM[:2], *GLEANER[:2]])
    assert stability(texts) == stability(texts)
    edge = trace(texts).edges[0]
    assert edge.stability is not None
    words = f"found again in {100 * edge.stability:.0f} of 100 runs"
    assert edge.evidence[-1].startswith(words)


def test_more_runs_are_to_be_had() -> None:
    settings = VersionsSettings(stability_runs=7)
    texts = told(wire=DAM, paper=DAM)
    versions = trace_descent(texts, align(texts, settings), (), {}, settings)
    assert "7 of 7 runs" in versions.edges[0].evidence[-1]


def test_versions_without_a_sentence_have_no_lines() -> None:
    assert stability(told(wire=[], paper=[])) == {}
