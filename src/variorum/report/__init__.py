"""Study -> HTML, terminal, README.txt; no analysis here."""

from variorum.report.page import render_html
from variorum.report.readme import readme
from variorum.report.terminal import render_summary, summary

__all__ = ["readme", "render_html", "render_summary", "summary"]
