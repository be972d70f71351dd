"""Family trees of small stories of our own invention, whose descent is known."""

import msgspec

from tests.versions.dam import DAM, GLEANER, credit, edges, trace, with_changes
from tests.versions.made_up import story
from variorum.model import Furniture, StoryTexts


def test_a_copy_an_hour_later_is_a_verbatim_child() -> None:
    texts = story(
        {"wire": "\n\n".join(DAM), "paper": "\n\n".join(DAM)},
        published={"wire": "2020-03-02T08:00:00Z", "paper": "2020-03-02T09:00:00Z"},
    )
    versions = trace(texts)
    assert edges(versions) == {("paper", "wire", "verbatim")}
    assert versions.independent == ("wire",)
    assert versions.edges[0].probability > 0.9


def test_the_top_of_a_longer_version_is_its_abridgement_even_without_times() -> None:
    texts = story(
        {"long": "\n\n".join(DAM), "short": "\n\n".join(DAM[:2])},
        outlet={"long": "Penn Daily", "short": "Harrow Post"},
    )
    assert edges(trace(texts)) == {("short", "long", "abridged")}


def test_a_pile_of_own_reporting_has_no_edges() -> None:
    texts = story(
        {
            "a": "\n\n".join(DAM),
            "b": "\n\n".join(GLEANER),
            "c": "Traders in Harrow count losses.\n\nInsurers expect 12 million crowns of claims.",
        }
    )
    versions = trace(texts)
    assert versions.edges == ()
    assert versions.missing_originals == ()
    assert versions.independent == ("a", "b", "c")


def test_a_version_with_the_text_of_two_is_merged() -> None:
    texts = story(
        {
            "wire": "\n\n".join(DAM),
            "local": "\n\n".join(GLEANER),
            "weekly": "\n\n".join(DAM + GLEANER),
        },
        published={"wire": "2020-03-02", "local": "2020-03-02", "weekly": "2020-03-06"},
    )
    assert edges(trace(texts)) == {("weekly", "wire", "merged"), ("weekly", "local", "merged")}


def test_clients_of_an_agency_that_is_not_there_are_siblings() -> None:
    texts = story(
        {
            "north": "\n\n".join([*DAM[:4], "Source: Tarn Wire"]),
            "south": "\n\n".join(["OSLET (Tarn Wire) - " + DAM[0], *DAM[1:3], DAM[4]]),
        },
        outlet={"north": "Northern Echo Line", "south": "Southern Lantern"},
        published={"north": "2020-03-02T10:00:00Z", "south": "2020-03-02T12:00:00Z"},
    )
    versions = trace(
        texts, credit(texts, "north", "Tarn Wire"), credit(texts, "south", "Tarn Wire")
    )
    assert versions.edges == ()
    (missing,) = versions.missing_originals
    assert missing.descendants == ("north", "south")
    assert "Tarn Wire" in missing.label
    assert versions.independent == ()


def test_identical_texts_with_the_same_time_leave_the_direction_open() -> None:
    texts = story({"a": "\n\n".join(DAM), "b": "\n\n".join(DAM)})
    (edge,) = trace(texts).edges
    assert 0.4 <= edge.probability <= 0.6


def test_a_press_release_and_its_copies() -> None:
    release = [
        "Marlow Pumps today opened a works of 9,000 square metres at Penn.",
        "Marlow Pumps will make 400 pumps a week there, its chairman Odo Marlow announced.",
        "The works cost 31 million crowns and were built in 14 months.",
        "Marlow Pumps was founded in 1921.",
    ]
    texts = story(
        {
            "maker": "\n\n".join(release),
            "trade": "\n\n".join([*release, "Source: Marlow Pumps"]),
            "daily": "\n\n".join(release[:2]),
        },
        outlet={"maker": "Marlow Pumps", "trade": "Pump Monthly", "daily": "Penn Daily"},
        published={
            "maker": "2021-06-01T07:00:00Z",
            "trade": "2021-06-02",
            "daily": "2021-06-01T12:00:00Z",
        },
    )
    versions = trace(texts, credit(texts, "trade", "Marlow Pumps"))
    assert {(e.child, e.parent) for e in versions.edges} == {("trade", "maker"), ("daily", "maker")}
    assert versions.independent == ("maker",)
    assert versions.missing_originals == ()


def test_a_page_with_its_makers_name_at_its_foot_is_the_release_that_others_credit() -> None:
    texts = story(
        {
            "page": "\n\n".join(DAM),
            "trade": "\n\n".join([*DAM, "Source: University of Harrow"]),
        },
        outlet={"page": "Study Research Alumni", "trade": "Dam Monthly"},
    )
    foot = Furniture("University of Harrow, founded 1931", "page-foot")
    articles = tuple(
        msgspec.structs.replace(a, furniture=(foot,)) if a.id == "page" else a
        for a in texts.articles
    )
    texts = StoryTexts(articles, texts.annotations)
    versions = trace(texts, credit(texts, "trade", "University of Harrow"))
    assert {(e.child, e.parent) for e in versions.edges} == {("trade", "page")}
    assert versions.missing_originals == ()


FIRST = [
    "Workers at the Velm smelter walked out on Tuesday after managers cancelled the night bonus.",
    "About 340 people gathered beside the eastern gate before sunrise, steward Ada Kron said.",
    "Production of copper wire stopped within an hour and two furnaces were left to cool.",
    "The smelter supplies cable makers in Harrow, Oslet and Penn with most of their metal.",
    "Managers offered to discuss the bonus in January if everybody returned without delay.",
    "Nobody has worked in the rolling shed since a crane collapsed there last autumn.",
]
LOST = [
    "Staff at the Velm works struck on Tuesday after bosses cancelled the night bonus.",
    "Some 340 strikers gathered beside the eastern entrance before sunrise, steward Ada Kron said.",
    "Output of copper wire ended within an hour and two ovens were abandoned to cool.",
    "The works supplies cable factories in Harrow, Oslet and Penn with most of their copper.",
    "Bosses promised to discuss the bonus in January if everybody came back without delay.",
    "Nobody has laboured in the rolling hall since a crane collapsed there last autumn.",
]
BETWEEN_A = with_changes(LOST[:4], "sunrise|dawn", "within an hour|at once", "cancelled|withdrew")
BETWEEN_B = with_changes(LOST[:3] + LOST[4:], "Staff|Crews", "abandoned to cool|given up")
IN_TURN = {
    "first": "2020-03-02T08:00:00Z",
    "a": "2020-03-02T12:00:00Z",
    "b": "2020-03-02T15:00:00Z",
}


def test_siblings_of_a_lost_rewrite_stand_under_it_and_not_under_each_other() -> None:
    piles = {"first": FIRST, "a": BETWEEN_A, "b": BETWEEN_B}
    texts = story(
        {n: "\n\n".join(s) for n, s in piles.items()},
        published=IN_TURN,
        headline={"first": "Press release: walkout at Velm"},
    )
    versions = trace(texts)
    (missing,) = versions.missing_originals
    assert missing.descendants == ("a", "b")
    assert missing.made_from == "first"
    assert any("itself made from first" in reason for reason in missing.evidence)
    assert versions.edges == ()
    assert versions.independent == ("first",)


def test_a_rewrite_of_a_rewrite_needs_no_lost_text_between() -> None:
    again = with_changes(BETWEEN_A, "bosses|chiefs", "strikers|people")
    piles = {"first": FIRST, "a": BETWEEN_A, "b": again}
    texts = story({n: "\n\n".join(s) for n, s in piles.items()}, published=IN_TURN)
    versions = trace(texts)
    assert {(e.child, e.parent) for e in versions.edges} == {("a", "first"), ("b", "a")}
    assert versions.missing_originals == ()


def test_a_corrected_dispatch_is_from_the_one_it_corrects() -> None:
    corrected = [DAM[0].replace("3 villages", "4 villages"), *DAM[1:]]
    texts = story(
        {"first": "\n\n".join(DAM), "second": "\n\n".join(corrected)},
        outlet={"first": "Tarn Wire", "second": "Tarn Wire"},
        headline={"first": "Dam bursts", "second": "CORRECTED-Dam bursts"},
    )
    (edge,) = trace(texts).edges
    assert (edge.child, edge.parent) == ("second", "first")
    assert edge.how in {"verbatim", "light-edit"}


def test_an_update_speaks_for_a_dispatch_that_is_not_there() -> None:
    texts = story(
        {"client": "\n\n".join([*DAM[:4], "Source: Tarn Wire"]), "update": "\n\n".join(DAM)},
        outlet={"client": "Penn Daily", "update": "Tarn Wire"},
        headline={"client": "Dam bursts", "update": "UPDATE 1-Dam bursts"},
        published={"client": "2020-03-02T08:00:00Z", "update": "2020-03-02T10:00:00Z"},
    )
    versions = trace(texts, credit(texts, "client", "Tarn Wire"))
    (missing,) = versions.missing_originals
    assert missing.descendants == ("client", "update")
    assert versions.edges == ()


def test_the_text_of_a_missing_original_is_witnessed_word_for_word() -> None:
    texts = story(
        {name: "\n\n".join([*DAM, "Source: Tarn Wire"]) for name in ("north", "south")},
        outlet={"north": "Northern Echo Line", "south": "Southern Lantern"},
    )
    versions = trace(
        texts, credit(texts, "north", "Tarn Wire"), credit(texts, "south", "Tarn Wire")
    )
    (missing,) = versions.missing_originals
    pieces = {piece.text for piece in missing.text}
    assert set(DAM) <= pieces
    for piece in missing.text:
        assert len({w.article for w in piece.witnesses}) == 2
        assert piece.text in {texts.words(w) for w in piece.witnesses}


SAID = "“The gate jammed twice last winter,” Osk Halden told the Penn Courier on Monday night."


def test_words_said_to_a_paper_that_is_not_there_speak_for_its_lost_article() -> None:
    texts = story(
        {"wire": "\n\n".join(DAM), "paper": "\n\n".join([*DAM[:4], SAID])},
        published={"wire": "2020-03-02T08:00:00Z", "paper": "2020-03-02T19:00:00Z"},
    )
    versions = trace(texts, credit(texts, "paper", "Penn Courier"))
    (missing,) = versions.missing_originals
    assert missing.label == "Penn Courier dispatch"
    assert missing.descendants == ("paper",)
    assert [w.text for w in missing.text] == [SAID]
    assert {(e.child, e.parent) for e in versions.edges} == {("paper", "wire")}


def test_a_reporter_who_quotes_a_rival_in_passing_still_reports_at_first_hand() -> None:
    texts = story({"paper": "\n\n".join([*GLEANER, SAID]), "wire": "\n\n".join(DAM)})
    versions = trace(texts, credit(texts, "paper", "Penn Courier"))
    assert versions.missing_originals == ()
    assert versions.independent == ("paper", "wire")


def test_a_shared_public_statement_is_no_descent() -> None:
    words = (
        '"We have closed the spillway and we have asked every family below the dam to leave '
        'tonight, and nobody will be left behind," '
    )
    texts = story(
        {
            "a": "\n\n".join([words + "said Mayor Ilse Brand at noon.", *GLEANER]),
            "b": "\n\n".join([words + "Ms Brand announced.", *DAM]),
        }
    )
    versions = trace(texts)
    assert versions.edges == ()
    assert versions.independent == ("a", "b")


def test_one_of_three_sentences_and_an_empty_one_do_not_stop_the_run() -> None:
    versions = trace(story({"a": "Fire. It burned. Out.", "b": "", "c": "…"}))
    assert versions.independent == ("a", "b", "c")


def test_cyclic_updates_give_a_tree() -> None:
    stamps = {"a": "2020-03-02T08:00:00Z", "b": "2020-03-02T09:00:00Z", "c": "2020-03-02T10:00:00Z"}
    texts = story(
        dict.fromkeys(stamps, "\n\n".join(DAM)),
        published=stamps,
        updated=dict.fromkeys(stamps, "2020-03-02T12:00:00Z"),
    )
    versions = trace(texts)
    assert len(versions.edges) == 2
    assert len(versions.independent) == 1


def test_the_same_input_gives_the_same_tree() -> None:
    texts = story({name: "\n\n".join(DAM[i % 3 :]) for i, name in enumerate("pqrstu")})
    assert trace(texts) == trace(texts)


def test_an_institution_s_own_page_is_not_made_from_the_news_of_it() -> None:
    texts = story(
        {"house": "\n\n".join(DAM[:3]), "paper": "\n\n".join(DAM)},
        outlet={"house": "Harrow Water Authority", "paper": "Harrow Post"},
    )
    versions = trace(texts)
    assert "house" in versions.independent
    assert {(c, p) for c, p, _ in edges(versions)} == {("paper", "house")}


def test_an_update_dated_before_the_publication_does_not_stop_the_run() -> None:
    text = "\n\n".join(DAM)
    texts = story(
        {"a": text, "b": text},
        published={"a": "2020-05-02T08:00:00Z", "b": "2020-05-03"},
        updated={"a": "2020-05-01T08:00:00Z"},
    )
    assert {(c, p) for c, p, _ in edges(trace(texts))} == {("b", "a")}


def test_what_a_copy_and_its_original_explain_alike_is_from_the_original() -> None:
    rewrite = with_changes(
        DAM[:4], "burst|gave way", "swept away|carried off", "spent the night|slept"
    )
    texts = story(
        {
            "a copy": "\n\n".join(DAM),
            "original": "\n\n".join(DAM),
            "rewrite": "\n\n".join(rewrite),
        },
        outlet={"a copy": "Morning Bell", "original": "Valley Post", "rewrite": "Coast Echo"},
        published={
            "original": "2020-03-02T08:00:00Z",
            "a copy": "2020-03-02T09:00:00Z",
            "rewrite": "2020-03-03T09:00:00Z",
        },
    )
    assert ("rewrite", "original") in {(c, p) for c, p, _ in edges(trace(texts))}
