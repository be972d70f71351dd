"""The model's lists of base forms as sets.

spaCy's lemmatiser asks, for each word it has not met, whether a form stands in the model's list of
base forms, and searches tens of thousands of them from the first on: a fifth of a first parse.
A set answers the same question at once; the forms stay the model's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


def index_lemmas(nlp: Language) -> None:
    """Let a loaded model's ``lemmatizer`` look base forms up in sets."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    forms = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech, listed in list(forms.items()):
        forms[part_of_speech] = frozenset(listed)
