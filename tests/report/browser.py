"""Chromium for tests: one for all, kept for as long as the session lasts."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.async_api import Browser, BrowserContext, async_playwright

from scripts.look_at_report import CHROMIUM, launch

T = TypeVar("T")
needs_chromium = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="needs Debian's Chromium; CI installs it"
)


class Chromium:
    """A browser, and the loop that it works in."""

    def __init__(self, runner: asyncio.Runner, browser: Browser) -> None:
        self.runner = runner
        self.browser = browser

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something with the browser."""
        return self.runner.run(work)

    def context(self, **options: Any) -> BrowserContext:
        """A window of its own."""
        return self.run(self.browser.new_context(**options))


@contextmanager
def started() -> Iterator[Chromium]:
    """Start Chromium, and end it."""
    with asyncio.Runner() as runner:
        playwright = runner.run(async_playwright().start())
        browser = runner.run(launch(playwright))
        yield Chromium(runner, browser)
        runner.run(browser.close())
        runner.run(playwright.stop())


def axe_source() -> str:
    """The text of axe-core, which a Python package carries."""
    package = find_spec("axe_playwright_python")
    assert package is not None
    assert package.origin is not None
    return (Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")
