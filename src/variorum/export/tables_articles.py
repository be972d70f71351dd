"""Tables of what was read: articles, their sentences, what was left out, stories, notices."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.sentences import sentences_of
from variorum.export.table import (
    ARTICLE,
    OF_ARTICLE,
    OF_STORY,
    STORY,
    Cell,
    Reference,
    Table,
    integer,
    listed,
    real,
    text,
)
from variorum.export.view import View
from variorum.model import Article


def article_tables(view: View) -> Iterator[Table]:
    """Tables that tell what was read."""
    study = view.study
    made = study.made_by
    yield Table(
        "made_by",
        "What made these tables. Same articles, version and settings: same findings.",
        (text("what", "version, settings or model"), text("is", "its version or digest")),
        (
            ("format", study.format),
            ("variorum", made.variorum),
            ("settings", made.settings_digest),
            *((f"model: {k}", v) for k, v in sorted(made.models.items())),
        ),
        key=("what",),
    )
    yield Table(
        "articles",
        "The articles that were read.",
        (
            ARTICLE,
            text("outlet", "who published"),
            text("headline", "as on the page"),
            text("byline", "as on the page"),
            text("published", "ISO 8601, no more exact than the page says"),
            text("updated", "ISO 8601"),
            text("published_from", "which part of the page gave the time"),
            text("published_no_earlier", "where no time is given: first day that is possible"),
            text("published_no_later", "where no time is given: last day that is possible"),
            text("fetched", "when an archive or the program got the page, ISO 8601"),
            text("language", "ISO 639-1"),
            text("url", "address of the page, where known"),
            text("path", "the file that was read"),
            text("record", "id in an archive, a feed or an agency's service"),
            text("version", "the version that an agency's item says it is"),
            integer("word_count", "number of words of the text"),
        ),
        tuple(_article(a) for a in study.articles),
        key=("article",),
    )
    yield Table(
        "article_texts",
        "The whole text of each article, which all offsets count in.",
        (ARTICLE, text("text", "paragraphs with a blank line between them")),
        tuple((a.id, a.text) for a in study.articles),
        key=("article",),
        references=(OF_ARTICLE,),
        sheet=False,
    )
    yield from _lines(view)
    yield from _stories(view)


def _article(article: Article) -> tuple[Cell, ...]:
    no_earlier, no_later = article.published_bounds or (None, None)
    return (
        article.id,
        article.outlet,
        article.headline,
        article.byline,
        article.published,
        article.updated,
        article.published_from,
        no_earlier,
        no_later,
        article.fetched,
        article.language,
        article.url,
        article.path,
        article.record,
        article.version,
        len(article.text.split()),
    )


def _lines(view: View) -> Iterator[Table]:
    articles = view.study.articles
    cut = [(a, s) for a in articles for s in sentences_of(a)]
    yield Table(
        "sentences",
        "The articles sentence by sentence, for reading and searching.",
        (
            integer("sentence", "number through all articles"),
            ARTICLE,
            integer("start", "offset in the article's text, in code points"),
            integer("end", "offset of the first code point after it"),
            text("text", "the sentence"),
        ),
        tuple((n, a.id, start, end, a.text[start:end]) for n, (a, (start, end)) in enumerate(cut)),
        key=("sentence",),
        references=(OF_ARTICLE,),
    )
    yield Table(
        "furniture",
        "Lines of the pages that are not the article, and why they were left out.",
        (ARTICLE, text("line", "the line"), text("why", "the reason")),
        tuple((a.id, f.line, f.why) for a in articles for f in a.furniture),
        references=(OF_ARTICLE,),
    )
    yield Table(
        "captions",
        "Captions of pictures; they are not in the articles' text.",
        (ARTICLE, text("line", "the caption"), text("credit", "who made the picture")),
        tuple((a.id, c.line, c.credit) for a in articles for c in a.captions),
        references=(OF_ARTICLE,),
    )
    # A notice may name an article that was never read, so it refers to no table.
    yield Table(
        "notices",
        "What was not read, not known or doubtful.",
        (text("code", "kind of notice"), ARTICLE, text("message", "what to know")),
        tuple((n.code, n.article, n.message) for n in view.study.notices),
    )


def _stories(view: View) -> Iterator[Table]:
    stories = view.study.stories
    yield Table(
        "stories",
        "Articles about one event are one story.",
        (
            STORY,
            text("title", "one of its headlines"),
            integer("articles", "number of articles"),
            integer("origins_least", "independent origins, at least"),
            integer("origins_most", "independent origins, at most"),
        ),
        tuple(
            (s.id, s.title, len(s.articles), s.origin_count.least, s.origin_count.most)
            for s in stories
        ),
        key=("story",),
    )
    yield Table(
        "story_articles",
        "Which article is of which story.",
        (STORY, ARTICLE),
        tuple((s.id, a) for s in stories for a in s.articles),
        key=("story", "article"),
        references=(OF_STORY, OF_ARTICLE),
    )
    yield Table(
        "joins",
        "Why two articles stand in one story.",
        (
            STORY,
            ARTICLE,
            text("other", "the other article's id"),
            real("score", "how alike, 0 to 1"),
            text("evidence", "what they share"),
        ),
        tuple((s.id, j.a, j.b, j.score, j.evidence) for s in stories for j in s.why_together),
        references=(OF_STORY, OF_ARTICLE, Reference(("other",), "articles")),
    )
    yield Table(
        "phases",
        "Days of a story that were told in one go.",
        (
            STORY,
            text("phase", "id"),
            text("from", "first day, ISO 8601"),
            text("to", "last day"),
            text("articles", "ids of its articles"),
            text("new", "names and numbers that none had before"),
        ),
        tuple(
            (s.id, p.id, p.from_, p.to, listed(p.articles), listed(p.new))
            for s in stories
            for p in s.phases
        ),
        key=("story", "phase"),
        references=(OF_STORY,),
    )
