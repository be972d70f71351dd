# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""Lines with a field of their own: bylines, captions, date lines; and sign-offs, which are text."""

from __future__ import annotations

import re

from variorum.read.ago import is_ago_line
from variorum.read.forms import describe
from variorum.text.clock import find_dates, find_times, without_dates
from variorum.text.normalise import clean_line

_BY = re.compile(
    r"^\W*(?:(?:words|written|posted|shared|filed|published|story|report(?:ed)?|text|compiled|photos?) )?"
    r"(?:by|from)\b[: ]\s*(?=\S)|^\W*(?:author|written by|words|text|posted by)\s*:\s*(?=\S)",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff|desk|newsdesk|newsroom|news team|team|agenc(?:y|ies)|"
    r"writers?|columnists?|bureau|redaction|editorial|contributors?|journalists?|press office|division)\b",
    re.I,
)
_LINKS = frozenset(
    "and in for of the de da di la le van von der den del bin al y e et with at".split()
)
_PICTURE = r"(?:photo(?:graph|s|graphs)?|pictures?|images?|pics?|credits?|courtesy|graphic|illustration|file (?:photo|pic(?:ture)?|image))"
_CREDIT_AT_END = re.compile(
    rf"(?:^|[(\[.|–—-]|\s)\s*{_PICTURE}\s*(?:credits?|by|courtesy(?: of)?)?\s*[:/]\s*(?P<credit>[^:()\[\]]{{2,70}}?)\s*[)\]]?\W?$"
    rf"|[(\[]\s*{_PICTURE}\s*(?:by|courtesy of|from)\s+(?P<by>[^()]{{2,60}}?)[)\]]\W?$",
    re.I,
)
_CREDIT_SLASH = re.compile(
    r"[.!?)”\"]\s*\(?(?P<credit>[A-Z][\w.'’ -]{1,40}\s?/\s?[A-Z][\w.'’& ]{1,40}?)\)?$"
)
_CREDIT_ARCHIVE = re.compile(
    r"\((?P<credit>[^()]{1,50}\b(?:archives?|file|library|images|collection|handout))\)\W?$", re.I
)
_PICTURE_FIRST = re.compile(rf"^\W*(?:\[\s*{_PICTURE}\s*\]|{_PICTURE}\s*:)\s*(?P<rest>\S.*)$", re.I)
_NAME_IN_BRACKETS = re.compile(r"\((?P<credit>[A-Z][\w.' -]{2,40})\)\W?$")

_SIGN_OFF = re.compile(
    r"^\W*(?:sources?|reporting|additional reporting|editing|writing|compiled|edited|translated|via|agencies)\b"
    r"(?:\s*:|\s+(?:by|from|and|of)\b)|^\W*with (?:\w+ )?(?:information|material|reporting|files|inputs?|reports?|contributions?)\b"
    r"|^\W*\(?\W?[$£€]?1 ?(?:\w+ )?= ",
    re.I,
)
_WHOLE_BRACKET = re.compile(r"^\([^()]+(?:\([^()]*\)[^()]*)*\)\W?$")
_INITIALS = re.compile(
    r"^\W?(?:[A-Z]{2,12}/)?[a-z]{2,4}(?:/[a-z]{2,4})+\W?$|^\W?(?:[A-Z]{2,12}/)[a-z]{2,4}\W?$"
)
_AGENCIES = re.compile(
    r"^\W?(?:reuters|ap|afp|pa(?: media)?|press association|associated press|agence france-presse|dpa|efe|ansa|xinhua|tass|"
    r"interfax|upi|bloomberg|anadolu|kyodo|yonhap|pti|ians|ani|aap|cp|the canadian press|sapa|apa|tt|ntb|ritzau|belga|lusa)"
    r"(?:[/,&\s-]+(?:reuters|ap|afp|dpa|pti|upi|agencies|xinhua|ansa|efe|tass))*\W?$",
    re.I,
)
_STAMP_WORDS = re.compile(
    r"\b(?:published|publish|publication|posted|updated?|modified|changed?|amended|revised|edited|issued|created|last|first|"
    r"date|dated|time|on|at|in|of|the|by|from|local|added|to|checked|alert|filed|written|shared|today|edition|am|pm|item|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|page|views?|reads?|readings?|comments?|min(?:ute)?s?|read|section|story|hrs?)\b",
    re.I,
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_STAMP_CUE = re.compile(
    r"\b(?:published?|posted|updated?|modified|amended|issued|last change[d]?|revised|veröffentlicht|erschienen|publiziert|gepostet|aktualisiert|publié|mis à jour|publicad[oa]|actualizad[oa]|pubblicato|aggiornato)\b",
    re.I,
)


def byline_of(text: str) -> str | None:
    """Who wrote it, where a line is a byline; the line's own words without "By".

    >>> byline_of("By Ann Otter and Bo Reed, Health Reporters")
    'Ann Otter and Bo Reed, Health Reporters'
    >>> byline_of("By Tuesday the water had reached the second floor.")
    """
    form = describe(text)
    ends = form.sentence and not text.rstrip(".").endswith(("Jr", "Sr"))
    if ends or form.count > 18:
        return None
    match = _BY.match(text)
    rest = text[match.end() :].strip() if match else text.strip()
    if match and rest[:1].isalpha() and (rest[:1].isupper() or _ROLE.search(rest)):
        return rest
    if match and re.fullmatch(r"[\w.-]{2,20}", rest):  # "posted by admin"
        return rest
    return rest if not match and (_is_names(rest) or _is_role(rest)) else None


_LANGUAGE_CODE = 2  # letters
_AGENCY_AND_PLACE = 2  # parts: "OPA | Port Almeda"


def _is_names(text: str) -> bool:
    """Two or more names, or one of two words and more: "Ann Otter, Bo Reed in Leeds"."""
    parts = [p for p in re.split(r",|/|&|\band\b|\bin\b|\bfor\b|\|", text) if p.strip()]
    tokens = [t for t in re.findall(r"[^\W\d_][\w.'’-]*", text) if t.lower() not in _LINKS]
    if (
        not 2 <= len(tokens) <= 12
        or re.search(r"[:;?!\d\"“”]", text)
        or text.startswith(("*", "-", "("))
    ):
        return False
    if "|" in text and all(len(p.split()) == 1 for p in parts):
        short = all(len(p.strip()) <= _LANGUAGE_CODE for p in parts)
        if short or len(parts) > _AGENCY_AND_PLACE:
            return False  # "Aviation | Rail | Shipping", "EN | FR": a menu
    return all(t[0].isupper() for t in tokens) and all(len(p.split()) <= 4 for p in parts)


def _is_role(text: str) -> bool:
    """A few words around a trade, as in "Local business reporter" or "The newsroom"."""
    return bool(_ROLE.search(text)) and describe(text).count <= 8 and not re.search(r"[:;?!]", text)


def caption_credit(text: str) -> tuple[bool, str | None]:
    """Whether a line is a picture's caption, told by its credit, and who is credited.

    >>> caption_credit("The bridge on Monday. Photo: Ann Otter")
    (True, 'Ann Otter')
    """
    if describe(text).count > 70:
        return False, None
    first = _PICTURE_FIRST.match(text)
    for pattern in (_CREDIT_AT_END, _CREDIT_SLASH, _CREDIT_ARCHIVE):
        match = pattern.search(text)
        if match:
            named = next(value for value in match.groupdict().values() if value)
            if pattern is _CREDIT_AT_END and first and match.start() <= first.start():
                break  # "Photo: the harbour": what follows is the caption, not a name
            return True, named.strip(" .")
    if first:
        name = _NAME_IN_BRACKETS.search(text)
        return True, name["credit"] if name else None
    return False, None


def is_sign_off(text: str) -> bool:
    """An agency sign-off, a credit line, initials: the last lines of an article's own text.

    >>> is_sign_off("(Reporting by Ann Otter; Editing by Bo Reed)")
    True
    """
    if describe(text).count > 45:
        return False
    bracket = _WHOLE_BRACKET.match(text)
    return bool(bracket or _SIGN_OFF.match(text) or _INITIALS.match(text) or _AGENCIES.match(text))


def is_date_line(text: str) -> bool:
    """A line that says when the page was published and little else.

    >>> is_date_line("Posted in News on 3rd June 2031 at 7:05am")
    True
    >>> is_date_line("The bridge was opened on 3rd June 2031 by the mayor and will be closed.")
    False
    """
    if is_ago_line(text):
        return True
    form = describe(text)
    if form.count > 30 or not _DIGIT.search(text) or not (find_dates(text) or find_times(text)):
        return False
    rest = clean_line(_STAMP_WORDS.sub(" ", " ".join(without_dates(text))))
    left = len(re.findall(r"[^\W\d_]{2,}", rest))
    if _STAMP_CUE.search(text) and left <= 10 and not (form.sentence and form.count > 16):
        return True
    return left <= 7 and not (form.sentence and left > 3)
