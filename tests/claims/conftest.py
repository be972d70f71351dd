"""Stories of two or three made-up texts, parsed, for the tests of claims."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from variorum.annotate import Tools, annotate, load_parser
from variorum.annotate.parser import SpacyParser
from variorum.model import Article, Passage, StoryTexts
from variorum.settings import AnnotateSettings

Tell = Callable[..., tuple[StoryTexts, tuple[Passage, ...]]]


class NoEncoder:
    """Stands in for the encoder: the slots do not look at vectors."""

    name = "none"

    def vector(self, sentence: str) -> NDArray[np.float32]:  # noqa: ARG002 - looked at by none
        return np.zeros(384, np.float32)


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    return load_parser()


@pytest.fixture(scope="session")
def tell(parser: SpacyParser) -> Tell:
    """A story of articles a, b, c ...; sentences of equal number tell the same."""

    def build(
        *texts: str, published: Sequence[str | None] = (), outlets: Sequence[str | None] = ()
    ) -> tuple[StoryTexts, tuple[Passage, ...]]:
        articles = tuple(
            Article(
                id="abcdef"[n],
                path="-",
                text=text,
                published=published[n] if published else "2031-05-06",
                outlet=outlets[n] if outlets else None,
            )
            for n, text in enumerate(texts)
        )
        notes = annotate(articles, Tools(parser, NoEncoder()), AnnotateSettings())
        passages = tuple(
            Passage(one.id, n, other.id, n, 0.8, 0.9)
            for k, one in enumerate(articles)
            for other in articles[k + 1 :]
            for n in range(min(len(notes[one.id].sentences), len(notes[other.id].sentences)))
        )
        return StoryTexts(articles, notes), passages

    return build
