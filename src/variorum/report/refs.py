"""How the page names and links things: versions, sources, origins, and words in their context.

The anchor of a span is made of its place alone, so that whoever mentions a span can link
to it and the article's text carries the same anchor, without a list kept between them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from variorum.model import Article, ArticleId, Span, Story
from variorum.report.times import Stamp, read_stamp

CONTEXT = 130
"""Characters of a sentence shown on each side of the words in question."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_REPEATED = 60
"""Articles above which the page is compact. Wordings repeated beside the articles are a
third of a page, and a page of 100 articles shall stay under 2 MB."""
_LONGEST_SIGLUM = 4
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_INITIALS = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Brig|Capt|Cmdr|St|No|Prof|Rev|Sen|Rep))\.\s+$"
)


@dataclass(frozen=True, slots=True)
class Ref:
    """A version or missing original as the page names it.

    ``siglum`` is its short sign: the article's id where ids are short, else its number.
    """

    id: str
    name: str
    siglum: str
    href: str
    missing: bool = False
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """An origin's number in the story, and the colour that goes with it (1 to 6)."""

    number: int
    colour: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: a version, and the link to the words themselves."""

    version: Ref
    href: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words with what stands around them in their sentence, and all places that have just that."""

    before: str
    words: str
    after: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class StoryRefs:
    """Names and links of one story.

    ``compact`` pages link to what stands in the articles rather than repeat it.
    """

    key: str
    articles: Mapping[ArticleId, Article]
    numbers: Mapping[ArticleId, int]
    versions: Mapping[str, Ref]
    origins: Mapping[str, Badge]
    source_names: Mapping[str, str]
    compact: bool = False

    def version(self, version: str) -> Ref:
        """The reference of a version; one that the story does not have is named, not linked."""
        return self.versions.get(version) or Ref(version, version, version, "")

    def badges(self, origins: tuple[str, ...]) -> tuple[Badge, ...]:
        """The badges of origins, in the order of their numbers."""
        found = [self.origins[o] for o in origins if o in self.origins]
        return tuple(sorted(found, key=lambda b: b.number))

    def badges_of(self, story: Story, article: str) -> tuple[Badge, ...]:
        """The origins that a version rests on."""
        return self.badges(tuple(o.id for o in story.origins if article in o.articles))

    def anchor(self, span: Span) -> str:
        """The id of the element that holds a span's first words."""
        return anchor(self.numbers.get(span.article, 0), span.start, span.end)

    def place(self, span: Span) -> Place:
        """The version of a span, and the link to its words."""
        return Place(self.version(span.article), f"#{self.anchor(span)}")

    def said(
        self, spans: Sequence[Span], value: str = "", *, context: bool = True
    ) -> tuple[Said, ...]:
        """The words at spans; equal ones once, with all their places.

        Args:
            spans: of any versions; one given twice counts once.
            value: of a span that holds this only this is taken for the words.
            context: whether the rest of the sentence is given, and must be equal too;
                without it, words are left out where the page is compact.
        """
        found: dict[tuple[str, str, str], list[Place]] = {}
        for span in dict.fromkeys(spans):
            article = self.articles.get(span.article)
            text = article.text if article else ""
            start, end = narrowed(text, span.start, span.end, value)
            before, after = around(text, start, end) if context else ("", "")
            words = "" if self.compact and not context else text[start:end]
            found.setdefault((before, words, after), []).append(self.place(span))
        return tuple(Said(*words, tuple(places)) for words, places in found.items())


def anchor(number: int, start: int, end: int) -> str:
    """The id of a span's place: number of the article, start and length, in base 36.

    A page has ten thousand of them and more; the base saves a tenth of its size.

    >>> anchor(13, 1190, 1310)
    'd.x2.3c'
    """
    return f"{_base36(number)}.{_base36(max(0, start))}.{_base36(max(0, end - start))}"


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


def make_refs(
    story: Story, key: str, articles: Mapping[ArticleId, Article], numbers: Mapping[ArticleId, int]
) -> StoryRefs:
    """Name everything in one story.

    Args:
        story: whose versions, origins and sources are named.
        key: prefix of its anchors ("s1").
        articles: all articles of the study, by id.
        numbers: each article's number in the study, for its anchors.
    """
    known = [articles[i] for i in story.articles if i in articles]
    short = all(len(a.id) <= _LONGEST_SIGLUM for a in known)
    versions = {
        a.id: Ref(
            a.id,
            outlet_name(a),
            a.id if short else str(n),
            f"#a{numbers[a.id]}",
            stamp=read_stamp(a.published),
        )
        for n, a in enumerate(known, 1)
    }
    for n, lost in enumerate(story.versions.missing_originals, 1):
        versions[lost.id] = Ref(lost.id, lost.label, lost.id, f"#{key}-m{n}", missing=True)
    return StoryRefs(
        key=key,
        compact=len(articles) > MOST_REPEATED,
        articles=articles,
        numbers=numbers,
        versions=versions,
        origins={
            o.id: Badge(n, (n - 1) % 6 + 1, o.label, f"#{key}-o{n}")
            for n, o in enumerate(story.origins, 1)
        },
        source_names={s.id: s.name or s.role or "unnamed source" for s in story.sources},
    )


def outlet_name(article: Article) -> str:
    """Who published it: the outlet, else the site's host, else the article's id."""
    if article.outlet:
        return article.outlet
    try:
        host = urlsplit(article.url or "").hostname
    except ValueError:
        host = None
    return host.removeprefix("www.") if host else article.id


def web_link(url: str | None) -> str:
    """The address when it is one of the web; nothing else may be followed from the page."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return url if url and parts.scheme in ("http", "https") and parts.hostname else ""


def narrowed(text: str, start: int, end: int, value: str) -> tuple[int, int]:
    """The one place of ``value`` inside a span; the whole span where there is none, or several."""
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    inside = text[start:end]
    if value and inside.count(value) == 1:
        start += inside.index(value)
        end = start + len(value)
    return start, end


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the sentence before and after ``[start, end)``.

    Boundaries are those of paragraphs and of full stops before a capital; long sentences
    are cut at a word, with an ellipsis. For showing only.
    """
    head = text[text.rfind("\n\n", 0, start) + 1 : start].lstrip("\n")
    head = head[max(_sentence_ends(head), default=0) :]
    stop = text.find("\n\n", end)
    # The last character counts: the words may themselves end with a full stop.
    last = max(end - 1, 0)
    tail = text[last : stop if stop >= 0 else len(text)]
    tail = tail[: min(_sentence_ends(tail), default=len(tail))].rstrip()[end - last :]
    if len(head) > CONTEXT:
        head = "… " + head[-CONTEXT:].partition(" ")[2]
    if len(tail) > CONTEXT:
        tail = tail[:CONTEXT].rpartition(" ")[0] + " …"
    return head, tail


def _sentence_ends(text: str) -> list[int]:
    """Where sentences end and others begin; not after a title or an initial."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    return [e for e in ends if not _INITIALS.search(text[:e])]
