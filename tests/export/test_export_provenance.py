"""PROV-JSON as the package prov and the W3C's schema take it."""

from __future__ import annotations

import json
from typing import Any

from tests.export.hostile import hostile
from tests.export.readers import only, provenance
from tests.report.small_study import LIBRARY, ORIGINS, STUDY
from variorum.model import Study


def bundle(study: Study) -> dict[str, Any]:
    (found,) = json.loads(only(study, "prov"))["bundle"].values()
    return dict(found)


def derivations(study: Study, kind: str | None) -> set[tuple[str, str]]:
    return {
        (r["prov:generatedEntity"], r["prov:usedEntity"])
        for r in bundle(study)["wasDerivedFrom"].values()
        if r.get("prov:type", {}).get("$") == kind
    }


def test_prov_reads_it_and_the_schema_takes_it(example_study: Study) -> None:
    document = provenance(only(example_study, "prov"))
    (inferred,) = document.bundles
    assert len(inferred.get_records()) > 100
    assert document.get_record("article:v01")


def test_a_copy_is_a_quotation_and_a_rewrite_a_derivation(example_study: Study) -> None:
    (story,) = example_study.stories
    copies = {
        (f"article:{e.child}", f"article:{e.parent}")
        for e in story.versions.edges
        if e.how in ("verbatim", "abridged")
    }
    others = {(f"article:{e.child}", f"article:{e.parent}") for e in story.versions.edges} - copies
    assert copies
    assert copies <= derivations(example_study, "prov:Quotation")
    assert others <= derivations(example_study, None)


def test_reporting_rests_on_primary_sources() -> None:
    rests = derivations(STUDY, "prov:PrimarySource")
    assert rests == {(f"article:{a}", f"origin:s1/{o.id}") for o in ORIGINS for a in o.articles}


def test_what_is_said_directly_is_quoted_and_has_its_speaker() -> None:
    found = bundle(STUDY)
    assert ("article:e1", "statement:s1/p1/1") in derivations(STUDY, "prov:Quotation")
    said = found["entity"]["statement:s1/p1/1"]
    assert said["prov:value"].startswith("We got the ledgers out first")
    speakers = {(r["prov:entity"], r["prov:agent"]) for r in found["wasAttributedTo"].values()}
    assert ("statement:s1/p1/1", "source:s1/p1") in speakers


def test_findings_are_the_programs_and_publishing_is_the_pages() -> None:
    document = json.loads(only(STUDY, "prov"))
    given = {(r["prov:entity"], r["prov:agent"]) for r in document["wasAttributedTo"].values()}
    assert ("story:s1", "var:variorum") in given
    assert ("article:e3", "outlet:Fenwick%20Radio") in given
    assert "wasDerivedFrom" not in document


def test_a_missing_original_is_hypothetical() -> None:
    found = bundle(STUDY)["entity"]["missing:s1/M1"]
    assert found["var:hypothetical"] is True
    assert found["var:probability"] == {"$": "0.85", "type": "xsd:double"}
    assert LIBRARY.versions.missing_originals[0].label == found["prov:label"]


def test_hostile_text_is_read_back() -> None:
    document = provenance(only(hostile(), "prov"))
    assert document.get_record("article:e1")
