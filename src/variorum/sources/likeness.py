"""When two names are one: people by their names, organisations by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace
from rapidfuzz.distance import OSA

from variorum.model import Citation, SourceKind
from variorum.sources import nouns
from variorum.sources.cast import agree
from variorum.sources.speakers import word_key

_SUFFIXES = nouns.word_set("nv bv plc ltd limited inc corp gmbh ag sa llc co group")
_LEAST_LETTERS = 4
"""Letters of a name from which one changed letter may be a slip: Lee and Low are two people."""


class Names:
    """All names cited in one story, joined where they are one."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        self._people: list[tuple[str, ...]] = []
        self._groups: dict[str, str] = {}
        self._firsts: dict[str, set[str]] = {}
        self._outlets: set[str] = set()
        known = list(citations)
        for c in known:
            if c.kind == "person":
                self._add_person(bare_name(c.name or ""))
        self._classes: dict[str, set[str]] = {}
        for c in known:
            if c.kind != "person":
                self._add_group(c.name or "")
            if c.kind == "outlet":
                self._outlets.add((c.name or "").lower())
        for c in known:
            if c.kind == "organisation" and len((c.name or "").split()) > 1:
                self._add_class(c.name or "", c.role or "")

    def key(self, citation: Citation) -> str | None:
        """What the citations of one source share; None when nothing tells who it is."""
        if citation.name and citation.kind == "person":
            return "person " + " ".join(self._person(bare_name(citation.name)))
        if citation.name:
            bare = citation.name == citation.role and citation.kind == "organisation"
            meant = self.only_of_class(citation.name.lower()) if bare else None
            return "name " + (meant or self._group(citation.name))
        if citation.role:
            return "role " + squeeze(citation.role)
        return None

    def mend(self, citation: Citation) -> Citation:
        """A citation whose name another version shows to be a person's, or to be none."""
        if not citation.name or citation.kind not in ("organisation", "person"):
            return citation
        words = bare_name(citation.name)
        if citation.kind == "person":
            kind = self._kind_of_group(words)
            return replace(citation, kind=kind) if kind is not None else citation
        one = words in self._people or self._is_family(words)
        return replace(citation, kind="person") if one else citation

    def _is_family(self, words: tuple[str, ...]) -> bool:
        """Whether a single word is the last name of the story's people and begins no group's."""
        family = len(words) == 1 and any(p[-1] == words[0] for p in self._people)
        return family and words[0] not in self._firsts

    def _kind_of_group(self, words: tuple[str, ...]) -> SourceKind | None:
        """The kind of the group that a "person" is: called so elsewhere, or by its first word."""
        if " ".join(words) in self._outlets:
            return "outlet"
        alone = len(words) == 1 and not any(p[-1] == words[0] for p in self._people)
        return "organisation" if alone and words[0] in self._firsts else None

    def _add_person(self, words: tuple[str, ...]) -> None:
        if len(words) > 1 and words not in self._people:
            self._people.append(words)

    def _person(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The first full name of the story that this one is a form of, when it is the only one."""
        alike = [p for p in self._people if _one_person(p, words)]
        roots = {self._root(p) for p in alike}
        return roots.pop() if len(roots) == 1 else words

    def _root(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return next(p for p in self._people if _one_person(p, words))

    def _add_group(self, name: str) -> None:
        name = bracketed(name)
        full = group_key(re.sub(r"\s*\([^)]*\)", "", name))
        self._groups.setdefault(full, full)
        if " " in full:
            self._firsts.setdefault(_first_word(name), set()).add(full)
        for acronym in re.findall(r"\(([A-Z][A-Za-z]+)\)", name):
            self._groups[acronym.lower()] = full

    def _add_class(self, name: str, role: str) -> None:
        """Keep by which bare nouns an organisation can be meant: "the union", "the regulator"."""
        words = set(re.findall(r"\w+", f"{name} {role}".lower())) & _CLASS_WORDS
        companies = nouns.COMPANIES if words & nouns.COMPANIES else frozenset[str]()
        for word in words | companies:
            self._classes.setdefault(word, set()).add(self._group(name))

    def only_of_class(self, word: str) -> str | None:
        """The story's one organisation that a bare noun can mean; None in doubt."""
        found = self._classes.get(word, set())
        return next(iter(found)) if len(found) == 1 else None

    def _group(self, name: str) -> str:
        name = bracketed(name)
        key = group_key(re.sub(r"\s*\([^)]*\)", "", name))
        if key in self._groups and self._groups[key] != key:
            return self._groups[key]
        longer = self._firsts.get(key, set())
        return next(iter(longer)) if len(longer) == 1 and key not in _CLASS_WORDS else key


def bracketed(name: str) -> str:
    """A name whose last word is its acronym, with the acronym in brackets.

    >>> bracketed("Bakers and Millers Union BMU"), bracketed("Port Oil PLC")
    ('Bakers and Millers Union (BMU)', 'Port Oil PLC')
    """
    rest, _, last = name.rpartition(" ")
    initials = "".join(w[0] for w in rest.split() if w[:1].isupper())
    return f"{rest} ({last})" if len(last) > 1 and last == initials else name


def _first_word(name: str) -> str:
    words = re.findall(r"[\w’'-]+", name.lower())
    return next((w for w in words if w != "the"), "")


_CLASS_WORDS = nouns.INSTITUTIONS | nouns.OUTLETS | nouns.DOCUMENTS


def bare_name(name: str) -> tuple[str, ...]:
    """A person's name in lower case without titles and dots.

    >>> bare_name("Lt Cdr Ada N. Bell")
    ('ada', 'n', 'bell')
    """
    words = [w.lower().strip(".,") for w in name.split()]
    kept = [w for w in words if w not in nouns.TITLES and w not in nouns.TITLE_ABBREVIATIONS]
    return tuple(kept or words)


def _one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Same last name and first names that agree; or one slip in either of the two names."""
    if a[-1] == b[-1] and agree(a, b):
        return True
    if len(a) == 1 or len(b) == 1:
        return False
    return _slip(a[-1], b[-1]) and _slip(a[0], b[0]) and (a[-1] == b[-1] or a[0] == b[0])


def _slip(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) >= _LEAST_LETTERS and OSA.distance(a, b) <= 1)


def group_key(name: str) -> str:
    """An organisation's words without legal forms; "coast guard" and "coastguard" are one.

    >>> group_key("the Coast Guard"), group_key("Harrow Group plc")
    ('coastguard', 'harrow')
    """
    joined = re.sub(r"\bcoast guard\b", "coastguard", name.lower()).replace("n.v.", "nv")
    words = word_key(joined).split()
    kept = [w for w in words if w not in _SUFFIXES]
    return " ".join(kept or words)


def squeeze(role: str) -> str:
    """Letters and digits of a role without articles and spaces.

    >>> squeeze("the Coast Guard officer")
    'coastguardofficer'
    """
    words = re.findall(r"\w+", role.lower())
    dropped = ("the", "a", "an", "its", "s", "unnamed", "anonymous", "unidentified")
    return "".join(w for w in words if w not in dropped)
