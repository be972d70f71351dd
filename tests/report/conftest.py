"""The browser that the tests of the page share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.report.browser import Chromium, started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One Chromium for all tests."""
    with started() as browser:
        yield browser
