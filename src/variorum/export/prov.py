"""Study -> PROV-JSON (W3C member submission, 2013), a serialisation of PROV-DM.

What Variorum infers stands in a bundle, one a story, which is attributed to the program:
who reads it can tell a statement by a page (who published) from a finding. Which relation
stands for which edge is docs/decisions/0014.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.characters import for_json
from variorum.export.files import ExportedFile, json_file
from variorum.export.identifiers import URN, part
from variorum.export.prov_document import ProvDocument, Value, double, name
from variorum.export.view import View, source_words
from variorum.model import Article, Attribution, Edge, MissingOriginal, Source, Story

_PREFIXES = ("article", "missing", "origin", "outlet", "run", "source", "statement", "story", "var")
_QUOTED = ("verbatim", "abridged")
"""Edges that repeat words of the parent, all or some: a Quotation in PROV-DM 5.2.3."""
_AGENTS = {
    "person": "prov:Person",
    "organisation": "prov:Organization",
    "outlet": "prov:Organization",
}
_ABOUT = (
    "What Variorum inferred of this story; what the pages say stands outside of this bundle. "
    "var:probability is that of the statement it stands in; var:hypothetical: nobody has seen it; "
    "var:place: code points of the article's text."
)
_SAID = {"direct": "prov:Quotation"}


def prov_files(view: View) -> Iterator[ExportedFile]:
    """``provenance.prov.json``."""
    document = ProvDocument()
    run = _run(document, view)
    bundles = {}
    for story in view.study.stories:
        bundle = _id("story", story.id)
        told: dict[str, Value] = {"prov:label": story.title, "var:about": _ABOUT}
        document.add("entity", bundle, told, prov_type="prov:Bundle")
        document.relate("wasGeneratedBy", ("entity", bundle), ("activity", run))
        document.relate("wasAttributedTo", ("entity", bundle), ("agent", "var:variorum"))
        bundles[bundle] = _story(view, story).sections()
    prefixes = {p: f"{URN}{p}:" for p in _PREFIXES}
    yield json_file(
        "provenance.prov.json",
        _clean({"prefix": prefixes, **document.sections(), "bundle": bundles}),
    )


def _run(document: ProvDocument, view: View) -> str:
    """The run, the program and the articles, which pages tell of; the run's name."""
    made = view.study.made_by
    run = f"run:{part(made.settings_digest)}"
    document.add(
        "agent",
        "var:variorum",
        {"prov:label": f"Variorum {made.variorum}"},
        prov_type="prov:SoftwareAgent",
    )
    document.add(
        "activity",
        run,
        {
            "prov:label": "a run of Variorum on the articles",
            "var:version": made.variorum,
            "var:settingsDigest": made.settings_digest,
            "var:model": [f"{k} {v}" for k, v in sorted(made.models.items())],
        },
    )
    document.relate("wasAssociatedWith", ("activity", run), ("agent", "var:variorum"))
    for article in view.study.articles:
        _article(document, article, run)
    return run


def _article(document: ProvDocument, article: Article, run: str) -> None:
    entity = _id("article", article.id)
    document.add(
        "entity",
        entity,
        {
            "prov:label": article.headline or article.id,
            "var:byline": article.byline,
            "var:published": article.published,
            "var:updated": article.updated,
            "var:url": article.url,
            "var:path": article.path,
            "var:language": article.language,
        },
        prov_type="var:Article",
    )
    document.relate("used", ("activity", run), ("entity", entity))
    if article.outlet:
        outlet = _id("outlet", article.outlet)
        label: dict[str, Value] = {"prov:label": article.outlet}
        document.add("agent", outlet, label, prov_type="prov:Organization")
        document.relate("wasAttributedTo", ("entity", entity), ("agent", outlet))


def _story(view: View, story: Story) -> ProvDocument:
    bundle = ProvDocument()
    for missing in story.versions.missing_originals:
        _missing(bundle, story, missing)
    for edge in story.versions.edges:
        _edge(bundle, story, edge)
    for source in story.sources:
        _source(view, bundle, story, source)
    for origin in story.origins:
        entity = _id("origin", story.id, origin.id)
        bundle.add(
            "entity",
            entity,
            {
                "prov:label": origin.label,
                "var:evidence": list(origin.evidence),
            },
            prov_type="var:Origin",
        )
        for article in origin.articles:
            bundle.derive(_id("article", article), entity, prov_type="prov:PrimarySource")
        for source_id in origin.sources:
            if _kind(story, source_id) != "document":
                who = _id("source", story.id, source_id)
                bundle.relate("wasInfluencedBy", ("influencee", entity), ("influencer", who))
    return bundle


def _missing(bundle: ProvDocument, story: Story, missing: MissingOriginal) -> None:
    entity = _id("missing", story.id, missing.id)
    bundle.add(
        "entity",
        entity,
        {
            "prov:label": missing.label,
            "var:hypothetical": True,
            "var:probability": double(missing.probability),
            "var:evidence": list(missing.evidence),
        },
        prov_type="var:MissingOriginal",
    )
    for child in missing.descendants:
        bundle.derive(
            _id("article", child),
            entity,
            {
                "var:hypothetical": True,
                "var:probability": double(missing.probability),
            },
        )
    if missing.made_from:
        parent = _id("article", missing.made_from)
        bundle.derive(entity, parent, {"var:hypothetical": True})


def _edge(bundle: ProvDocument, story: Story, edge: Edge) -> None:
    missing = edge.parent not in story.articles
    parent = _id("missing", story.id, edge.parent) if missing else _id("article", edge.parent)
    bundle.derive(
        _id("article", edge.child),
        parent,
        {
            "var:how": edge.how,
            "var:probability": double(edge.probability),
            "var:shared": double(edge.shared),
            **({} if edge.stability is None else {"var:stability": double(edge.stability)}),
            "var:evidence": list(edge.evidence),
        },
        prov_type="prov:Quotation" if edge.how in _QUOTED else None,
    )


def _source(view: View, bundle: ProvDocument, story: Story, source: Source) -> None:
    who = _id("source", story.id, source.id)
    told: dict[str, Value] = {
        "prov:label": source_words(source),
        "var:kind": source.kind,
        "var:named": source.named,
        "var:terms": source.terms,
    }
    if source.kind == "document":  # a document is a thing in PROV, and never an agent
        bundle.add("entity", who, told, prov_type="var:Document")
    else:
        bundle.add("agent", who, told, prov_type=_AGENTS.get(source.kind))
    for number, attribution in enumerate(source.attributions, 1):
        if attribution.content and attribution.manner != "declined":
            statement = _id("statement", story.id, source.id, str(number))
            _statement(view, bundle, statement, who, source, attribution)


def _statement(
    view: View,
    bundle: ProvDocument,
    statement: str,
    who: str,
    source: Source,
    attribution: Attribution,
) -> None:
    first = attribution.content[0]
    bundle.add(
        "entity",
        statement,
        {
            "prov:value": " […] ".join(view.words(c) for c in attribution.content),
            "var:manner": attribution.manner,
            "var:terms": attribution.terms,
            "var:place": [f"{part(c.article)}#char={c.start},{c.end}" for c in attribution.content],
        },
        prov_type="var:Statement",
    )
    if source.kind == "document":
        bundle.derive(statement, who, prov_type=_SAID.get(attribution.manner))
    else:
        bundle.relate("wasAttributedTo", ("entity", statement), ("agent", who))
    bundle.derive(
        _id("article", first.article),
        statement,
        {"var:manner": attribution.manner},
        prov_type=_SAID.get(attribution.manner),
    )


def _kind(story: Story, source_id: str) -> str:
    return next(s.kind for s in story.sources if s.id == source_id)


def _id(prefix: str, *parts: str) -> str:
    return name(prefix, "/".join(part(p) for p in parts))


def _clean(value: object) -> object:
    if isinstance(value, str):
        return for_json(value)
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    return [_clean(v) for v in value] if isinstance(value, list) else value
