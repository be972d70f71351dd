"""Study -> report.html: one self-contained file."""

from __future__ import annotations

from variorum.model import Study


def render_html(study: Study) -> str:
    """The whole report as one HTML document without any outside resource."""
    return ""
