"""Settings of the stage ``versions``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VersionsSettings:
    """Parameters of ``variorum.versions``."""

    propose_meaning: float = 0.55
    """Cosine from which two sentences are compared word by word. Of rewrites of rewrites
    hardly one in thirty lies below; unrelated sentences of one story reach 0.5."""

    propose_covered: float = 0.6
    """Share of the shorter sentence's content, for pairs that vectors miss (split sentences)."""

    passage_strength: float = 0.43
    """Least of (2 * meaning + content + wording) / 4 for two sentences that are each other's
    best. Unlike statements on one matter reach 0.42, synonym-swapped rewrites start at 0.44."""

    one_way_strength: float = 0.55
    """The same for a sentence that is the other's best, but not the other way: a sentence
    that was split, merged or summed up."""

    one_way_covered: float = 0.6
    """Share of the shorter one's content that such a pair must have in common."""

    figure_weight: float = 3.0
    """Weight of a figure against a plain word's 1. A figure that parent and child have in
    common, or not, tells apart a direct parent and a cousin that was spun the same way."""

    name_weight: float = 2.0
    """Weight of a capitalised word that does not begin its sentence."""

    quoted_weight: float = 0.3
    """Weight of words inside quotation marks against the same words outside: who hears a
    public statement has them too, but cutting and altering them still tells of descent."""

    word_nats: float = 0.15
    """Log odds that one more plain word in common gives for a parent. Words of a sentence are
    copied together, so a word counts far less than if each were drawn alone."""

    unrelated_share: float = 0.16
    """Share of a version's words that another one is expected to have without descent.
    Independent accounts of one event reach 0.12; merged versions have 0.2 from each parent."""

    copy_nats: float = 5.0
    """Log odds for an outlet that a byline, dateline or sign-off credits with the text."""

    told_nats: float = 3.0
    """Log odds for an outlet to which the text's words were said ("told the Lantern")."""

    cite_nats: float = 2.0
    """Log odds for an outlet that the running text cites ("the Lantern reported")."""

    name_nats: float = 1.5
    """Log odds for an outlet that the text names in any other way."""

    copy_passed_nats: float = 0.3
    """Log odds against a parent that is itself a copy, word for word, of an earlier version: as
    much as two plain words. It only breaks a tie, for the copy's own readings weigh more."""

    publisher_share: float = 0.75
    """Share of a text credited to an absent outlet that a version must have to be taken for
    that outlet's own."""

    house_nats: float = 3.0
    """Log odds for an earlier version of the same outlet, which editors write on from."""

    update_nats: float = 5.0
    """Log odds that of two versions of an agency the one marked as a later lead is later."""

    abridged_nats: float = 2.0
    """Log odds that of two versions of different outlets, one standing nearly whole in the
    other and much shorter, the shorter is the later: news is cut from the bottom."""

    abridged_share: float = 0.9
    """Share of the shorter version's words that the longer must have for that."""

    abridged_length: float = 0.75
    """Length of the shorter version against the longer, at most, for that."""

    day_words_nats: float = 4.0
    """Log odds that a text that says "yesterday" more than "today" is later than one that
    does not: 170 of 171 pairs of agency copy and newspaper story (METER)."""

    release_nats: float = 2.5
    """Log odds that of two versions the one on a page that calls itself a press release,
    statement or readout is the earlier: others report what it says."""

    day_dropped_nats: float = 2.4
    """Log odds that a text is later that alone says "yesterday" at all, or that tells at its top
    without a day what the other says was "today" (METER, 297 pairs)."""

    preview_nats: float = 1.0
    """Log odds that a text is earlier that tells at its top what is still to come "today"."""

    turned_nats: float = 0.9
    """Log odds that a text is earlier more of whose sentences look ahead where the other's
    sentences of the same matter do not: what was planned is then told as done."""

    growth_nats: float = 2.8
    """Log odds that of two versions of one outlet the longer is later, times the hyperbolic
    tangent of the log of their lengths' ratio."""

    note_nats: float = 0.8
    """The same for notes on what a text corrects or adds: half for one that opens it, half for
    "(correct)" behind a word. This and the weights above are those that ``bench.quality
    fit_direction`` finds on METER; left out in turn, stories fare as well."""

    silent_share: float = 0.3
    """Share of an agency's dispatch that a version which was out before it must have, to be taken
    for a client of an earlier dispatch. Accounts of one's own reach 0.12."""

    hidden_nats: float = 3.0
    """Log odds against a missing original, for each child that does not credit it."""

    hidden_gain: float = 6.0
    """Log odds of the words that children share beyond their root, from which they and it are
    taken for siblings. Children of a true parent reach 3.5, siblings start at 9."""

    hidden_share: float = 0.25
    """Of the distinct words that children share, the share that none of their roots has."""

    between_share: float = 0.4
    """Of the distinct words that a version has from its grandparent, the share that its parent
    lacks, from which both are taken for siblings. Where the parent is the parent, 97 in 100
    lie below 0.4; a child that was spun back to a word of the grandparent has it by chance."""

    between_words: int = 6
    """Such words, at least, for short texts."""

    between_nats: float = 1.0
    """Log odds against a missing original between given ones, for each of its children."""

    merged_share: float = 0.09
    """Share of a version's words, in sentences that its first parent does not tell, that a
    second parent must have."""

    merged_sentences: int = 4
    """Such sentences, at least; three when the version credits the second parent."""

    merged_part: float = 0.2
    """The same as a part of the version's sentences, for short versions."""

    told_merged_share: float = 0.03
    """The same share when the version has words that were said to the second parent; one
    sentence is then enough."""

    told_share: float = 0.35
    """Share of a sentence's words that a parent must have to count as telling it."""

    merged_nats: float = 4.0
    """Log odds against a second parent; the share above must be reached as well."""

    light_edit_share: float = 0.765
    """Share of words kept, outside quotation marks and in sentences that the parent tells,
    from which a version is an edit and not a rewrite. Edits keep 0.8 and more, spun text 0.7."""

    abridged_kept: float = 0.65
    """Share of the parent's sentences below which an edit is an abridgement (0.46 to 0.60)."""

    abridged_own: float = 0.8
    """Share of an abridgement's words that the parent must have: it adds nothing."""

    cut_length: float = 0.72
    """Length against the parent's, at most, for an abridgement that drops parts of many
    sentences. Abridgements have 0.4 to 0.71 of it, light edits 0.78 and more."""

    verbatim_share: float = 0.96
    """Share of the child's words that the parent must have for a verbatim copy."""

    verbatim_faithful: float = 0.975
    """The same within the sentences that the parent tells: house style is not verbatim."""

    house_edit_share: float = 0.6
    """``light_edit_share`` for two versions of one outlet, which works on with its own text."""

    stability_runs: int = 100
    """Times that a story's sentences are drawn again; a share of them is known to 0.05."""

    stability_seed: int = 1
    """Start of the draws: the same input gives the same bytes."""

    search_parents: int = 16
    """Parents tried for each version when the tree is improved; the best ones by score."""

    witness_wording: float = 0.5
    """Share of words in common from which two sentences attest one of a missing original."""

    sure_slope: float = 0.4
    """Slope of the log odds that a line of descent is right, against those of its share of
    forests. Chosen with the shift by ``bench.quality fit_descent`` on 135 edges of 21 stories; on
    six stories that it did not see the calibration error fell from .19 to .12."""

    sure_shift: float = 1.0
    """Shift of the same: chosen edges are right more often than their shares say."""

    most_sure: float = 0.99
    """Most probability of an edge: of those that scored 0.97 and more, 99 in 100 were right."""

    named_sure: float = 0.9
    """Most probability for a missing original that is credited: all of a dozen were right."""

    told_sure: float = 0.6
    """The probability of one to which words of a single version were said: that the version has
    them from that outlet's text is likely; it may have them from a broadcast or a third text."""

    unnamed_sure: float = 0.7
    """The same where only shared words speak for it."""
