"""One parser for all tests of the stage: loading it takes half a second."""

from collections.abc import Callable

import pytest

from variorum.annotate.parser import SpacyParser, load_parser
from variorum.model import Token


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    return load_parser()


@pytest.fixture(scope="session")
def tokens_of(parser: SpacyParser) -> Callable[[str], tuple[Token, ...]]:
    """Tokens of a text of one paragraph."""
    return lambda text: next(iter(parser.parse([text], batch=1, processes=1))).tokens
