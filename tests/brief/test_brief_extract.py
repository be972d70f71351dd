"""The brief: sentences that stand in the articles and can be understood where they stand."""

from __future__ import annotations

import pytest

from variorum.annotate import Tools, annotate
from variorum.brief import write_brief
from variorum.brief.sentences import stands_alone
from variorum.model import (
    Article,
    BriefSentence,
    Claim,
    Disagreement,
    Edge,
    Reading,
    Side,
    Span,
    StoryTexts,
    Versions,
)
from variorum.settings import AnnotateSettings, BriefSettings

AGENCY = (
    "A warehouse fire in the port of Ostmar killed three dockers on Tuesday, the harbour police "
    "said. It took ninety firefighters until noon to put it out.\n\n"
    '"We lost three good men," harbour master Ilse Brandt told reporters. "They were on their '
    'break," she said.\n\n'
    "The warehouse belongs to the grain trader Hulsen and was last inspected in March. Brandt "
    "said her office would hand its files to the prosecutor. But the firm, she added, had been "
    "warned."
)
PAPER = (
    "Three dockers died on Tuesday when a warehouse burned in the port of Ostmar, according to the "
    "harbour police.\n\n"
    "The grain trader Hulsen, which owns the warehouse, had it inspected last in May. Neighbours "
    "in the Salt Quarter smelled the smoke until the evening."
)


def story(tools: Tools, **texts: str) -> StoryTexts:
    articles = tuple(
        Article(id=name, path=f"{name}.txt", text=text, language="en")
        for name, text in texts.items()
    )
    return StoryTexts(articles, annotate(articles, tools, AnnotateSettings()))


def reading(texts: StoryTexts, article: str, words: str) -> Reading:
    start = texts.article(article).text.index(words)
    return Reading(Span(article, start, start + len(words)))


def brief(texts: StoryTexts, *found: Claim | Disagreement) -> tuple[BriefSentence, ...]:
    claims = [f for f in found if isinstance(f, Claim)]
    disagreements = [f for f in found if isinstance(f, Disagreement)]
    edge = Edge(child="paper", parent="agency", how="rewrite", probability=0.9, shared=0.3)
    return write_brief(texts, claims, disagreements, Versions(edges=(edge,)), BriefSettings())


def test_every_sentence_stands_in_its_article_letter_for_letter(tools: Tools) -> None:
    texts = story(tools, agency=AGENCY, paper=PAPER)
    sentences = brief(texts)
    assert sentences
    assert [s.text for s in sentences] == [texts.words(s.span) for s in sentences]


def test_the_lead_comes_first_and_is_told_once(tools: Tools) -> None:
    sentences = [s.text for s in brief(story(tools, agency=AGENCY, paper=PAPER))]
    assert "Tuesday" in sentences[0]
    assert sum("Tuesday" in s for s in sentences) == 1


@pytest.mark.parametrize(
    "leaning",
    [
        "It took ninety firefighters until noon to put it out.",
        '"They were on their break," she said.',
        "But the firm, she added, had been warned.",
        "The guards found him behind the silo.",
        "The silo will reopen in May, he said.",
    ],
)
def test_what_leans_on_another_sentence_is_left_out(tools: Tools, leaning: str) -> None:
    more = "The guards found him behind the silo. The silo will reopen in May, he said."
    texts = story(tools, agency=f"{AGENCY}\n\n{more}")
    article, notes = texts.articles[0], texts.annotations["agency"]
    (sentence,) = [s for s in notes.sentences if article.text[s.start : s.end] == leaning]
    assert not stands_alone(sentence, article, notes, BriefSettings())


def test_a_pronoun_whose_name_stands_before_it_is_kept(tools: Tools) -> None:
    texts = story(tools, agency=AGENCY)
    article, notes = texts.articles[0], texts.annotations["agency"]
    whole = [
        article.text[s.start : s.end]
        for s in notes.sentences
        if stands_alone(s, article, notes, BriefSettings())
    ]
    assert "Brandt said her office would hand its files to the prosecutor." in whole


def test_a_claim_is_told_by_the_version_nearest_to_its_origin(tools: Tools) -> None:
    texts = story(tools, agency=AGENCY, paper=PAPER)
    claim = Claim(
        id="c1",
        text="",
        readings=(
            reading(texts, "paper", "Three dockers died on Tuesday"),
            reading(texts, "agency", "killed three dockers"),
        ),
        origins=("o1",),
    )
    first = brief(texts, claim)[0]
    assert (first.span.article, first.origins) == ("agency", ("o1",))


def test_both_sides_of_a_contradiction_are_heard_one_after_the_other(tools: Tools) -> None:
    texts = story(tools, agency=AGENCY, paper=PAPER)
    conflict = Disagreement(
        id="d1",
        kind="date",
        about="last inspection",
        confidence=0.9,
        status="conflict",
        sides=(
            Side("March", (reading(texts, "agency", "March"),)),
            Side("May", (reading(texts, "paper", "May"),)),
        ),
    )
    sentences = [s.text for s in brief(texts, conflict)]
    march = next(i for i, s in enumerate(sentences) if "March" in s)
    may = next(i for i, s in enumerate(sentences) if "May" in s)
    assert abs(march - may) == 1


def test_a_copyist_s_slip_is_not_told(tools: Tools) -> None:
    texts = story(tools, agency=AGENCY, paper=PAPER)
    slip = Disagreement(
        id="d1",
        kind="date",
        about="last inspection",
        confidence=0.9,
        status="slip",
        sides=(
            Side("March", (reading(texts, "agency", "March"),)),
            Side("May", (reading(texts, "paper", "May"),)),
        ),
        first_changed_in="paper",
    )
    assert not [s for s in brief(texts, slip) if " May" in s.text]


def test_a_text_without_whole_sentences_has_no_brief(tools: Tools) -> None:
    assert brief(story(tools, agency="He did.\n\nSo they say")) == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The harbour police praised the work of Capt.", False),
        ("The harbour police praised the work of the captain.", True),
        ("The harbour police praised the work of many" + "y" * 20_000 + "approx.", True),
    ],
)
def test_a_sentence_cut_after_an_abbreviation_is_not_whole(
    tools: Tools, text: str, whole: bool
) -> None:
    texts = story(tools, agency=text)
    (article,), notes = texts.articles, texts.annotations["agency"]
    assert stands_alone(notes.sentences[0], article, notes, BriefSettings()) is whole
