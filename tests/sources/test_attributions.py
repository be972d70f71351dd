"""Attribution in the full sense: attitudes beside reports, each with its type and spans."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.model import Annotations, Article, TypedAttribution
from variorum.settings import SourcesSettings
from variorum.sources import find_attributions, find_citations

WORDS = (  # noqa: SIM905, thirty quoted words are harder to read
    "Ana|Ruiz|who|wants|hopes|to|that|seems|said|angry|about|support|for|by|is|was|the|plan|she|it|"
    "criticised|reportedly|expected|her|claim|.|,|:|\"|'|“|”|—"
).split("|")
Annotate = Callable[[str], Annotations]


def attributions(text: str, annotated: Annotate) -> list[TypedAttribution]:
    return list(find_attributions(Article(id="a", path="-", text=text), annotated(text)))


def roles(text: str, found: TypedAttribution) -> tuple[str | None, str | None, list[str]]:
    a = found.attribution
    source, cue = (text[s.start : s.end] if s is not None else None for s in (a.source, a.cue))
    return source, cue, [text[s.start : s.end] for s in a.content]


@pytest.mark.parametrize(
    ("text", "type_", "source", "cue", "content"),
    [
        (
            "The mayor hopes that the bridge will open in May.",
            "attitude",
            "The mayor",
            "hopes",
            "that the bridge will open in May",
        ),
        (
            "Ana Ruiz wants to close the harbour.",
            "control",
            "Ana Ruiz",
            "wants",
            "to close the harbour",
        ),
        (
            "The fishermen know that the quota is too low.",
            "factive",
            "The fishermen",
            "know",
            "that the quota is too low",
        ),
        (
            "The unions oppose the new timetable.",
            "evaluation",
            "The unions",
            "oppose",
            "the new timetable",
        ),
        (
            "The council is confident that the dam will hold.",
            "attitude",
            "The council",
            "is confident",
            "that the dam will hold",
        ),
        (
            "Residents were angry about the delay.",
            "attitude",
            "Residents",
            "were angry about",
            "the delay",
        ),
        (
            "Farmers have doubts about the plan.",
            "attitude",
            "Farmers",
            "have doubts about",
            "the plan",
        ),
        (
            "The minister continued to oppose the tunnel.",
            "evaluation",
            "The minister",
            "continued to oppose",
            "the tunnel",
        ),
    ],
)
def test_attitudes_have_type_source_cue_and_content(
    annotated: Annotate, text: str, type_: str, source: str, cue: str, content: str
) -> None:
    [found] = attributions(text, annotated)
    assert found.type == type_
    assert roles(text, found) == (source, cue, [content])


def test_what_seems_is_held_by_nobody(annotated: Annotate) -> None:
    text = "The ferry company seems to have lost the contract."
    [found] = attributions(text, annotated)
    assert found.type == "appearance"
    assert roles(text, found) == (
        None,
        "seems",
        ["The ferry company", "to have lost the contract"],
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "It appears that the bridge was shut in May.",
            ["that the bridge was shut in May"],
        ),
        ("It seemed to hold off the tide.", ["It", "to hold off the tide"]),
    ],
)
def test_it_may_seem_too(annotated: Annotate, text: str, content: list[str]) -> None:
    [found] = attributions(text, annotated)
    assert found.type == "appearance"
    assert roles(text, found)[0] is None
    assert roles(text, found)[2] == content


def test_what_has_no_mind_holds_nothing(annotated: Annotate) -> None:
    assert attributions("This wants a new pump. It means that the dam leaks.", annotated) == []


def test_what_is_unclear_or_seen_as_something_has_no_source(annotated: Annotate) -> None:
    text = "It is unclear whether the dam will hold. The plan is seen as a failure."
    unclear, seen = attributions(text, annotated)
    assert roles(text, unclear) == (None, "is unclear", ["whether the dam will hold"])
    assert roles(text, seen) == (None, "is seen as", ["The plan", "a failure"])


def test_nobody_is_cited_by_an_attitude(annotated: Annotate) -> None:
    text = (
        "The mayor wants to close the harbour. The unions oppose the plan. Residents are angry "
        "about the noise. Ana Ruiz seems to support it. The council is eager to vote."
    )
    article = Article(id="a", path="-", text=text)
    assert len(attributions(text, annotated)) >= 5
    assert find_citations(article, annotated(text), SourcesSettings()) == ()


def test_every_citation_is_an_attribution_too(annotated: Annotate) -> None:
    text = (
        'Police said the road was closed. "We heard a bang," said Ana Ruiz, who lives nearby. '
        "According to the operator, two ferries were late. The mayor declined to comment."
    )
    article = Article(id="a", path="-", text=text)
    cited = find_citations(article, annotated(text), SourcesSettings())
    reported = [a for a in attributions(text, annotated) if a.type == "communication"]
    assert len(cited) == 4
    assert {c.attribution.content for c in cited} == {r.attribution.content for r in reported}


def test_a_cue_begins_with_its_first_verb(annotated: Annotate) -> None:
    text = "The airline issued a statement saying that nobody was hurt."
    [found] = attributions(text, annotated)
    assert roles(text, found)[1] == "issued a statement saying"


def test_acts_and_knowing_somebody_are_no_attributions(annotated: Annotate) -> None:
    text = "Ana Ruiz knew the skipper. She built a boat and sold it. There was a storm."
    assert attributions(text, annotated) == []


def test_a_passive_names_who_judges(annotated: Annotate) -> None:
    text = "The plan was criticised by the harbour board."
    [found] = attributions(text, annotated)
    assert roles(text, found) == ("the harbour board", "was criticised by", ["The plan"])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The skipper was quick to blame the pilot.",
            "The skipper",
            "was quick to blame",
            ["the pilot"],
        ),
        (
            "Ana Ruiz has voiced support for a second ferry.",
            "Ana Ruiz",
            "has voiced support for",
            ["a second ferry"],
        ),
        (
            "The board reiterated its warning that the pier was unsafe.",
            "The board",
            "reiterated its warning",
            ["that the pier was unsafe"],
        ),
        (
            "Ana Ruiz has been a critic of the tunnel.",
            "Ana Ruiz",
            "has been a critic of",
            ["the tunnel"],
        ),
        ("Farmers were angered by the new levy.", "Farmers", "were angered by", ["the new levy"]),
        (
            "The mayor took aim at the harbour board.",
            "The mayor",
            "took aim at",
            ["the harbour board"],
        ),
        (
            "The minister spoke warmly of the divers.",
            "The minister",
            "spoke warmly of",
            ["the divers"],
        ),
        (
            "The operator did not respond to a request for comment.",
            "The operator",
            "did not respond to",
            ["a request for comment"],
        ),
    ],
)
def test_a_cue_holds_all_that_says_how_it_is_held(
    annotated: Annotate, text: str, source: str, cue: str, content: list[str]
) -> None:
    [found] = attributions(text, annotated)
    assert roles(text, found) == (source, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The skipper was asked whether the lamps were lit.",
            "was asked",
            ["whether the lamps were lit"],
        ),
        ("The strait is known for its currents.", "is known for", ["The strait", "its currents"]),
        (
            "Her letter ended with growing doubts about the dam.",
            "growing doubts about",
            ["the dam"],
        ),
    ],
)
def test_what_nobody_is_named_for_has_no_source(
    annotated: Annotate, text: str, cue: str, content: list[str]
) -> None:
    [found] = attributions(text, annotated)
    assert roles(text, found) == (None, cue, content)


def test_a_channel_belongs_to_the_cue_of_an_attribution_alone(annotated: Annotate) -> None:
    text = '"The pier is safe," Ana Ruiz said in a statement.'
    [found] = attributions(text, annotated)
    assert roles(text, found)[1] == "said in a statement"
    article = Article(id="a", path="-", text=text)
    [cited] = find_citations(article, annotated(text), SourcesSettings())
    assert cited.attribution.cue is not None
    assert text[cited.attribution.cue.start : cited.attribution.cue.end] == "said"


def test_what_somebody_ought_to_say_is_no_attribution(annotated: Annotate) -> None:
    assert attributions("The mayor should praise the divers.", annotated) == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=40,
    )
)
def test_spans_lie_in_the_text_in_order(annotated: Annotate, words: list[str]) -> None:
    text = " ".join(words).strip() or "."
    for found in attributions(text, annotated):
        a = found.attribution
        for span in (*a.content, *(s for s in (a.cue, a.source) if s is not None)):
            assert 0 <= span.start < span.end <= len(text)
        assert list(a.content) == sorted(a.content, key=lambda s: s.start)


def test_what_stands_on_both_sides_of_a_stance_is_in_the_order_of_the_text(
    annotated: Annotate,
) -> None:
    for found in attributions(", seems Ruiz was support", annotated):
        starts = [span.start for span in found.attribution.content]
        assert starts == sorted(starts)
