"""The TEI edition: from it each witness can be read, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml import etree
from msgspec.structs import replace

from tests.export.hostile import hostile
from tests.export.readers import TEI, TWO, exported, tei
from tests.report.small_study import DISPATCH, LIBRARY, STUDY
from variorum.export import export_study
from variorum.model import Claim, Reading, Span, Study

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ID = "{http://www.w3.org/XML/1998/namespace}id"


def edition(study: Study) -> etree._Element:
    (content,) = exported(study, "tei").values()
    return tei(content)


def read(passage: etree._Element, siglum: str) -> str:
    """One witness's words of a passage, as an edition's reader picks them."""

    def parts() -> Iterator[str]:
        for child in passage:
            if child.tag == f"{TEI}app":
                for reading in child:
                    if f"#{siglum}" in str(reading.get("wit")).split():
                        yield reading.text or ""
            yield child.tail or ""

    return " ".join("".join(parts()).split())


def sigla(root: etree._Element) -> dict[str, str]:
    return {str(w.get("n")): str(w.get(ID)) for w in root.iter(f"{TEI}witness")}


def check_witnesses(study: Study, root: etree._Element) -> int:
    """Each passage gives each witness's exact words, and all passages give all its words."""
    named = sigla(root)
    count = 0
    for article in study.articles:
        bare = NOT_XML.sub("\ufffd", article.text)
        rest = [" " if c.isspace() else c for c in article.text]
        for passage in root.iter(f"{TEI}ab"):
            for place in passage.iterfind(f"{TEI}note/{TEI}ref[@target='#{named[article.id]}']"):
                start, end = map(int, str(place.text).split("-"))
                assert read(passage, named[article.id]) == " ".join(bare[start:end].split())
                rest[start:end] = " " * (end - start)
                count += 1
        assert not "".join(rest).split(), f"{article.id}: words in no passage"
    return count


def test_every_witness_can_be_read_word_for_word(example_study: Study) -> None:
    root = edition(example_study)
    assert check_witnesses(example_study, root) > 150
    assert any(len(a) > 2 for a in root.iter(f"{TEI}app"))


def test_the_small_study_too() -> None:
    check_witnesses(STUDY, edition(STUDY))


def test_a_missing_original_is_a_hypothetical_witness_and_never_the_lemma() -> None:
    root = edition(STUDY)
    (witness,) = root.iterfind(f".//{TEI}listWit/{TEI}listWit/{TEI}witness")
    assert witness.get("cert") == f"{DISPATCH.probability:.2f}"
    name = f"#{witness.get(ID)}"
    readings = [e for e in root.iter(f"{TEI}lem", f"{TEI}rdg") if name in str(e.get("wit"))]
    assert readings
    for lemma in (e for e in readings if e.tag == f"{TEI}lem"):
        assert lemma.get("wit") != name or len(lemma.getparent() or ()) == 1


def test_the_stemma_says_who_was_made_from_whom() -> None:
    relations = {
        (r.get("active"), r.get("passive"), r.get("type"))
        for r in edition(STUDY).iter(f"{TEI}relation")
    }
    edges = {(f"#{e.child}", f"#{e.parent}", e.how) for e in LIBRARY.versions.edges}
    assert relations == edges | {("#e1", "#M1", "missing-original")}


def test_variants_stand_side_by_side() -> None:
    same = Claim(
        id="c9",
        text="",
        readings=tuple(Reading(Span(a, 0, end)) for a, end in (("e1", 60), ("e2", 56))),
    )
    study = replace(STUDY, stories=(replace(LIBRARY, claims=(same,)),))
    root = edition(study)
    (passage,) = root.iterfind(f".//{TEI}ab[@n='c9']")
    assert "A burst " in read(passage, "e1")
    varying = [[str(r.text) for r in app] for app in passage.iter(f"{TEI}app") if len(app) > 1]
    assert ["water ", "None"] in varying or ["water ", ""] in varying


def test_names_that_xml_does_not_allow_are_replaced_by_ones_that_it_does() -> None:
    odd = {"e1": "4 März", "e2": "4-März", "e3": "<x>", "e4": "e4"}
    study = _renamed(STUDY, odd)
    root = edition(study)
    assert sorted(sigla(root)) == sorted([*odd.values(), "M1"])
    check_witnesses(study, root)


def _renamed(study: Study, names: dict[str, str]) -> Study:
    """Article ids replaced everywhere."""
    from variorum.codec import from_json, to_json

    text = to_json(study).decode()
    for old, new in names.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    return from_json(text)


def test_hostile_text_is_text() -> None:
    study = hostile()
    root = edition(study)
    check_witnesses(study, root)
    assert "<script>" in "".join(str(t) for t in root.itertext())
    assert not list(root.iter(f"{TEI}script"))


def test_a_reading_that_stands_twice_is_told_and_not_lost() -> None:
    (claim, *others) = LIBRARY.claims
    again = replace(claim, id="c9")
    study = replace(STUDY, stories=(replace(LIBRARY, claims=(claim, again, *others)),))
    done = export_study(study, ["tei"])
    (notice,) = done.notices
    assert notice.code == "not-collated"
    check_witnesses(study, tei(done.files[0].content))


def test_a_story_of_one_article_has_no_edition_and_that_is_told() -> None:
    done = export_study(TWO, ["tei"])
    assert [f.name for f in done.files] == ["tei/s1.xml"]
    assert [n.code for n in done.notices] == ["no-apparatus"]


@pytest.mark.parametrize("attribute", ["wit", "target", "active", "passive"])
def test_every_pointer_leads_to_a_witness(attribute: str, example_study: Study) -> None:
    root = edition(example_study)
    known = {f"#{s}" for s in sigla(root).values()}
    for element in root.iter():
        assert set(str(element.get(attribute) or "").split()) <= known
