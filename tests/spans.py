"""What each span of a study must be: the words that the finding says it is."""

from __future__ import annotations

from variorum.export.parts import parts_of
from variorum.model import Span, Story, Study


def check_spans(study: Study) -> int:
    """Assert that every span is what its finding says; how many there were."""
    text = {a.id: a.text for a in study.articles}
    count = 0
    for story in study.stories:
        for span in parts_of(story, Span):
            count += 1
            assert span.article in story.articles, f"{span} is of an article of another story"
            assert 0 <= span.start < span.end <= len(text[span.article]), span
            words = text[span.article][span.start : span.end]
            assert words == words.strip(), f"{span} begins or ends in white space: {words!r}"
        _check_words(story, text)
    return count


def _check_words(story: Story, text: dict[str, str]) -> None:
    def words(span: Span) -> str:
        return text[span.article][span.start : span.end]

    for sentence in story.brief:
        assert words(sentence.span) == sentence.text
    for claim in story.claims:
        assert claim.text in {words(r.span) for r in claim.readings}
    for piece in (p for m in story.versions.missing_originals for p in m.text):
        assert piece.text in {words(w) for w in piece.witnesses}
    for credit in story.credits:
        assert credit.span is None or credit.credited in words(credit.span)
    for moment in story.timeline:
        assert any(moment.event in words(r.span) for r in moment.readings)
        assert all(r.expression in words(r.span) for r in moment.readings)
    for attribution in (a for source in story.sources for a in source.attributions):
        (article,) = {s.article for s in parts_of(attribution, Span)}  # it stands in one article
        assert attribution.terms is None or attribution.terms in text[article]
