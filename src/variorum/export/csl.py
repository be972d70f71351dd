"""Study -> CSL-JSON of the articles: Zotero, citeproc, pandoc.

A byline is given as it stands on the page, as one literal name: what in it is a person's
name is not guessed. A time that is no ISO date is given as a literal, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.export.characters import for_json
from variorum.export.files import ExportedFile, json_file
from variorum.export.view import View
from variorum.model import Article

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)")


def csl_files(view: View) -> Iterator[ExportedFile]:
    """``articles.csl.json``."""
    yield json_file("articles.csl.json", [_item(a) for a in view.study.articles])


def _item(article: Article) -> dict[str, object]:
    known: dict[str, object | None] = {
        "id": for_json(article.id),
        "type": "article-newspaper",
        "title": _said(article.headline),
        "container-title": _said(article.outlet),
        "author": [{"literal": _said(article.byline)}] if article.byline else None,
        "issued": _date(article.published),
        "accessed": _date(article.fetched),
        "URL": _said(article.url),
        "language": _said(article.language),
        "version": _said(article.version),
        "custom": {
            k: for_json(v)
            for k, v in (
                ("path", article.path),
                ("published", article.published),
                ("updated", article.updated),
                ("record", article.record),
            )
            if v
        },
    }
    return {k: v for k, v in known.items() if v}


def _said(text: str | None) -> str | None:
    return for_json(" ".join(text.split())) if text else None


def _date(stamp: str | None) -> dict[str, object] | None:
    if not stamp:
        return None
    read = _DAY.match(stamp)
    if not read:
        return {"literal": for_json(stamp)}
    return {"date-parts": [[int(p) for p in read.groups() if p]]}
