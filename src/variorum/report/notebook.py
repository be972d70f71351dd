"""In a notebook: the report, one story, its family tree, a comparison, in a frame of its own.

>>> from variorum.report.notebook import show
>>> show(study, height=700)  # doctest: +SKIP

The page stands in a sandboxed frame, so that neither its style nor an article's text can
touch the notebook.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape
from msgspec.structs import replace

from variorum.model import Comparison, Story, Study
from variorum.report.compare_page import render_comparison_html
from variorum.report.comparison import verdict_words
from variorum.report.page import render_html, render_tree
from variorum.report.terminal import summary


@dataclass(frozen=True, slots=True)
class Shown:
    """What a notebook displays: a frame where it shows HTML, plain words where it does not."""

    page: str
    words: str
    height: int

    def _repr_html_(self) -> str:
        return (
            f'<iframe sandbox="allow-scripts" title="Variorum" srcdoc="{escape(self.page)}" '
            f'width="100%" height="{self.height}"></iframe>'
        )

    def __repr__(self) -> str:
        return self.words


def show(study: Study, story: str | None = None, *, height: int = 600) -> Shown:
    """The report, or the story with that id alone.

    Args:
        study: from ``variorum.read``.
        story: id of one of its stories; all of them by default.
        height: of the frame, in CSS pixels.

    Raises:
        KeyError: the study has no story of that id.
    """
    chosen = study if story is None else only(study, story)
    return Shown(render_html(chosen), summary(chosen), height)


def show_tree(study: Study, story: str, *, height: int = 420) -> Shown:
    """The family tree of one story, as the report draws it.

    Raises:
        KeyError: the study has no story of that id.
    """
    chosen = only(study, story)
    return Shown(render_tree(chosen), summary(chosen), height)


def show_comparison(found: Comparison, *, height: int = 600) -> Shown:
    """Two versions side by side, from ``variorum.compare``."""
    words = f"{found.left.id} and {found.right.id}: {verdict_words(found)}"
    return Shown(render_comparison_html(found), words, height)


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
