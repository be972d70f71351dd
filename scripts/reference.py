"""Write docs/reference/ from the code: schema, command, settings, notices. Run by `make reference`.

A test runs `pages()` and compares, so that no page can go out of date unseen.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from collections.abc import Mapping
from pathlib import Path

import typer
from typer.testing import CliRunner

from gate.pins import load
from gate.run import COLUMNS
from variorum.cli import app
from variorum.codec import json_schema
from variorum.decisions import NOTICES as DECISIONS
from variorum.export import NOTICES as EXPORT
from variorum.read.notices import MEANINGS
from variorum.settings import Settings
from variorum.study import NOTICES

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def pages() -> dict[str, str]:
    """Name and content of every generated page."""
    return {
        "story.schema.json": json.dumps(json_schema(), indent=1) + "\n",
        "command.md": command_page(),
        "settings.md": settings_page(),
        "notices.md": notices_page(),
        "gate.md": gate_page(),
    }


def command_page() -> str:
    """The help of every command."""
    runner = CliRunner(env={"COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1"})
    names = [(), *((name,) for name in sorted(typer.main.get_command(app).commands))]  # type: ignore[attr-defined]
    parts = ["# The command\n"]
    for name in names:
        shown = runner.invoke(app, [*name, "--help"], prog_name="variorum").output.rstrip()
        parts.append(f"## variorum {' '.join(name)}".rstrip() + f"\n\n```\n{shown}\n```\n")
    return "\n".join(parts)


def settings_page() -> str:
    """Every parameter, its value, and the words that stand beside it in the code."""
    parts = ["# Settings\n", "Each stage has one frozen dataclass; values are the defaults.\n"]
    for stage in dataclasses.fields(Settings):
        settings = getattr(Settings(), stage.name)
        parts.append(f"## {stage.name}\n\n{inspect.getdoc(type(settings))}\n")
        said = _field_docs(type(settings))
        for field in dataclasses.fields(settings):
            value = getattr(settings, field.name)
            parts.append(f"- `{field.name}` = `{value!r}`: {said.get(field.name, '')}".rstrip(": "))
        parts.append("")
    return "\n".join(parts)


def notices_page() -> str:
    """Every notice code and its meaning."""
    lines = [
        f"- `{code}`: {meaning}"
        for code, meaning in sorted({**MEANINGS, **NOTICES, **DECISIONS, **EXPORT}.items())
    ]
    return (
        "# Notices\n\nWhat `story.json` and the report may tell beside the findings.\n\n"
        + "\n".join(lines)
        + "\n"
    )


def gate_page() -> str:
    """The figures of every gold story at the last pin, and the floors."""
    pins = load()
    head = "| story | " + " | ".join(COLUMNS) + " |\n" + "|---" * (len(COLUMNS) + 1) + "|"
    rows = [_gate_row(name, pin["figures"]) for name, pin in sorted(pins["last"].items())]
    floors = [_gate_row(f"floor: {name}", row) for name, row in sorted(pins["floors"].items())]
    said = "\n".join(f"- `{c}`: `{'.'.join(path)}` of the scorer" for c, path in COLUMNS.items())
    return (
        "# Gold stories at the last pin\n\n`python -m gate.run --pin` gives these figures; "
        "`gate/score_story.py` says how each is counted.\n\n"
        + "\n".join([head, *rows, *floors])
        + "\n\n"
        + said
        + "\n"
    )


def _gate_row(name: str, figures: Mapping[str, float | None]) -> str:
    cells = ("-" if (v := figures.get(c)) is None else f"{v:.2f}" for c in COLUMNS)
    return f"| {name} | " + " | ".join(cells) + " |"


def _field_docs(settings: type) -> dict[str, str]:
    """The string under each field of a settings class."""
    source = inspect.getsource(settings)
    found = re.findall(
        r'^    (\w+):[^\n]*(?:\n(?!    \w+:|    """)[^\n]*)*\n    """(.*?)"""', source, re.M | re.S
    )
    return {name: " ".join(said.split()) for name, said in found}


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in pages().items():
        (FOLDER / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
