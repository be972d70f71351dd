"""Words that stopped being true are bugs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gate.stories import ROOT, SHARED
from scripts.reference import FOLDER, pages
from variorum.settings import Settings

TEXTS = sorted(
    p
    for pattern in ("*.md", "docs/**/*.md", "src/**/*.py", "tests/**/*.py", "scripts/*.py")
    for p in ROOT.glob(pattern)
)


@pytest.mark.parametrize("name", sorted(pages()))
def test_generated_reference_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], "run `make reference`"


def test_every_setting_says_what_it_is() -> None:
    bare = re.findall(r"^- `(\w+)` = [^:]*$", pages()["settings.md"], re.M)
    assert not bare, f"settings without words beside them: {bare}"
    assert Settings().digest() == Settings().digest()


def test_links_lead_somewhere() -> None:
    for page in ROOT.glob("**/*.md"):
        if ".venv" in page.parts:
            continue
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_readme_names_commands_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for document in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(r"\bmake (\w+)", (ROOT / document).read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.M), f"{document}: make {target}"


def test_every_pinned_package_has_its_licence_listed() -> None:
    listed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    pinned = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
    for package in sorted(set(re.findall(r"^([\w.-]+)==", pinned, re.M))):
        assert f"| {package} |" in listed, package


def test_no_registry_or_machine_is_named() -> None:
    named = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs)|/(?:work|root)/")
    for path in [*TEXTS, *ROOT.glob("requirements/*"), ROOT / "Makefile", ROOT / "pyproject.toml"]:
        if path.name != "test_docs.py":
            assert not named.search(path.read_text(encoding="utf-8")), path


def test_glossary_has_one_row_a_word() -> None:
    words = re.findall(r"^\| (\w[\w ]*) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), re.M)
    assert words[0] == "word"
    assert sorted(words[1:]) == words[1:]
    assert len(set(words)) == len(words)


def test_the_scorer_is_the_published_one() -> None:
    published = SHARED.parent / "score" / "score_story.py"
    if not published.exists():
        pytest.skip("the published scorer does not lie beside this checkout")
    ours = (ROOT / "gate" / "score_story.py").read_bytes()
    assert ours == published.read_bytes()


def test_schema_page_is_json() -> None:
    schema = json.loads((Path(FOLDER) / "story.schema.json").read_text(encoding="utf-8"))
    assert schema["title"].startswith("story.json")
