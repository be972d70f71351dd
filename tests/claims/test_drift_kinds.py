"""Attributions lost, quotations retold, faults of extraction: what is told and what is not."""

import pytest
from msgspec.structs import replace

from tests.claims.conftest import Tell
from variorum.claims import find_drift
from variorum.claims.faults import extraction_faults
from variorum.model import (
    Attribution,
    Drift,
    Edge,
    MissingOriginal,
    Source,
    SourceKind,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import ClaimsSettings

EDGE = Edge(child="b", parent="a", how="rewrite", probability=1.0, shared=0.8)
CHILD = Versions(edges=(EDGE,))
MISSING = Versions(
    missing_originals=(
        MissingOriginal(id="M1", label="dispatch", probability=0.9, descendants=("a", "b")),
    )
)
SAID = "The sluice at Oberhall was opened from inside the pump house, the harbour master said."


def source(
    text: str, content: str, who: str, cue: str, *, kind: SourceKind = "person", name: str = ""
) -> Source:
    """Somebody cited in article ``a`` for words of ``text``."""

    def at(words: str) -> Span:
        return Span("a", text.index(words), text.index(words) + len(words))

    told = Attribution(manner="indirect", source=at(who), cue=at(cue), content=(at(content),))
    return Source(
        id="p1", name=name or None, role=who, named=bool(name), kind=kind, attributions=(told,)
    )


def drift(
    tell: Tell, parent: str, child: str, *sources: Source, versions: Versions = CHILD
) -> tuple[StoryTexts, list[Drift]]:
    story, passages = tell(parent, child, outlets=("Wire", "Gazette"))
    return story, list(find_drift(story, passages, versions, sources, ClaimsSettings()))


def lost(found: list[Drift]) -> list[tuple[str, str]]:
    return [(d.parent, d.note) for d in found if d.kind == "attribution-dropped"]


HARBOUR_MASTER = source(
    SAID, "The sluice at Oberhall was opened from inside the pump house", "harbour master", "said"
)
BARE = "The sluice at Oberhall was opened from inside the pump house."


def test_a_sibling_tells_what_a_missing_original_attributed(tell: Tell) -> None:
    _, found = drift(tell, SAID, BARE, HARBOUR_MASTER, versions=MISSING)
    assert lost(found) == [("M1", "harbour master")]


@pytest.mark.parametrize(
    "kept",
    [
        "As per the port, the sluice at Oberhall was opened from inside the pump house.",
        "The sluice at Oberhall was opened from inside the pump house, according to the port.",
        "The sluice at Oberhall, the port insists, was opened from inside the pump house.",
    ],
)
def test_words_that_put_it_to_somebody_keep_the_attribution(tell: Tell, kept: str) -> None:
    _, found = drift(tell, SAID, kept, HARBOUR_MASTER)
    assert lost(found) == []


def test_an_outlet_does_not_drop_its_own_name(tell: Tell) -> None:
    text = "The sluice at Oberhall was opened from inside the pump house, the Gazette said."
    paper = source(
        text,
        "The sluice at Oberhall was opened from inside the pump house",
        "Gazette",
        "said",
        kind="outlet",
        name="The Gazette",
    )
    _, found = drift(tell, text, BARE, paper)
    assert lost(found) == []


def test_a_sentence_that_moved_into_another_is_found(tell: Tell) -> None:
    parent = "It rained. A crack was seen in the dam in March 2019, the engineer said."
    engineer = source(parent, "A crack was seen in the dam in March 2019", "engineer", "said")
    child = (
        "A crack was seen in the dam in March 2019, yet the lake was filled in the spring. "
        "It rained."
    )
    _, found = drift(tell, parent, child, engineer)
    assert lost(found) == [("a", "engineer")]


def test_a_figure_put_to_who_counted_it(tell: Tell) -> None:
    _, found = drift(
        tell,
        "Nine hives were empty in the orchard by the beekeepers' count.",
        "Nine hives are empty in the orchard.",
    )
    assert lost(found) == [("a", "by the beekeepers' count")]


QUOTED = "“We tied the tent to a truck with a long chain and waited,” the cook said."


def test_a_quotation_told_in_other_words_is_told_with_the_words_quoted(tell: Tell) -> None:
    story, found = drift(
        tell, QUOTED, "The cook said they tied the tent to a lorry with a chain and waited."
    )
    retold = [d for d in found if d.kind == "quote-paraphrased"]
    assert [story.words(d.parent_span) for d in retold if d.parent_span] == [
        "We tied the tent to a truck with a long chain and waited,"
    ]


def test_a_quotation_kept_is_not_retold(tell: Tell) -> None:
    _, found = drift(tell, QUOTED, QUOTED.replace("the cook said", "said the cook"))
    assert not [d for d in found if d.kind == "quote-paraphrased"]


WHOLE = "The dam at Oberhall was inspected in June and found to be without a single fault."
FAULTS = [
    ("breaks off", "The dam at Oberhall was inspected in June and found to be"),
    (
        "letters of a wrong encoding",
        "The dam at Oberhall was inspected â€” in June and found to be without a single fault.",
    ),
    (
        "words run together: atOberhall",
        "The dam atOberhall was inspected in June and found to be without a single fault.",
    ),
    ("stands twice", f"{WHOLE} {WHOLE}"),
]


@pytest.mark.parametrize(("note", "child"), FAULTS)
def test_faults_are_suspected_against_the_whole_sentence(tell: Tell, note: str, child: str) -> None:
    story, _ = tell(WHOLE, child)
    assert [d.note for d in extraction_faults(story, EDGE, [(0, 0)])] == [note]


def test_a_sentence_told_anew_is_no_fault(tell: Tell) -> None:
    story, _ = tell(WHOLE, "Inspectors of the dam at McKellan found no fault in June.")
    assert list(extraction_faults(story, EDGE, [(0, 0)])) == []


def test_a_passage_cut_by_a_page_that_was_read_doubtfully_may_be_a_fault(tell: Tell) -> None:
    more = "The mayor will speak to the keepers of the sluice on Thursday morning in the town hall."
    texts, passages = tell(f"{SAID}\n\n{more}", SAID)
    (cut,) = find_drift(texts, passages, CHILD, (), ClaimsSettings())
    assert cut.kind == "passage-cut"
    articles = tuple(replace(a, doubtful=a.id == "b") for a in texts.articles)
    doubtful = StoryTexts(articles, texts.annotations)
    (drift,) = find_drift(doubtful, passages, CHILD, (), ClaimsSettings())
    assert drift.kind == "extraction-fault?"
    assert drift.parent_span == cut.parent_span
    assert "two extractors differ on b" in drift.note


FIGURE = "The seller claims to have 1.7 million records of the insurer, Ana Ruiz wrote."
SELLER = source(FIGURE, "to have 1.7 million records of the insurer", "seller", "claims")


def test_a_telling_figure_shows_that_its_source_is_gone(tell: Tell) -> None:
    _, found = drift(tell, FIGURE, "Thieves took the secrets of 1.7 million patients.", SELLER)
    assert lost(found) == [("a", "seller")]


@pytest.mark.parametrize(
    "child",
    [
        "Was it the secrets of 1.7 million patients?",
        "Thieves boasted of the secrets of 1.7 million patients.",
    ],
)
def test_a_question_a_boast_and_another_figure_drop_nothing(tell: Tell, child: str) -> None:
    _, found = drift(tell, FIGURE, child, SELLER)
    assert lost(found) == []
