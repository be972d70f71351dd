"""A study in which every field holds text that does not belong there."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tests.report.small_study import STUDY
from variorum.model import Claim, Reading, Span, Study

JUNK = (
    "<script>alert(1)</script> ]]> &amp; \"quoted\\\" 'x' `code` | *b* _i_ [l](javascript:x) "
    "\x00\x07\x1b[31m \u202eseirrac\u202c \u2028 \ufffe =1+1 -- */ ${x} {{y}} %s \\n \\u0041 "
    "https://evil.example www.evil.example \U0001f9a0 a\u0301"
)
STARTS = ("=1+1 ", "+1 ", "-1 ", "@SUM(A1) ", "\t=1 ", "# ", "> ", "1. ", "- ", "| ", "```\n")
_FREE = frozenset(
    re.findall(
        r"\w+",
        "headline outlet byline title label about value note event name role organisation terms"
        " credited message line why credit expression evidence url path language record version"
        " published updated fetched published_from variorum settings_digest code from_ to",
    )
)


def hostile(junk: str = JUNK) -> Study:
    """The small study with junk in every field that holds words, and in a claim of its own."""
    bad: Study = _spoiled(STUDY, junk)
    articles = tuple(replace(a, text=f"{a.text}\n\n{junk}x") for a in bad.articles)
    (story,) = bad.stories
    readings = [
        Reading(Span(a.id, len(a.text) - len(junk) - 1, len(a.text) - i))
        for i, a in enumerate(articles[:2])
    ]
    claim = Claim(id=f"junk-{junk[:9]}", text=f"{junk}x", readings=tuple(readings))
    return replace(bad, articles=articles, stories=(replace(story, claims=(*story.claims, claim)),))


def _spoiled(value: Any, junk: str, name: str = "") -> Any:
    if isinstance(value, str):
        return f"{junk}{value}" if name in _FREE else value
    if value is None and name in _FREE:
        return junk
    if isinstance(value, tuple):
        return tuple(_spoiled(v, junk, name) for v in value)
    if isinstance(value, Span):
        return value
    if isinstance(value, Struct):
        fields = {n: _spoiled(getattr(value, n), junk, n) for n in value.__struct_fields__}
        return replace(value, **fields)
    return value
