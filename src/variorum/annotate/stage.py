"""The stage: Article -> Annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.encoder import Encoder, load_encoder
from variorum.annotate.parsed import Parsed
from variorum.annotate.parser import Parser, load_parser
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quotes import find_quotations
from variorum.annotate.times import find_times
from variorum.annotate.workers import can_fork
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
    """Annotate articles; what several of them share word for word is worked on once.

    Raises:
        WorkerDied: a process that helped to parse ended before its work was done.
    """
    pool = ThreadPoolExecutor(settings.encode_threads)
    try:
        vectors = _Vectors(tools.encoder, pool)
        parsed = _parse_each_once(articles, tools.parser, settings, vectors, progress)
        # The last sentences are encoded meanwhile, and only then asked for.
        found = {a.id: _annotations(a, _join(a.text, parsed)) for a in articles}
        return {a.id: replace(found[a.id], vectors=vectors.of(a, found[a.id])) for a in articles}
    finally:
        pool.shutdown(cancel_futures=True)


class _Vectors:
    """The vectors of sentences, each worked out once, on other threads."""

    def __init__(self, encoder: Encoder, pool: Executor) -> None:
        self._encoder, self._pool = encoder, pool
        self._coming: dict[str, Future[NDArray[np.float32]]] = {}

    def ask(self, sentence: str) -> None:
        """Have a sentence encoded."""
        if sentence not in self._coming:
            self._coming[sentence] = self._pool.submit(self._encoder.vector, sentence)

    def of(self, article: Article, notes: Annotations) -> NDArray[np.float32]:
        """One row for each sentence of an article, shape (sentences, width)."""
        words = [article.text[s.start : s.end] for s in notes.sentences]
        rows = [self._coming[w].result() for w in words]
        matrix = np.array(rows, np.float32) if rows else np.zeros((0, 0), np.float32)
        matrix.flags.writeable = False  # frozen=True guards the name, not the array
        return matrix


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


def _parse_each_once(
    articles: Sequence[Article],
    parser: Parser,
    settings: AnnotateSettings,
    vectors: _Vectors,
    progress: Progress | None,
) -> dict[str, Parsed]:
    """Parse each distinct paragraph, and have its sentences encoded meanwhile."""
    distinct = list(dict.fromkeys(p for a in articles for _, p in paragraphs_of(a.text)))
    words = sum(p.count(" ") for p in distinct)
    least = settings.parse_processes_from if can_fork() else settings.parse_fresh_processes_from
    processes = settings.parse_processes if words >= least else 1
    parses = parser.parse(distinct, batch=settings.parse_batch, processes=processes)
    parsed: dict[str, Parsed] = {}
    for number, (paragraph, parse) in enumerate(zip(distinct, parses, strict=True), start=1):
        parsed[paragraph] = parse
        for sentence in parse.sentences:
            vectors.ask(paragraph[sentence.start : sentence.end])
        if progress and number % settings.parse_batch == 0:
            progress("annotate", number, len(distinct))
    return parsed


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


def _annotations(article: Article, parsed: Parsed) -> Annotations:
    """Everything but the vectors."""
    times = find_times(article, parsed.tokens)
    return Annotations(
        article=article.id,
        tokens=parsed.tokens,
        sentences=parsed.sentences,
        names=parsed.names,
        quotations=find_quotations(article.text),
        quantities=find_quantities(article.text, parsed.tokens, times),
        times=times,
        vectors=np.zeros((0, 0), np.float32),
    )
