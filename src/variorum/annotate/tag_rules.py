"""The model's rules from tags to parts of speech, matched by an index instead of one by one.

spaCy's ``AttributeRuler`` tries each of its 179 patterns at each token, which costs an eighth of
the whole parse. Nearly all of them look at one token only, and tokens repeat: what a token with
that form, tag and label matches is found once and remembered. The matches are the same, as a
test shows; the rules themselves stay the model's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

Pattern = Sequence[Mapping[str, Any]]
Key = tuple[int, ...]


class IndexedMatcher:
    """Stands in for ``AttributeRuler.matcher``; understands what the model's patterns use.

    Raises:
        ValueError: a pattern asks for something else; its model is not the pinned one.
    """

    def __init__(self, patterns: Mapping[int, Sequence[Pattern]]) -> None:
        self._begun: dict[Key, tuple[tuple[int, ...], tuple[tuple[int, Pattern], ...]]] = {}
        self._by_form: dict[tuple[str | None, str | None], list[tuple[int, Pattern]]] = {}
        for name, pattern in ((n, p) for n, some in patterns.items() for p in some):
            for wanted in pattern:
                _check(wanted)
            for tag in _any_of(pattern[0].get("TAG")):
                for lower in _any_of(pattern[0].get("LOWER")):
                    self._by_form.setdefault((tag, lower), []).append((name, pattern))

    def __call__(self, doc: Doc, **_: bool) -> list[tuple[int, int, int]]:
        """All matches as (name, first token, token after the last); as the ruler calls it."""
        found = []
        for at, row in enumerate(doc.to_array(["LOWER", "TAG", "DEP", "IS_SPACE"]).tolist()):
            key = tuple(row)
            if key not in self._begun:
                self._begun[key] = self._at(doc[at])
            whole, begun = self._begun[key]
            found += [(name, at, at + 1) for name in whole]
            found += [
                (name, at, at + len(pattern))
                for name, pattern in begun
                if at + len(pattern) <= len(doc)
                and all(_fits(doc[at + n], wanted) for n, wanted in enumerate(pattern))
            ]
        return found

    def _at(self, token: Token) -> tuple[tuple[int, ...], tuple[tuple[int, Pattern], ...]]:
        """The patterns that a token fulfils, and the longer ones that it may begin."""
        forms = [(t, w) for t in (token.tag_, None) for w in (token.lower_, None)]
        likely = [one for form in forms for one in self._by_form.get(form, ())]
        fitting = [(name, p) for name, p in likely if _fits(token, p[0])]
        whole = dict.fromkeys(name for name, p in fitting if len(p) == 1)
        return tuple(whole), tuple((name, p) for name, p in fitting if len(p) > 1)


def index_tag_rules(nlp: Language) -> None:
    """Let a loaded model's ``attribute_ruler`` match by index."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    names = [nlp.vocab.strings[str(number)] for number in range(len(ruler.patterns))]
    rules = zip(names, ruler.patterns, strict=True)
    ruler.matcher = IndexedMatcher({name: rule["patterns"] for name, rule in rules})


_FORMS = {"TAG": "tag_", "LOWER": "lower_", "DEP": "dep_", "IS_SPACE": "is_space"}
_TESTS = ("IN", "NOT_IN", "REGEX")


def _any_of(value: object) -> Sequence[str | None]:
    """The forms that a test names; ``None`` where it does not name them."""
    if isinstance(value, dict):
        return tuple(value["IN"]) if "IN" in value else (None,)
    return (value if isinstance(value, str) else None,)


def _check(wanted: Mapping[str, Any]) -> None:
    tests = [test for value in wanted.values() if isinstance(value, dict) for test in value]
    unknown = [*(set(wanted) - set(_FORMS)), *(set(tests) - set(_TESTS))]
    if unknown:
        raise ValueError(f"a tag rule of the language model asks for {unknown[0]}")


def _fits(token: Token, wanted: Mapping[str, Any]) -> bool:
    return all(_is(getattr(token, _FORMS[name]), value) for name, value in wanted.items())


def _is(form: str | bool, value: object) -> bool:
    if not isinstance(value, dict):
        return bool(form == value)
    if "REGEX" in value and not re.search(value["REGEX"], str(form)):
        return False
    if "NOT_IN" in value and form in value["NOT_IN"]:
        return False
    return "IN" not in value or form in value["IN"]
