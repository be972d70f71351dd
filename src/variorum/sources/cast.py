"""The cast of one article: every proper name in it, what it names, and its fullest form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.model import Name
from variorum.sources import nouns
from variorum.sources.grammar import Bounds, Tree, runs
from variorum.sources.kinds import NameKind, has_personal_form, kind_of, role_at


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
    mention. ``short`` maps an organisation's short form to its full one ("NBU", "Harrow").
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
    mentions = _second_look([_in_its_place(tree, m) for m in mentions])
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
    return found | _by_first_name(found)


def _by_first_name(full: Mapping[tuple[str, ...], Mention]) -> dict[tuple[str, ...], Mention]:
    """First names alone ("Ana") with the one person who has that first name."""
    whole = {m.words: m for m in full.values() if not _lacks_first(m.words)}
    families = {words[-1].lower() for words in whole}
    found: dict[tuple[str, ...], Mention] = {}
    for words in full:
        alike = [m for w, m in whole.items() if w[0] == words[0]]
        if len(words) == 1 and len(alike) == 1 and words[0].lower() not in families:
            found[words] = alike[0]
    return found


def _labels(names: Sequence[Name], count: int) -> list[str]:
    labels = [""] * count
    for name in names:
        labels[name.first : name.last] = [name.label] * (name.last - name.first)
    return labels


def _proper_runs(tree: Tree, names: Sequence[Name]) -> Iterator[Bounds]:
    """Runs of proper nouns in one sentence, cut where the name model begins a person."""
    persons = {n.first for n in names if n.label == "PERSON" and n.last - n.first > 1}
    known = {t.text for i, t in enumerate(tree.tokens) if t.pos == "PROPN" and not _begins(tree, i)}
    labelled = {i for n in names if n.label == "PERSON" for i in range(n.first, n.last)}
    proper = [
        i
        for i in range(len(tree.tokens))
        if _is_proper(tree, i)
        or (i in labelled and _continues_name(tree, i))
        or (_mistagged(tree, i) and tree.tokens[i].text in known)
    ]
    for first, last in runs(proper):
        start = first
        for i in range(first + 1, last + 1):
            after_title = tree.lower(i - 1).rstrip(".") in nouns.BEFORE_NAMES
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
        if token.text in nouns.PARTICLES:  # "Ana de la Cruz", "Diari de Nova"
            return _inside_name(tree, i)
        # "Ministry of Health", "Bakers and Millers' Guild": small words inside a name
        inside = 0 < i < len(tree.tokens) - 1 and token.text in ("of", "'s", "’s", "'", "’", "&")
        around = inside and _is_name_word(tree, i - 1) and _is_name_word(tree, i + 1)
        return bool(around) and tree.lower(i - 1) in nouns.HEADS_OF_NAMES
    return _is_name_word(tree, i)


def _begins(tree: Tree, i: int) -> bool:
    """Whether a token begins a sentence, where capitals tell nothing."""
    return i == 0 or not tree.same_sentence(i, i - 1)


def _mistagged(tree: Tree, i: int) -> bool:
    """Whether a capitalised word at a sentence's start may be a name that the tagger missed."""
    token = tree.tokens[i]
    word = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) > 2
    return word and _begins(tree, i) and token.pos in ("ADV", "ADJ", "NOUN", "VERB", "X", "INTJ")


def _inside_name(tree: Tree, i: int) -> bool:
    """Whether a small particle stands between two words of a name; there may be two of them."""
    before, after = i - 1, i + 1
    if tree.lower(after) in nouns.PARTICLES and tree.tokens[after].text.islower():
        after += 1
    elif tree.lower(before) in nouns.PARTICLES and tree.tokens[before].text.islower():
        before -= 1
    inside = before >= 0 and after < len(tree.tokens) and tree.same_sentence(before, after)
    return inside and _is_name_word(tree, before) and _is_name_word(tree, after)


def _unspaced(tree: Tree, i: int) -> bool:
    """Whether a token touches both its neighbours."""
    before, token, after = tree.tokens[i - 1 : i + 2]
    return before.end == token.start and token.end == after.start


def _continues_name(tree: Tree, i: int) -> bool:
    """Capitals, and hyphenated parts of a name ("Jean-Luc")."""
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
        if not _title_is_name(words, labels[last]):
            return []
        cut = _titles(words[:-1])
    if _after_rank(tree, first, words) and len(words) == last - first + 1:
        rank = tree.words(tree.bounds(first - 2, first))
        return [Mention(first + 1, last, (), tuple(words[1:]), "person", rank)]
    middle = _where_person_begins(words, cut)
    if middle and len(words) == last - first + 1:
        parts = ((first, first + middle - 1), (first + middle, last))
        return [m for part in parts for m in _read(tree, labels, *part)]
    begun = len(words) > 1 and len(words) == last - first + 1 and _begins(tree, first)
    if begun and _is_trade(words[0]):
        return [replace(m, role=words[0]) for m in _read_trader(tree, labels, first + 1, last)]
    kind = kind_of(tree, labels, first, last, cut)
    if kind != "person":
        cut = 1 if len(words) > 1 and words[0].lower() in nouns.OUTLET_CLASSES else 0
    role = role_at(tree, first, last, kind)
    titles = tuple(words[:cut])
    if kind == "person" and not role:
        role = " ".join(words[: cut - len(ranks(titles))]) or None
    doubtful = (
        kind in ("organisation", "place") and not role and has_personal_form(tree, first, last)
    )
    return [Mention(first, last, titles, tuple(words[cut:]), kind, role, doubtful)]


def _title_is_name(words: Sequence[str], label: str) -> bool:
    """Whether a last word that could be a title is a family name: "Mr King", "Tim Cook"."""
    last = words[-1].lower()
    addressed = len(words) > 1 and words[-2].lower().rstrip(".") in nouns.HONORIFICS
    trade = label == "PERSON" and last not in nouns.TITLES
    return addressed or trade


def _is_trade(word: str) -> bool:
    """Whether a capitalised word at a sentence's start tells what a company does: "Operator X"."""
    lower = word.lower()
    return lower in nouns.COMPANIES - {"company", "group"} or lower.endswith("maker")


def _read_trader(tree: Tree, labels: Sequence[str], first: int, last: int) -> list[Mention]:
    words = tuple(tree.words(tree.bounds(first, last)).split())
    kind = kind_of(tree, labels, first, last, 0)
    return [Mention(first, last, (), words, "organisation" if kind == "person" else kind)]


def _where_person_begins(words: Sequence[str], cut: int) -> int:
    """Where a person's two or three words follow an organisation's ("Blue Line Bank Ana Ruiz")."""
    for i in range(len(words) - 1, max(cut, 1) - 1, -1):
        if words[i].lower() in nouns.ORGANISATION_WORDS | nouns.COMPANY_WORDS:
            named = len(words) - i - 1 in (2, 3) and words[i + 1][:1].isupper()
            return i + 1 if i >= 1 and named else 0
    return 0


def _after_rank(tree: Tree, first: int, words: Sequence[str]) -> bool:
    """Whether a person's name follows a rank's service: "Superintendent of Police Ana Ruiz"."""
    of = tree.lower(first - 1) == "of" and tree.lower(first - 2) in nouns.BEFORE_NAMES
    body = words[0].lower() in nouns.ORGANISATION_WORDS | nouns.INSTITUTIONS
    return of and body and len(words) in (3, 4)


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


_DATELINE = re.compile(r",? ?[^.!?\n]{0,40}?(?: ?\([^)\n]{1,40}\))? ?(?:[—–]| -+ )")
"""What stands between the place of a dateline and its first sentence."""


def _in_its_place(tree: Tree, mention: Mention) -> Mention:
    """A name in capitals that opens a dateline ("VILA NOVA (Wire) —") is a place's."""
    start, end = tree.tokens[mention.first].start, tree.tokens[mention.last].end
    opens = start == 0 or tree.text[start - 1] == "\n"
    if opens and tree.text[start:end].isupper() and _DATELINE.match(tree.text, end):
        return replace(mention, kind="place", role=None, titles=(), doubtful=False)
    return mention


def _second_look(mentions: Sequence[Mention]) -> list[Mention]:
    """A name is a person's when the article has that person elsewhere."""
    persons = {m.words for m in mentions if m.kind == "person" and (m.titles or m.role)}
    outlets = {m.words for m in mentions if m.kind == "outlet"}
    whole = {m.words for m in mentions if m.kind == "person" and len(m.words) > 1}
    families = {words[-1].lower() for words in whole}
    firsts = Counter(words[0].lower() for words in whole)
    found = []
    for m in mentions:
        by_first = firsts[m.family] == 1 and m.family not in families
        known = m.words in persons or (len(m.words) == 1 and (m.family in families or by_first))
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
