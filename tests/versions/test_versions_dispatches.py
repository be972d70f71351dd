"""Dispatches of an agency that are not here, though others of it or its clients are."""

from tests.versions.dam import DAM, GLEANER, credit, edges, trace, with_changes
from tests.versions.made_up import story


def test_a_paper_out_before_an_agency_s_dispatch_rests_on_an_earlier_one() -> None:
    later = [
        *with_changes(DAM, "3 villages|5 villages"),
        "The governor will visit Penn on Tuesday.",
    ]
    texts = story(
        {"paper": "\n\n".join(DAM), "wire": "\n\n".join(later), "client": "\n\n".join(later)},
        outlet={"paper": "Harrow Post", "wire": "Tarn Wire", "client": "Oslet Echo"},
        byline={"client": "Tarn Wire"},
        published={
            "paper": "2020-03-02T08:00:00Z",
            "wire": "2020-03-02T12:00:00Z",
            "client": "2020-03-02T13:00:00Z",
        },
    )
    versions = trace(texts, credit(texts, "client", "Tarn Wire"))
    (missing,) = versions.missing_originals
    assert set(missing.descendants) == {"paper", "wire"}
    assert any("credits nobody" in line for line in missing.evidence)
    assert ("wire", "paper") not in {(c, p) for c, p, _ in edges(versions)}


AT_NIGHT = [
    "By nightfall the water had reached the sawmill at Tarnby and 2 barns had gone.",
    "Soldiers with pumps were sent from the barracks at Oslet, the governor said.",
    "The railway will run no trains to the coast before Thursday.",
]


def test_clients_of_a_later_dispatch_that_is_not_there_are_siblings() -> None:
    evening = [*DAM[:3], *AT_NIGHT]
    texts = story(
        {
            "wire": "\n\n".join(DAM[:4]),
            "paper": "\n\n".join(evening),
            "radio": "\n\n".join(with_changes(evening[:5], "Some 90|About 90", "spent|passed")),
        },
        outlet={"wire": "Tarn Wire", "paper": "Harrow Post", "radio": "Radio Penn"},
        byline={"paper": "Tarn Wire", "radio": "Tarn Wire"},
        published={
            "wire": "2020-03-02T08:00:00Z",
            "paper": "2020-03-02T22:00:00Z",
            "radio": "2020-03-03T06:00:00Z",
        },
    )
    versions = trace(texts, *(credit(texts, c, "Tarn Wire") for c in ("paper", "radio")))
    (missing,) = versions.missing_originals
    assert (set(missing.descendants), missing.made_from) == ({"paper", "radio"}, "wire")
    assert versions.independent == ("wire",)


def test_a_statement_out_before_an_agency_s_clients_is_not_from_the_agency() -> None:
    family = ["Our father left us this morning at his home above Harrow, in his sleep.", *GLEANER]
    obituary = [*DAM, "The singer died in his sleep at his home above Harrow, his family said."]
    texts = story(
        {
            "family": "\n\n".join(family),
            "paper": "\n\n".join(obituary),
            "daily": "\n\n".join(obituary),
        },
        outlet={"paper": "Harrow Post", "daily": "Penn Daily"},
        byline={"paper": "Tarn Wire", "daily": "Tarn Wire"},
        published={
            "family": "2020-03-02T08:00:00Z",
            "paper": "2020-03-02T12:00:00Z",
            "daily": "2020-03-02T13:00:00Z",
        },
    )
    versions = trace(texts, *(credit(texts, c, "Tarn Wire") for c in ("paper", "daily")))
    assert "family" in versions.independent
