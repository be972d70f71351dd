"""Study -> report.html: one self-contained file.

Nothing in the file can fetch, run or submit anything: its Content-Security-Policy allows
one script and one style sheet, by their digests, and nothing else. All words pass
``finalize``, which escapes markup and shows acting characters by name.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.model import Article, Notice, Story, Study
from variorum.report import sections
from variorum.report.family import draw_family
from variorum.report.marks import Mark, paragraphs, story_marks
from variorum.report.measured import MEASURED, MEASURED_ON
from variorum.report.readme import LIMITS
from variorum.report.refs import StoryRefs, make_refs, web_link
from variorum.report.register import source_views, unnamed_views
from variorum.report.timeline_picture import draw_timeline
from variorum.report.times import read_stamp, span_words
from variorum.report.tree_map import draw_map
from variorum.report.tree_picture import draw_tree
from variorum.report.verdict import verdict
from variorum.report.views import ArticleView, StoryView
from variorum.report.visible import finalize, in_place, shorten

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SIZES = {"wide": 940, "middle": 700, "narrow": 340}
"""Widths of the drawings of each picture, in CSS pixels; the style sheet shows one by its name."""


def render_html(study: Study) -> str:
    """The whole report as one HTML document without any outside resource."""
    environment = templates()
    style, script = asset("style.css"), asset("script.js")
    views = _story_views(study)
    together = [v for v in views if len(v.articles) > 1 or len(views) == 1]
    numbers = {a.id: n for n, a in enumerate(study.articles, 1)}
    return environment.get_template("page.html").render(
        study=study,
        stories=together,
        alone=[v for v in views if v not in together],
        notices=[(n, numbers.get(n.article or "", 0)) for n in study.notices],
        limits=LIMITS,
        measured=MEASURED,
        measured_on=MEASURED_ON,
        style=Markup(style),  # noqa: S704  # our own file
        script=Markup(script),  # noqa: S704  # our own file
        policy=f"default-src 'none'; script-src '{digest(script)}'; "
        f"style-src '{digest(style)}'; base-uri 'none'; form-action 'none'",
    )


def render_tree(study: Study) -> str:
    """The family trees of a study's stories alone, as one HTML document."""
    style = asset("style.css")
    return (
        templates()
        .get_template("tree_alone.html")
        .render(
            stories=_story_views(study),
            style=Markup(style),  # noqa: S704  # our own file
            policy=f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; "
            "form-action 'none'",
        )
    )


def templates() -> Environment:
    """The templates, in which every word is escaped and made visible."""
    environment = Environment(
        loader=PackageLoader("variorum", "report/templates"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shorten"] = shorten
    environment.filters["in_place"] = in_place
    return environment


def asset(name: str) -> str:
    """The text of one of our own files beside the templates."""
    return files("variorum.report").joinpath("templates", name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    """How a page's policy names the one script or style that it allows."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _story_views(study: Study) -> list[StoryView]:
    articles = {a.id: a for a in study.articles}
    numbers = {a.id: n for n, a in enumerate(study.articles, 1)}
    by_size = sorted(enumerate(study.stories, 1), key=lambda pair: -len(pair[1].articles))
    return [
        _story_view(s, make_refs(s, f"s{n}", articles, numbers), study.notices) for n, s in by_size
    ]


def _story_view(story: Story, refs: StoryRefs, notices: tuple[Notice, ...]) -> StoryView:
    rows = draw_family(story, refs.articles)
    tree = draw_map(rows)
    marks = story_marks(story, refs.key)
    known = [refs.version(a) for a in story.articles]
    return StoryView(
        key=refs.key,
        compact=refs.compact,
        title=story.title,
        verdict=verdict(story),
        origins=sections.origin_views(story, refs),
        joins=tuple(
            (refs.version(j.a), refs.version(j.b), j.score, j.evidence) for j in story.why_together
        ),
        trees={size: draw_tree(story, rows, refs, width=w) for size, w in SIZES.items()},
        tree=sections.tree_items(story, rows, refs),
        map=tree,
        disagreements=sections.disagreement_views(story, tree, refs),
        variants=sections.variant_views(story, refs),
        brief=sections.brief_views(story, refs),
        sources=source_views(story, refs),
        unnamed=unnamed_views(story, refs),
        claims=sections.claim_views(story, refs),
        children=sections.child_views(story, refs),
        missing=sections.missing_views(story, refs),
        timelines={
            size: drawn
            for size, width in SIZES.items()
            if (drawn := draw_timeline(story.timeline, known, refs.key, width=width))
        },
        moments=sections.moment_views(story, refs),
        phases=tuple(
            (span_words(p.from_, p.to), tuple(refs.version(a) for a in p.articles), p.new)
            for p in story.phases
        ),
        publications=tuple(
            sorted(known, key=lambda r: r.stamp.earliest if r.stamp else float("inf"))
        ),
        articles=tuple(
            _article_view(refs.articles[a], story, refs, marks, notices)
            for a in story.articles
            if a in refs.articles
        ),
    )


def _article_view(
    article: Article,
    story: Story,
    refs: StoryRefs,
    marks: Mapping[str, tuple[Mark, ...]],
    notices: tuple[Notice, ...],
) -> ArticleView:
    number = refs.numbers[article.id]
    published, updated = read_stamp(article.published), read_stamp(article.updated)
    return ArticleView(
        article=article,
        lang=_language_tag(article.language),
        ref=refs.version(article.id),
        anchor=f"a{number}",
        link=web_link(article.url),
        published=published.words if published else article.published or "no date",
        updated=updated.words if updated else article.updated or "",
        badges=refs.badges_of(story, article.id),
        own=article.id in story.versions.independent,
        paragraphs=paragraphs(article, number, marks.get(article.id, ())),
        furniture=article.furniture,
        captions=article.captions,
        notices=tuple(n for n in notices if n.article == article.id),
    )


def _language_tag(language: str | None) -> str:
    """The language where a page may be told of it: a tag, as of RFC 5646, and not English."""
    tag = language or ""
    return tag if _TAG.fullmatch(tag) and not tag.lower().startswith("en") else ""
