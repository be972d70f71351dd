"""Items as agencies send them: NITF (XML) and ninjs (JSON) -> Pages, taken whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from variorum.read.feeds import name_of, parse_xml, words_of
from variorum.read.pages import Block, Page
from variorum.read.signs import byline_of
from variorum.read.stamps import Stamp, machine_stamp
from variorum.text.normalise import clean_line

_PARAGRAPHS = frozenset({"p", "hl2", "li", "td", "pre", "credit"})


def read_nitf(text: str, path: str) -> Page | None:
    """An NITF document: headline, byline, dateline, body, captions; version and times."""
    tree = parse_xml(text)
    if tree is None:
        return None
    by_name: dict[str, list[etree._Element]] = {}
    for element in tree.iter():
        by_name.setdefault(name_of(element), []).append(element)
    blocks = tuple(_blocks(by_name, path))
    if not blocks:
        return None
    title = _first(by_name, ("hl1", "title"))
    document = next(iter(by_name.get("doc-id", [])), None)
    return Page(
        path=path,
        blocks=blocks,
        titles=(title,) if title else (),
        outlet=_first(by_name, ("distributor", "doc.copyright.holder")) or _holder(by_name),
        byline=_writer(by_name),
        stamps=tuple(_nitf_stamps(by_name)),
        whole=True,
        record=document.get("id-string") if document is not None else None,
        version=_version(by_name),
    )


def _blocks(by_name: Mapping[str, list[etree._Element]], path: str) -> Iterator[Block]:
    """The dateline before the first paragraph, paragraphs, captions of media."""
    dateline = _first(by_name, ("dateline",))
    bodies = by_name.get("body.content") or by_name.get("body") or []
    for body in bodies[:1]:
        for element in body.iter():
            name = name_of(element)
            inside = {name_of(a) for a in element.iterancestors()}
            if name == "media-caption":
                text, hint = clean_line(words_of(element)), "caption"
            elif name in _PARAGRAPHS and not inside & (_PARAGRAPHS | {"media", "body.head"}):
                text, hint = clean_line(words_of(element)), None
            else:
                continue
            if text and dateline and hint is None:
                text = text if text.startswith(dateline) else f"{dateline} - {text}"
                dateline = None
            if text:
                yield Block(text, f"nitf line {element.sourceline}", hint=hint)


def _first(by_name: Mapping[str, list[etree._Element]], names: tuple[str, ...]) -> str | None:
    found = (clean_line(words_of(e)) for name in names for e in by_name.get(name, []))
    return next((text for text in found if text), None)


def _writer(by_name: Mapping[str, list[etree._Element]]) -> str | None:
    written = _first(by_name, ("byline",))
    return (byline_of(written) or written) if written else None


def _holder(by_name: Mapping[str, list[etree._Element]]) -> str | None:
    """The provider by attribute: the copyright's holder, the publication, the id's source."""
    for name, attribute in (
        ("doc.copyright", "holder"),
        ("pubdata", "name"),
        ("doc-id", "regsrc"),
    ):
        for element in by_name.get(name, []):
            if element.get(attribute):
                return clean_line(element.get(attribute) or "")
    return None


def _version(by_name: Mapping[str, list[etree._Element]]) -> str | None:
    """Its number of version or edition: du-key's version, ed-msg's, or a meta element's."""
    for name in ("du-key", "doc-id", "revision-history"):
        for element in by_name.get(name, []):
            if element.get("version"):
                return str(element.get("version"))
    for element in by_name.get("meta", []):
        if (element.get("name") or "").lower() in {"version", "prism.versionidentifier"}:
            return element.get("content")
    return None


def _nitf_stamps(by_name: Mapping[str, list[etree._Element]]) -> Iterator[Stamp]:
    for name in ("date.issue", "date.release", "story.date"):
        for element in by_name.get(name, [])[:1]:
            value = _iso(element.get("norm") or words_of(element))
            stamp = machine_stamp(value, "published", "record", f"nitf {name}")
            if stamp:
                yield stamp


def _iso(value: str) -> str:
    """NITF writes 20240305T101112Z; with hyphens and colons it is read as all others are."""
    value = value.strip()
    if len(value) >= 15 and value[:8].isdigit() and value[8] == "T" and value[9:15].isdigit():
        day, clock = value[:8], value[9:15]
        return f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock[:2]}:{clock[2:4]}:{clock[4:]}{value[15:]}"
    if len(value) == 8 and value.isdigit():
        return f"{value[:4]}-{value[4:6]}-{value[6:]}"
    return value


def flat_ninjs(record: Mapping[str, Any]) -> dict[str, Any]:
    """A ninjs item (1.x or 2.x, keys lowered) under the names that records go by."""
    flat = dict(record)
    for plural, single in (("headlines", "headline"), ("bylines", "byline")):
        flat.setdefault(single, _main(record.get(plural)))
    if isinstance(record.get("by"), str):
        flat.setdefault("byline", record["by"])
        flat["byline"] = flat["byline"] or record["by"]
    for body in record.get("bodies") or ():
        if isinstance(body, Mapping) and isinstance(body.get("value"), str):
            kind = str(body.get("contenttype") or body.get("contentType") or "text/plain")
            flat.setdefault("body_xhtml" if "html" in kind else "body_text", body["value"])
    providers = record.get("infosources") or ()
    named = [p for p in providers if isinstance(p, Mapping) and p.get("name")]
    if named:
        flat.setdefault("provider", str(named[0]["name"]))
    return flat


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether a record (keys lowered) is an agency's item."""
    return "versioncreated" in record or any(k in record for k in ("body_xhtml", "bodies"))


def _main(values: object) -> str | None:
    """The value of the list's entry with the role "main", or of the first."""
    listed = [v for v in values if isinstance(v, Mapping)] if isinstance(values, list) else []
    listed.sort(key=lambda v: v.get("role") != "main")
    found = [v["value"] for v in listed if isinstance(v.get("value"), str)]
    return found[0] if found else None


def with_version(page: Page, record: Mapping[str, Any]) -> Page:
    """The page with the version that an agency's record names, and its uri as record id."""
    version, uri = record.get("version"), record.get("uri") or record.get("guid")
    return replace(
        page,
        version=str(version) if isinstance(version, (str, int)) else None,
        record=str(uri) if isinstance(uri, str) else page.record,
    )
