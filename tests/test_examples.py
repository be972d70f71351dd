"""Our own gold stories say nothing that their pages do not bear out."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gate.score_story import Strip, fold

ROOT = Path(__file__).parents[1]
FOLDERS = sorted(
    p.parent for d in ("examples", "tests/traditions") for p in (ROOT / d).rglob("gold.json")
)
KINDS = {"number", "date", "name", "attribution", "certainty", "scope", "negation", "quote"}
VARIANTS = {"spelling", "wording", "rounding", "date-form", "detail"}
HOW = {"verbatim", "light-edit", "abridged", "rewrite", "merged"}
MANNERS = {"direct", "indirect", "mixed", "declined"}
in_each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: str(f.relative_to(ROOT)))


@cache
def gold(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return loaded


@cache
def page(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        strip = Strip()
        strip.feed(raw)
        raw = "".join(strip.out)
    folded: str = fold(raw)
    return folded


def stands(folder: Path, article: str, phrase: str) -> bool:
    return fold(phrase.strip(" .,;:!?")) in page(folder / gold(folder)["articles"][article]["file"])


def test_there_are_stories_to_check() -> None:
    assert any(f.is_relative_to(ROOT / "examples") for f in FOLDERS)


@in_each_folder
def test_every_article_is_in_gold_and_every_gold_article_is_there(folder: Path) -> None:
    files = {p.name for p in folder.iterdir() if p.suffix in {".txt", ".html"}}
    assert {a["file"] for a in gold(folder)["articles"].values()} == files
    assert all(a["file"].split(".")[0] == i for i, a in gold(folder)["articles"].items())


@in_each_folder
def test_headlines_and_furniture_stand_in_their_pages(folder: Path) -> None:
    for article, entry in gold(folder)["articles"].items():
        for line in [entry["headline"], *entry["furniture"]]:
            assert stands(folder, article, line), (article, line)


@in_each_folder
def test_every_article_descends_from_something_or_is_independent(folder: Path) -> None:
    entry = gold(folder)
    descent, known = entry["descent"], set(entry["articles"])
    edges = [(e["child"], e["parent"]) for e in descent["edges"]]
    descendants = [x for m in descent["missing_originals"] for x in m["descendants"]]
    assert {x for pair in edges for x in pair} | set(descendants) <= known
    assert len(set(edges)) == len(edges)
    assert {e["how"] for e in descent["edges"]} <= HOW
    assert known - {c for c, _ in edges} - set(descendants) == set(descent["independent"])


@in_each_folder
def test_descent_has_no_circle(folder: Path) -> None:
    left = {(e["child"], e["parent"]) for e in gold(folder)["descent"]["edges"]}
    while left:
        children = {c for c, _ in left}
        rest = {(c, p) for c, p in left if p in children}
        assert rest != left, sorted(left)
        left = rest


@in_each_folder
def test_a_version_made_from_several_is_merged_and_only_that(folder: Path) -> None:
    descent = gold(folder)["descent"]
    parents: dict[str, set[str]] = {}
    for child, parent in [(e["child"], e["parent"]) for e in descent["edges"]] + [
        (x, m["id"]) for m in descent["missing_originals"] for x in m["descendants"]
    ]:
        parents.setdefault(child, set()).add(parent)
    for edge in descent["edges"]:
        if edge["how"] != "merged":
            assert len(parents[edge["child"]]) == 1, edge


@in_each_folder
def test_origins_cover_every_article_and_pass_down_to_the_children(folder: Path) -> None:
    entry = gold(folder)
    origins = [set(o["articles"]) for o in entry["origins"]]
    assert set().union(*origins) == set(entry["articles"])
    for edge in entry["descent"]["edges"]:
        passed = [edge["child"] in articles for articles in origins if edge["parent"] in articles]
        a_part = edge["how"] in ("merged", "abridged")  # of the parent may be all that it has
        assert any(passed) if a_part else all(passed), edge


@in_each_folder
def test_quotes_stand_in_their_pages(folder: Path) -> None:
    for quote in gold(folder)["quotes"]:
        assert stands(folder, quote["article"], quote["words"]), quote


@in_each_folder
def test_sources_and_credits_stand_in_their_pages(folder: Path) -> None:
    entry = gold(folder)
    for source in entry["sources"]:
        for article, place in source["articles"].items():
            assert stands(folder, article, place["phrase"]), (source["source"], article)
            assert set(place["kinds"]) <= MANNERS
    for credit in entry["credits"]:
        assert stands(folder, credit["article"], credit["phrase"]), credit


@in_each_folder
def test_readings_stand_in_their_pages_and_differ(folder: Path) -> None:
    entry = gold(folder)
    for item, kinds in [(d, KINDS) for d in entry["disagreements"]] + [
        (d, VARIANTS) for d in entry["not_disagreements"]
    ]:
        assert item["kind"] in kinds, item
        assert len({fold(phrase) for phrase in item["readings"].values()}) > 1, item
        for article, phrase in item["readings"].items():
            assert stands(folder, article, phrase), (article, phrase)
        assert item.get("true_reading") in {None, *item["readings"]}, item


@in_each_folder
def test_dropped_attributions_and_loaded_words_stand_in_their_pages(folder: Path) -> None:
    entry = gold(folder)
    for claim in entry["dropped_attribution"]:
        assert stands(folder, claim["article"], claim["claim phrase"]), claim
    for article, words in entry["loaded_words"].items():
        assert all(stands(folder, article, word) for word in words), article


@in_each_folder
def test_timeline_names_known_articles(folder: Path) -> None:
    entry = gold(folder)
    for moment in entry["timeline"]:
        assert moment["articles"], moment
        assert set(moment["articles"]) <= set(entry["articles"]), moment
