"""Study -> HTML, terminal, README.txt; no analysis here."""

from variorum.report.compare_page import render_comparison_html
from variorum.report.compare_terminal import comparison_text
from variorum.report.page import render_html
from variorum.report.readme import readme
from variorum.report.terminal import render_summary, summary

__all__ = [
    "comparison_text",
    "readme",
    "render_comparison_html",
    "render_html",
    "render_summary",
    "summary",
]
