"""A study with what every exporter looks up, checked: each id and span leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from variorum.errors import BadStudy
from variorum.export.parts import parts_of
from variorum.model import Article, Drift, Source, Span, Story, Study
from variorum.report.marks import source_ids_named


@dataclass(frozen=True, slots=True)
class View:
    """A study and its articles by id."""

    study: Study
    articles: Mapping[str, Article]

    def words(self, span: Span) -> str:
        """The words at a span."""
        return self.articles[span.article].text[span.start : span.end]

    def outlet(self, article: str) -> str:
        """Who published: the outlet, or where none is known the article's id."""
        return self.articles[article].outlet or article

    def name(self, article: str, story: Story) -> str:
        """The outlet, with the article's id where the story has several of that outlet."""
        outlet = self.articles[article].outlet
        alone = [self.articles[a].outlet for a in story.articles].count(outlet) == 1
        return article if not outlet else outlet if alone else f"{outlet} ({article})"


def view_of(study: Study) -> View:
    """Check a study and make it ready for export.

    Raises:
        BadStudy: an id stands twice, or an id or span leads nowhere; says which.
    """
    articles = {a.id: a for a in study.articles}
    if len(articles) < len(study.articles):
        raise BadStudy("two articles have one id; make story.json anew with `variorum read`")
    _alone("story", (s.id for s in study.stories))
    for story in study.stories:
        _check(story, articles)
    return View(study, articles)


def source_words(source: Source) -> str:
    """What a source is called where one line must do; what was said already is not said again."""
    words = ""
    for known in (source.name, source.role, source.organisation):
        if known and known.casefold() not in words.casefold():
            words += f", {known}" if words else known
    return words or "a source without name or role"


def drift_note(drift: Drift, story: Story) -> str:
    """What is to be seen of a drift, sources by their names instead of their ids."""
    return source_ids_named(drift.note, {s.id: source_words(s) for s in story.sources})


def _check(story: Story, articles: Mapping[str, Article]) -> None:
    """Every span lies in an article of the story; every id that is referred to exists."""
    where = f"story {story.id}"
    _known(where, "article", story.articles, articles)
    missing = {m.id for m in story.versions.missing_originals}
    for what, found in (
        ("missing original", story.versions.missing_originals),
        ("source", story.sources),
        ("origin", story.origins),
        ("claim", story.claims),
        ("disagreement", story.disagreements),
    ):
        _alone(f"{where}: {what}", (f.id for f in found))
    versions = {*story.articles, *missing}
    _known(where, "version", _versions_named(story), versions)
    _known(where, "source", _sources_named(story), {s.id for s in story.sources})
    _known(where, "origin", _origins_named(story), {o.id for o in story.origins})
    for span in parts_of(story, Span):
        _known(where, "article", [span.article], set(story.articles))
        if not 0 <= span.start <= span.end <= len(articles[span.article].text):
            raise BadStudy(f"{where}: {list(_plain(span))} is no place in its article's text")


def _versions_named(story: Story) -> Iterator[str]:
    for edge in story.versions.edges:
        yield from (edge.child, edge.parent)
    for original in story.versions.missing_originals:
        yield from (*original.descendants, *([original.made_from] if original.made_from else []))
    yield from story.versions.independent
    for drift in story.drift:
        yield from (drift.child, drift.parent)
    yield from (d.first_changed_in for d in story.disagreements if d.first_changed_in)
    yield from (c.article for c in story.credits)
    yield from (a for o in story.origins for a in o.articles)
    yield from (v for s in story.sources for v in (*s.heard_by, *s.repeated_by))


def _sources_named(story: Story) -> Iterator[str]:
    yield from (s for o in story.origins for s in o.sources)
    readings = [r for c in story.claims for r in c.readings]
    sides = [s for d in story.disagreements for s in d.sides]
    sides += [s for v in story.variants for s in v.sides]
    readings += [r for s in sides for r in s.readings]
    yield from (r.source for r in readings if r.source)


def _origins_named(story: Story) -> Iterator[str]:
    yield from (o for c in story.claims for o in c.origins)
    yield from (o for b in story.brief for o in b.origins)


def _plain(span: Span) -> tuple[str, int, int]:
    return span.article, span.start, span.end


def _alone(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise BadStudy(f"{what} {name!r} stands twice; make story.json anew")
        seen.add(name)


def _known(where: str, what: str, named: Iterable[str], known: Iterable[str]) -> None:
    here = known if isinstance(known, (set, Mapping)) else set(known)
    for name in named:
        if name not in here:
            raise BadStudy(f"{where}: {what} {name!r} is referred to and does not exist")
