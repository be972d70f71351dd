"""decisions.toml: what somebody decided by hand, honoured on every run.

    [[together]]                     # of one story
    articles = ["v01", "v07"]

    [[apart]]                        # no two of them of one story
    articles = ["v03", "v09"]

    [[wire]]                         # this article is an agency's dispatch
    article = "v07"
    agency = "Harrow Wire"

    [[outlet]]                       # this outlet has another name
    name = "northpost.example"
    is = "North Post"

Any entry may have a ``why``, for whoever reads the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from msgspec import structs

from variorum.errors import BadDecisions
from variorum.model import NO_DECISIONS, Article, ArticleId, Decisions, Notice, Pins

FILE_NAME = "decisions.toml"
NOTICES = {
    "decision": "a decision of decisions.toml that was honoured, and what it did",
    "decision-unused": "a decision of decisions.toml about an article or outlet that is not here",
}
"""Codes of the notices that are given here, and what they mean."""

_FIELDS = {
    "together": {"articles"},
    "apart": {"articles"},
    "wire": {"article", "agency"},
    "outlet": {"name", "is"},
}


def decisions_for(paths: Sequence[str | Path], given: Path | None = None) -> Decisions:
    """The decisions given, else those found in a path's folder, else none.

    Raises:
        BadDecisions: the file cannot be read or contradicts itself, or several are found.
    """
    if given is not None:
        return load_decisions(given)
    folders = {p if p.is_dir() else p.parent for p in map(Path, paths) if str(p) != "-"}
    found = sorted(f / FILE_NAME for f in folders if (f / FILE_NAME).is_file())
    if len(found) > 1:
        listed = " and ".join(map(str, found))
        raise BadDecisions(f"both {listed} lie beside the input: name one with --decisions")
    return load_decisions(found[0]) if found else NO_DECISIONS


def load_decisions(path: Path) -> Decisions:
    """Read one file of decisions.

    Raises:
        BadDecisions: it is not there, is no TOML, has what is not known, or contradicts itself.
    """
    try:
        return parse_decisions(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise BadDecisions(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadDecisions(f"{path}: is not UTF-8") from error


def parse_decisions(text: str, path: str) -> Decisions:
    """Decisions from the text of a file; ``path`` is for the messages.

    Raises:
        BadDecisions: as ``load_decisions``.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadDecisions(f"{path}: {error}") from error
    entries = {kind: _entries(tables, kind, path) for kind in _FIELDS}
    if unknown := sorted(tables.keys() - _FIELDS.keys()):
        raise BadDecisions(f"{path}: [[{unknown[0]}]] is not known; use {', '.join(_FIELDS)}")
    together = [pair for e in entries["together"] for pair in pairwise(_articles(e, path))]
    apart = [pair for e in entries["apart"] for pair in combinations(_articles(e, path), 2)]
    _refuse_both(together, apart, path)
    return Decisions(
        path=path,
        pins=Pins(tuple(together), tuple(apart)),
        wires=_one_each(entries["wire"], "article", "agency", path),
        outlets=_one_each(entries["outlet"], "name", "is", path),
    )


def decided(
    articles: Sequence[Article], decisions: Decisions
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles with what was decided about them, and a notice of each decision.

    Outlets are renamed first; a dispatch is then its agency's, whoever had it.
    """
    changed = tuple(_changed(a, decisions) for a in articles)
    ids = frozenset(a.id for a in articles)
    outlets = frozenset(a.outlet for a in articles)
    notices = [
        _notice(decisions, None, was in outlets, f"the outlet {was} is called {now}")
        for was, now in decisions.outlets.items()
    ]
    notices += [
        _notice(decisions, a, a in ids, f"{a} is taken for a dispatch of {agency}")
        for a, agency in decisions.wires.items()
    ]
    pins = decisions.pins
    for pairs, said in ((pins.together, "one story"), (pins.apart, "two stories")):
        notices += [
            _notice(decisions, a, {a, b} <= ids, f"{a} and {b} are of {said}") for a, b in pairs
        ]
    return changed, tuple(notices)


def _changed(article: Article, decisions: Decisions) -> Article:
    outlet = decisions.outlets.get(article.outlet or "", article.outlet)
    outlet = decisions.wires.get(article.id, outlet)
    return article if outlet == article.outlet else structs.replace(article, outlet=outlet)


def _notice(decisions: Decisions, article: ArticleId | None, here: bool, said: str) -> Notice:
    if here:
        return Notice(code="decision", article=article, message=f"{decisions.path}: {said}")
    message = f"{decisions.path}: {said}: nothing here that it is about"
    return Notice(code="decision-unused", message=message)


def _entries(tables: Mapping[str, Any], kind: str, path: str) -> list[dict[str, Any]]:
    """The entries of one kind, with all that they must have and nothing else."""
    entries = tables.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise BadDecisions(f"{path}: write [[{kind}]], with two brackets, above each entry")
    for entry in entries:
        if wrong := sorted(_FIELDS[kind] ^ (entry.keys() - {"why"})):
            verb = "needs" if wrong[0] in _FIELDS[kind] else "has nothing called"
            raise BadDecisions(f"{path}: [[{kind}]] {verb} {wrong[0]!r}")
    return entries


def _articles(entry: Mapping[str, Any], path: str) -> list[ArticleId]:
    ids = entry["articles"]
    if not isinstance(ids, list) or not 2 <= len(set(map(str, ids))) == len(ids):
        raise BadDecisions(f"{path}: 'articles' must list two different ids or more, not {ids!r}")
    return [_string(i, "articles", path) for i in ids]


def _one_each(
    entries: Sequence[Mapping[str, Any]], key: str, value: str, path: str
) -> dict[str, str]:
    """Each key with its one value; two values for one key are a contradiction."""
    found: dict[str, str] = {}
    for entry in entries:
        of, said = _string(entry[key], key, path), _string(entry[value], value, path)
        if found.setdefault(of, said) != said:
            raise BadDecisions(f"{path}: contradicts itself: {of!r} is {found[of]!r} and {said!r}")
    return found


def _string(value: object, name: str, path: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadDecisions(f"{path}: {name!r} must be words in quotation marks, not {value!r}")
    return value.strip()


def _refuse_both(
    together: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]], path: str
) -> None:
    """Raise where articles that are put together, at any remove, are also put apart."""
    part: dict[str, str] = {}

    def root(article: str) -> str:
        while part.get(article, article) != article:
            article = part[article]
        return article

    for a, b in together:
        part[root(b)] = root(a)
    for a, b in apart:
        if root(a) == root(b):
            raise BadDecisions(f"{path}: contradicts itself: {a} and {b} are together and apart")
