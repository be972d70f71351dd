"""Sets of base forms give the lemmas that the model's lists give."""

from __future__ import annotations

import importlib

from variorum.annotate.parser import MODEL, SpacyParser

TEXT = (
    "Oxen, geese and data were driven worse and worse; the fieldmice's calves had lain there. "
    "Ferrying quizzes, rewiring buses, she flies fewer kites than the youngest bakers' wives. "
    "Unregrettably blorping, the taller greebles had zorked and were re-elected in the nineties."
)


def test_the_lemmas_are_the_models_own(parser: SpacyParser) -> None:
    model = importlib.import_module(MODEL).load()
    (ours,) = parser.parse([TEXT], batch=1, processes=1)
    assert [t.lemma for t in ours.tokens] == [t.lemma_ for t in model(TEXT)]
