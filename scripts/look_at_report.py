"""Look at a report in Chromium: pictures at three widths, light and dark, and what must hold.

    python scripts/look_at_report.py variorum-report/report.html --out pictures [--axe axe.min.js]

Checks that nothing is asked of the network, that the page is nowhere wider than the
window, that every control can be reached by keyboard, that each link inside the page
leads to its exact words, and (with axe-core at hand) that axe finds nothing. Needs
playwright and a Chromium; neither is needed to use Variorum.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

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
WIDTHS = (360, 800, 1400)
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

LEADS_ASTRAY = """() => {
  const bad = [];
  const links = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href'));
  for (const href of new Set(links)) {
    const id = decodeURIComponent(href.slice(1));
    const parts = id.split('.').map((p) => parseInt(p, 36));
    if (!document.getElementById(id)) bad.push(id);
    else if (parts.length === 3) {
      location.hash = id;
      dispatchEvent(new HashChangeEvent('hashchange'));
      const lit = CSS.highlights.get('target');
      const words = lit ? [...lit].map(String).join('') : '';
      if (!words) bad.push(id + ' lights nothing');
    }
  }
  return bad;
}"""

CONTROLS = """() => [...document.querySelectorAll('a[href], summary, button, input, select')]
  .filter((e) => e.checkVisibility()).length"""


def main() -> int:
    """Take the pictures and check; 1 when something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("--out", type=Path, help="folder for the pictures")
    parser.add_argument("--axe", type=Path, help="axe.min.js of the package axe-core")
    parser.add_argument("--chromium", default=CHROMIUM)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=QUIET)
        faults: list[str] = []
        for width in WIDTHS:
            faults += look(browser, options, width, "light")
            faults += look(browser, options, width, "dark")
        faults += walk(browser, options.report)
        browser.close()
    print(json.dumps({"faults": faults}))
    return 1 if faults else 0


def open_page(browser: Browser, report: Path, width: int, scheme: Scheme, asked: list[str]) -> Page:
    """The report in a window of that width; ``asked`` gathers what it asks of the network."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(f"script error: {error}"))
    page.goto(report.resolve().as_uri())
    return page


def look(browser: Browser, options: argparse.Namespace, width: int, scheme: Scheme) -> list[str]:
    """One picture, and the checks that depend on width and colours."""
    asked: list[str] = []
    page = open_page(browser, options.report, width, scheme, asked)
    faults = [f"asks for {url}" for url in asked[1:]]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        faults.append(f"wider than {width} px")
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=options.out / f"report-{width}-{scheme}.png")
    if options.axe:
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        # axe reads colours off the screen, where what is far away is not laid out yet.
        page.add_style_tag(content=".art { content-visibility: visible !important }")
        page.evaluate(options.axe.read_text(encoding="utf-8") + ";0")
        found = page.evaluate("(tags) => axe.run({runOnly: tags})", AXE_TAGS)
        faults += [f"axe at {width} {scheme}: {v['id']}: {v['help']}" for v in found["violations"]]
    page.context.close()
    return faults


def walk(browser: Browser, report: Path) -> list[str]:
    """Walk all controls by Tab, and follow every link inside the page."""
    page = open_page(browser, report, 1400, "light", [])
    controls = page.evaluate(CONTROLS)
    reached = 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body") and reached <= controls:
        reached += 1
        page.keyboard.press("Tab")
    faults = [] if reached >= controls else [f"{reached} of {controls} controls reached by Tab"]
    faults += [f"leads astray: {fault}" for fault in page.evaluate(LEADS_ASTRAY)]
    page.context.close()
    return faults


if __name__ == "__main__":
    sys.exit(main())
