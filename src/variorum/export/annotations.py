"""Study -> Web Annotations (W3C Recommendation, 2017), one for each place of a finding.

Each target has a TextQuoteSelector, with as much before and after the words as makes them
stand once in their text, and a TextPositionSelector in code points, as the Recommendation
counts. The source is the article's canonical text, which is written beside: on the live
page offsets would be wrong. The page's address is told as ``via``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.export.characters import for_json
from variorum.export.files import ExportedFile, json_file, text_file
from variorum.export.findings import Finding, findings_of
from variorum.export.identifiers import file_stems, uuid_urn
from variorum.export.view import View
from variorum.model import Span

AROUND = 32
"""Code points before and after the words, as the Recommendation's examples have; doubled
until the words stand once."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a TextQuoteSelector."""

    exact: str
    prefix: str
    suffix: str


def annotation_files(view: View) -> Iterator[ExportedFile]:
    """``annotations/annotations.jsonld`` and the texts that it annotates."""
    stems = file_stems(view.articles)
    findings = list(findings_of(view))
    made = view.study.made_by
    run = (made.settings_digest, *(f"{a.id}:{a.text}" for a in view.study.articles))
    yield json_file(
        "annotations/annotations.jsonld",
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": uuid_urn("annotations", *run),
            "type": "AnnotationCollection",
            "label": "Findings of Variorum: each annotation is the exact words of one finding",
            "generator": {"type": "Software", "name": f"Variorum {for_json(made.variorum)}"},
            "total": len(findings),
            "first": {
                "id": uuid_urn("page", *run),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": [_annotation(view, f, stems, n) for n, f in enumerate(findings)],
            },
        },
    )
    for article in view.study.articles:
        yield text_file(f"annotations/texts/{stems[article.id]}.txt", for_json(article.text))


def quote(text: str, start: int, end: int) -> Quote:
    """The words and as much around them as makes them stand once in the text.

    Even ``aaaa`` is told apart: at the latest all that stands before and after is quoted.
    """
    around = AROUND
    while True:
        found = Quote(
            text[start:end], text[max(0, start - around) : start], text[end : end + around]
        )
        whole = found.prefix + found.exact + found.suffix
        at = text.find(whole)
        if around >= len(text) or text.find(whole, at + 1) < 0:
            return found
        around *= 2


def _annotation(view: View, finding: Finding, stems: dict[str, str], n: int) -> dict[str, object]:
    span = finding.span
    names = (finding.story, finding.kind, finding.key, span.article, str(span.start), str(n))
    bodies: list[dict[str, object]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": for_json(finding.kind)}
    ]
    if finding.words:
        bodies.append(
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en",
                "value": for_json(finding.words),
            }
        )
    return {
        "id": uuid_urn("annotation", *names, view.words(span)),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": _target(view, span, stems),
    }


def _target(view: View, span: Span, stems: dict[str, str]) -> dict[str, object]:
    article = view.articles[span.article]
    source: dict[str, object] = {
        "id": f"texts/{stems[span.article]}.txt",
        "type": "Text",
        "format": "text/plain",
    }
    if article.language:
        source["language"] = for_json(article.language)
    if article.url:
        source["via"] = for_json(article.url)
    found = quote(article.text, span.start, span.end)
    return {
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": for_json(found.exact),
                "prefix": for_json(found.prefix),
                "suffix": for_json(found.suffix),
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
