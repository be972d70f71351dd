"""The TEI header: what was made, from which witnesses, by which method, and the stemma."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from variorum.export.characters import for_xml
from variorum.export.view import View
from variorum.model import Article, MissingOriginal, Story

_NS = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_METHOD = (
    "Each ab is one passage: sentences of the witnesses that tell the same, aligned by Variorum. "
    "A passage holds its words once where its witnesses agree; lem is the reading of the first of "
    "them in the order of the stemma, and no judgement. A witness that a passage does not name "
    "among its places does not have it; an empty reading leaves the words out.",
    "The note of type places gives where each witness has the passage, as offsets in code points "
    "of its text. Passages stand in the order of the first witness, those that it has not after "
    "the one they follow elsewhere; a witness's own order is told by its places.",
    "White space is folded, paragraphs are not marked, and characters that XML does not allow "
    "stand as U+FFFD. Headlines, captions and page furniture are not collated.",
)


def add(parent: etree._Element, tag: str, text: str | None = None) -> etree._Element:
    """A new last child, its text made fit for XML."""
    child = etree.SubElement(parent, f"{{{_NS}}}{tag}")
    child.text = None if text is None else for_xml(text)
    return child


def header(root: etree._Element, view: View, story: Story, names: Mapping[str, str]) -> None:
    """The teiHeader of a story; ``names``: version or missing original -> its xml:id."""
    head = add(root, "teiHeader")
    description = add(head, "fileDesc")
    titles = add(description, "titleStmt")
    add(titles, "title", story.title or story.id)
    add(titles, "respStmt")
    titles[-1].append(_element("resp", "collated by"))
    titles[-1].append(_element("name", f"Variorum {view.study.made_by.variorum}"))
    published = add(description, "publicationStmt")
    add(published, "p", "Made for use with the articles; their texts belong to their publishers.")
    _witnesses(add(description, "sourceDesc"), view, story, names)
    encoding = add(head, "encodingDesc")
    editorial = add(encoding, "editorialDecl")
    for words in _METHOD:
        add(editorial, "p", words)
    variants = add(encoding, "variantEncoding")
    variants.set("method", "parallel-segmentation")
    variants.set("location", "internal")


def _witnesses(source: etree._Element, view: View, story: Story, names: Mapping[str, str]) -> None:
    witnesses = add(source, "listWit")
    missing = {m.id: m for m in story.versions.missing_originals}
    for version, name in names.items():
        if version not in missing:
            _article(add(witnesses, "witness"), view.articles[version], name)
    if missing:
        inferred = add(witnesses, "listWit")
        add(inferred, "head", "Missing originals: hypothetical, inferred from their descendants")
        for version, name in names.items():
            if version in missing:
                _missing(add(inferred, "witness"), missing[version], name)
    _stemma(source, story, names)


def _article(witness: etree._Element, article: Article, name: str) -> None:
    witness.set(_ID, name)
    witness.set("n", for_xml(article.id))
    entry = add(witness, "bibl")
    add(entry, "title", article.headline or article.id)
    if article.outlet:
        add(entry, "publisher", article.outlet)
    if article.published:
        add(entry, "date", article.published)
    if article.byline:
        add(entry, "note", article.byline).set("type", "byline")
    if article.url:
        add(entry, "idno", article.url).set("type", "URL")


def _missing(witness: etree._Element, missing: MissingOriginal, name: str) -> None:
    witness.set(_ID, name)
    witness.set("n", for_xml(missing.id))
    witness.set("cert", f"{missing.probability:.6g}")
    add(witness, "desc", missing.label)
    for evidence in missing.evidence:
        add(witness, "note", evidence).set("type", "evidence")


def _stemma(source: etree._Element, story: Story, names: Mapping[str, str]) -> None:
    """Descent as relations: active was made from passive."""
    edges = [(e.child, e.parent, e.how, e.probability, e.evidence) for e in story.versions.edges]
    lines: list[tuple[str, str, str, float | None, tuple[str, ...]]] = [*edges]
    for m in story.versions.missing_originals:
        lines += [(d, m.id, "missing-original", m.probability, m.evidence) for d in m.descendants]
        lines += [(m.id, m.made_from, "told", None, m.evidence)] if m.made_from else []
    if not lines:
        return
    stemma = add(source, "listRelation")
    stemma.set("type", "stemma")
    for child, parent, how, probability, evidence in lines:
        relation = add(stemma, "relation")
        relation.set("name", "madeFrom")
        relation.set("type", how)
        relation.set("active", f"#{names[child]}")
        relation.set("passive", f"#{names[parent]}")
        if probability is not None:
            relation.set("cert", f"{probability:.6g}")
        if evidence:
            add(relation, "desc", "; ".join(evidence))


def _element(tag: str, text: str) -> etree._Element:
    element = etree.Element(f"{{{_NS}}}{tag}")
    element.text = for_xml(text)
    return element
