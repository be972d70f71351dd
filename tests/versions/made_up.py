"""Story texts made without language models: words stand for lemmas and for vectors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

import msgspec
import numpy as np

from variorum.model import Annotations, Article, Quotation, Sentence, StoryTexts, Token

WIDTH = 256
_SMALL = (
    "a an the of in on at to and or was were is are had has have it its by for from with as that "
)
_SMALL += "this he she they his her their be been not no said told who which"
SMALL = frozenset(_SMALL.split(" "))


def story(texts: Mapping[str, str], **fields: Mapping[str, str]) -> StoryTexts:
    """Articles by id; other fields of an article by its id: ``published={"a": ...}``."""
    articles = []
    for name in sorted(texts):
        article = Article(id=name, path=f"{name}.txt", text=texts[name], language="en")
        more = {key: values.get(name) for key, values in fields.items()}
        articles.append(msgspec.structs.replace(article, **more))
    return StoryTexts(tuple(articles), {a.id: annotated(a) for a in articles})


def annotated(article: Article) -> Annotations:
    """Sentences end at a full stop; a word is its own lemma and, hashed, its own dimension."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    rows = []
    for number, found in enumerate(
        re.finditer(r"[^\n]+?[.!?][”\"']?(?=\s|$)|[^\n]+", article.text)
    ):
        first = len(tokens)
        for word in re.finditer(r"\w+(?:[-'’.,]\w+)*|[^\w\s]", found.group()):
            start = found.start() + word.start()
            text = word.group()
            pos = _pos(text)
            tokens.append(
                Token(start, start + len(text), text, text.lower(), pos, pos, "dep", len(tokens))
            )
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        sentences.append(Sentence(start, found.end(), first, len(tokens), number))
        rows.append(_vector([t.text for t in tokens[first:]]))
    quotes = tuple(
        Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1)
        for m in re.finditer(r'"[^"\n]+"|“[^”\n]+”', article.text)
    )
    return Annotations(
        article=article.id,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        names=(),
        quotations=quotes,
        quantities=(),
        times=(),
        vectors=np.array(rows, np.float32) if rows else np.zeros((0, 0), np.float32),
    )


def _pos(text: str) -> str:
    if not text[0].isalnum():
        return "PUNCT"
    if text[0].isdigit():
        return "NUM"
    return "DET" if text.lower() in SMALL else "NOUN"


def _vector(words: list[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    row = np.zeros(WIDTH, np.float32)
    for word in words:
        if word[0].isalnum():
            weight = 0.3 if word.lower() in SMALL else 1.0
            row[
                int.from_bytes(blake2b(word.lower().encode(), digest_size=2).digest(), "big")
                % WIDTH
            ] += weight
    return row / max(float(np.linalg.norm(row)), 1e-9)
