"""Credits: what an article says of where its text comes from.

By form, for no list knows every agency: the parenthesis of a dateline, the byline's part that is
no person, sign-offs ("Source: ...", "With material from ..."), and outlets that were told or
that reported something. Picture credits stand in captions and are left out: they credit the
picture only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.model import Article, Credit, Span
from variorum.settings import SourcesSettings
from variorum.sources import nouns
from variorum.sources.agencies import FORMS
from variorum.text.outlets import SIGNED

_CAP = r"[A-Z](?:[\w&’'.-]{0,40}\w)?"
# Bounded: no outlet's name has more words, and hostile text is nothing but capitalised ones.
_NAME = (
    rf"{_CAP}(?:[ ]{_CAP}|[ ](?:of|for|and|d[aeiou]s?|del|della|la|les?|v[ao]n|de[nrs]|el|al"
    rf"|[\d.]{{1,9}})(?=[ ]{_CAP}|\b\d)"
    r"|[ ]\d[\d.]{0,9}){0,6}"
)
_DATELINE = re.compile(
    r"^[A-Z][^()\n]{0,80}?(?:\([^()\n]{2,40}\),[^()\n]{0,40}?)?\((?P<name>[^()\n]{2,40})\)"
    r"(?=\s*[^\s,])",  # a bracket with a comma behind it holds a region: "Halden (Norland), Nov 3"
    re.MULTILINE,
)
_DATELINE_PLACE = re.compile(r"^(?:\(?[A-Z][\w.’'/-]*\)?,?\s+|\d{1,2},?\s+|\d{4}\s+|[-–—/]\s+)*$")
_SIGNOFF = re.compile(
    r"^[(\[]?\s*(?:Sources?|Via|Credit|Reporting|Original source|From"
    r"|(?:(?:translated|shortened|abridged|adapted|condensed|edited|taken|reprinted|republished)"
    r"(?:\s+and\s+|,\s*)?){1,3}\s+(?:from|by permission of))\s*:\s*"
    r"(?P<names>[^\n]{2,120})$"
    r"|(?:with|additional|including)\s+(?:material|information|inputs?|reporting|files?|content"
    r"|reports?)\s+(?:from|of|by)\s+(?P<with>[^\n]{2,80})"
    r"|(?:first\s+(?:appeared|published|reported)\s+(?:in|on|by))\s+(?P<first>[^\n]{2,80})"
    r"|^[(\[](?!(?:with|additional|including|reporting)\b)(?P<paren>(?-i:[A-Z])[^()\n]{1,40})[)\]]$",
    re.MULTILINE | re.IGNORECASE,
)
_TAKEN_FROM = re.compile(
    r"^\W*(?:translated|shortened|abridged|adapted|condensed|edited|taken|re(?:printed|published))\b",
    re.IGNORECASE,
)
_NAMED_TEXT = rf"(?P<name>{_NAME})\s+(?:[a-z]+\s+)?[a-z]+(?:\s+(?:of|on|from)\s+\d.*)?$"
"""An outlet and what of its is meant: "Harbour Cell alert of 17 June"."""
_BYLINE_NOISE = re.compile(
    r"\b(?:staff|reporters?|correspondents?|desk|editors?|writers?|contributors?|team|newsroom|\w*team|newsdesk|"
    r"published|updated|admin|agencies|agency reports)\b|@|\d",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:told|tells|informed|telling)\s+(?P<name>(?:the\s+)?(?:[a-z]+\s+){{0,2}}{_NAME}"
    rf"(?:\s+(?:agency|newspaper|news agency|daily|website|broadcaster)(?:\s+{_NAME})?)?)"
)
_REPORTED = re.compile(
    r"\b(?:reported|reports|wrote|revealed|disclosed|broke\s+the\s+story|quoted|cited|published)\b"
)
_REPORTER = re.compile(
    rf"(?P<name>(?:\b[Tt]he\s+)?(?:\b\w+\s+){{0,2}}?\b{_NAME}"
    r"(?:\s+(?:agency|newspaper|daily|gazette|magazine))?)\s+"
    r"(?:(?:had|has|have|first|later|also)\s+){0,3}\Z"
)
_BEFORE_VERB = 120
"""Characters before a verb of reporting in which the name of who reports is looked for."""
_INVERTED = re.compile(
    rf"\b(?:reports|reported|reveals|revealed|writes|wrote)\s+(?P<name>(?:the\s+)?[a-z]+\s+{_NAME})"
)
_BY = re.compile(
    r"\b(?:reported|revealed|published|seen|obtained|accessed|reviewed|quoted|cited)\s+"
    rf"(?:first\s+)?by\s+(?P<name>(?:the\s+)?(?:[a-z]+\s+){{0,2}}{_NAME})"
)


def find_credits(article: Article, settings: SourcesSettings) -> tuple[Credit, ...]:
    """Credits in byline, dateline, sign-off and text of one article, each once a place."""
    del settings  # no number decides here
    found = [*_of_byline(article), *_of_dateline(article), *_of_signoffs(article)]
    found += _of_last_line(article)
    known = {_plain(c.credited) for c in found}
    if article.outlet:
        known.add(_plain(article.outlet))
    found += _of_text(article, known | {i.lower() for c in found for i in _initials(c.credited)})
    return tuple(dict.fromkeys(found))


def _initials(name: str) -> Iterator[str]:
    """What the text may call an agency that is credited in full: "OPA" for "Oriel Press Agency"."""
    capitals = re.findall(r"\b[A-Z]", name)
    if len(capitals) > 1:
        yield "".join(capitals)


def _plain(name: str) -> str:
    words = re.findall(r"\w+", name.lower())
    return " ".join(w for w in words if w not in ("the", "news", "agency", "newspaper"))


def _of_byline(article: Article) -> Iterator[Credit]:
    """The parts of a byline that are outlets or agencies, not people or the own staff."""
    if not article.byline:
        return
    line = re.sub(r"^(?:by|from|text)\b[:\s]*", "", article.byline.strip(), flags=re.IGNORECASE)
    line, placed = re.subn(r"\s+in\s+[^,;/|]+?(?=$|[,;/|]|\s+(?:and|with|for)\b)", "", line)
    placed = placed or bool(re.fullmatch(rf"\w+,\s+{_NAME}", line))
    parts = re.split(r"\s*(?:,|;|/|\||\band\b|\bwith\b|\bfor\b|\bvia\b|[-–—]\s)\s*", line)
    for part in parts:
        sure = (placed and part == parts[0]) or len(part.split()) > 1
        if _is_outlet(part, sure=bool(sure)) and not _own(article, part):
            yield Credit(article.id, part.strip())


def _own(article: Article, name: str) -> bool:
    return bool(article.outlet) and _plain(name) == _plain(article.outlet or "")


def _is_outlet(name: str, *, sure: bool = True) -> bool:
    """Whether a name alone in a credit line is an outlet: known, or no person's by its form.

    A single word alone may be a pen name ("Gideon"): unless ``sure``, it must be in capitals.
    """
    name = name.strip(" .()")
    words = name.split()
    if name in FORMS:
        return True
    if not words or not name[:1].isupper() or _BYLINE_NOISE.search(name) or len(words) > 5:
        return False
    if words[-1].lower() in nouns.OUTLET_WORDS or "wire" in words[-1].lower():
        return len(words) > 1
    if len(words) > 1:
        return False
    capitals = name.isupper() and len(name) > 1
    return capitals or (sure and name.lower() not in _PLACES_OF_A_BYLINE)


_PLACES_OF_A_BYLINE = nouns.word_set("by from here home news world politics business sport")


def _of_dateline(article: Article) -> Iterator[Credit]:
    """Like "PLACE, Nov 14 (Agency) - ..." at the start of one of the first paragraphs."""
    head = "\n\n".join(article.text.split("\n\n")[:6])
    for match in _DATELINE.finditer(head):
        place = head[match.start() : match.start("name") - 1]
        name = match["name"].strip()
        if not _DATELINE_PLACE.match(place) or not place.strip() or _spelt_out(place, name):
            continue
        if _looks_named(name):
            span = Span(article.id, match.start("name"), match.end("name"))
            yield Credit(article.id, name, span)


def _spelt_out(before: str, name: str) -> bool:
    """Whether the bracket shortens the words before it: "Mutual Harbour Bank (MHB) said"."""
    words = re.findall(r"[^\W\d_]+", before)
    initials = "".join(w[0] for w in words if w[0].isupper()).upper()
    return name.isupper() and initials.endswith(name)


def _looks_named(name: str) -> bool:
    return bool(re.fullmatch(rf"{_NAME}|dpa", name)) and not re.search(r"\d{{4}}", name)


def _of_signoffs(article: Article) -> Iterator[Credit]:
    for match in _SIGNOFF.finditer(article.text):
        group = next(g for g in ("names", "with", "first", "paren") if match[g])
        one = group == "paren" or _TAKEN_FROM.match(match[0])
        if one and "," in match[group]:  # a place and a day follow
            names = match[group].split(",")[:1]
        else:
            names = re.split(r"\s*(?:,|;|/|\band\b)\s*", match[group])
        at = match.start(group)
        by_people = re.search(r"reporting\s+by\s+$", match[0][: at - match.start()], re.IGNORECASE)
        for name in names:
            if re.search(r"\d-\d|\bediting\b", name, re.IGNORECASE):
                continue
            if by_people and not _is_outlet(name, sure=False):
                continue
            clean = re.sub(
                r"^(?:our\s+)?(?:sister\s+paper)?(?:the\s+)?(?:(?:news\s+)?agency\s+(?=[A-Z]))?",
                "",
                name.strip(' .()\u201d"'),
            ).strip()
            clean = re.sub(r"\s+(?:press release|news release|statement)$", "", clean)
            if group != "paren" and (found := re.match(_NAMED_TEXT, clean)):
                clean = found["name"]
            if group == "paren" and not _looks_named(clean):
                continue
            start = article.text.find(clean, at) if clean else -1
            if start < 0 or not clean[:1].isupper():
                continue
            at = start + len(clean)
            yield Credit(article.id, clean, Span(article.id, start, at))


def _of_last_line(article: Article) -> Iterator[Credit]:
    """A name alone in the last paragraph, or behind its last sentence, signs the text."""
    line = article.text.rstrip().rpartition("\n")[2]
    if signed := SIGNED.search(line):
        line = signed["sign"]
    name = line.strip("-–—()/ ")
    if signed and name in _CLOSINGS:
        return
    if 0 < len(name.split()) <= 3 and re.fullmatch(_NAME, name) and _is_outlet(name):
        start = len(article.text.rstrip()) - len(line) + line.index(name)
        yield Credit(article.id, name, Span(article.id, start, start + len(name)))


_CLOSINGS = frozenset({"END", "ENDS", "MORE", "FIN", "OK", "ET", "GMT"})


def _of_text(article: Article, known: set[str]) -> Iterator[Credit]:
    """Outlets that were told, or that reported, in the running text."""
    matches = [*_TOLD.finditer(article.text), *_reporters(article.text)]
    matches += [m for p in (_INVERTED, _BY) for m in p.finditer(article.text)]
    for match in matches:
        outlet = _outlet_in(match["name"], known)
        if outlet is not None:
            known.add(_plain(outlet))
    for match in sorted(matches, key=lambda m: m.start()):
        outlet = _outlet_in(match["name"], known)
        if outlet is not None:
            start = match.start("name") + match["name"].rindex(outlet)
            yield Credit(article.id, outlet, Span(article.id, start, start + len(outlet)))


def _reporters(text: str) -> Iterator[re.Match[str]]:
    """Names that stand before a verb of reporting, looked for backwards from the verb."""
    done = 0
    for verb in _REPORTED.finditer(text):
        start = max(done, verb.start() - _BEFORE_VERB)
        if match := _REPORTER.search(text, start, verb.start()):
            yield match
            done = verb.end()


def _outlet_in(phrase: str, known: set[str]) -> str | None:
    """The outlet's name in a phrase; None when nothing says that it is an outlet."""
    found = list(re.finditer(_NAME, phrase))
    if not found:
        return None
    name = re.sub(r"^(?:The |.*[’']s )", "", found[-1].group())
    first, _, rest = name.partition(" ")
    named_class = first.lower() in nouns.OUTLET_CLASSES and bool(rest)
    name = rest if named_class else name
    before = phrase[: phrase.rindex(name)].lower().split()
    after = phrase[phrase.rindex(name) + len(name) :].lower().split()
    said = any(w in nouns.OUTLETS or w == "agency" for w in [*before[-1:], *after[:1]])
    words = name.split()
    by_form = name in FORMS or (len(words) > 1 and words[-1].lower() in nouns.OUTLET_WORDS)
    the_paper = before[-1:] == ["the"] and words[-1].lower() in nouns.OUTLET_WORDS
    return name if said or named_class or by_form or the_paper or _plain(name) in known else None
