"""The command ``variorum``: parse, call, print. The only place that prints."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, TaskID

from variorum.codec import from_json, to_json
from variorum.errors import ModelMissing, NothingToRead, UnreadablePath, VariorumError
from variorum.export import FORMATS, Exported, export_study
from variorum.grouping import Grouped, group_paths
from variorum.model import Study
from variorum.report import (
    comparison_text,
    readme,
    render_comparison_html,
    render_html,
    render_summary,
)
from variorum.version import __version__

EXIT_USAGE, EXIT_NOTHING, EXIT_MODEL = 2, 3, 4
EXIT_CODES = (
    "Exit codes: 0 done, notices and all; 1 a fault of the program; 2 the command line is wrong, "
    "or a path does not exist or may not be written; 3 there was no article to read; "
    "4 a language model is missing."
)
DECISIONS_HELP = (
    "A file of decisions made by hand. [default: decisions.toml beside the input, if there]"
)
DEFAULT_OUT = Path("variorum-report")
DEFAULT_EXPORT = Path("variorum-export")
EVERY_FORMAT = "all"
FORMATS_HELP = f"One of {', '.join(FORMATS)}, or {EVERY_FORMAT}; may be given several times."

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"variorum {__version__}")
        raise typer.Exit


@app.callback()
def _variorum(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Which article was made from which, who says so, and where they disagree."""


@app.command(epilog=EXIT_CODES)
def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files, folders, globs; - is standard input; with --fetch, web addresses."
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            help=f"Folder for report.html, story.json and README.txt. [default: {DEFAULT_OUT}]"
        ),
    ] = None,
    json: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Write story.json there, - to print it; no report unless --out."
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    fetch: Annotated[
        bool,
        typer.Option(
            "--fetch", help="Fetch the web addresses among the paths; without it nothing is."
        ),
    ] = False,
    timings: Annotated[
        bool, typer.Option("--timings", help="Record each stage's seconds in story.json.")
    ] = False,
    decisions: Annotated[Path | None, typer.Option(help=DECISIONS_HELP)] = None,
) -> None:
    """Read articles (text, pages, feeds, mails, web archives) and report on every story in them."""
    from variorum.study import read as study_paths

    with _progress(quiet) as tell:
        study = study_paths(
            paths,
            decisions=decisions,
            stdin=sys.stdin.buffer.read,
            progress=tell,
            timings=timings,
            fetch=fetch,
        )
    if json == "-":
        sys.stdout.buffer.write(to_json(study))
    elif json:
        Path(json).write_bytes(to_json(study))
    if out or not json:
        write_report(study, out or DEFAULT_OUT)
    if not quiet and json != "-":
        render_summary(study, Console())
        if out or not json:
            typer.echo(f"Report: {(out or DEFAULT_OUT) / 'report.html'}")


@app.command(epilog=EXIT_CODES)
def group(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders or globs; - is standard input.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="stories.jsonl, or .parquet: one story a line. [default: --into]"),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(help="Stories written before: the articles are added to these."),
    ] = None,
    decisions: Annotated[Path | None, typer.Option(help=DECISIONS_HELP)] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 2,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Find the stories in a pile of any size, and nothing else.

    What is needed to go on after a break, and to add articles later, is kept in a
    folder beside the output: its name and ".shelf".
    """
    target = out or into
    if target is None:
        raise typer.BadParameter("say where the stories are to go", param_hint="--out")
    with _progress(quiet) as tell:
        done = group_paths(
            paths,
            target,
            into=into,
            decisions=decisions,
            workers=workers,
            stdin=sys.stdin.buffer.read,
            progress=tell,
        )
    if not quiet:
        _tell_grouped(done, target)


@app.command(epilog=EXIT_CODES)
def compare(
    first: Annotated[str, typer.Argument(metavar="A", help="One article, text or HTML.")],
    second: Annotated[str, typer.Argument(metavar="B", help="The other.")],
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the comparison as a page, too.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Lay two versions side by side: kept, changed, added, cut; and which was made from which."""
    from variorum.compare import compare as compare_paths

    found = compare_paths(first, second)
    if html:
        html.write_text(render_comparison_html(found), encoding="utf-8")
    if not quiet:
        typer.echo(comparison_text(found, width=Console().width), nl=False)


@app.command(epilog=EXIT_CODES)
def export(
    study: Annotated[
        str,
        typer.Argument(help="A story.json, or the folder it lies in; - is standard input."),
    ],
    to: Annotated[list[str], typer.Option(metavar="FORMAT", help=FORMATS_HELP)],
    out: Annotated[
        Path,
        typer.Option(
            help="Folder for the files; for a single file its name, or - to print it.",
        ),
    ] = DEFAULT_EXPORT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Write a study in the formats of other tools: tables, graphs, provenance, an edition.

    docs/exports.md tells what each is for.
    """
    names = [n for given in to for n in (FORMATS if given == EVERY_FORMAT else given.split(","))]
    for name in names:
        if name not in FORMATS:
            raise typer.BadParameter(f"no format {name!r}; {FORMATS_HELP}", param_hint="--to")
    done = export_study(from_json(_story_json(study)), names)
    written = _write_export(done, out)
    if not quiet:
        for path in written:
            typer.echo(path)
        for notice in done.notices:
            typer.echo(f"{notice.code}: {notice.message}", err=True)


@app.command()
def schema() -> None:
    """Print the JSON Schema of story.json."""
    import json

    from variorum.codec import json_schema

    typer.echo(json.dumps(json_schema(), indent=1))


def write_report(study: Study, folder: Path) -> None:
    """Write report.html, story.json and README.txt into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "story.json").write_bytes(to_json(study))
    (folder / "report.html").write_text(render_html(study), encoding="utf-8")
    (folder / "README.txt").write_text(readme(study), encoding="utf-8")


def _story_json(path: str) -> bytes:
    """A study as written by ``variorum read``: the file, or the folder that it lies in."""
    if path == "-":
        return sys.stdin.buffer.read()
    found = Path(path) / "story.json" if Path(path).is_dir() else Path(path)
    if not found.is_file():
        raise UnreadablePath(f"{found}: no such file; `variorum read` writes story.json")
    return found.read_bytes()


def _write_export(done: Exported, out: Path) -> list[Path]:
    """Write the files into a folder, or the only one to a file or standard output."""
    single = done.files[0] if len(done.files) == 1 else None
    if str(out) == "-":
        if single is None:
            files = f"{len(done.files)} files; name a folder"
            raise typer.BadParameter(f"there are {files}", param_hint="--out")
        sys.stdout.buffer.write(single.content)
        return []
    if single and out.suffix and not out.is_dir():
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(single.content)
        return [out]
    paths = [out / file.name for file in done.files]
    for path, file in zip(paths, done.files, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return paths


def _tell_grouped(done: Grouped, target: Path) -> None:
    """Counts, what was decided by hand, and how often each other notice was given."""
    several = sum(len(g.articles) > 1 for g in done.groups)
    added = f" ({done.added} added)" if done.added < done.articles else ""
    typer.echo(
        f"{done.articles} articles{added}, {len(done.groups)} stories, "
        f"{several} of them told more than once: {target}"
    )
    counts = Counter(n.code for n in done.notices if not n.code.startswith("decision"))
    for code, count in sorted(counts.items()):
        typer.echo(f"  {count} x {code}")
    for notice in done.notices:
        if notice.code.startswith("decision"):
            typer.echo(f"  {notice.code}: {notice.message}")


class _Bars:
    """Shows ``(stage, done, total)`` as one bar a stage."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total, refresh=True)


@contextmanager
def _progress(quiet: bool) -> Iterator[_Bars]:
    """Bars on standard error; nothing where that is not a terminal."""
    console = Console(stderr=True)
    shown = console.is_terminal and not quiet
    # No thread redraws them: beside one, this process could not be forked to parse.
    bars = Progress(console=console, transient=True, disable=not shown, auto_refresh=False)
    with bars as progress:
        yield _Bars(progress)


def main() -> None:
    """Run the command; an error becomes one line on standard error and an exit code."""
    try:
        app()
    except NothingToRead as error:
        sys.exit(_fail(error, EXIT_NOTHING))
    except ModelMissing as error:
        sys.exit(_fail(error, EXIT_MODEL))
    except (VariorumError, OSError) as error:
        sys.exit(_fail(error, EXIT_USAGE))


def _fail(error: Exception, code: int) -> int:
    typer.echo(f"variorum: {error}", err=True)
    return code
