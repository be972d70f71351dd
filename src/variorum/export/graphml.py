"""Study -> GraphML of the family trees: Gephi, yEd, networkx, igraph.

An arc leads from the parent to what was made from it. Characters that XML forbids
stand as U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from variorum.export.characters import for_xml
from variorum.export.family import Arc, Node, family_of
from variorum.export.files import ExportedFile
from variorum.export.view import View

_NS = "http://graphml.graphdrawing.org/xmlns"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PREFIXES: dict[str | None, str] = {None: _NS, "xsi": _XSI}
_ABOUT = (
    "Which article was made from which, as Variorum found it. An edge leads from the parent to "
    "what was made from it. A node with hypothetical = true is a missing original: inferred, "
    "with a probability; nobody has seen it."
)
_KEYS = (
    ("node", "label", "string", "the outlet, or what the missing original seems to have been"),
    ("node", "kind", "string", "article or missing original"),
    ("node", "hypothetical", "boolean", "true: inferred, not among the articles"),
    ("node", "probability", "double", "of a missing original: that there was such a text"),
    ("node", "story", "string", "id of the story"),
    ("node", "headline", "string", "as on the page"),
    ("node", "published", "string", "ISO 8601, no more exact than the page"),
    ("node", "independent", "boolean", "made from no other article and no missing original"),
    ("edge", "how", "string", "verbatim, light-edit, abridged, rewrite, merged; for missing: "
     "from missing original, or told (the text tells what the missing one was made from)"),
    ("edge", "probability", "double", "of this descent"),
    ("edge", "weight", "double", "the probability again, under the name that tools look for"),
    ("edge", "shared", "double", "share of the child's words that stand in the parent"),
    ("edge", "stability", "double", "share of runs on sentences drawn anew in which it stands"),
    ("edge", "evidence", "string", "why"),
    ("edge", "hypothetical", "boolean", "true: one of its ends is inferred"),
)  # fmt: skip

Value = str | float | bool | None


def graphml_files(view: View) -> Iterator[ExportedFile]:
    """``family-tree.graphml``."""
    family = family_of(view)
    root = etree.Element(f"{{{_NS}}}graphml", nsmap=_PREFIXES)  # type: ignore[arg-type]  # None is the default one
    root.set(f"{{{_XSI}}}schemaLocation", f"{_NS} {_NS}/1.0/graphml.xsd")
    for where, name, kind, about in _KEYS:
        key = _child(root, "key", None)
        key.attrib.update(
            {"id": f"{where}-{name}", "for": where, "attr.name": name, "attr.type": kind}
        )
        _child(key, "desc", about)
    graph = _child(root, "graph", None)
    graph.attrib.update({"id": "family-tree", "edgedefault": "directed"})
    _child(graph, "desc", _ABOUT)
    for node in family.nodes:
        _add(graph, "node", {"id": node.id}, _of_node(node))
    for arc in family.arcs:
        _add(graph, "edge", {"source": arc.parent, "target": arc.child}, _of_arc(arc))
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    yield ExportedFile("family-tree.graphml", content)


def _of_node(node: Node) -> dict[str, Value]:
    return {
        "label": node.label,
        "kind": node.kind,
        "hypothetical": node.hypothetical,
        "probability": node.probability,
        "story": node.story,
        "headline": node.headline,
        "published": node.published,
        "independent": node.independent,
    }


def _of_arc(arc: Arc) -> dict[str, Value]:
    return {
        "how": arc.how,
        "probability": arc.probability,
        "weight": arc.probability,
        "shared": arc.shared,
        "stability": arc.stability,
        "evidence": "; ".join(arc.evidence),
        "hypothetical": arc.hypothetical,
    }


def _add(graph: etree._Element, tag: str, names: dict[str, str], values: dict[str, Value]) -> None:
    element = _child(graph, tag, None)
    element.attrib.update({k: for_xml(v) for k, v in names.items()})
    for name, value in values.items():
        if value is not None:
            shown = str(value).lower() if isinstance(value, bool) else str(value)
            _child(element, "data", shown).set("key", f"{tag}-{name}")


def _child(parent: etree._Element, tag: str, text: str | None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NS}}}{tag}")
    element.text = None if text is None else for_xml(text)
    return element
