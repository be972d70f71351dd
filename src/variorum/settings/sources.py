"""Settings of the stage ``sources``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourcesSettings:
    """Parameters of ``variorum.sources``."""

    same_sentence_wording: float = 0.6
    """Share of common words from which two versions' sentences count as one sentence retold, so
    that a name in one resolves a pronoun in the other. At .6 both say the same of the same
    speaker; a rewriting that changes the speaker names the new one and is not touched."""

    slip_likeness: float = 0.5
    """Share of a name's letters (1 - edits / letters) from which it is the other changed, where
    the other half of the name and the sentence said are the same. At .5 a changed ending passes
    ("Lindholm", "Lindgren") and another name does not ("Ruiz", "Moe")."""

    cited_passages: int = 2
    """Passages that a version citing an outlet must have in common with it to rest on it."""

    cited_wording: float = 0.3
    """Share of words in common for such a passage."""

    quoted_wording: float = 0.5
    """The same for a sentence of a party's statement that is quoted."""

    added_share: float = 0.12
    """Share of a derived version's text that no other tells, from which reporting "at first
    hand" in it counts as an origin. Rewrites add up to 0.1; day-two stories from 0.2."""

    doubtful_share: float = 0.35
    """The same without a word on how it was heard: it widens the range, no more."""

    origin_range: int = 1
    """The most by which doubtful additions widen the range: a wide range tells nobody anything."""

    same_reporting: int = 7
    """Days within which an outlet's next version goes on with its own reporting."""
