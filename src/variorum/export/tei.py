"""Study -> TEI P5: a critical apparatus by parallel segmentation, one file a story.

Every version is a witness. A missing original is one as well, listed apart as hypothetical,
with the probability as ``cert``; its readings are what was pieced together. Choices:
docs/decisions/0014. Characters that XML forbids stand as U+FFFD.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from variorum.export.characters import for_xml
from variorum.export.files import Exported, ExportedFile
from variorum.export.identifiers import file_stems, xml_names
from variorum.export.passages import Passage, Passages, passages_of
from variorum.export.tei_header import add, header
from variorum.export.view import View
from variorum.model import Notice, Story
from variorum.report.family import draw_family
from variorum.text.collation import collate

_NS = "http://www.tei-c.org/ns/1.0"
_PREFIXES: dict[str | None, str] = {None: _NS}


def tei_files(view: View) -> Exported:
    """``tei/STORY.xml`` for each story of two articles or more; a notice for the others."""
    stems = file_stems(s.id for s in view.study.stories)
    files = []
    notices = []
    for story in view.study.stories:
        if len(story.articles) > 1:
            content, passages = _edition(view, story)
            files.append(ExportedFile(f"tei/{stems[story.id]}.xml", content))
            notices += _set_apart(story, passages)
        else:
            notices.append(
                Notice(
                    code="no-apparatus",
                    message=f"story {story.id} has one article: there is no apparatus to print",
                )
            )
    return Exported(tuple(files), tuple(notices))


def _set_apart(story: Story, passages: Passages) -> list[Notice]:
    if not passages.set_apart:
        return []
    words = f"story {story.id}: {passages.set_apart} readings stand in passages of their own"
    return [Notice(code="not-collated", message=f"{words}, for a version stands once in each")]


def _edition(view: View, story: Story) -> tuple[bytes, Passages]:
    order = [row.id for row in draw_family(story, view.articles)]
    names = xml_names(order)
    passages = passages_of(view, story, [i for i in order if i in view.articles])
    root = etree.Element(f"{{{_NS}}}TEI", nsmap=_PREFIXES)  # type: ignore[arg-type]  # None is the default one
    header(root, view, story, names)
    body = add(add(root, "text"), "body")
    labels = xml_names([*names.values(), *(f"p.{p.id}" for p in passages.row)])
    for passage in passages.row:
        _passage(body, view, passage, names, labels[f"p.{passage.id}"])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n", passages


def _passage(
    body: etree._Element, view: View, passage: Passage, names: Mapping[str, str], label: str
) -> None:
    block = add(body, "ab")
    block.tail = "\n"
    block.set("{http://www.w3.org/XML/1998/namespace}id", label)
    block.set("n", for_xml(passage.id))
    _places(block, passage, names)
    said = {a: view.words(s) for a, s in passage.readings.items()} | dict(passage.inferred)
    # Before they are collated: some of what XML forbids is white space to Python.
    words = {version: for_xml(w) for version, w in said.items()}
    # A reading that somebody has comes before one that is inferred: lem is never a conjecture
    # where there is a witness.
    order = sorted((v for v in names if v in words), key=lambda v: v in passage.inferred)
    wordings = list(dict.fromkeys(words[v] for v in order))
    sigla = {w: [names[v] for v in order if words[v] == w] for w in wordings}
    everywhere = len(order) == len(names)
    for stretch in collate(wordings):
        by_words: dict[str, list[str]] = {}
        for reading, wording in zip(wordings, stretch.wordings, strict=True):
            by_words.setdefault(wording, []).extend(sigla[reading])
        if stretch.varies or not everywhere:  # who has it must be said where not all do
            _apparatus(block, by_words)
        else:
            _append(block, next(iter(by_words)))


def _places(block: etree._Element, passage: Passage, names: Mapping[str, str]) -> None:
    """Where each witness has the passage: offsets in code points of its text."""
    note = add(block, "note")
    note.set("type", "places")
    spans = [passage.readings[v] for v in names if v in passage.readings]
    for span in spans:
        place = add(note, "ref", f"{span.start}-{span.end}")
        place.set("target", f"#{names[span.article]}")
    for missing in passage.inferred:
        add(note, "ref", "inferred").set("target", f"#{names[missing]}")


def _apparatus(block: etree._Element, by_words: Mapping[str, Sequence[str]]) -> None:
    app = add(block, "app")
    for number, (words, sigla) in enumerate(by_words.items()):
        reading = add(app, "rdg" if number else "lem", words)
        reading.set("wit", " ".join(f"#{s}" for s in sigla))


def _append(block: etree._Element, words: str) -> None:
    last = block[-1]
    last.tail = (last.tail or "") + for_xml(words)
