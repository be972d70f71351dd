"""Names: another person, place or model, or only another spelling.

A name is compared where two names stand at one place. Whether the difference is one
of spelling is decided by how scripts are put into Latin letters: see ``spelling_only``.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.lines import Line, LinePair
from variorum.settings import ClaimsSettings
from variorum.text.names import spelling_only


def compare_names(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Names that stand against each other, part by part."""
    for i, j in pair.links:
        a, b = pair.a.tokens[i], pair.b.tokens[j]
        if a.pos != "PROPN" or b.pos != "PROPN" or not (_capital(a.text) and _capital(b.text)):
            continue
        run_a, run_b = _run(pair.a, i), _run(pair.b, j)
        shared = _shared(pair, run_a, run_b)
        verdict = _verdict(pair, i, j, shared, settings)
        if verdict is None:
            continue
        yield Comparison(
            kind="name",
            a=_filler(pair.a, run_a, a.text),
            b=_filler(pair.b, run_b, b.text),
            verdict=verdict,
            about=" ".join(pair.a.tokens[x].text for x in run_a),
            weight=min(1.0, (shared + pair.support(i, j, 4)) / settings.full_support),
        )


def _verdict(
    pair: LinePair, i: int, j: int, shared: int, settings: ClaimsSettings
) -> Verdict | None:
    a, b = pair.a.tokens[i].text, pair.b.tokens[j].text
    if pair.equal(i):
        return "same" if shared or len(a) > 2 else None
    if a.lower() == b.lower():
        return None
    given = i + 1 in pair.forward and i + 1 in _run(pair.a, i)
    if spelling_only(a, b, given=given):
        return "spelling"
    if min(len(a), len(b)) < settings.least_name_letters:
        return None
    similar = DamerauLevenshtein.normalized_similarity(a.lower(), b.lower())
    if similar < settings.name_likeness:
        return None
    if shared or pair.support(i, j, 4) >= settings.least_support:
        return "differs"
    return None


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _run(line: Line, i: int) -> range:
    """The name around a token: names in a row."""
    first = last = i
    while first > 0 and line.tokens[first - 1].pos == "PROPN":
        first -= 1
    while last + 1 < len(line.tokens) and line.tokens[last + 1].pos == "PROPN":
        last += 1
    return range(first, last + 1)


def _shared(pair: LinePair, a: range, b: range) -> int:
    """Parts of the name that both lines have."""
    return sum(pair.equal(x) and pair.forward[x] in b for x in a)


def _filler(line: Line, run: range, value: str) -> Filler:
    return Filler(line.number, line.tokens[run[0]].start, line.tokens[run[-1]].end, value)
