# ruff: noqa: SIM905  tables of words read best as lines of words
"""Names of outlets: whether two names can be of one."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
COMMON = frozenset(
    {
        "the", "of", "and", "a", "an", "in", "at", "for",
        "news", "newspaper", "paper", "agency", "newsroom", "press", "release", "wire", "online",
        "statement", "website", "site", "blog", "media", "investor", "relations", "office",
        "com", "www", "staff", "own", "daily", "desk", "service", "services", "group", "ltd",
        "inc", "plc", "llp",
    }
)  # fmt: skip
"""Words that many outlets have in their names; they tell none apart from another."""
HOUSES = frozenset(
    "ministry department authority bureau office agency commission council committee "
    "inspectorate university institute hospital court judiciary police directorate "
    "secretariat service government presidency cabinet parliament senate embassy board union "
    "association federation foundation society organisation organization network alliance "
    "company corporation museum library gallery theatre bank club church school college trust "
    "fund airport airline railway chamber mission observatory unit party".split()
)
"""Words in the names of those who publish statements of their own, and are named in the news."""
_LOOSE = frozenset(
    "network alliance club trust fund party unit service school college society chamber "
    "mission company corporation gallery theatre church organisation organization board union "
    "airline".split()
)
"""Those that sites of readers and supporters have in their names as well."""
PRESS = frozenset(
    "times post herald news gazette tribune journal chronicle echo mail star sun mirror "
    "telegraph guardian observer courier express examiner argus bulletin dispatch standard "
    "independent register reporter messenger mercury monitor advertiser advocate daily weekly "
    "press wire newswire agency radio tv television digest newsletter magazine broadcasting "
    "broadcaster newspaper gazetteer leader recorder sentinel enquirer inquirer intelligencer "
    "clarion beacon ledger globe zeitung anzeiger nachrichten kurier rundschau tagblatt "
    "tageblatt presse presseagentur diario periódico gaceta correo heraldo noticias prensa "
    "corriere gazzetta giornale messaggero stampa jornal folha correio gazeta dagblad courant "
    "krant volkskrant posten tidende tidning tidningen bladet portal hub aftonbladet avisen "
    "sanomat lehti uutiset blog".split()
)
"""Words in the names of papers, agencies and stations."""
_LINKS = frozenset({"the", "of", "and", "for", "in", "de", "du", "di", "do", "da", "der"})
"""Words that initials leave out, in a name that is all capitals too."""


def names_match(credited: str, outlet: str) -> bool:
    """Whether two names can be of one outlet: one's own words are among the other's, or initials.

    >>> names_match("Post", "The Evening Post"), names_match("NNA", "Nord News Agency")
    (True, True)
    >>> names_match("Evening Post", "Evening Star")
    False
    >>> names_match("Harrow Post", "harrowpost.example")
    True
    """
    left, right = own_words(credited), own_words(outlet)
    if left and right and (left <= right or right <= left):
        return True
    if is_domain(credited) or is_domain(outlet):
        return _squashed(credited) == _squashed(outlet)
    return _initials(credited, outlet) or _initials(outlet, credited)


def is_house(outlet: str | None) -> bool:
    """Whether an outlet's name is an institution's and no paper's, agency's or station's.

    >>> is_house("Cantonal Police"), is_house("Port Harbour News Agency"), is_house("Harrow Post")
    (True, False, False)
    """
    words = {w.lower() for w in _WORD.findall(outlet or "")}
    return bool(words & (HOUSES - _LOOSE)) and not words & PRESS


SIGNED = re.compile(
    r"(?<=\w\w[.!?\"”’)])\s+(?P<sign>[A-Z]{2,6}|[-–—/(]+\s?"
    r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|[Aa]gencies)[)/]?)$"
)
"""An agency's name behind the last sentence of a text: "... were hurt. - OPA"."""


def is_press_name(name: str) -> bool:
    """Whether a line is the name of a paper, agency or station by its form, and no more.

    >>> is_press_name("Oriel Dispatch"), is_press_name("Dispatch riders")
    (True, False)
    """
    words = _WORD.findall(name)
    capitals = all(w[0].isupper() or w in _LINKS for w in words)
    plain = re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+){1,4}", name) is not None
    return plain and capitals and words[-1].lower() in PRESS and words[0] not in _CALLS


_CALLS = frozenset("More Latest Top Local World Breaking Related Your Our All Other Read".split())
"""First words of what a page calls its own lists."""


def is_domain(name: str) -> bool:
    """Whether a name is an address on the web: "harrow-post.example"."""
    return re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,8}", name, re.IGNORECASE) is not None


def _squashed(name: str) -> str:
    """Letters and digits of a name, of an address without its ending: "harrow-post.example"."""
    label = re.sub(r"^www\.|\.[a-z]{2,8}$", "", name) if is_domain(name) else name
    return "".join(_WORD.findall(label.lower().removeprefix("the ")))


@lru_cache(maxsize=8192)
def own_words(name: str) -> frozenset[str]:
    """The words of a name that tell it apart, in lower case; all of them if none does."""
    words = [w.lower() for w in _WORD.findall(name)]
    return frozenset(w for w in words if w not in COMMON) or frozenset(words)


def _initials(short: str, name: str) -> bool:
    """``short`` is all capitals and the initials of ``name``, or stands in its brackets."""
    short = short.strip()
    if not (2 <= len(short) <= 6 and short.isupper()):
        return False
    words = [
        w
        for w in _WORD.findall(re.sub(r"\(.*?\)", "", name))
        if w[0].isupper() and w.lower() not in _LINKS
    ]
    return short == "".join(w[0] for w in words) or f"({short})" in name
