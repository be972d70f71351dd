"""Sentence vectors by MiniLM-L6 (int8 ONNX), behind a Protocol.

Cosine *aligns*, it never *verifies*: sentences that contradict each other score as
high as paraphrases, so no finding may rest on it alone.

Model: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), weights/README.md tells how
the file was built. Source: N. Reimers, I. Gurevych, "Sentence-BERT" (2019).
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.errors import ModelMissing

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WEIGHTS = Path(__file__).parent / "weights"
DIGESTS = {
    "minilm-l6-int8.onnx": "80eb940fe7310289adffb80ea814be62a1119cc2f75f2ce2db939276d9fb1c4c",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


class Encoder(Protocol):
    """Anything that turns sentences into unit vectors."""

    @property
    def name(self) -> str:
        """Name and digest, for ``made_by.models``."""

    def vector(self, sentence: str) -> NDArray[np.float32]:
        """Unit vector of one sentence, shape (width,); called on several threads at a time."""


class MiniLM:
    """MiniLM-L6 on onnxruntime; about 400 sentences a second on two cores."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.name = f"all-MiniLM-L6-v2-int8/{DIGESTS['minilm-l6-int8.onnx'][:16]}"

    def vector(self, sentence: str) -> NDArray[np.float32]:
        """Unit vector of one sentence, shape (384,).

        Sentences run one by one: int8 activations are scaled by a batch's largest value, so in
        batches a sentence's vector hung on its neighbours (cosines moved by up to .07). One by
        one on two threads is also half as fast again as batches of 32.
        """
        encoded = self._tokenizer.encode(sentence)
        feed = {
            "input_ids": np.array([encoded.ids], np.int64),
            "attention_mask": np.array([encoded.attention_mask], np.int64),
        }
        vector: NDArray[np.float32] = self._session.run(["emb"], feed)[0][0]
        return vector


def load_encoder(max_tokens: int) -> MiniLM:
    """Load the encoder from package data; takes about 0.3 s.

    Args:
        max_tokens: word pieces of a sentence that are looked at.

    Raises:
        ModelMissing: a file is absent or has not its pinned sha256.
    """
    import onnxruntime
    from tokenizers import Tokenizer

    for name, digest in DIGESTS.items():
        _check(WEIGHTS / name, digest)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a sentence is too little for two; see MiniLM.vector
    session = onnxruntime.InferenceSession(
        str(WEIGHTS / "minilm-l6-int8.onnx"), options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    tokenizer.enable_truncation(max_tokens)
    tokenizer.no_padding()
    return MiniLM(session, tokenizer)


def _check(path: Path, digest: str) -> None:
    if not path.is_file():
        raise ModelMissing(f"{path} is absent; install the package again")
    if sha256(path.read_bytes()).hexdigest() != digest:
        raise ModelMissing(f"{path} has not the pinned sha256 {digest}; install it again")
