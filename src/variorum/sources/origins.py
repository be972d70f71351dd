"""Origins: on whose reporting a story finally rests.

An origin is a version of own reporting, a missing original, or what a derived version adds
at first hand. A missing original that was itself made from a version here is none. All versions
that descend from an origin rest on it, and so do those that cite it and tell the same; that a
version only mentions it makes nobody rest on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from variorum.model import (
    Article,
    ArticleId,
    Credit,
    MissingOriginal,
    Origin,
    OriginCount,
    Passage,
    Source,
    StoryTexts,
    Versions,
)
from variorum.settings import SourcesSettings
from variorum.text.outlets import names_match


def find_origins(
    texts: StoryTexts,
    versions: Versions,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    sources: Sequence[Source],
    settings: SourcesSettings,
) -> tuple[tuple[Origin, ...], OriginCount]:
    """The independent origins, and their number as a range.

    The range is wide where a version adds sources that no other has, but does not say that
    it heard them itself.
    """
    story = _indexed(texts, versions, passages, credits, sources, settings)
    found = [_of_versions(story, names) for names in _by_house(story, versions.independent)]
    lost = [m for m in versions.missing_originals if m.made_from is None]
    found += [_of_missing(story, missing) for missing in lost]
    added = [(a.id, _addition(story, a)) for a in texts.articles]
    found += [_of_addition(story, name, evidence) for name, evidence in added if evidence]
    doubtful = sum(evidence is None for _, evidence in added)
    count = OriginCount(len(found), len(found) + min(doubtful, settings.origin_range))
    return tuple(_numbered(found)), count


@dataclass(frozen=True, slots=True)
class _Story:
    """A story with what is asked again and again looked up once.

    Attributes:
        passages: of each version, those that it has a part in.
        credited: versions that credit an outlet, by the name they write.
        quoted: versions that cite a source, by the source's name.
        children, parents: by id, of versions and of missing originals.
    """

    texts: StoryTexts
    versions: Versions
    credits: tuple[Credit, ...]
    sources: tuple[Source, ...]
    settings: SourcesSettings
    passages: Mapping[ArticleId, Sequence[Passage]]
    credited: Mapping[str, Set[ArticleId]]
    quoted: Mapping[str, Set[ArticleId]]
    children: Mapping[str, Sequence[str]]
    parents: Mapping[str, Sequence[str]]
    derived: Set[ArticleId]

    def below(self, names: Iterable[str]) -> set[str]:
        """These and all that descend from them."""
        seen: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += self.children.get(name, ())
        return seen

    def ordered(self, names: set[str]) -> tuple[ArticleId, ...]:
        return tuple(a.id for a in self.texts.articles if a.id in names)


def _indexed(
    texts: StoryTexts,
    versions: Versions,
    passages: Iterable[Passage],
    credits: Sequence[Credit],
    sources: Sequence[Source],
    settings: SourcesSettings,
) -> _Story:
    of_article: dict[ArticleId, list[Passage]] = defaultdict(list)
    for p in passages:
        for article in dict.fromkeys((p.a, p.b)):
            of_article[article].append(p)
    credited: dict[str, set[ArticleId]] = defaultdict(set)
    for c in credits:
        credited[c.credited].add(c.article)
    quoted: dict[str, set[ArticleId]] = defaultdict(set)
    for s in sources:
        if s.name:
            quoted[s.name] |= {a.source.article for a in s.attributions if a.source}
    children: dict[str, list[str]] = defaultdict(list)
    parents: dict[str, list[str]] = defaultdict(list)
    lost = versions.missing_originals
    for child, parent in [
        *((e.child, e.parent) for e in versions.edges),
        *((d, m.id) for m in lost for d in m.descendants),
    ]:
        children[parent].append(child)
        parents[child].append(parent)
    for m in lost:
        if m.made_from is not None:
            children[m.made_from].append(m.id)
    derived = {a.id for a in texts.articles} - set(versions.independent)
    return _Story(
        texts, versions, tuple(credits), tuple(sources), settings,
        of_article, credited, quoted, children, parents, derived,
    )  # fmt: skip


def _by_house(story: _Story, names: Iterable[ArticleId]) -> list[tuple[ArticleId, ...]]:
    """Versions without a parent, those of one outlet within days together: one reporting."""
    found: list[tuple[ArticleId, ...]] = []
    for name in names:
        article = story.texts.article(name)
        for place, group in enumerate(found):
            if all(_goes_on(story, article, story.texts.article(other)) for other in group):
                found[place] = (*group, name)
                break
        else:
            found.append((name,))
    return found


def _of_versions(story: _Story, names: Sequence[ArticleId]) -> Origin:
    """The origin that the texts of one outlet are, which were made from no other."""
    articles = [story.texts.article(name) for name in names]
    citing = {c for article in articles for c in _citing(story, article)}
    primary = any(_is_primary(story, article) for article in articles)
    outlet = articles[0].outlet or f"the article {names[0]}"
    statement = "the statements" if len(names) > 1 else "the statement"
    label = f"{statement} of {outlet}" if primary else f"{outlet}'s own reporting"
    evidence = ["made from no other version here"]
    if citing:
        evidence.append(f"cited, and told alike, in {', '.join(story.ordered(citing))}")
    return _origin(story, label, story.below({*names, *citing}), evidence)


def _of_missing(story: _Story, missing: MissingOriginal) -> Origin:
    name = missing.label.removesuffix(" dispatch")
    label = missing.label if name == missing.label else f"{name}'s reporting"
    return _origin(story, label, story.below({missing.id}), list(missing.evidence))


def _of_addition(story: _Story, name: ArticleId, evidence: str) -> Origin:
    outlet = story.texts.article(name).outlet or f"the article {name}"
    label = f"{outlet}'s own reporting, added in {name}"
    return _origin(story, label, story.below({name}), [evidence])


def _origin(story: _Story, label: str, names: set[str], evidence: Sequence[str]) -> Origin:
    articles = story.ordered(names)
    cited = [
        s.id
        for s in story.sources
        if any(a.source and a.source.article in names for a in s.attributions)
    ]
    return Origin(
        id="", label=label, articles=articles, sources=tuple(cited), evidence=tuple(evidence)
    )


def _numbered(origins: Sequence[Origin]) -> list[Origin]:
    """Those on which most versions rest first."""
    ordered = sorted(origins, key=lambda o: (-len(o.articles), o.articles))
    return [
        Origin(
            id=f"o{n}", label=o.label, articles=o.articles, sources=o.sources, evidence=o.evidence
        )
        for n, o in enumerate(ordered, start=1)
    ]


def _citing(story: _Story, article: Article) -> set[ArticleId]:
    """Versions that rest on an article because they cite its outlet and tell what it tells.

    An outlet that is credited must have passages in common with them; a party that is quoted
    (a ministry, a union) its very words in quotation marks, for its figures are everywhere.
    """
    outlet = article.outlet
    if not outlet:
        return set()
    crediting, quoting = (
        {a for name, found in by_name.items() if names_match(name, outlet) for a in found}
        for by_name in (story.credited, story.quoted)
    )
    settings = story.settings
    found = {o for o in crediting if _shared(story, article.id, o) >= settings.cited_passages}
    found |= {
        o for o in quoting if _quotes(story, article.id, o) or _tells_as_said(story, article, o)
    }
    return {o for o in found - {article.id} if not _after(article, story.texts.article(o))}


def _after(article: Article, other: Article) -> bool:
    """Whether an article came out on a later day than another, which cannot rest on it then."""
    first, second = article.published, other.published
    return bool(first and second and first[:_DAY] > second[:_DAY])


_DAY = len("2019-11-14")


def _shared(story: _Story, a: ArticleId, b: ArticleId) -> int:
    least = story.settings.cited_wording
    return sum({p.a, p.b} == {a, b} and p.wording >= least for p in story.passages.get(a, ()))


def _tells_as_said(story: _Story, article: Article, other: ArticleId) -> bool:
    """Whether a version tells a sentence of a party's own text, and that the party said so."""
    told = {
        p.b_sentence if p.b == other else p.a_sentence
        for p in story.passages.get(article.id, ())
        if {p.a, p.b} == {article.id, other}
    }
    sentences = story.texts.annotations[other].sentences
    return any(
        sentences[n].start <= c.start < sentences[n].end
        for source in story.sources
        if source.name and names_match(source.name, article.outlet or "")
        for a in source.attributions
        for c in a.content
        if c.article == other
        for n in told
    )


def _quotes(story: _Story, said: ArticleId, quoting: ArticleId) -> bool:
    """Whether a version has a sentence of an article in quotation marks, nearly word for word."""
    notes = story.texts.annotations[quoting]
    for p in story.passages.get(said, ()):
        if {p.a, p.b} != {said, quoting} or p.wording < story.settings.quoted_wording:
            continue
        sentence = notes.sentences[p.b_sentence if p.b == quoting else p.a_sentence]
        if any(q.start < sentence.end and sentence.start < q.end for q in notes.quotations):
            return True
    return False


def _is_primary(story: _Story, article: Article) -> bool:
    """Whether the outlet is itself a party: other versions quote it as an organisation."""
    return any(
        s.kind == "organisation"
        and s.name
        and article.outlet
        and names_match(s.name, article.outlet)
        and any(a.source and a.source.article != article.id for a in s.attributions)
        for s in story.sources
    )


_FIRST_HAND = re.compile(
    r"\b(?:told|tells|telling)\s+(?:reporters|journalists|a\s+(?:news|press|media)\s+(?:conference|"
    r"briefing)|a\s+briefing)\b|\b(?:news|press)\s+(?:conference|briefing)\b|\bbriefing\b"
    r"|\b(?:by|over\s+the)\s+(?:tele)?phone\b|\bin\s+an\s+interview\b(?!\s+with)",
    re.IGNORECASE,
)


def _addition(story: _Story, article: Article) -> str | None:
    """Evidence that a derived version adds reporting of its own; "" if not, None in doubt."""
    if article.id not in story.derived:
        return ""
    lately = _same_house_lately(story, article)
    if lately:
        return ""
    fresh = _fresh(story, article)
    share = sum(map(len, fresh)) / max(len(article.text), 1)
    if share < story.settings.added_share:
        return ""
    heard = next((s for s in fresh if _heard(s, article)), None)
    if heard and lately is None:
        return None
    if heard:
        return f"adds what no other version has, at first hand: “{heard}”"
    doubtful = share >= story.settings.doubtful_share and _has_sources_of_its_own(story, article)
    return None if doubtful else ""


def _has_sources_of_its_own(story: _Story, article: Article) -> bool:
    """Whether what it adds is quoted from a source, no outlet, that only it cites.

    What a version adds without citing anybody is background or opinion and rests on no one;
    what a child of a missing original adds may have stood in that.
    """
    lost = {d for m in story.versions.missing_originals for d in m.descendants}
    if article.id in lost:
        return False
    below, fresh = story.below({article.id}), _fresh_places(story, article)
    for source in story.sources:
        citing = {a.source.article for a in source.attributions if a.source}
        if source.kind == "outlet" or not citing <= below:
            continue
        quoted = [a for a in source.attributions if a.manner in {"direct", "mixed"}]
        spans = [c for a in quoted for c in a.content if c.article == article.id]
        if any(start <= c.start < end for c in spans for start, end in fresh):
            return True
    return False


def _heard(sentence: str, article: Article) -> bool:
    """Whether a sentence says that it was heard at first hand, and not by another outlet."""
    told = re.search(r"\btold\s+(?:the\s+)?((?:[A-Z][\w&.-]*\s?)+)", sentence)
    own = bool(told and article.outlet and names_match(told[1].rstrip(" .,"), article.outlet))
    return own or _FIRST_HAND.search(sentence) is not None


def _fresh(story: _Story, article: Article) -> list[str]:
    """Sentences that tell what no version but its own descendants tells."""
    return [article.text[start:end] for start, end in _fresh_places(story, article)]


def _fresh_places(story: _Story, article: Article) -> list[tuple[int, int]]:
    below = story.below({article.id})
    told = set()
    for p in story.passages.get(article.id, ()):
        if p.a == article.id and p.b not in below:
            told.add(p.a_sentence)
        if p.b == article.id and p.a not in below:
            told.add(p.b_sentence)
    sentences = story.texts.annotations[article.id].sentences
    return [(s.start, s.end) for n, s in enumerate(sentences) if n not in told]


def _same_house_lately(story: _Story, article: Article) -> bool | None:
    """An outlet that writes on with its own story within days goes on with one reporting.

    None where the times do not tell whether it was within days.
    """
    found: list[bool | None] = [False]
    for parent in story.parents.get(article.id, ()):
        label = next((m.label for m in story.versions.missing_originals if m.id == parent), None)
        if label is None:
            found.append(_goes_on(story, article, story.texts.article(parent)))
        elif article.outlet:
            found.append(names_match(label.removesuffix(" dispatch"), article.outlet))
    return True if True in found else None if None in found else False


def _goes_on(story: _Story, article: Article, parent: Article) -> bool | None:
    same = article.outlet and parent.outlet and names_match(article.outlet, parent.outlet)
    copied = any(
        c.article == parent.id and not names_match(c.credited, parent.outlet or "")
        for c in story.credits
        if c.span is None
    )
    if not same or copied:
        return False
    days = _days_between(parent.published, article.published)
    if days is None:
        return True if len(story.parents.get(article.id, ())) == 1 else None
    return days <= story.settings.same_reporting


def _days_between(first: str | None, second: str | None) -> int | None:
    if not first or not second:
        return None
    try:
        return abs((date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days)
    except ValueError:
        return None
