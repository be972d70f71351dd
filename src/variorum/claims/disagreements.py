"""Where readings of one claim cannot all be right, and where they merely differ."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.claims.absorbing import absorb
from variorum.claims.calendar_words import compare_calendar_words, compare_periods
from variorum.claims.certainty import compare_certainty
from variorum.claims.cited import register
from variorum.claims.comparison import Comparison, Found
from variorum.claims.conditions import compare_conditions
from variorum.claims.dates import compare_dates
from variorum.claims.day_slips import compare_day_slips
from variorum.claims.denials import compare_denials
from variorum.claims.elsewhere import compare_elsewhere
from variorum.claims.first_told import first_tellers
from variorum.claims.given_names import compare_given_names
from variorum.claims.judge import Judge, judged
from variorum.claims.lines import LinePair, gather_lines, kin_of, pair_lines
from variorum.claims.matters import gather_matters, gather_variants
from variorum.claims.moved import compare_moved
from variorum.claims.names import compare_names, everywhere
from variorum.claims.numbers import compare_numbers
from variorum.claims.offices import compare_offices
from variorum.claims.parts import compare_parts
from variorum.claims.polarity import compare_polarity
from variorum.claims.qualifiers import compare_qualifiers
from variorum.claims.quotes import altered_quotes, gather_sayings
from variorum.claims.ranking import ClaimIndex, importance
from variorum.claims.realms import compare_realms
from variorum.claims.responses import compare_responses
from variorum.claims.scope import compare_scope
from variorum.claims.sides import told
from variorum.claims.singles import compare_singles
from variorum.claims.slips import compare_slips
from variorum.claims.speakers import changed_speakers, compare_callings, compare_terms
from variorum.claims.stages import compare_stages
from variorum.claims.status import Descent, descent_of, status_of
from variorum.claims.swaps import compare_swaps
from variorum.claims.tenses import compare_tenses
from variorum.model import (
    Claim,
    Disagreement,
    Passage,
    Source,
    StoryTexts,
    Variant,
    Versions,
)
from variorum.settings import ClaimsSettings

SLOTS = (
    compare_dates,
    compare_numbers,
    compare_names,
    compare_polarity,
    compare_certainty,
    compare_stages,
    compare_scope,
    compare_terms,
    compare_callings,
    compare_realms,
    compare_calendar_words,
    compare_periods,
    compare_qualifiers,
    compare_responses,
    compare_conditions,
    compare_tenses,
    compare_swaps,
    compare_moved,
    compare_parts,
    compare_singles,
)


def find_disagreements(
    texts: StoryTexts,
    claims: Sequence[Claim],
    passages: Sequence[Passage],
    versions: Versions,
    sources: Sequence[Source],
    settings: ClaimsSettings,
    judge: Judge | None = None,
) -> tuple[tuple[Disagreement, ...], tuple[Variant, ...]]:
    """Disagreements, the important ones first, and variants.

    Args:
        judge: may remove disagreements and put them in another order; none by default.
    """
    lines, cited = gather_lines(texts), register(sources)
    kin = kin_of(versions)
    pairs = pair_lines(lines, passages, kin)
    comparisons = [c for pair in pairs for c in compare(pair, settings)]
    comparisons += compare_elsewhere(lines, pairs, kin, settings)
    comparisons += compare_slips(lines, pairs, kin, settings)
    comparisons += compare_day_slips(lines, pairs, kin, settings)
    comparisons += compare_denials(lines, settings)
    comparisons += compare_given_names(lines, settings)
    comparisons += compare_offices(lines)
    matters = (everywhere(m, lines) for m in gather_matters(comparisons))
    found = [told(m, lines, cited) for m in matters]
    sayings = gather_sayings(texts, settings)
    found += [*altered_quotes(sayings), *changed_speakers(sayings, pairs, cited, settings)]
    found += first_tellers(texts)
    kept = absorb(found, settings)
    descent = descent_of(texts, versions, kept)
    apart = [d for f in kept if (d := _disagreement(f, descent)) is not None]
    index = ClaimIndex(claims)
    ordered = sorted(apart, key=lambda d: importance(d, index), reverse=True)
    numbered = tuple(replace(d, id=f"d{n}") for n, d in enumerate(ordered, 1))
    if judge is not None:
        numbered = judged(numbered, texts, judge, settings)
    variants = (told(m, lines, cited) for m in gather_variants(comparisons))
    return numbered, tuple(_variant(f) for f in variants)


def compare(pair: LinePair, settings: ClaimsSettings) -> list[Comparison]:
    """What all slots say of a pair of lines."""
    told = [c for slot in SLOTS for c in slot(pair, settings)]
    if _two_events(told, pair, settings):
        return [c for c in told if c.kind not in _OF_EVENTS or c.verdict != "differs"]
    return told


_OF_EVENTS = ("number", "date")


def _two_events(told: Sequence[Comparison], pair: LinePair, settings: ClaimsSettings) -> bool:
    """Whether day and figures all differ: then two like events are told, not one."""
    days = {c.verdict for c in told if c.kind == "date"}
    figures = [c.verdict for c in told if c.kind == "number"]
    apart = days == {"differs"} and figures.count("differs") > 1 and "same" not in figures
    return apart and pair.wording < settings.near_wording


def _disagreement(found: Found, descent: Descent) -> Disagreement | None:
    """The finding with its status; None for a price that has merely moved on."""
    status, first = status_of(found.kind, found.sides, descent)
    if found.of_market and status == "revision":
        return None
    return Disagreement(
        id="",
        kind=found.kind,
        about=found.about,
        confidence=round(found.weight, 3),
        status=status,
        sides=found.sides,
        first_changed_in=first,
    )


def _variant(found: Found) -> Variant:
    return Variant(kind=found.variant or "wording", about=found.about, sides=found.sides)
