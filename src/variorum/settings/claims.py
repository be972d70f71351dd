"""Settings of the stage ``claims``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimsSettings:
    """Parameters of ``variorum.claims``."""

    claim_meaning: float = 0.6
    """Cosine of sentence vectors from which a passage joins two readings of one claim. The
    passages proper start lower; a claim's text must hold for all its readings."""

    clause_shared: float = 0.4
    """Share of the content words of the shorter of two clauses that the other must have, where
    sentences that tell the same have several clauses; whole sentences need no such share."""

    context_width: int = 6
    """Words on either side of a slot that count as its context."""

    least_support: int = 1
    """Content words that must be equal in the context of both fillers."""

    sure_support: int = 2
    """The same for findings that hang on one small word: a negator lost."""

    close_width: int = 4
    """Words on either side within which equal words of any kind are counted."""

    least_close: int = 4
    """Equal words of any kind, within ``close_width``, that make up for content words."""

    full_support: int = 4
    """Equal content words from which the context is as sure as it gets (weight 1)."""

    near_wording: float = 0.5
    """Share of words in common from which two whole sentences are each other's context."""

    kept_wording: float = 0.6
    """Share of words in common from which a sentence counts as kept but for a word or two."""

    one_matter: int = 60
    """Characters between two findings of one kind, below which they are one matter."""

    least_name_letters: int = 4
    """Letters of a name part, below which a likeness in letters means nothing."""

    support_other_noun: int = 3
    """Equal content words around two figures that count things of two names."""

    support_unlinked: int = 2
    """Equal content words around two figures that do not stand at one place."""

    support_elsewhere: int = 3
    """Equal content words around two figures, or days, of sentences that no passage joins. With 2,
    figures of two matters are told in half of the shared stories; with 3, in none of them."""

    far_ratio: float = 10.0
    """Greater over smaller figure, above which two figures are taken to be of two matters
    unless the words right beside them are the same."""

    lone_name_likeness: float = 0.6
    """Least likeness in letters of two names that share no other part."""

    name_likeness: float = 0.4
    """Least likeness in letters (1 - distance / length) of two name parts of which one is
    taken for a slip of the other, when another part of the name is the same."""

    least_quote_words: int = 4
    """Words from which a quotation is compared; shorter ones are phrases that recur."""

    least_quote_equal: int = 3
    """Words that two wordings of one saying must have in common, in order."""

    least_telling: int = 1
    """Words other than function words that two wordings of one saying must share."""

    quote_likeness: float = 0.5
    """Share of the words between the first and the last common one (at least of the shorter
    quotation) that must be equal; below, they are two sayings."""

    least_judged: float = 0.5
    """How sure a judge must be that two sides contradict each other, where one is asked; what it
    thinks less likely than not is removed. No judge is asked by default."""

    restated_words: int = 2
    """Equal content words, names left out, from which a sentence of a child restates its parent's
    and may have dropped its attribution; 3 loses a twentieth of those in the shared stories."""

    restated_meaning: float = 0.75
    """Cosine of two sentences from which one such word is enough ("nobody was arrested")."""

    restated_share: float = 0.6
    """Share of what a source is cited for that a child must have, when in another order."""

    run_words: int = 5
    """Words in a row by which a sentence that moved into another is found."""

    run_content: int = 3
    """Content words among ``run_words``."""

    retold_words: int = 6
    """Words from which a quotation told without its marks is looked for."""

    retold_shared: int = 3
    """Content words of the quotation that the child's sentence must have."""

    retold_share: float = 0.5
    """The same as a share of the quotation's content words."""
