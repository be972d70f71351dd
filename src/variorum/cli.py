"""The command ``variorum``: parse, call, print. The only place that prints."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from variorum.codec import to_json
from variorum.errors import NothingToRead, VariorumError
from variorum.model import Study
from variorum.report import readme, render_html, summary
from variorum.version import __version__

EXIT_CODES = """Exit codes: 0 a report was written; 1 it was, but some input could not be read
(see the notices); 2 the command line is wrong or a path does not exist; 3 there was
nothing to read; 4 a language model is missing."""

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Which article was made from which, who says so, and where they disagree."""
    if version:
        typer.echo(f"variorum {__version__}")
        raise typer.Exit


@app.command(epilog=EXIT_CODES)
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs; - is standard input.")],
    out: Annotated[
        Path, typer.Option(help="Folder for report.html, story.json, README.txt.")
    ] = Path("variorum-report"),
    json: Annotated[
        str | None, typer.Option(help="Write story.json there instead; - prints it.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")] = False,
    timings: Annotated[
        bool, typer.Option("--timings", help="Record seconds in story.json.")
    ] = False,
) -> None:
    """Read articles and write a report on every story in them."""
    from variorum.study import read as read_paths

    study = read_paths(paths, stdin=sys.stdin.buffer.read, timings=timings)
    if json == "-":
        sys.stdout.buffer.write(to_json(study))
        return
    if json:
        Path(json).write_bytes(to_json(study))
        return
    out.mkdir(parents=True, exist_ok=True)
    (out / "story.json").write_bytes(to_json(study))
    (out / "report.html").write_text(render_html(study), encoding="utf-8")
    (out / "README.txt").write_text(readme(study), encoding="utf-8")
    if not quiet:
        typer.echo(summary(study))


def main() -> None:
    """Run the command; errors become one line and an exit code."""
    app()
