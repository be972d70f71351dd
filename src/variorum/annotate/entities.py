"""Names by the language model's own weights, decoded for many paragraphs at once.

spaCy 3.8 decodes names token by token in code that takes and gives back Python's global lock at
every step, which costs a quarter of the whole parse and stalls the threads that encode sentences.
Greedy BILUO decoding over a batch is a few array operations a token instead. Weights, moves and
constraints are spaCy's (``spacy/pipeline/_parser_internals/ner.pyx``); a test compares the names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
_NAME = "batched_names"
_AT_ONCE = 256
"""Paragraphs decoded together at most; speed and memory only (1.5 KB a token)."""


_NEVER, _BEGIN, _IN, _LAST, _UNIT, _OUT = range(6)


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class _Moves:
    """For each move its action and the number of its label; labels by name."""

    actions: Ints
    labels: Ints
    names: tuple[str, ...]


class BatchedNames:
    """A pipeline component in place of ``ner``; sets ``doc.ents``."""

    def __init__(self, ner: Any) -> None:  # noqa: ANN401, an untyped extension class
        self._vectors, self._hidden, self._scores = ner.model.layers
        self._moves = _moves([ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)])

    def __call__(self, doc: Doc) -> Doc:
        """Find the names of one paragraph."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _AT_ONCE) -> Iterator[Doc]:
        """Find the names of paragraphs, in order."""
        batch: list[Doc] = []
        for doc in stream:
            batch.append(doc)
            if len(batch) == batch_size:
                yield from self._named(batch)
                batch = []
        yield from self._named(batch)

    def _named(self, docs: list[Doc]) -> list[Doc]:
        from spacy.tokens import Span

        filled = sorted((d for d in docs if len(d)), key=len, reverse=True)
        names = self._moves.names
        for doc, found in zip(filled, self._decode(filled), strict=True):
            doc.set_ents([Span(doc, first, last + 1, names[n]) for first, last, n in found])
        return docs

    def _decode(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, int]]]:
        """First token, last token and label of each name; ``docs`` longest first."""
        found: list[list[tuple[int, int, int]]] = [[] for _ in docs]
        lengths = np.array([len(d) for d in docs], np.int64)
        if not docs:
            return found
        offsets = np.cumsum(lengths) - lengths + 1  # row 0 is the padding
        parts: Floats = self._hidden.predict(self._vectors.predict(docs))
        spaces, starts = _flags(docs, "IS_SPACE"), _flags(docs, "SENT_START")
        begun, label = np.full(len(docs), -1, np.int64), np.full(len(docs), -1, np.int64)
        for at in range(int(lengths[0])):
            n = int(np.count_nonzero(lengths > at))
            rows, open_ = offsets[:n] + at, begun[:n] >= 0
            final = (lengths[:n] == at + 1) | starts[rows + 1]
            first = np.where(open_, offsets[:n] + begun[:n], 0)
            scores = self._score(parts, rows, first, np.where(open_, rows - 1, 0))
            scores[~self._allowed(open_, label[:n], final, spaces[rows])] = -np.inf
            best = scores.argmax(axis=1)
            action = self._moves.actions[best]
            for i in np.flatnonzero((action == _UNIT) | (action == _LAST)).tolist():
                start = at if action[i] == _UNIT else int(begun[i])
                found[i].append((start, at, int(self._moves.labels[best[i]])))
            begun[:n] = np.where(action == _BEGIN, at, np.where(action == _IN, begun[:n], -1))
            label[:n] = self._moves.labels[best]
        return found

    def _score(self, parts: Floats, rows: Ints, first: Ints, last: Ints) -> Floats:
        """Scores of all moves, shape (states, moves), from the token and the open name's ends."""
        summed = parts[rows, 0] + parts[first, 1]
        summed += parts[last, 2]
        summed += self._hidden.get_param("b")
        scores: Floats = self._scores.predict(summed.max(axis=-1))
        return scores

    def _allowed(self, open_: Flags, label: Ints, final: Flags, space: Flags) -> Flags:
        """Which moves each state may make; ``final``: the last token of a sentence."""
        act, same = self._moves.actions[None], self._moves.labels[None] == label[:, None]
        open_, final, space = open_[:, None], final[:, None], space[:, None]
        shut = ~open_ & ((act == _OUT) | (~space & ((act == _UNIT) | ((act == _BEGIN) & ~final))))
        going = open_ & same & ((act == _LAST) | ((act == _IN) & ~final))
        allowed: Flags = shut | going
        return allowed


def batch_names(nlp: Language) -> None:
    """Let a loaded model find names in batches, by the weights of its ``ner``."""
    from spacy.language import Language as Registry

    ner = nlp.get_pipe("ner")
    Registry.factory(_NAME, func=lambda nlp, name: BatchedNames(ner))
    nlp.disable_pipe("ner")
    nlp.add_pipe(_NAME, last=True)


def _moves(names: Sequence[str]) -> _Moves:
    """Moves as spaCy names them: "B-ORG", "O"; "U-" is for blocked tokens, and there are none."""
    codes = {"B": _BEGIN, "I": _IN, "L": _LAST, "U": _UNIT, "O": _OUT}
    split = [name.partition("-")[::2] for name in names]
    labels = tuple(dict.fromkeys(label for _, label in split))
    actions = [codes[a] if label or a == "O" else _NEVER for a, label in split]
    numbers = [labels.index(label) for _, label in split]
    return _Moves(np.array(actions, np.int64), np.array(numbers, np.int64), labels)


def _flags(docs: Sequence[Doc], attribute: str) -> Flags:
    """A flag for each token of all paragraphs, with a false one before and after."""
    some = [np.asarray(d.to_array([attribute])).astype(np.int64).ravel() == 1 for d in docs]
    return np.concatenate([[False], *some, [False]])
