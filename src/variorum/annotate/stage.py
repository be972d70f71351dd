"""The stage: Article -> Annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.encoder import Encoder, load_encoder
from variorum.annotate.parser import Parsed, Parser, load_parser
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quotes import find_quotations
from variorum.annotate.times import find_times
from variorum.model import Annotations, Article, ArticleId, Name, Progress, Sentence, Token
from variorum.settings import AnnotateSettings


@dataclass(frozen=True, slots=True)
class Tools:
    """The language models, loaded once for a run."""

    parser: Parser
    encoder: Encoder


def load_tools(settings: AnnotateSettings) -> Tools:
    """Load parser and encoder.

    Raises:
        ModelMissing: one of them is not installed as pinned.
    """
    return Tools(load_parser(), load_encoder(settings.max_sentence_tokens))


def annotate(
    articles: Sequence[Article],
    tools: Tools,
    settings: AnnotateSettings,
    *,
    progress: Progress | None = None,
) -> dict[ArticleId, Annotations]:
    """Annotate articles; what several of them share word for word is worked on once."""
    parsed, vectors = _work_on_each_once(articles, tools, settings, progress)
    return {a.id: _annotations(a, _join(a.text, parsed), vectors) for a in articles}


def paragraphs_of(text: str) -> list[tuple[int, str]]:
    r"""The paragraphs of a canonical text, each with its offset.

    >>> paragraphs_of("One.\n\nTwo.")
    [(0, 'One.'), (6, 'Two.')]
    """
    found, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            found.append((at, paragraph))
        at += len(paragraph) + 2
    return found


def _work_on_each_once(
    articles: Sequence[Article], tools: Tools, settings: AnnotateSettings, progress: Progress | None
) -> tuple[dict[str, Parsed], dict[str, NDArray[np.float32]]]:
    """Parse each distinct paragraph; encode its sentences on other threads meanwhile."""
    distinct = list(dict.fromkeys(p for a in articles for _, p in paragraphs_of(a.text)))
    many = sum(p.count(" ") for p in distinct) >= settings.parse_processes_from
    parses = tools.parser.parse(distinct, batch=settings.parse_batch, processes=2 if many else 1)
    parsed: dict[str, Parsed] = {}
    coming: dict[str, Future[NDArray[np.float32]]] = {}
    with ThreadPoolExecutor(settings.encode_threads) as pool:
        for number, (paragraph, parse) in enumerate(zip(distinct, parses, strict=True), start=1):
            parsed[paragraph] = parse
            for words in (paragraph[s.start : s.end] for s in parse.sentences):
                if words not in coming:
                    coming[words] = pool.submit(tools.encoder.vector, words)
            if progress and number % settings.parse_batch == 0:
                progress("annotate", number, len(distinct))
        return parsed, {words: future.result() for words, future in coming.items()}


def _join(text: str, parsed: Mapping[str, Parsed]) -> Parsed:
    """The paragraphs' parses as one, with offsets and token numbers of the whole text."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for number, (at, paragraph) in enumerate(paragraphs_of(text)):
        part, first = parsed[paragraph], len(tokens)
        tokens += [
            Token(t.start + at, t.end + at, t.text, t.lemma, t.pos, t.tag, t.dep, t.head + first)
            for t in part.tokens
        ]
        sentences += [
            Sentence(s.start + at, s.end + at, s.first + first, s.last + first, number)
            for s in part.sentences
        ]
        names += [
            Name(n.start + at, n.end + at, n.label, n.first + first, n.last + first)
            for n in part.names
        ]
    return Parsed(tuple(tokens), tuple(sentences), tuple(names))


def _annotations(
    article: Article, parsed: Parsed, vectors: Mapping[str, NDArray[np.float32]]
) -> Annotations:
    rows = [vectors[article.text[s.start : s.end]] for s in parsed.sentences]
    matrix = np.array(rows, np.float32) if rows else np.zeros((0, 0), np.float32)
    matrix.flags.writeable = False  # frozen=True guards the name, not the array
    times = find_times(article, parsed.tokens)
    return Annotations(
        article=article.id,
        tokens=parsed.tokens,
        sentences=parsed.sentences,
        names=parsed.names,
        quotations=find_quotations(article.text),
        quantities=find_quantities(article.text, parsed.tokens, times),
        times=times,
        vectors=matrix,
    )
