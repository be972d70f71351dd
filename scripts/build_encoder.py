"""Build the sentence encoder: MiniLM-L6 from safetensors to int8 ONNX, without torch.

    pip install numpy onnx onnxruntime sympy
    python scripts/build_encoder.py MODEL_FOLDER OUT_FILE

MODEL_FOLDER holds config.json and model.safetensors of sentence-transformers/all-MiniLM-L6-v2
(safetensors sha256 53aa5117...d9db). The graph is BERT's, mean pooling and unit length
included; weights are quantised to int8, one scale a channel.
"""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Graph:
    """Collects nodes and weights of one ONNX graph."""

    def __init__(self, weights: dict[str, NDArray[np.float32]], config: dict[str, Any]) -> None:
        self.weights, self.config = weights, config
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def const(self, array: object) -> str:
        """Add a constant; its name."""
        from onnx import numpy_helper

        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def ints(self, *values: int) -> str:
        """Add an int64 constant."""
        return self.const(np.array(values, np.int64))

    def op(self, kind: str, *inputs: str, out: str | None = None, **attributes: object) -> str:
        """Add a node; the name of its output."""
        from onnx import helper

        name = out or f"{kind}_{len(self.nodes)}"
        node = helper.make_node(
            kind, list(inputs), [name], name=f"n{len(self.nodes)}", **attributes
        )
        self.nodes.append(node)
        return name

    def norm(self, x: str, prefix: str) -> str:
        """Layer normalisation with the weights of that prefix."""
        scale, bias = (self.const(self.weights[f"{prefix}.{part}"]) for part in ("weight", "bias"))
        epsilon = self.config["layer_norm_eps"]
        return self.op("LayerNormalization", x, scale, bias, epsilon=epsilon, axis=-1)

    def linear(self, x: str, prefix: str) -> str:
        """Matrix product and bias with the weights of that prefix."""
        product = self.op("MatMul", x, self.const(self.weights[f"{prefix}.weight"].T))
        return self.op("Add", product, self.const(self.weights[f"{prefix}.bias"]))


def read_safetensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """All float32 tensors of a safetensors file."""
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    return {
        name: np.frombuffer(
            data, "<f4", int(np.prod(entry["shape"])), 8 + size + entry["data_offsets"][0]
        ).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def embed(g: Graph) -> str:
    """Word and position embeddings."""
    w = g.weights
    length = g.op("Gather", g.op("Shape", "input_ids"), g.ints(1), axis=0)
    places = (
        w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
    )
    position = g.op("Slice", g.const(places), g.ints(0), length, g.ints(0))
    words = g.op("Gather", g.const(w["embeddings.word_embeddings.weight"]), "input_ids", axis=0)
    return g.norm(g.op("Add", words, position), "embeddings.LayerNorm")


def layer(g: Graph, x: str, mask: str, number: int) -> str:
    """One transformer layer."""
    heads, width = g.config["num_attention_heads"], g.config["hidden_size"]
    per_head, prefix = width // heads, f"encoder.layer.{number}."

    def split(part: str, order: list[int]) -> str:
        flat = g.linear(x, f"{prefix}attention.self.{part}")
        return g.op("Transpose", g.op("Reshape", flat, g.ints(0, 0, heads, per_head)), perm=order)

    query, key, value = (
        split("query", [0, 2, 1, 3]),
        split("key", [0, 2, 3, 1]),
        split("value", [0, 2, 1, 3]),
    )
    scores = g.op("Mul", g.op("MatMul", query, key), g.const(np.float32(per_head**-0.5)))
    attention = g.op("Softmax", g.op("Add", scores, mask), axis=-1)
    mixed = g.op("Transpose", g.op("MatMul", attention, value), perm=[0, 2, 1, 3])
    mixed = g.linear(g.op("Reshape", mixed, g.ints(0, 0, width)), f"{prefix}attention.output.dense")
    x = g.norm(g.op("Add", mixed, x), f"{prefix}attention.output.LayerNorm")
    hidden = g.op("Gelu", g.linear(x, f"{prefix}intermediate.dense"))
    hidden = g.linear(hidden, f"{prefix}output.dense")
    return g.norm(g.op("Add", hidden, x), f"{prefix}output.LayerNorm")


def pool(g: Graph, x: str, mask: str) -> None:
    """Mean over the words, then unit length."""
    seen = g.op("Unsqueeze", mask, g.ints(2))
    total = g.op("ReduceSum", g.op("Mul", x, seen), g.ints(1), keepdims=0)
    mean = g.op("Div", total, g.op("ReduceSum", seen, g.ints(1), keepdims=0))
    g.op("LpNormalization", mean, axis=-1, p=2, out="emb")


def build(folder: Path, out: Path) -> None:
    """Write the int8 model."""
    import onnx
    from onnx import TensorProto, helper
    from onnxruntime.quantization import QuantType, quantize_dynamic

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    g = Graph(read_safetensors(folder / "model.safetensors"), config)
    x = embed(g)
    mask = g.op("Cast", "attention_mask", to=TensorProto.FLOAT)
    hidden = g.op("Mul", g.op("Sub", g.const(np.float32(1)), mask), g.const(np.float32(-10000)))
    hidden = g.op("Unsqueeze", hidden, g.ints(1, 2))
    for number in range(config["num_hidden_layers"]):
        x = layer(g, x, hidden, number)
    pool(g, x, mask)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "s"])
        for name in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info("emb", TensorProto.FLOAT, ["b", config["hidden_size"]])
    graph = helper.make_graph(g.nodes, "minilm", inputs, [output], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(model)
    full = out.with_suffix(".fp32.onnx")
    onnx.save(model, str(full))
    quantize_dynamic(full, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    full.unlink()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
