"""What "he", "she", "it" and "the 47-year-old" stand for.

One walk through the article keeps what each sentence speaks of. A pronoun is resolved to the
subject of the nearest sentence that has one it fits, or to the only one it fits there; in doubt
it stays unresolved. Pronouns teach the gender of names as the walk goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from variorum.sources import nouns
from variorum.sources.cast import Cast
from variorum.sources.clauses import Clause
from variorum.sources.grammar import SUBJECTS, Tree
from variorum.sources.speakers import UNKNOWN, Identity, by_class, identify, is_definite

SELF = ("i", "we", "you", "us", "me")
_PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_OTHERS = ("it", "they", "them", "its", "their")
_PARAGRAPHS_BACK = 2
"""Paragraphs behind a pronoun in which its noun is looked for: news repeats the name after that."""


_SPOKEN_WORDS = 4
"""Words of "spokesman for the company", beyond which a phrase says itself who is meant."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """Someone whom a sentence speaks of."""

    sentence: int
    identity: Identity
    subject: bool
    main: bool = False
    """Of the main clause: whom the sentence is about, where clauses in it have other subjects."""


@dataclass(slots=True)
class Discourse:
    """The walk: what has been seen so far, and which gender a name has shown."""

    tree: Tree
    cast: Cast
    seen: list[_Seen] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    groups: list[_Seen] = field(default_factory=list)

    def read(self, at: int) -> Identity:
        """The identity of a noun, name or pronoun, given what has been seen before it."""
        word = self.tree.lower(at)
        if word in _PERSONAL:
            return self._person(at, _PERSONAL[word])
        if word in _OTHERS:
            return self._other(at)
        identity = identify(self.tree, self.cast, at)
        if self._describes(at, identity):
            found = self._person(at, identity.gender)
            return found if found.name and self._may_be_called(at, found) else identity
        if identity.kind in ("group", "unnamed") and identity.role:
            if self.tree.tokens[at].lemma.lower().startswith("spokes"):
                return self._spoken_for(at, identity)
            return self._fuller(identity)
        if self._classes(at, identity):
            found = self._other(at)
            return found if found.name else identity
        return self._office(at, identity)

    def note(self, at: int, identity: Identity, *, subject: bool) -> None:
        """Keep who was spoken of."""
        main = subject and self._heads_sentence(at)
        self.seen.append(_Seen(self.tree.sentence_of[at], identity, subject, main))
        if identity.kind == "group":
            self.groups.append(self.seen[-1])

    def _heads_sentence(self, at: int) -> bool:
        """Whether a noun alone is the subject of its sentence's main verb."""
        token = self.tree.tokens[at]
        shared = any(self.tree.kids(at, "conj"))
        return token.dep in SUBJECTS and self.tree.tokens[token.head].dep == "ROOT" and not shared

    def _describes(self, at: int, identity: Identity) -> bool:
        """Whether "the gardener" may describe someone named before rather than bring in another."""
        if identity.name or identity.kind != "unnamed" or not is_definite(self.tree, at):
            return False
        token = self.tree.tokens[at]
        if token.lemma.lower() in nouns.ANONYMOUS or any(self.tree.kids(at, "poss")):
            return False  # "her husband" is not whom "her" means
        aged = token.text.lower().endswith(("-old", "old"))
        return (aged or nouns.is_person(token.lemma.lower())) and token.tag != "NNS"

    def _may_be_called(self, at: int, found: Identity) -> bool:
        """Whether a noun can mean someone of that role: "the manager" is no chief executive."""
        token = self.tree.tokens[at]
        lemma = token.lemma.lower()
        role = (found.role or "").lower()
        general = lemma in nouns.WHOEVER or lemma.endswith(("man", "woman", "person", "old"))
        new = any(k > at for k in self.tree.kids(at, "appos"))  # "the owner, a retired postman"
        untelling = not role or role.split()[-1] in nouns.WHOEVER
        return not new and (general or untelling or lemma in role)

    def _spoken_for(self, at: int, identity: Identity) -> Identity:
        """Whom an unnamed spokesperson speaks for: two of them are one only if it is the same."""
        lower = (identity.role or "").lower().split()
        classes = [w for w in lower if w in nouns.INSTITUTIONS]
        if len(lower) > 1 and (len(classes) != 1 or len(lower) > _SPOKEN_WORDS):
            return identity  # it says itself for whom
        body = self._body_near(at, classes[0] if classes else None)
        if body is None:
            return identity
        return replace(identity, organisation=body, role=f"{identity.role} for {body}")

    def _body_near(self, at: int, lemma: str | None) -> str | None:
        """The one body of that class in the article, or that this sentence or the last tells of."""
        if lemma is not None:
            found = by_class(self.cast, lemma, ("organisation",))
            return found.name if found is not None else None
        sentence = self.tree.sentence_of[at]
        near = {
            s.identity.name
            for s in self._near(at)
            if s.subject and s.sentence >= sentence - 1 and s.identity.kind == "organisation"
            if not any(char.isdigit() for char in s.identity.name or "")  # a product
        }
        return near.pop() if len(near) == 1 else None

    def _fuller(self, identity: Identity) -> Identity:
        """Like "one of the people" after "people familiar with the matter": in the fuller words."""
        role = identity.role or ""
        noun = role.rpartition(" ")[2]
        if not role.startswith(("one of the ", "two of the ", "some of the ")) and role != noun:
            return identity
        fuller = {s.identity.role for s in self.groups if f"{noun} " in (s.identity.role or "")}
        if len(fuller) != 1 or not noun.endswith(("s", "people")):
            return identity
        whole = fuller.pop() or ""
        tail = whole[whole.index(f"{noun} ") :]
        return replace(identity, role=role.removesuffix(noun) + tail)

    def _classes(self, at: int, identity: Identity) -> bool:
        """Whether "the newspaper", "the company" may mean what the text has just spoken of."""
        lemma = self.tree.tokens[at].lemma.lower()
        bare = len((identity.role or "").split()) == 1 and is_definite(self.tree, at)
        return bare and identity.name == identity.role and lemma in nouns.COMPANIES | nouns.OUTLETS

    def _office(self, at: int, identity: Identity) -> Identity:
        """Like "her office": named after the person."""
        owner = next(self.tree.kids(at, "poss"), None)
        if owner is None or self.tree.lower(owner) not in _PERSONAL:
            return identity
        person = self._person(owner, _PERSONAL[self.tree.lower(owner)])
        if not person.name or identity.kind != "organisation" or not identity.role:
            return identity
        return replace(identity, name=f"{person.name}'s {identity.role}", named=True)

    def _person(self, at: int, gender: str) -> Identity:
        if self._before_subject(at):
            return UNKNOWN
        hearers = self._hearers(at)
        everyone = [s for s in self._near(at) if s.identity.key not in hearers]
        near = [s for s in everyone if self._fits(s.identity, gender)]
        paragraph = self._paragraph(self.tree.sentence_of[at])
        here = [s for s in near if self._paragraph(s.sentence) == paragraph]
        sure = [s for s in near if gender and self._gender(s.identity) == gender]
        found = self._choose(here, at) or self._only_name(everyone, paragraph, gender)
        found = found or self._choose(near, at) or self._choose(sure, at)
        if found is None:
            return UNKNOWN
        if gender and found.name:
            self.genders[found.name] = gender
        return found

    def _before_subject(self, at: int) -> bool:
        """Whether the main subject is yet to come: "Asked why she left, Ana Ruiz said ..."."""
        main, passed = self.tree.tokens[at].head, set[str]()
        while self.tree.tokens[main].dep in ("ccomp", "advcl", "acl"):
            passed.add(self.tree.tokens[main].dep)
            if self.tree.tokens[main].head < main:
                return False  # the clause follows what it belongs to
            main = self.tree.tokens[main].head
        later = any(k > at for k in self.tree.kids(main, *SUBJECTS))
        return "advcl" in passed and later and self.tree.quotation_of[at] < 0

    def _hearers(self, at: int) -> set[str]:
        """Whom the pronoun's own verb has as its object: "she told Ruiz" is not said by Ruiz."""
        verb = self.tree.tokens[at].head
        objects = (k for k in self.tree.kids(verb, "dobj", "dative") if k != at)
        mentions = (self.cast.mention(k) for k in objects)
        return {self.cast.fullest(m).text for m in mentions if m is not None}

    def _only_name(self, near: Sequence[_Seen], paragraph: int, gender: str) -> Identity | None:
        """The one name of the paragraph that may be a person's, though the name model says no."""
        if not gender:
            return None
        here = [s for s in near if self._paragraph(s.sentence) == paragraph and s.subject]
        names = {s.identity.name: s.identity for s in here if s.identity.doubtful}
        if len(names) != 1:
            return None
        [identity] = names.values()
        return replace(identity, kind="person", doubtful=False)

    def _paragraph(self, sentence: int) -> int:
        return self.tree.sentences[sentence].paragraph

    def _other(self, at: int) -> Identity:
        kinds = ("organisation", "document", "outlet")
        if self.tree.tokens[at].lemma.lower() in nouns.OUTLETS:
            kinds = ("outlet", "outlet", "outlet")
        elif self.tree.tokens[at].lemma.lower() in nouns.COMPANIES:
            kinds = ("organisation", "organisation", "organisation")
        if self.tree.lower(at) in ("they", "them", "their"):
            kinds = ("group", "organisation", "organisation")
        near = [s for s in self._near(at) if s.subject and s.identity.kind in kinds]
        if self.tree.tokens[at].lemma.lower() in nouns.COMPANIES:
            near = [s for s in near if _may_be_company(s.identity)]
        last = [s for s in near if s.sentence == near[-1].sentence] if near else []
        return self._choose(last, at) or UNKNOWN

    def _near(self, at: int) -> list[_Seen]:
        sentences = self.tree.sentences
        paragraph = sentences[self.tree.sentence_of[at]].paragraph
        oldest = paragraph - _PARAGRAPHS_BACK
        found = []
        for seen in reversed(self.seen):
            if sentences[seen.sentence].paragraph < oldest:
                break
            found.append(seen)
        return found[::-1]

    def _gender(self, identity: Identity) -> str:
        return identity.gender or self.genders.get(identity.name or "", "")

    def _fits(self, identity: Identity, gender: str) -> bool:
        person = identity.kind == "person" or (identity.kind == "unnamed" and identity.known)
        return person and (not gender or self._gender(identity) in ("", gender))

    def _choose(self, near: Sequence[_Seen], at: int) -> Identity | None:
        """The subject of the last sentence that has one; without subjects, the only one there.

        Of several subjects in an earlier sentence that of the main clause: whom a sentence is
        about, the next one goes on with (B. Grosz, A. Joshi, S. Weinstein, "Centering", 1995).
        """
        subjects = [s for s in near if s.subject]
        some = subjects or list(near)
        last = [s for s in some if s.sentence == some[-1].sentence]
        before = last and last[-1].sentence < self.tree.sentence_of[at]
        for among in (last, [s for s in last if s.main and before]):
            if among and len({s.identity.key for s in among}) == 1:
                return among[-1].identity
        return None


def _may_be_company(identity: Identity) -> bool:
    """Whether "the company" can mean it: no union, no ministry, no court."""
    words = set(f"{identity.name} {identity.role}".lower().split())
    company = words & (nouns.COMPANIES | nouns.COMPANY_WORDS)
    return bool(company) or not words & (nouns.INSTITUTIONS - nouns.COMPANIES)


def identify_all(tree: Tree, cast: Cast, clauses: Sequence[Clause]) -> list[Identity | None]:
    """An identity for each clause; None where the source is the article's own "we"."""
    talk = Discourse(tree, cast)
    heads = {c.head for c in clauses if c.head is not None}
    resolved: dict[int, Identity] = {}
    for at, subject in _referring(tree, cast, heads):
        identity = talk.read(at)
        if at in heads:
            resolved[at] = identity
        anybody = tree.lower(at) == "one" and not tree.children[at]  # "one does not ask him"
        if identity.key and tree.quotation_of[at] < 0 and not anybody:
            talk.note(at, identity, subject=subject)
    return [
        None
        if c.head is not None and tree.lower(c.head) in SELF
        else resolved.get(c.head, UNKNOWN)
        if c.head is not None
        else UNKNOWN
        for c in clauses
    ]


def _beside_subject(tree: Tree, at: int) -> bool:
    """Whether a noun shares the place of a subject: "Ana and Eva met"."""
    head = tree.tokens[at].head
    return tree.tokens[at].dep == "conj" and tree.tokens[head].dep in SUBJECTS


def _referring(tree: Tree, cast: Cast, heads: set[int]) -> Iterator[tuple[int, bool]]:
    """Tokens that refer to someone, and whether each is a subject or a source."""
    for at, token in enumerate(tree.tokens):
        subject = token.dep in SUBJECTS or at in heads or _beside_subject(tree, at)
        if at in heads or (subject and token.pos in ("NOUN", "PROPN", "PRON")):
            nobody = tree.lower(at) in nouns.NOBODY or "no" in map(tree.lower, tree.children[at])
            if tree.quotation_of[at] < 0 and tree.lower(at) not in SELF and not nobody:
                yield at, subject
        else:
            mention = cast.mention(at)
            person = mention is not None and mention.kind == "person" and at == mention.last
            if person and tree.quotation_of[at] < 0:
                yield at, False
