"""Claims across versions, and what changes from parent to child."""

from tests.claims.conftest import Tell
from variorum.claims import find_claims, find_drift
from variorum.model import (
    Attribution,
    Drift,
    Edge,
    Origin,
    Source,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import ClaimsSettings

SETTINGS = ClaimsSettings()
CHILD = Versions(edges=(Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8),))
PARENT_TEXT = (
    "The bridge at Oberhall closed after cracks were found in two piers, the mayor said.\n\n"
    "Traffic was led over the northern road."
)
CHILD_TEXT = (
    "The bridge at Oberhall closed after cracks were found in two piers.\n\n"
    "Traffic was led over the northern road.\n\n"
    "A market has been held beneath it since 1890."
)


def said_by_mayor(text: str) -> Source:
    content = Span("a", 0, text.index(", the mayor"))
    cue = text.index("said")
    told = Attribution(
        manner="indirect",
        source=Span("a", text.index("the mayor"), text.index(" said")),
        cue=Span("a", cue, cue + 4),
        content=(content,),
    )
    return Source(
        id="p1", name=None, role="mayor", named=False, kind="person", attributions=(told,)
    )


def drift_of(
    tell: Tell, parent: str, child: str, *sources: Source
) -> tuple[StoryTexts, list[Drift]]:
    story, passages = tell(parent, child)
    return story, list(find_drift(story, passages, CHILD, sources, SETTINGS))


def test_a_claim_has_one_reading_a_version_with_its_source_and_origins(tell: Tell) -> None:
    story, passages = tell(PARENT_TEXT, CHILD_TEXT)
    origins = (Origin(id="o1", label="the paper", articles=("a", "b")),)
    claims = find_claims(
        story, passages, Versions(), (said_by_mayor(PARENT_TEXT),), origins, SETTINGS
    )
    first = claims[0]
    assert [r.span.article for r in first.readings] == ["a", "b"]
    assert [r.source for r in first.readings] == ["p1", None]
    assert first.origins == ("o1",)
    assert [len(c.readings) for c in claims] == [2, 2, 1]


def test_every_sentence_stands_in_exactly_one_claim(tell: Tell) -> None:
    story, passages = tell(PARENT_TEXT, CHILD_TEXT)
    claims = find_claims(story, passages, Versions(), (), (), SETTINGS)
    spans = [r.span for c in claims for r in c.readings]
    assert len(spans) == len(set(spans)) == 5


def test_an_attribution_that_the_child_drops_is_told(tell: Tell) -> None:
    story, drift = drift_of(tell, PARENT_TEXT, CHILD_TEXT, said_by_mayor(PARENT_TEXT))
    dropped = [d for d in drift if d.kind == "attribution-dropped"]
    assert [d.note for d in dropped] == ["mayor"]
    assert dropped[0].child_span is not None
    assert story.words(dropped[0].child_span).startswith("The bridge at Oberhall")


def test_a_kept_reporting_verb_is_no_dropped_attribution(tell: Tell) -> None:
    kept = CHILD_TEXT.replace("two piers.", "two piers, officials said.")
    _, drift = drift_of(tell, PARENT_TEXT, kept, said_by_mayor(PARENT_TEXT))
    assert not [d for d in drift if d.kind == "attribution-dropped"]


def test_passages_are_added_and_cut_by_the_paragraph(tell: Tell) -> None:
    story, drift = drift_of(tell, PARENT_TEXT, CHILD_TEXT)
    added = [d.child_span for d in drift if d.kind == "passage-added"]
    assert [story.words(s) for s in added if s] == ["A market has been held beneath it since 1890."]
    _, drift = drift_of(tell, CHILD_TEXT, PARENT_TEXT)
    assert [d.kind for d in drift if d.kind.startswith("passage")] == ["passage-cut"]


def test_loaded_words_count_only_against_the_parent(tell: Tell) -> None:
    plain = "The council cut the grant for the two theatres."
    loaded = "The council cut the grant for the two theatres in a shocking move."
    _, drift = drift_of(tell, plain, loaded)
    assert [d.note for d in drift if d.kind == "loaded-words-added"] == ["shocking"]
    _, drift = drift_of(tell, loaded, loaded.replace("two", "three"))
    assert not [d for d in drift if d.kind == "loaded-words-added"]


def test_a_changed_figure_is_drift_with_both_spans(tell: Tell) -> None:
    story, drift = drift_of(tell, PARENT_TEXT, PARENT_TEXT.replace("two piers", "ten piers"))
    changed = [d for d in drift if d.kind == "number-changed"]
    assert [d.note for d in changed] == ["two -> ten"]
    assert changed[0].parent_span is not None
    assert story.words(changed[0].parent_span) == "two"
