"""The reports of all gold stories in a browser, as readers with and without script meet them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.async_api import Page

from gate.stories import gold_folders
from scripts.look_at_report import Scheme, check, expected_words, open_page, whole_by_axe
from tests.export.hostile import JUNK, hostile
from tests.report.browser import Chromium, axe_source, needs_chromium
from tests.report.small_study import ARTICLES, LIBRARY, STUDY
from variorum.codec import from_json, to_json
from variorum.model import Reading, Side, Span, Study
from variorum.report import render_html
from variorum.report.visible import visible

pytestmark = needs_chromium


def written(study: Study, folder: Path) -> Path:
    report = folder / "report.html"
    report.write_text(render_html(study), encoding="utf-8")
    return report


@pytest.fixture(scope="module")
def all_faults(
    gold_study: Callable[[Path], Study],
    chromium: Chromium,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[Path, list[str]]:
    """What ``check`` finds in the report of each gold story, two at a time."""
    studies = {folder: gold_study(folder) for folder in gold_folders()}
    places = {folder: written(s, tmp_path_factory.mktemp("r")) for folder, s in studies.items()}
    axe, limit = axe_source(), asyncio.Semaphore(2)

    async def faults(folder: Path) -> list[str]:
        async with limit:
            return await check(chromium.browser, places[folder], studies[folder], axe)

    async def everything() -> list[list[str]]:
        return await asyncio.gather(*(faults(folder) for folder in studies))

    return dict(zip(studies, chromium.run(everything()), strict=True))


@pytest.mark.parametrize("folder", gold_folders(), ids=lambda folder: folder.name)
def test_report_has_no_faults(folder: Path, all_faults: dict[Path, list[str]]) -> None:
    """Keys, words, widths, paper, network, policy, axe."""
    assert all_faults[folder] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_whole_example(
    gold_study: Callable[[Path], Study], chromium: Chromium, tmp_path: Path, scheme: Scheme
) -> None:
    """Every element and every rule; ``check`` leaves out siblings built alike, for time."""
    example = next(folder for folder in gold_folders() if "examples" in folder.parts)
    report = written(gold_study(example), tmp_path)
    assert chromium.run(whole_by_axe(chromium.browser, report, axe_source(), scheme)) == []


def test_a_page_that_cheats_is_found_out(chromium: Chromium, tmp_path: Path) -> None:
    """Each check fails where what it checks does not hold."""
    bad = tmp_path / "report.html"
    bad.write_text(
        '<!DOCTYPE html><html lang="en"><title>x</title><main><h1>x</h1><p style="width:3000px">'
        '<a href="#gone">x</a> <a href="ftp://x">x</a><a tabindex="-1" href="#">y</a>'
        '<img alt="x" src="https://tracker.example/x.png"><span style="color:#eee">pale</span>',
        encoding="utf-8",
    )
    faults = " ".join(chromium.run(check(chromium.browser, bad, None, axe_source())))
    for fault in (
        "asks for https",
        "nowhere: gone",
        "ftp",
        "never reached",
        "too wide",
        "contrast",
    ):
        assert fault in faults


def test_a_finding_that_leads_to_other_words_is_found_out(
    example_study: Study, chromium: Chromium, tmp_path: Path
) -> None:
    report = written(example_study, tmp_path)
    page = opened(chromium, report)
    words = expected_words(example_study)
    place = next(iter(words))
    (fault,) = chromium.run(page.evaluate("look.words", {place: "other words"}))
    assert fault.startswith(place)
    chromium.run(page.context.close())


def opened(chromium: Chromium, report: Path, faults: list[str] | None = None) -> Page:
    context = chromium.context(viewport={"width": 1280, "height": 900})
    return chromium.run(open_page(context, report, [] if faults is None else faults))


def test_the_example_can_be_printed(
    example_study: Study, chromium: Chromium, tmp_path: Path
) -> None:
    page = opened(chromium, written(example_study, tmp_path))
    printed = chromium.run(page.pdf(format="A4"))
    assert printed.count(b"/Type /Page\n") > 10  # folded, the page would fill fewer
    chromium.run(page.context.close())


def test_the_keyboard_does_what_the_mouse_does(
    example_study: Study, chromium: Chromium, tmp_path: Path
) -> None:
    page = opened(chromium, written(example_study, tmp_path))
    run = chromium.run
    run(page.focus(".origins summary"))
    run(page.keyboard.press("Enter"))
    assert run(page.evaluate("document.querySelector('.origins details').open"))
    # From a note in the margin to its source, whose words are then unfolded.
    note = "ol a[href*='-p']"
    run(page.focus(note))
    run(page.keyboard.press("Enter"))
    run(page.wait_for_selector("tbody:target details[open]"))
    run(page.focus(".compare button"))
    run(page.keyboard.press("Enter"))
    assert run(page.inner_text(".cmp caption")).startswith("kept")
    run(page.context.close())


def test_a_siglum_tells_its_outlet(chromium: Chromium, tmp_path: Path) -> None:
    """Of a tenth article too, the places of which begin with an "a" in base 36."""
    more = tuple(replace(ARTICLES[2], id=f"x{n}", outlet=f"Paper {n}") for n in range(6))
    side = Side("x", tuple(Reading(Span(a.id, 0, 10)) for a in more))
    odd = replace(LIBRARY.disagreements[0], sides=(*LIBRARY.disagreements[0].sides, side))
    ids = (*LIBRARY.articles, *(a.id for a in more))
    story = replace(LIBRARY, articles=ids, disagreements=(odd,))
    study = replace(STUDY, articles=(*ARTICLES, *more), stories=(story,))
    page = opened(chromium, written(study, tmp_path))
    chromium.run(page.evaluate("look.openAll", True))
    siglum = chromium.run(page.query_selector("small a[href^='#a.']"))
    assert siglum
    chromium.run(siglum.hover())
    assert chromium.run(siglum.get_attribute("title")) == "Paper 5"
    chromium.run(page.context.close())


PARAGRAPHS = """[...document.querySelectorAll(".body > p")].filter((p) => p.checkVisibility())
  .map((p) => [...p.childNodes].filter((n) => n.tagName !== "SUP").map((n) => n.textContent)
    .join(""))"""


def test_without_javascript_all_can_be_read(
    example_study: Study, chromium: Chromium, tmp_path: Path
) -> None:
    context = chromium.context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    run = chromium.run
    page = run(open_page(context, written(example_study, tmp_path), []))
    assert not any(run(c.is_visible()) for c in run(page.query_selector_all("button,input,select")))
    run(page.focus(".origins summary"))
    run(page.keyboard.press("Enter"))
    assert run(page.evaluate("document.querySelector('.origins details').open"))
    run(page.evaluate("look.openAll", True))
    texts = [p for a in example_study.articles for p in a.text.split("\n\n")]
    assert run(page.evaluate(PARAGRAPHS)) == texts
    run(page.evaluate("document.querySelector('.who a').click()"))
    assert run(page.evaluate("!!document.querySelector('.body :target')"))
    run(page.emulate_media(media="print"))
    assert run(page.evaluate("look.openAll(false), look.folded()")) == []
    run(context.close())


HUGE = "w" * 5000
NOTHINGS = "null None undefined NaN \uffff \ufdd0 \u0000 \u2400 "


@pytest.mark.parametrize(
    "junk", [JUNK, f"{HUGE} ", NOTHINGS, f"\u202e{HUGE}\u0000", "\u05d0" * 900]
)
def test_hostile_text_in_every_field_acts_on_nothing_and_fits(
    junk: str, chromium: Chromium, tmp_path: Path
) -> None:
    """Names of files, which become ids, among them; ``check`` looks at the widths."""
    data = to_json(hostile(junk)).decode()
    for article in ARTICLES:
        named = json.dumps(f"{article.id}{junk}".encode("utf-8", "replace").decode())
        data = data.replace(json.dumps(article.id), named)
    study = from_json(data)
    report = written(study, tmp_path)
    assert chromium.run(check(chromium.browser, report, study, axe_source())) == []
    page = opened(chromium, report)
    shown = chromium.run(page.text_content("main")) or ""
    assert "".join(visible(junk).split()) in "".join(shown.split())
    assert not chromium.run(page.query_selector("main script, main img, main iframe, main b#x"))
    chromium.run(page.context.close())
