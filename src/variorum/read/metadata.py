# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""What the head of a page says: JSON-LD in all its shapes, meta elements, title, address."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from variorum.read.stamps import Kind, Stamp, machine_stamp
from variorum.text.normalise import clean_line

_ARTICLE_TYPES = re.compile(
    r"Article|BlogPosting|Report|LiveBlog|Posting|PressRelease|WebPage|CreativeWork"
)
_MOST_JSON = 1_000_000  # characters of one JSON-LD block; larger ones are data, not metadata
_MOST_NODES = 5_000
_BROKEN_TIME = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([\d][^"]{5,40})"')

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time og:pubdate datepublished "
    "date.published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date.created dcterms.created "
    "dc.date dcterms.date publishdate publish-date publish_date published-date pubdate publication_date publicationdate "
    "article_date_original originalpublicationdate cxenseparse:recs:publishtime article.published article:published "
    "bt:pubdate displaydate ptime datecreated date rnews:datepublished cxenseparse:publishtime citation_publication_date "
    "citation_date created shareaholic:article_published_time"
).split()
_WEAK = frozenset(
    "date dc.date dcterms.date dc.date.created dcterms.created created datecreated utime".split()
)
"""Names that some sites give the day of publication, others that of the file or of today."""
_UPDATED = (
    "article:modified_time og:article:modified_time og:updated_time article:modified datemodified "
    "dc.date.modified dcterms.modified last-modified lastmod modified_time article.updated lastmodified "
    "bt:moddate utime updated revised shareaholic:article_modified_time article:updated_time"
).split()
_TITLES = "og:title twitter:title parsely-title sailthru.title dc.title dcterms.title headline title".split()
_OUTLETS = "og:site_name application-name dcterms.publisher dc.publisher publisher al:android:app_name cre copyright".split()[
    :6
]
_AUTHORS = "author article:author parsely-author sailthru.author dc.creator dcterms.creator byl creator".split()


@dataclass(frozen=True, slots=True)
class Head:
    """What a page's head says, surest first in each field."""

    titles: tuple[str, ...] = ()
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    stamps: tuple[Stamp, ...] = ()
    paywalled: bool = False


def read_head(
    metas: Mapping[str, str],
    linked: list[str],
    title: str | None,
    url: str | None,
    language: str | None,
) -> Head:
    """Put together what meta elements (names lowered) and JSON-LD blocks say."""
    nodes = [node for raw in linked for node in _nodes(raw)]
    article = _article(nodes)
    titles = [_text(article.get("headline")), *(metas.get(n) for n in _TITLES), title]
    return Head(
        titles=tuple(dict.fromkeys(clean_line(t) for t in titles if t and t.strip())),
        outlet=_name(article.get("publisher")) or _first(metas, _OUTLETS) or _site(nodes),
        byline=_authors(article.get("author")) or _person(_first(metas, _AUTHORS)),
        url=url
        or metas.get("og:url")
        or _text(article.get("url"))
        or _text(article.get("mainEntityOfPage")),
        language=(_text(article.get("inLanguage")) or language or "")[:2].lower() or None,
        stamps=tuple([*_linked_stamps(article), *_meta_stamps(metas)]),
        paywalled=str(article.get("isAccessibleForFree", "")).lower() == "false",
    )


def _nodes(raw: str) -> list[dict[str, Any]]:
    """All objects of a JSON-LD block, however nested; none where it is not JSON."""
    text = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", raw.strip()
    )
    if len(text) > _MOST_JSON:
        return []
    try:
        loaded = json.loads(text, strict=False)
        if not isinstance(loaded, (dict, list)):
            return []
    except (ValueError, RecursionError):
        return _broken(text)
    found: list[dict[str, Any]] = []
    waiting: deque[Any] = deque([loaded])
    while waiting and len(found) < _MOST_NODES:
        item = waiting.popleft()
        if isinstance(item, dict):
            found.append(item)
        inner = item.values() if isinstance(item, dict) else item
        waiting += [v for v in inner if isinstance(v, (dict, list))]
    return found


def _broken(text: str) -> list[dict[str, Any]]:
    """What a block that is no JSON (a comma too many, a raw quotation mark) says of its times.

    Only where it says so once: of several articles it would not be clear which is meant.
    """
    found = [(m[1], m[2]) for m in _BROKEN_TIME.finditer(text)]
    times = {name: value for name, value in found if sum(name == n for n, _ in found) == 1}
    return [{"@type": "Article", **times}] if "datePublished" in times else []


def _article(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The node of the article: of an article's type and dated; the best of several."""

    def rank(node: dict[str, Any]) -> tuple[int, int, int]:
        kind = (
            " ".join(map(str, node["@type"]))
            if isinstance(node.get("@type"), list)
            else str(node.get("@type"))
        )
        match = _ARTICLE_TYPES.search(kind)
        typed = 0 if not match else 1 if match[0] in {"WebPage", "CreativeWork"} else 2
        return typed, int("datePublished" in node), int("headline" in node)

    ranked = [n for n in nodes if rank(n)[0] and (rank(n)[1] or rank(n)[2])]
    if not ranked:
        return {}
    best = max(ranked, key=rank)
    page = next((n for n in ranked if rank(n)[0] == 1), {})
    return {**{k: v for k, v in page.items() if k.startswith("date")}, **best}


def _linked_stamps(article: Mapping[str, Any]) -> Iterator[Stamp]:
    for key, kind in (
        ("datePublished", "published"),
        ("dateCreated", "published"),
        ("dateModified", "updated"),
    ):
        value = _text(article.get(key))
        stamp = machine_stamp(value, _kind(kind), "json-ld", f"json-ld {key}") if value else None
        if stamp and not (key == "dateCreated" and article.get("datePublished")):
            yield stamp


def _meta_stamps(metas: Mapping[str, str]) -> Iterator[Stamp]:
    for names, kind in ((_PUBLISHED, "published"), (_UPDATED, "updated")):
        for name in names:
            value = metas.get(name)
            weak = name in _WEAK and kind == "published"
            said = "unknown" if weak else _kind(kind)
            source = "weak-meta" if weak else "meta"
            stamp = machine_stamp(value, said, source, f"meta {name}") if value else None
            if stamp:
                yield stamp


def _kind(kind: str) -> Kind:
    return "published" if kind == "published" else "updated"


def _first(metas: Mapping[str, str], names: list[str]) -> str | None:
    return next((clean_line(metas[n]) for n in names if metas.get(n, "").strip()), None)


def _site(nodes: list[dict[str, Any]]) -> str | None:
    return next(
        (
            _name(n)
            for n in nodes
            if str(n.get("@type")) in {"WebSite", "NewsMediaOrganization"} and _name(n)
        ),
        None,
    )


def _text(value: object) -> str | None:
    """A string, or the first string in a list, or an object's @value or @id."""
    if isinstance(value, list):
        return next((t for v in value if (t := _text(v))), None)
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("@id") or value.get("name"))
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((n for v in value if (n := _name(v))), None)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value) if isinstance(value, str) and not value.startswith("http") else None


def _authors(value: object) -> str | None:
    listed = value if isinstance(value, list) else [value]
    names = [clean_line(n) for v in listed if (n := _name(v))]
    return ", ".join(dict.fromkeys(names)) or None


def _person(value: str | None) -> str | None:
    """A meta author that is not the address of a profile."""
    return value if value and not value.startswith("http") else None
