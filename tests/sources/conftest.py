"""A parser loaded once for all tests of this part."""

from collections.abc import Callable

import numpy as np
import pytest

from variorum.annotate.parser import SpacyParser, load_parser
from variorum.annotate.quotes import find_quotations
from variorum.annotate.stage import _join, paragraphs_of
from variorum.model import Annotations, Article, Citation
from variorum.settings import SourcesSettings
from variorum.sources import find_citations

Cite = Callable[[str], tuple[Citation, ...]]


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    return load_parser()


@pytest.fixture(scope="session")
def annotated(parser: SpacyParser) -> Callable[[str], Annotations]:
    def annotate(text: str) -> Annotations:
        parts = [p for _, p in paragraphs_of(text)]
        parsed = _join(
            text, dict(zip(parts, parser.parse(parts, batch=8, processes=1), strict=True))
        )
        return Annotations(
            article="a",
            tokens=parsed.tokens,
            sentences=parsed.sentences,
            names=parsed.names,
            quotations=find_quotations(text),
            quantities=(),
            times=(),
            vectors=np.zeros((0, 0), np.float32),
        )

    return annotate


@pytest.fixture(scope="session")
def cite(annotated: Callable[[str], Annotations]) -> Cite:
    def find(text: str) -> tuple[Citation, ...]:
        return find_citations(
            Article(id="a", path="-", text=text), annotated(text), SourcesSettings()
        )

    return find
