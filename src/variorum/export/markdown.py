"""Study -> one Markdown file to read, to paste into an article draft, to keep in a repository."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.files import ExportedFile, text_file
from variorum.export.markdown_findings import (
    brief,
    claims,
    disagreements,
    drift,
    register,
    timeline,
)
from variorum.export.marked import md, table
from variorum.export.view import View
from variorum.model import Notice, Story
from variorum.report.family import Descent, Row, draw_family
from variorum.report.readme import LIMITS
from variorum.report.verdict import counted, verdict


def markdown_files(view: View) -> Iterator[ExportedFile]:
    """``study.md``: every story with more than one article, then the others in one list."""
    told = [s for s in view.study.stories if len(s.articles) > 1 or len(view.study.stories) == 1]
    lines: list[str] = []
    for story in told:
        lines += _story(view, story)
    alone = [s for s in view.study.stories if s not in told]
    if alone:
        lines += ["# Articles that stand alone", ""]
        lines += [f"- {md(view.outlet(s.articles[0]))}: {md(s.title)}" for s in alone]
        lines.append("")
    lines += _end(view)
    yield text_file("study.md", "\n".join(lines))


def _story(view: View, story: Story) -> Iterator[str]:
    found = verdict(story)
    yield from (f"# {md(story.title or story.id)}", "")
    yield from (f"**{found.article_words}, {found.count_words}.** {md(found.unnamed_words)}", "")
    for origin in found.origins:
        names = ", ".join(md(view.name(a, story)) for a in origin.articles)
        yield f"- {md(origin.label)}: {counted(len(origin.articles), 'article')} ({names})"
    yield ""
    yield from brief(view, story)
    yield from _tree(view, story)
    yield from _missing(view, story)
    yield from disagreements(view, story)
    yield from register(view, story)
    yield from claims(story)
    yield from drift(view, story)
    yield from timeline(view, story)
    yield from _articles(view, story)


def _tree(view: View, story: Story) -> Iterator[str]:
    yield from ("## Made from what", "")
    for row in draw_family(story, view.articles):
        yield "    " * row.depth + "- " + _row(view, story, row)
    yield ""


def _row(view: View, story: Story, row: Row) -> str:
    if row.missing:
        words = f"*missing: {md(row.missing.label)}* (inferred, p {row.missing.probability:.2f})"
    else:
        published = view.articles[row.id].published
        words = f"**{md(view.name(row.id, story))}**, {md(published or 'no date')}"
    if row.descent and not row.missing:
        words += f": {_made(row.descent)}"
    for other in row.others:
        words += f"; also from {_version(view, story, other.parent)}, {_made(other)}"
    return words + ("; own reporting" if row.id in story.versions.independent else "")


def _made(descent: Descent) -> str:
    return f"{descent.how or 'from it'} (p {descent.probability:.2f})"


def _version(view: View, story: Story, version: str) -> str:
    if version in view.articles:
        return md(view.name(version, story))
    return md(next(m.label for m in story.versions.missing_originals if m.id == version))


def _missing(view: View, story: Story) -> Iterator[str]:
    for missing in story.versions.missing_originals:
        yield from (f"## Missing: {md(missing.label)}", "")
        yield f"Inferred, probability {missing.probability:.2f}. Nobody has seen it. Because:"
        yield ""
        yield from (f"- {md(evidence)}" for evidence in missing.evidence)
        yield ""
        if missing.text:
            yield from ("Pieced together from what its descendants share:", "")
        for piece in missing.text:
            names = dict.fromkeys(md(view.name(w.article, story)) for w in piece.witnesses)
            yield from (f"> {md(piece.text)} ({', '.join(names)})", ">")
        yield ""


def _articles(view: View, story: Story) -> Iterator[str]:
    yield from ("## Articles", "")
    rows = []
    for a in (view.articles[i] for i in story.articles):
        cells = (a.id, a.outlet or "", a.headline or "", a.published or "", a.url or a.path)
        rows.append(tuple(md(c) for c in cells))
    yield from table(("id", "outlet", "headline", "published", "where"), rows)


def _end(view: View) -> Iterator[str]:
    yield from ("# What to know", "")
    yield from (f"- {_notice(n)}" for n in view.study.notices)
    yield from (f"- {limit}" for limit in LIMITS)
    made = view.study.made_by
    models = ", ".join(f"{k} {v}" for k, v in sorted(made.models.items())) or "none"
    yield from (
        "",
        f"Made by Variorum {md(made.variorum)}, settings {md(made.settings_digest)}, "
        f"models: {md(models)}.",
        "",
    )


def _notice(notice: Notice) -> str:
    where = f" ({md(notice.article)})" if notice.article else ""
    return f"{md(notice.code)}{where}: {md(notice.message)}"
