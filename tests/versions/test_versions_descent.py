"""Family trees of small stories of our own invention, whose descent is known."""

from tests.versions.made_up import story
from variorum.model import Credit, Span, StoryTexts, Versions
from variorum.settings import VersionsSettings
from variorum.versions import align, trace_descent

DAM = [
    "The dam above Harrow burst at dawn on Monday, sending water through 3 villages.",
    "Two bridges at Oslet and Penn were swept away, the county council said.",
    "Some 90 families spent the night in the school hall at Harrow.",
    "Engineers had warned in 2016 that the spillway was cracked, records of the board show.",
    "The mill below the dam has stood empty since 1974.",
]
GLEANER = [
    "Martha Voss heard the sirens and ran uphill with her two goats.",
    "Her cellar in Oslet filled within minutes and the piano floated.",
    "Volunteers from the rowing club ferried 14 neighbours across Mill Lane.",
    "The baker gave away every loaf before eight o'clock.",
    "Nobody in the street had been told that the spillway leaked.",
]


def credit(texts: StoryTexts, article: str, name: str) -> Credit:
    start = texts.article(article).text.find(name)
    return Credit(article, name, Span(article, start, start + len(name)) if start >= 0 else None)


def trace(texts: StoryTexts, *credits: Credit) -> Versions:
    settings = VersionsSettings()
    return trace_descent(texts, align(texts, settings), credits, {}, settings)


def edges(versions: Versions) -> set[tuple[str, str, str]]:
    return {(e.child, e.parent, e.how) for e in versions.edges}


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
    texts = story({"long": "\n\n".join(DAM), "short": "\n\n".join(DAM[:2])})
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
