"""The cast of one article: every proper name in it, what it names, and its fullest form.

A small name model errs on names it has not seen, so its label is one voice among several:
titles, roles in apposition, ages, words like "Ministry", "the" before the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from variorum.model import Name
from variorum.sources import nouns
from variorum.sources.grammar import Bounds, Tree, bare_phrase, runs

NameKind = Literal["person", "organisation", "outlet", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One proper name: tokens ``[first, last]``; ``titles`` are the words before the name.

    ``doubtful``: nothing but the name model says that it is not a person's.
    """

    first: int
    last: int
    titles: tuple[str, ...]
    words: tuple[str, ...]
    kind: NameKind
    role: str | None = None
    doubtful: bool = False

    @property
    def family(self) -> str:
        """The last word, which later mentions of a person use."""
        return self.words[-1].lower()

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Cast:
    """Mentions in text order, and for each token the mention it stands in (-1: none).

    ``people`` and ``groups`` are the different ones, each once, in the order of their first
    mention. ``short`` maps an organisation's short form to its full one ("HQWU", "Ovanta").
    """

    mentions: tuple[Mention, ...]
    at: tuple[int, ...]
    people: tuple[Mention, ...]
    groups: tuple[Mention, ...]
    full: Mapping[tuple[str, ...], Mention]
    roles: Mapping[tuple[str, ...], str]
    short: Mapping[str, str]

    def mention(self, token: int) -> Mention | None:
        """The mention that a token stands in."""
        return self.mentions[self.at[token]] if token >= 0 and self.at[token] >= 0 else None

    def fullest(self, mention: Mention) -> Mention:
        """The longest form of a person's name, when all longer forms are of one person."""
        return self.full.get(mention.words, mention) if mention.kind == "person" else mention

    def role_of(self, mention: Mention) -> str | None:
        """The role that any mention of this person or group gives; the first one stands."""
        return self.roles.get(self.fullest(mention).words)

    def organisation(self, mention: Mention) -> str:
        """An organisation's full name."""
        return self.short.get(mention.text, mention.text)


def agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two forms of a name may be of one person: first names agree, or one lacks it.

    A particle begins a family name: "Van Dam" lacks the first name of "Ana Van Dam".

    >>> agree(("Van", "Dam"), ("Ana", "Van", "Dam")), agree(("Eva", "Dam"), ("Ana", "Dam"))
    (True, False)
    """
    if len(a) == 1 or len(b) == 1 or _lacks_first(a) != _lacks_first(b):
        return True
    x, y = a[0].lower().rstrip("."), b[0].lower().rstrip(".")
    return x == y or (min(len(x), len(y)) == 1 and x[0] == y[0])


def _lacks_first(words: Sequence[str]) -> bool:
    """Whether a name is a family name alone: one word, or particles and one word."""
    return len(words) == 1 or all(w.lower() in nouns.PARTICLES for w in words[:-1])


def gather_cast(tree: Tree, names: Sequence[Name]) -> Cast:
    """All proper names of an article."""
    labels = _labels(names, len(tree.tokens))
    mentions = []
    for first, last in _proper_runs(tree, names):
        mentions += _read(tree, labels, first, last)
    mentions = _second_look(mentions)
    at = [-1] * len(tree.tokens)
    for number, m in enumerate(mentions):
        at[m.first : m.last + 1] = [number] * (m.last + 1 - m.first)
    full = _fullest_forms(mentions)
    roles: dict[tuple[str, ...], str] = {}
    for m in mentions:
        if m.role:
            whole = full[m.words] if m.kind == "person" else m
            roles.setdefault(whole.words, m.role)
    people = {full[m.words].words: full[m.words] for m in mentions if m.kind == "person"}
    groups: dict[tuple[str, ...], Mention] = {}
    for m in mentions:
        if m.kind != "person" and tree.tokens[m.last].dep != "compound":
            groups.setdefault(m.words, m)
    return Cast(
        mentions=tuple(mentions),
        at=tuple(at),
        people=tuple(people.values()),
        groups=tuple(groups.values()),
        full=full,
        roles=roles,
        short=_short_forms(tree, mentions),
    )


def _fullest_forms(mentions: Sequence[Mention]) -> dict[tuple[str, ...], Mention]:
    """For each form of a person's name the longest one, when all longer ones are of one person."""
    families: dict[str, dict[tuple[str, ...], Mention]] = {}
    for m in mentions:
        if m.kind == "person":
            forms = families.setdefault(m.family, {})
            best = forms.get(m.words)
            if best is None or len(m.titles) > len(best.titles):
                forms[m.words] = m
    found = {}
    for forms in families.values():
        for words, own in forms.items():
            alike = [m for m in forms.values() if agree(m.words, words)]
            firsts = {m.words[0].lower() for m in alike if not _lacks_first(m.words)}
            unsure = _lacks_first(words) and len(firsts) > 1
            best = max(
                alike, key=lambda m: (not _lacks_first(m.words), len(m.titles), len(m.words))
            )
            found[words] = own if unsure else best
    return found


def _labels(names: Sequence[Name], count: int) -> list[str]:
    labels = [""] * count
    for name in names:
        labels[name.first : name.last] = [name.label] * (name.last - name.first)
    return labels


def _proper_runs(tree: Tree, names: Sequence[Name]) -> Iterator[Bounds]:
    """Runs of proper nouns in one sentence, cut where the name model begins a person."""
    persons = {n.first for n in names if n.label == "PERSON" and n.last - n.first > 1}
    labelled = {i for n in names if n.label == "PERSON" for i in range(n.first, n.last)}
    proper = [
        i
        for i in range(len(tree.tokens))
        if _is_proper(tree, i) or (i in labelled and _continues_name(tree, i))
    ]
    for first, last in runs(proper):
        start = first
        for i in range(first + 1, last + 1):
            after_title = tree.lower(i - 1).rstrip(".") in nouns.TITLES | nouns.PEOPLE
            cut = i in persons and i - start > 1 and not after_title
            if cut or not tree.same_sentence(i, i - 1):
                yield start, i - 1
                start = i
        yield start, last


def _is_proper(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.text in nouns.CALENDAR:
        return False
    if not token.text[:1].isalnum() or not token.text[:1].isupper():
        if token.text == "and":
            return _joins_one_name(tree, i)
        if token.text == "-":  # "Ana-Maria Ruiz", three tokens without a space between
            joined = 0 < i < len(tree.tokens) - 1 and _unspaced(tree, i)
            return joined and _is_name_word(tree, i - 1) and _is_name_word(tree, i + 1)
        # "Ministry of Health", "Harbour and Quay Workers' Union": small words inside a name
        inside = 0 < i < len(tree.tokens) - 1 and token.text in ("of", "'s", "’s", "'", "’", "&")
        around = inside and _is_name_word(tree, i - 1) and _is_name_word(tree, i + 1)
        return bool(around) and tree.lower(i - 1) in nouns.ORGANISATION_WORDS | nouns.PLURALS
    return _is_name_word(tree, i)


def _unspaced(tree: Tree, i: int) -> bool:
    """Whether a token touches both its neighbours."""
    before, token, after = tree.tokens[i - 1 : i + 2]
    return before.end == token.start and token.end == after.start


def _continues_name(tree: Tree, i: int) -> bool:
    """Capitals, and hyphenated parts of a name ("Soo-ho")."""
    text = tree.tokens[i].text
    return text[:1].isupper() or text == "-" or (i > 0 and tree.tokens[i - 1].text == "-")


def _joins_one_name(tree: Tree, i: int) -> bool:
    """Whether "and" stands inside one name: "the Bakers and Millers Union"."""
    if tree.lower(i - 2) != "the" or not _is_name_word(tree, i - 1):
        return False
    first = tree.tokens[i - 1].text
    if first.isupper() or first.lower() in nouns.ORGANISATION_WORDS:
        return False
    for at in range(i + 1, min(i + 5, len(tree.tokens))):
        if not _is_name_word(tree, at) and tree.tokens[at].text not in ("'", "’", "'s", "’s"):
            return False
        if tree.lower(at) in nouns.ORGANISATION_WORDS:
            return True
    return False


def _is_name_word(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.pos == "PROPN":
        return token.text[:1].isupper()
    capital = token.text[:1].isupper() and token.pos in ("NOUN", "ADJ")
    if not capital or i == 0 or not tree.same_sentence(i, i - 1):
        return False
    after_quotation = tree.quotation_of[i - 1] >= 0 > tree.quotation_of[i]
    return after_quotation or tree.lower(i - 1) not in "\"“‘'"


def _read(tree: Tree, labels: Sequence[str], first: int, last: int) -> list[Mention]:
    words = tree.words(tree.bounds(first, last)).split()
    cut = _titles(words)
    if cut == len(words):
        return []
    middle = _where_person_begins(words, cut)
    if middle and len(words) == last - first + 1:
        parts = ((first, first + middle - 1), (first + middle, last))
        return [m for part in parts for m in _read(tree, labels, *part)]
    kind = _kind(tree, labels, first, last, cut)
    if kind != "person":
        cut = 1 if len(words) > 1 and words[0].lower() in nouns.OUTLET_CLASSES else 0
    role = _role(tree, first, last, kind)
    titles = tuple(words[:cut])
    if kind == "person" and not role:
        role = " ".join(words[: cut - len(ranks(titles))]) or None
    doubtful = kind in ("organisation", "place") and not role and _personal_form(tree, first, last)
    return [Mention(first, last, titles, tuple(words[cut:]), kind, role, doubtful)]


def _personal_form(tree: Tree, first: int, last: int) -> bool:
    """Whether a name could be a person's by its form: two or three words, no article, no "of"."""
    words = [tree.lower(i) for i in range(first, last + 1)]
    telling = nouns.ORGANISATION_WORDS | nouns.COMPANY_WORDS | nouns.OUTLET_WORDS | {"of", "and"}
    capitals = all(tree.tokens[i].text[1:].islower() for i in range(first, last + 1))
    plain = 2 <= len(words) <= 3 and capitals and tree.lower(first - 1) != "the"
    return plain and not telling & set(words)


def _where_person_begins(words: Sequence[str], cut: int) -> int:
    """Where a person's two or three words follow an organisation's ("Blue Line Bank Ana Ruiz")."""
    for i in range(len(words) - 1, max(cut, 1) - 1, -1):
        if words[i].lower() in nouns.ORGANISATION_WORDS | nouns.COMPANY_WORDS:
            return i + 1 if i >= 1 and len(words) - i - 1 in (2, 3) else 0
    return 0


def ranks(titles: Sequence[str]) -> tuple[str, ...]:
    """The ranks and honorifics directly before a name: "Lt Cdr", not "Transport Minister"."""
    at = len(titles)
    while at and titles[at - 1].lower().rstrip(".") in nouns.RANKS:
        at -= 1
    return tuple(titles[at:])


def _titles(words: Sequence[str]) -> int:
    """How many leading words are titles or roles ("Transport Minister", "Lt Cdr")."""
    cut = 0
    for i, word in enumerate(words):
        plain = word.lower().rstrip(".")
        if plain in nouns.TITLES or plain in nouns.PEOPLE:
            cut = i + 1
    return cut


def _kind(tree: Tree, labels: Sequence[str], first: int, last: int, cut: int) -> NameKind:
    words = [tree.lower(i) for i in range(first, last + 1)]
    inner = labels[first + cut : last + 1]
    label = "PERSON" if "PERSON" in inner else next((x for x in inner if x), "")
    the = tree.lower(first - 1) == "the"
    acronym = len(words) - cut == 1 and tree.tokens[last].text.isupper() and len(words[-1]) > 1
    if any(char.isdigit() for word in words[cut:] for char in word):
        return "place"  # a product, a road, a flight: nobody who speaks
    apposed = {tree.tokens[k].lemma.lower() for k in tree.kids(last, "appos") if k > last}
    if not cut and apposed & nouns.OUTLETS:
        return "outlet"
    outlet_word = words[-1] in nouns.OUTLET_WORDS and (len(words) > 1 or the)
    if outlet_word or tree.lower(first - 1) in nouns.OUTLETS or words[0] in nouns.OUTLETS:
        return "outlet"
    company = len(words) - cut > 1 and words[-1] in nouns.COMPANY_WORDS
    if acronym or company or any(w in nouns.ORGANISATION_WORDS for w in words[cut:]):
        return "organisation"
    if cut or _personal(tree, first, last):
        return "person"
    if the or tree.lower(first - 1) in nouns.INSTITUTIONS:
        return "organisation"
    return _by_label(label, len(words))


def _by_label(label: str, words: int) -> NameKind:
    if label == "PERSON" and words > 1:
        return "person"
    if label in ("GPE", "LOC", "FAC", "NORP"):
        return "place"
    return "person" if words in (2, 3) and label != "ORG" else "organisation"


def _personal(tree: Tree, first: int, last: int) -> bool:
    """Age, apposition with a role, a role before the name, or "who" after it."""
    if nouns.is_person(tree.lower(first - 1)) and tree.same_sentence(first - 1, first):
        return True
    if tree.lower(first - 1) == "," and _after_role(tree, first - 2):
        return True
    if tree.lower(last + 1) != ",":
        return tree.lower(last + 1) == "who"
    following = tree.lower(last + 2)
    if following == "who" or (following.isdigit() and tree.lower(last + 3) in (",", ".")):
        return True
    return any(
        nouns.is_person(tree.tokens[k].lemma.lower())
        for i in range(first, last + 1)
        for k in tree.kids(i, "appos")
    )


def _after_role(tree: Tree, at: int) -> bool:
    """Whether a person's role ends there: "the head of the dairy board" before ", Ana Ruiz"."""
    for i in range(at, max(-1, at - 8), -1):
        if (
            not tree.same_sentence(i, at + 1)
            or tree.lower(i) == ","
            or tree.tokens[i].pos == "VERB"
        ):
            return False
        if nouns.is_person(tree.tokens[i].lemma.lower()) and tree.tokens[i].tag != "NNS":
            return True
    return False


def _role(tree: Tree, first: int, last: int, kind: NameKind) -> str | None:
    """The noun phrase in apposition, or the common nouns before the name."""
    heads = nouns.PEOPLE if kind == "person" else nouns.INSTITUTIONS | nouns.OUTLETS
    for i in range(first, last + 1):
        for kid in tree.kids(i, "appos"):
            if tree.tokens[kid].lemma.lower() in heads and kid > last:
                return bare_phrase(tree, kid)
    head = tree.tokens[last].head
    if tree.tokens[last].dep == "appos" and tree.tokens[head].lemma.lower() in heads:
        return bare_phrase(tree, head)
    return _role_before(tree, first, heads)


def _role_before(tree: Tree, first: int, heads: frozenset[str]) -> str | None:
    if first == 0 or tree.lower(first - 1) not in heads:
        return None
    start = first - 1
    while tree.same_sentence(start - 1, first) and (
        tree.tokens[start - 1].pos in ("NOUN", "PROPN", "ADJ")
        and tree.tokens[start - 1].text not in nouns.CALENDAR
    ):
        start -= 1
    return tree.words(tree.bounds(start, first - 1))


def _second_look(mentions: Sequence[Mention]) -> list[Mention]:
    """A name is a person's when the article has that person elsewhere."""
    persons = {m.words for m in mentions if m.kind == "person" and (m.titles or m.role)}
    outlets = {m.words for m in mentions if m.kind == "outlet"}
    families = {m.family for m in mentions if m.kind == "person" and len(m.words) > 1}
    found = []
    for m in mentions:
        known = m.words in persons or (len(m.words) == 1 and m.family in families)
        if known:
            found.append(replace(m, kind="person"))
        else:
            found.append(replace(m, kind="outlet") if m.words in outlets else m)
    return found


def _short_forms(tree: Tree, mentions: Sequence[Mention]) -> dict[str, str]:
    """Like "Harbour Workers' Union (HWU)" and first words that only one longer name begins with."""
    groups = [m for m in mentions if m.kind in ("organisation", "outlet")]
    found: dict[str, str] = {}
    for m in groups:
        after = tree.text[tree.tokens[m.last].end :][:14]
        acronym = re.match(r" \(([A-Z][A-Za-z]{1,8})\)", after)
        if acronym and len(m.words) > 1:
            found.setdefault(acronym[1], f"{m.text} ({acronym[1]})")
            found.setdefault(m.text, f"{m.text} ({acronym[1]})")
    longer: dict[str, set[str]] = {}
    for m in groups:
        if len(m.words) > 1:
            longer.setdefault(m.words[0], set()).add(m.text)
    for m in groups:
        if len(m.words) == 1 and m.text not in found and len(longer.get(m.text, ())) == 1:
            full = next(iter(longer[m.text]))
            found[m.text] = found.get(full, full)
    return found
