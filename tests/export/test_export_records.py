"""ClaimReview and CSL-JSON: what is known is filled in, and nothing else."""

from __future__ import annotations

import json
import warnings

from msgspec.structs import replace

from tests.export.hostile import hostile
from tests.export.readers import only, valid_json
from tests.report.small_study import ARTICLES, LIBRARY, STUDY
from variorum.model import Study

REVIEWS, CSL = "claim-reviews.schema.json", "csl-subset.schema.json"


def test_no_verdict_is_given(example_study: Study) -> None:
    content = only(example_study, "claimreview")
    reviews = valid_json(content, REVIEWS)["@graph"]
    assert len(reviews) == len(example_study.stories[0].claims)
    for absent in (b"reviewRating", b"ratingValue", b"firstAppearance", b'datePublished": ""'):
        assert absent not in content


def test_the_claimant_is_named_where_all_cite_the_same() -> None:
    first, second = valid_json(only(STUDY, "claimreview"), REVIEWS)["@graph"]
    assert first["itemReviewed"]["author"] == {"@type": "Person", "name": "Bram Sedge"}
    assert "author" not in second["itemReviewed"]
    appears = [a["publisher"]["name"] for a in first["itemReviewed"]["appearance"]]
    assert appears == ["Fenwick Radio", "Lowland Digest"]


def test_an_unnamed_source_gets_no_name() -> None:
    (claim, *_) = LIBRARY.claims
    unnamed = tuple(replace(r, source="p2") for r in claim.readings)
    story = replace(LIBRARY, claims=(replace(claim, readings=unnamed),))
    (review,) = valid_json(only(replace(STUDY, stories=(story,)), "claimreview"), REVIEWS)["@graph"]
    assert "author" not in review["itemReviewed"]
    assert "unnamed source: council engineer" in review["disambiguatingDescription"]


def test_dates_are_no_more_exact_than_the_page() -> None:
    items = {i["id"]: i for i in valid_json(only(STUDY, "csl"), CSL)}
    assert items["e2"]["issued"] == {"date-parts": [[2031, 3, 4]]}
    assert "issued" not in items["e4"]
    assert items["e3"]["container-title"] == "Fenwick Radio"
    month = replace(STUDY, articles=(replace(ARTICLES[1], published="2031-03"),), stories=())
    assert valid_json(only(month, "csl"), CSL)[0]["issued"] == {"date-parts": [[2031, 3]]}


def test_citeproc_reads_the_articles(example_study: Study) -> None:
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it does not know `custom`, which CSL 1.0.2 has
        read = CiteProcJSON(json.loads(only(example_study, "csl")))
    assert len(read) == len(example_study.articles)
    assert str(read["v09"]["container_title"]) == "Northgate News"


def test_hostile_text_is_read_back() -> None:
    valid_json(only(hostile(), "csl"), CSL)
    valid_json(only(hostile(), "claimreview"), REVIEWS)
