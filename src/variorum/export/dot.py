"""Study -> DOT of the family trees, for Graphviz: ``dot -Tsvg family-tree.dot``.

Lines say how a version was made, as in the report: thick for a copy, thin for a rewrite,
double for a merger, dashed for what is inferred. Labels are for the eye, so characters that
act on it stand as their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.family import Arc, Node, family_of
from variorum.export.files import ExportedFile, text_file
from variorum.export.view import View
from variorum.report.visible import one_line, shorten

_HEAD = """\
// Which article was made from which, as Variorum found it. Draw: dot -Tsvg FILE > tree.svg
// An arrow leads from the parent to what was made from it, with its probability.
// Dashed: a missing original, inferred; nobody has seen it."""
_LINES = {
    "verbatim": "penwidth=4",
    "light-edit": "penwidth=3",
    "abridged": "penwidth=2",
    "rewrite": "penwidth=1",
    "merged": 'penwidth=1, color="black:invis:black"',
}
_HEADLINE = 60


def dot_files(view: View) -> Iterator[ExportedFile]:
    """``family-tree.dot``."""
    family = family_of(view)
    lines = [_HEAD, "digraph family_tree {", "  rankdir=LR;"]
    lines += ['  node [shape=box, fontname="serif"];', '  edge [fontname="serif", fontsize=10];']
    for number, story in enumerate(view.study.stories, 1):
        lines += [f"  subgraph cluster_{number} {{", f"    label={_quoted(one_line(story.title))};"]
        lines += [f"    {_node(n)}" for n in family.nodes if n.story == story.id]
        lines.append("  }")
    lines += [f"  {_arc(a)}" for a in family.arcs]
    yield text_file("family-tree.dot", "\n".join([*lines, "}", ""]))


def _node(node: Node) -> str:
    shown = [one_line(node.label)]
    if node.hypothetical:
        shown.append(f"missing original, probability {node.probability:.2f}")
    if node.headline:
        shown.append(shorten(node.headline, _HEADLINE))
    if node.published:
        shown.append(one_line(node.published))
    looks = f"label={_quoted(*shown)}"
    if node.headline:
        looks += f", tooltip={_quoted(one_line(node.headline))}"
    return f"{_quoted(node.id)} [{looks}{', style=dashed' if node.hypothetical else ''}];"


def _arc(arc: Arc) -> str:
    likely = "" if arc.probability is None else f" {arc.probability:.2f}"
    line = "style=dashed" if arc.hypothetical else _LINES.get(arc.how, "penwidth=1")
    looks = f"label={_quoted(arc.how + likely)}, {line}"
    return f"{_quoted(arc.parent)} -> {_quoted(arc.child)} [{looks}];"


def _quoted(*lines: str) -> str:
    r"""A quoted string of DOT, its lines parted by ``\n``.

    The lexer knows ``\"`` only; a backslash is doubled for labels, where it would begin an
    escape. No line may hold a line feed.
    """
    return '"' + r"\n".join(
        one_line(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines
    ) + '"'  # fmt: skip
