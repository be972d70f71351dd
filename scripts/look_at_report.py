"""Look at reports in Chromium: pictures of them, and what must hold.

    python -m scripts.look_at_report variorum-report/report.html [--out pictures] [--axe axe.min.js]

Checks that nothing is asked of the network and the page's own policy is kept, that nothing is
wider than the window at four widths, that Tab reaches every control in order, that each finding
leads to its exact words (of the story.json beside the report), that nothing is folded or cut off
on A4, and (with axe-core at hand) that axe finds nothing, in light and dark. Needs playwright and
a Chromium; neither is needed to use Variorum.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from playwright.async_api import Browser, BrowserContext, Page, Playwright, async_playwright

from variorum.codec import from_json
from variorum.model import Attribution, Span, Study
from variorum.report.refs import anchor
from variorum.report.visible import visible

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Scheme = Literal["light", "dark"]
WIDTHS = (360, 768, 1280, 2400)
"""Of windows, in CSS pixels: a phone, a tablet, a laptop, a wall."""
PICTURES = (390, 820, 1440, 2400)
PAPER = 718
"""Width of A4 between Chromium's margins, in CSS pixels."""
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
AT_ONCE = 100
"""Presses of a key sent without waiting for each: ten times as fast."""


def main() -> int:
    """Take the pictures and check; 1 when something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, help="folder for the pictures")
    parser.add_argument("--axe", type=Path, help="axe.min.js of the package axe-core")
    parser.add_argument("--chromium", default=CHROMIUM)
    faults = asyncio.run(_all(parser.parse_args()))
    print(json.dumps({"faults": faults}))
    return 1 if faults else 0


async def _all(options: argparse.Namespace) -> list[str]:
    faults: list[str] = []
    async with async_playwright() as playwright:
        browser = await launch(playwright, options.chromium)
        for report in options.reports:
            beside = report.with_name("story.json")
            study = from_json(beside.read_bytes()) if beside.exists() else None
            axe = options.axe.read_text(encoding="utf-8") if options.axe else ""
            found = await check(browser, report, study, axe)
            faults += [f"{report}: {fault}" for fault in found]
            if options.out:
                await pictures(browser, report, options.out)
        await browser.close()
    return faults


async def launch(playwright: Playwright, chromium: str = CHROMIUM) -> Browser:
    """A browser that keeps quiet by itself."""
    return await playwright.chromium.launch(executable_path=chromium, args=QUIET)


async def check(browser: Browser, report: Path, study: Study | None, axe: str = "") -> list[str]:
    """Whatever does not hold of a report; ``axe`` is the source of axe-core."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    page = await open_page(context, report, faults)
    expected = expected_words(study) if study else {}
    faults += await page.evaluate("look.links", expected or None)
    faults += await walk(context, page)
    faults += await page.evaluate("look.words", expected)
    faults += await fit(page)
    faults += await on_paper(page)
    if axe:
        faults += await accessible(page, axe)
    await context.close()
    return faults


async def open_page(context: BrowserContext, report: Path, faults: list[str]) -> Page:
    """The report; ``faults`` gathers what it asks of the network and what its policy stops."""
    page = await context.new_page()
    own = report.resolve().as_uri()
    page.on("request", lambda r: None if r.url == own else faults.append(f"asks for {r.url}"))
    page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    await page.goto(own)
    await page.evaluate(Path(__file__).with_suffix(".js").read_text(encoding="utf-8") + ";0")
    return page


def expected_words(study: Study) -> dict[str, str]:
    """For the place of each finding's words, as the page numbers places, the words themselves."""
    texts = {a.id: (n, a.text) for n, a in enumerate(study.articles, 1)}
    return {
        anchor(texts[s.article][0], s.start, s.end): _shown(texts[s.article][1][s.start : s.end])
        for story in study.stories
        for s in finding_spans(story)
    }


def finding_spans(found: object) -> Iterator[Span]:
    """Every span inside findings; of an attribution who says it and what, else how it is said."""
    if isinstance(found, Span):
        yield found
    elif isinstance(found, Attribution):
        yield from (s for s in (found.source, *found.content) if s)
        if found.cue and not found.source:
            yield found.cue
    elif isinstance(found, Struct):
        for name in found.__struct_fields__:
            yield from finding_spans(getattr(found, name))
    elif isinstance(found, tuple):
        for item in found:
            yield from finding_spans(item)


def _shown(words: str) -> str:
    """In an article each acting character is one sign."""
    return "".join("\ufffd" if len(visible(c)) > 1 else c for c in words)


async def walk(context: BrowserContext, page: Page) -> list[str]:
    """Press Tab, with all unfolded, until every control must have had the focus."""
    keys = await context.new_cdp_session(page)
    await page.evaluate("look.openAll", True)
    due = await page.evaluate("look.watch()")
    for start in range(0, due, AT_ONCE):
        presses = range(min(AT_ONCE, due - start))
        await asyncio.gather(*(keys.send("Input.dispatchKeyEvent", TAB) for _ in presses))
    faults = list(await page.evaluate("look.walked()"))
    if not await page.evaluate("look.ringed()"):
        faults.append("the focus cannot be seen")
    await page.evaluate("look.openAll", False)
    return faults


async def fit(page: Page) -> list[str]:
    """What does not fit the window with all unfolded."""
    faults = []
    await page.evaluate("look.openAll", True)
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 900})
        faults += [f"too wide at {width}: {f}" for f in await page.evaluate("look.overflow()")]
    return faults


async def accessible(page: Page, axe: str) -> list[str]:
    """What axe finds with all unfolded: colours in both schemes, all else on a phone.

    Comes last, for it leaves out what is built as its siblings are.
    """
    await page.evaluate("look.thin()")
    await page.evaluate(axe + ";0")
    await page.evaluate("look.openAll", True)
    await page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    faults = list(await page.evaluate("look.rest", AXE_TAGS))
    await page.set_viewport_size({"width": 1280, "height": 900})
    schemes: tuple[Scheme, Scheme] = ("light", "dark")
    for scheme in schemes:
        await page.emulate_media(color_scheme=scheme)
        faults += [f"{scheme}: {found}" for found in await page.evaluate("look.contrast()")]
    return faults


async def whole_by_axe(browser: Browser, report: Path, axe: str, scheme: Scheme) -> list[str]:
    """What axe finds on a whole report with all unfolded: minutes, for a long one."""
    context = await browser.new_context(color_scheme=scheme)
    faults: list[str] = []
    page = await open_page(context, report, faults)
    await page.evaluate(axe + ";0")
    await page.evaluate("look.openAll", True)
    faults += await page.evaluate("look.whole", AXE_TAGS)
    await context.close()
    return faults


async def on_paper(page: Page) -> list[str]:
    """What is folded or cut off when the page is printed, with what was folded folded."""
    await page.evaluate("look.openAll", False)
    await page.set_viewport_size({"width": PAPER, "height": 1040})
    await page.emulate_media(media="print", color_scheme="light")
    faults = [f"folded on paper: {f}" for f in await page.evaluate("look.folded()")]
    faults += [f"cut off on paper: {f}" for f in await page.evaluate("look.overflow()")]
    await page.emulate_media(media="screen")
    return faults


async def pictures(browser: Browser, report: Path, out: Path) -> None:
    """The first screen of the report, light and dark, at the widths of ``PICTURES``."""
    out.mkdir(parents=True, exist_ok=True)
    for width in PICTURES:
        for scheme in ("light", "dark"):
            size: Mapping[str, Any] = {"viewport": {"width": width, "height": 900}}
            context = await browser.new_context(**size, color_scheme=scheme)
            page = await context.new_page()
            await page.goto(report.resolve().as_uri())
            await page.screenshot(path=out / f"report-{width}-{scheme}.png")
            await context.close()


if __name__ == "__main__":
    sys.exit(main())
