"""Study -> README.txt, which lies beside report.html and story.json."""

from __future__ import annotations

from variorum.model import Study
from variorum.report.terminal import summary
from variorum.report.visible import one_line

_FILES = """\
report.html   the report; open it in any browser. One file, nothing is fetched.
story.json    the same findings as data, format {format}; a span is
              [article, start, end] in code points of that article's text.
README.txt    this."""

_CITE = """\
Variorum {version}, settings {digest}, models: {models}.
The same articles, version and settings give the same files, to the byte; name
all three when you quote a finding, and the article and words it rests on."""

LIMITS = (
    "It compares the articles it was given. What is not among them it can at most infer, "
    "and marks as missing with a probability.",
    "An origin is counted once, however many outlets repeat it; two sources who heard the "
    "same thing from one person may still be counted as two.",
    "A disagreement says that versions cannot all be right at one time. It does not say who is.",
    "Nobody's truthfulness is rated, neither a source's nor an outlet's.",
    "Findings are made by rules and small models without knowledge of the world; where the "
    "evidence did not decide, nothing is said. No finding is not the same as no problem.",
    "Photographs, video and sound are not looked at; captions are set aside.",
)
"""What a report cannot tell, in README.txt and on the page alike."""


def readme(study: Study, *, width: int = 78) -> str:
    """README.txt: what lies in the folder, the summary, how to cite it, what it cannot tell."""
    made = study.made_by
    models = ", ".join(f"{k} {v}" for k, v in sorted(made.models.items())) or "none"
    limits = "\n".join(_wrap(limit, width) for limit in LIMITS)
    parts = (
        ("VARIORUM REPORT", _FILES.format(format=one_line(study.format))),
        ("SUMMARY", summary(study, width=width).rstrip()),
        (
            "HOW TO CITE",
            _CITE.format(
                version=one_line(made.variorum),
                digest=one_line(made.settings_digest),
                models=one_line(models),
            ),
        ),
        ("WHAT IT CANNOT TELL", limits),
    )
    return "\n\n".join(f"{title}\n\n{body}" for title, body in parts) + "\n"


def _wrap(text: str, width: int) -> str:
    lines, line = [], "-"
    for word in text.split():
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = " "
        line += " " + word
    return "\n".join([*lines, line])
