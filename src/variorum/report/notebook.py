"""A study in a notebook: the report, or one story of it, in a frame of its own.

>>> from variorum.report.notebook import show
>>> show(study, height=700)  # doctest: +SKIP

The page stands in a sandboxed frame, so that neither its style nor an article's text can
touch the notebook.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape
from msgspec.structs import replace

from variorum.model import Story, Study
from variorum.report.page import render_html
from variorum.report.terminal import summary


@dataclass(frozen=True, slots=True)
class Shown:
    """What a notebook displays: a frame where it shows HTML, the summary where it does not."""

    study: Study
    height: int

    def _repr_html_(self) -> str:
        page = escape(render_html(self.study))
        return (
            f'<iframe sandbox="allow-scripts" title="Variorum report" srcdoc="{page}" '
            f'width="100%" height="{self.height}"></iframe>'
        )

    def __repr__(self) -> str:
        return summary(self.study)


def show(study: Study, story: str | None = None, *, height: int = 600) -> Shown:
    """The report, or the story with that id alone.

    Args:
        study: from ``variorum.read``.
        story: id of one of its stories; all of them by default.
        height: of the frame, in CSS pixels.

    Raises:
        KeyError: the study has no story of that id.
    """
    return Shown(study if story is None else only(study, story), height)


def only(study: Study, story: str) -> Study:
    """The study of one story alone: its articles, and the notices on them."""
    found: Story | None = next((s for s in study.stories if s.id == story), None)
    if found is None:
        raise KeyError(f"no story {story!r}; there are {[s.id for s in study.stories]}")
    return replace(
        study,
        stories=(found,),
        articles=tuple(a for a in study.articles if a.id in found.articles),
        notices=tuple(n for n in study.notices if n.article in found.articles),
    )
