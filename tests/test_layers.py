"""The layout is a claim about who may know whom; this test makes it true."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "variorum"
LAYERS = [  # a part may import only from lines above its own
    {"version", "model", "errors", "settings"},
    {"text", "codec", "decisions"},
    {"read", "annotate", "group", "versions", "sources", "claims", "timeline", "brief", "report"},
    {"grouping_files", "grouping_vectors", "export"},
    {"study", "grouping", "compare"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def imported_parts(path: Path) -> set[str]:
    """Parts of variorum imported anywhere in a file: lazy and typing-only imports count."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "variorum":
            names += [f"variorum.{a.name}" for a in node.names if a.name != "__version__"]
        elif isinstance(node, ast.ImportFrom):  # relative imports: banned, ruff TID252
            names.append(f"{node.module}")
    return {name.split(".")[1] for name in names if name.startswith("variorum.")}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    part = path.relative_to(ROOT).parts[0].removesuffix(".py")
    if part == "__init__":
        return
    for other in imported_parts(path) - {part}:
        assert LEVEL[other] < LEVEL[part], f"{path.name}: {part} may not import {other}"


def test_model_imports_nothing_of_ours() -> None:
    for path in (ROOT / "model").glob("*.py"):
        assert imported_parts(path) <= {"model"}, path.name
