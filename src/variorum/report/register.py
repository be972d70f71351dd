"""The register of sources: terms version by version, who heard and who repeats, what is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.model import Attribution, Source, Span, Story
from variorum.report.quotations import QuotationView, find_quotations
from variorum.report.refs import Place, StoryRefs
from variorum.report.views import CitingView, SourceView, UnnamedView

NO_TERMS = "no terms given"


def source_views(story: Story, refs: StoryRefs) -> tuple[SourceView, ...]:
    """The register: sources that most versions cite first."""
    quotations: dict[str, list[QuotationView]] = defaultdict(list)
    for quotation in find_quotations(story, refs):
        for source in quotation.sources:
            quotations[source].append(quotation)
    views = [
        _source(s, f"{refs.key}-p{n}", tuple(quotations[s.id]), refs)
        for n, s in enumerate(story.sources, 1)
    ]
    return tuple(sorted(views, key=lambda v: (-len(v.versions), -v.cited)))


def _source(
    source: Source, anchor: str, quotations: tuple[QuotationView, ...], refs: StoryRefs
) -> SourceView:
    first = first_citings(source)
    versions = {version: refs.place(span) for version, span in first.items()}
    return SourceView(
        anchor=anchor,
        name=source.name or source.role or "Unnamed",
        role=_role(source),
        kind=source.kind,
        named=source.named,
        terms=_terms(source, versions),
        versions=tuple(versions.values()),
        heard=_versions(source.heard_by, versions, refs),
        repeated=_versions(source.repeated_by, versions, refs),
        cited=len(source.attributions),
        quotations=quotations,
        citings=_citings(source, quotations, refs),
    )


def unnamed_views(story: Story, refs: StoryRefs) -> tuple[UnnamedView, ...]:
    """The unnamed sources with each place that cites them: what the share on top counts."""
    numbered = [(n, s) for n, s in enumerate(story.sources, 1) if not s.named]
    return tuple(
        UnnamedView(
            name=source.role or source.name or "Unnamed",
            href=f"#{refs.key}-p{n}",
            terms=tuple(dict.fromkeys(t for terms in terms_in(source).values() for t in terms)),
            places=tuple(refs.place(spans_of(a)[0]) for a in source.attributions if spans_of(a)),
        )
        for n, source in sorted(numbered, key=lambda pair: -len(pair[1].attributions))
    )


def _role(source: Source) -> str:
    """What a named source is, where that is not in its name already."""
    name, role = source.name or "", source.role or ""
    return role if name and role.casefold() not in name.casefold() else ""


def spans_of(attribution: Attribution) -> tuple[Span, ...]:
    """What an attribution says, else who or how."""
    stand_ins = [s for s in (attribution.source, attribution.cue) if s]
    return attribution.content or tuple(stand_ins[:1])


def first_citings(source: Source) -> dict[str, Span]:
    """For each version that cites the source, where it does so first."""
    first: dict[str, Span] = {}
    for attribution in source.attributions:
        for span in spans_of(attribution)[:1]:
            known = first.setdefault(span.article, span)
            if span.start < known.start:
                first[span.article] = span
    return first


def terms_in(source: Source) -> dict[str, tuple[str, ...]]:
    """For each version the terms on which the source spoke, as that version words them.

    The register gives ``Source.terms`` only where all versions agree, so they add nothing.
    """
    found: dict[str, dict[str, None]] = {version: {} for version in first_citings(source)}
    for attribution in source.attributions:
        spans = spans_of(attribution)
        if spans and attribution.terms:
            found[spans[0].article][attribution.terms] = None
    return {version: tuple(terms) for version, terms in found.items()}


def _terms(
    source: Source, versions: Mapping[str, Place]
) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    """Each wording of the terms with its versions; last, those that give none where some do."""
    by_words: dict[str, list[Place]] = defaultdict(list)
    silent: list[Place] = []
    for version, terms in terms_in(source).items():
        for words in terms:
            by_words[words].append(versions[version])
        if not terms:
            silent.append(versions[version])
    if by_words and silent:
        by_words[NO_TERMS] = silent
    return tuple((words, tuple(places)) for words, places in by_words.items())


def _versions(
    ids: Iterable[str], versions: Mapping[str, Place], refs: StoryRefs
) -> tuple[Place, ...]:
    """Versions with the links to their citing; a missing original with that to its own place."""
    known = ((i, refs.version(i)) for i in ids)
    return tuple(versions.get(i) or Place(ref, ref.href) for i, ref in known if ref.href)


def _citings(
    source: Source, quotations: Sequence[QuotationView], refs: StoryRefs
) -> tuple[CitingView, ...]:
    """What else the source is cited for: each manner's wordings, each once."""
    shown = {span for quotation in quotations for span in quotation.spans}
    by_manner: dict[str, list[Span]] = defaultdict(list)
    for attribution in source.attributions:
        by_manner[attribution.manner] += [s for s in spans_of(attribution) if s not in shown]
    return tuple(
        CitingView(manner, said)
        for manner, spans in by_manner.items()
        for said in refs.said(spans, context=False)
    )
