"""Settings of the stage ``group``. Each number: unit, evidence, what depends on it.

"ECB+", "METER", "AllSides" are the public sets that bench/quality/grouping.py reads;
figures are BCubed F1. "Traditions" are stories of a dozen versions each, whose rewrites
share hardly a phrase.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """Parameters of ``variorum.group``."""

    join: float = 0.15
    """Average likeness of two sets of articles, in [0, 1], from which they are one story.
    ECB+ train: .905 at .14, .914 at .15, .909 at .16; traditions stay whole up to .17 and
    no two unrelated articles of them reach it; METER is best at .13 (.94), short snippets
    (AllSides) at .16 (.85)."""

    background: float = 1_000.0
    """Texts of general English that the word list stands for beside the pile, when the
    rarity of words is reckoned. It keeps a story's own words telling when the pile is that
    story alone: traditions stay whole up to .18 at 1,000, up to .14 at 100."""

    name_weight: float = 1.0
    """A name's weight over a plain word's. More helps where each event has its own people
    (ECB+ .89 at 2.5) and harms where all events have the same ones (AllSides .84 -> .80 at
    2); names have their say in ``protagonist_share``."""

    unseen_words: float = 10.0
    """Distinct words that every text is taken to have beside its own, unlike any other's: a
    snippet of 50 words then needs more in common than an article. AllSides .80 -> .82."""

    vector_words: float = 60.0
    """Distinct words up to which sentence vectors have their full say, which then falls as
    1 / words: few words tell little, many tell more than a mean vector. AllSides (means of three
    fifths of its train part) .857 at 45, .859 at 60; METER does not move, ECB+ train loses .002."""

    vector_typical: float = 0.68
    """Cosine of the mean vectors of two short texts that are just one story; it leaves their
    likeness as it is. Where words and vectors were best apart, with ``first_sentence`` at 2."""

    first_sentence: float = 2.0
    """Weight of the first sentence (a headline, or the lead) in a text's mean vector, over 1 of
    any other: it says what the text is about. AllSides .859 -> .863, METER .947 -> .943."""

    vector_sentences: int = 8
    """Sentences from the top whose mean vector stands for a text; 3 did worse everywhere."""

    lead_words: int = 80
    """Words from the top (headline and about two paragraphs) in which an event's protagonists
    are named."""

    protagonist_share: float = 0.75
    """Share of a set's articles that must name somebody in their lead whom the other set does
    not know, for the two sets to be two events however alike. ECB+ train .88 -> .93."""

    snippet_words: int = 80
    """Distinct words up to which a text is a snippet (title and lead). Of a set of snippets one
    may leave its protagonist out: AllSides (means of three fifths of its train part) .863 -> .871;
    sets of longer texts, as those of ECB+ and METER, are as they were."""

    protagonist_known: float = 0.1
    """Share of the other set's articles that may name them all the same."""

    protagonist_leads: float = 0.34
    """In a pile of one matter: share of the other set's articles that may name such a one in their
    leads, when the other set has somebody whom hardly any of the first know. Who comes second knows
    of the first event, but does not open with it; a story's later phase has new people beside the
    old ones. In every pile it would gain .014 on ECB+ train and lose .06 on its dev part."""

    protagonist_least: int = 3
    """Distinct texts on either side from which that is asked; a copy of one paper's own
    interview is no other text. AllSides (a fifth of its train part) .837 -> .844 at 3, and two
    look-alike stories of five articles come apart; ECB+ train .921 -> .917."""

    parted_least: int = 3
    """Articles on either side from which one set is parted into two events. AllSides (a fifth
    of its train part) .8345 -> .8371 at 3, unmoved at 4; at 2 ECB+ train loses .005."""

    stray_most: int = 2
    """Articles, the most, that may be a stray together."""

    stray_join: float = 0.07
    """Average likeness from which a stray is brought to a story that shares its own name with
    it: half of ``join``. Strays: METER .931 -> .947, ECB+ train .904 -> .920."""

    matter_articles: int = 60
    """Articles, the most, of a pile that may be one matter: one whose average likeness over all
    pairs reaches ``join``. Sets in it are joined from ``stray_join`` on. Of twelve stories that
    others wrote, four fell apart without it and one does with it; of 25 piles of two look-alike
    events (ECB+ train), BCubed F1 goes from .898 to .902."""

    stray_margin: float = 1.5
    """How many times as like it must be to that story as to any other; 1.2 brings wrong ones."""

    stray_elsewhere: float = 0.02
    """Share of the rest of the pile that may have the name all the same."""

    vector_least: float = 0.3
    """Say from which vectors are asked at all: speed."""

    crowd: int = 400
    """Texts, the most, that may have a word for two texts to be compared for its sake."""

    floor_telling: float = 0.03
    """Likeness in words that no crowd has, from which the rest of the words is looked at."""

    floor: float = 0.05
    """Likeness under which a pair counts as 0; speed only: unrelated articles lie at .05."""

    batch: int = 512
    """Articles compared with the pile at once; memory only."""

    words_shown: int = 4
    """Names, numbers and words, of each the most that the evidence of a join lists."""

    copy_words: int = 8
    """Words from which a text may be a near-duplicate; of less only the same text is one."""

    copy_one_in: int = 4
    """One of so many shingles is kept to find candidates by."""

    copy_shared: int = 3
    """Kept shingles that two texts must share to be candidates."""

    copy_crowd: int = 12
    """Texts that may share a shingle for all pairs of them to be candidates."""

    copy_share: float = 0.5
    """Share of a text's shingles in another from which it is a copy of that."""

    copy_share_at_remove: float = 0.3
    """The same for the text that the other is itself a copy of."""

    copy_doubt: float = 0.25
    """Share from which the order of words is asked."""

    copy_in_order: float = 0.65
    """Share of words in the same order from which a text is a copy in spite of its shingles."""

    copy_alike_length: float = 0.6
    """Length over the other's length from which the order of words tells something."""

    copy_together: float = 0.7
    """Share from which a copy is counted with the text that it copies, not beside it."""

    phase_tellers: int = 2
    """Articles of one day that must have a name or number for it to be the day's news."""

    phase_news: int = 3
    """Such names and numbers, unknown before, from which the day opens a phase."""

    phase_shown: int = 6
    """News of a phase, the most, that are listed."""
