"""Comparison -> one self-contained page with both versions side by side."""

from __future__ import annotations

from markupsafe import Markup

from variorum.model import Comparison
from variorum.report.comparison import counts_words, name_of, sides, verdict_words
from variorum.report.page import asset, digest, templates

_KINDS = {"kept": "kept", "changed": "changed", "added": "right only", "cut": "left only"}


def render_comparison_html(found: Comparison) -> str:
    """The page; like the report it can fetch, run and submit nothing."""
    style = asset("compare.css")
    return (
        templates()
        .get_template("compare.html")
        .render(
            found=found,
            left=name_of(found.left),
            right=name_of(found.right),
            verdict=verdict_words(found),
            counts=counts_words(found),
            rows=[(r, _KINDS[r.kind], *sides(found, r)) for r in found.rows],
            style=Markup(style),  # noqa: S704  # our own file
            policy=f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; "
            "form-action 'none'",
        )
    )
